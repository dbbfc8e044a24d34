package casus.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables and texts that casus is packed with. */
public final class Packed {
  private Packed() {}

  /**
   * The rows of a table.
   *
   * @param beside a class of the package that it lies in
   * @param path from there, such as {@code states/states.csv}
   * @return its rows, without the header
   * @throws IllegalStateException if casus was packed without it
   */
  public static List<NamedCsvRecord> rows(Class<?> beside, String path) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(text(beside, path))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /**
   * A text.
   *
   * @param beside a class of the package that it lies in
   * @param path from there
   * @return the whole of it
   * @throws IllegalStateException if casus was packed without it
   */
  public static String text(Class<?> beside, String path) {
    return new String(bytes(beside, path), StandardCharsets.UTF_8);
  }

  /**
   * A file that is no text.
   *
   * @param beside a class of the package that it lies in
   * @param path from there
   * @return the whole of it
   * @throws IllegalStateException if casus was packed without it
   */
  public static byte[] bytes(Class<?> beside, String path) {
    try (InputStream in = beside.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("casus was packed without " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
