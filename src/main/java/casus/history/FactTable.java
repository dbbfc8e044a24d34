package casus.history;

import casus.scenario.Problem;
import casus.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of facts, read cell by cell; what is wrong goes to the problems. */
final class FactTable {
  /** A cell that cannot be used. The table's reader tells it, and goes on with the next row. */
  static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    Fault(String message) {
      super(message);
    }
  }

  /** One row of the table. */
  static final class Row {
    private final NamedCsvRecord row;

    private Row(NamedCsvRecord row) {
      this.row = row;
    }

    String text(String column) {
      return row.findField(column)
          .orElseThrow(() -> new Fault(Text.format("there is no column '%s'", column)));
    }

    double number(String column) {
      String text = text(column);
      try {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below, like what is not finite.
      }
      throw new Fault(Text.format("%s is '%s', not a number", column, text));
    }

    boolean flag(String column) {
      String text = text(column);
      if (!text.equals("0") && !text.equals("1")) {
        throw new Fault(Text.format("%s is '%s', not 0 or 1", column, text));
      }
      return text.equals("1");
    }

    List<String> words(String column) {
      String text = text(column);
      return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
  }

  /** What a row is made into. */
  @FunctionalInterface
  interface Maker<T> {
    /**
     * Makes something of a row.
     *
     * @throws Fault if a cell cannot be used
     * @throws IllegalArgumentException likewise, from the types of the model
     */
    T of(Row row);
  }

  private final Path file;
  private final List<Problem> problems;

  FactTable(Path file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** All rows without fault. */
  <T> List<T> read(Maker<T> maker) throws IOException {
    List<T> made = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : reader) {
        try {
          made.add(maker.of(new Row(row)));
        } catch (Fault | IllegalArgumentException e) {
          tell((int) row.getStartingLineNumber(), String.valueOf(e.getMessage()));
        }
      }
    } catch (CsvParseException e) {
      tell(0, "this is no table of comma-separated values: " + e.getMessage());
    }
    return made;
  }

  void tell(int line, String message) {
    problems.add(
        new Problem(
            file.toString(), line, line == 0 ? 0 : 1, message, "", "", Problem.Severity.ERROR));
  }
}
