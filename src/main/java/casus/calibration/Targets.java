package casus.calibration;

import casus.crisis.Invocation;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.stats.Bootstrap;
import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The patterns P1 to P8 of model.md: what was observed, what the calibrated model gives, whether
 * the latter lies in the interval of the former, and what the model gives at its defaults.
 */
public final class Targets {
  private static final int RESAMPLES = 1000;
  private static final double LEVEL = .95;
  private static final int NATO_USES_OF_FORCE = 150;
  private static final int NUCLEAR_DISPUTES = 388;
  private static final double SURPRISE = .05;

  private static final String HONOURED = "alliance_honored_when_invoked_LLM|";

  /** Shares of P4: of which calls, what, where it is published, and what the model gives. */
  private static final List<Scale> SCALES =
      List.of(
          new Scale(
              "all", "an ally joins, per incident", "ally_joins|all|all calls", ScaleCheck::joined),
          new Scale(
              "war", "an ally joins, in war", "ally_joins|all|severity war", ScaleCheck::joined),
          new Scale(
              "war",
              "defence pact honoured if invoked in war",
              HONOURED + "1816-2003|defence pacts",
              ScaleCheck::honoured),
          new Scale(
              "war, before 1945",
              "the same, before 1945",
              HONOURED + "1816-1944|defence pacts",
              ScaleCheck::honoured),
          new Scale(
              "war, from 1945",
              "the same, from 1945",
              HONOURED + "1945-2003|defence pacts",
              ScaleCheck::honoured));

  private record Scale(String kind, String what, String key, ToDoubleFunction<ScaleCheck> found) {}

  /** What is said of a pattern. */
  public enum Verdict {
    /** The model lies in the observed interval. */
    INSIDE,
    /** It does not. */
    OUTSIDE,
    /** It is reported and not judged. */
    REPORTED
  }

  /**
   * A pattern.
   *
   * @param pattern P1 to P8
   * @param what what is compared
   * @param observed in history
   * @param observedInterval 95 %
   * @param simulated by the calibrated model
   * @param simulatedInterval 95 % over the posterior; a point where the fit has none
   * @param atDefaults played with the default parameters; NaN where nothing is played
   * @param verdict whether the observed and the simulated agree
   */
  public record Target(
      String pattern,
      String what,
      double observed,
      Interval observedInterval,
      double simulated,
      Interval simulatedInterval,
      double atDefaults,
      Verdict verdict) {}

  /**
   * Disputes played from their first day, each once a history.
   *
   * @param posterior histories, each at a point of the posterior
   * @param defaults histories at the default parameters
   */
  public record Played(List<List<Course>> posterior, List<List<Course>> defaults) {
    /** Copies the lists. */
    public Played {
      posterior = List.copyOf(posterior);
      defaults = List.copyOf(defaults);
    }
  }

  private final List<Target> targets = new ArrayList<>();

  private Targets() {}

  /**
   * Compares.
   *
   * @param calls historical calls, with outcomes
   * @param history how historical disputes went
   * @param played the same disputes played
   * @param published the table {@code targets.csv}, by key as {@link PublishedTargets#read} makes
   *     it
   * @param responses the calibrated responses
   * @param parameters the model's parameters
   * @return a row for each number of each pattern
   */
  public static List<Target> compare(
      List<Call> calls,
      List<Course> history,
      Played played,
      Map<String, PublishedTargets.Proportioned> published,
      ShippedResponses responses,
      Parameters parameters) {
    Targets made = new Targets();
    made.addDisputes(history, played);
    made.addCalls(calls, published, responses.rules());
    made.addDeterrence();
    made.addNuclear(played);
    made.addLags(calls, published, responses.rules(), parameters);
    made.targets.add(nato(parameters));
    return made.targets;
  }

  private void addDisputes(List<Course> history, Played played) {
    for (Moment moment : Moment.values()) {
      Estimate seen =
          new Bootstrap(1, RESAMPLES)
              .percentile(
                  history.size(),
                  rows -> moment.of(Arrays.stream(rows).mapToObj(history::get).toList()),
                  LEVEL);
      double[] found = values(moment, played.posterior());
      if (found.length == 0 || Double.isNaN(seen.value() + seen.low() + seen.high())) {
        continue; // too few such disputes in history, or none in any play
      }
      double mean = Arrays.stream(found).average().orElse(Double.NaN);
      double plain = Arrays.stream(values(moment, played.defaults())).average().orElse(Double.NaN);
      boolean days = moment.isDuration();
      DoubleUnaryOperator told = days ? Math::exp : x -> x;
      Interval observed =
          new Interval(told.applyAsDouble(seen.low()), told.applyAsDouble(seen.high()));
      double simulated = told.applyAsDouble(mean);
      targets.add(
          new Target(
              days ? "P3" : "P1",
              moment.meaning() + (days ? ", days" : ""),
              told.applyAsDouble(seen.value()),
              observed,
              simulated,
              new Interval(
                  told.applyAsDouble(found[0]), told.applyAsDouble(found[found.length - 1])),
              told.applyAsDouble(plain),
              verdict(observed.contains(simulated))));
    }
  }

  /** A moment of each history that has it, rising. */
  private static double[] values(Moment moment, List<List<Course>> histories) {
    return histories.stream()
        .mapToDouble(moment::of)
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }

  private void addCalls(
      List<Call> calls,
      Map<String, PublishedTargets.Proportioned> published,
      LinkedForecast forecast) {
    addPublished(
        "P2",
        "some ally joins, per side called",
        published.get("call_draws_any_ally|all|all|proportion"),
        anyJoins(calls, forecast));
    Map<String, ScaleCheck> scales = new HashMap<>();
    ScaleCheck.of(forecast, calls).forEach(check -> scales.put(check.kind(), check));
    for (Scale scale : SCALES) {
      ScaleCheck check = scales.get(scale.kind());
      if (check != null) {
        addPublished(
            "P4",
            scale.what(),
            published.get(scale.key() + "|proportion"),
            scale.found().applyAsDouble(check));
      }
    }
  }

  private void addPublished(
      String pattern, String what, PublishedTargets.@Nullable Proportioned seen, double simulated) {
    if (seen != null) {
      add(
          pattern,
          what,
          seen.value(),
          seen.interval(),
          simulated,
          new Interval(simulated, simulated));
    }
  }

  /** Mean chance that some ally of a target joins. */
  private static double anyJoins(List<Call> calls, Forecast forecast) {
    return calls.stream()
        .collect(Collectors.groupingBy(Call::id, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .mapToDouble(forecast::any)
        .average()
        .orElse(Double.NaN);
  }

  /** The published effect of pacts on onset; the model is never tuned to it. */
  private void addDeterrence() {
    targets.add(
        new Target(
            "P5",
            "odds ratio of dispute onset with a defence pact, adjusted",
            1.01,
            new Interval(.87, 1.17),
            Double.NaN,
            new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
            Double.NaN,
            Verdict.REPORTED));
  }

  private void addNuclear(Played played) {
    Proportion found = nuclearUse(played.posterior());
    if (found.n() == 0) {
      return; // no nuclear party, nothing to say
    }
    Proportion seen = Proportion.of(0, NUCLEAR_DISPUTES);
    double rate = found.value();
    targets.add(
        new Target(
            "P6",
            "nuclear use, given force and a nuclear party",
            0,
            seen.interval(),
            rate,
            found.interval(),
            nuclearUse(played.defaults()).value(),
            verdict(Math.pow(1 - rate, NUCLEAR_DISPUTES) >= SURPRISE)));
  }

  /** How often nuclear arms are used where force is and a principal has them. */
  private static Proportion nuclearUse(List<List<Course>> histories) {
    List<Course> asked =
        histories.stream().flatMap(List::stream).filter(c -> c.force() && c.armed()).toList();
    return Proportion.of(asked.stream().filter(Course::nuclear).count(), asked.size());
  }

  /** Median lag of those that join, from the lags of R7 and the rules' forecasts of who joins. */
  private void addLags(
      List<Call> calls,
      Map<String, PublishedTargets.Proportioned> published,
      LinkedForecast forecast,
      Parameters p) {
    double near = 0;
    double far = 0;
    double ready = 0;
    for (Call one : calls) {
      double weight = forecast.chance(one.known());
      if (one.known().is(CallColumn.INTEGRATED_COMMAND, 1) == 1) {
        ready += weight;
      } else if (one.known().is(CallColumn.CONT_ALLY_TARGET, 1) == 1
          || one.known().is(CallColumn.CONT_ALLY_ATTACKER, 1) == 1) {
        near += weight;
      } else {
        far += weight;
      }
    }
    double low = 0;
    double high = 10_000;
    for (int step = 0; step < 60; step++) {
      double t = (low + high) / 2;
      double come =
          ready * arrived(t, p.get(Parameter.LAG_TRIPWIRE))
              + near * arrived(t, p.get(Parameter.LAG_NEAR))
              + far * arrived(t, p.get(Parameter.LAG_FAR));
      if (come < (ready + near + far) / 2) {
        low = t;
      } else {
        high = t;
      }
    }
    addPublished(
        "P7",
        "median days until a treaty ally joins",
        published.get("ally_join_delay_days|all|treaty allies that joined|q50"),
        low);
  }

  private static double arrived(double days, double meanLag) {
    return 1 - Math.exp(-days / meanLag);
  }

  /**
   * P8. P(call) of R5 where a council decides, between equals, for incidents of which a fifth cost
   * lives.
   */
  static Target nato(Parameters p) {
    double typicalStake = .25 * .5;
    double fatal = .2;
    Invocation rule = p.rule(Invocation.class);
    double rate =
        (1 - fatal) * rule.chance(true, false, 0, typicalStake, 1, 1)
            + fatal * rule.chance(true, false, 1, typicalStake, 1, 1);
    return new Target(
        "P8",
        "Article 5 call, per use of force against a NATO member",
        0,
        Proportion.of(0, NATO_USES_OF_FORCE).interval(),
        rate,
        new Interval(rate, rate),
        rate,
        verdict(Math.pow(1 - rate, NATO_USES_OF_FORCE) >= SURPRISE));
  }

  private void add(
      String pattern,
      String what,
      double observed,
      Interval observedInterval,
      double simulated,
      Interval simulatedInterval) {
    targets.add(
        new Target(
            pattern,
            what,
            observed,
            observedInterval,
            simulated,
            simulatedInterval,
            Double.NaN,
            verdict(observedInterval.contains(simulated))));
  }

  private static Verdict verdict(boolean inside) {
    return inside ? Verdict.INSIDE : Verdict.OUTSIDE;
  }
}
