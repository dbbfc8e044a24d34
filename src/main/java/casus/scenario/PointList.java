package casus.scenario;

import casus.scenario.Node.Scalar;
import casus.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Design points given one by one.
 *
 * @param columns the factors' names or paths
 * @param rows the values by point
 * @param origins where each point was written
 * @param text the text of the file they come from, if they come from one
 * @param file that file
 */
record PointList(
    List<Scalar> columns,
    List<List<String>> rows,
    List<Origin> origins,
    Optional<String> text,
    Optional<InputFile> file) {
  /** Columns that R and pandas add by themselves: the names of rows. */
  private static final Set<String> ROW_NAMES = Set.of("", "Unnamed: 0", PointNumbers.COLUMN);

  PointList {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    origins = List.copyOf(origins);
  }

  /**
   * Reads a CSV file as R, pandas and spreadsheets write it.
   *
   * @param path the file
   * @param asked where it was named
   * @param problems takes what is wrong
   * @return empty if something is wrong
   */
  static Optional<PointList> read(Path path, Origin asked, Problems problems) {
    Optional<SourceFile> file = SourceFile.readList(path, path.toString(), asked, problems);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Source source = file.get().source();
    Optional<Separator> separator = Separator.of(source, problems);
    if (separator.isEmpty()) {
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
      Iterator<CsvRecord> iterator = records.iterator();
      if (!iterator.hasNext()) {
        problems.error(new Origin(source, 1, 1), "the list of points is empty");
        return Optional.empty();
      }
      return Optional.of(points(iterator, source, file.get(), separator.get(), problems));
    } catch (CsvParseException | java.io.IOException e) {
      problems.error(
          asked,
          Text.format("%s is no whole CSV: a quote in it does not end", path),
          "look for a single \" in it");
      return Optional.empty();
    }
  }

  private static PointList points(
      Iterator<CsvRecord> iterator,
      Source source,
      SourceFile file,
      Separator separator,
      Problems problems) {
    CsvRecord header = iterator.next();
    if (header.getFields().stream().allMatch(cell -> cell.strip().matches("[-+.\\d,eE]+"))) {
      problems.error(
          new Origin(source, 1, 1),
          "the first line holds numbers, not the names of factors: the header is missing",
          "begin the file with a line of the factors' names or paths");
    }
    List<Scalar> columns = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    PointNumbers numbers = new PointNumbers(problems);
    int numbered = -1;
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = header.getField(i).strip();
      if (ROW_NAMES.contains(name)) {
        numbered = name.equals(PointNumbers.COLUMN) ? i : numbered;
        continue;
      }
      if (!seen.add(name)) {
        problems.error(new Origin(source, 1, 1), Text.format("the column %s is there twice", name));
      }
      columns.add(new Scalar(name, false, new Origin(source, 1, 0)));
      kept.add(i);
    }
    List<List<String>> rows = new ArrayList<>();
    List<Origin> origins = new ArrayList<>();
    int shift = 0;
    while (iterator.hasNext()) {
      CsvRecord cells = iterator.next();
      Origin origin = new Origin(source, (int) cells.getStartingLineNumber(), 1);
      boolean rowName = cells.getFieldCount() == header.getFieldCount() + 1 && named(rows, shift);
      if (rowName) {
        shift = 1; // R's write.table names rows without a header for the names
      }
      if (cells.getFieldCount() != header.getFieldCount() + shift) {
        problems.error(
            origin,
            Text.format(
                "the row has %d cells, the header %d",
                cells.getFieldCount(), header.getFieldCount()));
        continue;
      }
      int before = shift;
      if (numbered >= 0) {
        numbers.check(cells.getField(numbered + before).strip(), origin, rows.size());
      }
      rows.add(
          kept.stream()
              .map(
                  i ->
                      value(
                          separator.number(cells.getField(i + before), origin, problems),
                          i,
                          header,
                          origin,
                          problems))
              .toList());
      origins.add(origin);
    }
    return new PointList(
        columns,
        rows,
        origins,
        Optional.of(file.text()),
        Optional.of(new InputFile(source.name(), file.sha256())));
  }

  /** Whether rows may have names that the header lacks: if the first one has, all have. */
  private static boolean named(List<List<String>> rows, int shift) {
    return rows.isEmpty() || shift == 1;
  }

  private static String value(
      String cell, int column, CsvRecord header, Origin origin, Problems problems) {
    String value = cell.strip();
    if (value.isEmpty() || value.equals("NA") || value.equals("NaN")) {
      problems.error(
          origin, Text.format("the value of %s is missing", header.getField(column).strip()));
    }
    return value;
  }
}
