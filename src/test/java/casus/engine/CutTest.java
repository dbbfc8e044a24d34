package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Chronicle.Happening;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * All that changes in a run is in its state: a run cut anywhere and taken over is the whole run.
 */
class CutTest {
  private static final int SCENARIOS = 120;

  private static RunRecord finish(CrisisWorld world) {
    world.playBefore(Integer.MAX_VALUE);
    return world.crisis().outcome(world.horizon());
  }

  @Test
  void runThatIsCutAndTakenOverEqualsTheWhole() {
    Random random = new Random(11);
    int between = 0;
    for (int number = 0; number < SCENARIOS; number++) {
      Luck luck = new Luck(21, number);
      Scenario drawn = RandomScenarios.numbered(number).drawn(luck);
      ResolvedScenario scenario = new ResolvedScenario(drawn);
      Log whole = new Log();
      RunRecord record = new Simulator(scenario).run(luck, whole);
      boolean everyDay = random.nextBoolean();
      CrisisWorld first = new CrisisWorld(scenario, everyDay);
      CrisisWorld second = new CrisisWorld(scenario, everyDay);
      Log other = new Log();
      second.deal(new Luck(22, number), other);
      second.begin();
      finish(second); // so that it has something to forget
      for (int cut = 0; cut < 5; cut++) {
        int day = random.nextInt(drawn.horizonDays());
        Log before = new Log();
        first.deal(luck, before);
        first.begin();
        first.playBefore(day);
        Log after = new Log();
        second.takeOver(first, luck, after);
        String where = number + " cut on day " + day;

        assertThat(second.crisis().standsWhere(first.crisis())).as(where).isTrue();
        between += before.all().isEmpty() ? 0 : 1;
        List<Happening> told = new ArrayList<>(before.all());
        assertThat(finish(second)).as(where).isEqualTo(record);
        told.addAll(after.all());
        assertThat(told).as(where).isEqualTo(whole.all());
        assertThat(finish(first)).as(where).isEqualTo(record);
        assertThat(second.crisis().standsWhere(first.crisis())).as(where).isTrue();
      }
    }
    assertThat(between).isGreaterThan(SCENARIOS);
  }

  /** With other luck from a day on, what is taken over goes on as a run with that luck does. */
  @Test
  void branchFromACopyIsTheRunPlayedAgainWithTheBranchsLuck() {
    Random random = new Random(12);
    int differ = 0;
    for (int number = 0; number < SCENARIOS; number++) {
      Luck luck = new Luck(23, number);
      Scenario drawn = RandomScenarios.numbered(number).drawn(luck);
      ResolvedScenario scenario = new ResolvedScenario(drawn);
      CrisisWorld first = new CrisisWorld(scenario, false);
      CrisisWorld second = new CrisisWorld(scenario, false);
      int day = 4 * (1 + random.nextInt((drawn.horizonDays() - 1) / 4));
      first.deal(luck, null);
      first.begin();
      first.playBefore(day);
      for (int way = 1; way < 4; way++) {
        Luck branch = luck.branch(day, way);
        second.takeOver(first, branch, null);
        RunRecord record = finish(second);

        assertThat(record).as("%d", number).isEqualTo(new Simulator(scenario).run(branch));
        differ += record.equals(new Simulator(scenario).run(luck)) ? 0 : 1;
      }
    }
    assertThat(differ).isGreaterThan(SCENARIOS / 2);
  }

  @Test
  void statesThatDifferAreToldApart() {
    ResolvedScenario scenario =
        new ResolvedScenario(RandomScenarios.numbered(3).drawn(new Luck(24, 0)));
    CrisisWorld first = new CrisisWorld(scenario, true);
    CrisisWorld second = new CrisisWorld(scenario, true);
    first.deal(new Luck(24, 0), null);
    second.deal(new Luck(24, 1), null);
    first.begin();
    second.begin();

    assertThat(first.crisis().standsWhere(second.crisis())).isFalse(); // resolve is another
  }
}
