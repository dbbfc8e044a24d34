package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.SmallStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** No output goes over what a command reads or over files of results, {@code --force} or not. */
@Tag("slow")
class OutputPlacesTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path crisis;
  private Path study;
  private Path folder;

  @BeforeEach
  void play() throws IOException {
    crisis = Files.writeString(temp.resolve("small-crisis.yaml"), SmallStudy.CRISIS);
    study = Files.writeString(temp.resolve("small.yaml"), RegisterCommandTest.STUDY);
    folder = temp.resolve("results");
    does("sweep", study, "-n", 20, "-q", "--no-charts", "-o", folder);
  }

  private void does(Object... command) {
    assertThat(shell.run(command)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  private void refuses(String why, Object... command) {
    assertThat(shell.run(command)).as(List.of(command).toString()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(why).doesNotContain("\tat ");
  }

  @Test
  void aCommandDoesNotWriteOverWhatItReads() {
    refuses("is what is read here", "register", study, "-o", study, "--force");
    refuses("is what is read here", "register", study, "-o", crisis, "--force");
    refuses("is what is read", "new", "study", "--scenario", crisis, "-o", crisis, "--force");
    refuses("is what is read here", "calibrate", "yardsticks", "--disputes", study, "-o", study);
    refuses("is what is read here", "backtest", "--calls", study, "--predictions", study);

    assertThat(crisis).hasContent(SmallStudy.CRISIS);
    assertThat(study).hasContent(RegisterCommandTest.STUDY);
  }

  @Test
  void aDashIsStandardOutputOrRefused() {
    for (String command : List.of("table", "chart", "report")) {
      refuses("'-' is no standard input or output here", command, folder, "-o", "-");
    }
    refuses("'-' is no standard input or output here", "run", "-");
    does("text", folder, "--part", "methods", "-o", "-");
    assertThat(shell.out()).contains("replications");
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void forceReplacesAnEarlierFileOfTheKindAndNoOther() throws IOException {
    Path plan = temp.resolve("plan.json");
    does("register", study, "-q", "-o", plan);
    refuses("is there already", "register", study, "-o", plan);
    does("register", study, "-q", "-o", plan, "--force");
    Path notes = Files.writeString(temp.resolve("notes.zip"), "mine");
    refuses("is no plan", "register", study, "-o", notes, "--force");
    refuses("is no archive", "package", folder, "-o", notes, "--force");
    refuses("by .zip: paper.zip", "package", folder, "-o", "paper");
    refuses("is a file, not a folder", "register", study, "-o", notes.resolve("plan.json"));
    refuses("is a file, not a folder", "rare", crisis, "-o", notes.resolve("rare.json"));

    assertThat(notes).hasContent("mine");
  }

  @Test
  void filesOfResultsAreNotWrittenOver() throws IOException {
    does("compare", folder, "-q");
    refuses("belongs to the results", "table", folder, "-o", folder, "--force");
    refuses(
        "is what 'casus compare' found",
        "table",
        folder,
        "--table",
        "comparisons",
        "--format",
        "csv",
        "-o",
        folder,
        "--force");
    refuses(
        "belongs to the results", "report", folder, "-o", folder.resolve("runs.csv"), "--force");
    refuses(
        "belongs to the results",
        "register",
        study,
        "-o",
        folder.resolve("manifest.json"),
        "--force");
    refuses("belongs to the results", "rare", crisis, "-o", folder.resolve(".casus-new/rare.json"));

    does("verify", folder, "-k", 0);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
  void whereALinkLeadsIsWhereAFileStands() throws IOException {
    Path linked = Files.createSymbolicLink(temp.resolve("linked"), folder);
    Path other = Files.createSymbolicLink(temp.resolve("other.yaml"), study);

    refuses(
        "belongs to the results", "report", folder, "-o", linked.resolve("runs.csv"), "--force");
    refuses("is what is read here", "register", study, "-o", other, "--force");
  }

  @Test
  void nothingButTheFileIsLeft() throws IOException {
    does("register", study, "-q", "-o", temp.resolve("plan.json"));
    does("report", folder, "-q", "-o", temp.resolve("new/report.html"));
    does("table", folder, "-q", "--format", "md", "-o", temp.resolve("tables"));
    does("text", folder, "-q", "-o", temp.resolve("text"));

    try (Stream<Path> files = Files.walk(temp)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("report.html", "summary.md", "methods.md")
          .noneMatch(name -> name.endsWith(".new") || name.endsWith(".part"));
    }
  }

  /** Else an archive could name a place by it that nobody looks at. */
  @Test
  void everyOptionThatNamesAFileIsKnownAsOne() {
    CommandLine all = Casus.commandLine();
    for (String command : ArchivePlay.ALLOWED) {
      for (OptionSpec option : all.getSubcommands().get(command).getCommandSpec().options()) {
        if (List.of("DIR", "OUT", "FILE", "PLAN", "ZIP").contains(option.paramLabel())) {
          assertThat(NamedFiles.isPath(option)).as("%s %s", command, option).isTrue();
        }
      }
    }
  }
}
