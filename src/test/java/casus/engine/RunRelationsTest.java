package casus.engine;

import static casus.selftest.Bench.answers;
import static casus.selftest.Bench.callsAlways;
import static casus.selftest.Bench.still;
import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Attribute;
import casus.crisis.Chronicle;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Confrontation;
import casus.crisis.Ending;
import casus.crisis.Parameter;
import casus.crisis.Provocation;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.crisis.ScenarioBuilder;
import casus.crisis.StateProfile;
import casus.crisis.UnderTreaty;
import casus.luck.Luck;
import casus.results.EventFields;
import casus.selftest.Bench;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must not change a run (model.md, section 10, relations), on random scenarios of all kinds.
 * No number is expected here: two runs are compared to the last bit.
 */
class RunRelationsTest {
  private static final int SCENARIOS = 120;

  /** A run with all that was told of it. */
  private record Told(RunRecord record, List<Happening> happenings) {
    List<Happening> before(int day) {
      return happenings.stream().filter(happening -> happening.day() < day).toList();
    }
  }

  private static Told tell(Simulator simulator, Luck luck) {
    Log log = new Log();
    RunRecord record = simulator.run(luck, log);
    return new Told(record, List.copyOf(log.all()));
  }

  private static Told tell(Scenario scenario, Luck luck) {
    return tell(new Simulator(new ResolvedScenario(scenario)), luck);
  }

  @Test
  void passingOverQuietDaysChangesNothing() {
    for (int number = 0; number < 2 * SCENARIOS; number++) {
      ResolvedScenario resolved = new ResolvedScenario(RandomScenarios.numbered(number));
      Simulator skipping = new Simulator(resolved);
      Simulator daily = new Simulator(resolved, true);
      for (int run = 0; run < 3; run++) {
        Luck luck = new Luck(number, run);

        assertThat(tell(skipping, luck)).as("%d:%d", number, run).isEqualTo(tell(daily, luck));
      }
    }
  }

  /** A lone attack uses up munitions day by day, and with them the odds that allies weigh. */
  @Test
  void passingOverQuietDaysChangesNothingWhileMunitionsRunOut() {
    ResolvedScenario scenario =
        Bench.scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .05, 0, 10)
            .state("CCC", .05, 0, 20)
            .dispute("AAA", "BBB", "BBB", .5, .5)
            .tuned(still())
            .tuned(callsAlways())
            .tuned(answers(0, .2, 0, .2, 0))
            .set(Parameter.MUNITIONS_USE, .02)
            .set(Parameter.BETA_BALANCE, -60)
            .treaty(Bench.pact("t", "BBB", "CCC").owes(Response.FULL, .5, .5, 0).build())
            .event("attack", 0, "AAA", "BBB", 4)
            .days(60)
            .resolve();
    Simulator skipping = new Simulator(scenario);
    Simulator daily = new Simulator(scenario, true);
    for (int run = 0; run < 300; run++) {
      Luck luck = new Luck(10, run);

      assertThat(tell(skipping, luck)).as("%d", run).isEqualTo(tell(daily, luck));
    }
  }

  /** A lone attack tires the parties day by day, and makes a settlement more likely. */
  @Test
  void passingOverQuietDaysChangesNothingWhileThePartiesTire() {
    ResolvedScenario scenario =
        Bench.scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .05, 0, 10)
            .dispute("AAA", "BBB", "BBB", .5, .5)
            .tuned(still())
            .set(Parameter.WEARINESS_FORCE, .1)
            .set(Parameter.SETTLE_WEARINESS, 2)
            .set(Parameter.SETTLE_BASE, -7)
            .event("attack", 0, "AAA", "BBB", 3)
            .days(300)
            .resolve();
    Simulator skipping = new Simulator(scenario);
    Simulator daily = new Simulator(scenario, true);
    for (int run = 0; run < 300; run++) {
      Luck luck = new Luck(11, run);

      assertThat(tell(skipping, luck)).as("%d", run).isEqualTo(tell(daily, luck));
    }
  }

  /** The scenarios of this class are worth comparing: everything happens in some of them. */
  @Test
  void randomScenariosAreOfAllKinds() {
    Set<Ending> endings = EnumSet.noneOf(Ending.class);
    Set<Response> responses = EnumSet.noneOf(Response.class);
    Set<Class<?>> kinds = new java.util.HashSet<>();
    int joiners = 0;
    int blocked = 0;
    int hidden = 0;
    int secondTheatres = 0;
    for (int number = 0; number < SCENARIOS; number++) {
      Told told = tell(RandomScenarios.numbered(number), new Luck(number, 0));
      endings.add(told.record().ending());
      told.record().responses().forEach(row -> responses.add(row.response()));
      told.happenings().forEach(happening -> kinds.add(happening.getClass()));
      joiners += told.record().joiners();
      blocked += told.record().blocked();
      secondTheatres += told.record().secondTheatre() ? 1 : 0;
      hidden +=
          told.happenings().stream()
                  .anyMatch(
                      happening ->
                          happening instanceof Chronicle.Act act
                              && act.attributedFrom() != act.day())
              ? 1
              : 0;
    }

    assertThat(endings)
        .contains(
            Ending.VICTORY,
            Ending.YIELD,
            Ending.LAPSE,
            Ending.NUCLEAR,
            Ending.SETTLEMENT,
            Ending.ONGOING);
    assertThat(responses).containsExactlyInAnyOrder(Response.values());
    assertThat(kinds).containsExactlyInAnyOrder(Log.kinds());
    assertThat(joiners).isGreaterThan(20);
    assertThat(blocked).isGreaterThan(5);
    assertThat(hidden).isGreaterThan(20);
    assertThat(secondTheatres).isGreaterThan(20);
  }

  @Test
  void orderOfDeclarationsChangesNothing() {
    Random random = new Random(1);
    for (int number = 0; number < SCENARIOS; number++) {
      Scenario scenario = RandomScenarios.numbered(number);
      Luck luck = new Luck(1, number);

      assertThat(tell(RandomScenarios.shuffled(scenario, random), luck))
          .as("%d", number)
          .isEqualTo(tell(scenario, luck));
    }
  }

  /** Two is a power of two: doubling leaves no trace in the last bit either. */
  @Test
  void doublingAllCapabilitiesChangesNothing() {
    for (int number = 0; number < SCENARIOS; number++) {
      Scenario scenario = RandomScenarios.numbered(number);
      List<StateProfile> doubled =
          scenario.states().stream()
              .map(s -> s.with(Attribute.CAPABILITY, 2 * s.get(Attribute.CAPABILITY)))
              .toList();
      double reach = scenario.parameters().get(Parameter.REACH_FULL_CAPABILITY);
      Scenario stronger =
          scenario.toBuilder()
              .states(doubled)
              .parameters(scenario.parameters().with(Parameter.REACH_FULL_CAPABILITY, 2 * reach))
              .build();
      Luck luck = new Luck(2, number);

      assertThat(tell(stronger, luck)).as("%d", number).isEqualTo(tell(scenario, luck));
    }
  }

  @Test
  void listeningChangesNothing() {
    for (int number = 0; number < SCENARIOS; number++) {
      Simulator simulator = new Simulator(new ResolvedScenario(RandomScenarios.numbered(number)));
      Luck luck = new Luck(3, number);

      assertThat(simulator.run(luck)).as("%d", number).isEqualTo(simulator.run(luck, new Log()));
    }
  }

  @Test
  void earlierRunsOfASimulatorLeaveNoTrace() {
    for (int number = 0; number < SCENARIOS; number++) {
      ResolvedScenario resolved = new ResolvedScenario(RandomScenarios.numbered(number));
      Simulator used = new Simulator(resolved);
      used.run(new Luck(4, 1));
      used.run(new Luck(4, 2));
      Luck luck = new Luck(4, number);

      assertThat(tell(used, luck)).as("%d", number).isEqualTo(tell(new Simulator(resolved), luck));
    }
  }

  /** Which dispute came first in an earlier run is forgotten. */
  @Test
  void earlierRunsLeaveNoTraceWhereRivalsProvokeEachOther() {
    ScenarioBuilder builder = Bench.scenario();
    for (String code : List.of("AAA", "BBB", "CCC", "DDD")) {
      builder.state(code, .05, 0, code.charAt(0) - 'A');
    }
    builder.dispute("AAA", "BBB", "BBB", .5, .5).dispute("CCC", "DDD", "DDD", .5, .5);
    for (String pair : List.of("AAABBB", "CCCDDD")) {
      StateCode first = new StateCode(pair.substring(0, 3));
      StateCode second = new StateCode(pair.substring(3));
      builder.provocation(
          new Provocation(
              first,
              second,
              12,
              0,
              0,
              0,
              10,
              .5,
              List.of(new Provocation.Kind("test", first, Rung.DISPLAY, 1))));
    }
    ResolvedScenario resolved = builder.days(60).resolve();
    Simulator used = new Simulator(resolved);
    for (int run = 0; run < 100; run++) {
      Luck luck = new Luck(12, run);

      assertThat(used.run(luck)).as("%d", run).isEqualTo(new Simulator(resolved).run(luck));
    }
  }

  @Test
  void startingAsMasonsConsoleDoesGivesTheSameRun() {
    for (int number = 0; number < 20; number++) {
      Scenario scenario = RandomScenarios.numbered(number);
      if (scenario.uncertainties().isEmpty()) {
        Luck luck = new Luck(5, number);
        CrisisWorld world = new CrisisWorld(new ResolvedScenario(scenario), true);
        Log log = new Log();
        world.deal(luck, log);
        world.start();
        while (world.schedule.step(world)) {
          assertThat(world.day()).isLessThan(world.horizon());
        }

        assertThat(new Told(world.crisis().outcome(world.horizon()), log.all()))
            .as("%d", number)
            .isEqualTo(tell(scenario, luck));
      }
    }
  }

  /** Crises that have nothing to do with one another are what they are alone, however many. */
  @ParameterizedTest
  @ValueSource(ints = {2, 20, 60})
  void crisesThatDoNotTouchOneAnotherDoNotDependOnTheirNumber(int crises) {
    List<Integer> all = IntStream.range(0, crises).boxed().toList();
    Luck luck = new Luck(7, crises);
    Told together = tell(RandomScenarios.apart(crises, all), luck);
    int entries = 0;
    for (int crisis : all) {
      Scenario scenario = RandomScenarios.apart(crises, List.of(crisis));
      Set<Object> disputes =
          scenario.confrontations().stream().map(Confrontation::id).collect(Collectors.toSet());
      Told alone = tell(scenario, luck);
      entries += alone.happenings().stream().filter(Chronicle.Entry.class::isInstance).count();

      assertThat(
              together.happenings().stream()
                  .filter(it -> disputes.contains(EventFields.of(it).get("dispute")))
                  .toList())
          .as("%d", crisis)
          .isEqualTo(alone.happenings());
      assertThat(
              together.record().responses().stream()
                  .filter(row -> disputes.contains(row.dispute()))
                  .toList())
          .as("%d", crisis)
          .isEqualTo(alone.record().responses());
    }
    assertThat(entries).isGreaterThan(crises / 4);
  }

  /** A10. */
  @Test
  void extendingTheHorizonChangesNothingBeforeTheOldOne() {
    int longer = 0;
    for (int number = 0; number < SCENARIOS; number++) {
      Scenario scenario = RandomScenarios.numbered(number);
      int horizon = scenario.horizonDays();
      Luck luck = new Luck(6, number);
      Told brief = tell(scenario, luck);
      Told extended = tell(scenario.toBuilder().days(2 * horizon).build(), luck);
      longer += extended.happenings().size() > brief.happenings().size() ? 1 : 0;

      assertThat(extended.before(horizon)).as("%d", number).isEqualTo(brief.before(horizon));
      // What lapses is dated back, as far as the days without an incident that it takes.
      int settled = horizon - (int) scenario.parameters().get(casus.crisis.Parameter.LAPSE_DAYS);
      assertThat(ladderBefore(settled, extended.record()))
          .as("%d", number)
          .isEqualTo(ladderBefore(settled, brief.record()));
    }
    assertThat(longer).isGreaterThan(SCENARIOS / 4);
  }

  private static List<Integer> ladderBefore(int day, RunRecord record) {
    List<Integer> before = new ArrayList<>();
    for (int l = 0; l < record.ladder().size(); l += 2) {
      if (record.ladder().get(l) < day) {
        before.addAll(record.ladder().subList(l, l + 2));
      }
    }
    return before;
  }

  @Test
  void actsThatComeAfterTheHorizonChangeNothing() {
    for (int number = 0; number < SCENARIOS; number++) {
      Scenario scenario = RandomScenarios.numbered(number);
      Scenario more =
          scenario.toBuilder()
              .events(
                  java.util.stream.Stream.concat(
                          scenario.events().stream(),
                          scenario.events().stream()
                              .limit(1)
                              .map(e -> e.on(scenario.horizonDays()))
                              .map(RunRelationsTest::renamed))
                      .toList())
              .build();
      Luck luck = new Luck(7, number);

      // What is told may differ: shipments go on while an act is still to come.
      assertThat(tell(more, luck).record())
          .as("%d", number)
          .isEqualTo(tell(scenario, luck).record());
    }
  }

  private static casus.crisis.ScriptedEvent renamed(casus.crisis.ScriptedEvent e) {
    return new casus.crisis.ScriptedEvent(
        e.id() + "-again",
        e.day(),
        e.actor(),
        e.target(),
        e.rungs(),
        e.locus(),
        e.attribution(),
        e.attributionDays(),
        e.deaths(),
        e.holdDays());
  }

  /** Evidence M11, and more: not only independent, but each as it would be alone. */
  @Test
  void theatresWithoutASharedMemberDoNotTouch() {
    int warsInBoth = 0;
    for (int run = 0; run < 150; run++) {
      Luck luck = new Luck(13, run);
      Told both = tell(theatre(theatre(Bench.scenario(), "A"), "D").build(), luck);
      for (String name : List.of("A", "D")) {
        Told alone = tell(theatre(Bench.scenario(), name).build(), luck);

        assertThat(of(name, both)).isEqualTo(of(name, alone)).isNotEmpty();
      }
      warsInBoth += both.record().joiners() > 1 ? 1 : 0;
    }
    assertThat(warsInBoth).isGreaterThan(3);
  }

  /** Three states of which two quarrel and one guarantees the other. */
  private static ScenarioBuilder theatre(ScenarioBuilder builder, String name) {
    String first = name.repeat(3);
    String second = (name + "B").repeat(2).substring(0, 3);
    String third = (name + "C").repeat(2).substring(0, 3);
    double east = (name.charAt(0) - 'A') * 10;
    return builder
        .state(first, .05, 0, east)
        .state(second, .03, 0, east + 10)
        .state(third, .1, 0, east + 20)
        .dispute(first, second, second, .7, .7)
        .treaty(Bench.pact("pact-" + name, second, third).build())
        .set(Parameter.CALL_BASE, 1)
        .event("attack-" + name, 0, first, second, 3);
  }

  /** What happened in the dispute of a theatre: its codes begin with the theatre's letter. */
  private static List<Happening> of(String name, Told told) {
    return told.happenings().stream()
        .filter(
            happening ->
                (happening instanceof Chronicle.Decision d && d.dispute().startsWith(name))
                    || (happening instanceof UnderTreaty.Answer a && a.dispute().startsWith(name))
                    || (happening instanceof Chronicle.Entry e && e.dispute().startsWith(name))
                    || (happening instanceof Chronicle.Losses l && l.dispute().startsWith(name))
                    || (happening instanceof Chronicle.Close c && c.dispute().startsWith(name)))
        .toList();
  }

  @Test
  void secondTheatreIsAnotherDisputeNotTheSameOneAgain() {
    ScenarioBuilder again =
        Bench.scenario()
            .state("AAA", .05, 0, 0)
            .state("BBB", .05, 0, 10)
            .state("CCC", .05, 0, 20)
            .dispute("AAA", "BBB", "BBB", .5, .5)
            .dispute("AAA", "CCC", "CCC", .5, .5)
            .tuned(still())
            .set(Parameter.LAPSE_DAYS, 10)
            .event("first", 0, "AAA", "BBB", 2)
            .event("again", 50, "AAA", "BBB", 2);
    Luck luck = new Luck(9, 0);
    Told once = tell(again.build(), luck);
    Told twice = tell(again.event("elsewhere", 52, "AAA", "CCC", 2).build(), luck);

    assertThat(once.happenings().stream().filter(Chronicle.Outbreak.class::isInstance)).hasSize(2);
    assertThat(once.record().secondTheatre()).isFalse();
    assertThat(twice.record().secondTheatre()).isTrue();
  }

  /** A9, both ways: the arms of belief and of obligation are the ends of one square. */
  @Test
  void treatyThatNeitherBindsNorIsBelievedIsATreatyRemoved() {
    for (int number = 0; number < SCENARIOS; number++) {
      Scenario scenario = RandomScenarios.numbered(number);
      if (scenario.treaties().isEmpty()) {
        continue;
      }
      String id = scenario.treaties().get(0).id();
      Scenario neither =
          scenario.withTreaties(
              scenario.treaties().stream().filter(t -> !t.id().equals(id)).toList(),
              scenario.expected().stream().filter(t -> !t.id().equals(id)).toList());
      Scenario both = neither.withTreaties(scenario.treaties(), scenario.expected());
      Luck luck = new Luck(8, number);
      Told told = tell(neither, luck);

      assertThat(told.happenings().toString()).doesNotContain(id);
      assertThat(tell(both, luck)).isEqualTo(tell(scenario, luck));
    }
  }
}
