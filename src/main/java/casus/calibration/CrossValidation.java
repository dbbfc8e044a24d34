package casus.calibration;

import casus.luck.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    return foretold(method, cases).chances();
  }

  /**
   * Forecasts by fits that have not seen the disputes.
   *
   * @param chances that the ally joins, by call
   * @param any that some ally joins under a defensive call, by side of a dispute
   */
  @SuppressWarnings("ArrayRecordComponent") // chances are many; nobody compares two of them
  record Foretold(double[] chances, Map<String, Double> any) {}

  /** Foretells each call, and whether any ally of a side joins. */
  Foretold foretold(Method method, List<Call> cases) {
    double[] chances = new double[cases.size()];
    Map<String, Double> any = new HashMap<>();
    for (int fold = 0; fold < folds; fold++) {
      int out = fold;
      List<Call> seen = cases.stream().filter(c -> fold(c.dispute()) != out).toList();
      if (seen.size() == cases.size()) {
        continue;
      }
      Forecast forecast = method.fit().apply(seen);
      Map<String, List<Call>> camps = new LinkedHashMap<>();
      for (int i = 0; i < chances.length; i++) {
        Call one = cases.get(i);
        if (fold(one.dispute()) == out) {
          chances[i] = forecast.chance(one.known());
          if (Protocol.defensive(one)) {
            camps.computeIfAbsent(one.camp(), camp -> new ArrayList<>()).add(one);
          }
        }
      }
      camps.forEach((camp, allies) -> any.put(camp, forecast.any(allies)));
    }
    return new Foretold(chances, any);
  }
}
