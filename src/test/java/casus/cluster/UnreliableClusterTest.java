package casus.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.SmallStudy;
import casus.results.FolderLock;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.sweep.Gathering;
import casus.sweep.Merging;
import casus.sweep.StudyFolder;
import casus.sweep.StudyRun;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster at its worst: {@code sbatch} and {@code squeue} are scripts of which three calls in ten
 * fail, half of these after the job was taken; tasks are lost, ended at random, and leave a journal
 * that is cut anywhere.
 */
@Tag("process")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the cluster's commands are shell scripts here")
class UnreliableClusterTest {
  /** A hundred take a minute: {@code -Dcasus.trials=100}. */
  private static final int TRIALS = Integer.getInteger("casus.trials", 15);

  private static final int SHARDS = 3;

  /** Whether a call fails: the same calls in each run of the test. */
  private static final String DICE =
      """
      #!/bin/sh
      cd "${0%/*}" || exit 9
      [ -f down ] && { echo 'error: Unable to contact slurm controller' >&2; exit 1; }
      read -r n < dice
      n=$(( (n * 1103515245 + 12345) % 2147483648 ))
      echo $n > dice
      luck=$(( n / 65536 % 20 ))
      """;

  private static final String SBATCH =
      DICE
          + """
          [ $luck -lt 3 ] && { echo 'sbatch: error: Socket timed out on send/recv operation' >&2; exit 1; }
          read -r job < jobs
          job=$((job + 1))
          echo $job > jobs
          array=0
          for word in "$@"; do
            case $word in
              --job-name=*) name=${word#*=} ;;
              --array=*) array=${word#*=} ;;
            esac
          done
          echo "$job|$array" >> "queue-$name"
          [ $luck -lt 6 ] && { echo 'sbatch: error: Socket timed out on send/recv operation' >&2; exit 1; }
          echo $job
          """;

  private static final String SQUEUE =
      DICE
          + """
          [ $luck -lt 6 ] && { echo 'slurm_load_jobs error: Unable to contact slurm controller' >&2; exit 1; }
          for word in "$@"; do
            case $word in --name=*) name=${word#*=} ;; esac
          done
          [ -f "queue-$name" ] || exit 0
          while IFS='|' read -r job array; do
            IFS=,
            for range in $array; do
              first=${range%-*}
              last=${range#*-}
              while [ $first -le $last ]; do echo "$job|$first|PENDING"; first=$((first + 1)); done
            done
            unset IFS
          done < "queue-$name"
          """;

  @TempDir private Path temp;

  private Path programs;
  private SmallStudy study;

  @BeforeEach
  void writeClusterAndStudy() throws IOException {
    programs = Files.createDirectory(temp.resolve("programs"));
    for (Map.Entry<String, String> program :
        Map.of("sbatch", SBATCH, "squeue", SQUEUE).entrySet()) {
      Path file = Files.writeString(programs.resolve(program.getKey()), program.getValue());
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(programs.resolve("jobs"), "0\n");
    study = SmallStudy.of(temp, "250");
  }

  @Test
  void whateverTheClusterDoesTheResultsAreThoseOfOneMachine() throws Exception {
    int refusals = 0;
    int rounds = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      SplittableRandom dice = new SplittableRandom(trial);
      study = SmallStudy.any(temp, dice, 900, true);
      Map<String, String> alone = study.playedAlone(temp.resolve("alone"));
      Files.writeString(programs.resolve("dice"), (trial * 7919 + 1) + "\n");
      Path folder = temp.resolve("trial");
      Submission submission = begin(folder, 1 + dice.nextInt(5));
      for (int round = 0; !submission.isJoined(); round++) {
        assertThat(round).as("rounds of trial " + trial).isLessThan(60);
        rounds++;
        boolean isDown = dice.nextInt(8) == 0;
        if (isDown) {
          Files.writeString(programs.resolve("down"), "");
        }
        try {
          if (dice.nextInt(3) == 0) {
            submission = submission.parted(slurm(), dice.nextInt(1, 6));
          }
          submission.submit(slurm(), 10, 30, List.of("casus", "shard"));
        } catch (ClusterException e) {
          assertThat(e)
              .hasMessageContaining("failed 6 times")
              .hasMessageMatching("(?s).*(slurm controller|Socket timed out).*");
          refusals++;
        } catch (ResultsException e) {
          // What was taken without a word is still in the queue: it is told, and played.
          assertThat(e).hasMessageContaining("is submitted");
          refusals++;
        }
        Files.deleteIfExists(programs.resolve("down"));
        clusterPlays(submission, dice);
      }
      assertThat(SmallStudy.hashes(submission.results())).as("trial " + trial).isEqualTo(alone);
      Folders.delete(folder);
      Folders.delete(temp.resolve("alone"));
    }
    assertThat(refusals).isPositive();
    assertThat(rounds).isGreaterThan(TRIALS);
  }

  @Test
  void whatIsMissingIsDealtToAllNewShardsAndNothingIsPlayedTwice() throws Exception {
    Files.writeString(programs.resolve("dice"), "12345\n");
    study = SmallStudy.of(temp, "4000");
    Submission first = begin(temp.resolve("wide"), 4);
    play(first, 1, Integer.MAX_VALUE);
    play(first, 3, Integer.MAX_VALUE);
    play(first, 4, 3);
    long played = played(first);

    Submission second = parted(first, 5);

    assertThat(played(second)).isEqualTo(played);
    assertThat(second.states(Optional.empty()))
        .hasSize(5)
        .allSatisfy(state -> assertThat(state.all() - state.played()).isPositive());
    assertThat(Submission.open(temp.resolve("wide")).shards()).isEqualTo(5);
  }

  @Test
  void whatWaitsOrRunsIsNotSubmittedTwice() throws Exception {
    Files.writeString(programs.resolve("dice"), "1\n");
    Path folder = temp.resolve("twice");
    Submission submission = begin(folder, SHARDS);
    while (queued(submission.name()).isEmpty()) {
      try {
        submission.submit(slurm(), 10, 30, List.of("casus", "shard"));
      } catch (ClusterException e) {
        // Tried again.
      }
    }

    assertThatThrownBy(() -> submission.submit(slurm(), 10, 30, List.of("casus", "shard")))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("3 of its tasks wait or run")
        .hasMessageContaining("scancel --name=" + submission.name());
  }

  @Test
  void twoProgramsDoNotSubmitOneFolderAtOnce() throws Exception {
    Path folder = temp.resolve("locked");
    SubmissionLock.Work<String> second = () -> SubmissionLock.alone(folder, () -> "done");

    assertThatThrownBy(() -> SubmissionLock.alone(folder, second))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("another casus is submitting");
    assertThat(second.run()).isEqualTo("done");
  }

  @Test
  void aClusterThatIsNotThereIsTold() throws IOException {
    Submission submission = begin(temp.resolve("none"), SHARDS);
    Slurm none = new Slurm(Optional.of(temp.resolve("nowhere")), List.of(), Duration.ZERO);

    assertThatThrownBy(() -> submission.submit(none, 10, 30, List.of("casus", "shard")))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("is this a machine of the cluster?");
  }

  @Test
  void aFolderOfTheUsersIsRefusedAndNothingInItIsTouched() throws IOException {
    Path folder = temp.resolve("mine");
    Path notes = Files.createDirectories(folder.resolve("study")).resolve("notes.txt");
    Files.writeString(notes, "mine");
    Files.writeString(folder.resolve("study/plan.json"), "{}");

    assertThatThrownBy(() -> begin(folder, SHARDS)).isInstanceOf(ResultsException.class);
    assertThat(notes).hasContent("mine");

    Path results = temp.resolve("results");
    study.begin(results.resolve("study")).close();
    Files.writeString(results.resolve("paper.tex"), "mine");
    assertThatThrownBy(() -> begin(results, SHARDS))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is not empty and no submission of this study");
    assertThat(results.resolve("study/study.yaml")).exists();
  }

  @Test
  void aBeginningThatWasStoppedIsGoneOnWith() throws IOException {
    Path folder = temp.resolve("stopped");
    study.begin(folder.resolve("study")).close();

    assertThat(begin(folder, SHARDS).shards()).isEqualTo(SHARDS);
  }

  /** Else a second task, started by hand, would take the files away from the first. */
  @Test
  void aShardThatATaskIsBeginningIsLeftAlone() throws IOException {
    Submission submission = begin(temp.resolve("two-tasks"), SHARDS);
    Path begun = Files.createDirectories(submission.part(1)).resolve("study.yaml");
    Files.writeString(begun, "half");
    FolderLock lock = FolderLock.take(submission.part(1).resolve(FolderLock.FILE)).orElseThrow();
    try (lock) {
      assertThatThrownBy(() -> submission.open(1))
          .isInstanceOf(ResultsException.class)
          .hasMessageContaining("another casus is working in");
      assertThat(begun).hasContent("half");
    }
    submission.open(1).close();
    assertThat(begun).hasContent(study.study().text());
  }

  /** A study with a precision does not show by itself that it is done: its mark has to fit. */
  @Test
  void aShardIsDoneOnlyAsLongAsItsRunsAreThere() throws IOException {
    study = SmallStudy.of(temp, "{min: 100, max: 250, precision: {war: 0.2}}");
    Submission submission = begin(temp.resolve("precise"), 2);
    try (StudyFolder folder = submission.open(1)) {
      assertThat(new StudyRun(folder, 1).play(done -> {}, () -> false)).isTrue();
    }
    submission.done(1);
    assertThat(submission.states(Optional.of(Map.of())).get(0).progress())
        .isEqualTo(ShardState.Progress.DONE);
    assertThat(submission.states(Optional.empty()).stream().map(ShardState::progress))
        .as("the scheduler cannot be asked")
        .containsExactly(ShardState.Progress.DONE, ShardState.Progress.UNKNOWN);

    Files.delete(submission.part(1).resolve(Journal.FILE));

    assertThat(submission.states(Optional.of(Map.of())).get(0).progress())
        .isEqualTo(ShardState.Progress.FAILED);
  }

  @Test
  void oneFolderHasOneNameByWhateverLink() throws IOException {
    Path folder = temp.resolve("named");
    begin(folder, SHARDS);
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

    assertThat(Submission.open(link).name()).isEqualTo(Submission.open(folder).name());
  }

  @Test
  void noFileOfASubmissionKnowsThePlaceItStandsAt() throws IOException {
    Path folder = temp.resolve("secret-place");
    begin(folder, SHARDS);

    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("secret-place");
      }
    }
  }

  private Slurm slurm() {
    return new Slurm(Optional.of(programs), List.of(), Duration.ZERO);
  }

  private Submission begin(Path folder, int shards) {
    return Submission.begin(folder, study.study(), study.plan(), shards);
  }

  /** The tasks that the scheduler has taken for a name; there are none afterwards. */
  private List<Integer> queued(String name) throws ClusterException {
    return List.copyOf(patient(name).keySet());
  }

  private Map<Integer, TaskState> patient(String name) throws ClusterException {
    for (int attempt = 0; ; attempt++) {
      try {
        return slurm().tasks(name);
      } catch (ClusterException e) {
        if (attempt == 5) {
          throw e;
        }
      }
    }
  }

  private static void play(Submission submission, int shard, int blocks) {
    int[] left = {blocks};
    try (StudyFolder folder = submission.open(shard)) {
      new StudyRun(folder, 1).play(done -> {}, () -> left[0]-- <= 0);
    }
  }

  private static long played(Submission submission) {
    return submission.states(Optional.empty()).stream().mapToLong(ShardState::played).sum();
  }

  private Submission parted(Submission submission, int shards) throws ClusterException {
    return submission.parted(slurm(), shards);
  }

  /** Plays what was taken, with all that can befall it. */
  private void clusterPlays(Submission submission, SplittableRandom dice) throws Exception {
    boolean allDone = true;
    for (int shard : queued(submission.name())) {
      allDone &= task(submission, shard, dice);
    }
    boolean joins = !queued(submission.mergeName()).isEmpty();
    Files.deleteIfExists(programs.resolve("queue-" + submission.name()));
    Files.deleteIfExists(programs.resolve("queue-" + submission.mergeName()));
    if (joins && allDone && dice.nextInt(5) > 0) {
      int cells = dice.nextInt(4) == 0 ? dice.nextInt(4) : Integer.MAX_VALUE;
      join(submission, cells);
    }
  }

  private static boolean task(Submission submission, int shard, SplittableRandom dice)
      throws IOException {
    int fate = dice.nextInt(10);
    if (fate == 0) {
      return false; // lost: it never began
    }
    if (fate == 1 && !Files.exists(submission.part(shard))) {
      Files.createDirectories(submission.part(shard)); // ended while it began
      Files.writeString(submission.part(shard).resolve("study.yaml"), "half");
      return false;
    }
    boolean whole;
    try (StudyFolder folder = submission.open(shard)) {
      int[] blocks = {fate < 5 ? dice.nextInt(4) : Integer.MAX_VALUE};
      BooleanSupplier stop = () -> blocks[0]-- <= 0;
      whole = new StudyRun(folder, 1).play(done -> {}, stop);
    }
    if (!whole) {
      Path journal = submission.part(shard).resolve(Journal.FILE);
      try (FileChannel file = FileChannel.open(journal, StandardOpenOption.WRITE)) {
        file.truncate(Math.max(0, file.size() - dice.nextInt(200))); // the disk was full
      }
      return false;
    }
    if (dice.nextInt(10) > 0) { // else it was ended when all was played and not yet said
      submission.done(shard);
      return true;
    }
    return false;
  }

  private static void join(Submission submission, int cells) throws IOException {
    int[] left = {cells};
    try (StudyFolder folder =
        Merging.of(submission.parts(), submission.results(), true, plan -> plan)) {
      assertThat(new StudyRun(folder, (blocks, sink, stop) -> !blocks.hasNext()))
          .as("nothing is left to be played")
          .matches(run -> run.play(done -> {}, () -> false));
      if (!new Gathering(folder, 1, done -> {}, () -> left[0]-- <= 0).publish("{}\n")) {
        // What kill -9 leaves.
        Path half = Files.createDirectories(folder.target().resolve(".gathered"));
        Files.writeString(half.resolve("runs.csv"), "half");
      }
    }
  }
}
