package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Chronicle;
import casus.crisis.ResolvedScenario;
import casus.crisis.RungChances;
import casus.engine.Chance;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.treaty.Rung;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far an event goes, where that is left to chance. */
class RungsReaderTest {
  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  private static Parsed<LoadedScenario> read(String rung) {
    return READER.read(
        "test.yaml",
        """
        casus: 1
        name: test
        date: 2024-01-01
        horizon: 30 d
        states: {PRK: {}, KOR: {}}
        events:
          act: {day: 0, actor: PRK, target: KOR, rung: %s}
        """
            .formatted(rung));
  }

  private static RungChances rungs(String rung) {
    return read(rung).orElseThrow().scenario().events().get(0).rungs();
  }

  @Test
  void aRungAloneIsCertain() {
    assertThat(rungs("force")).isEqualTo(RungChances.certain(Rung.FORCE));
    assertThat(rungs("2")).isEqualTo(RungChances.certain(Rung.DISPLAY));
  }

  @Test
  void rungsHaveWeightsByNumberOrWord() {
    RungChances chances = new RungChances(List.of(0.0, 0.1, 0.0, 0.9, 0.0, 0.0, 0.0));

    assertThat(rungs("{1: 0.1, 3: 0.9}")).isEqualTo(chances);
    assertThat(rungs("{threat: 0.1, force: 0.9}")).isEqualTo(chances);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{1: 0, 3: 0}|no rung with a weight above 0",
        "{3: 0.5, force: 0.5}|has rung 3 twice",
        "{3: -1}|the weight of 3",
        "{7: 1}|no key is called '7'",
        "{forse: 1}|did you mean",
        "[1, 2]|a list"
      })
  void whatIsNoChanceIsTold(String rung, String told) {
    assertThat(read(rung).problems()).anySatisfy(p -> assertThat(p.toString()).contains(told));
  }

  @Test
  void writtenInFullItReadsBackTheSame() {
    LoadedScenario loaded = read("{1: 0.1, 2: 0.2, 3: 0.7}").orElseThrow();
    String text = EffectiveYaml.write(loaded, false);

    assertThat(READER.read("again.yaml", text).orElseThrow().scenario())
        .isEqualTo(loaded.scenario());
  }

  @Test
  void eachReplicationDrawsOneRungAndTellsIt() {
    Simulator simulator =
        new Simulator(new ResolvedScenario(read("{1: 1, 2: 2, 3: 5}").orElseThrow().scenario()));
    long[] seen = new long[Rung.COUNT];
    for (int k = 0; k < 2000; k++) {
      simulator.run(
          new Luck(3, k),
          happening -> {
            if (happening instanceof Chronicle.Act act
                && act.origin() == Chronicle.Origin.SCRIPTED) {
              seen[act.rung().ordinal()]++;
            }
          });
    }

    Chance.assertLaw(
        new long[] {seen[1], seen[2], seen[3]}, new double[] {1 / 8.0, 2 / 8.0, 5 / 8.0});
    assertThat(seen[1] + seen[2] + seen[3]).isEqualTo(2000);
  }
}
