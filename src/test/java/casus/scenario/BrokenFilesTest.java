package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BrokenFilesTest {
  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  static Stream<Path> broken() {
    return Expectation.files("broken");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenFileIsToldAllItsFaults(Path file) throws IOException {
    Parsed<LoadedScenario> parsed = READER.load(file, List.of());

    assertThat(parsed).isInstanceOf(Parsed.Faulty.class);
    Expectation.assertProblems(file, parsed.problems());
  }

  @Test
  void fileLargerThanOneMegabyteIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.yaml");
    Files.writeString(file, "casus: 1\n" + "# padding\n".repeat(110_000));

    Parsed<LoadedScenario> parsed = READER.load(file, List.of());

    assertThat(parsed.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("has 1100009 bytes, more than the 1048576 allowed");
  }

  @Test
  void missingFileIsToldWithoutLine(@TempDir Path folder) {
    Path file = folder.resolve("nowhere.yaml");

    Parsed<LoadedScenario> parsed = READER.load(file, List.of());

    assertThat(parsed.problems())
        .extracting(Problem::toString)
        .containsExactly(file + ": error: cannot read " + file + ": there is no such file");
  }
}
