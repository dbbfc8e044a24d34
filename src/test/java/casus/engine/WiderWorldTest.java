package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Attribute;
import casus.crisis.Chronicle;
import casus.crisis.Ending;
import casus.crisis.Monitoring;
import casus.crisis.Parameter;
import casus.crisis.Provocation;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.crisis.Transfer;
import casus.luck.Luck;
import casus.selftest.Bench;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R10–R12: provocations, accidents, opportunism, the Security Council, transfers. */
class WiderWorldTest {
  private static Provocation tension(double first, double second, double self, double cross) {
    return new Provocation(
        new StateCode("AAA"),
        new StateCode("BBB"),
        first,
        second,
        self,
        cross,
        10,
        0,
        List.of(
            new Provocation.Kind("exercise", new StateCode("BBB"), Rung.THREAT, 1, 1),
            new Provocation.Kind("test", new StateCode("AAA"), Rung.THREAT, 1, 1)));
  }

  private static ScenarioBuilder rivals() {
    return Bench.scenario()
        .state("AAA", 0.02, 0, 0)
        .state("BBB", 0.02, 0, 5)
        .state("CCC", 0.1, 40, 90)
        .tie("AAA", "BBB", -0.5, true, true)
        .dispute("AAA", "BBB", "BBB", 0.3, 0.3);
  }

  private static List<Chronicle.Happening> listen(ResolvedScenario scenario, int run) {
    List<Chronicle.Happening> told = new ArrayList<>();
    new Simulator(scenario).run(new Luck(7, run), told::add);
    return told;
  }

  private static long provocations(List<Chronicle.Happening> told, String actor) {
    return told.stream()
        .filter(
            h ->
                (h instanceof Chronicle.Act act && act.actor().letters().equals(actor))
                    || (h instanceof Chronicle.Tension it && it.actor().letters().equals(actor)))
        .count();
  }

  @Test
  void aProcessThatExplodesIsRefused() {
    assertThatThrownBy(() -> tension(1, 1, 0.6, 0.4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("explodes");
  }

  private static ScenarioBuilder rivalsWith(double perYear, Provocation.Kind kind) {
    return rivals()
        .provocation(
            new Provocation(
                new StateCode("AAA"),
                new StateCode("BBB"),
                perYear,
                0,
                0.1,
                0,
                10,
                0,
                List.of(kind)));
  }

  /** 4,000 tests, a share of .3: the binomial law within four standard deviations. */
  @Test
  void ofAKindOfProvocationItsShareCountsAsActsOfTheDispute() {
    ResolvedScenario scenario =
        rivalsWith(100, new Provocation.Kind("test", new StateCode("AAA"), Rung.DISPLAY, 1, 0.3))
            .tuned(Bench.still())
            .days(3650)
            .resolve();
    int acts = 0;
    int all = 0;
    for (int run = 0; run < 4; run++) {
      for (Chronicle.Happening it : listen(scenario, run)) {
        acts += it instanceof Chronicle.Act ? 1 : 0;
        all += it instanceof Chronicle.Act || it instanceof Chronicle.Tension ? 1 : 0;
      }
    }

    assertThat(all).isGreaterThan(4000);
    assertThat((double) acts / all).isCloseTo(0.3, within(4 * Math.sqrt(.3 * .7 / all)));
  }

  @Test
  void provocationsThatNeverCountOpenNoDispute() {
    ResolvedScenario scenario =
        rivalsWith(50, new Provocation.Kind("test", new StateCode("AAA"), Rung.DISPLAY, 1, 0))
            .resolve();
    List<Chronicle.Happening> told = listen(scenario, 0);

    assertThat(provocations(told, "AAA")).isGreaterThan(20);
    assertThat(told).allMatch(Chronicle.Tension.class::isInstance);
  }

  @ParameterizedTest
  @CsvSource({"THREAT,.1", "DISPLAY,.03", "FORCE,1", "WAR,1"})
  void shareOfActsIsUsualForTheRung(Rung rung, double share) {
    assertThat(new Provocation.Kind("any", new StateCode("AAA"), rung, 1).crisis())
        .isEqualTo(share);
  }

  /** Six exercises a year, as between the Koreas, and nothing else. */
  @Test
  @Tag("statistical")
  void twoYearsOfExercisesAloneSeldomReachForce() {
    assertThat(forceInTwoYears(Provocation.Kind.usualShare(Rung.DISPLAY))).isBetween(0.001, 0.25);
    assertThat(forceInTwoYears(1)).isGreaterThan(0.5);
  }

  /** The chance that exercises lead to force, of which a share counts as acts of a dispute. */
  private static double forceInTwoYears(double share) {
    ResolvedScenario scenario =
        rivalsWith(
                6, new Provocation.Kind("exercise", new StateCode("AAA"), Rung.DISPLAY, 1, share))
            .days(730)
            .resolve();
    Simulator simulator = new Simulator(scenario);
    int force = 0;
    for (int run = 0; run < 2000; run++) {
      force += simulator.run(new Luck(3, run)).maxRung() >= 3 ? 1 : 0;
    }
    return force / 2000.0;
  }

  @Test
  void anAccidentTurnsAProvocationIntoAUseOfForce() {
    Provocation always =
        new Provocation(
            new StateCode("AAA"),
            new StateCode("BBB"),
            12,
            0,
            0,
            0,
            10,
            1,
            List.of(new Provocation.Kind("test", new StateCode("AAA"), Rung.THREAT, 1)));
    ResolvedScenario scenario = rivals().provocation(always).resolve();

    assertThat(new Simulator(scenario).run(new Luck(7, 0)).maxRung()).isGreaterThanOrEqualTo(3);
  }

  /** ω 3 and a rival wholly busy elsewhere: e³ ≈ 20 times as many provocations. */
  @Test
  void aRivalBusyElsewhereInvitesTrouble() {
    ScenarioBuilder idle = rivals().provocation(tension(2, 0, 0, 0)).set(Parameter.OPPORTUNISM, 3);
    ScenarioBuilder busy =
        rivals()
            .with("BBB", Attribute.ENGAGED, 1)
            .provocation(tension(2, 0, 0, 0))
            .set(Parameter.OPPORTUNISM, 3);

    assertThat(provocations(listen(busy.resolve(), 1), "AAA"))
        .isGreaterThan(5 * provocations(listen(idle.resolve(), 1), "AAA") + 5);
  }

  /** A guarantor tied down in a first theatre raises the chance of a second (R10 with ω). */
  @Test
  @Tag("statistical")
  void anAllyBusyInOneTheatreInvitesTroubleInAnother() {
    assertThat(secondTheatres(3)).isGreaterThan(secondTheatres(0) + 0.2);
  }

  private static double secondTheatres(double opportunism) {
    ResolvedScenario scenario =
        Bench.scenario()
            .state("AAA", 0.02, 0, 0)
            .state("BBB", 0.001, 0, 5)
            .state("CCC", 0.1, 40, 90)
            .state("DDD", 0.1, 45, 90)
            .tie("CCC", "DDD", -0.5, true, true)
            .treaty(Bench.pact("guarantee", "BBB", "CCC").build())
            .dispute("AAA", "BBB", "BBB", 0.3, 0.3)
            .dispute("DDD", "CCC", "CCC", 0.3, 0.3)
            .event("first-theatre", 1, "CCC", "DDD", 4)
            .event("defence", 1, "DDD", "CCC", 4)
            .set(Parameter.OWN_DAYS_WAR, 3650) // the war in the first theatre goes on
            .set(Parameter.ANSWER_FAST_DAYS, 365)
            .set(Parameter.ANSWER_SLOW_DAYS, 3650)
            .set(Parameter.DRIFT, 0)
            .set(Parameter.DIFFUSION, 0)
            .provocation(tension(0.5, 0, 0, 0))
            .set(Parameter.OPPORTUNISM, opportunism)
            .resolve();
    Simulator simulator = new Simulator(scenario);
    int second = 0;
    for (int run = 0; run < 1000; run++) {
      second += simulator.run(new Luck(3, run)).secondTheatre() ? 1 : 0;
    }
    return second / 1000.0;
  }

  @Test
  void forcesInContactClashWithoutAnOrder() {
    ResolvedScenario scenario =
        rivals()
            .event("alert", 0, "AAA", "BBB", 2)
            .event("counter-alert", 0, "BBB", "AAA", 2)
            .set(Parameter.CHOICE_PRECISION, 1000)
            .set(Parameter.CONTACT_BASE, 1)
            .resolve();
    List<Chronicle.Happening> told = listen(scenario, 0);

    assertThat(told)
        .anyMatch(h -> h instanceof Chronicle.Act act && act.origin() == Chronicle.Origin.CONTACT);
  }

  // ---- R11 ----

  private static ScenarioBuilder before(double affinityWithAttacker, double affinityWithVictim) {
    return rivals()
        .major("CCC", true)
        .tie("CCC", "AAA", affinityWithAttacker, false, false)
        .tie("CCC", "BBB", affinityWithVictim, false, false)
        .event("strike", 0, "AAA", "BBB", 3)
        .securityCouncil(true);
  }

  @Test
  void aPermanentMemberVetoesForItsFriend() {
    ResolvedScenario scenario = before(1, -1).set(Parameter.VETO_BASE, 10).resolve();

    assertThat(new Simulator(scenario).run(new Luck(1, 0)).vetoes()).isEqualTo(1);
  }

  @Test
  void withoutAVetoTheCouncilSanctionsTheFirstUserOfForceWithinAWeek() {
    ResolvedScenario scenario = before(-1, 1).set(Parameter.VETO_BASE, -20).resolve();
    List<Chronicle.Happening> told = listen(scenario, 0);

    assertThat(told)
        .anyMatch(
            h ->
                h instanceof Chronicle.Motion motion
                    && motion.vetoes().isEmpty()
                    && motion.accused().letters().equals("AAA")
                    && motion.day() >= 1
                    && motion.day() <= 7);
  }

  @Test
  void anAttackerWithAVetoAlwaysUsesIt() {
    ResolvedScenario scenario =
        rivals()
            .major("AAA", true)
            .event("strike", 0, "AAA", "BBB", 3)
            .securityCouncil(true)
            .set(Parameter.VETO_BASE, -20)
            .resolve();

    for (int run = 0; run < 50; run++) {
      RunRecord record = new Simulator(scenario).run(new Luck(1, run));
      if (record.lastForceDay() > 8) {
        assertThat(record.vetoes()).isEqualTo(1);
      }
    }
  }

  @Test
  void aMandateNeverMakesAlliesLessForthcoming() {
    int with = 0;
    int without = 0;
    for (int run = 0; run < 400; run++) {
      with += help(-20, run);
      without += help(20, run);
    }

    assertThat(with).isGreaterThan(without);
  }

  private static int help(double vetoBase, int run) {
    ResolvedScenario scenario =
        before(0, 0)
            .state("DDD", 0.05, 0, 6)
            .tie("DDD", "BBB", 0.8, false, true)
            .treaty(Bench.pact("pact", "BBB", "DDD").owes(Response.LIMITED, 0.5, 0.5, 0.2).build())
            .set(Parameter.CALL_BASE, 20)
            .set(Parameter.BETA_LEGITIMACY, 4)
            .set(Parameter.VETO_BASE, vetoBase)
            .resolve();
    return new Simulator(scenario)
        .run(new Luck(1, run)).responses().stream().mapToInt(row -> row.response().ordinal()).sum();
  }

  private static ScenarioBuilder renewal(double vetoBase) {
    return rivals()
        .major("CCC", true)
        .event("strike", 0, "AAA", "BBB", 1)
        .tuned(Bench.still())
        .set(Parameter.VETO_BASE, vetoBase)
        .securityCouncil(true)
        .transfer(smuggling(0.001))
        .monitoring(new Monitoring(new StateCode("BBB"), 1, Monitoring.NEVER, 100, 100));
  }

  private static List<Chronicle.Monitoring> reviews(ResolvedScenario scenario) {
    return listen(scenario, 0).stream()
        .filter(Chronicle.Monitoring.class::isInstance)
        .map(Chronicle.Monitoring.class::cast)
        .toList();
  }

  @Test
  void monitoringIsRenewedTimeAfterTimeWhileNobodyVetoes() {
    assertThat(reviews(renewal(-20).resolve()))
        .extracting(Chronicle.Monitoring::day, Chronicle.Monitoring::goesOn)
        .containsExactly(tuple(100, true), tuple(200, true), tuple(300, true));
  }

  @Test
  void aVetoEndsTheMonitoringForGood() {
    ResolvedScenario scenario = renewal(20).resolve();

    assertThat(reviews(scenario))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.day()).isEqualTo(100);
              assertThat(it.goesOn()).isFalse();
              assertThat(it.vetoes()).containsExactly(new StateCode("CCC"));
            });
    assertThat(new Simulator(scenario).run(new Luck(7, 0)).vetoes()).isEqualTo(1);
  }

  /** As Russia did in March 2024. */
  @Test
  void whoSmugglesVetoesThatItIsWatched() {
    assertThat(reviews(renewal(-20).major("AAA", true).resolve()))
        .extracting(Chronicle.Monitoring::vetoes)
        .containsExactly(List.of(new StateCode("AAA")));
  }

  @Test
  void monitoringEndsOnItsDay() {
    ResolvedScenario scenario =
        renewal(-20)
            .monitorings(
                List.of(new Monitoring(new StateCode("BBB"), 1, 60, Monitoring.NEVER, 365)))
            .set(Parameter.SIGHTING, 0)
            .set(Parameter.SIGHTING_MONITORED, 1)
            .set(Parameter.DISCLOSURE, 0)
            .resolve();

    assertThat(shipments(scenario))
        .extracting(Chronicle.Shipment::day, Chronicle.Shipment::seen)
        .startsWith(tuple(0, true), tuple(30, true), tuple(60, false), tuple(90, false));
  }

  /** Λ(−3 + 4 · .5 − 4 · (−.2) − .05 · known). */
  @ParameterizedTest
  @CsvSource({"0,.450166", "10,.331812", "100,.005486"})
  void aSupplierThatIsSeenLosesCoverInTheCouncil(int known, double chance) {
    assertThat(vetoes(known)).isCloseTo(chance, within(.035));
  }

  /** The share of motions vetoed by a friend of the accused after so many known shipments. */
  private static double vetoes(int known) {
    ResolvedScenario scenario =
        before(.5, -.2)
            .tuned(Bench.still())
            .events(List.of())
            .event("threat", 0, "AAA", "BBB", 1)
            .event("strike", 150, "AAA", "BBB", 3)
            .set(Parameter.TRANSFER_AFFINITY, 0)
            .set(Parameter.SIGHTING, 1)
            .transfer(
                new Transfer(
                    "smuggling",
                    new StateCode("AAA"),
                    new StateCode("BBB"),
                    0,
                    0,
                    0,
                    1,
                    1,
                    List.of(),
                    List.of(new StateCode("BBB")),
                    0,
                    known))
            .resolve();
    Simulator simulator = new Simulator(scenario);
    int vetoes = 0;
    for (int run = 0; run < 3000; run++) {
      vetoes += simulator.run(new Luck(8, run)).vetoes();
    }
    return vetoes / 3000.0;
  }

  // ---- R12 ----

  /** From AAA to BBB, which is under sanctions; 13 shipments in a year. */
  private static Transfer smuggling(double munitions) {
    return new Transfer(
        "smuggling",
        new StateCode("AAA"),
        new StateCode("BBB"),
        munitions,
        0,
        0,
        1,
        30,
        List.of(new StateCode("CCC")),
        List.of(new StateCode("BBB")),
        0,
        365);
  }

  private static List<Chronicle.Shipment> shipments(ResolvedScenario scenario) {
    return listen(scenario, 0).stream()
        .filter(Chronicle.Shipment.class::isInstance)
        .map(Chronicle.Shipment.class::cast)
        .toList();
  }

  private static ScenarioBuilder watched(double level) {
    return rivals()
        .event("threat", 0, "AAA", "BBB", 1)
        .tuned(Bench.still())
        .transfer(smuggling(0.001))
        .monitoring(Monitoring.of(new StateCode("BBB"), level));
  }

  @ParameterizedTest
  @CsvSource({"0,1", ".5,.8", "1,.6"})
  void monitoringKeepsBackPartOfWhatBreaksSanctions(double level, double share) {
    RunRecord record = new Simulator(watched(level).resolve()).run(new Luck(1, 0));

    assertThat(record.breaches()).isEqualTo(13);
    assertThat(record.shipped()).isCloseTo(13 * 30 * 0.001 * share, within(1e-12));
  }

  /** Of 13 shipments a year; 500 years: the binomial law within four standard deviations. */
  @ParameterizedTest
  @CsvSource({"0,.2", ".5,.5", "1,.8"})
  void monitoringShowsMoreOfWhatBreaksSanctions(double level, double chance) {
    Simulator simulator = new Simulator(watched(level).resolve());
    int seen = 0;
    double weight = 0;
    for (int run = 0; run < 500; run++) {
      RunRecord record = simulator.run(new Luck(1, run));
      seen += record.breachesSeen();
      weight += record.shippedSeen() / record.shipped();
    }

    double deviation = Math.sqrt(chance * (1 - chance) / 6500);
    assertThat(seen / 6500.0).isCloseTo(chance, within(4 * deviation));
    assertThat(weight / 500).isCloseTo(chance, within(4 * deviation));
  }

  /** At a hazard of 1 a year: 1 − the mean of exp(−(365 − 30 i) / 365.25) over 13 shipments. */
  @Test
  void whatWasNotSeenMayComeToLightLater() {
    Simulator simulator = new Simulator(watched(0).set(Parameter.SIGHTING, 0).resolve());
    int disclosed = 0;
    for (int run = 0; run < 500; run++) {
      disclosed += simulator.run(new Luck(1, run)).breachesDisclosed();
    }
    double expected = 0;
    for (int i = 0; i < 13; i++) {
      expected += -Math.expm1(-(364 - 30 * i) / 365.25) / 13;
    }

    assertThat(disclosed / 6500.0).isCloseTo(expected, within(4 * Math.sqrt(.25 / 6500)));
  }

  @Test
  void whatIsSmuggledIsCountedToTheHorizonWheneverTheDisputeEnds() {
    ScenarioBuilder brief = watched(1).set(Parameter.LAPSE_DAYS, 10);

    RunRecord record = new Simulator(brief.resolve()).run(new Luck(1, 0));

    assertThat(record.ending()).isEqualTo(Ending.LAPSE);
    assertThat(record.breaches()).isEqualTo(13);
    assertThat(record).isEqualTo(new Simulator(brief.resolve(), true).run(new Luck(1, 0)));
  }

  @Test
  void openTradeIsSeenByAllAndCountsAsNoBreach() {
    ResolvedScenario scenario =
        rivals()
            .event("threat", 0, "AAA", "BBB", 1)
            .transfer(shells(0.001, 0, List.of()))
            .resolve();

    assertThat(shipments(scenario)).isNotEmpty().allMatch(it -> it.seen() && !it.breach());
    assertThat(new Simulator(scenario).run(new Luck(7, 0)).breaches()).isEqualTo(0);
  }

  private static Transfer shells(double munitions, double cost, List<StateCode> offended) {
    return new Transfer(
        "shells",
        new StateCode("CCC"),
        new StateCode("BBB"),
        munitions,
        cost,
        0.5,
        0.4,
        30,
        offended,
        List.of(),
        0,
        365);
  }

  @Test
  void shipmentsComeInStepsWhileTheDisputeLasts() {
    ResolvedScenario scenario =
        rivals()
            .event("strike", 0, "AAA", "BBB", 3)
            .transfer(shells(0.001, 0, List.of()))
            .set(Parameter.SETTLE_BASE, -30)
            .set(Parameter.DIFFUSION, 0)
            .resolve();
    List<Integer> days =
        listen(scenario, 0).stream()
            .filter(Chronicle.Shipment.class::isInstance)
            .map(Chronicle.Happening::day)
            .toList();

    assertThat(days).startsWith(0, 30, 60);
    assertThat(days).allMatch(day -> day % 30 == 0);
  }

  /** A victim armed to the ceiling wins more often than one that is not. */
  @Test
  @Tag("statistical")
  void munitionsTellInTheField() {
    assertThat(victories(0.03)).isGreaterThan(victories(0) + 0.05);
  }

  private static double victories(double munitionsPerDay) {
    ResolvedScenario scenario =
        rivals()
            .event("strike", 0, "AAA", "BBB", 4)
            .event("defence", 0, "BBB", "AAA", 4)
            .transfer(shells(munitionsPerDay, 0, List.of()))
            .set(Parameter.MUNITIONS_CEILING, 5)
            .set(Parameter.OWN_DAYS_WAR, 3650)
            .set(Parameter.ANSWER_FAST_DAYS, 365)
            .set(Parameter.ANSWER_SLOW_DAYS, 3650)
            .set(Parameter.TEMPO_SD, 0)
            .set(Parameter.DIFFUSION, 0.03)
            .resolve();
    Simulator simulator = new Simulator(scenario);
    int won = 0;
    for (int run = 0; run < 500; run++) {
      won += simulator.run(new Luck(5, run)).winner().equals("BBB") ? 1 : 0;
    }
    return won / 500.0;
  }

  @Test
  void aRunWithShipmentsIsTheSameWhenEveryDayIsStepped() {
    ResolvedScenario scenario =
        rivals()
            .event("strike", 3, "AAA", "BBB", 3)
            .provocation(tension(4, 4, 0.2, 0.2))
            .transfer(shells(0.002, 0.001, List.of(new StateCode("AAA"))))
            .transfer(smuggling(0.002))
            .monitoring(new Monitoring(new StateCode("BBB"), .7, 280, 50, 90))
            .securityCouncil(true)
            .resolve();
    Simulator quick = new Simulator(scenario);
    Simulator patient = new Simulator(scenario, true);

    for (int run = 0; run < 300; run++) {
      assertThat(quick.run(new Luck(2, run))).isEqualTo(patient.run(new Luck(2, run)));
    }
  }
}
