package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GoodFilesTest {
  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  static Stream<Path> good() {
    return Expectation.files("good");
  }

  static Stream<Path> goodAndShipped() {
    return Stream.concat(good(), shipped());
  }

  private static Stream<Path> shipped() {
    Path folder = Path.of(System.getProperty("casus.basedir", "."), "scenarios");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && isScenario(file))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isScenario(Path file) {
    try {
      return Files.readString(file).lines().noneMatch(line -> line.startsWith("study:"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void goodFileIsReadWithTheWarningsExpected(Path file) throws IOException {
    Parsed<LoadedScenario> parsed = READER.load(file, List.of());

    Expectation.assertProblems(file, parsed.problems());
    assertThat(parsed).isInstanceOf(Parsed.Sound.class);
  }

  @ParameterizedTest
  @MethodSource("goodAndShipped")
  void effectiveYamlReadsBackAsTheSameScenario(Path file) {
    LoadedScenario loaded = READER.load(file, List.of()).orElseThrow();
    String yaml = EffectiveYaml.write(loaded, false);

    LoadedScenario again = decode(yaml);

    assertThat(again.scenario()).isEqualTo(loaded.scenario());
    assertThat(again.outcomes()).isEqualTo(loaded.outcomes());
    assertThat(again.description()).isEqualTo(loaded.description());
    assertThat(again.notes()).isEqualTo(loaded.notes());
    assertThat(again.sources()).isEqualTo(loaded.sources());
    assertThat(EffectiveYaml.write(again, false)).isEqualTo(yaml);
  }

  @ParameterizedTest
  @MethodSource("goodAndShipped")
  void commentsOnOriginsChangeNothing(Path file) {
    LoadedScenario loaded = READER.load(file, List.of()).orElseThrow();

    LoadedScenario again = decode(EffectiveYaml.write(loaded, true));

    assertThat(again.scenario()).isEqualTo(loaded.scenario());
  }

  @ParameterizedTest
  @MethodSource("goodAndShipped")
  void readingAgainWithoutChangesChangesNothing(Path file) {
    LoadedScenario loaded = READER.load(file, List.of()).orElseThrow();

    LoadedScenario again = READER.again(loaded, List.of()).orElseThrow();

    assertThat(again.scenario()).isEqualTo(loaded.scenario());
  }

  private static LoadedScenario decode(String yaml) {
    return READER.decode("effective.yaml", yaml.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
