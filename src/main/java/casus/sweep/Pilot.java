package casus.sweep;

import casus.crisis.RunColumns;
import casus.design.Study;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.StudyTables;
import casus.results.Summary;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A short trial of a study: how long it will take and how much disk it will need.
 *
 * @param runs how many replications the study has, at most
 * @param seconds how long it will take
 * @param bytes how large its folder will be
 * @param memory how many bytes of memory it will need, about; it grows with points and blocks, not
 *     with runs
 */
public record Pilot(long runs, double seconds, long bytes, long memory) {
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

  /** Cells tried, spread over the study. */
  private static final int CELLS = 8;

  private static final int RUNS = 100;
  private static final long LONGEST_NANOS = 3_000_000_000L;

  /**
   * Tries a study.
   *
   * @param study the study
   * @param threads how many threads will play it
   * @return what to expect
   * @throws IOException if no temporary folder can be written
   */
  public static Pilot of(LoadedStudy study, int threads) throws IOException {
    Study plan = study.study();
    long total = plan.cells() * plan.replications().most();
    BlockPlayer player = new BlockPlayer(StudyRun.cells(study), plan.pointSeeds(), 1);
    int runsOfCell = Math.min(RUNS, plan.replications().most());
    Path folder = temporary();
    try {
      // What is new to the Java machine is slow: the first block is not counted.
      player.play(new Block(0, 0, 0, runsOfCell));
      long started = System.nanoTime();
      int cells = 0;
      long runs = 0;
      long stride = Math.max(1, plan.cells() / CELLS);
      try (Journal journal = Journal.open(folder.resolve(Journal.FILE), 0);
          StudyTables tables =
              new StudyTables(
                  folder,
                  RunColumns.of(study.base().scenario()),
                  study.base().outcomes(),
                  false,
                  "",
                  (point, arm, run) -> "",
                  Optional.empty())) {
        for (long cell = 0; cell < plan.cells(); cell += stride) {
          int point = (int) (cell / plan.arms().size());
          int arm = (int) (cell % plan.arms().size());
          PlayedBlock played = player.play(new Block(point, arm, 0, runsOfCell));
          journal.append(Journal.Entry.of(played));
          StudyTables.Part part = tables.part(point, plan.arms().get(arm));
          Summary summary = tables.newSummary(study.base().scenario().horizonDays());
          played.records().forEach(part::accept);
          played.records().forEach(summary::accept);
          part.accept(summary);
          tables.append(part);
          runs += runsOfCell;
          cells++;
          if (System.nanoTime() - started > LONGEST_NANOS) {
            break;
          }
        }
        tables.finish(List.of());
      }
      double perRun = (System.nanoTime() - started) / 1e9 / runs;
      double growing =
          size(folder, List.of("runs.csv", "responses.csv", Journal.FILE)) / (double) runs;
      double perCell =
          size(folder, List.of("summary.csv", "ladder.csv", "incidence.csv")) / (double) cells;
      return new Pilot(
          total,
          total * perRun / threads,
          Math.round(total * growing + plan.cells() * perCell),
          memory(plan));
    } finally {
      Folders.delete(folder);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("casus-pilot");
    } catch (IOException e) {
      throw new ResultsException(
          Text.format(
              "cannot write to the folder for temporary files, %s: %s; name another with TMPDIR, or with CASUS_JAVA_OPTS=-Djava.io.tmpdir=DIR",
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
