package casus.results;

import casus.crisis.Column;
import casus.text.Latex;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** Tables for LaTeX, with the rules of the package booktabs. */
final class LatexTable {
  private static final MathContext DIGITS = new MathContext(5);

  private LatexTable() {}

  /** A table: words to the left, numbers to the right, nothing for what is missing. */
  static String of(List<Column> columns, List<List<Object>> rows) {
    String sides =
        columns.stream()
            .map(column -> column.type() == Column.Type.TEXT ? "l" : "r")
            .collect(Collectors.joining());
    return "\\begin{tabular}{"
        + sides
        + "}\n\\toprule\n"
        + line(columns.stream().map(column -> Latex.escaped(column.name())).toList())
        + "\\midrule\n"
        + rows.stream()
            .map(row -> line(row.stream().map(LatexTable::cell).toList()))
            .collect(Collectors.joining())
        + "\\bottomrule\n\\end{tabular}\n";
  }

  private static String line(List<String> cells) {
    return String.join(" & ", cells) + " \\\\\n";
  }

  private static String cell(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number)
          ? "$" + new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString() + "$"
          : "";
    }
    return Latex.escaped(PlainTable.shown(value));
  }
}
