package casus.results;

import casus.text.Numbers;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a row has in a column. Numbers and truth values go into a CSV file as they are.
 *
 * @param <T> what a row tells of
 * @param of gives the value itself
 * @param csv adds it to a row of a CSV file
 */
record CellValue<T>(Function<? super T, ?> of, BiConsumer<CsvRows, T> csv) {
  /** A whole number. */
  static <T> CellValue<T> whole(ToLongFunction<? super T> number) {
    return new CellValue<>(number::applyAsLong, (csv, row) -> csv.whole(number.applyAsLong(row)));
  }

  /** A number; NaN where it is missing. */
  static <T> CellValue<T> real(ToDoubleFunction<? super T> number) {
    return new CellValue<>(
        number::applyAsDouble, (csv, row) -> csv.real(number.applyAsDouble(row)));
  }

  /** A truth value. */
  static <T> CellValue<T> flag(Predicate<? super T> truth) {
    return new CellValue<>(truth::test, (csv, row) -> csv.flag(truth.test(row)));
  }

  /** What is told by its text, or a list of such. */
  static <T> CellValue<T> told(Function<? super T, ?> told) {
    return new CellValue<>(told, (csv, row) -> csv.text(cell(told.apply(row))));
  }

  /** The same with its number rounded; what is whole stays. */
  CellValue<T> rounded(DoubleUnaryOperator rounding) {
    return told(
        row -> {
          Object value = of.apply(row);
          return value instanceof Double number ? rounding.applyAsDouble(number) : value;
        });
  }

  /** The same of what is part of another row. */
  <R> CellValue<R> within(Function<? super R, ? extends T> part) {
    return new CellValue<>(
        row -> of.apply(part.apply(row)), (rows, row) -> csv.accept(rows, part.apply(row)));
  }

  /** A value as a cell of a CSV file; empty for a number that is missing. */
  static String cell(Object value) {
    if (value instanceof Double number) {
      return Numbers.text(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    }
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("|"))
        : String.valueOf(value);
  }
}
