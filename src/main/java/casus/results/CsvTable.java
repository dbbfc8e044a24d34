package casus.results;

import casus.text.Text;
import casus.text.WholeFiles;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A CSV file in the making, in the form of all files of a results folder (RFC 4180). */
public final class CsvTable implements AutoCloseable {
  private final CsvWriter writer;
  private final int columns;

  /**
   * Begins a file.
   *
   * @param file where it is written
   * @param header the names of its columns
   * @throws IOException if it cannot be written
   */
  public CsvTable(Path file, List<String> header) throws IOException {
    this(form().build(file, StandardCharsets.UTF_8), header);
  }

  /**
   * A table as a text.
   *
   * @param header the names of its columns
   * @param rows as many cells as there are columns, each
   * @return the header and the rows
   */
  public static String text(List<String> header, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvTable table = new CsvTable(form().build(text), header)) {
      rows.forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
    return text.toString();
  }

  private CsvTable(CsvWriter writer, List<String> header) {
    this.writer = writer;
    columns = header.size();
    writer.writeRecord(header);
  }

  /** The form of all files. */
  static CsvWriter.CsvWriterBuilder form() {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(1 << 16);
  }

  /**
   * Adds a row.
   *
   * @param cells as many as there are columns
   * @throws IllegalArgumentException if there are more or fewer
   */
  public void add(List<String> cells) {
    if (cells.size() != columns) {
      throw new IllegalArgumentException(
          Text.format("a row of %d cells, not %d", cells.size(), columns));
    }
    writer.writeRecord(cells);
  }

  /** Fills a table. */
  @FunctionalInterface
  public interface Filling {
    /**
     * Adds the rows.
     *
     * @param table the table
     * @throws IOException if they cannot be had
     */
    void fill(CsvTable table) throws IOException;
  }

  /**
   * Writes a whole file in the place of an earlier one of casus's, which stands until then.
   *
   * @param file the file
   * @param header the names of its columns
   * @param filling adds the rows
   * @throws ResultsException if the earlier one is not as casus wrote it
   * @throws IOException if it cannot be written
   */
  public static void replace(Path file, List<String> header, Filling filling) throws IOException {
    WholeFiles.write(
        file,
        out -> {
          CsvTable table =
              new CsvTable(
                  form().build(new OutputStreamWriter(out, StandardCharsets.UTF_8)), header);
          filling.fill(table);
          table.writer.flush();
        },
        fresh -> DerivedFiles.putInResults(fresh, file));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
