package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The run kept in {@code results/korea-reference}. When the model changes on purpose, make it again
 * with the command below and read what changed as a diff:
 *
 * <pre>scripts/casus run scenarios/korea-article4.yaml -n 1000 -o results/korea-reference --force
 * </pre>
 */
class ReferenceRunTest {
  private static final Path REFERENCE = Shell.PROJECT.resolve("results/korea-reference");

  @TempDir private static Path temp;

  @BeforeAll
  static void playAgain() {
    Shell shell = new Shell();
    int code =
        shell.run(
            "run", Shell.KOREA, "-n", "1000", "-q", "--no-charts", "-o", temp.resolve("again"));
    assertThat(code).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runs.csv",
        "responses.csv",
        "summary.csv",
        "ladder.csv",
        "incidence.csv",
        "dictionary.csv",
        "scenario.effective.yaml"
      })
  void theReferenceRunIsReproducedByteForByte(String file) {
    assertThat(temp.resolve("again").resolve(file)).hasSameBinaryContentAs(REFERENCE.resolve(file));
  }

  @Test
  void theReferenceRunKeepsItsCharts() {
    assertThat(REFERENCE.resolve("charts/escalation-ladder.pdf")).isNotEmptyFile();
  }
}
