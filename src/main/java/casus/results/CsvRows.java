package casus.results;

import casus.text.AsciiText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Rows of a CSV file as bytes, in the form of {@link CsvTable}. They are made on any thread and put
 * into the file in their turn.
 */
final class CsvRows {
  private final AsciiText text = new AsciiText(1 << 8);
  private boolean begun;

  /** A cell of a whole number. */
  void whole(long number) {
    separate();
    text.add(number);
  }

  /** A cell of a number; empty for what is missing. */
  void real(double number) {
    separate();
    text.add(number);
  }

  /** A cell of a truth value. */
  void flag(boolean flag) {
    separate();
    text.add(flag ? '1' : '0');
  }

  /** A cell of any text. */
  void text(String cell) {
    separate();
    if (isPlain(cell)) {
      text.add(cell);
    } else {
      text.addUtf8(inQuotes(cell));
    }
  }

  /** The end of the row. */
  void end() {
    text.add("\r\n");
    begun = false;
  }

  private void separate() {
    if (begun) {
      text.add(',');
    }
    begun = true;
  }

  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < ' ' || c > '~' || c == ',' || c == '"' || c == '#') {
        return false;
      }
    }
    return true;
  }

  /** Whether a cell needs quotes, and how they are put, the library knows. */
  private static String inQuotes(String cell) {
    StringWriter row = new StringWriter();
    try (CsvWriter writer = CsvTable.form().build(row)) {
      writer.writeRecord("", cell);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row.toString().substring(1, row.getBuffer().length() - 2);
  }

  /** Moves all rows into a file. */
  void moveTo(OutputStream out) throws IOException {
    text.moveTo(out);
  }
}
