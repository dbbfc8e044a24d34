package casus.crisis;

import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far a scripted act goes: to one rung for certain, or to one of several by chance, drawn anew
 * in each replication (model.md, R10).
 *
 * @param weights by rung from 0 to 6: not negative, finite, some positive
 */
public record RungChances(List<Double> weights) {
  /** Copies the weights and checks them. */
  public RungChances {
    weights = List.copyOf(weights);
    if (weights.size() != Rung.COUNT
        || !weights.stream().allMatch(w -> w >= 0 && w < Double.POSITIVE_INFINITY)
        || weights.stream().noneMatch(w -> w > 0)) {
      throw new IllegalArgumentException("no chances of rungs 0 to 6: " + weights);
    }
  }

  /**
   * One rung for certain.
   *
   * @param rung which
   * @return its chances
   */
  public static RungChances certain(Rung rung) {
    List<Double> weights = new ArrayList<>(Collections.nCopies(Rung.COUNT, 0.0));
    weights.set(rung.ordinal(), 1.0);
    return new RungChances(weights);
  }

  /**
   * Whether there is but one rung.
   *
   * @return true if nothing is left to chance
   */
  public boolean isCertain() {
    return weights.stream().filter(w -> w > 0).count() == 1;
  }

  /**
   * The highest rung that may come out.
   *
   * @return a rung with a weight above 0
   */
  public Rung highest() {
    int level = Rung.COUNT - 1;
    while (weights.get(level) == 0) {
      level--;
    }
    return Rung.of(level);
  }

  /**
   * The rung that a draw falls on.
   *
   * @param u uniform in (0, 1)
   * @return a rung with a weight above 0
   */
  public Rung at(double u) {
    Rung highest = highest();
    double sum = 0;
    for (int level = 0; level < Rung.COUNT; level++) {
      sum += weights.get(level);
    }
    double left = u * sum;
    for (int level = 0; level < highest.ordinal(); level++) {
      left -= weights.get(level);
      if (left < 0) {
        return Rung.of(level);
      }
    }
    return highest;
  }
}
