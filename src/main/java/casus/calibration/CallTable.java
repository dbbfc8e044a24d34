package casus.calibration;

import casus.scenario.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads calls from a file with the columns of {@code treaty_calls.csv}: rows with {@code at_risk}
 * and {@code primary_row} 1. Other columns may be there and are not looked at; an empty cell or
 * {@code NA} is a missing value.
 */
public final class CallTable {
  private static final String[] OTHERS = {
    "call_id", "disno", "target", "ally", "at_risk", "primary_row", "joined"
  };

  /** Known in hindsight, needed for fitting only. */
  private static final String SEVERITY = "severity";

  private CallTable() {}

  /**
   * Reads a file for scoring.
   *
   * @param file the file
   * @param problems gets what is wrong, each with its place
   * @return the calls, in the order of the file; of no use if there are problems
   * @throws IOException if the file cannot be read
   */
  public static List<Call> read(Path file, List<Problem> problems) throws IOException {
    return read(file, false, problems);
  }

  /**
   * Reads a file for fitting, which needs the column {@code severity} as well.
   *
   * @param file the file
   * @param problems gets what is wrong, each with its place
   * @return the calls, in the order of the file; of no use if there are problems
   * @throws IOException if the file cannot be read
   */
  public static List<Call> readForFitting(Path file, List<Problem> problems) throws IOException {
    return read(file, true, problems);
  }

  private static List<Call> read(Path file, boolean fitting, List<Problem> problems)
      throws IOException {
    List<String> needed =
        Stream.concat(Stream.of(OTHERS), Stream.of(CallColumn.values()).map(CallColumn::word))
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    if (fitting) {
      needed.add(SEVERITY);
    }
    List<Call> calls = new ArrayList<>();
    new CaseFile(file, needed, problems)
        .forEach(
            row -> {
              if (row.number("at_risk") == 1 && row.number("primary_row") == 1) {
                calls.add(call(row, fitting));
              }
            });
    return calls;
  }

  private static Call call(CaseFile.Row row, boolean fitting) {
    double[] known = new double[CallColumn.values().length];
    for (CallColumn column : CallColumn.values()) {
      known[column.ordinal()] =
          column == CallColumn.TARGET_SIDE
              ? row.oneOf(column.word(), "B", "A")
              : row.number(column.word());
    }
    Gravity gravity = fitting ? Gravity.ofWord(row.text(SEVERITY)) : Gravity.NONE;
    return new Call(
        row.text("call_id"),
        row.text("disno"),
        row.text("target"),
        row.text("ally"),
        new Known(known),
        new Call.Outcome(row.flag("joined"), gravity));
  }
}
