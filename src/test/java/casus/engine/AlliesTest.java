package casus.engine;

import static casus.selftest.Bench.answers;
import static casus.selftest.Bench.callsAlways;
import static casus.selftest.Bench.noLags;
import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static casus.selftest.Bench.still;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.AllyRecord;
import casus.crisis.Chronicle;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.crisis.UnderTreaty;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import casus.crisis.UnderTreaty.Verdict;
import casus.luck.Luck;
import casus.selftest.Pact;
import casus.treaty.Council;
import casus.treaty.Locus;
import casus.treaty.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls and answers do to the parties' expectations (R2, R7, R9). */
class AlliesTest {
  private static Log log(ScenarioBuilder builder, long seed, int run) {
    return log(builder.resolve(), seed, run);
  }

  private static Log log(ResolvedScenario scenario, long seed, int run) {
    Log log = new Log();
    new Simulator(scenario).run(new Luck(seed, run), log);
    return log;
  }

  private static ScenarioBuilder three() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .03, 0, 10)
        .state("CCC", .1, 0, 20)
        .dispute("AAA", "BBB", "BBB", .6, .6)
        .days(200);
  }

  /** An article on consultation costs nothing: the parties do what they would do without it. */
  @Test
  void consultationChangesNoDecision() {
    ScenarioBuilder without =
        three()
            .set(Parameter.CALL_BASE, 0)
            .treaty(pact("defence", "BBB", "CCC").build())
            .event("display", 0, "AAA", "BBB", 2);
    ResolvedScenario alone = without.resolve();
    ResolvedScenario withTalks =
        without
            .treaty(pact("talks", "BBB", "CCC").reading("threat", 1, 1).consultationOnly().build())
            .resolve();
    int consultations = 0;
    for (int run = 0; run < 200; run++) {
      Log log = new Log();
      consultations += new Simulator(withTalks).run(new Luck(41, run), log).consultations();

      assertThat(log.list(Decision.class)).isEqualTo(log(alone, 41, run).list(Decision.class));
    }
    assertThat(consultations).isGreaterThan(100);
  }

  /** Two treaties do not make two shipments of one: the victim is as strong as with one of them. */
  @Test
  void materielCountsOnceHoweverManyTreatiesAskForIt() {
    ScenarioBuilder one =
        three()
            .tuned(still())
            .tuned(noLags())
            .tuned(answers(0, 1, 0, 0, 0))
            .set(Parameter.CALL_BASE, 100)
            .treaty(pact("first", "BBB", "CCC").build())
            .event("attack", 0, "AAA", "BBB", 3)
            .event("massacre", 5, "AAA", "BBB", 3, Optional.empty(), 1, 0, 100);
    List<Appeal> alone = appeals(one.resolve(), "first.1");
    List<Appeal> both =
        appeals(one.treaty(pact("second", "BBB", "CCC").build()).resolve(), "first.1");

    assertThat(alone).hasSize(2);
    assertThat(both).isEqualTo(alone);
  }

  private static List<Appeal> appeals(ResolvedScenario scenario, String clause) {
    return log(scenario, 42, 0)
        .of(Appeal.class)
        .filter(appeal -> appeal.clause().equals(clause))
        .toList();
  }

  /**
   * With equal chances p for all, the victim and two members invoke with 1 − (1 − p)³. Four
   * standard errors: a false alarm once in 16,000 seeds.
   */
  @Test
  @Tag("statistical")
  void aMemberThatSeesTheCaseMayInvokeOnTheVictimsBehalf() {
    double p = 1 / (1 + Math.exp(1));
    for (boolean byMembers : new boolean[] {false, true}) {
      Pact pact = pact("t", "BBB", "CCC", "DDD");
      ScenarioBuilder builder =
          three()
              .state("DDD", .1, 0, 30)
              .tuned(still())
              .set(Parameter.CALL_BASE, -1)
              .set(Parameter.CALL_SEVERITY, 0)
              .set(Parameter.CALL_STAKE, 0)
              .set(Parameter.CALL_STRENGTH, 0)
              .treaty((byMembers ? pact.byMembers() : pact).build())
              .event("attack", 0, "AAA", "BBB", 3);
      Simulator simulator = new Simulator(builder.resolve());
      int runs = 4000;
      int invoked = 0;
      int onBehalf = 0;
      for (int run = 0; run < runs; run++) {
        Log log = new Log();
        invoked += simulator.run(new Luck(47, run), log).calls() > 0 ? 1 : 0;
        onBehalf +=
            log.of(Appeal.class).anyMatch(a -> a.called() && !a.invoker().equals(a.victim()))
                ? 1
                : 0;
      }
      double exact = byMembers ? 1 - Math.pow(1 - p, 3) : p;
      double error = Math.sqrt(exact * (1 - exact) / runs);
      assertThat((double) invoked / runs).isCloseTo(exact, within(4 * error));
      assertThat(onBehalf > 0).isEqualTo(byMembers);
    }
  }

  /** Troops sent under a treaty that nobody believed in are seen when they are there. */
  @Test
  void unexpectedDeploymentWeighsOnTheAttacker() {
    ScenarioBuilder builder =
        three()
            .tuned(callsAlways())
            .tuned(noLags())
            .tuned(answers(0, 0, 1, 0, 0))
            .event("attack", 0, "AAA", "BBB", 3);
    ResolvedScenario alone = builder.resolve();
    ResolvedScenario helped = builder.secretTreaty(pact("t", "BBB", "CCC").build()).resolve();
    int compared = 0;
    for (int run = 0; run < 120; run++) {
      // The first choice after the attack, while all else is equal.
      Optional<Decision> without = firstAfterDay0(log(alone, 43, run));
      Optional<Decision> with = firstAfterDay0(log(helped, 43, run));
      if (without.isPresent() && without.get().actor().letters().equals("AAA")) {
        compared++;
        assertThat(with.orElseThrow().utilities().get(3))
            .isLessThan(without.get().utilities().get(3));
      }
    }
    assertThat(compared).isGreaterThan(5);
  }

  private static Optional<Decision> firstAfterDay0(Log log) {
    return log.of(Decision.class).filter(decision -> decision.day() > 0).findFirst();
  }

  /** What one ally sends today is no part of what another weighs today. */
  @Test
  void noAllySeesAnothersAnswerOfTheSameDay() {
    ScenarioBuilder builder =
        three()
            .state("DDD", .1, 0, 25)
            .tuned(callsAlways())
            .tuned(noLags())
            .set(Parameter.BETA_BALANCE, 10)
            .set(Parameter.MATERIEL_WEIGHT, 1)
            .event("attack", 0, "AAA", "BBB", 3)
            .days(2);
    ResolvedScenario alone = builder.treaty(pact("d", "BBB", "DDD").build()).resolve();
    ResolvedScenario both = builder.treaty(pact("c", "BBB", "CCC").build()).resolve();
    int compared = 0;
    for (int run = 0; run < 200; run++) {
      Log log = log(both, 44, run);
      Optional<Answer> first = answer(log, "CCC");
      Optional<Answer> second = answer(log, "DDD");
      if (first.filter(a -> a.response() == Response.MATERIEL).isPresent() && second.isPresent()) {
        compared++;
        assertThat(second).isEqualTo(answer(log(alone, 44, run), "DDD"));
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  private static Optional<Answer> answer(Log log, String ally) {
    return log.of(Answer.class)
        .filter(answer -> answer.day() == 0 && answer.ally().letters().equals(ally))
        .findFirst();
  }

  /** Who has sent troops under one treaty has not let its ally down under another. */
  @Test
  void allyThatDeployedIsNoDisappointmentUnderAnotherTreaty() {
    ScenarioBuilder builder =
        three()
            .tuned(callsAlways())
            .tuned(noLags())
            .tuned(answers(0, 0, .3, .4, 0))
            .event("attack", 0, "AAA", "BBB", 3);
    ResolvedScenario one = builder.treaty(pact("first", "BBB", "CCC").build()).resolve();
    ResolvedScenario two = builder.treaty(pact("second", "BBB", "CCC").build()).resolve();
    int compared = 0;
    for (int run = 0; run < 300; run++) {
      Log log = new Log();
      List<AllyRecord> rows = new Simulator(two).run(new Luck(45, run), log).responses();
      if (rows.get(0).response() == Response.DEPLOYMENT
          && rows.get(1).response() == Response.NONE) {
        compared++;
        assertThat(log.list(Decision.class)).isEqualTo(log(one, 45, run).list(Decision.class));
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  /** A call is about the attacker that goes farthest, not about the last to turn up. */
  @Test
  void callStaysAboutTheGravestAttacker() {
    ResolvedScenario scenario =
        three()
            .state("ZZZ", .1, 0, 25)
            .tuned(still())
            .tuned(callsAlways())
            .tuned(noLags())
            .tuned(answers(0, 0, 0, 1, 0))
            .set(Parameter.WAR_DEATHS, 0)
            .treaty(pact("b", "BBB", "CCC").protects("BBB").consultationOnly().build())
            .treaty(pact("a", "AAA", "ZZZ").protects("AAA").build())
            .event("war", 0, "AAA", "BBB", 4)
            .event("defence", 0, "BBB", "AAA", 4)
            .resolve();
    Log log = new Log();
    RunRecord record = new Simulator(scenario).run(new Luck(46, 0), log);

    // Both were tested: ZZZ joined AAA, with limited force; CCC, only asked for words, stayed out.
    assertThat(log.of(UnderTreaty.Test.class).filter(t -> t.clause().equals("b.1")))
        .extracting(t -> t.attacker().letters())
        .containsExactly("AAA", "ZZZ");
    assertThat(record.responses())
        .filteredOn(row -> row.clause().equals("b.1"))
        .extracting(row -> row.attacker().letters())
        .containsExactly("AAA");
  }

  /** Joins of CCC and DDD in many runs: neither, one, the other, both. */
  private static int[] joins(double commonSd, int runs) {
    ScenarioBuilder builder =
        three()
            .state("DDD", .1, 0, 30)
            .tuned(still())
            .tuned(callsAlways())
            .tuned(noLags())
            .tuned(answers(0, 0, 0, 0, .1))
            .set(Parameter.ALLIANCE_DRAW_SD, commonSd)
            .treaty(pact("t", "BBB", "CCC", "DDD").protects("BBB").build())
            .event("attack", 0, "AAA", "BBB", 4)
            .days(3);
    Simulator simulator = new Simulator(builder.resolve());
    int[] joins = new int[4];
    for (int run = 0; run < runs; run++) {
      int which = 0;
      for (AllyRecord row : simulator.run(new Luck(48, run)).responses()) {
        if (row.response() == Response.FULL) {
          which |= row.ally().letters().equals("CCC") ? 1 : 2;
        }
      }
      joins[which]++;
    }
    return joins;
  }

  /**
   * R7: they come together or not at all. That one joins tells of the other, and fewer disputes
   * draw an ally than if each answered by itself as often.
   */
  @Test
  @Tag("statistical")
  void alliesOfOneSideComeTogetherMoreOftenThanByChance() {
    int runs = 4000;
    int[] joins = joins(2, runs);
    double first = (joins[1] + joins[3]) / (double) runs;
    double second = (joins[2] + joins[3]) / (double) runs;
    double both = joins[3] / (double) runs;
    double any = 1 - joins[0] / (double) runs;

    double correlation =
        (both - first * second) / Math.sqrt(first * (1 - first) * second * (1 - second));
    assertThat(correlation).isGreaterThan(.2);
    assertThat(any).isLessThan(1 - (1 - first) * (1 - second) - .02);
  }

  @Test
  @Tag("statistical")
  void withoutACommonDrawAlliesAnswerEachByItself() {
    int runs = 4000;
    int[] joins = joins(0, runs);

    Chance.assertLaw(
        new long[] {joins[0], joins[1], joins[2], joins[3]}, new double[] {.81, .09, .09, .01});
  }

  /** R7: who fights with limited force, and then answers in full, is at war as one that enters. */
  @Test
  void aRiseFromLimitedToFullEntersTheAllyAnew() {
    ScenarioBuilder builder =
        three()
            .tuned(still())
            .tuned(callsAlways())
            .tuned(noLags())
            .tuned(answers(0, 0, 0, .5, .5))
            .set(Parameter.BETA_OVERREACH, 100)
            .set(Parameter.WAR_DEATHS, 0)
            .treaty(pact("t", "BBB", "CCC").protects("BBB").build())
            .event("clash", 0, "AAA", "BBB", 3)
            .event("invasion", 20, "AAA", "BBB", 4)
            .days(40);
    ResolvedScenario scenario = builder.resolve();
    int rose = 0;
    for (int run = 0; run < 20; run++) {
      Log log = log(scenario, 49, run);
      if (log.of(Answer.class).anyMatch(answer -> answer.response() == Response.FULL)) {
        rose++;
        assertThat(log.of(Chronicle.Entry.class))
            .extracting(entry -> entry.day() + " " + entry.rung().ordinal())
            .containsExactly("0 3", "20 4");
      }
    }
    assertThat(rose).isBetween(1, 19);
  }

  @ParameterizedTest
  @CsvSource({"HOMELAND,3", "FORCES_ABROAD,0"})
  void warIsGraveWhereItStrikesTheVictimsSoil(Locus locus, int severity) {
    Log log =
        log(
            three()
                .tuned(still())
                .tuned(callsAlways())
                .treaty(pact("t", "BBB", "CCC").build())
                .event("war", 0, "AAA", "BBB", 4, Optional.of(locus), 1, 0, 0),
            47,
            0);

    assertThat(log.list(Appeal.class)).extracting(Appeal::severity).containsExactly(severity);
  }

  /** A council that decides on nothing lets nobody break a promise. */
  @Test
  void whereNothingIsOwedNothingIsBroken() {
    Log log = new Log();
    RunRecord record =
        new Simulator(
                three()
                    .tuned(still())
                    .tuned(callsAlways())
                    .tuned(noLags())
                    .tuned(answers(0, 0, 0, 0, 0))
                    .treaty(
                        pact("t", "BBB", "CCC")
                            .council(Council.Rule.CONSENSUS, .5, 0, false)
                            .build())
                    .set(Parameter.BLOCK_BASE, -100)
                    .event("attack", 0, "AAA", "BBB", 3)
                    .resolve())
            .run(new Luck(48, 0), log);

    assertThat(log.list(CouncilDecision.class))
        .extracting(CouncilDecision::ceiling)
        .containsExactly(Response.NONE);
    assertThat(log.list(Verdict.class))
        .extracting(Verdict::verdict)
        .containsExactly(AllyRecord.Verdict.HONOURED);
    assertThat(record.honoured()).isEqualTo(1);
    assertThat(record.reneged()).isZero();
  }
}
