package casus.sweep;

import casus.crisis.RunColumns;
import casus.design.Study;
import casus.results.Journal;
import casus.results.RowReader;
import casus.results.RunRows;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** The runs of a results folder, whether it keeps {@code runs.csv} or not. */
public final class StoredRuns {
  private static final String FILE = "runs.csv";

  private StoredRuns() {}

  /** Whether they have to be made of the journal. */
  static boolean isLeftOut(StoredResults results) {
    return results.manifest().leftOut().containsKey(FILE);
  }

  /**
   * Where the rows of {@code runs.csv} come from, to be told.
   *
   * @param results the folder
   * @return the name of the table, or that of the journal where the table was left out
   */
  public static String source(StoredResults results) {
    return isLeftOut(results) ? Journal.FILE : FILE;
  }

  /**
   * Hands over the rows of {@code runs.csv} one after the other: those of the file, or where it was
   * left out, those made of the journal.
   *
   * @param results the folder
   * @param reader takes the rows
   * @throws UnreadableResultsException if file or journal is missing or damaged
   * @throws IOException if they cannot be read
   */
  public static void stream(StoredResults results, RowReader reader) throws IOException {
    if (isLeftOut(results)) {
      fromJournal(results, StudyCopies.study(results.folder()), reader);
    } else {
      results.stream(FILE, reader);
    }
  }

  /** The same, of a file that may have been changed. */
  static void streamAsIs(StoredResults results, LoadedStudy study, RowReader reader)
      throws IOException {
    if (isLeftOut(results)) {
      fromJournal(results, study, reader);
    } else {
      StoredResults.streamAsIs(results.folder().resolve(FILE), reader);
    }
  }

  private static void fromJournal(StoredResults results, LoadedStudy loaded, RowReader reader)
      throws IOException {
    Study study = loaded.study();
    RunRows rows = new RunRows(RunColumns.of(loaded.base().scenario()), loaded.base().outcomes());
    try (Journal journal = results.journal()) {
      for (int point = 0; point < study.points().count(); point++) {
        for (String arm : armsInOrder(study)) {
          rows.read(journal, point, study.arms().indexOf(arm), arm, reader);
        }
      }
    }
  }

  /** The arms of a study in the order in which its tables have them. */
  static List<String> armsInOrder(Study study) {
    return List.copyOf(new TreeSet<>(study.arms()));
  }
}
