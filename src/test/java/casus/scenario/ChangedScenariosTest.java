package casus.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A changed scenario, of which only what differs is read, is the one that is read whole. */
class ChangedScenariosTest {
  private static final ScenarioReader READER = new ScenarioReader(Library.load());
  private static final LoadedScenario BASE =
      READER.load(Path.of("scenarios/korea-article4.yaml"), List.of()).orElseThrow();
  private static final ChangedScenarios CHANGED = READER.changes(BASE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "states.PRK.resolve=0.61",
        "states.PRK.resolve=uniform(0.2, 0.6)",
        "states.RUS={resolve: 0.4, capital: {lat: 10, lon: 20}}",
        "date=2026-03-01",
        "horizon=50 d",
        "ties.KOR-PRK={affinity: 0.3}",
        "treaties.rus-prk-2024=null",
        "treaties.ussr-prk-1961={anyway: true}",
        "treaties.rus-prk-2024.articles.4.readings.aggression.weight=0.9",
        "expected.rus-prk-2024.articles.4.adversary_weights.aggression=0.9",
        "patrons={PRK: {RUS: {dependence: 0.4}}}",
        "sanctions={PRK: {severity: 0.6, applied_by: [USA]}}",
        "tensions={KOR-PRK: {rates: {PRK: 2/y}, kinds: {raid: {actor: PRK, rung: 3}}}}",
        "transfers={shells: {supplier: PRK, recipient: RUS, munitions: 0.01/d}}",
        "parameters.nuclear_fear_4=0.2",
        "outcomes.another=calls > 1",
        "title=Another",
        // What is wrong is told as it is where all is read.
        "states.PRK.resolve=7",
        "states.XYZ={resolve: 0.5}",
        "horizon=1 h",
        "date=1950-01-01",
        "disputes.PRK-FRA={}",
        "outcomes.russia=joined(\"FRA\")",
        "parameters.nuclear_fear_9=0.2",
      })
  void isAsReadWhole(String set) {
    Parsed<LoadedScenario> whole = READER.again(BASE, List.of(set));
    Parsed<LoadedScenario> changed = changed(set);
    assertEquals(errors(whole), errors(changed));
    if (whole instanceof Parsed.Sound<LoadedScenario> sound) {
      LoadedScenario value = changed.orElseThrow();
      assertEquals(sound.value().scenario(), value.scenario());
      assertEquals(sound.value().outcomes(), value.outcomes());
      assertEquals(EffectiveYaml.write(sound.value(), true), EffectiveYaml.write(value, true), set);
    }
  }

  @Test
  void keepsWhatNoChangeTouches() {
    LoadedScenario changed = changed("parameters.nuclear_fear_4=0.2").orElseThrow();
    assertEquals(BASE.scenario().treaties(), changed.scenario().treaties());
    LoadedScenario other = changed("parameters.nuclear_fear_4=0.3").orElseThrow();
    for (int i = 0; i < changed.scenario().treaties().size(); i++) {
      assertTrue(changed.scenario().treaties().get(i) == other.scenario().treaties().get(i));
    }
  }

  private static Parsed<LoadedScenario> changed(String set) {
    Problems problems = new Problems();
    Setting setting =
        Setting.parse(set, 1, new Source(Settings.NAME, List.of(set)), problems).orElseThrow();
    return CHANGED.with(List.of(List.of(setting)));
  }

  private static List<String> errors(Parsed<LoadedScenario> parsed) {
    return parsed.problems().stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .map(Problem::toString)
        .toList();
  }
}
