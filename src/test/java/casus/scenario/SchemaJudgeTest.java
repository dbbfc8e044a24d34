package casus.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import casus.figure.Figures;
import casus.results.Json;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas as a validator that is not ours reads them, against files and readers. */
final class SchemaJudgeTest {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));
  private static final SchemaRegistry JUDGE =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCENARIO = schema(Schemas.scenario(Library.load()));
  private static final Schema STUDY =
      schema(Schemas.study(Figures.list().stream().map(Figures.Listing::name).toList()));

  /** Written with what our reader forgives: commas of a distribution without quotes, tabs. */
  private static final Set<String> FORGIVEN =
      Set.of("everything.yaml", "new-reading.yaml", "strange.yaml");

  private static Schema schema(Map<String, Object> ours) {
    return JUDGE.getSchema(Json.text(ours), InputFormat.JSON);
  }

  static Stream<Path> sound() throws IOException {
    try (Stream<Path> shipped = Files.walk(PROJECT.resolve("scenarios"))) {
      return Stream.concat(shipped.sorted().toList().stream(), Expectation.files("good"))
          .filter(file -> file.toString().endsWith(".yaml"))
          .toList()
          .stream();
    }
  }

  private static List<Error> faults(Path file) throws IOException {
    Schema schema = StudyReader.isStudy(file) ? STUDY : SCENARIO;
    return schema.validate(Files.readString(file, UTF_8), InputFormat.YAML);
  }

  @ParameterizedTest
  @MethodSource("sound")
  void everyFileThatTheReadersTakeIsValid(Path file) throws IOException {
    assumeThat(FORGIVEN).doesNotContain(String.valueOf(file.getFileName()));

    assertThat(faults(file)).isEmpty();
  }

  /** Files whose fault is one of shape or word, which a schema can tell. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad-dates",
        "bad-distributions",
        "event-words",
        "missing-keys",
        "other-version",
        "unknown-decision",
        "unknown-key",
        "unknown-parameter",
        "wrong-type",
      })
  void brokenShapesAreFoundByTheSchemaToo(String name) throws IOException {
    Path file = Expectation.FOLDER.resolve("broken/" + name + ".yaml");

    assertThat(faults(file)).isNotEmpty();
    assertThat(new ScenarioReader(Library.load()).load(file, List.of()))
        .isInstanceOf(Parsed.Faulty.class);
  }

  @Test
  void effectiveScenariosAreValidToo() throws IOException {
    for (Path file : sound().filter(f -> !StudyReader.isStudy(f)).toList()) {
      LoadedScenario loaded =
          new ScenarioReader(Library.load()).load(file, List.of()).orElseThrow();

      assertThat(SCENARIO.validate(EffectiveYaml.write(loaded, true), InputFormat.YAML))
          .as("%s", file)
          .isEmpty();
    }
  }
}
