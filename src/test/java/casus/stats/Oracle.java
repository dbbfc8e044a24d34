package casus.stats;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;

/** Numbers that another program gave, as rows with named columns ({@code scripts/oracles}). */
final class Oracle {
  /** One row. */
  static final class Row {
    private final List<String> names;
    private final String[] cells;

    private Row(List<String> names, String[] cells) {
      this.names = names;
      this.cells = cells;
    }

    double get(String name) {
      return Double.parseDouble(text(name));
    }

    long count(String name) {
      return (long) get(name);
    }

    String text(String name) {
      return cells[names.indexOf(name)];
    }

    @Override
    public String toString() {
      return names + " = " + Arrays.toString(cells);
    }
  }

  private Oracle() {}

  static List<Row> rows(String file) {
    try (InputStream in = requireNonNull(Oracle.class.getResourceAsStream(file), file)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<String> names = List.of(lines.get(0).split(","));
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        rows.add(new Row(names, line.split(",")));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A relative 1e-9, or an absolute 1e-12 near zero. */
  static Offset<Double> near(double expected) {
    return Offset.offset(Math.max(1e-9 * Math.abs(expected), 1e-12));
  }
}
