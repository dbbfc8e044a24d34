package casus.sweep;

import casus.crisis.RunColumns;
import casus.design.Study;
import casus.results.Extent;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.Keep;
import casus.results.ResultsException;
import casus.results.StudyTables;
import casus.results.Summary;
import casus.scenario.LoadedStudy;
import casus.stats.Estimate;
import casus.stats.Moments;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.study.ThreadTime;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A short trial of a study: how long it will take and how much disk it will need.
 *
 * @param runs how many replications the study has, at most
 * @param threads how many threads will play it
 * @param processorSeconds how long one processor would take, with a 95 % interval: the mean over
 *     stretches of runs that were tried, spread over the study; what starts and ends it is not in
 *     it
 * @param bytes how large its folder will be
 * @param memory how many bytes of memory it will need, about; it grows with points and blocks, not
 *     with runs
 */
public record Pilot(long runs, int threads, Estimate processorSeconds, long bytes, long memory) {
  /** What Java, the library of treaties and the threads at work take. */
  private static final long MEMORY_AT_LEAST = 150_000_000L;

  /** A list of texts and its place; each value of a factor as a text. */
  private static final long MEMORY_OF_POINT = 100;

  private static final long MEMORY_OF_VALUE = 80;

  /**
   * A block with its place in the journal, once in the journal and once in the list of those
   * played.
   */
  private static final long MEMORY_OF_BLOCK = 100;

  /** Stretches of runs tried, spread over the study. */
  private static final int TRIALS = 30;

  private static final int RUNS = 100;
  private static final long WARM_UP_NANOS = 1_000_000_000L;
  private static final long LONGEST_NANOS = 4_000_000_000L;

  /** How many times as long as on a machine of its own it may take. */
  private static final int PATIENCE = 5;

  /**
   * Tries a study.
   *
   * @param study the study
   * @param threads how many threads will play it
   * @param keep which tables with rows of single runs are to be kept
   * @return what to expect
   * @throws IOException if no temporary folder can be written
   */
  public static Pilot of(LoadedStudy study, int threads, Keep keep) throws IOException {
    Study plan = study.study();
    long total = plan.cells() * plan.replications().most();
    BlockPlayer player = new BlockPlayer(StudyRun.cells(study), plan.pointSeeds(), 1);
    int runsOfCell = Math.min(RUNS, plan.replications().most());
    Path folder = temporary();
    try {
      // What is new to the Java machine is slow, and a study soon is not: this is not counted.
      Stint warming = new Stint(WARM_UP_NANOS);
      do {
        player.playTogether(together(plan, 0, 0, runsOfCell));
      } while (!warming.isOver());
      Moments seconds = new Moments();
      Stint trying = new Stint(LONGEST_NANOS);
      try (Journal journal = Journal.open(folder.resolve(Journal.FILE), 0);
          StudyTables tables =
              new StudyTables(
                  folder,
                  RunColumns.of(study.base().scenario()),
                  study.base().outcomes(),
                  Extent.of(plan.cells(), keep),
                  "",
                  (point, arm, run) -> "")) {
        for (List<Block> blocks : trials(plan, runsOfCell)) {
          long started = processorNanos();
          long summedUp = 0;
          for (PlayedBlock played : player.playTogether(blocks)) {
            Block block = played.block();
            journal.append(Journal.Entry.of(played));
            StudyTables.Part part = tables.part(block.point(), plan.arms().get(block.arm()));
            Summary summary = tables.newSummary(study.base().scenario().horizonDays());
            played.records().forEach(part::accept);
            played.records().forEach(summary::accept);
            long before = processorNanos();
            part.accept(summary);
            summedUp += processorNanos() - before;
            tables.append(part);
          }
          // Cells are summed up once, however many runs they have.
          double ofRuns = (double) (processorNanos() - started - summedUp) / runsOfCell * total;
          double ofCells = (double) summedUp * plan.cells();
          seconds.add((ofRuns + ofCells) / blocks.size() / 1e9);
          if (trying.isOver()) {
            break;
          }
        }
        tables.finish(List.of());
      }
      double tried = seconds.n() * (double) plan.arms().size();
      double runs = tried * runsOfCell;
      double growing = size(folder, List.of("runs.csv", "responses.csv", Journal.FILE)) / runs;
      double perCell = size(folder, List.of("summary.csv", "ladder.csv", "incidence.csv")) / tried;
      return new Pilot(
          total,
          threads,
          seconds.estimate(),
          Math.round(total * growing + plan.cells() * perCell),
          memory(plan));
    } finally {
      Folders.delete(folder);
    }
  }

  /**
   * Some work of this thread: so much of a processor's time, and where others are at work on this
   * machine, no more than a few times as long.
   */
  private static final class Stint {
    private final long worked = processorNanos();
    private final long began = System.nanoTime();
    private final long nanos;

    Stint(long nanos) {
      this.nanos = nanos;
    }

    boolean isOver() {
      return processorNanos() - worked >= nanos || System.nanoTime() - began >= PATIENCE * nanos;
    }
  }

  /** Stretches of runs, first one of each of several points, then others of these. */
  private static List<List<Block>> trials(Study plan, int runsOfCell) {
    int points = Math.min(TRIALS, plan.points().count());
    List<List<Block>> trials = new ArrayList<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      int point = (int) ((long) plan.points().count() * (trial % points) / points);
      int from = trial / points * runsOfCell;
      if (from + runsOfCell <= plan.replications().most()) {
        trials.add(together(plan, point, from, from + runsOfCell));
      }
    }
    return trials;
  }

  /** The same runs of all arms, as the study plays them: what arms have in common, once. */
  private static List<Block> together(Study plan, int point, int from, int to) {
    return IntStream.range(0, plan.arms().size())
        .mapToObj(arm -> new Block(point, arm, from, to))
        .toList();
  }

  /** What this thread has worked; where the system does not tell, what time it is. */
  private static long processorNanos() {
    long worked = ThreadTime.nanos();
    return worked < 0 ? System.nanoTime() : worked;
  }

  /**
   * How long it will take.
   *
   * @return in seconds, with all threads at work all the time
   */
  public double seconds() {
    return processorSeconds.value() / threads;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("casus-pilot");
    } catch (IOException e) {
      throw new ResultsException(
          Text.format(
              "cannot write to the folder for temporary files, %s: %s; name another with TMPDIR, or"
                  + " with CASUS_JAVA_OPTS=-Djava.io.tmpdir=DIR",
              System.getProperty("java.io.tmpdir"), Folders.reason(e)),
          e);
    }
  }

  private static long memory(Study plan) {
    long blocks = plan.cells() * ((plan.replications().most() + Block.SIZE - 1L) / Block.SIZE);
    return MEMORY_AT_LEAST
        + plan.points().count() * (MEMORY_OF_POINT + MEMORY_OF_VALUE * plan.factors().size())
        + blocks * MEMORY_OF_BLOCK;
  }

  private static long size(Path folder, List<String> names) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        size += names.contains(file.getFileName().toString()) ? Files.size(file) : 0;
      }
    }
    return size;
  }
}
