package casus.sweep;

import casus.crisis.Column;
import casus.design.Factor;
import casus.design.Study;
import casus.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The table of a study's design points: the values of its factors at each. */
final class PointsTable {
  private static final String FILE = "points.csv";

  /** A number that every reader of tables takes for one. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

  private final Study study;

  PointsTable(Study study) {
    this.study = study;
  }

  /**
   * Writes the table.
   *
   * @param folder where to
   */
  void write(Path folder) throws IOException {
    List<String> header = new ArrayList<>(List.of("point"));
    study.factors().forEach(factor -> header.add(factor.name()));
    List<List<String>> values = study.points().values();
    try (CsvTable table = new CsvTable(folder.resolve(FILE), header)) {
      for (int point = 0; point < values.size(); point++) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(point)));
        row.addAll(values.get(point));
        table.add(row);
      }
    }
  }

  /** What its columns hold, for the dictionary. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(FILE, "point", Column.Type.INTEGER, "", "design point"));
    for (Factor factor : study.factors()) {
      columns.add(
          new Column(FILE, factor.name(), type(factor, columns.size() - 1), "", meaning(factor)));
    }
    return columns;
  }

  /** Names of levels are words, also where they look like numbers. */
  private Column.Type type(Factor factor, int column) {
    boolean numbers =
        !factor.path().isEmpty()
            && study.points().values().stream().allMatch(row -> isNumber(row.get(column)));
    return numbers ? Column.Type.NUMBER : Column.Type.TEXT;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static String meaning(Factor factor) {
    String meaning =
        factor.path().isEmpty()
            ? "named level of the study"
            : "value of " + factor.path() + " in the scenario";
    return factor.title().isEmpty() ? meaning : factor.title() + ": " + meaning;
  }
}
