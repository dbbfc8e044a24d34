package casus.intake;

import casus.results.CsvTable;
import casus.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of a table in the making, by the names of its columns. */
final class Cells {
  private final Map<String, String> cells = new LinkedHashMap<>();

  Cells put(String column, String text) {
    cells.put(column, text);
    return this;
  }

  Cells put(String column, long number) {
    return put(column, Long.toString(number));
  }

  Cells put(String column, boolean flag) {
    return put(column, flag ? 1 : 0);
  }

  /** A number; an empty cell where it is not known. */
  Cells put(String column, double number) {
    return put(column, Double.isNaN(number) ? "" : Numbers.text(number));
  }

  /** A number with so many decimals at most. */
  Cells put(String column, double number, int decimals) {
    return put(
        column,
        Double.isNaN(number)
            ? number
            : BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
  }

  String get(String column) {
    return cells.getOrDefault(column, "");
  }

  /** A table of rows that have the same columns. */
  static String csv(List<Cells> rows) {
    return CsvTable.text(
        List.copyOf(rows.get(0).cells.keySet()),
        rows.stream().map(row -> List.copyOf(row.cells.values())).toList());
  }
}
