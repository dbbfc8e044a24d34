package casus.results;

import casus.crisis.Column;
import casus.stats.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A table of results, its columns stated once: what each is called, holds and means, and where it
 * comes from in a row. CSV, JSON, LaTeX, a table for the screen and the rows of a dictionary are
 * made of that. A table is a value: to add a column gives another table.
 *
 * @param <T> what a row tells of
 */
public final class ResultTable<T> {
  private final String file;
  private final List<Field<T>> fields;

  private record Field<T>(Column column, CellValue<T> value) {}

  private ResultTable(String file, List<Field<T>> fields) {
    this.file = file;
    this.fields = List.copyOf(fields);
  }

  /**
   * A table without columns.
   *
   * @param file the file it stands in; empty for what is only told
   * @param <T> what a row tells of
   * @return the table
   */
  public static <T> ResultTable<T> of(String file) {
    return new ResultTable<>(file, List.of());
  }

  /**
   * The table with a further column.
   *
   * @param type what its cells hold
   * @param name its name
   * @param unit its unit, or an empty text
   * @param meaning what it says
   * @param value what a row has there: a number, a truth value, a list or map, or what is told by
   *     its text; NaN for what is missing
   * @return the longer table
   */
  public ResultTable<T> with(
      Column.Type type, String name, String unit, String meaning, Function<? super T, ?> value) {
    return with(new Column(file, name, type, unit, meaning), value);
  }

  /**
   * The table with a column that is described elsewhere.
   *
   * @param column its description
   * @param value what a row has there
   * @return the longer table
   */
  public ResultTable<T> with(Column column, Function<? super T, ?> value) {
    return with(column, CellValue.told(value));
  }

  /**
   * The table with a column of numbers that is described elsewhere.
   *
   * @param column its description
   * @param value the number of a row; NaN where it is missing
   * @return the longer table
   */
  ResultTable<T> withNumber(Column column, ToDoubleFunction<? super T> value) {
    return with(column, CellValue.real(value));
  }

  private ResultTable<T> with(Column column, CellValue<T> value) {
    List<Field<T>> longer = new ArrayList<>(fields);
    longer.add(new Field<>(column, value));
    return new ResultTable<>(file, longer);
  }

  private ResultTable<T> with(
      Column.Type type, String name, String unit, String meaning, CellValue<T> value) {
    return with(new Column(file, name, type, unit, meaning), value);
  }

  /**
   * The table with all columns of another.
   *
   * @param other the other
   * @param part what of a row the other tells of
   * @param <S> what a row of the other tells of
   * @return the longer table
   */
  public <S> ResultTable<T> with(ResultTable<S> other, Function<? super T, ? extends S> part) {
    ResultTable<T> longer = this;
    for (Field<S> field : other.fields) {
      Column of = field.column();
      longer =
          longer.with(of.type(), of.name(), of.unit(), of.meaning(), field.value().within(part));
    }
    return longer;
  }

  /**
   * The table with a column of words.
   *
   * @param name its name
   * @param meaning what it says
   * @param value the word of a row, or what is told by its text; a list for several
   * @return the longer table
   */
  public ResultTable<T> text(String name, String meaning, Function<? super T, ?> value) {
    return with(Column.Type.TEXT, name, "", meaning, value);
  }

  /**
   * The table with a column of whole numbers that are never missing.
   *
   * @param name its name
   * @param unit its unit, or an empty text
   * @param meaning what it says
   * @param value the number of a row
   * @return the longer table
   */
  public ResultTable<T> integer(
      String name, String unit, String meaning, ToLongFunction<? super T> value) {
    return with(Column.Type.INTEGER, name, unit, meaning, CellValue.whole(value));
  }

  /**
   * The table with a column of numbers.
   *
   * @param name its name
   * @param meaning what it says
   * @param value the number of a row; NaN where it is missing
   * @return the longer table
   */
  public ResultTable<T> number(String name, String meaning, ToDoubleFunction<? super T> value) {
    return number(name, "", meaning, value);
  }

  /**
   * The table with a column of numbers that have a unit.
   *
   * @param name its name
   * @param unit its unit
   * @param meaning what it says
   * @param value the number of a row; NaN where it is missing
   * @return the longer table
   */
  public ResultTable<T> number(
      String name, String unit, String meaning, ToDoubleFunction<? super T> value) {
    return with(Column.Type.NUMBER, name, unit, meaning, CellValue.real(value));
  }

  /**
   * The table with a column of truth values.
   *
   * @param name its name
   * @param meaning what it says
   * @param value the truth of a row
   * @return the longer table
   */
  public ResultTable<T> flag(String name, String meaning, Predicate<? super T> value) {
    return with(Column.Type.BOOLEAN, name, "", meaning, CellValue.flag(value));
  }

  /**
   * The table with three columns for an estimate: itself, {@code lo} and {@code hi}.
   *
   * @param name what the first is called
   * @param meaning what it says
   * @param interval what the interval is
   * @param value the estimate of a row
   * @return the longer table
   */
  public ResultTable<T> estimate(
      String name, String meaning, String interval, Function<? super T, Estimate> value) {
    return number(name, meaning, row -> value.apply(row).value())
        .number("lo", "lower end of the " + interval, row -> value.apply(row).low())
        .number("hi", "upper end", row -> value.apply(row).high());
  }

  /**
   * The table with three columns for one of several estimates: itself, {@code NAME_lo} and {@code
   * NAME_hi}.
   *
   * @param name what the first is called
   * @param meaning what it says
   * @param value the estimate of a row
   * @return the longer table
   */
  public ResultTable<T> interval(String name, String meaning, Function<? super T, Estimate> value) {
    return number(name, meaning, row -> value.apply(row).value())
        .number(name + "_lo", "lower end of its 95 % interval", row -> value.apply(row).low())
        .number(name + "_hi", "upper end", row -> value.apply(row).high());
  }

  /**
   * The table with its numbers rounded; whole ones stay.
   *
   * @param rounding gives the number that is told
   * @return a table of the same columns
   */
  public ResultTable<T> rounded(DoubleUnaryOperator rounding) {
    return new ResultTable<>(
        file,
        fields.stream()
            .map(field -> new Field<>(field.column(), field.value().rounded(rounding)))
            .toList());
  }

  /**
   * The table with a column {@code n}.
   *
   * @param meaning what was counted
   * @param value the estimate of a row
   * @return the longer table
   */
  public ResultTable<T> n(String meaning, Function<? super T, Estimate> value) {
    return integer("n", "", meaning, row -> value.apply(row).n());
  }

  /**
   * The file that the table stands in.
   *
   * @return its name; empty for what is only told
   */
  public String file() {
    return file;
  }

  /**
   * How the columns are described.
   *
   * @return rows of a dictionary, in the order of the columns
   */
  public List<Column> columns() {
    return fields.stream().map(Field::column).toList();
  }

  /**
   * The names of the columns.
   *
   * @return in their order
   */
  public List<String> header() {
    return fields.stream().map(field -> field.column().name()).toList();
  }

  /**
   * A row of a CSV file.
   *
   * @param row what it tells of
   * @return its cells; empty where a number is missing
   */
  public List<String> cells(T row) {
    return values(row).stream().map(CellValue::cell).toList();
  }

  /**
   * Adds a row to those of a CSV file: the same cells.
   *
   * @param csv gets it
   * @param row what it tells of
   */
  void addTo(CsvRows csv, T row) {
    for (Field<T> field : fields) {
      field.value().csv().accept(csv, row);
    }
    csv.end();
  }

  /**
   * Writes the rows as a CSV file in the place of an earlier one of casus's, which stands until
   * then.
   *
   * @param folder the folder of results
   * @param rows what the rows tell of
   * @throws ResultsException if the earlier one is not as casus wrote it
   * @throws IOException if it cannot be written
   */
  public void write(Path folder, List<? extends T> rows) throws IOException {
    Optional<Partial> partial = Partial.of(folder);
    if (partial.isPresent()) {
      of(partial).writeAs(folder, rows);
    } else {
      writeAs(folder, rows);
    }
  }

  private void writeAs(Path folder, List<? extends T> rows) throws IOException {
    CsvTable.replace(
        folder.resolve(file), header(), table -> rows.forEach(row -> table.add(cells(row))));
  }

  /**
   * The table as it is of a study that has not ended: each row says so.
   *
   * @param partial what there is of the study; empty for a whole one
   * @return this table where it is whole
   */
  public ResultTable<T> of(Optional<Partial> partial) {
    return partial.map(part -> text(Partial.KEY, Partial.MEANING, row -> part.cell())).orElse(this);
  }

  /**
   * The rows as CSV (RFC 4180).
   *
   * @param rows what the rows tell of
   * @return a header and the rows
   */
  public String csv(List<? extends T> rows) {
    return CsvTable.text(header(), rows.stream().map(this::cells).toList());
  }

  /**
   * A row as JSON has it.
   *
   * @param row what it tells of
   * @return values by the names of their columns
   */
  public Map<String, Object> object(T row) {
    Map<String, Object> object = new LinkedHashMap<>();
    fields.forEach(field -> object.put(field.column().name(), field.value().of().apply(row)));
    return object;
  }

  /**
   * Rows as JSON has them.
   *
   * @param rows what they tell of
   * @return an object for each
   */
  public List<Map<String, Object>> objects(List<? extends T> rows) {
    return rows.stream().map(this::object).toList();
  }

  /**
   * The rows as JSON.
   *
   * @param rows what they tell of
   * @return a list of objects, without a line end
   */
  public String json(List<? extends T> rows) {
    return Json.text(objects(rows));
  }

  /**
   * The rows as a LaTeX table for the package booktabs. Numbers have five significant digits.
   *
   * @param rows what they tell of
   * @return the table without float and caption, ending with a line end
   */
  public String latex(List<? extends T> rows) {
    return LatexTable.of(columns(), rows.stream().map(this::values).toList());
  }

  private List<Object> values(T row) {
    return fields.stream().<Object>map(field -> field.value().of().apply(row)).toList();
  }

  /**
   * The rows for people: columns as wide as what stands in them, but for the last.
   *
   * @param rows what they tell of
   * @return lines, each with its end; nothing if there are no rows
   */
  public String text(List<? extends T> rows) {
    return rows.isEmpty() ? "" : PlainTable.of(header(), rows.stream().map(this::values).toList());
  }
}
