package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RareCommandTest {
  private static final String DYAD =
      """
      casus: 1
      name: dyad
      date: 2025-01-01
      horizon: 60 d
      states:
        XAA: {name: Challenger, capability: 0.03, democracy: 0.5, capital: {lat: 0, lon: 0}}
        XBB: {name: Target, capability: 0.02, democracy: 0.5, capital: {lat: 0, lon: 3}}
      ties:
        XAA-XBB: {affinity: 0, rivals: true, land_border: true}
      disputes:
        XAA-XBB: {theatre: XBB, stakes: {XAA: 0.5, XBB: 0.5}}
      events:
        opening: {day: 0, actor: XAA, target: XBB, rung: force}
      security_council: false
      outcomes:
        bloody: deaths > 100
        never: max_rung >= 7
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path dyad() throws IOException {
    return Files.writeString(temp.resolve("dyad.yaml"), DYAD);
  }

  @Test
  void theGainStandsInTheResultWithItsIntervalAndDoesNotDependOnThreads() throws IOException {
    Path one = temp.resolve("one.json");
    Path three = temp.resolve("three.json");

    assertThat(rare("bloody", 3000, "-t", 1, "-o", one)).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("Variance-reduction factor for equal work ")
        .contains("by processor time ")
        .contains("The pilot of 3,000 runs");
    assertThat(rare("bloody", 3000, "-t", 3, "-o", three, "--json")).isEqualTo(ExitCode.DONE);
    assertThat(one).hasSameBinaryContentAs(three);
    assertThat(Files.readString(one))
        .isEqualTo(shell.out())
        .contains("\"vrf\": ", "\"vrf_lo\": ", "\"vrf_hi\": ", "\"vrf_with_pilot\": ")
        .contains("\"pilot_runs\": 3000");
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    Path file = Files.writeString(temp.resolve("mine.json"), "mine");

    assertThat(rare("bloody", 100, "-o", file)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(file + " is there already");
    assertThat(file).hasContent("mine");
  }

  @Test
  void whatIsNeverSeenHasAnUpperEndFromThePlainRoots() throws IOException {
    assertThat(rare("never", 1000)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("P(never) = 0.00   95 % interval [0.00, 0.00735]")
        .contains("It came about in no run")
        .contains("saw it too seldom");
    assertThat(rare("never", 1000, "--pilot", 0)).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("[0.00, 0.00368]").doesNotContain("pilot of");
  }

  @Test
  void numbersThatCannotBeAreTold() throws IOException {
    assertThat(rare("bloody", 100, "--pilot", -1)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--pilot must not be negative");
    assertThat(rare("bloody", 1)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(rare("bloody", 100, "--ways", 4)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--ways is of runs that split: name rungs for it");
    assertThat(rare("deaths", 100)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("no yes-or-no outcome is called 'deaths'");
  }

  private int rare(String outcome, int roots, Object... more) throws IOException {
    Object[] args = new Object[7 + more.length];
    System.arraycopy(
        new Object[] {"rare", dyad(), "--outcome", outcome, "-n", roots, "-q"}, 0, args, 0, 7);
    System.arraycopy(more, 0, args, 7, more.length);
    return shell.run(args);
  }
}
