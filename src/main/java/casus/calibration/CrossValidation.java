package casus.calibration;

import casus.luck.Keys;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts of each call by a fit that has not seen its dispute.
 *
 * @param folds how many parts the disputes are split into; at least 2
 * @param seed which split; a dispute's part depends on nothing else
 */
public record CrossValidation(int folds, int seed) {
  /** Checks the number of folds. */
  public CrossValidation {
    if (folds < 2) {
      throw new IllegalArgumentException("fewer than two folds: " + folds);
    }
  }

  /**
   * The part of a dispute.
   *
   * @param dispute its number
   * @return 0 to {@code folds} − 1
   */
  public int fold(String dispute) {
    return Math.floorMod(Keys.pair(seed, Keys.of(dispute)), folds);
  }

  /**
   * Foretells each call.
   *
   * @param method how to learn
   * @param cases the calls
   * @return the chances, in the order of the calls
   */
  public double[] chances(Method method, List<Call> cases) {
    double[] chances = new double[cases.size()];
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      List<Call> seen = new ArrayList<>();
      for (Call one : cases) {
        if (fold(one.dispute()) != out) {
          seen.add(one);
        }
      }
      if (seen.size() == cases.size()) {
        continue;
      }
      Forecast forecast = method.fit().of(seen);
      for (int i = 0; i < chances.length; i++) {
        if (fold(cases.get(i).dispute()) == out) {
          chances[i] = forecast.chance(cases.get(i).known());
        }
      }
    }
    return chances;
  }
}
