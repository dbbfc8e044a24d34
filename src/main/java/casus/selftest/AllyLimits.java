package casus.selftest;

import static casus.selftest.Bench.pact;

import casus.crisis.AllyRecord;
import casus.crisis.Parameter;
import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.treaty.Locus;
import casus.treaty.Response;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** Whether, how many and when allies join (R4 to R7). */
final class AllyLimits {
  private static final int LONG = 300;

  private AllyLimits() {}

  static List<Limit> all() {
    return List.of(
        new Limit("L4", "joiners, called once", () -> binomial(1)),
        new Limit("L4", "joiners, called five times", () -> binomial(5)),
        new Limit("L4", "joiners that have a draw in common", AllyLimits::together),
        new Limit("E6", "joiners of unequal chances", AllyLimits::unequal),
        new Limit("A11", "allies join by an exponential lag", AllyLimits::lag),
        new Limit("B2", "joining races settlement", AllyLimits::race),
        new Limit("L9", "one reading of two, shared", () -> readings(true)),
        new Limit("L9", "one reading of two, each its own", () -> readings(false)));
  }

  /** Found with power above .99: p off by .02. */
  private static List<Check> binomial(int calls) {
    int n = 7;
    String[] allies = Trials.allies(n);
    ScenarioBuilder builder =
        Trials.attacked(allies)
            .tuned(Bench.answers(.1, .1, .1, .2, .1))
            .tuned(Bench.noLags())
            .treaty(pact("t", Trials.membersWith(allies)).protects("BBB").build())
            .days(60);
    // Each but the last brings a new class of deaths, hence a new call.
    double[] lives = {0, 10, 100, 2000, 1};
    for (int c = 1; c < calls; c++) {
      builder.event("again-" + c, 5 * c, "AAA", "BBB", 3, Optional.empty(), 1, 0, lives[c]);
    }
    long[] joiners = new long[n + 1];
    Trials.play(builder, 14, 4000, record -> joiners[record.joiners()]++);
    BinomialDistribution law = new BinomialDistribution(null, n, .3);
    double[] expected = new double[n + 1];
    for (int k = 0; k <= n; k++) {
      expected[k] = law.probability(k);
    }
    return List.of(Check.law("joiners of 7, each .3", joiners, expected));
  }

  /**
   * With a common draw z the joiners follow a mixture of binomials, ∫ φ(z) Binomial(n, p(z)) dz,
   * p(z) the logit of R7 by hand. Found with power above .99: σ_κ off by .2.
   */
  private static List<Check> together() {
    int n = 7;
    double sd = 1.5;
    String[] allies = Trials.allies(n);
    ScenarioBuilder builder =
        Trials.attacked(allies)
            .tuned(Bench.answers(.1, .1, .1, .2, .1))
            .set(Parameter.ALLIANCE_DRAW_SD, sd)
            .tuned(Bench.noLags())
            .treaty(pact("t", Trials.membersWith(allies)).protects("BBB").build())
            .days(30);
    long[] joiners = new long[n + 1];
    Trials.play(builder, 18, 8000, record -> joiners[record.joiners()]++);
    double[] intercepts = {.4, .1, .1, .1, .2, .1};
    double[] efforts = {0, .1, .25, .4, .6, 1};
    double[] law = new double[n + 1];
    double step = .01;
    for (double z = -8; z <= 8; z += step) {
      double sum = 0;
      double force = 0;
      for (int y = 0; y < efforts.length; y++) {
        double weight = intercepts[y] * Math.exp(efforts[y] * sd * z);
        sum += weight;
        force += y >= Response.LIMITED.ordinal() ? weight : 0;
      }
      BinomialDistribution given = new BinomialDistribution(null, n, force / sum);
      for (int k = 0; k <= n; k++) {
        law[k] += step * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * given.probability(k);
      }
    }
    return List.of(Check.law("joiners of 7 that come together", joiners, law));
  }

  private static List<Check> unequal() {
    String[] allies = Trials.allies(4);
    double[] affinities = {-1, -.3, .4, 1};
    ScenarioBuilder builder =
        Trials.attacked(allies)
            .tuned(Bench.answers(0, 0, 0, 0, .4))
            .set(Parameter.BETA_AFFINITY, 1.5)
            .tuned(Bench.noLags())
            .treaty(pact("t", Trials.membersWith(allies)).protects("BBB").build())
            .days(30);
    double[] chances = new double[4];
    for (int k = 0; k < 4; k++) {
      builder.tie("BBB", allies[k], affinities[k], false, false);
      double odds = .4 / .6 * Math.exp(1.5 * affinities[k]);
      chances[k] = odds / (1 + odds);
    }
    long[] joiners = new long[5];
    Trials.play(builder, 15, 4000, record -> joiners[record.joiners()]++);
    return List.of(Check.law("joiners of 4", joiners, Trials.poissonBinomial(chances)));
  }

  /** Found with power above .99: P off by .02, D off by 8 %. */
  private static List<Check> lag() {
    long[] days = new long[LONG];
    Trials.play(
        Trials.attacked("CCC")
            .tuned(Bench.answers(.2, .1, .1, .4, 0))
            .set(Parameter.LAG_FAR, 30)
            .treaty(pact("t", "BBB", "CCC").owes(Response.FULL, .5, .5, 0).build())
            .days(LONG),
        16,
        10_000,
        record -> days[joined(record)]++);
    return List.of(
        Check.law(
            "days to joining", days, Trials.byDay(LONG, t -> 1 - .4 * (1 - Math.exp(-t / 30.0)))));
  }

  /** The day on which the joiner entered, the last of the horizon at most. */
  private static int joined(RunRecord record) {
    return record.joiners() == 0
        ? LONG - 1
        : Math.min(LONG - 1, record.responses().get(0).responseDay());
  }

  /** In whole days: the ally answers in the morning, the parties settle at night. */
  private static List<Check> race() {
    double settle = 1 - Math.exp(-.01);
    int[] joined = new int[1];
    Trials.play(
        Trials.attacked("CCC")
            .tuned(Bench.answers(0, 0, 0, 1, 0))
            .set(Parameter.LAG_FAR, 50)
            .set(Parameter.SETTLE_BASE, Math.log(.01))
            .treaty(pact("t", "BBB", "CCC").owes(Response.FULL, .5, .5, 0).build())
            .days(1500),
        17,
        8000,
        record -> joined[0] += record.joiners());
    double notYet = settle / (1 - (1 - settle) * Math.exp(-1 / 50.0));
    return List.of(Check.share("P(ally joins first)", joined[0], 8000, 1 - notYet));
  }

  /** Found with power above .99: p off by .025. */
  private static List<Check> readings(boolean shared) {
    Pact pact =
        pact("t", "BBB", "CCC", "DDD")
            .protects("BBB")
            .reading("aggression", .3, 3)
            .reading("invaded", .7, 4, Locus.HOMELAND);
    if (shared) {
      pact.shared();
    }
    int[] seen = new int[3];
    Trials.play(
        Trials.attacked("CCC", "DDD").treaty(pact.build()).days(5),
        21,
        8000,
        record -> seen[(int) record.responses().stream().filter(AllyRecord::sees).count()]++);
    return List.of(
        Check.share("P(both see the case)", seen[2], 8000, shared ? .3 : .09),
        // If one sees it and the other does not, the victim calls all the same.
        Check.share("P(one sees the case)", seen[1], 8000, shared ? 0 : 2 * .3 * .7));
  }
}
