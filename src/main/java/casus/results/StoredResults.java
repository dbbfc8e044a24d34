package casus.results;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A results folder as it lies on disk, read back. The manifest is read when the folder is opened;
 * the CSV files are streamed each time they are asked for, and never held whole: {@code runs.csv}
 * may have millions of rows.
 */
public final class StoredResults {
  private static final String STUDY = "study.yaml";

  private final Path folder;
  private final StoredManifest manifest;

  private StoredResults(Path folder, StoredManifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Opens a results folder.
   *
   * @param folder the folder, as {@code casus run -o} made it
   * @return its contents
   * @throws UnreadableResultsException if it is no results folder, or one of another format
   * @throws IOException if a file cannot be read
   */
  public static StoredResults open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableResultsException(
          folder + " is not a folder; name one that 'casus run -o' or 'casus sweep -o' made");
    }
    Path file = folder.resolve("manifest.json");
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResultsException(
          folder + " has no manifest.json, so it is no results folder, or its run has not ended");
    }
    return new StoredResults(folder, new ManifestReader(file).read());
  }

  /**
   * Where the results lie.
   *
   * @return the folder
   */
  public Path folder() {
    return folder;
  }

  /**
   * What the manifest says.
   *
   * @return the manifest
   */
  public StoredManifest manifest() {
    return manifest;
  }

  /**
   * The whole manifest, line by line.
   *
   * @return its entries in the order of the file
   * @throws IOException if it cannot be read
   */
  public List<ManifestEntry> manifestEntries() throws IOException {
    return new ManifestReader(folder.resolve("manifest.json")).entries();
  }

  /**
   * What the scenario as it was run says of states, treaties and disputes.
   *
   * @return the scenario
   * @throws UnreadableResultsException if {@code scenario.effective.yaml} is missing or has a fault
   * @throws IOException if it cannot be read
   */
  public StoredScenario scenario() throws IOException {
    if (!has(StoredScenario.FILE)) {
      throw new UnreadableResultsException(folder + " has no " + StoredScenario.FILE);
    }
    return StoredScenarioReader.read(folder.resolve(StoredScenario.FILE));
  }

  /**
   * What the study calls its factors on axes and in tables.
   *
   * @return titles by the factors' names; of those without a title none
   * @throws UnreadableResultsException if {@code study.yaml} has a fault
   * @throws IOException if it cannot be read
   */
  public Map<String, String> factorTitles() throws IOException {
    return has(STUDY) ? StoredScenarioReader.factorTitles(folder.resolve(STUDY)) : Map.of();
  }

  /**
   * Whether the folder has a file.
   *
   * @param file the file's name, such as {@code ladder.csv}
   * @return whether it is there
   */
  public boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  /**
   * The rows of {@code summary.csv} that are wanted, in the order of the file.
   *
   * @param wanted which ones
   * @return those rows
   * @throws UnreadableResultsException if the file is missing or has a fault
   * @throws IOException if it cannot be read
   */
  public List<SummaryRow> summary(Predicate<SummaryRow> wanted) throws IOException {
    List<SummaryRow> rows = new ArrayList<>();
    stream(
        "summary.csv",
        row -> {
          SummaryRow summary =
              new SummaryRow(
                  row.integer("point"),
                  row.text("arm"),
                  row.text("outcome"),
                  row.text("statistic"),
                  row.number("value"),
                  row.number("lo"),
                  row.number("hi"),
                  row.whole("n"));
          if (wanted.test(summary)) {
            rows.add(summary);
          }
        });
    return List.copyOf(rows);
  }

  /**
   * Hands the rows of a CSV file to a reader, one after another. At no time is more than one row in
   * memory.
   *
   * @param name the file's name, such as {@code runs.csv}
   * @param reader takes the rows
   * @throws UnreadableResultsException if the file is missing, is no CSV, or a row has too few or
   *     too many cells
   * @throws IOException if it cannot be read
   */
  public void stream(String name, RowReader reader) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResultsException(folder + " has no " + name);
    }
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      Iterator<CsvRecord> iterator = records.iterator();
      if (!iterator.hasNext()) {
        throw new UnreadableResultsException(file + " is empty: not even a header");
      }
      CsvRow row = new CsvRow(file, columns(iterator.next()));
      while (iterator.hasNext()) {
        CsvRecord cells = iterator.next();
        row.moveTo(cells.getStartingLineNumber(), cells::getField);
        reader.accept(row);
      }
    } catch (CsvParseException e) {
      Throwable told = e.getCause() == null ? e : e.getCause();
      throw new UnreadableResultsException(file + " is no whole CSV: " + told.getMessage(), e);
    }
  }

  private static Map<String, Integer> columns(CsvRecord header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      columns.put(header.getField(i), i);
    }
    return columns;
  }
}
