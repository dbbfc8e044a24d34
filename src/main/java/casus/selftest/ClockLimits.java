package casus.selftest;

import casus.crisis.Chronicle;
import casus.crisis.Parameter;
import casus.crisis.Provocation;
import casus.crisis.ResolvedScenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.List;

/** When things happen: answers, settlements, attribution, provocations. */
final class ClockLimits {
  private ClockLimits() {}

  static List<Limit> all() {
    return List.of(
        new Limit("A3", "answers come by a two-component law", ClockLimits::answers),
        new Limit("L7", "a steady chance of settlement", ClockLimits::settlement),
        new Limit("E9", "attribution rises in time", ClockLimits::attribution),
        new Limit("L6", "provocations of one side", ClockLimits::oneSide),
        new Limit("A7", "provocations of two sides", ClockLimits::twoSides));
  }

  /** Found with power above .99: φ off by .04. */
  private static List<Check> answers() {
    int days = 400;
    Simulator simulator =
        new Simulator(
            Trials.pair()
                .set(Parameter.ANSWER_FAST_SHARE, .71)
                .set(Parameter.ANSWER_FAST_DAYS, 5)
                .set(Parameter.ANSWER_SLOW_DAYS, 55)
                .event("threat", 0, "AAA", "BBB", 1)
                .days(days)
                .resolve());
    long[] counts = new long[days];
    for (int run = 0; run < 10_000; run++) {
      int[] first = {days};
      simulator.run(new Luck(11, run), told -> first[0] = Math.min(first[0], answered(told, days)));
      counts[first[0] - 1]++;
    }
    double[] law =
        Trials.byDay(days, t -> .71 * Math.exp(-(t + 1) / 5.0) + .29 * Math.exp(-(t + 1) / 55.0));
    return List.of(Check.law("days to the first answer", counts, law));
  }

  private static int answered(Chronicle.Happening told, int never) {
    return told instanceof Chronicle.Decision decision && decision.actor().letters().equals("BBB")
        ? decision.day()
        : never;
  }

  /** Found with power above .99: a settlement chance off by 5 %. */
  private static List<Check> settlement() {
    double chance = 1 - Math.exp(-.05);
    long[] days = new long[300];
    double[] ends = new double[10_000];
    Trials.play(
        Trials.pair()
            .set(Parameter.SETTLE_BASE, Math.log(.05))
            .event("threat", 7, "AAA", "BBB", 1)
            .days(1000),
        12,
        10_000,
        record -> {
          ends[record.run()] = record.endDay() - 7;
          days[Math.min(299, record.endDay() - 7)]++;
        });
    return List.of(
        Check.mean("mean days to settlement", ends, 1 / chance - 1),
        Check.law("days to settlement", days, Trials.byDay(300, t -> Math.pow(1 - chance, t + 1))));
  }

  /** P(attributed by day t) = 1 − (1 − q) exp(−t / τ). */
  private static List<Check> attribution() {
    long[] days = new long[200];
    Trials.play(
        Trials.pair()
            .tuned(Bench.callsAlways())
            .state("CCC", .05, 10, 10)
            .treaty(Bench.pact("t", "BBB", "CCC").build())
            .event("raid", 3, "AAA", "BBB", 3, java.util.Optional.empty(), .3, 20, 0)
            .days(202),
        22,
        8000,
        record ->
            days[
                record.calls() == 0
                    ? 199
                    : Math.min(199, record.responses().get(0).calledDay() - 3)]++);
    return List.of(
        Check.law("days to attribution", days, Trials.byDay(200, t -> .7 * Math.exp(-t / 20.0))));
  }

  /** Base rate 6 a year, branching ratio .4: 10 a year. */
  private static List<Check> oneSide() {
    double[][] rates = provocations(tension(6, 0, .4, 0));
    return List.of(Check.mean("provocations a year", rates[0], 6 / (1 - .4), .1));
  }

  /** (I − A)⁻¹ μ with A = ((.2, .3), (.3, .2)) and μ = (2, 6). */
  private static List<Check> twoSides() {
    double[][] rates = provocations(tension(2, 6, .2, .3));
    double det = .8 * .8 - .3 * .3;
    return List.of(
        Check.mean("first side's a year", rates[0], (.8 * 2 + .3 * 6) / det, .1),
        Check.mean("second side's a year", rates[1], (.3 * 2 + .8 * 6) / det, .1));
  }

  private static Provocation tension(double first, double second, double self, double cross) {
    StateCode a = new StateCode("AAA");
    StateCode b = new StateCode("BBB");
    return new Provocation(
        a,
        b,
        first,
        second,
        self,
        cross,
        10,
        0,
        List.of(
            new Provocation.Kind("exercise", b, Rung.THREAT, 1),
            new Provocation.Kind("test", a, Rung.THREAT, 1)));
  }

  /**
   * Mean rates a year of either side over twenty years, by run; the first weeks are a little low.
   */
  private static double[][] provocations(Provocation law) {
    ResolvedScenario scenario =
        Bench.scenario()
            .state("AAA", .02, 0, 0)
            .state("BBB", .02, 0, 5)
            .tie("AAA", "BBB", -.5, true, true)
            .dispute("AAA", "BBB", "BBB", .3, .3)
            .tuned(Bench.still())
            .provocation(law)
            .days(7305)
            .resolve();
    Simulator simulator = new Simulator(scenario);
    double[][] rates = new double[2][200];
    for (int run = 0; run < 200; run++) {
      int number = run;
      simulator.run(
          new Luck(7, run),
          told -> {
            if (told instanceof Chronicle.Act act) {
              rates[side(act.actor())][number] += 1 / 20.0;
            } else if (told instanceof Chronicle.Tension tension) {
              rates[side(tension.actor())][number] += 1 / 20.0;
            }
          });
    }
    return rates;
  }

  private static int side(StateCode actor) {
    return actor.letters().equals("AAA") ? 0 : 1;
  }
}
