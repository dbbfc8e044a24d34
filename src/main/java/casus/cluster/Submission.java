package casus.cluster;

import casus.results.FolderLock;
import casus.results.Folders;
import casus.results.Manifest;
import casus.results.ResultsException;
import casus.results.ShardPlan;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
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
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folder of a study that a cluster plays: {@code study/} has all it is played from, {@code
 * parts/} its shards, {@code logs/} what their tasks said, and {@code results/} what came of all of
 * them. It knows no user, no account and no place of the cluster.
 */
public final class Submission {
  private static final String STUDY = "study";
  private static final String LOGS = "logs";

  private final Path folder;
  private final StudyPlan plan;
  private final LoadedStudy study;
  private final int shards;

  private Submission(Path folder, StudyPlan plan, LoadedStudy study, int shards) {
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
      Files.createDirectories(folder);
      // What was begun and stopped before it was whole is gone on with; nothing is ever deleted.
      if (!isBegun(folder, plan)) {
        if (!FolderLock.isAlone(folder)) {
          throw new ResultsException(
              Text.format(
                  "%s is not empty and no submission of this study; name a new folder with -o",
                  folder));
        }
        StudyFolder.begin(copies, false, study, plan).close();
      }
      Files.createDirectories(folder.resolve(LOGS));
      // It comes last: a folder that has it has all the rest.
      WholeFiles.write(folder.resolve(ShardPlan.FILE), new ShardPlan(shards).json());
    } catch (IOException e) {
      throw unwritten(folder, e);
    }
    return open(folder);
  }

  /** Whether a beginning of this very study stands there, sound and with nothing beside it. */
  private static boolean isBegun(Path folder, StudyPlan plan) throws IOException {
    Path copies = folder.resolve(STUDY);
    try (Stream<Path> inside = Files.list(folder)) {
      if (!Files.isRegularFile(copies.resolve(StudyPlan.FILE))
          || !inside
              .map(file -> String.valueOf(file.getFileName()))
              .allMatch(Set.of(FolderLock.FILE, STUDY, LOGS)::contains)) {
        return false;
      }
    }
    StudyCopies.study(copies); // or it is told what is damaged
    return StudyCopies.plan(copies).withCopies(Map.of()).equals(plan.whole().withCopies(Map.of()));
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
      int shards = ShardPlan.read(folder.resolve(ShardPlan.FILE)).shards();
      Path copies = folder.resolve(STUDY);
      return new Submission(folder, StudyCopies.plan(copies), StudyCopies.study(copies), shards);
    } catch (UnreadableResultsException e) {
      throw new ResultsException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ResultsException(Text.format("cannot read %s: %s", folder, Folders.reason(e)), e);
    }
  }

  /**
   * What is done with a folder while no other program may submit it.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @return what comes of it
     * @throws ClusterException if the scheduler does not answer, or refuses
     * @throws IOException if something cannot be read or written
     */
    T run() throws ClusterException, IOException;
  }

  /**
   * Keeps other programs from submitting a folder meanwhile.
   *
   * @param folder the folder; made if it is not there
   * @param work what is done
   * @param <T> what comes of it
   * @return what comes of it
   * @throws ResultsException if another program is at it, or nothing can be written
   * @throws ClusterException as the work does
   * @throws IOException as the work does
   */
  public static <T> T alone(Path folder, Work<T> work) throws ClusterException, IOException {
    FolderLock lock = lock(folder);
    try {
      return work.run();
    } finally {
      lock.close();
    }
  }

  private static FolderLock lock(Path folder) {
    try {
      Files.createDirectories(folder);
      return FolderLock.take(folder.resolve(FolderLock.FILE))
          .orElseThrow(
              () ->
                  new ResultsException(
                      "another casus is submitting " + folder + "; wait until it has ended"));
    } catch (IOException e) {
      throw unwritten(folder, e);
    }
  }

  /** What the scheduler calls the tasks of its shards: another name in each folder and study. */
  public String name() {
    String what = folder.toAbsolutePath().normalize() + "\n" + plan.journalId();
    return "casus-" + Folders.sha256(what.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  /** What the scheduler calls the task that joins them. */
  public String mergeName() {
    return name() + "-merge";
  }

  /** The plan of the whole study. */
  public StudyPlan plan() {
    return plan;
  }

  /** The study. */
  public LoadedStudy study() {
    return study;
  }

  /** How many shards share it. */
  public int shards() {
    return shards;
  }

  /** The folder of all its files. */
  public Path folder() {
    return folder;
  }

  /** Where the study lies that its shards are played from. */
  public Path copies() {
    return folder.resolve(STUDY);
  }

  /** Where the joined results are to stand. */
  public Path results() {
    return folder.resolve("results");
  }

  /** Whether the joined results are whole. */
  public boolean isJoined() {
    return Files.exists(results().resolve(Manifest.FILE));
  }

  /** The folder of a shard. */
  public Path part(int shard) {
    return folder.resolve("parts").resolve(numbered(shard));
  }

  /** What the task of a shard said; SLURM writes it. */
  public Path log(int shard) {
    return folder.resolve(LOGS).resolve("shard-" + shard + ".log");
  }

  private static String numbered(int shard) {
    return String.format(Locale.ROOT, "part-%04d", shard);
  }

  /**
   * Stands beside the folder of a shard that is done: a study with a precision does not show it.
   */
  private Path mark(int shard) {
    return folder.resolve("parts").resolve(numbered(shard) + ".done");
  }

  /**
   * Says that all of a shard is played.
   *
   * @param shard its number
   * @throws ResultsException if it cannot be written
   */
  public void done(int shard) {
    write(mark(shard), "");
  }

  private void write(Path file, String text) {
    try {
      Files.createDirectories(folder.resolve("parts"));
      WholeFiles.write(file, text);
    } catch (IOException e) {
      throw unwritten(folder, e);
    }
  }

  private static ResultsException unwritten(Path folder, IOException e) {
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
    Path start = start(state.shard());
    try {
      long before = Long.parseLong(Files.readString(start).strip());
      double seconds = (now - Files.getLastModifiedTime(start).toMillis()) / 1000.0;
      return seconds > 0 ? Math.max(0, (state.played() - before) / seconds) : 0;
    } catch (IOException | NumberFormatException e) {
      return 0; // it has just begun
    }
  }

  /** Stands beside the folder of a shard: when its task began, and how much was played then. */
  private Path start(int shard) {
    return folder.resolve("parts").resolve(numbered(shard) + ".begun");
  }

  /**
   * The plan of a shard.
   *
   * @param shard its number
   * @return the study's plan, parted
   */
  public StudyPlan plan(int shard) {
    return plan.part(shard, shards);
  }

  /**
   * Where each shard stands.
   *
   * @param tasks those that wait or run, by shard
   * @return in order
   * @throws ResultsException if a journal cannot be read
   */
  public List<ShardState> states(Map<Integer, TaskState> tasks) {
    List<ShardState> states = new ArrayList<>();
    for (int shard = 1; shard <= shards; shard++) {
      ShardProgress runs = ShardProgress.of(part(shard), study, plan(shard));
      states.add(
          new ShardState(
              shard, progress(shard, runs, tasks), runs.played(), runs.all(), part(shard)));
    }
    return states;
  }

  private ShardState.Progress progress(
      int shard, ShardProgress runs, Map<Integer, TaskState> tasks) {
    boolean open = plan.replications().precision().isEmpty() && runs.played() < runs.all();
    if (Files.exists(mark(shard)) && !open) {
      return ShardState.Progress.DONE;
    }
    TaskState task = tasks.get(shard);
    if (task != null) {
      return task == TaskState.RUNNING ? ShardState.Progress.RUNNING : ShardState.Progress.WAITING;
    }
    boolean begun = Files.exists(part(shard)) || Files.exists(log(shard));
    return begun ? ShardState.Progress.FAILED : ShardState.Progress.NEW;
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
   * @param minutes how long each task may take
   * @param command what each task runs; the number of its shard is added, and none to join them
   * @return what was handed over
   * @throws ResultsException if tasks of it wait or run already
   * @throws ClusterException if the scheduler does not answer, or refuses
   */
  public Submitted submit(Scheduler scheduler, int minutes, List<String> command)
      throws ClusterException {
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
    if (isJoined()) {
      return new Submitted(List.of(), "", "");
    }
    List<Integer> missing =
        states(tasks).stream()
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
                mergeName(), List.of(), array, minutes, logs("merge.log"), command));
    return new Submitted(missing, array, merge);
  }

  private String logs(String name) {
    return folder.toAbsolutePath().normalize().resolve(LOGS).resolve(name).toString();
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
    if (shard < 1 || shard > shards) {
      throw new ResultsException(
          Text.format("there is no shard %d; %s has shards 1 to %d", shard, folder, shards));
    }
    StudyFolder open = StudyFolder.beginOrGoOn(part(shard), study, plan(shard));
    boolean noted = false;
    try {
      write(start(shard), ShardProgress.of(open).played() + "\n");
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
    return IntStream.rangeClosed(1, shards).mapToObj(this::part).toList();
  }

  /** The command that plays a shard here and now. */
  public String replay(int shard) {
    return "casus shard " + Shell.word(folder) + " " + shard;
  }
}
