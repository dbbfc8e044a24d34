package casus.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.design.Replications;
import casus.results.FolderLock;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.StudyPlan;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.StudyReader;
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
import java.util.TreeMap;
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

  private static final String SCENARIO =
      """
      casus: 1
      name: small-crisis
      date: 2025-01-01
      horizon: 30 d
      states: {PRK: {}, KOR: {}}
      events: {shelling: {day: 0, actor: PRK, target: KOR, rung: force}}
      """;

  private static final String STUDY =
      """
      casus: 1
      study: small
      scenario: small-crisis.yaml
      replications: 250
      factors: {parameters.choice_precision: [6, 10]}
      arms: {other: {set: {states.PRK.resolve: .5}}}
      """;

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
  private LoadedStudy study;

  @BeforeEach
  void writeClusterAndStudy() throws IOException {
    programs = Files.createDirectory(temp.resolve("programs"));
    for (Map.Entry<String, String> program :
        Map.of("sbatch", SBATCH, "squeue", SQUEUE).entrySet()) {
      Path file = Files.writeString(programs.resolve(program.getKey()), program.getValue());
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(programs.resolve("jobs"), "0\n");
    Files.writeString(temp.resolve("small-crisis.yaml"), SCENARIO);
    study =
        ((Parsed.Sound<LoadedStudy>)
                StudyReader.read(Files.writeString(temp.resolve("s.yaml"), STUDY), List.of()))
            .value();
  }

  @Test
  void whateverTheClusterDoesTheResultsAreThoseOfOneMachine() throws Exception {
    Map<String, String> alone = playedAlone();
    int refusals = 0;
    int rounds = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      SplittableRandom dice = new SplittableRandom(trial);
      Files.writeString(programs.resolve("dice"), (trial * 7919 + 1) + "\n");
      Path folder = temp.resolve("trial");
      Submission submission = Submission.begin(folder, study, plan(), SHARDS);
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
      assertThat(hashes(submission.results())).as("trial " + trial).isEqualTo(alone);
      Folders.delete(folder);
    }
    assertThat(refusals).isPositive();
    assertThat(rounds).isGreaterThan(TRIALS);
  }

  @Test
  void whatIsMissingIsDealtToAllNewShardsAndNothingIsPlayedTwice() throws Exception {
    Files.writeString(programs.resolve("dice"), "12345\n");
    LoadedStudy wide = study.with(study.study().with(Replications.fixed(4000)));
    Submission first =
        Submission.begin(
            temp.resolve("wide"),
            wide,
            StudyPlan.of(wide.study(), false, "casus sweep s.yaml", Map.of()),
            4);
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
    Submission submission = Submission.begin(folder, study, plan(), SHARDS);
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
    Submission submission = Submission.begin(temp.resolve("none"), study, plan(), SHARDS);
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

    assertThatThrownBy(() -> Submission.begin(folder, study, plan(), SHARDS))
        .isInstanceOf(ResultsException.class);
    assertThat(notes).hasContent("mine");

    Path results = temp.resolve("results");
    StudyFolder.begin(results.resolve("study"), false, study, plan(), Optional.empty()).close();
    Files.writeString(results.resolve("paper.tex"), "mine");
    assertThatThrownBy(() -> Submission.begin(results, study, plan(), SHARDS))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("is not empty and no submission of this study");
    assertThat(results.resolve("study/study.yaml")).exists();
  }

  @Test
  void aBeginningThatWasStoppedIsGoneOnWith() throws IOException {
    Path folder = temp.resolve("stopped");
    StudyFolder.begin(folder.resolve("study"), false, study, plan(), Optional.empty()).close();

    assertThat(Submission.begin(folder, study, plan(), SHARDS).shards()).isEqualTo(SHARDS);
  }

  /** Else a second task, started by hand, would take the files away from the first. */
  @Test
  void aShardThatATaskIsBeginningIsLeftAlone() throws IOException {
    Submission submission = Submission.begin(temp.resolve("two-tasks"), study, plan(), SHARDS);
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
    assertThat(begun).hasContent(study.text());
  }

  /** A study with a precision does not show by itself that it is done: its mark has to fit. */
  @Test
  void aShardIsDoneOnlyAsLongAsItsRunsAreThere() throws IOException {
    Files.writeString(
        temp.resolve("precise.yaml"),
        STUDY.replace("250", "{min: 100, max: 250, precision: {war: 0.2}}"));
    study =
        ((Parsed.Sound<LoadedStudy>) StudyReader.read(temp.resolve("precise.yaml"), List.of()))
            .value();
    Submission submission = Submission.begin(temp.resolve("precise"), study, plan(), 2);
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
    Submission.begin(folder, study, plan(), SHARDS);
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

    assertThat(Submission.open(link).name()).isEqualTo(Submission.open(folder).name());
  }

  @Test
  void noFileOfASubmissionKnowsThePlaceItStandsAt() throws IOException {
    Path folder = temp.resolve("secret-place");
    Submission.begin(folder, study, plan(), SHARDS);

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

  private StudyPlan plan() {
    return StudyPlan.of(study.study(), false, "casus sweep s.yaml", Map.of());
  }

  private Map<String, String> playedAlone() throws IOException {
    Path folder = temp.resolve("alone");
    try (StudyFolder begun = StudyFolder.begin(folder, false, study, plan(), Optional.empty())) {
      assertThat(new StudyRun(begun, 1).play(done -> {}, () -> false)).isTrue();
      assertThat(new Gathering(begun, 1, done -> {}, () -> false).publish("{}\n")).isTrue();
    }
    return hashes(folder);
  }

  private static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        hashes.put(file.getFileName().toString(), Folders.sha256(file));
      }
    }
    return hashes;
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

  private static void join(Submission submission, int cells) {
    int[] left = {cells};
    try (StudyFolder folder =
        Merging.of(submission.parts(), submission.results(), true, plan -> plan)) {
      StudyRun run = new StudyRun(folder, 1);
      assertThat(run.missing()).isZero();
      new Gathering(folder, 1, done -> {}, () -> left[0]-- <= 0).publish("{}\n");
    }
  }
}
