package casus.scenario;

import casus.scenario.Node.Scalar;
import casus.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Design points given one by one.
 *
 * @param columns the factors' names or paths
 * @param rows the values by point
 * @param places where each value was written
 * @param text the text of the file they come from, if they come from one
 * @param file that file
 */
record PointList(
    List<Scalar> columns,
    List<List<String>> rows,
    PointPlaces places,
    Optional<String> text,
    Optional<InputFile> file) {
  PointList {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a CSV file as R, pandas and spreadsheets write it.
   *
   * @param path the file
   * @param asked where it was named
   * @param problems takes what is wrong
   * @return empty if nothing can be made of it
   */
  static Optional<PointList> read(Path path, Origin asked, Problems problems) {
    Optional<SourceFile> file = SourceFile.readList(path, path.toString(), asked, problems);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Source source = file.get().source();
    if (source.lines().stream().allMatch(String::isBlank)) {
      problems.error(new Origin(source, 1, 1), "the list of points is empty");
      return Optional.empty();
    }
    Optional<Separator> separator = Separator.of(source, problems);
    if (separator.isEmpty() || !quotesEnd(source, problems)) {
      return Optional.empty();
    }
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .fieldSeparator(separator.get().sign())
            // Ragged rows are told one by one, with the rest of what is wrong.
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file.get().text())) {
      Iterator<CsvRecord> lines = records.iterator();
      CsvRecord header = lines.next();
      while (lines.hasNext() && header.getStartingLineNumber() < separator.get().header()) {
        header = lines.next();
      }
      return new PointTable(source, separator.get(), header, problems)
          .read(lines)
          .map(
              list ->
                  new PointList(
                      list.columns(),
                      list.rows(),
                      list.places(),
                      Optional.of(file.get().text()),
                      Optional.of(new InputFile(source.name(), file.get().sha256()))));
    } catch (CsvParseException | IOException e) {
      problems.error(
          asked,
          Text.format("%s is no whole CSV: a quote in it does not end", path),
          "look for a single \" in it");
      return Optional.empty();
    }
  }

  /** Tells of a quote that does not end: all that follows would be one cell. */
  private static boolean quotesEnd(Source source, Problems problems) {
    int opened = 0;
    for (int line = 1; line <= source.lines().size(); line++) {
      long quotes = source.line(line).chars().filter(c -> c == '"').count();
      if (quotes % 2 == 1) {
        opened = opened == 0 ? line : 0;
      }
    }
    if (opened > 0) {
      problems.error(
          new Origin(source, opened, source.line(opened).lastIndexOf('"') + 1),
          "the quote does not end",
          "every \" needs a second one; within a text in quotes write \"\"");
    }
    return opened == 0;
  }
}
