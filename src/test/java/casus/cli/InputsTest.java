package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.scenario.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study is made of, and how it is found again. */
class InputsTest {
  private static final String PACT =
      """
      treaties:
        pact:
          inline:
            title: A pact
            members: [XAA, XBB]
            signed: 2000-01-01
            in_force: 2000-01-01
            articles:
              1:
                readings: {attack: {weight: 1, min_rung: 4}}
                obligation: {response: full, strength: 0.8, discretion: 0.8, tripwire: 0.2, consult: false, nuclear_guarantee: false}
              2:
                readings: {attack: {weight: 1, min_rung: 5}}
                obligation: {response: full, strength: 0.8, discretion: 0.8, tripwire: 0.2, consult: false, nuclear_guarantee: false}
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @Test
  void filesOfOneNameKeepTheirHashes() {
    assertThat(
            StudyInput.hashes(
                List.of(
                    new InputFile("study.yaml", "1"),
                    new InputFile("a/base.yaml", "2"),
                    new InputFile("b/base.yaml", "3"))))
        .hasSize(3)
        .containsEntry("study.yaml", "1")
        .containsEntry("a/base.yaml", "2")
        .containsEntry("b/base.yaml", "3");
  }

  @Test
  void aStudyIsPlayedAgainFromItsFolderWithTheSameBytes() throws IOException {
    Path folder = played("study.yaml", "again");

    assertThat(shell.run("sweep", folder, "-o", temp.resolve("b"), "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    Contents.assertSame(temp.resolve("b"), folder);
    assertThat(
            shell.run(
                "sweep",
                folder.resolve("study.yaml"),
                "-o",
                temp.resolve("c"),
                "-q",
                "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    Contents.assertSame(temp.resolve("c"), folder);
  }

  @Test
  void aPartThatIsNamedTwiceIsTold() throws IOException {
    Path study = study("parts.yaml", "parts");
    Path part = temp.resolve("part");
    assertThat(shell.run("sweep", study, "--shard", "1/2", "-o", part, "-q"))
        .isEqualTo(ExitCode.DONE);

    assertThat(shell.run("merge", "-o", temp.resolve("all"), part, part))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(part + " is named twice");
    assertThat(shell.run("merge", "-o", temp.resolve("all"), part, temp.resolve("./part/.")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("are the same folder");
    assertThat(temp.resolve("all")).doesNotExist();
  }

  @Test
  void aFileWithATreatyWrittenOutCanBeExtendedAndWhatOneTookAwayStaysAway() throws IOException {
    String dyad = Files.readString(Path.of("scenarios/generic-dyad.yaml"));
    assertThat(dyad).doesNotContain("\ntreaties:");
    String states =
        """
        states:
          XAA: {name: A, capability: 0.03, democracy: 0.5, capital: {lat: 0, lon: 0}}
          XBB: {name: B, capability: 0.02, democracy: 0.5, capital: {lat: 0, lon: 3}}
        ties: {XAA-XBB: {affinity: 0, rivals: true, land_border: true}}
        disputes: {XAA-XBB: {theatre: XBB, stakes: {XAA: 0.5, XBB: 0.5}}}
        events: {opening: {day: 0, actor: XAA, target: XBB, rung: force}}
        """;
    Files.writeString(
        temp.resolve("base.yaml"),
        "casus: 1\nname: base\ndate: 2025-01-01\nhorizon: 9 d\n" + states + PACT);
    Files.writeString(
        temp.resolve("child.yaml"),
        "casus: 1\nname: child\nextends: base.yaml\ntreaties: {pact: {articles: {2: null}}}\n");
    Path grand =
        Files.writeString(
            temp.resolve("grand.yaml"),
            "casus: 1\nname: grand\nextends: child.yaml\n"
                + "treaties: {pact: {articles: {1: {obligation: {strength: 0.5}}}}}\n");

    assertThat(shell.run("show", grand)).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("strength: 0.5").doesNotContain("min_rung: 5");
  }

  private Path study(String file, String name) throws IOException {
    Path dyad = Path.of("scenarios/generic-dyad.yaml").toAbsolutePath();
    return Files.writeString(
        temp.resolve(file),
        "casus: 1\nstudy: " + name + "\nscenario: " + dyad + "\nreplications: 30\n");
  }

  private Path played(String file, String name) throws IOException {
    Path folder = temp.resolve(name);
    assertThat(shell.run("sweep", study(file, name), "-o", folder, "-q", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    return folder;
  }
}
