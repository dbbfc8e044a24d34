package casus.study;

import casus.crisis.Climbing;
import casus.luck.Luck;
import casus.luck.Purpose;
import casus.luck.Question;
import casus.stats.NormalMixture;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What roots are drawn from: plain runs, runs whose steps up are leaned, and runs whose draws made
 * once come from a mixture too. Each run counts for its chance under the model over that under the
 * law as a whole, so that whatever is estimated has the mean of plain runs; and since some roots
 * are plain, no weight is above the inverse of their share.
 *
 * @see "Hesterberg (1995), Weighted average importance sampling and defensive mixture
 *     distributions, doi:10.1080/00401706.1995.10484303"
 * @see "Veach and Guibas (1995), doi:10.1145/218380.218498, for the weights (balance heuristic)"
 */
public final class RootLaw {
  /** Plain runs. */
  public static final RootLaw PLAIN = new RootLaw(1, 0, List.of(), null);

  /** Nothing was learned of what the event hangs on: half of the roots still say what plain do. */
  static final RootLaw UNTOLD = new RootLaw(0.5, 0.5, List.of(), null);

  /** Nothing is known yet of the draws made once. */
  static final RootLaw LEANED = new RootLaw(0.2, 0.8, List.of(), null);

  private static final double PLAINLY = 0.15;
  private static final double ONLY_LEANED = 0.1;

  private final double plainly;
  private final double onlyLeaned;
  private final List<Question> draws;
  private final @Nullable NormalMixture mixture;

  private RootLaw(
      double plainly, double onlyLeaned, List<Question> draws, @Nullable NormalMixture mixture) {
    this.plainly = plainly;
    this.onlyLeaned = onlyLeaned;
    this.draws = draws;
    this.mixture = mixture;
  }

  /**
   * Plain, leaned, and for the most part from a mixture.
   *
   * @param draws the draws made once that come from it
   * @param mixture their joint law, as normal numbers
   */
  static RootLaw of(List<Question> draws, NormalMixture mixture) {
    return new RootLaw(PLAINLY, ONLY_LEANED, List.copyOf(draws), mixture);
  }

  /**
   * The chance with which a root is a plain run.
   *
   * @return in (0, 1]
   */
  public double plainly() {
    return plainly;
  }

  /**
   * The draws made once that are drawn otherwise than plainly.
   *
   * @return each once
   */
  public List<Question> draws() {
    return draws;
  }

  /**
   * What these draws are for, the most telling first.
   *
   * @return each once, in words
   */
  public List<String> purposes() {
    return draws.stream()
        .map(draw -> draw.purpose().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .distinct()
        .toList();
  }

  /**
   * How many parts the mixture has.
   *
   * @return 0 without a mixture
   */
  public int parts() {
    return mixture == null ? 0 : mixture.parts();
  }

  /**
   * A root as it was drawn.
   *
   * @param luck its luck
   * @param climbing how its steps up are drawn
   * @param plain how likely the law makes its draws without leaning, as a ratio to the model
   * @param leaned how likely with leaning, before the steps up themselves
   */
  record Drawn(Luck luck, Climbing climbing, double plain, double leaned) {
    /**
     * What a run of the root counts for.
     *
     * @param climbingRatio how much likelier its steps up are if leaned
     * @return its chance under the model over that under the law
     */
    double weight(double climbingRatio) {
      return 1 / (plain + (leaned > 0 ? leaned * climbingRatio : 0));
    }

    /** The ratio of the steps up of a run that counts so much. */
    double climbingRatio(double weight) {
      return leaned > 0 ? Math.max(0, (1 / weight - plain) / leaned) : 1;
    }
  }

  /**
   * Draws a root.
   *
   * @param luck what it would have as a plain run
   * @return the root
   */
  Drawn draw(Luck luck) {
    if (plainly == 1) {
      return new Drawn(luck, Climbing.PLAIN, 1, 0);
    }
    double u = luck.uniform(Purpose.ROOT_LAW, 0, 0, 0);
    Climbing climbing = u < plainly ? Climbing.WATCHED : Climbing.LEANED;
    if (mixture == null) {
      return new Drawn(luck, climbing, plainly, onlyLeaned);
    }
    double[] numbers = normals(luck, draws);
    double mixed = plainly + onlyLeaned;
    if (u >= mixed) {
      mixture.place((u - mixed) / (1 - mixed), numbers);
    }
    return new Drawn(luck.withNormals(draws, numbers), climbing, plainly, leaned(numbers));
  }

  /** How likely draws made once are with leaning, over the model, before the steps up. */
  private double leaned(double[] numbers) {
    return mixture == null
        ? onlyLeaned
        : onlyLeaned + (1 - plainly - onlyLeaned) * mixture.ratio(numbers);
  }

  /**
   * How likely a run is.
   *
   * @param luck its draws made once
   * @param climbingRatio how much likelier its steps up are if leaned
   * @return its chance under the law over that under the model
   */
  double density(Luck luck, double climbingRatio) {
    double leaned = leaned(normals(luck, draws));
    return plainly + (leaned > 0 ? leaned * climbingRatio : 0);
  }

  /** The answers to questions, as normal numbers. */
  static double[] normals(Luck luck, List<Question> questions) {
    double[] numbers = new double[questions.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = normal(luck, questions.get(i));
    }
    return numbers;
  }

  /** The answer to a question, as a normal number. */
  static double normal(Luck luck, Question question) {
    return luck.gaussian(
        question.purpose(), question.day(), question.actor(), question.counterpart());
  }
}
