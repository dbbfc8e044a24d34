package casus.results;

import casus.stats.Estimate;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A table for the screen in columns of fixed width, whose rows can be told one by one. A table is a
 * value: to add a column gives another table.
 *
 * @param <T> what a row tells of
 */
public final class ScreenTable<T> {
  private final List<Part<T>> parts;
  private final String gap;

  private record Part<T>(String gap, String heading, Function<? super T, String> cell) {}

  private ScreenTable(List<Part<T>> parts, String gap) {
    this.parts = List.copyOf(parts);
    this.gap = gap;
  }

  /**
   * A table without columns.
   *
   * @param <T> what a row tells of
   * @return the table
   */
  public static <T> ScreenTable<T> of() {
    return new ScreenTable<>(List.of(), "");
  }

  /**
   * The table with a wider gap before its next column.
   *
   * @return the table
   */
  public ScreenTable<T> apart() {
    return new ScreenTable<>(parts, "  ");
  }

  private ScreenTable<T> with(String heading, Function<? super T, String> cell) {
    List<Part<T>> longer = new ArrayList<>(parts);
    longer.add(new Part<>(gap, heading, cell));
    return new ScreenTable<>(longer, " ");
  }

  /**
   * The table with a column that begins at its left.
   *
   * @param heading its heading
   * @param width its least width
   * @param of the text of a row
   * @return the longer table
   */
  public ScreenTable<T> left(String heading, int width, Function<? super T, ?> of) {
    return with(
        Text.padded(heading, width), row -> Text.padded(String.valueOf(of.apply(row)), width));
  }

  /**
   * The table with a column that ends at its right.
   *
   * @param heading its heading
   * @param width its least width
   * @param of the text of a row
   * @return the longer table
   */
  public ScreenTable<T> right(String heading, int width, Function<? super T, ?> of) {
    return with(pushed(heading, width), row -> pushed(String.valueOf(of.apply(row)), width));
  }

  private static String pushed(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  /**
   * The table with a column of numbers.
   *
   * @param heading its heading
   * @param pattern for a number, such as {@code %9.4f}
   * @param of the number of a row; a dash stands for what is missing
   * @return the longer table
   */
  public ScreenTable<T> number(String heading, String pattern, ToDoubleFunction<? super T> of) {
    return with(
        pushed(heading, Text.number(pattern, 0.0).length()),
        row -> Shown.number(pattern, of.applyAsDouble(row)));
  }

  /**
   * The table with a column of intervals.
   *
   * @param heading its heading
   * @param width its least width
   * @param pattern for an end, such as {@code %.4f}
   * @param of whose interval a row tells
   * @return the longer table
   */
  public ScreenTable<T> interval(
      String heading, int width, String pattern, Function<? super T, Estimate> of) {
    return left(heading, width, row -> Shown.interval(pattern, of.apply(row)));
  }

  /**
   * The table with a column of estimates with their intervals.
   *
   * @param heading its heading
   * @param width its least width
   * @param pattern for a number, such as {@code %.4f}
   * @param of the estimate of a row
   * @return the longer table
   */
  public ScreenTable<T> estimate(
      String heading, int width, String pattern, Function<? super T, Estimate> of) {
    return left(heading, width, row -> Shown.estimate(pattern, of.apply(row)));
  }

  /**
   * The headings.
   *
   * @return a line without its end
   */
  public String header() {
    return parts.stream()
        .map(part -> part.gap() + part.heading())
        .collect(Collectors.joining())
        .stripTrailing();
  }

  /**
   * A row.
   *
   * @param row what it tells of
   * @return a line without its end
   */
  public String line(T row) {
    return parts.stream()
        .map(part -> part.gap() + part.cell().apply(row))
        .collect(Collectors.joining());
  }

  /**
   * Headings and rows.
   *
   * @param rows what they tell of
   * @return lines, each with its end
   */
  public String text(List<? extends T> rows) {
    StringBuilder text = new StringBuilder(header()).append('\n');
    rows.forEach(row -> text.append(line(row)).append('\n'));
    return text.toString();
  }
}
