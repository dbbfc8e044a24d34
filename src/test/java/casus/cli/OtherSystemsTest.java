package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * On the file systems of Windows (backslashes, drives, no capitals) and macOS (no capitals, other
 * forms of letters) the same commands write the same bytes as here, under names with slashes.
 */
class OtherSystemsTest {
  private static final String SCENARIO =
      """
      casus: 1
      name: small-crisis
      extends: [base.yaml]
      outcomes: {heated: "max_rung >= 4"}
      """;
  private static final String BASE =
      """
      casus: 1
      date: 2025-01-01
      horizon: 30 d
      states: {PRK: {}, KOR: {}}
      events: {shelling: {day: 0, actor: PRK, target: KOR, rung: force}}
      """;
  private static final String STUDY =
      """
      casus: 1
      study: small
      scenario: small-crisis.yaml
      replications: 120
      factors: {parameters.choice_precision: [6, 10]}
      arms:
        base: {}
        calmer: {set: {states.PRK.resolve: 0.2}}
      """;

  @TempDir private static Path here;
  private final StringWriter told = new StringWriter();

  @BeforeAll
  static void playHere() throws IOException {
    new OtherSystemsTest().play(here);
  }

  static Stream<Arguments> systems() {
    return Stream.of(
        Arguments.of("Windows", Configuration.windows(), "C:\\work"),
        Arguments.of("macOS", Configuration.osX(), "/Users/me/work"));
  }

  private FileSystem system(Configuration configuration, String place) {
    return Jimfs.newFileSystem(configuration.toBuilder().setWorkingDirectory(place).build());
  }

  /** A command, whose paths are of a folder's file system. */
  private void casus(Path folder, String... words) {
    CommandLine line = Casus.commandLine();
    line.registerConverter(Path.class, word -> folder.getFileSystem().getPath(word));
    line.setOut(new PrintWriter(told, true));
    line.setErr(new PrintWriter(told, true));
    int code = line.execute(words);
    assertThat(code).as(told.toString()).isEqualTo(ExitCode.DONE);
  }

  private void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("small-crisis.yaml"), SCENARIO);
    Files.writeString(folder.resolve("base.yaml"), BASE);
    Files.writeString(folder.resolve("study.yaml"), STUDY);
  }

  private void play(Path folder) throws IOException {
    write(folder);
    String scenario = folder.resolve("small-crisis.yaml").toString();
    String run = folder.resolve("out").resolve("run").toString();
    String study = folder.resolve("out").resolve("study").toString();
    casus(folder, "check", scenario);
    casus(folder, "run", scenario, "-n", "200", "-s", "3", "-q", "--events", "-o", run);
    casus(folder, "expand", run, "-n", "260", "-q");
    casus(folder, "chart", run, "--format", "svg,pdf", "-q");
    casus(folder, "table", run, "-q");
    casus(folder, "text", run, "-q");
    casus(folder, "report", run, "-q");
    casus(folder, "explain", run, "--run", "7", "-q");
    casus(folder, "sweep", folder.resolve("study.yaml").toString(), "-q", "-o", study);
    casus(folder, "resume", study, "-q");
    casus(folder, "compare", study, "-q");
    casus(folder, "verify", run, "-k", "5", "-q");
    casus(folder, "verify", study, "-k", "5", "-q");
    casus(folder, "run", scenario, "-n", "100", "-q", "--force", "-o", run);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("systems")
  void allFilesAreTheSame(String name, Configuration configuration, String place) throws Exception {
    try (FileSystem system = system(configuration, place)) {
      Path there = system.getPath("");
      play(there);

      Contents.assertSame(there, here);
    }
  }
}
