package casus.calibration;

import java.util.List;
import java.util.function.Predicate;

/**
 * The two scales on which allies are reliable: means over calls of one kind.
 *
 * @param kind which calls
 * @param n how many
 * @param invoked mean P(trigger) P(call)
 * @param honoured mean P(limited or full), weighted by the chance that the treaty is invoked
 * @param joined mean P(joined)
 * @param observed share that joined
 */
record ScaleCheck(
    String kind, int n, double invoked, double honoured, double joined, double observed) {
  private static final int ERA = 1945;

  /**
   * The means of a forecast over calls, given whether each dispute was a war.
   *
   * @param forecast the model
   * @param cases the calls
   * @return one check for each kind of call that there is
   */
  static List<ScaleCheck> of(LinkedForecast forecast, List<Call> cases) {
    Predicate<Call> early = c -> c.known().raw(CallColumn.YEAR) < ERA;
    Predicate<Call> war = c -> c.outcome().war();
    return java.util.stream.Stream.of(
            of("war, before 1945", forecast, cases, war.and(early)),
            of("war, from 1945", forecast, cases, war.and(early.negate())),
            of("war", forecast, cases, war),
            of("force short of war", forecast, cases, war.negate()),
            of("all", forecast, cases, c -> true))
        .filter(check -> check.n > 0)
        .toList();
  }

  private static ScaleCheck of(
      String kind, LinkedForecast forecast, List<Call> cases, Predicate<Call> which) {
    int n = 0;
    double invoked = 0;
    double joined = 0;
    double observed = 0;
    for (Call one : cases) {
      if (which.test(one)) {
        LinkedForecast.Links links = forecast.links(one.known(), one.outcome().war());
        n++;
        invoked += links.invoked();
        joined += links.joined();
        observed += one.joined();
      }
    }
    return new ScaleCheck(kind, n, invoked / n, joined / invoked, joined / n, observed / n);
  }
}
