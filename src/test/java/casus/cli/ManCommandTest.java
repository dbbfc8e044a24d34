package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manual pages. */
final class ManCommandTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private List<Path> pages() throws IOException {
    assertThat(shell.run("man", "-o", temp.resolve("man1"))).as(shell.err()).isZero();
    try (Stream<Path> files = Files.list(temp.resolve("man1"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyCommandHasAPage() throws IOException {
    assertThat(pages().stream().map(page -> String.valueOf(page.getFileName())))
        .contains("casus.1", "casus-run.1", "casus-new-study.1", "casus-help.1")
        .hasSize(1 + CommandManual.all(Casus.commandLine()).size());
  }

  @Test
  void aPageTellsOptionsExitCodesAndExamples() throws IOException {
    pages();

    assertThat(temp.resolve("man1/casus-run.1"))
        .content()
        .contains(".TH \"CASUS-RUN\" \"1\"")
        .contains("\\fB\\-\\-replications\\fR \\fIN\\fR\nHow many replications. (default: 10000)\n")
        .contains(".TP\n130\ninterrupted by Ctrl\\-C")
        .contains("casus run scenarios/korea\\-article4.yaml\n");
  }

  @Test
  void pagesThatAreThereStayUnlessForced() throws IOException {
    pages();
    Path mine = Files.writeString(temp.resolve("man1/casus-run.1"), "mine");

    assertThat(shell.run("man", "-o", temp.resolve("man1"))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(mine).hasContent("mine");
    assertThat(shell.run("man", "-o", temp.resolve("man1"), "--force", "--json")).isZero();
    assertThat(mine).content().contains("CASUS-RUN");
    assertThat(shell.out()).contains("\"casus-run.1\"");
  }

  @Test
  @Tag("process")
  void mandocFindsNoFault() throws Exception {
    assumeTrue(
        Stream.of("/usr/bin/mandoc", "/bin/mandoc").anyMatch(p -> Files.exists(Path.of(p))),
        "there is no mandoc here");
    List<String> command = new ArrayList<>(List.of("mandoc", "-T", "lint", "-W", "warning"));
    pages().forEach(page -> command.add(page.toString()));

    Ended lint = Ended.of(new ProcessBuilder(command));

    assertThat(lint.told().lines().filter(line -> !line.contains("missing date"))).isEmpty();
  }
}
