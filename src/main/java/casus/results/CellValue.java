package casus.results;

import casus.text.Numbers;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a row has in a column. Numbers and truth values go into a CSV file as they are. */
sealed interface CellValue<T> {
  /** The value itself. */
  Object of(T row);

  /** Adds it to a row of a CSV file. */
  void addTo(CsvRows csv, T row);

  /** The same with its number rounded; what is whole stays. */
  default CellValue<T> rounded(DoubleUnaryOperator rounding) {
    return this;
  }

  /** The same of what is part of another row. */
  <R> CellValue<R> within(Function<? super R, ? extends T> part);

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

  /** A whole number. */
  record Whole<T>(ToLongFunction<? super T> number) implements CellValue<T> {
    @Override
    public Object of(T row) {
      return number.applyAsLong(row);
    }

    @Override
    public void addTo(CsvRows csv, T row) {
      csv.whole(number.applyAsLong(row));
    }

    @Override
    public <R> CellValue<R> within(Function<? super R, ? extends T> part) {
      return new Whole<>(row -> number.applyAsLong(part.apply(row)));
    }
  }

  /** A number; NaN where it is missing. */
  record Real<T>(ToDoubleFunction<? super T> number) implements CellValue<T> {
    @Override
    public Object of(T row) {
      return number.applyAsDouble(row);
    }

    @Override
    public void addTo(CsvRows csv, T row) {
      csv.real(number.applyAsDouble(row));
    }

    @Override
    public CellValue<T> rounded(DoubleUnaryOperator rounding) {
      return new Real<>(row -> rounding.applyAsDouble(number.applyAsDouble(row)));
    }

    @Override
    public <R> CellValue<R> within(Function<? super R, ? extends T> part) {
      return new Real<>(row -> number.applyAsDouble(part.apply(row)));
    }
  }

  /** A truth value. */
  record Flag<T>(Predicate<? super T> truth) implements CellValue<T> {
    @Override
    public Object of(T row) {
      return truth.test(row);
    }

    @Override
    public void addTo(CsvRows csv, T row) {
      csv.flag(truth.test(row));
    }

    @Override
    public <R> CellValue<R> within(Function<? super R, ? extends T> part) {
      return new Flag<>(row -> truth.test(part.apply(row)));
    }
  }

  /** What is told by its text, or a list of such. */
  record Told<T>(Function<? super T, ?> told) implements CellValue<T> {
    @Override
    public Object of(T row) {
      return told.apply(row);
    }

    @Override
    public void addTo(CsvRows csv, T row) {
      csv.text(cell(told.apply(row)));
    }

    @Override
    public CellValue<T> rounded(DoubleUnaryOperator rounding) {
      return new Told<>(
          row -> {
            Object value = told.apply(row);
            return value instanceof Double number ? rounding.applyAsDouble(number) : value;
          });
    }

    @Override
    public <R> CellValue<R> within(Function<? super R, ? extends T> part) {
      return new Told<>(row -> told.apply(part.apply(row)));
    }
  }
}
