package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code scripts/start.sh} would start Java: {@code echo} tells it in Java's place. */
final class StartTest {
  private static final String WITHOUT_THE_SECOND_COMPILER = "-XX:TieredStopAtLevel=1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run a.yaml",
        "run a.yaml -n 1",
        "run a.yaml --replications 10000 --seed 70000",
        "table results/a",
        "--help",
      })
  void whatIsSoonOverGoesWithoutTheSecondCompiler(String words) throws Exception {
    assertThat(started(words)).contains(WITHOUT_THE_SECOND_COMPILER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run a.yaml -n 10001",
        "run a.yaml -n100000",
        "run a.yaml --replications=100000",
        "run a.yaml -n 5 --precision war=0.001",
        "run a.yaml --plan plan.json",
        "run paper.zip",
        "run @words",
        "sweep study.yaml",
      })
  void whatMayTakeLongHasBothCompilers(String words) throws Exception {
    assertThat(started(words)).doesNotContain(WITHOUT_THE_SECOND_COMPILER);
  }

  private static String started(String words) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                ". \"$0\"; casus_start echo casus.jar /nowhere/casus.jsa - '' \"$@\"",
                Shell.PROJECT.resolve("scripts/start.sh").toString()));
    command.addAll(List.of(words.split(" ")));
    Ended ended = Ended.of(new ProcessBuilder(command));
    assertThat(ended.code()).as(ended.told()).isZero();
    return ended.told();
  }
}
