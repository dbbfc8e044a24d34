package casus.engine;

import static casus.selftest.Bench.answers;
import static casus.selftest.Bench.bareAnswers;
import static casus.selftest.Bench.callsAlways;
import static casus.selftest.Bench.noLags;
import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static casus.selftest.Bench.still;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.AllyRecord;
import casus.crisis.AllyRecord.Verdict;
import casus.crisis.Chronicle;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Entry;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.crisis.UnderTreaty;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import casus.luck.Luck;
import casus.selftest.Pact;
import casus.treaty.Area;
import casus.treaty.Council;
import casus.treaty.Criterion;
import casus.treaty.Locus;
import casus.treaty.Reading;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** R4–R7 and R9 as they play: who is tested, who calls, what councils do, how allies answer. */
class TreatiesTest {
  /** What came of a run, and what was told of it. */
  private record Played(RunRecord record, Log log) {
    List<AllyRecord> rows(String clause) {
      return record.responses().stream().filter(row -> row.clause().equals(clause)).toList();
    }

    AllyRecord row() {
      return record.responses().get(0);
    }

    List<UnderTreaty.Test> tests(String clause) {
      return log.of(UnderTreaty.Test.class).filter(test -> test.clause().equals(clause)).toList();
    }
  }

  private static Played play(ScenarioBuilder builder) {
    return play(builder.resolve(), 0);
  }

  private static Played play(ResolvedScenario scenario, int run) {
    Log log = new Log();
    return new Played(new Simulator(scenario).run(new Luck(61, run), log), log);
  }

  /** AAA uses force against BBB at BBB's home on day 0; nothing moves but treaties. */
  private static ScenarioBuilder attack() {
    return attackAt(3);
  }

  private static ScenarioBuilder attackAt(int rung) {
    return bystanders().event("attack", 0, "AAA", "BBB", rung);
  }

  private static ScenarioBuilder bystanders() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .state("CCC", .05, 0, 20)
        .state("DDD", .05, 0, 30)
        .state("EEE", .05, 0, 40)
        .dispute("AAA", "BBB", "BBB", .5, .5)
        .tuned(still())
        .tuned(callsAlways())
        .tuned(noLags())
        .tuned(answers(0, 0, 0, 0, 0))
        .set(Parameter.WAR_DEATHS, 0)
        .days(100);
  }

  /** A pact that protects BBB alone, so that who joins it does not call in turn. */
  private static Pact guarantee(String... guarantors) {
    String[] members = new String[guarantors.length + 1];
    members[0] = "BBB";
    System.arraycopy(guarantors, 0, members, 1, guarantors.length);
    return pact("t", members).protects("BBB");
  }

  // ---- R4: which acts are tested ----

  @Test
  void sameActIsTestedOnceAndAGraverOneAgain() {
    Played played =
        play(
            attack()
                .treaty(guarantee("CCC").build())
                .event("same", 5, "AAA", "BBB", 3)
                .event("deaths", 10, "AAA", "BBB", 3, Optional.empty(), 1, 0, 10)
                .event("few-more", 15, "AAA", "BBB", 3, Optional.empty(), 1, 0, 1)
                .event("many", 20, "AAA", "BBB", 3, Optional.empty(), 1, 0, 100)
                .event("war", 25, "AAA", "BBB", 4)
                .event("same-war", 30, "AAA", "BBB", 4));

    // A new class of deaths is seen on the morrow of the deaths.
    assertThat(played.tests("t.1"))
        .extracting(UnderTreaty.Test::day)
        .containsExactly(0, 11, 21, 25);
    assertThat(played.tests("t.1"))
        .extracting(UnderTreaty.Test::deathClass)
        .containsExactly(0, 1, 2, 2);
    assertThat(played.record().calls()).isEqualTo(1);
  }

  /** On random scenarios: no member reads the same words twice in view of the same act. */
  @Test
  void oneTestForEachTreatyVictimAttackerRungAndClassOfDeaths() {
    int tests = 0;
    for (int number = 0; number < 100; number++) {
      Played played = play(new ResolvedScenario(RandomScenarios.numbered(number)), number);
      Set<List<Object>> seen = new HashSet<>();
      for (Happening happening : played.log().all()) {
        if (happening instanceof Chronicle.Outbreak outbreak) {
          // A dispute that breaks out again is another.
          seen.removeIf(act -> act.get(0).equals(outbreak.dispute()));
        }
        if (happening instanceof UnderTreaty.Test t) {
          tests++;
          assertThat(
                  seen.add(
                      List.of(
                          t.dispute(),
                          t.clause(),
                          t.victim(),
                          t.attacker(),
                          t.member(),
                          t.rung(),
                          t.deathClass())))
              .as("%d: %s", number, t)
              .isTrue();
        }
      }
    }
    assertThat(tests).isGreaterThan(500);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "2,0", "3,1", "4,1"})
  void actsBelowTheLeastRungAreNoCase(int rung, int calls) {
    assertThat(play(attackAt(rung).treaty(guarantee("CCC").build())).record().calls())
        .isEqualTo(calls);
  }

  @Test
  void readingsThatCountThreatsAreTestedAtThreats() {
    Played played = play(attackAt(1).treaty(guarantee("CCC").reading("hybrid", 1, 1).build()));

    assertThat(played.record().calls()).isEqualTo(1);
  }

  @Test
  void victimOfAForcedDefenceIsAVictimToo() {
    Played played =
        play(
            attack()
                .event("defence", 4, "BBB", "AAA", 3)
                .treaty(pact("a", "AAA", "DDD").build())
                .treaty(pact("b", "BBB", "CCC").build()));

    assertThat(played.record().responses())
        .extracting(row -> row.victim() + " " + row.attacker() + " " + row.ally())
        .containsExactly("BBB AAA CCC", "AAA BBB DDD");
  }

  @ParameterizedTest
  @CsvSource({"true,true,false", "true,false,true", "false,true,true"})
  void unprovokedClauseProtectsNobodyWhoStruckFirst(
      boolean unprovoked, boolean provoked, boolean called) {
    Pact pact = guarantee("CCC");
    if (unprovoked) {
      pact.unprovoked();
    }
    ScenarioBuilder builder = bystanders().treaty(pact.build());
    if (provoked) {
      builder.event("first", 0, "BBB", "AAA", 3);
    }

    Played played = play(builder.event("then", 5, "AAA", "BBB", 3));

    assertThat(played.record().calls() == 1).isEqualTo(called);
  }

  @ParameterizedTest
  @CsvSource({"HOMELAND,1", "FORCES_ABROAD,0", "CYBER,0"})
  void actStrikesTheirHomeOfWhomItIsAtHome(Locus locus, int calls) {
    Criterion there = new Criterion(3, EnumSet.of(locus), Area.ANYWHERE, false, 0, false);

    Played played =
        play(attack().treaty(guarantee("CCC").reading(new Reading("there", 1, 1, there)).build()));

    assertThat(played.record().calls()).isEqualTo(calls);
  }

  @ParameterizedTest
  @EnumSource(Locus.class)
  void eventSaysOtherwiseWhereItStrikes(Locus locus) {
    Played played =
        play(
            bystanders()
                .treaty(guarantee("CCC").build())
                .event("attack", 0, "AAA", "BBB", 3, Optional.of(locus), 1, 0, 0));

    assertThat(played.tests("t.1")).extracting(UnderTreaty.Test::locus).containsExactly(locus);
  }

  @Test
  void treatyAgainstSomeBindsAgainstNoOthers() {
    assertThat(play(attack().treaty(guarantee("CCC").against("DDD").build())).record().calls())
        .isZero();
    assertThat(play(attack().treaty(guarantee("CCC").against("AAA").build())).record().calls())
        .isEqualTo(1);
  }

  @Test
  void treatyCanLeaveOutAttacksByItsOwnMembers() {
    assertThat(play(attack().treaty(pact("t", "AAA", "BBB", "CCC").build())).row().ally().letters())
        .isEqualTo("CCC");
    assertThat(
            play(attack().treaty(pact("t", "AAA", "BBB", "CCC").membersExcluded().build()))
                .record()
                .calls())
        .isZero();
  }

  @Test
  void onlyThoseObligedAreCalled() {
    Played played = play(attack().treaty(guarantee("CCC", "DDD", "EEE").obliges("DDD").build()));

    assertThat(played.record().responses())
        .extracting(row -> row.ally().letters())
        .containsExactly("DDD");
  }

  // ---- R5: calls ----

  /** Nobody asked is not asked and refused: no verdict, no reputation. */
  @Test
  void withoutACallNobodysNameSuffers() {
    Played played = play(attack().set(Parameter.CALL_BASE, -100).treaty(guarantee("CCC").build()));

    assertThat(played.tests("t.1")).hasSize(1);
    assertThat(played.log().list(Appeal.class)).extracting(Appeal::called).containsExactly(false);
    assertThat(played.record().responses()).isEmpty();
    assertThat(played.log().list(UnderTreaty.Verdict.class)).isEmpty();
  }

  /** The words could be read so that they bind; nobody reads them so. */
  @Test
  void victimHoldsBackIfNoMemberSeesACase() {
    Played played =
        play(
            attack()
                .treaty(
                    guarantee("CCC", "DDD")
                        .reading("aggression", 1e-12, 3)
                        .reading("invaded", 1, 4)
                        .build()));

    assertThat(played.tests("t.1"))
        .extracting(UnderTreaty.Test::sees)
        .containsExactly(false, false);
    assertThat(played.log().list(Appeal.class)).isEmpty();
    assertThat(played.record().calls()).isZero();
  }

  @Test
  void membersFindTheCaseByThemselvesWhereTheTextLetsThem() {
    Played played =
        play(
            attack()
                .set(Parameter.CALL_BASE, -100)
                .tuned(answers(1, 0, 0, 0, 0))
                .treaty(guarantee("CCC").self().build()));

    assertThat(played.row().self()).isTrue();
    assertThat(played.row().response()).isEqualTo(Response.DIPLOMATIC);
  }

  @Test
  void consultationBringsWordsAndCostsNoName() {
    Played played =
        play(
            attack()
                .tuned(answers(.2, .2, .2, .2, .2))
                .treaty(guarantee("CCC").consultationOnly().build()));

    assertThat(played.record().calls()).isZero();
    assertThat(played.record().consultations()).isEqualTo(1);
    assertThat(played.row().response().compareTo(Response.DIPLOMATIC)).isLessThanOrEqualTo(0);
    assertThat(played.log().list(UnderTreaty.Verdict.class))
        .extracting(UnderTreaty.Verdict::consultation, UnderTreaty.Verdict::standing)
        .containsExactly(tuple(true, 0.0));
    assertThat(played.record().honoured() + played.record().reneged()).isZero();
    assertThat(played.record().joiners()).isZero();
  }

  /** Relation: in one and the same situation, a lower threshold never loses a call. */
  @Test
  void loweringTheLeastRungNeverLosesACall() {
    Random random = new Random(8);
    int gained = 0;
    for (int trial = 0; trial < 400; trial++) {
      int act = 1 + random.nextInt(4);
      int high = 1 + random.nextInt(4);
      int low = 1 + random.nextInt(high);
      double weight = random.nextDouble();
      double victim = 2 * random.nextDouble() - 1;
      double attacker = 2 * random.nextDouble() - 1;
      List<Set<String>> seen = new ArrayList<>();
      for (int least : new int[] {high, low}) {
        Played played =
            play(
                attackAt(act)
                    .set(Parameter.CALL_BASE, 0)
                    .set(Parameter.INTEREST_TILT, 2)
                    .tie("BBB", "CCC", victim, false, false)
                    .tie("AAA", "CCC", attacker, false, false)
                    .treaty(
                        guarantee("CCC", "DDD")
                            .reading("moving", weight, least)
                            .reading("fixed", 1, 3)
                            .reading("remote", 1, 4)
                            .build())
                    .resolve(),
                trial);
        Set<String> members = new HashSet<>();
        played.record().responses().stream()
            .filter(AllyRecord::sees)
            .forEach(row -> members.add(row.ally().letters()));
        seen.add(members);
      }
      gained += seen.get(1).size() > seen.get(0).size() ? 1 : 0;

      assertThat(seen.get(1)).as("%d", trial).containsAll(seen.get(0));
    }
    assertThat(gained).isGreaterThan(10);
  }

  // ---- Relation: what cannot matter ----

  /** A treaty that cannot be triggered, and of which nobody expects anything, changes nothing. */
  @Test
  void treatyThatCannotBeTriggeredLeavesAllAsItWas() {
    Criterion never = new Criterion(6, EnumSet.of(Locus.CYBER), Area.ANYWHERE, true, 3, true);
    int lively = 0;
    for (int number = 0; number < 100; number++) {
      casus.crisis.Scenario base = RandomScenarios.numbered(number);
      // Of the class that counts least, so that nobody's name rests on it: model.md, R9.
      casus.treaty.Treaty idle =
          pact("idle", "AAA", "BBB", "CCC")
              .multilateral()
              .reading(new Reading("never", 1, 1, never))
              .build();
      Luck luck = new Luck(62, number);
      Log without = new Log();
      Log with = new Log();
      RunRecord before = new Simulator(new ResolvedScenario(base)).run(luck, without);
      RunRecord after =
          new Simulator(
                  new ResolvedScenario(
                      base.withTreaties(plus(base.treaties(), idle), plus(base.expected(), idle))))
              .run(luck, with);
      lively += before.calls();

      assertThat(after).as("%d", number).isEqualTo(before);
      assertThat(with.all()).as("%d", number).isEqualTo(without.all());
    }
    assertThat(lively).isGreaterThan(50);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  // ---- R6: councils ----

  /** Three would send troops, words, nothing: the lower median is words. */
  @ParameterizedTest
  @CsvSource({"false,DIPLOMATIC", "true,FULL"})
  void councilSetsACeilingUnlessTheTextLeavesEachFree(boolean free, Response ceiling) {
    ScenarioBuilder builder =
        attack()
            .set(Parameter.BLOCK_BASE, -100)
            .treaty(
                guarantee("CCC", "DDD", "EEE")
                    .council(Council.Rule.CONSENSUS, .5, 0, free)
                    .build());
    byAffinity(builder);

    Played played = play(builder);

    assertThat(played.log().list(CouncilDecision.class))
        .extracting(CouncilDecision::ceiling)
        .containsExactly(ceiling);
    assertThat(played.rows("t.1"))
        .extracting(AllyRecord::response)
        .containsExactly(
            free ? Response.DEPLOYMENT : Response.DIPLOMATIC, Response.DIPLOMATIC, Response.NONE);
  }

  @Test
  void ofTwoVotersTheLessWillingSetsTheCeiling() {
    ScenarioBuilder builder =
        attack()
            .set(Parameter.BLOCK_BASE, -100)
            .treaty(guarantee("CCC", "DDD").council(Council.Rule.CONSENSUS, .5, 0, false).build());
    byAffinity(builder);

    assertThat(play(builder).log().list(CouncilDecision.class))
        .extracting(CouncilDecision::ceiling)
        .containsExactly(Response.DIPLOMATIC);
  }

  /** CCC is sure to send troops, DDD words, EEE nothing. */
  private static void byAffinity(ScenarioBuilder builder) {
    builder
        .tuned(bareAnswers())
        .set(Parameter.BETA_AFFINITY, 10_000)
        .set(Parameter.RESPONSE_DIPLOMATIC, 0)
        .set(Parameter.RESPONSE_MATERIEL, -5000)
        .set(Parameter.RESPONSE_DEPLOYMENT, -1500)
        .set(Parameter.RESPONSE_LIMITED, -100_000)
        .set(Parameter.RESPONSE_FULL, -100_000)
        .tie("BBB", "CCC", 1, false, false)
        .tie("BBB", "DDD", .1, false, false)
        .tie("BBB", "EEE", -1, false, false);
  }

  @Test
  void oneBlockDefeatsConsensusAndMembersActSinglyWithHalfTheText() {
    ScenarioBuilder builder =
        attack()
            .tuned(answers(0, 0, 0, .5, 0))
            .set(Parameter.BETA_TEXT, 4)
            .treaty(
                guarantee("CCC")
                    .council(Council.Rule.CONSENSUS, .5, 0, false)
                    .owes(Response.LIMITED, .8, 1, 0)
                    .build());

    Played passed = play(builder.set(Parameter.BLOCK_BASE, -100).resolve(), 1);
    Played blocked = play(builder.set(Parameter.BLOCK_BASE, 100).resolve(), 1);

    assertThat(passed.row().council()).isEqualTo("passed");
    assertThat(passed.record().invoked()).isEqualTo(1);
    assertThat(blocked.row().council()).isEqualTo("blocked");
    assertThat(blocked.record().blocked()).isEqualTo(1);
    assertThat(blocked.record().invoked()).isZero();
    assertThat(chanceOfForce(builder, -100)).isCloseTo(logistic(4 * .6 * .8), within(1e-9));
    assertThat(chanceOfForce(builder, 100)).isCloseTo(logistic(4 * .6 * .4), within(1e-9));
  }

  /** The chance of limited force or more that stood behind some answer. */
  private static double chanceOfForce(ScenarioBuilder builder, double block) {
    ResolvedScenario scenario = builder.set(Parameter.BLOCK_BASE, block).resolve();
    for (int run = 0; run < 100; run++) {
      Optional<Answer> answer = play(scenario, run).log().of(Answer.class).findFirst();
      if (answer.isPresent()) {
        return answer.get().atLeast().get(Response.LIMITED.ordinal());
      }
    }
    throw new AssertionError("nobody answered");
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @ParameterizedTest
  @CsvSource({"0.3,0.6", "0.8,1"})
  void automaticDutyDoublesTheTextAndComesAtOnce(double strength, double doubled) {
    ScenarioBuilder builder =
        attack()
            .tuned(answers(0, 0, 0, .5, 0))
            .set(Parameter.BETA_TEXT, 4)
            .set(Parameter.LAG_FAR, 60)
            .treaty(
                guarantee("CCC")
                    .council(Council.Rule.AUTOMATIC, .5, 30, true)
                    .owes(Response.LIMITED, strength, 1, 0)
                    .build());

    assertThat(chanceOfForce(builder, 0)).isCloseTo(logistic(4 * .6 * doubled), within(1e-9));
    for (int run = 0; run < 20; run++) {
      AllyRecord row = play(builder.resolve(), run).row();
      assertThat(row.responseDay()).isLessThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Council.Rule.class, names = "AUTOMATIC", mode = Mode.EXCLUDE)
  void answersWaitForConsultationAndCouncil(Council.Rule rule) {
    ScenarioBuilder builder =
        attack()
            .set(Parameter.BLOCK_BASE, -100)
            .tuned(answers(1, 0, 0, 0, 0))
            .days(1000)
            .treaty(guarantee("CCC").council(rule, .5, 20, true).build());
    boolean late = false;
    for (int run = 0; run < 20; run++) {
      Played played = play(builder.resolve(), run);
      int takesEffect = played.log().of(Appeal.class).findFirst().orElseThrow().takesEffect();
      late |= takesEffect > 10;

      assertThat(played.row().calledDay()).isZero();
      assertThat(played.row().responseDay()).isEqualTo(takesEffect);
    }
    assertThat(late).isTrue();
  }

  // ---- R7: answers ----

  /** On random scenarios: what an ally did only grows, and is told day by day. */
  @Test
  void responsesNeverFall() {
    int rises = 0;
    for (int number = 0; number < 100; number++) {
      Played played = play(new ResolvedScenario(RandomScenarios.numbered(number)), number);
      Map<String, Response> last = new HashMap<>();
      for (Happening happening : played.log().all()) {
        if (happening instanceof Chronicle.Outbreak outbreak) {
          last.keySet().removeIf(who -> who.startsWith(outbreak.dispute()));
        }
        if (happening instanceof Answer answer) {
          String who = answer.dispute() + answer.clause() + answer.victim() + answer.ally();
          Response before = last.put(who, answer.response());
          if (before != null) {
            rises++;
            assertThat(answer.response()).isGreaterThan(before);
          }
        }
      }
    }
    assertThat(rises).isGreaterThan(20);
  }

  @Test
  void responseRisesAsCircumstancesChange() {
    Played played =
        play(
            attack()
                .tuned(bareAnswers())
                .set(Parameter.RESPONSE_DIPLOMATIC, 50)
                .set(Parameter.RESPONSE_LIMITED, -100)
                .set(Parameter.RESPONSE_FULL, -1000)
                .set(Parameter.BETA_SEVERITY, 200)
                .treaty(guarantee("CCC").build())
                .event("deaths", 9, "AAA", "BBB", 3, Optional.empty(), 1, 0, 50));

    assertThat(played.log().list(Answer.class))
        .extracting(answer -> answer.day() + " " + answer.response())
        .containsExactly("0 DIPLOMATIC", "10 LIMITED");
  }

  @ParameterizedTest
  @CsvSource({
    "LIMITED,0,3,3", // limited force goes no farther
    "LIMITED,0,4,3",
    "LIMITED,1,5,3",
    "FULL,0,3,3",
    "FULL,0,4,4",
    "FULL,0,5,4", // no arms of that kind
    "FULL,1,5,5",
    "FULL,1,4,4"
  })
  void alliesEnterOnTheAttackersRungUpToTheirCap(
      Response response, double nuclear, int attackers, int entry) {
    boolean full = response == Response.FULL;
    Played played =
        play(
            attackAt(attackers)
                .with("CCC", casus.crisis.Attribute.NUCLEAR, nuclear)
                .tuned(answers(0, 0, 0, full ? 0 : 1, full ? 1 : 0))
                .treaty(guarantee("CCC").build()));

    assertThat(played.log().list(Entry.class))
        .extracting(Entry::rung)
        .containsExactly(Rung.of(entry));
    assertThat(played.log().list(Entry.class))
        .extracting(e -> e.onSideOf().letters())
        .containsExactly("BBB");
    assertThat(played.record().joiners()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Response.class,
      names = {"DIPLOMATIC", "MATERIEL", "DEPLOYMENT"})
  void lesserResponsesMakeNoBelligerents(Response response) {
    double[] share = new double[6];
    share[response.ordinal()] = 1;
    Played played =
        play(
            attack()
                .tuned(answers(share[1], share[2], share[3], share[4], share[5]))
                .treaty(guarantee("CCC").build()));

    assertThat(played.row().response()).isEqualTo(response);
    assertThat(played.log().list(Entry.class)).isEmpty();
    assertThat(played.record().joiners()).isZero();
  }

  /** The stake of a joiner is s_v (b + max(0, A)) / 2: seen in what it chooses. */
  @ParameterizedTest
  @CsvSource({"0.6,0.5", "-0.6,0.2"})
  void joinersHaveTheirShareOfTheVictimsStake(double affinity, double share) {
    double b = .4;
    double stake = .5 * (b + Math.max(0, affinity)) / 2;
    assertThat(stake).isCloseTo(.5 * share, within(1e-12));
    ScenarioBuilder builder =
        attack()
            .tie("BBB", "CCC", affinity, false, false)
            .with("CCC", casus.crisis.Attribute.RESOLVE, .8)
            .tuned(answers(0, 0, 0, 0, 1))
            .set(Parameter.OWN_DAYS_FORCE, .01)
            .set(Parameter.STRENGTH_WEIGHT_FORCE, 0)
            .set(Parameter.STRENGTH_WEIGHT_WAR, 0)
            .treaty(guarantee("CCC").owes(Response.FULL, b, 0, 0).build())
            .days(3);

    Decision first =
        play(builder)
            .log()
            .of(Decision.class)
            .filter(decision -> decision.actor().letters().equals("CCC"))
            .findFirst()
            .orElseThrow();

    // At h = H = 3: ϑ s r Λ(0) − κ_3 x with x = .25 for a joiner abroad; the balance stands at 0.
    assertThat(first.from()).isEqualTo(Rung.FORCE);
    int highest = first.opponents().ordinal();
    double expected =
        2 * stake * .8 * logistic(.3 * (3 - highest)) - .5 * (.22 + (highest > 3 ? .5 : .22)) * .25;
    assertThat(first.utilities().get(3)).isCloseTo(expected, within(1e-9));
  }

  /** A chain: BBB calls CCC; CCC, fighting AAA, calls DDD; DDD calls EEE. */
  @Test
  void chainOfTreatiesDrawsInOneAfterTheOther() {
    Played played =
        play(
            attack()
                .tuned(answers(0, 0, 0, 1, 0))
                .treaty(pact("first", "BBB", "CCC").build())
                .treaty(pact("second", "CCC", "DDD").build())
                .treaty(pact("third", "DDD", "EEE").build()));

    assertThat(played.log().list(Entry.class))
        .extracting(entry -> entry.day() + " " + entry.state())
        .containsExactly("0 CCC", "1 DDD", "2 EEE");
    assertThat(played.record().belligerents()).isEqualTo(4); // BBB itself has not used force
    assertThat(played.record().joiners()).isEqualTo(3);
  }

  @Test
  void allyThatFightsForTheOtherSideDoesNotAnswer() {
    Played played =
        play(
            attack()
                .event("defence", 5, "BBB", "AAA", 3)
                .tuned(answers(0, 0, 0, 1, 0))
                .treaty(pact("a", "AAA", "CCC").protects("AAA").self().build())
                .treaty(
                    pact("b", "BBB", "CCC")
                        .protects("BBB")
                        .reading(new Reading("later", 1, 1, deaths(1)))
                        .build())
                .event("deaths", 10, "AAA", "BBB", 3, Optional.empty(), 1, 0, 10));

    assertThat(played.log().list(Entry.class))
        .extracting(entry -> entry.state() + " for " + entry.onSideOf())
        .containsExactly("CCC for AAA");
    assertThat(played.rows("b.1")).extracting(AllyRecord::response).containsExactly(Response.NONE);
  }

  private static Criterion deaths(int least) {
    return new Criterion(3, EnumSet.allOf(Locus.class), Area.ANYWHERE, false, least, false);
  }

  // ---- R9, and what it does to expectations ----

  @ParameterizedTest
  @CsvSource({
    "3,4,HONOURED", // limited force is owed, and comes
    "3,5,HONOURED",
    "3,3,RENEGED",
    "3,0,RENEGED",
    "4,5,HONOURED", // in war all is owed
    "4,4,RENEGED"
  })
  void alliesHonourByDoingAtLeastWhatTheyOwe(int attackers, int response, Verdict verdict) {
    double[] share = new double[6];
    share[response] = 1;
    Played played =
        play(
            attackAt(attackers)
                .tuned(answers(share[1], share[2], share[3], share[4], share[5]))
                .treaty(guarantee("CCC").owes(Response.FULL, .5, .4, 0).build()));

    boolean honoured = verdict == Verdict.HONOURED;
    assertThat(played.row().verdict()).isEqualTo(verdict);
    assertThat(played.log().list(UnderTreaty.Verdict.class))
        .extracting(UnderTreaty.Verdict::verdict)
        .containsExactly(verdict);
    assertThat(played.log().list(UnderTreaty.Overdue.class)).hasSize(honoured ? 0 : 1);
    // Beta(6 × .3, 6 × .7) and one observation, of weight 1 − f if it is a failure.
    double mean = honoured ? (1.8 + 1) / 7 : 1.8 / 6.6;
    assertThat(played.log().of(UnderTreaty.Verdict.class).findFirst().orElseThrow().standing())
        .isCloseTo(mean - .3, within(1e-12));
  }

  @Test
  void promiseCutShortByTheEndOfTheDisputeCountsHalf() {
    Played played =
        play(
            attack()
                .set(Parameter.LAPSE_DAYS, 10)
                .set(Parameter.LAG_FAR, 1000)
                .treaty(guarantee("CCC").owes(Response.FULL, .5, .4, 0).build()));

    assertThat(played.row().verdict()).isEqualTo(Verdict.RENEGED);
    UnderTreaty.Verdict verdict =
        played.log().of(UnderTreaty.Verdict.class).findFirst().orElseThrow();
    assertThat(verdict.day()).isEqualTo(10);
    assertThat(verdict.standing()).isCloseTo(1.8 / 6.3 - .3, within(1e-12));
  }

  @Test
  void callThatIsStillOpenAtTheHorizonIsPending() {
    Played played =
        play(
            attack()
                .set(Parameter.LAG_FAR, 1000)
                .treaty(guarantee("CCC").owes(Response.FULL, .5, .4, 0).build()));

    assertThat(played.row().verdict()).isEqualTo(Verdict.OPEN);
    assertThat(played.log().list(UnderTreaty.Verdict.class))
        .extracting(UnderTreaty.Verdict::day, UnderTreaty.Verdict::verdict)
        .containsExactly(tuple(100, Verdict.OPEN));
  }

  /** What comes after the time is told as late, and the shortfall stands in reputation. */
  @Test
  void helpThatComesAfterItsTimeIsLateAndMendsNoReputation() {
    ResolvedScenario scenario =
        attack()
            .set(Parameter.LAG_FAR, 5)
            .tuned(answers(0, 0, 0, .5, 0))
            .treaty(guarantee("CCC").owes(Response.LIMITED, .5, .4, 0).build())
            .resolve();
    int late = 0;
    for (int run = 0; run < 200; run++) {
      Played played = play(scenario, run);
      AllyRecord row = played.row();
      boolean came = row.response() == Response.LIMITED;
      Verdict verdict =
          !came ? Verdict.RENEGED : row.responseDay() <= 15 ? Verdict.HONOURED : Verdict.LATE;

      assertThat(row.verdict()).as("%d", run).isEqualTo(verdict);
      if (verdict == Verdict.LATE) {
        late++;
        UnderTreaty.Verdict told = played.log().list(UnderTreaty.Verdict.class).get(0);
        assertThat(told.day()).isEqualTo(row.responseDay());
        assertThat(told.standing()).isCloseTo(1.8 / 6.6 - .3, within(1e-12));
        assertThat(played.log().list(UnderTreaty.Overdue.class))
            .extracting(UnderTreaty.Overdue::day)
            .containsExactly(15);
        assertThat(played.record().late()).isEqualTo(1);
        assertThat(played.record().honoured() + played.record().reneged()).isZero();
      }
    }
    assertThat(late).isGreaterThan(2);
  }

  /** CCC, come to help BBB, is a victim itself: BBB, whom it rescues, is not called for it. */
  @Test
  void whoFightsTheAttackerAlreadyIsNotCalled() {
    Played played =
        play(
            attack()
                .event("defence", 0, "BBB", "AAA", 3)
                .tuned(answers(0, 0, 0, 1, 0))
                .treaty(pact("mutual", "BBB", "CCC").build())
                .event("more", 5, "AAA", "CCC", 4));

    assertThat(played.rows("mutual.1"))
        .extracting(row -> row.victim() + " " + row.ally() + " " + row.verdict())
        .containsExactly("BBB CCC HONOURED");
    assertThat(played.tests("mutual.1"))
        .extracting(test -> test.victim() + " " + test.member())
        .containsExactly("BBB CCC");
    assertThat(played.record().calls()).isEqualTo(1);
    assertThat(played.record().reneged()).isZero();
  }

  /** Limited force was owed, and came; that the attacker then goes to war does not undo it. */
  @Test
  void verdictOnceSettledIsNotChangedByWhatFollows() {
    Played played =
        play(
            attack()
                .tuned(answers(0, 0, 0, 1, 0))
                .treaty(guarantee("CCC").owes(Response.FULL, .5, .4, 0).build())
                .event("war", 20, "AAA", "BBB", 4));

    assertThat(played.row().verdict()).isEqualTo(Verdict.HONOURED);
    assertThat(played.row().owed()).isEqualTo(Response.LIMITED);
    assertThat(played.log().list(UnderTreaty.Verdict.class))
        .extracting(UnderTreaty.Verdict::day, UnderTreaty.Verdict::verdict)
        .containsExactly(tuple(0, Verdict.HONOURED));
  }

  /** Under the second treaty CCC is asked for what it does already under the first. */
  @Test
  void whoFightsUnderOneTreatyHasNotRenegedOnAnother() {
    ResolvedScenario scenario =
        attack()
            .set(Parameter.LAG_FAR, 5)
            .tuned(answers(0, 0, 0, .5, 0))
            .treaty(pact("first", "BBB", "CCC").protects("BBB").build())
            .treaty(pact("second", "BBB", "CCC").protects("BBB").build())
            .resolve();
    int released = 0;
    for (int run = 0; run < 100; run++) {
      Played played = play(scenario, run);
      AllyRecord first = played.rows("first.1").get(0);
      AllyRecord second = played.rows("second.1").get(0);
      if (first.response() == Response.LIMITED
          && first.responseDay() < 15
          && second.response() == Response.NONE) {
        released++;
        assertThat(second.verdict()).isEqualTo(Verdict.OPEN);
        assertThat(played.record().reneged()).isZero();
      }
    }
    assertThat(released).isGreaterThan(5);
  }

  /**
   * The attacker's view of the victim's strength: nothing more is expected of an ally whose time is
   * up, until it is called again.
   */
  @Test
  void nothingIsExpectedOfAnAllyThatLetItsFriendDownUntilItIsCalledAgain() {
    ScenarioBuilder builder =
        attack()
            .set(Parameter.LAG_FAR, 5) // time is up after three lags, on day 15
            .tuned(answers(0, 0, 0, 1e-6, 0))
            .set(Parameter.RESPONSE_LIMITED, -5)
            .set(Parameter.STRENGTH_WEIGHT, 3)
            .set(Parameter.OWN_DAYS_FORCE, 1)
            .set(Parameter.CHOICE_PRECISION, 1000)
            .set(Parameter.COST_1, 100)
            .set(Parameter.COST_2, 50)
            .set(Parameter.COST_3, 0) // everyone stays at force
            .set(Parameter.COST_4, 200)
            .event("defence", 0, "BBB", "AAA", 3)
            .event("deaths", 40, "AAA", "BBB", 3, Optional.empty(), 1, 0, 10)
            .days(45);
    ResolvedScenario alone = builder.resolve();
    ResolvedScenario allied =
        builder.treaty(guarantee("CCC").owes(Response.FULL, .5, .4, 0).build()).resolve();
    int run = 0;
    while (play(allied, run).row().response() != Response.NONE) {
      run++;
    }
    List<Double> with = holding(play(allied, run));
    List<Double> without = holding(play(alone, run));

    // By day: deterred while the answer is out, not after day 15, again after the call of day 41.
    assertThat(with.get(14)).isLessThan(without.get(14));
    assertThat(with.get(30)).isEqualTo(without.get(30));
    assertThat(with.get(43)).isLessThan(without.get(43));
  }

  /** What holding at force was worth to AAA when it last chose, by day. */
  private static List<Double> holding(Played played) {
    List<Double> byDay = new ArrayList<>();
    double last = Double.NaN;
    List<Decision> decisions =
        played
            .log()
            .of(Decision.class)
            .filter(d -> d.actor().letters().equals("AAA") && d.day() > 0)
            .toList();
    int next = 0;
    for (int day = 0; day < 45; day++) {
      while (next < decisions.size() && decisions.get(next).day() <= day) {
        last = decisions.get(next++).utilities().get(3);
      }
      byDay.add(last);
    }
    return byDay;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .6})
  void blockedCallLeavesOnlyHalfTheTextInTheStakeOfWhoComes(double affinity) {
    ScenarioBuilder builder =
        attack()
            .tie("BBB", "CCC", affinity, false, false)
            .tuned(answers(0, 0, 0, 0, 1))
            .set(Parameter.BLOCK_BASE, 100)
            .set(Parameter.OWN_DAYS_FORCE, .01)
            .set(Parameter.STRENGTH_WEIGHT_FORCE, 0)
            .set(Parameter.STRENGTH_WEIGHT_WAR, 0)
            .treaty(
                guarantee("CCC")
                    .council(Council.Rule.CONSENSUS, .5, 0, true)
                    .owes(Response.FULL, .4, 0, 0)
                    .build())
            .days(3);

    Decision first =
        play(builder)
            .log()
            .of(Decision.class)
            .filter(decision -> decision.actor().letters().equals("CCC"))
            .findFirst()
            .orElseThrow();

    double stake = .5 * (.2 + affinity) / 2;
    int highest = first.opponents().ordinal();
    assertThat(first.utilities().get(3))
        .isCloseTo(
            2 * stake * .5 * logistic(.3 * (3 - highest))
                - .5 * (.22 + (highest > 3 ? .5 : .22)) * .25,
            within(1e-9));
  }
}
