package casus.intake;

import casus.calibration.CaseFile;
import casus.text.Text;
import java.util.HashMap;
import java.util.Map;

/** A number of each state and year. */
final class Yearly implements Rows {
  private final String column;
  private final double least;
  private final double greatest;
  private final Map<StateYear, Double> values = new HashMap<>();

  private record StateYear(int state, int year) {}

  /** Numbers of a column that lie within limits. */
  Yearly(String column, double least, double greatest) {
    this.column = column;
    this.least = least;
    this.greatest = greatest;
  }

  @Override
  public void add(CaseFile.Row row, Remarks remarks) {
    if (row.isMissing(column)) {
      remarks.add(column + " is not known: missing, not 0", row.line());
      return;
    }
    if (row.isMissing("ccode")) {
      remarks.add("no COW number of the state", row.line());
      return;
    }
    double value = row.required(column);
    if (value < least || value > greatest) {
      row.fault(column, Text.format("not from %s to %s", least, greatest));
      return;
    }
    int year = row.has("year") ? Rows.whole(row, "year") : yearOfSession(row);
    Double before = values.putIfAbsent(new StateYear(Rows.whole(row, "ccode"), year), value);
    if (before == null) {
      return;
    }
    if (before == value) {
      remarks.add("double entry, the same: taken once", row.line());
    } else {
      row.fault(column, Text.format("but %s in an earlier row of state and year", before));
    }
  }

  /** The General Assembly's first session began in 1946, each later one a year after. */
  private static int yearOfSession(CaseFile.Row row) {
    return 1945 + Rows.whole(row, "session");
  }

  /** The number of a state in a year; NaN where it is not known. */
  double of(int state, int year) {
    return values.getOrDefault(new StateYear(state, year), Double.NaN);
  }
}
