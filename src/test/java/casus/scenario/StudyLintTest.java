package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be played otherwise than the tables say is refused or told, each with its place. */
class StudyLintTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."))
          .resolve("scenarios/korea-article4.yaml")
          .toAbsolutePath()
          .normalize();

  @TempDir private Path folder;

  /** The rest of a study begins on line 4; a bar begins a new line, two bars one within it. */
  private Parsed<LoadedStudy> read(String rest) throws IOException {
    String text =
        "casus: 1\nstudy: s\nscenario: %s\n%s\n"
            .formatted(KOREA, rest.replace(" // ", "\n  ").replace(" / ", "\n"));
    return StudyReader.read(
        Files.writeString(folder.resolve("s.yaml"), text), List.of("treaty-effect"));
  }

  private void assertTold(String rest, Problem.Severity severity, int line, String message)
      throws IOException {
    List<Problem> problems = read(rest).problems();
    assertThat(problems)
        .as("%s", problems)
        .anyMatch(
            problem ->
                problem.severity() == severity
                    && problem.line() == line
                    && problem.message().contains(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "seed: 1.5 → 4 → 1.5",
        "seed: 9223372036854775808 → 4 → not a whole number",
        "seed: 1e400 → 4 → not a whole number",
        "replications: {min: 50, max: 100, precision: {war: 0}} → 4 → war is 0",
        "replications: 10.5 → 4 → not a whole number",
        "figures: [treaty-efect] → 4 → treaty-efect",
        // One value twice.
        "factors: {parameters.choice_precision: [0.5, 2, .5]} → 4 → 0.5 and .5 are one",
        "factors: {parameters.choice_precision: [2, 2.0]} → 4 → 2 and 2.0 are one",
        "factors: {a: {path: parameters.choice_precision, range: [2, 2]}} → 4 → does not vary",
        "factors: {a: {path: parameters.choice_precision, values: [2, 3], steps: 3}} → 4 → steps",
        "factors: {a: {path: parameters.choice_precision, range: [12, 4]}} → 4 → from 12 to 4",
        // Names.
        "factors: // point: {path: parameters.choice_precision, values: [2, 4]} → 5 → called"
            + " 'point'",
        "factors: // run: {path: parameters.choice_precision, values: [2, 4]} → 5 → called 'run'",
        "factors: // arm: {path: parameters.choice_precision, values: [2, 4]} → 5 → called 'arm'",
        "factors: // war: {path: parameters.choice_precision, values: [2, 4]} → 5 → called 'war'",
        "factors: // max_rung_PRK: {path: parameters.choice_precision, values: [2, 4]} → 5 →"
            + " runs.csv",
        "factors: // dummy: {path: parameters.choice_precision, values: [2, 4]} → 5 → called"
            + " 'dummy'",
        "factors: // widened: {path: parameters.choice_precision, values: [2, 4]} → 5 → an outcome",
        "outcomes: {point: war} → 4 → called 'point'",
        "outcomes: {nan: war} → 4 → missing value",
        "arms: {'null': {remove: rus-prk-2024}} → 4 → missing value",
        "factors: // t: {levels: {a: {}, 'NA': {remove: rus-prk-2024}}} → 5 → level 'NA'",
        "factors: // t: {levels: {a: {}, 'x|y': {remove: rus-prk-2024}}} → 5 → level 'x|y'",
        "factors: {treaties.rus-prk-2024: [null, present]} → 4 → level 'null'",
        // What two change.
        "factors: // a: {path: parameters.choice_precision, values: [1, 12]}"
            + " // b: {path: parameters.choice_precision, values: [2, 3]} → 6 → both change",
        "factors: // states.ROK.resolve: [0.3, 0.8]"
            + " // b: {path: states.KOR.resolve, values: [0.2, 0.3]} → 6 → both change",
        "factors: // ties.PRK-RUS.affinity: [0, 1] // ties.RUS-PRK.affinity: [0.2, 0.3]"
            + " → 6 → both change ties.PRK-RUS.affinity",
        "factors: // treaties.rus-prk-2024: [present, absent] //"
            + " treaties.rus-prk-2024.articles.4.obligation.strength: [0.1, 0.9] → 6 → both change",
        "factors: // t: {levels: {a: {}, b: {set: {parameters.choice_precision: 3}}}}"
            + " // b: {path: parameters.choice_precision, values: [2, 3]} → 6 → both change",
        "factors: // parameters.choice_precision: [1, 12] / arms: {x: {set: {parameters:"
            + " {choice_precision: 5}}}} → 6 → arm x sets parameters.choice_precision",
        "factors: // states.PRK.resolve: [0.1, 0.9] / arms: // x: {set: {states.PRK.resolve: 0.5}}"
            + " → 7 → arm x sets",
        "factors: // treaties.rus-prk-2024.articles.4.readings.aggression.weight: [0.2, 0.4] /"
            + " arms: // x: {set:"
            + " {treaties.rus-prk-2024.articles.4.readings.invaded-and-at-war.weight: 0.9}} → 5 →"
            + " in arm x the scenario has",
        // What a study has one of.
        "factors: {horizon: [100 d, 200 d]} → 4 → horizon",
        "arms: {x: {set: {outcomes.widened: war}}} → 4 → outcomes",
        "arms: // x: {set: {events.shelling.actor: CHN}} → 5 → disputes between",
        // Lists.
        "factors: // parameters.choice_precision: [1, 12]"
            + " / design: {kind: list, points: [{states.PRK.resolve: 0.5}]} → 5 → no column",
        "design: {kind: list, points: [{resolv: 0.5}]} → 4 → column 'resolv'",
        "design: {kind: list, points: [{point: 7, states.PRK.resolve: 0.5}]} → 4 → this point '7'",
        // Values written twice.
        "factors: // a: {path: parameters.choice_precision, values: [2, 3], range: [1, 2]}"
            + " → 5 → written twice, under values and range",
        "factors: // a: {path: parameters.choice_precision, values: [2, 3], levels: [1, 2]}"
            + " → 5 → written twice, under values and levels",
        "factors: // a: {path: parameters.choice_precision, distribution: 'choice{2: 1, 3: 1}',"
            + " steps: 3} → 5 → has steps",
        "design: {kind: grid, title: hello} → 4 → no key is called 'title'",
        // A start that there is not.
        "factors: // states.PRK.host: [RUS, CHN] / design: oat → 5 → oat begins",
      })
  void whatCannotBePlayedAsWrittenIsRefused(String rest, int line, String message)
      throws IOException {
    assertTold(rest, Problem.Severity.ERROR, line, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "factors: {parameters.choice_precision: [6]} → 4 → does not vary",
        "factors: // parameters.choice_precision: [6] / design: {kind: lhs, points: 2} → 5 → not"
            + " vary",
        "factors: // value: {path: parameters.choice_precision, values: [2, 4]} → 5 → called"
            + " 'value'",
        "factors: // t: {levels: {'01': {}, '2.50': {remove: rus-prk-2024}}} → 5 → reads as a"
            + " number",
        "factors: // t: {levels: {'true': {}, 'false': {remove: rus-prk-2024}}} → 5 → true or"
            + " false",
        "factors: // t: {levels: {a: {}, b: {}}} → 5 → come to the same",
        "factors: // events.shelling.rung: [3, force, 4] → 5 → come to the same",
        "factors: // treaties.rus-prk-2024.articles.4.obligation.strength: [0.2, 0.4]"
            + " / arms: // x: {remove: rus-prk-2024} → 7 → takes away",
        "arms: // x: {set: {security_council: true}} → 5 → changes nothing",
        "arms: // x: {remove: rus-prk-2024} // y: {set: {treaties.rus-prk-2024: null}} → 6 → same"
            + " scenario",
        "outcomes: // widened: belligerents > 3 → 5 → takes the place of the scenario's",
        "outcomes: // war: max_rung >= 4 → 5 → takes the place of the column war",
        "design: // kind: list // points: // - {states.PRK.resolve: 0.5} // - {states.PRK.resolve:"
            + " .50} → 8 → the same as point 0",
        "factors: // states.PRK.resolve: [0.1, 0.9] / design: {kind: list, points:"
            + " [{states.PRK.resolve: 0.5}]} → 6 → none of the values",
        // What the design has no use for.
        "factors: // a: {path: parameters.choice_precision, range: [2, 4], steps: 3}"
            + " / design: {kind: lhs, points: 4} → 5 → makes no use of steps",
        "factors: // t: {levels: {a: {}, b: {remove: rus-prk-2024}}, base: b}"
            + " / design: grid → 5 → makes no use of base",
        "factors: // a: {path: parameters.choice_precision, distribution: 'choice{2: 0.2, 3: 0.8}'}"
            + " / design: grid → 5 → makes no use of the weights",
        "factors: // parameters.choice_precision: [2, 4]"
            + " / design: {kind: morris, trajectories: 4, levels: 6} → 6 → levels changes nothing",
      })
  void whatMayNotBeMeantIsToldAndPlayed(String rest, int line, String message) throws IOException {
    assertTold(rest, Problem.Severity.WARNING, line, message);
    assertThat(read(rest)).isInstanceOf(Parsed.Sound.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {9007199254740993L, -9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE, 0})
  void seedIsTakenToItsLastDigit(long seed) throws IOException {
    assertThat(read("seed: " + seed).orElseThrow().study().seed()).isEqualTo(seed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "factors: {t: {levels: {as-written: {}, gone: {remove: rus-prk-2024}}}} / arms: {x:"
            + " {remove: rus-prk-2024}}",
        "factors: {parameters.choice_precision: 6}",
        "factors: {t: {levels: {'1': {}, '2': {remove: rus-prk-2024}}}}",
        "outcomes: {widened: belligerents > 2}",
        "factors: {events.shelling.day: [1 wk, 2 mo]}",
        "design: {kind: list, points: [{point: 0, states.PRK.resolve: 0.5}]}",
        "factors: {a: {path: parameters.choice_precision, values: [2, 3], title: Precision}}",
      })
  void whatIsPlayedAsWrittenIsNotTold(String rest) throws IOException {
    assertThat(read(rest).problems()).filteredOn(p -> p.file().endsWith("s.yaml")).isEmpty();
  }

  /** The first of two weights must not be among those that share what the second leaves. */
  @Test
  void weightsOfOneArticleAreSetTogether() throws IOException {
    String path = "treaties.three.articles.1.readings.";
    String treaty =
        "{members: [PRK, RUS], articles: {1: {readings: {a: {weight: 0.2}, b: {weight: 0.3,"
            + " min_rung: 4}, c: {weight: 0.5, min_rung: 5}}, obligation: {response: full,"
            + " strength: 1, discretion: 0, tripwire: 0}}}}";
    Path scenario =
        Files.writeString(
            folder.resolve("k.yaml"),
            "casus: 1\nname: k\nextends: %s\ntreaties: {three: {inline: %s}}\n"
                .formatted(KOREA, treaty));
    String study =
        """
        casus: 1
        study: s
        scenario: k.yaml
        factors: {%sa.weight: [0.5], %sb.weight: [0.1]}
        """
            .formatted(path, path);
    LoadedStudy read =
        StudyReader.read(Files.writeString(folder.resolve("s.yaml"), study), List.of())
            .orElseThrow();

    assertThat(weights(read.cell(0, "base").orElseThrow())).containsExactly(0.5, 0.1, 0.4);
    assertThat(
            weights(
                ScenarioReader.read(scenario, List.of(path + "b.weight=0.1", path + "a.weight=0.5"))
                    .orElseThrow()))
        .containsExactly(0.5, 0.1, 0.4);
  }

  private static List<Double> weights(LoadedScenario loaded) {
    return loaded.scenario().treaties().stream()
        .filter(treaty -> treaty.id().equals("three"))
        .flatMap(treaty -> treaty.articles().get(0).readings().stream())
        .map(reading -> reading.weight())
        .toList();
  }
}
