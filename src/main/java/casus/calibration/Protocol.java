package casus.calibration;

import casus.results.ResultTable;
import casus.stats.Bootstrap;
import casus.stats.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How forecasts of joining are judged, fixed before scoring: on defensive calls, with 95 %
 * intervals of a bootstrap over disputes.
 *
 * @param method whose forecasts
 * @param calls how many defensive calls
 * @param joined in how many the ally joined
 * @param logScore mean of −ln of the chance given to what happened, by call
 * @param weighted the same, each dispute weighing one
 * @param any the same for whether any ally joins, by dispute
 * @param which AUC within disputes: of two allies of one target, one of which joined, how often it
 *     had the higher forecast
 */
record Protocol(
    String method,
    int calls,
    int joined,
    Estimate logScore,
    Estimate weighted,
    Estimate any,
    Estimate which) {
  static final ResultTable<Protocol> TABLE =
      ResultTable.<Protocol>of("")
          .text("method", "whose forecasts", Protocol::method)
          .integer("calls", "", "how many defensive calls", Protocol::calls)
          .integer("joined", "", "in how many the ally joined", Protocol::joined)
          .interval("log_score", "by call", Protocol::logScore)
          .interval("weighted", "the same, each dispute weighing one", Protocol::weighted)
          .interval("any", "the same for whether any ally joins, by dispute", Protocol::any)
          .interval("which", "AUC within disputes", Protocol::which)
          .rounded(ResponseFile::rounded);

  private static final double LEVEL = .95;
  private static final double GUARD = 1e-9;

  /** Sums of one dispute. */
  private record Sums(double loss, double calls, double any, double right, double pairs) {}

  /**
   * Judges forecasts.
   *
   * @param method its name
   * @param cases the calls; those that are not defensive are passed over
   * @param chances a forecast for each
   * @param any by camp, the forecast that some ally joins
   * @param bootstrap how to resample disputes
   * @return the scores
   */
  static Protocol of(
      String method,
      List<Call> cases,
      double[] chances,
      Map<String, Double> any,
      Bootstrap bootstrap) {
    Map<String, List<Integer>> disputes = new LinkedHashMap<>();
    int joined = 0;
    int calls = 0;
    for (int i = 0; i < chances.length; i++) {
      if (defensive(cases.get(i))) {
        disputes.computeIfAbsent(cases.get(i).camp(), d -> new ArrayList<>()).add(i);
        joined += cases.get(i).outcome().joined() ? 1 : 0;
        calls++;
      }
    }
    List<Sums> sums = new ArrayList<>();
    disputes.forEach(
        (camp, rows) -> sums.add(sums(cases, chances, any.getOrDefault(camp, Double.NaN), rows)));
    return new Protocol(
        method,
        calls,
        joined,
        ratio(sums, Sums::loss, Sums::calls, bootstrap),
        ratio(sums, s -> s.loss / s.calls, s -> 1, bootstrap),
        ratio(sums, Sums::any, s -> 1, bootstrap),
        ratio(sums, Sums::right, Sums::pairs, bootstrap));
  }

  /** Judges a forecast of calls that it has not learned from. */
  static Protocol of(String method, Forecast forecast, List<Call> cases, Bootstrap bootstrap) {
    Map<String, Double> any = new LinkedHashMap<>();
    cases.stream()
        .filter(Protocol::defensive)
        .collect(Collectors.groupingBy(Call::camp, LinkedHashMap::new, Collectors.toList()))
        .forEach((camp, allies) -> any.put(camp, forecast.any(allies)));
    return of(
        method,
        cases,
        cases.stream().mapToDouble(c -> forecast.chance(c.known())).toArray(),
        any,
        bootstrap);
  }

  /** Whether a call is like that of a defence article. */
  static boolean defensive(Call one) {
    return one.known().flag(CallColumn.DEFENSIVE_CALL) == 1;
  }

  private static Estimate ratio(
      List<Sums> sums, ToDoubleFunction<Sums> above, ToDoubleFunction<Sums> below, Bootstrap b) {
    return b.percentile(
        sums.size(),
        rows -> {
          double over = 0;
          double under = 0;
          for (int row : rows) {
            over += above.applyAsDouble(sums.get(row));
            under += below.applyAsDouble(sums.get(row));
          }
          return over / under;
        },
        LEVEL);
  }

  private static Sums sums(
      List<Call> cases, double[] chances, double anyChance, List<Integer> rows) {
    double loss = 0;
    double right = 0;
    double pairs = 0;
    boolean anyJoined = false;
    for (int i : rows) {
      boolean joined = cases.get(i).outcome().joined();
      loss += loss(chances[i], joined);
      anyJoined |= joined;
      for (int j : rows) {
        if (joined && !cases.get(j).outcome().joined()) {
          pairs++;
          right += chances[i] > chances[j] ? 1 : chances[i] == chances[j] ? .5 : 0;
        }
      }
    }
    return new Sums(loss, rows.size(), loss(anyChance, anyJoined), right, pairs);
  }

  private static double loss(double chance, boolean happened) {
    double p = Math.min(1 - GUARD, Math.max(GUARD, chance));
    return -Math.log(happened ? p : 1 - p);
  }
}
