package casus.sweep;

import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.design.Study;
import casus.results.CsvRow;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.RunRows;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;

/**
 * Whether a results folder is what its manifest says, and whether this casus makes the same runs
 * again.
 *
 * @param files how many files were checked
 * @param runs how many replications were played again, all different
 * @param faults what is wrong, one line each; empty if nothing is
 */
public record Verification(int files, long runs, List<String> faults) {
  /** Copies the faults. */
  public Verification {
    faults = List.copyOf(faults);
  }

  /**
   * Checks a folder.
   *
   * @param folder the results folder
   * @param sample how many replications to play again; all if there are no more
   * @param threads how many threads play
   * @param progress told how many were played again
   * @return what was found
   * @throws ResultsException if it holds no finished study
   * @throws IOException if it cannot be read
   */
  public static Verification of(Path folder, long sample, int threads, IntConsumer progress)
      throws IOException {
    StoredResults results = StoredResults.open(folder);
    Map<String, String> derived = results.derived().hashes();
    Map<String, String> hashes = results.manifest().files();
    List<String> faults = new ArrayList<>(Soundness.resultFaults(folder, results));
    faults.addAll(Soundness.faults(folder, derived));
    faults.addAll(Soundness.journalFaults(results));
    long runs = 0;
    try {
      runs =
          new Replay(StudyCopies.study(folder), threads, faults, progress).compare(results, sample);
    } catch (UnreadableResultsException | ResultsException e) {
      faults.add("nothing was played again: " + e.getMessage());
    }
    return new Verification(hashes.size() + derived.size() + 2, runs, faults);
  }

  /**
   * Plays runs again and compares them with the rows of runs.csv, some hundred rows at a time;
   * where that was left out, with those made of the journal.
   */
  private static final class Replay {
    private static final int ROWS_AT_ONCE = 4 * Block.SIZE;

    private final Study plan;
    private final BlockPlayer player;
    private final LoadedStudy study;
    private final List<String> faults;
    private final IntConsumer progress;
    private final List<Row> waiting = new ArrayList<>();
    private final int most;
    private long at;
    private long played;
    private String source = "runs.csv";

    /** A row of runs.csv. */
    private record Row(int point, int arm, int run, List<String> columns, List<String> cells) {
      Block block() {
        return new Block(point, arm, run, run + 1);
      }
    }

    Replay(LoadedStudy study, int threads, List<String> faults, IntConsumer progress) {
      plan = study.study();
      player = new BlockPlayer(StudyRun.cells(study), plan.pointSeeds(), threads);
      this.study = study;
      this.faults = faults;
      this.progress = progress;
      most = ROWS_AT_ONCE * threads;
    }

    /** How many were played again. */
    long compare(StoredResults results, long sample) throws IOException {
      long runs = results.manifest().runs().orElse(0);
      LongPredicate wanted = sample >= runs ? row -> true : chosen(runs, sample)::contains;
      source = StoredRuns.isLeftOut(results) ? Journal.FILE : source;
      StoredRuns.streamAsIs(
          results,
          study,
          row -> {
            if (wanted.test(at++)) {
              add(row);
            }
          });
      compareWaiting();
      if (at != runs) {
        faults.add(
            Text.format("%s has %,d rows, the manifest tells of %,d runs", source, at, runs));
      }
      return played;
    }

    /** So many different rows, all sets of them alike (Floyd's method). */
    private Set<Long> chosen(long runs, long sample) {
      SplittableRandom dice = new SplittableRandom(plan.seed());
      Set<Long> chosen = new HashSet<>();
      for (long last = runs - sample; last < runs; last++) {
        if (!chosen.add(dice.nextLong(last + 1))) {
          chosen.add(last);
        }
      }
      return chosen;
    }

    private void add(CsvRow row) throws IOException {
      List<String> columns = row.columns();
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(row.text(column));
      }
      int arm = plan.arms().indexOf(row.text("arm"));
      int point = row.integer("point");
      if (arm < 0 || point < 0 || point >= plan.points().count()) {
        faults.add(Text.format("%s of %s is no run of the study", told(cells), source));
        return;
      }
      waiting.add(new Row(point, arm, row.integer("run"), columns, cells));
      if (waiting.size() == most) {
        compareWaiting();
      }
    }

    private static String told(List<String> cells) {
      return Text.format("point %s, arm %s, run %s", cells.get(0), cells.get(1), cells.get(2));
    }

    private void compareWaiting() {
      Map<Block, List<String>> again = new HashMap<>();
      // Each by itself, so that what arms have in common is checked too.
      Iterator<List<Block>> blocks = joined().stream().map(List::of).iterator();
      player.play(blocks, this::rowsOf, again::putAll, () -> false);
      for (Row row : waiting) {
        List<String> cells = again.get(row.block());
        if (cells == null) {
          faults.add(told(row.cells()) + " fails when it is played again");
        } else {
          compare(row, cells);
        }
      }
      played += waiting.size();
      progress.accept((int) Math.min(Integer.MAX_VALUE, played));
      waiting.clear();
    }

    /** Consecutive runs of a cell are played together. */
    private List<Block> joined() {
      List<Block> joined = new ArrayList<>();
      for (Row row : waiting) {
        Block last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (last != null
            && last.point() == row.point()
            && last.arm() == row.arm()
            && last.to() == row.run()
            && last.count() < Block.SIZE) {
          joined.set(
              joined.size() - 1, new Block(last.point(), last.arm(), last.from(), row.run() + 1));
        } else {
          joined.add(row.block());
        }
      }
      return joined;
    }

    private Map<Block, List<String>> rowsOf(PlayedBlock block) {
      Map<Block, List<String>> made = new HashMap<>();
      RunRows rows = new RunRows(RunColumns.of(study.base().scenario()), study.base().outcomes());
      int point = block.block().point();
      int arm = block.block().arm();
      for (RunRecord record : block.records()) {
        made.put(
            new Block(point, arm, record.run(), record.run() + 1),
            rows.of(point, plan.arms().get(arm), record));
      }
      return made;
    }

    private void compare(Row row, List<String> again) {
      for (int c = 0; c < row.cells().size(); c++) {
        String cell = c < again.size() ? again.get(c) : "missing";
        if (!row.cells().get(c).equals(cell)) {
          faults.add(
              Text.format(
                  "%s: %s is %s in %s, %s when played again",
                  told(row.cells()), row.columns().get(c), row.cells().get(c), source, cell));
          return;
        }
      }
    }
  }
}
