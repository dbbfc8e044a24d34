package casus.selftest;

import static casus.selftest.Bench.pact;

import casus.crisis.Parameter;
import casus.crisis.ScenarioBuilder;
import casus.treaty.Council;
import java.util.Arrays;
import java.util.List;

/** What councils decide, and when (R6). */
final class CouncilLimits {
  private static final int RUNS = 8000;

  private CouncilLimits() {}

  static List<Limit> all() {
    return List.of(
        new Limit("L5", "consensus of 1", () -> consensus(1)),
        new Limit("L5", "consensus of 3", () -> consensus(3)),
        new Limit("L5", "consensus of 7", () -> consensus(7)),
        new Limit("E3", "consensus of unequal minds", () -> vote(Council.Rule.CONSENSUS, .5, 3)),
        new Limit("A6", "two thirds of three", () -> vote(Council.Rule.MAJORITY, 2.0 / 3, 2)),
        new Limit("A6", "majority of three", () -> vote(Council.Rule.MAJORITY, .5, 2)),
        new Limit("R6", "a council's delay is geometric", CouncilLimits::delay));
  }

  /** Found with power above .99: b off by .01. */
  private static List<Check> consensus(int voters) {
    String[] allies = Trials.allies(voters);
    ScenarioBuilder builder =
        Trials.attacked(allies)
            .set(Parameter.BLOCK_BASE, Math.log(.1 / .9))
            .treaty(
                pact("t", Trials.membersWith(allies))
                    .protects("BBB")
                    .council(Council.Rule.CONSENSUS, .5, 0, true)
                    .build());
    return passed(builder, 18, Math.pow(.9, voters));
  }

  private static List<Check> vote(Council.Rule rule, double share, int needed) {
    String[] allies = Trials.allies(3);
    double[] yes = {.2, .5, .9};
    ScenarioBuilder builder =
        Trials.attacked(allies)
            .set(Parameter.BLOCK_BASE, 0)
            .set(Parameter.BLOCK_AFFINITY, 4)
            .treaty(
                pact("t", Trials.membersWith(allies))
                    .protects("BBB")
                    .council(rule, share, 0, true)
                    .build());
    for (int k = 0; k < 3; k++) {
      // Λ(4 (A_ka − A_kv)) is the chance of a no.
      builder.tie("BBB", allies[k], Math.log(yes[k] / (1 - yes[k])) / 4, false, false);
    }
    return passed(builder, 19, Arrays.stream(Trials.poissonBinomial(yes), needed, 4).sum());
  }

  private static List<Check> passed(ScenarioBuilder builder, long seed, double chance) {
    int[] passed = new int[1];
    int[] astray = new int[1];
    Trials.play(
        builder.days(5),
        seed,
        RUNS,
        record -> {
          boolean onceDecided = record.calls() == 1 && record.invoked() + record.blocked() == 1;
          astray[0] += onceDecided ? 0 : 1;
          passed[0] += record.invoked();
        });
    return List.of(
        Check.none("calls not decided once", astray[0]),
        Check.share("P(the council passes)", passed[0], RUNS, chance));
  }

  /** Found: a mean off by 4 %. */
  private static List<Check> delay() {
    double[] days = new double[RUNS];
    Trials.play(
        Trials.attacked("CCC")
            .tuned(Bench.answers(1, 0, 0, 0, 0))
            .tuned(Bench.noLags())
            .treaty(pact("t", "BBB", "CCC").council(Council.Rule.CONSENSUS, .5, 9, true).build())
            .set(Parameter.BLOCK_BASE, -1000)
            .days(2000),
        20,
        RUNS,
        record -> days[record.run()] = record.responses().get(0).responseDay());
    long[] counts = new long[100];
    Arrays.stream(days).forEach(day -> counts[(int) Math.min(99, day)]++);
    return List.of(
        Check.mean("mean delay, days", days, 9),
        Check.law("days of delay", counts, Trials.byDay(100, t -> Math.pow(.9, t + 1))));
  }
}
