package casus.sweep;

import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.design.Study;
import casus.results.Folders;
import casus.results.ResultsException;
import casus.results.RunRows;
import casus.results.StoredResults;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.study.BlockPlayer;
import casus.study.PlayedBlock;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whether a results folder is what its manifest says, and whether this casus makes the same runs
 * again.
 *
 * @param files how many files were checked
 * @param runs how many replications were played again
 * @param faults what is wrong, one line each; empty if nothing is
 */
public record Verification(int files, int runs, List<String> faults) {
  /** Copies the faults. */
  public Verification {
    faults = List.copyOf(faults);
  }

  /**
   * Checks a folder.
   *
   * @param folder the results folder
   * @param sample how many replications to play again
   * @return what was found
   * @throws ResultsException if it holds no finished study
   * @throws IOException if it cannot be read
   */
  public static Verification of(Path folder, int sample) throws IOException {
    StoredResults results = StoredResults.open(folder);
    List<String> faults = new ArrayList<>();
    Map<String, String> hashes = results.manifest().files();
    for (Map.Entry<String, String> entry : hashes.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        faults.add(entry.getKey() + " is missing");
      } else if (!Folders.sha256(file).equals(entry.getValue())) {
        faults.add(entry.getKey() + " was changed after it was written: its hash differs");
      }
    }
    LoadedStudy study = StudyFolder.study(folder);
    Map<String, List<String>> again = again(study, sample);
    compare(results, again, faults);
    return new Verification(hashes.size(), again.size(), faults);
  }

  /** Replications played again, as rows of runs.csv, by point, arm and run. */
  private static Map<String, List<String>> again(LoadedStudy study, int sample) {
    Study plan = study.study();
    BlockPlayer player = new BlockPlayer(StudyRun.cells(study), plan.pointSeeds(), 1);
    RunRows rows = new RunRows(RunColumns.of(study.base().scenario()), study.base().outcomes());
    Map<String, List<String>> again = new TreeMap<>();
    SplittableRandom dice = new SplittableRandom(plan.seed());
    int first = plan.replications().first();
    for (int i = 0; i < sample; i++) {
      int point = dice.nextInt(plan.points().count());
      int arm = dice.nextInt(plan.arms().size());
      // Where a precision decides, only the runs before the first look are sure to be there.
      int run = first + dice.nextInt(plan.replications().least());
      PlayedBlock played = player.play(new Block(point, arm, run, run + 1));
      for (RunRecord record : played.records()) {
        List<String> row = rows.of(Integer.toString(point), plan.arms().get(arm), record);
        again.put(key(row), row);
      }
    }
    return again;
  }

  private static String key(List<String> row) {
    return "point " + row.get(0) + ", arm " + row.get(1) + ", run " + row.get(2);
  }

  private static void compare(
      StoredResults results, Map<String, List<String>> again, List<String> faults)
      throws IOException {
    Map<String, List<String>> left = new LinkedHashMap<>(again);
    results.stream(
        "runs.csv",
        stored -> {
          String key =
              Text.format(
                  "point %s, arm %s, run %s",
                  stored.text("point"), stored.text("arm"), stored.text("run"));
          List<String> row = left.remove(key);
          if (row == null) {
            return;
          }
          List<String> columns = stored.columns();
          for (int c = 0; c < columns.size(); c++) {
            if (c >= row.size() || !stored.text(columns.get(c)).equals(row.get(c))) {
              faults.add(
                  Text.format(
                      "%s: %s is %s in runs.csv, %s when played again",
                      key,
                      columns.get(c),
                      stored.text(columns.get(c)),
                      c < row.size() ? row.get(c) : "missing"));
              break;
            }
          }
        });
    left.keySet().forEach(key -> faults.add(key + " is not in runs.csv"));
  }
}
