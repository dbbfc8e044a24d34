package casus.cluster;

import casus.results.Folders;
import casus.results.Manifest;
import casus.results.ResultsException;
import casus.results.ShardPlan;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.study.Shard;
import casus.sweep.Dealing;
import casus.sweep.ShardProgress;
import casus.sweep.StudyCopies;
import casus.sweep.StudyFolder;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The folder of a study that a cluster plays: {@code study/} has all it is played from, {@code
 * parts/} its shards, {@code logs/} what their tasks said, and {@code results/} what came of all of
 * them. It knows no user, no account and no place of the cluster.
 */
public final class Submission {
  static final String STUDY = "study";
  static final String LOGS = "logs";
  private static final String PARTS = "parts";

  private final Path folder;
  private final StudyPlan plan;
  private final LoadedStudy study;
  private final ShardPlan shards;

  private Submission(Path folder, StudyPlan plan, LoadedStudy study, ShardPlan shards) {
    this.folder = folder;
    this.plan = plan;
    this.study = study;
    this.shards = shards;
  }

  /**
   * Whether a folder holds one.
   *
   * @param folder the folder
   * @return true if a study was submitted from it
   */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(ShardPlan.FILE));
  }

  /**
   * Whether a folder is a shard of one, also of one that has no other.
   *
   * @param folder the folder
   * @return true if it lies where a submission has its shards
   */
  public static boolean isShard(Path folder) {
    Path parting = folder.toAbsolutePath().normalize().getParent();
    return parting != null && parting.getParent() != null && isIn(parting.getParent());
  }

  /**
   * Begins one.
   *
   * @param folder where it is to stand: new or empty
   * @param study the study
   * @param plan what it is to hold
   * @param shards how many tasks share it
   * @return the submission; nothing of it has been handed to a scheduler
   * @throws ResultsException if something stands there, or nothing can be written
   */
  public static Submission begin(Path folder, LoadedStudy study, StudyPlan plan, int shards) {
    Path copies = folder.resolve(STUDY);
    try {
      if (SubmissionPlace.requireFree(folder, plan)) {
        StudyFolder.begin(copies, false, study, plan, Optional.empty()).close();
      }
      Files.createDirectories(folder.resolve(LOGS));
      // It comes last: a folder that has it has all the rest.
      WholeFiles.write(folder.resolve(ShardPlan.FILE), new ShardPlan(shards, 0).json());
    } catch (IOException e) {
      throw unwritten(folder, e);
    }
    return open(folder);
  }

  /**
   * Opens one.
   *
   * @param folder its folder
   * @return the submission
   * @throws ResultsException if there is none, or it is damaged
   */
  public static Submission open(Path folder) {
    if (!isIn(folder)) {
      throw new ResultsException(
          Text.format(
              "%s holds no study that was submitted (no %s); 'casus submit' makes one",
              folder, ShardPlan.FILE));
    }
    try {
      ShardPlan shards = ShardPlan.read(folder.resolve(ShardPlan.FILE));
      Path copies = folder.resolve(STUDY);
      return new Submission(folder, StudyCopies.plan(copies), StudyCopies.study(copies), shards);
    } catch (UnreadableResultsException e) {
      throw new ResultsException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ResultsException(Text.format("cannot read %s: %s", folder, Folders.reason(e)), e);
    }
  }

  /** What the scheduler calls the tasks of its shards: another name in each folder and study. */
  public String name() {
    String what = real(folder) + "\n" + plan.journalId();
    return "casus-" + Folders.sha256(what.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  /** Where a folder stands: by whatever link it is named, it is the same. */
  public static Path real(Path folder) {
    try {
      return Folders.real(folder);
    } catch (IOException e) {
      throw unwritten(folder, e);
    }
  }

  /** What the scheduler calls the task that joins them. */
  public String mergeName() {
    return name() + "-merge";
  }

  /** The plan of the whole study. */
  public StudyPlan plan() {
    return plan;
  }

  /** How many shards share it. */
  public int shards() {
    return shards.shards();
  }

  /** Where the joined results are to stand. */
  public Path results() {
    return folder.resolve("results");
  }

  /** Whether the joined results are whole. */
  public boolean isJoined() {
    return Files.exists(results().resolve(Manifest.FILE));
  }

  /** Where its shards lie; those of an earlier parting lie elsewhere. */
  private Path parting() {
    return folder.resolve(
        shards.deal() == 0 ? PARTS : PARTS + "-" + shards.deal() + "-of-" + shards.shards());
  }

  /** The folder of a shard. */
  public Path part(int shard) {
    return parting().resolve(String.format(Locale.ROOT, "part-%04d", shard));
  }

  private ShardMarks marks(int shard) {
    return new ShardMarks(part(shard));
  }

  /** What the task of a shard said; SLURM writes it. */
  public Path log(int shard) {
    return folder.resolve(LOGS).resolve("shard-" + shard + ".log");
  }

  /**
   * Says that all of a shard is played, and how much that is.
   *
   * @param shard its number
   * @throws ResultsException if it cannot be written
   */
  public void done(int shard) {
    marks(shard).done(ShardProgress.of(part(shard), study, plan(shard)).played());
  }

  static ResultsException unwritten(Path folder, IOException e) {
    return new ResultsException(
        Text.format("cannot write to %s: %s", folder, Folders.reason(e)), e);
  }

  /**
   * How many replications the task of a shard has played in a second so far.
   *
   * @param state where it stands
   * @param now in milliseconds since 1970
   * @return 0 if it has played none
   */
  public double rate(ShardState state, long now) {
    return marks(state.shard()).rate(state.played(), now);
  }

  /**
   * The plan of a shard.
   *
   * @param shard its number
   * @return the study's plan, parted
   */
  public StudyPlan plan(int shard) {
    return plan.part(new Shard(shard, shards.shards(), shards.deal()));
  }

  /**
   * Where each shard stands.
   *
   * @param tasks those that wait or run, by shard; empty if the scheduler cannot be asked
   * @return in order
   * @throws ResultsException if a journal cannot be read
   */
  public List<ShardState> states(Optional<Map<Integer, TaskState>> tasks) {
    List<ShardState> states = new ArrayList<>();
    for (int shard = 1; shard <= shards(); shard++) {
      ShardProgress runs = ShardProgress.of(part(shard), study, plan(shard));
      states.add(
          new ShardState(
              shard, progress(shard, runs, tasks), runs.played(), runs.all(), part(shard)));
    }
    return states;
  }

  private ShardState.Progress progress(
      int shard, ShardProgress runs, Optional<Map<Integer, TaskState>> tasks) {
    if (isDone(shard, runs)) {
      return ShardState.Progress.DONE;
    }
    if (tasks.isEmpty()) {
      return ShardState.Progress.UNKNOWN;
    }
    TaskState task = tasks.get().get(shard);
    if (task != null) {
      return task == TaskState.RUNNING ? ShardState.Progress.RUNNING : ShardState.Progress.WAITING;
    }
    boolean begun = Files.exists(part(shard)) || Files.exists(log(shard));
    return begun ? ShardState.Progress.FAILED : ShardState.Progress.NEW;
  }

  /** It was said to be done, and its journal has all that it had then. */
  private boolean isDone(int shard, ShardProgress runs) {
    boolean open = plan.replications().precision().isEmpty() && runs.played() < runs.all();
    return !open && marks(shard).isDone(runs.played());
  }

  /**
   * What was handed to a scheduler.
   *
   * @param shards the shards that were missing
   * @param array their job; empty if none was missing
   * @param merge the job that joins all shards; empty if they are joined
   */
  public record Submitted(List<Integer> shards, String array, String merge) {
    /** Copies the list. */
    public Submitted {
      shards = List.copyOf(shards);
    }
  }

  /**
   * Hands what is missing to a scheduler.
   *
   * @param scheduler the scheduler
   * @param minutes how long the task of a shard may take
   * @param mergeMinutes how long the one may take that joins them
   * @param command what each task runs; the number of its shard is added, and none to join them
   * @return what was handed over
   * @throws ResultsException if tasks of it wait or run already
   * @throws ClusterException if the scheduler does not answer, or refuses
   */
  public Submitted submit(Scheduler scheduler, int minutes, int mergeMinutes, List<String> command)
      throws ClusterException {
    requireIdle(scheduler);
    if (isJoined()) {
      return new Submitted(List.of(), "", "");
    }
    List<Integer> missing =
        states(Optional.of(Map.of())).stream()
            .filter(state -> state.progress() != ShardState.Progress.DONE)
            .map(ShardState::shard)
            .toList();
    String array =
        missing.isEmpty()
            ? ""
            : scheduler.submit(
                new Scheduler.Batch(name(), missing, "", minutes, logs("shard-%a.log"), command));
    String merge =
        scheduler.submit(
            new Scheduler.Batch(
                mergeName(), List.of(), array, mergeMinutes, logs("merge.log"), command));
    return new Submitted(missing, array, merge);
  }

  /**
   * Parts the study into another number of shards. What was played is dealt to them; the shards
   * there were are left as they are, and no longer looked at.
   *
   * @param scheduler the scheduler
   * @param number into how many
   * @return the submission as it stands then; nothing of it has been handed to a scheduler
   * @throws ResultsException if tasks of it wait or run, a shard is damaged or at work, or nothing
   *     can be written
   * @throws ClusterException if the scheduler does not answer
   */
  public Submission parted(Scheduler scheduler, int number) throws ClusterException {
    requireIdle(scheduler);
    Submission next = new Submission(folder, plan, study, new ShardPlan(number, shards.deal() + 1));
    try (Dealing played = Dealing.of(parts())) {
      for (int shard = 1; shard <= number; shard++) {
        try (StudyFolder open = next.open(shard)) {
          played.to(open);
        }
      }
      // It comes last: until then the shards there were count.
      WholeFiles.write(folder.resolve(ShardPlan.FILE), next.shards.json());
    } catch (IOException e) {
      throw unwritten(folder, e);
    }
    return next;
  }

  /**
   * Refuses a study that is at work.
   *
   * @param scheduler the scheduler
   * @throws ResultsException if tasks of it wait or run
   * @throws ClusterException if the scheduler does not answer
   */
  public void requireIdle(Scheduler scheduler) throws ClusterException {
    Map<Integer, TaskState> tasks = scheduler.tasks(name());
    if (!tasks.isEmpty()) {
      throw new ResultsException(
          Text.format(
              "%s is submitted: %d of its tasks wait or run. 'casus status %s' tells how far they"
                  + " are; 'scancel --name=%s' ends them",
              folder, tasks.size(), Shell.word(folder), name()));
    }
    if (!scheduler.tasks(mergeName()).isEmpty()) {
      throw new ResultsException(
          Text.format(
              "%s is submitted: the task that joins its shards waits or runs; 'scancel --name=%s'"
                  + " ends it",
              folder, mergeName()));
    }
  }

  private String logs(String name) {
    return real(folder).resolve(LOGS).resolve(name).toString();
  }

  /**
   * Opens a shard, to be played or gone on with.
   *
   * @param shard its number
   * @return its folder at work
   * @throws ResultsException if there is no such shard, it is damaged, another program plays it, or
   *     nothing can be written
   */
  public StudyFolder open(int shard) {
    if (shard < 1 || shard > shards()) {
      throw new ResultsException(
          Text.format("there is no shard %d; %s has shards 1 to %d", shard, folder, shards()));
    }
    StudyFolder open = StudyFolder.beginOrGoOn(part(shard), study, plan(shard));
    boolean noted = false;
    try {
      marks(shard).begun(ShardProgress.of(open).played());
      noted = true;
      return open;
    } finally {
      if (!noted) {
        open.close();
      }
    }
  }

  /** The folders of all shards, in order. */
  public List<Path> parts() {
    return IntStream.rangeClosed(1, shards()).mapToObj(this::part).toList();
  }

  /** The command that plays a shard here and now. */
  public String replay(int shard) {
    return "casus shard " + Shell.word(folder) + " " + shard;
  }
}
