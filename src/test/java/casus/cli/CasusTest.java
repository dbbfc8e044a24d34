package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasusTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  static java.util.Set<String> commands() {
    return Casus.commandLine().getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(String command) {
    assertThat(shell.run(command, "--help")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("Usage: casus " + command);
  }

  @Test
  void theVersionNamesTheProgram() {
    assertThat(shell.run("--version")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).startsWith("casus ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rum", "run --replicatoins 5", "list nothing", "check", ""})
  void aWrongCommandLineIsTheUsersToMend(String words) {
    assertThat(shell.run((Object[]) words.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("casus").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"states", "treaties", "scenarios", "figures", "outcomes", "parameters"})
  void whatThereIsCanBeListed(String what) {
    assertThat(shell.run("list", what)).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out().lines().count()).isGreaterThan(2);
    assertThat(shell.run("list", what, "--json")).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).startsWith("[");
  }

  @Test
  void allFilesAreCheckedInOnePass() throws IOException {
    Path one = Files.writeString(temp.resolve("one.yaml"), "casus: 1\nfoo: 2\n");
    Path two = Files.writeString(temp.resolve("two.yaml"), "casus: 7\n");

    assertThat(shell.run("check", one, Shell.KOREA, two)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("one.yaml:2:1").contains("two.yaml:1:8");
    assertThat(shell.out()).contains("korea-article4.yaml: sound");
  }

  @Test
  void whatIsShownReadsBackAsTheSameScenario() throws IOException {
    shell.run("show", Shell.KOREA);
    String first = shell.out();
    Path copy = Files.writeString(temp.resolve("copy.yaml"), first);

    assertThat(shell.run("show", copy)).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).isEqualTo(first);
  }

  @Test
  void progressTellsRateAndTimeLeft() {
    java.io.StringWriter told = new java.io.StringWriter();
    AtomicLong clock = new AtomicLong();
    try (Progress progress =
        new Progress(
            new java.io.PrintWriter(told), "replications", 1000, false, false, clock::get)) {
      clock.set(Duration.ofSeconds(20).toNanos());
      progress.accept(250);
      clock.set(Duration.ofSeconds(21).toNanos());
      progress.accept(260); // too soon to tell again
    }

    assertThat(told.toString().lines())
        .containsExactly("replications: 250 of 1,000 (25 %), 13 per second, 1 min 00 s left");
  }

  @Test
  void progressKeepsThePaceThatIsAskedFor() {
    assertThat(Progress.plainNanos(null)).isEqualTo(Duration.ofSeconds(15).toNanos());
    assertThat(Progress.plainNanos("0.5")).isEqualTo(Duration.ofMillis(500).toNanos());
    for (String wrong : new String[] {"soon", "0", "-1", "NaN", "1e9"}) {
      assertThatThrownBy(() -> Progress.plainNanos(wrong))
          .isInstanceOf(UserError.class)
          .hasMessage(
              "CASUS_PROGRESS is '%s', not a number of seconds from 0.1 to 3600".formatted(wrong));
    }
  }

  @Test
  void quietWorkSaysNothing() {
    java.io.StringWriter told = new java.io.StringWriter();
    AtomicLong clock = new AtomicLong();
    try (Progress progress =
        new Progress(new java.io.PrintWriter(told), "replications", 10, true, true, clock::get)) {
      clock.set(Duration.ofSeconds(20).toNanos());
      progress.accept(5);
    }

    assertThat(told.toString()).isEmpty();
  }
}
