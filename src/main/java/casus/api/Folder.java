package casus.api;

import casus.crisis.RunRecord;
import casus.figure.ChartRequest;
import casus.figure.Figures;
import casus.results.Journal;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of results. What is damaged is refused, never read short. */
public final class Folder {
  private final StoredResults results;

  private Folder(StoredResults results) {
    this.results = results;
  }

  /**
   * Opens a folder.
   *
   * @param folder one that {@code casus run}, {@code casus sweep} or {@link Studies#play} made
   * @return the folder
   * @throws IOException if it is no results folder, is damaged, or cannot be read
   */
  public static Folder open(Path folder) throws IOException {
    return new Folder(StoredResults.open(folder));
  }

  /**
   * What the folder holds.
   *
   * @return its manifest, tables and scenario
   */
  public StoredResults results() {
    return results;
  }

  /**
   * The estimates of {@code summary.csv}.
   *
   * @param outcome the name of an outcome or column
   * @return one row for each point, arm and statistic, in the order of the file
   * @throws IOException if the table is missing or damaged
   */
  public List<SummaryRow> estimates(String outcome) throws IOException {
    return results.summary(row -> row.outcome().equals(outcome));
  }

  /**
   * The runs of one cell.
   *
   * @param point the design point, from 0
   * @param arm the number of the arm, from 0 for the base
   * @return their records, in their order
   * @throws IOException if the journal is damaged or cannot be read
   */
  public List<RunRecord> records(int point, int arm) throws IOException {
    List<RunRecord> records = new ArrayList<>();
    try (Journal journal = results.journal()) {
      journal.read(point, arm, (played, events) -> records.addAll(played.records()));
    }
    return records;
  }

  /**
   * Draws figures into the folder {@code figures} beside the results.
   *
   * @param names which; none means all that there are data for
   * @return what became of each
   * @throws IOException if something cannot be read or written
   */
  public List<Figures.Result> draw(String... names) throws IOException {
    ChartRequest request = ChartRequest.standard(results.folder());
    return Figures.draw(results, names.length == 0 ? request : request.of(List.of(names)));
  }
}
