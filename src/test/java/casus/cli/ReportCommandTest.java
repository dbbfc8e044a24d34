package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final Path REFERENCE = Shell.PROJECT.resolve("results/korea-reference");

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @Test
  void aReportOfTheReferenceRunIsOneFile() throws IOException {
    Path file = temp.resolve("korea.html");

    assertThat(shell.run("report", REFERENCE, "-o", file)).as(shell.err()).isEqualTo(ExitCode.DONE);

    assertThat(shell.err()).contains("wrote " + file);
    assertThat(file).content().contains("Shelling in the Yellow Sea", "id=\"figure-map\"");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anEarlierReportStandsUnlessForced() throws IOException {
    Path file = Files.writeString(temp.resolve("korea.html"), "mine");

    assertThat(shell.run("report", REFERENCE, "-o", file)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("korea.html", "--force").doesNotContain("\tat ");
    assertThat(file).hasContent("mine");

    assertThat(shell.run("report", REFERENCE, "-o", file, "--force", "--json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("\"report\"");
    assertThat(file).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void aFolderThatHoldsNoResultsIsTheUsersToMend() {
    assertThat(shell.run("report", temp)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("manifest.json").doesNotContain("\tat ");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTheUsersToMend() throws IOException {
    Path file = Files.writeString(temp.resolve("taken"), "");

    assertThat(shell.run("report", REFERENCE, "-o", file.resolve("inside.html")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("cannot write", "-o").doesNotContain("\tat ");
  }
}
