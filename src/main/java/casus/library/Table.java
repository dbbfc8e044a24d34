package casus.library;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables and texts that lie beside this class on the class path. */
final class Table {
  private Table() {}

  /**
   * The rows of a table.
   *
   * @param path below this package, such as {@code states/states.csv}
   * @return its rows, without the header
   */
  static List<NamedCsvRecord> rows(String path) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(path))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /**
   * A text.
   *
   * @param path below this package
   * @return the whole of it
   * @throws IllegalStateException if casus was packed without it
   */
  static String text(String path) {
    try (InputStream in = Table.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("casus was packed without " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
