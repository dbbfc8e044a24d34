package casus.story;

import casus.results.CsvRow;
import casus.results.ResultsException;
import casus.results.RowReader;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One row of the runs that are stored. */
public final class StoredRun {
  /** Hands over all runs of a folder. */
  @FunctionalInterface
  public interface Rows {
    /**
     * Hands them over.
     *
     * @param reader takes the rows of {@code runs.csv}, one after the other
     * @throws IOException if they are missing, damaged or cannot be read
     */
    void stream(RowReader reader) throws IOException;
  }

  private final Path folder;
  private final Rows rows;
  private final int point;
  private final String arm;
  private final int run;

  /**
   * A stored run.
   *
   * @param folder the results folder
   * @param rows of all its runs
   * @param point the design point
   * @param arm the arm
   * @param run the number of the replication
   */
  public StoredRun(Path folder, Rows rows, int point, String arm, int run) {
    this.folder = folder;
    this.rows = rows;
    this.point = point;
    this.arm = arm;
    this.run = run;
  }

  /**
   * Where the stored row differs from a replay.
   *
   * @param facts what came of the replay
   * @return one sentence for each column; empty if they agree
   * @throws ResultsException if the folder has no such run
   * @throws IOException if the runs are missing, damaged or cannot be read
   */
  public List<String> differences(Facts facts) throws IOException {
    Search search = new Search(facts);
    rows.stream(search);
    if (!search.found) {
      throw new ResultsException(
          search.rows == 0
              ? Text.format("%s holds no runs of point %d and arm '%s'", folder, point, arm)
              : Text.format(
                  "%s has no run %d; it holds runs %d to %d%s",
                  folder,
                  run,
                  search.least,
                  search.greatest,
                  run > search.least && run < search.greatest
                      ? ", but this one failed (see failures.csv)"
                      : ""));
    }
    return search.differences;
  }

  /** Looks through the rows for the one wanted, and notes which there are. */
  private final class Search implements RowReader {
    private final Facts facts;
    private final List<String> differences = new ArrayList<>();
    private boolean found;
    private long rows;
    private int least = Integer.MAX_VALUE;
    private int greatest = -1;

    Search(Facts facts) {
      this.facts = facts;
    }

    @Override
    public void accept(CsvRow row) throws IOException {
      if (row.integer("point") != point || !row.text("arm").equals(arm)) {
        return;
      }
      int number = row.integer("run");
      rows++;
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
      if (number == run) {
        found = true;
        differences.addAll(facts.differences(row));
      }
    }
  }
}
