package casus.sweep;

import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.design.Study;
import casus.results.Extent;
import casus.results.Folders;
import casus.results.JournalStretch;
import casus.results.ResultsException;
import casus.results.Shell;
import casus.results.StudyTables;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables with rows of single runs of one shard: the rows that the joined study has of its runs,
 * in their order, so that the tables of all shards together are those of the study.
 */
public final class ShardTables {
  private static final String DRAFT = ".casus-tables";

  private ShardTables() {}

  /** What is made of the tables while they are there. */
  @FunctionalInterface
  public interface Use {
    /**
     * Makes it.
     *
     * @param tables a folder with the tables that the study keeps, and {@code dictionary.csv}
     * @param part the folder of the shard
     * @throws IOException if it cannot be made
     */
    void accept(Path tables, Path part) throws IOException;
  }

  /**
   * Has something made of each of some shards. Nothing is made of any of them unless all are done.
   *
   * @param parts their folders
   * @param use makes it
   * @throws ResultsException if a folder is named twice, or one is no shard, not done, damaged, or
   *     another program works there; each such folder is told
   * @throws IOException if a folder cannot be read or written
   */
  public static void ofDone(List<Path> parts, Use use) throws IOException {
    Merging.requireDifferent(parts);
    List<StudyFolder> shards = new ArrayList<>();
    try {
      List<String> faults = new ArrayList<>();
      for (Path part : parts) {
        try {
          StudyFolder shard = StudyFolder.shard(part, shards.stream().findFirst());
          shards.add(shard);
          if (!StudyRun.isWhole(shard)) {
            faults.add(
                Text.format(
                    "%s is unfinished; 'casus resume %s' goes on with it", part, Shell.word(part)));
          }
        } catch (ResultsException e) {
          faults.add(String.valueOf(e.getMessage()));
        }
      }
      if (!faults.isEmpty()) {
        throw new ResultsException(String.join("\n", faults));
      }
      for (StudyFolder shard : shards) {
        of(shard, use);
      }
    } finally {
      shards.forEach(StudyFolder::close);
    }
  }

  /**
   * Has something made of a shard that is open and done.
   *
   * @param shard the shard
   * @param use makes it
   * @throws ResultsException if a block of its journal does not hold what it says
   * @throws IOException if its folder cannot be read or written
   */
  public static void of(StudyFolder shard, Use use) throws IOException {
    Path draft = shard.work().resolve(DRAFT);
    if (Files.exists(draft)) {
      Folders.delete(draft); // of a program that was ended
    }
    Files.createDirectory(draft);
    try {
      write(shard, draft);
      use.accept(draft, shard.shown());
    } catch (UnreadableResultsException e) {
      throw new ResultsException(String.valueOf(e.getMessage()), e);
    } finally {
      Folders.delete(draft);
    }
  }

  private static void write(StudyFolder shard, Path draft) throws IOException {
    LoadedStudy loaded = shard.study();
    Study study = loaded.study();
    List<String> arms = StoredRuns.armsInOrder(study);
    try (StudyTables tables =
        new StudyTables(
            draft,
            RunColumns.of(loaded.base().scenario()),
            loaded.base().outcomes(),
            Extent.of(study.cells(), shard.plan().keep()),
            "",
            (point, arm, run) -> "")) {
      for (int point = 0; point < study.points().count(); point++) {
        for (String arm : arms) {
          for (JournalStretch stretch :
              shard
                  .journal()
                  .stretches(point, study.arms().indexOf(arm), shard.plan().blockSize())) {
            StudyTables.Part rows = tables.part(point, arm);
            for (RunRecord record : stretch.read().played().records()) {
              rows.accept(record);
            }
            tables.append(rows);
          }
        }
      }
      tables.finish(List.of());
    }
  }
}
