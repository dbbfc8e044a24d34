package casus.story;

import casus.results.CsvRow;
import casus.results.ResultsException;
import casus.results.RowReader;
import casus.results.StoredResults;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One row of a stored {@code runs.csv}. */
public final class StoredRun {
  private final StoredResults results;
  private final int point;
  private final String arm;
  private final int run;

  /**
   * A stored run.
   *
   * @param results the results folder
   * @param point the design point
   * @param arm the arm
   * @param run the number of the replication
   */
  public StoredRun(StoredResults results, int point, String arm, int run) {
    this.results = results;
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
   * @throws IOException if {@code runs.csv} is missing, damaged or cannot be read
   */
  public List<String> differences(Facts facts) throws IOException {
    Search search = new Search(facts);
    results.stream("runs.csv", search);
    if (!search.found) {
      throw new ResultsException(
          search.rows == 0
              ? Text.format(
                  "%s holds no runs of point %d and arm '%s'", results.folder(), point, arm)
              : Text.format(
                  "%s has no run %d; it holds runs %d to %d%s",
                  results.folder(),
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
