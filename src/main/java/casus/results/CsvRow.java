package casus.results;

import casus.text.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row of a CSV file of a results folder, with its cells read by column name. It is valid only
 * while the {@link RowReader} that was handed it runs.
 */
public final class CsvRow {
  private final Path file;
  private final Map<String, Integer> columns;
  private Cells cells = index -> "";
  private long line;

  /** The cells of the row at hand, by position. */
  interface Cells {
    String at(int index);
  }

  CsvRow(Path file, Map<String, Integer> columns) {
    this.file = file;
    this.columns = columns;
  }

  /** The place of each column of a header. */
  static Map<String, Integer> places(List<String> header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    header.forEach(name -> columns.put(name, columns.size()));
    return columns;
  }

  void moveTo(long newLine, Cells newCells) {
    line = newLine;
    cells = newCells;
  }

  /**
   * Whether the file has a column.
   *
   * @param column the column's name
   * @return whether there is one
   */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * The file's columns.
   *
   * @return their names, in the order of the file
   */
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /**
   * A cell as it stands.
   *
   * @param column the column's name
   * @return its text; empty when the value is missing
   * @throws UnreadableResultsException if the file has no such column
   */
  public String text(String column) throws UnreadableResultsException {
    Integer index = columns.get(column);
    if (index == null) {
      throw new UnreadableResultsException(
          Text.format("%s has no column '%s'; it has %s", file, column, columns.keySet()));
    }
    return cells.at(index);
  }

  /**
   * A cell as a number.
   *
   * @param column the column's name
   * @return its value; NaN when the cell is empty
   * @throws UnreadableResultsException if it holds anything else
   */
  public double number(String column) throws UnreadableResultsException {
    return text(column).isEmpty() ? Double.NaN : parsed(column, "a number", Double::valueOf);
  }

  /**
   * A cell as a number, where the file may lack the column.
   *
   * @param column the column's name
   * @return its value; NaN when the cell is empty or there is no such column
   * @throws UnreadableResultsException if it holds anything else
   */
  public double optional(String column) throws UnreadableResultsException {
    return has(column) ? number(column) : Double.NaN;
  }

  /**
   * A cell as a whole number.
   *
   * @param column the column's name
   * @return its value
   * @throws UnreadableResultsException if it is empty or holds anything else
   */
  public long whole(String column) throws UnreadableResultsException {
    return parsed(column, "a whole number", Long::valueOf);
  }

  /**
   * A cell as a whole number that fits an {@code int}, such as a point, a day or a rung.
   *
   * @param column the column's name
   * @return its value
   * @throws UnreadableResultsException if it is empty or holds anything else
   */
  public int integer(String column) throws UnreadableResultsException {
    return parsed(column, "a whole number", Integer::valueOf);
  }

  private <T> T parsed(String column, String wanted, Function<String, T> parser)
      throws UnreadableResultsException {
    String text = text(column);
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw new UnreadableResultsException(
          Text.format("%s:%d: %s is '%s', not %s", file, line, column, text, wanted), e);
    }
  }
}
