package casus.design;

import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * A study: what is varied, in which arms, how often.
 *
 * @param name what files are called after
 * @param title for people
 * @param seed the master seed of its runs and of its design
 * @param replications how many at each point and arm
 * @param factors what is varied, in the order written
 * @param design how points are laid
 * @param points the points
 * @param arms the arms in the order written; the first is the base
 * @param figures the figures to draw; empty for the usual ones
 * @param luck whether points share it
 */
public record Study(
    String name,
    String title,
    long seed,
    Replications replications,
    List<Factor> factors,
    Design design,
    DesignPoints points,
    List<String> arms,
    List<FigureChoice> figures,
    LuckSharing luck) {
  /** What the unchanged arm is called. */
  public static final String BASE = "base";

  /** Copies the lists. */
  public Study {
    factors = List.copyOf(factors);
    arms = List.copyOf(arms);
    figures = List.copyOf(figures);
  }

  /**
   * Points times arms.
   *
   * @return how many cells the study has
   */
  public long cells() {
    return (long) points.count() * arms.size();
  }

  /**
   * The same study with another seed; the design is laid anew.
   *
   * @param newSeed the seed
   * @return a copy
   */
  public Study withSeed(long newSeed) {
    DesignPoints anew = design.points(factors, newSeed);
    return new Study(
        name, title, newSeed, replications, factors, design, anew, arms, figures, luck);
  }

  /**
   * The same study with other replications.
   *
   * @param newReplications how many
   * @return a copy
   */
  public Study with(Replications newReplications) {
    return new Study(
        name, title, seed, newReplications, factors, design, points, arms, figures, luck);
  }

  /**
   * The same study with luck shared otherwise.
   *
   * @param newLuck whether points share it
   * @return a copy
   */
  public Study with(LuckSharing newLuck) {
    return new Study(
        name, title, seed, replications, factors, design, points, arms, figures, newLuck);
  }

  /**
   * The seed that the runs of each point draw their luck with; the arms of a point have the same.
   *
   * @return by point: the master seed where luck is shared
   */
  public IntToLongFunction pointSeeds() {
    return PointSeeds.of(this);
  }

  /**
   * How many points in a row have their luck together.
   *
   * @return all of them where it is shared; 1 where each has its own, and more where trajectories
   *     or rows of a design do
   */
  public int pointsWithOneLuck() {
    return luck == LuckSharing.SHARED ? points.count() : design.pointsTogether(factors);
  }
}
