package casus.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import casus.figure.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas against the readers: what the readers take, the schemas take. */
final class SchemasTest {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));
  private static final Map<String, Object> SCENARIO = Schemas.scenario(Library.load());
  private static final Map<String, Object> STUDY =
      Schemas.study(Figures.list().stream().map(Figures.Listing::name).toList());

  private static final String SMALL =
      """
      casus: 1
      name: small
      date: 2025-01-01
      horizon: 365 d
      states: {PRK: {resolve: "beta(2,5)"}, KOR: {}}
      events:
        shelling: {day: 10, actor: PRK, target: KOR, rung: force}
      parameters:
        choice_precision: normal(8,1)
      """;

  static Stream<Path> shipped() {
    try (Stream<Path> files = Files.walk(PROJECT.resolve("scenarios"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> good() {
    return Expectation.files("good");
  }

  @ParameterizedTest
  @MethodSource({"shipped", "good"})
  void everyFileThatTheReadersTakeIsValid(Path file) throws IOException {
    Map<String, Object> schema = StudyReader.isStudy(file) ? STUDY : SCENARIO;

    assertThat(SchemaValidator.faults(schema, Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rung: force        | rung: farce         | rung=farce",
        "day: 10            | dai: 10             | dai=10",
        "states:            | sates:              | .sates: no such key",
        "365 d              | a year              | .horizon",
        "2025-01-01         | 1 January           | .date",
        "choice_precision   | choice_precison     | choice_precison",
        "normal(8,1)        | gaussian(8,1)       | gaussian(8,1)",
        "casus: 1           | casus: 7            | .casus",
        "name: small        | title: small        | of no form",
      })
  void brokenScenarioIsFound(String good, String bad, String fault) {
    assertThat(SchemaValidator.faults(SCENARIO, SMALL)).isEmpty();
    assertThat(SMALL).contains(good);

    assertThat(SchemaValidator.faults(SCENARIO, SMALL.replace(good, bad)))
        .anyMatch(told -> told.contains(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remove:                 | remvoe:                | .arms.none.remvoe: no such key",
        "kind: lhs               | kind: latin            | .design",
        "scenario: a.yaml        | notes: a               | lacks scenario",
        "escalation-ladder       | escalator              | .figures",
      })
  void brokenStudyIsFound(String good, String bad, String fault) {
    String study =
        """
        casus: 1
        study: s
        scenario: a.yaml
        replications: {min: 100, max: 1000, precision: {war: 0.005}}
        factors:
          parameters.choice_precision: uniform(4,12)
          wording: {levels: {a: {}, b: {set: {treaties.x.articles.4.delay: 2}}}}
        design: {kind: lhs, points: 16}
        arms: {none: {remove: rus-prk-2024, believe: {add: rus-prk-2024}}}
        figures: [escalation-ladder]
        """;
    assertThat(SchemaValidator.faults(STUDY, study)).isEmpty();
    assertThat(study).contains(good);

    assertThat(SchemaValidator.faults(STUDY, study.replace(good, bad)))
        .anyMatch(told -> told.contains(fault));
  }

  @ParameterizedTest
  @CsvSource({"posterior(korea.csv),0", "{posterior: korea.csv},0", "prior(korea.csv),1"})
  void sampleOfThePosteriorStandsForAllParametersOrBesideSome(String parameters, int faults) {
    String text =
        SMALL.replace("parameters:\n  choice_precision: normal(8,1)", "parameters: " + parameters);

    assertThat(text).isNotEqualTo(SMALL);
    assertThat(SchemaValidator.faults(SCENARIO, text)).hasSize(faults);
  }

  /**
   * Each key of a mapping that the schema knows is one that the reader knows: misspelt by one
   * letter, the reader guesses it.
   */
  @Test
  void keysOfTheRootAreThoseOfTheReader() {
    Map<?, ?> keys = (Map<?, ?>) SCENARIO.get("properties");
    for (Object key : keys.keySet()) {
      if (key.equals("extends")) {
        continue; // gone once the files lie over one another
      }
      Parsed<LoadedScenario> parsed =
          new ScenarioReader(Library.load())
              .decode("small.yaml", (SMALL + key + "x: 1\n").getBytes(UTF_8));

      assertThat(parsed.problems())
          .as("%s", key)
          .anyMatch(problem -> List.of("did you mean " + key + "?").contains(problem.hint()));
    }
  }
}
