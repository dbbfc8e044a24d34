package casus.engine;

import static casus.engine.ScenarioBuilder.pact;
import static casus.engine.ScenarioBuilder.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.AllyRecord;
import casus.crisis.Chronicle;
import casus.crisis.Ending;
import casus.crisis.Parameter;
import casus.crisis.Provocation;
import casus.crisis.RunRecord;
import casus.luck.Luck;
import casus.treaty.Council;
import casus.treaty.Locus;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Limits of the model with closed forms (model.md, section 10), each by whole runs of the program.
 * Every assertion of chance fails a correct program for one seed in a thousand; the errors that are
 * found nearly always are named with each.
 */
@Tag("statistical")
class ClosedFormsTest {
  private static void play(ScenarioBuilder builder, long seed, int runs, Consumer<RunRecord> sink) {
    Simulator simulator = new Simulator(builder.resolve());
    for (int run = 0; run < runs; run++) {
      sink.accept(simulator.run(new Luck(seed, run)));
    }
  }

  private static ScenarioBuilder pair() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .dispute("AAA", "BBB", "BBB", .5, .5)
        .still();
  }

  /** AAA uses force against BBB, which calls whenever some member sees a case. */
  private static ScenarioBuilder attacked(String... allies) {
    ScenarioBuilder builder = pair().callsAlways();
    for (int k = 0; k < allies.length; k++) {
      builder.state(allies[k], .05, 10 + k, 10);
    }
    return builder.event("attack", 0, "AAA", "BBB", 3);
  }

  private static String[] codes(int count) {
    return Arrays.copyOf(new String[] {"CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "III"}, count);
  }

  private static String[] with(String first, String... rest) {
    String[] all = new String[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  // ---- A3, L7: clocks ----

  /** Found with power above .99: φ off by .04. */
  @Test
  void answersComeByATwoComponentLaw() {
    ScenarioBuilder builder =
        pair()
            .set(Parameter.ANSWER_FAST_DAYS, 5)
            .set(Parameter.ANSWER_SLOW_DAYS, 55)
            .event("threat", 0, "AAA", "BBB", 1)
            .days(400);
    Simulator simulator = new Simulator(builder.resolve());
    long[] days = new long[400];
    for (int run = 0; run < 10_000; run++) {
      Log log = new Log();
      simulator.run(new Luck(11, run), log);
      int first =
          log.of(Chronicle.Decision.class)
              .filter(decision -> decision.actor().letters().equals("BBB"))
              .mapToInt(Chronicle.Decision::day)
              .findFirst()
              .orElse(400);
      days[first - 1]++;
    }

    double[] law = new double[400];
    double left = 1;
    for (int t = 1; t < 400; t++) {
      double survival = .71 * Math.exp(-t / 5.0) + .29 * Math.exp(-t / 55.0);
      law[t - 1] = left - survival;
      left = survival;
    }
    law[399] = left;
    Chance.assertLaw(days, law);
  }

  /** Found with power above .99: a settlement chance off by 5 %. */
  @Test
  void steadyChanceOfSettlementMakesGeometricDurations() {
    double g = Math.log(.05);
    double chance = 1 - Math.exp(-.05);
    long[] days = new long[300];
    double[] ends = new double[10_000];
    play(
        pair().set(Parameter.SETTLE_BASE, g).event("threat", 7, "AAA", "BBB", 1).days(1000),
        12,
        10_000,
        record -> {
          assertThat(record.ending()).isEqualTo(Ending.SETTLEMENT);
          ends[record.run()] = record.endDay() - 7;
          days[Math.min(299, record.endDay() - 7)]++;
        });

    double[] law = new double[300];
    for (int t = 0; t < 299; t++) {
      law[t] = chance * Math.pow(1 - chance, t);
    }
    law[299] = Math.pow(1 - chance, 299);
    Chance.assertLaw(days, law);
    Chance.assertMean(ends, 1 / chance - 1);
  }

  // ---- L3: combat ----

  /**
   * Brownian motion between barriers, with Siegmund's correction for whole days. Tolerances are
   * those of model.md beside 3.3 standard errors.
   */
  @ParameterizedTest
  @CsvSource({"1,0.1", "1.5,0.1", "0.25,0.08"})
  void decidedWarsFollowTheBrownianLimit(double ratio, double sigma) {
    int runs = 5000;
    double drift = .03;
    int[] won = new int[1];
    double[] days = new double[runs];
    play(
        scenario()
            .state("AAA", .02 * ratio, 0, 0)
            .state("BBB", .02, 0, 10)
            .dispute("AAA", "BBB", "BBB", .5, .5)
            .still()
            .set(Parameter.DRIFT, drift)
            .set(Parameter.DIFFUSION, sigma)
            .event("a", 0, "AAA", "BBB", 4)
            .event("b", 0, "BBB", "AAA", 4)
            .days(20_000),
        13,
        runs,
        record -> {
          assertThat(record.ending()).isEqualTo(Ending.VICTORY);
          won[0] += record.winner().equals("AAA") ? 1 : 0;
          days[record.run()] = record.endDay() + 1;
        });

    double m = drift * Math.tanh(.5 * .6 * Math.log(ratio));
    double barrier = 1 + .5826 * sigma;
    double chance = 1 / (1 + Math.exp(-2 * m * barrier / (sigma * sigma)));
    double mean =
        m == 0
            ? barrier * barrier / (sigma * sigma)
            : barrier / m * Math.tanh(m * barrier / (sigma * sigma));
    double error = Math.sqrt(chance * (1 - chance) / runs);
    assertThat(won[0] / (double) runs).isCloseTo(chance, within(.003 + 3.3 * error));
    double average = Arrays.stream(days).average().orElseThrow();
    double sd =
        Math.sqrt(
            Arrays.stream(days).map(x -> (x - average) * (x - average)).average().orElseThrow());
    assertThat(average).isCloseTo(mean, within(.02 * mean + 3.3 * sd / Math.sqrt(runs)));
  }

  // ---- L4, E6, A11: allies ----

  /** Found with power above .99: p off by .02. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void joinersAreBinomialHoweverOftenTheyAreCalled(int calls) {
    int n = 7;
    String[] allies = codes(n);
    ScenarioBuilder builder =
        attacked(allies)
            .answers(.1, .1, .1, .2, .1)
            .noLags()
            .treaty(pact("t", with("BBB", allies)).protects("BBB").build())
            .days(60);
    double[] lives = {
      0, 10, 100, 2000, 1
    }; // each but the last brings a new class, hence a new call
    for (int c = 1; c < calls; c++) {
      builder.event(
          "again-" + c, 5 * c, "AAA", "BBB", 3, java.util.Optional.empty(), 1, 0, lives[c]);
    }
    long[] joiners = new long[n + 1];
    play(builder, 14, 4000, record -> joiners[record.joiners()]++);

    BinomialDistribution law = new BinomialDistribution(null, n, .3);
    double[] expected = new double[n + 1];
    for (int k = 0; k <= n; k++) {
      expected[k] = law.probability(k);
    }
    Chance.assertLaw(joiners, expected);
  }

  /** Evidence E6: allies of unequal resolve. */
  @Test
  void joinersOfUnequalChancesArePoissonBinomial() {
    String[] allies = codes(4);
    double[] affinities = {-1, -.3, .4, 1};
    ScenarioBuilder builder =
        attacked(allies)
            .answers(0, 0, 0, 0, .4)
            .set(Parameter.BETA_AFFINITY, 1.5)
            .noLags()
            .treaty(pact("t", with("BBB", allies)).protects("BBB").build())
            .days(30);
    double[] chances = new double[4];
    for (int k = 0; k < 4; k++) {
      builder.tie("BBB", allies[k], affinities[k], false, false);
      double odds = .4 / .6 * Math.exp(1.5 * affinities[k]);
      chances[k] = odds / (1 + odds);
    }
    long[] joiners = new long[5];
    play(builder, 15, 4000, record -> joiners[record.joiners()]++);

    Chance.assertLaw(joiners, poissonBinomial(chances));
  }

  /** The law of the number of successes, by dynamic programming. */
  private static double[] poissonBinomial(double... chances) {
    double[] law = new double[chances.length + 1];
    law[0] = 1;
    for (double p : chances) {
      for (int k = law.length - 1; k >= 0; k--) {
        law[k] = law[k] * (1 - p) + (k > 0 ? law[k - 1] * p : 0);
      }
    }
    return law;
  }

  /** A11. Found with power above .99: P off by .02, D off by 8 %. */
  @Test
  void underConstantCircumstancesAlliesJoinByAnExponentialLag() {
    int horizon = 300;
    long[] days = new long[horizon];
    play(
        attacked("CCC")
            .answers(.2, .1, .1, .4, 0)
            .set(Parameter.LAG_FAR, 30)
            .treaty(pact("t", "BBB", "CCC").owes(Response.FULL, .5, .5, 0).build())
            .days(horizon),
        16,
        10_000,
        record -> days[joined(record)]++);

    double[] law = new double[horizon];
    double left = 1;
    for (int t = 1; t < horizon - 1; t++) {
      double survival = 1 - .4 * (1 - Math.exp(-t / 30.0));
      law[t] = left - survival;
      left = survival;
    }
    law[horizon - 1] = left;
    Chance.assertLaw(days, law);
  }

  /** The day on which the joiner entered, the last but one of the horizon at most. */
  private static int joined(RunRecord record) {
    if (record.joiners() == 0) {
      return 299;
    }
    AllyRecord row = record.responses().get(0);
    return Math.min(299, row.responseDay());
  }

  /** Evidence B2, in whole days: the ally answers in the morning, the parties settle at night. */
  @Test
  void joiningRacesSettlement() {
    double settle = 1 - Math.exp(-.01);
    int[] joined = new int[1];
    play(
        attacked("CCC")
            .answers(0, 0, 0, 1, 0)
            .set(Parameter.LAG_FAR, 50)
            .set(Parameter.SETTLE_BASE, Math.log(.01))
            .treaty(pact("t", "BBB", "CCC").owes(Response.FULL, .5, .5, 0).build())
            .days(1500),
        17,
        8000,
        record -> joined[0] += record.joiners());

    double notYet = settle / (1 - (1 - settle) * Math.exp(-1 / 50.0));
    Chance.assertShare(joined[0], 8000, 1 - notYet);
  }

  // ---- L5, E3, A6: councils ----

  private static int passed(ScenarioBuilder builder, long seed, int runs) {
    int[] passed = new int[1];
    play(
        builder.days(5),
        seed,
        runs,
        record -> {
          assertThat(record.calls()).isEqualTo(1);
          assertThat(record.invoked() + record.blocked()).isEqualTo(1);
          passed[0] += record.invoked();
        });
    return passed[0];
  }

  /** L5. Found with power above .99: b off by .01. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void consensusPassesIfNobodyBlocks(int voters) {
    String[] allies = codes(voters);
    ScenarioBuilder builder =
        attacked(allies)
            .set(Parameter.BLOCK_BASE, Math.log(.1 / .9))
            .treaty(
                pact("t", with("BBB", allies))
                    .protects("BBB")
                    .council(Council.Rule.CONSENSUS, .5, 0, true)
                    .build());

    Chance.assertShare(passed(builder, 18, 8000), 8000, Math.pow(.9, voters));
  }

  /** Evidence E3 and A6: members of unequal mind under consensus, two thirds and majority. */
  @ParameterizedTest
  @CsvSource({"CONSENSUS,0.5,3", "MAJORITY,0.6666666666666666,2", "MAJORITY,0.5,2"})
  void votesAreAPoissonBinomialTail(Council.Rule rule, double share, int needed) {
    String[] allies = codes(3);
    double[] yes = {.2, .5, .9};
    ScenarioBuilder builder =
        attacked(allies)
            .set(Parameter.BLOCK_BASE, 0)
            .set(Parameter.BLOCK_AFFINITY, 4)
            .treaty(
                pact("t", with("BBB", allies))
                    .protects("BBB")
                    .council(rule, share, 0, true)
                    .build());
    for (int k = 0; k < 3; k++) {
      // Λ(4 (A_ka − A_kv)) is the chance of a no.
      builder.tie("BBB", allies[k], Math.log(yes[k] / (1 - yes[k])) / 4, false, false);
    }
    double[] law = poissonBinomial(yes);
    double carries = Arrays.stream(law, needed, 4).sum();

    assertThat(law).containsExactly(new double[] {.04, .41, .46, .09}, within(1e-12));
    Chance.assertShare(passed(builder, 19, 8000), 8000, carries);
  }

  /** R6. Found: a mean off by 4 %. */
  @Test
  void councilsDelayIsGeometricWithTheStatedMean() {
    double[] days = new double[8000];
    play(
        attacked("CCC")
            .answers(1, 0, 0, 0, 0)
            .noLags()
            .treaty(pact("t", "BBB", "CCC").council(Council.Rule.CONSENSUS, .5, 9, true).build())
            .set(Parameter.BLOCK_BASE, -1000)
            .days(2000),
        20,
        8000,
        record -> days[record.run()] = record.responses().get(0).responseDay());

    long[] counts = new long[100];
    Arrays.stream(days).forEach(day -> counts[(int) Math.min(99, day)]++);
    double[] law = new double[100];
    for (int t = 0; t < 99; t++) {
      law[t] = .1 * Math.pow(.9, t);
    }
    law[99] = Math.pow(.9, 99);
    Chance.assertLaw(counts, law);
    Chance.assertMean(days, 9);
  }

  // ---- L9: readings ----

  /** Found with power above .99: p off by .025. */
  @ParameterizedTest
  @CsvSource({"true,0.3", "false,0.09"})
  void twoMembersBothSeeACaseWithChancePIfTheyShareAReadingAndPSquaredIfNot(
      boolean shared, double both) {
    ScenarioBuilder.TreatyBuilder pact =
        pact("t", "BBB", "CCC", "DDD")
            .protects("BBB")
            .reading("aggression", .3, 3)
            .reading("invaded", .7, 4, Locus.HOMELAND);
    if (shared) {
      pact.shared();
    }
    int[] seen = new int[3];
    play(
        attacked("CCC", "DDD").treaty(pact.build()).days(5),
        21,
        8000,
        record -> {
          int count = (int) record.responses().stream().filter(AllyRecord::sees).count();
          seen[count]++;
        });

    Chance.assertShare(seen[2], 8000, both);
    // If one sees it and the other does not, the victim calls all the same.
    Chance.assertShare(seen[1], 8000, shared ? 0 : 2 * .3 * .7);
  }

  // ---- Evidence E9: attribution ----

  /** P(attributed by day t) = 1 − (1 − q) exp(−t / τ). */
  @Test
  void attributionRisesInTime() {
    long[] days = new long[200];
    play(
        pair()
            .callsAlways()
            .state("CCC", .05, 10, 10)
            .treaty(pact("t", "BBB", "CCC").build())
            .event("raid", 3, "AAA", "BBB", 3, java.util.Optional.empty(), .3, 20, 0)
            .days(202),
        22,
        8000,
        record ->
            days[
                record.calls() == 0
                    ? 199
                    : Math.min(199, record.responses().get(0).calledDay() - 3)]++);

    double[] law = new double[200];
    double left = 1;
    for (int t = 0; t < 199; t++) {
      double survival = .7 * Math.exp(-t / 20.0);
      law[t] = left - survival;
      left = survival;
    }
    law[199] = left;
    Chance.assertLaw(days, law);
  }

  // ---- L6, A7: provocations ----

  private static double[] provocationsPerYear(
      double first, double second, double self, double cross, int runs) {
    int years = 90;
    int horizon = (int) (years * 365.25);
    ScenarioBuilder builder =
        pair()
            .provocation(
                new Provocation(
                    new StateCode("AAA"),
                    new StateCode("BBB"),
                    first,
                    second,
                    self,
                    cross,
                    10,
                    0,
                    List.of(
                        new Provocation.Kind("test", new StateCode("AAA"), Rung.THREAT, 1),
                        new Provocation.Kind("exercise", new StateCode("BBB"), Rung.THREAT, 1))))
            .days(horizon);
    Simulator simulator = new Simulator(builder.resolve());
    double[] rates = new double[2];
    for (int run = 0; run < runs; run++) {
      Log log = new Log();
      simulator.run(new Luck(23, run), log);
      log.of(Chronicle.Act.class)
          .forEach(act -> rates[act.cause().equals("test") ? 0 : 1] += 1.0 / years / runs);
    }
    return rates;
  }

  /** L6. Found: a branching ratio off by .03. */
  @Test
  void provocationsOfOneSideHaveTheHawkesRate() {
    double[] rates = provocationsPerYear(6, 0, .4, 0, 10);

    // Variance of counts over a long time T: μ T / (1 − n)³.
    Chance.assertNormal(rates[0], 6 / .6, Math.sqrt(6 / Math.pow(.6, 3) / 900));
    assertThat(rates[1]).isZero();
  }

  /** A7: (I − A)⁻¹ μ with A = ((.2, .3), (.3, .2)), μ = (2, 6). */
  @Test
  void provocationsOfTwoSidesHaveTheTwoTypeHawkesRate() {
    double[] rates = provocationsPerYear(2, 6, .2, .3, 10);

    double det = .8 * .8 - .3 * .3;
    double[] mean = {(.8 * 2 + .3 * 6) / det, (.3 * 2 + .8 * 6) / det};
    // Covariance over a long time T: (I − A)⁻¹ diag(Λ) (I − A)⁻ᵀ T.
    for (int side = 0; side < 2; side++) {
      double variance = (.64 * mean[side] + .09 * mean[1 - side]) / (det * det) / 900;
      Chance.assertNormal(rates[side], mean[side], Math.sqrt(variance));
    }
  }

  @ParameterizedTest
  @CsvSource({"1,0", "0.5,0.5", "-0.5,1"})
  void provocationsThatWouldExplodeAreRefused(double self, double cross) {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Provocation(
                    new StateCode("AAA"),
                    new StateCode("BBB"),
                    1,
                    1,
                    self,
                    cross,
                    10,
                    0,
                    List.of()));
  }

  // ---- Evidence M10: symmetry ----

  /** Found with power above .99: a first use of force that falls to one side 55 times in 100. */
  @Test
  void symmetricPartiesOnNeutralGroundHaveSymmetricOutcomes() {
    int[] force = new int[2];
    int[] won = new int[2];
    play(
        scenario()
            .state("AAA", .03, 0, 0)
            .state("BBB", .03, 0, 20)
            .disputeAt("AAA", "BBB", 0, 10, .8)
            .event("a", 0, "AAA", "BBB", 2)
            .event("b", 0, "BBB", "AAA", 2)
            .set(Parameter.CHOICE_PRECISION, 4)
            .days(1500),
        24,
        6000,
        record -> {
          count(force, record.firstUser());
          count(won, record.winner());
        });

    assertThat(force[0] + force[1]).isGreaterThan(3000);
    assertThat(won[0] + won[1]).isGreaterThan(800);
    Chance.assertShare(force[0], force[0] + force[1], .5);
    Chance.assertShare(won[0], won[0] + won[1], .5);
  }

  private static void count(int[] sides, String code) {
    if (code.equals("AAA")) {
      sides[0]++;
    } else if (code.equals("BBB")) {
      sides[1]++;
    }
  }
}
