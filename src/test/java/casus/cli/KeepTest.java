package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.Folders;
import casus.results.StoredManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left out with {@code --keep} is left out of the folder, not of what can be known. */
class KeepTest {
  private static final String STUDY =
      """
      casus: 1
      study: narrow
      scenario: %s
      replications: 120
      factors:
        parameters.choice_precision: [6, 10]
      arms:
        no-treaty: {remove: rus-prk-2024}
      """;

  private static final List<String> LEFT_OUT = List.of("runs.csv", "responses.csv");

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path study;
  private Path slim;

  @BeforeEach
  void playSlim() throws IOException {
    Path korea = Shell.KOREA.toAbsolutePath().normalize();
    study = Files.writeString(temp.resolve("narrow.yaml"), STUDY.formatted(korea));
    slim = temp.resolve("slim");
    does("sweep", study, "-q", "--no-charts", "--keep", "summary", "-o", slim);
  }

  private void does(Object... words) {
    assertThat(shell.run(words)).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  private Path whole() {
    Path whole = temp.resolve("whole");
    does("sweep", study, "-q", "--no-charts", "-o", whole);
    return whole;
  }

  @Test
  void whatIsLeftOutIsToldByItsHashAndAllElseIsTheSame() throws IOException {
    Map<String, String> all = Contents.of(whole());

    Map<String, String> kept = Contents.of(slim);

    all.keySet().removeAll(LEFT_OUT);
    assertThat(kept.keySet()).isEqualTo(all.keySet());
    all.keySet().removeAll(List.of("manifest.json", "plan.json")); // they say what is kept
    all.forEach((name, text) -> assertThat(kept.get(name)).as(name).isEqualTo(text));
    for (String name : LEFT_OUT) {
      assertThat(StoredManifest.read(slim).leftOut().get(name))
          .isEqualTo(Folders.sha256(temp.resolve("whole").resolve(name)));
    }
  }

  @Test
  void whatIsLeftOutCanBeWrittenAsIfItHadBeenKept() throws IOException {
    does("expand", slim, "--keep", "responses", "-q", "--no-charts");

    Contents.assertSame(slim, whole());
  }

  @Test
  void moreReplicationsLeaveOutTheSame() throws IOException {
    does("expand", slim, "-n", 150, "-q", "--no-charts");
    assertThat(slim.resolve("runs.csv")).doesNotExist();

    does("expand", slim, "--keep", "responses", "-q", "--no-charts");
    does("sweep", study, "-n", 150, "-q", "--no-charts", "-o", temp.resolve("whole"));
    Contents.assertSame(slim, temp.resolve("whole"));
  }

  @Test
  void shardsThatAreJoinedWithoutTheirRowsAreOneMachinesWithoutThem() throws IOException {
    for (int shard : List.of(1, 2)) {
      does("sweep", study, "-q", "--shard", shard + "/2", "-o", temp.resolve("part-" + shard));
    }
    Path merged = temp.resolve("merged");
    does(
        Stream.concat(
                Stream.of("merge", "-q", "--no-charts", "--keep", "summary", "-o", merged),
                Stream.of(temp.resolve("part-1"), temp.resolve("part-2")))
            .toArray());

    Contents.assertSame(merged, slim);
  }

  @Test
  void runsThatAreLeftOutAreVerifiedAndExplainedFromTheJournal() throws IOException {
    does("verify", slim, "-k", 40);
    assertThat(shell.out()).contains("40 replications came out the same");
    does("explain", slim, "--point", 1, "--arm", "no-treaty", "--run", 17);
    does("compare", slim, "-q");

    Path journal = slim.resolve("journal.bin");
    byte[] bytes = Files.readAllBytes(journal);
    bytes[bytes.length / 2] ^= 1;
    Files.write(journal, bytes);
    assertThat(shell.run("verify", slim)).isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out()).contains("journal.bin is damaged");
  }

  @Test
  void theJournalOfAnotherSeedIsNotBelieved() throws IOException {
    Path other = temp.resolve("other");
    does("sweep", study, "-q", "--no-charts", "--keep", "summary", "-s", 7, "-o", other);
    Files.copy(
        other.resolve("journal.bin"),
        slim.resolve("journal.bin"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(shell.run("verify", slim)).isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out()).contains("is the journal of another study");
  }

  @Test
  void aFigureOfSingleRunsSaysWhatWritesThem() throws IOException {
    assertThat(shell.run("chart", slim, "--figure", "ridgeline")).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(shell.err())
        .contains("leaves runs.csv out", "casus expand " + slim + " --keep responses");
  }

  @Test
  void callsForWhatIsNotThereAreRefused() throws IOException {
    does("expand", slim, "--keep", "runs", "-q", "--no-charts");
    assertThat(slim.resolve("runs.csv")).exists();
    assertThat(slim.resolve("responses.csv")).doesNotExist();
    Map<String, String> before = Contents.of(slim);

    assertThat(shell.run("expand", slim, "--keep", "summary")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("takes nothing away");
    assertThat(shell.run("expand", slim)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("-n", "--keep");
    assertThat(shell.run("sweep", study, "--keep", "sumary")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("did you mean summary?");
    assertThat(Contents.of(slim)).isEqualTo(before);
  }
}
