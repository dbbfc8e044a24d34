package casus.scenario;

import casus.scenario.Node.Scalar;
import casus.text.Text;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the rows of a table of design points, and tells each fault at its cell. */
final class PointTable {
  /** Columns that R and pandas add by themselves: the names of rows. */
  private static final Set<String> ROW_NAMES = Set.of("Unnamed: 0", PointNumbers.COLUMN);

  private static final Set<String> MISSING = Set.of("NA", "N/A", "#N/A", "NaN", "nan", "NULL");

  /** A number, with a unit, as a header cannot hold it. */
  static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eE][-+]?\\d+)?\\s*(?:%|/?[a-z]{1,2})?");

  /** Faults of one kind that are told; who has more has one fault. */
  private static final int TOLD = 3;

  private final Source source;
  private final Separator separator;
  private final Problems problems;
  private final int width;
  private final int headerLine;
  private final List<String> names;
  private final List<Scalar> columns = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private int numbered = -1;

  /** 1 if rows have a name, as R's write.table gives them, and the header has none for it. */
  private int shift;

  private boolean commasTold;
  private int ragged;
  private int raggedLine;
  private int points;

  PointTable(Source source, Separator separator, CsvRecord header, Problems problems) {
    this.source = source;
    this.separator = separator;
    this.problems = problems;
    this.width = header.getFieldCount();
    this.headerLine = (int) header.getStartingLineNumber();
    this.names = header.getFields().stream().map(String::strip).toList();
  }

  /**
   * Reads the rows.
   *
   * @param records those after the header
   * @return the list without its file; empty if the header is missing
   */
  Optional<PointList> read(Iterator<CsvRecord> records) {
    if (names.stream().anyMatch(name -> NUMBER.matcher(name).matches())) {
      problems.error(
          new Origin(source, headerLine, 1),
          "the first line holds numbers, not the names of factors: the header is missing",
          "begin the file with a line of the factors' names or paths");
      return Optional.empty();
    }
    if (names.get(0).startsWith("#")) {
      problems.error(
          new Origin(source, headerLine, 1),
          "a table of points has no comments",
          "begin the file with a line of the factors' names or paths");
      return Optional.empty();
    }
    List<CsvRecord> all = new ArrayList<>();
    int blank = 0;
    while (records.hasNext()) {
      CsvRecord record = records.next();
      if (record.getFields().stream().allMatch(String::isBlank)) {
        blank++;
      } else {
        all.add(record);
      }
    }
    readHeader(all);
    if (all.isEmpty()) {
      problems.error(new Origin(source, headerLine, 1), "the list has a header, but no points");
    }
    if (blank > 0) {
      problems.warn(
          new Origin(source, headerLine, 1),
          Text.format("rows of blank cells are left out: %d", blank));
    }
    PointNumbers numbers = new PointNumbers(problems);
    all.forEach(record -> readRow(record, numbers));
    if (ragged > TOLD) {
      problems.error(
          new Origin(source, raggedLine, 1),
          Text.format("rows from here on with another number of cells: %d", ragged - TOLD));
    }
    return Optional.of(
        new PointList(
            columns,
            rows,
            (point, column) -> cell(lines.get(point), kept.get(column) + shift),
            Optional.empty(),
            Optional.empty()));
  }

  private Origin cell(int line, int cell) {
    return new Origin(source, line, separator.column(source.line(line), cell));
  }

  private void readHeader(List<CsvRecord> records) {
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < width; i++) {
      String name = names.get(i);
      Origin at = cell(headerLine, i);
      if (ROW_NAMES.contains(name) || (name.isEmpty() && i == 0)) {
        numbered = name.equals(PointNumbers.COLUMN) ? i : numbered;
      } else if (name.isEmpty()) {
        checkBlank(records, i, at);
      } else if (!seen.add(name)) {
        problems.error(at, Text.format("the column %s is there twice", name));
      } else {
        columns.add(new Scalar(name, false, at));
        kept.add(i);
      }
    }
  }

  /** A column without a name, as spreadsheets add at the end, must have nothing in it. */
  private void checkBlank(List<CsvRecord> records, int column, Origin at) {
    boolean used =
        records.stream()
            .anyMatch(row -> row.getFieldCount() > column && !row.getField(column).isBlank());
    if (used) {
      problems.error(
          at,
          Text.format("column %d has no name", column + 1),
          "give it the name or path of a factor, or take it out");
    }
  }

  private void readRow(CsvRecord record, PointNumbers numbers) {
    int line = (int) record.getStartingLineNumber();
    if (points == 0 && ragged == 0 && hasRowName(record)) {
      shift = 1;
      problems.warn(
          new Origin(source, line, 1),
          "the rows have one cell more than the header: their first is read as the row's name",
          "in R, write.csv(points, file, row.names = FALSE) leaves the names out");
    }
    if (record.getFieldCount() != width + shift) {
      tellWidth(record, line);
      return;
    }
    if (numbered >= 0) {
      numbers.check(
          record.getField(numbered + shift).strip(), cell(line, numbered + shift), points);
    }
    points++;
    int before = problems.errors();
    List<String> row = new ArrayList<>();
    for (int i : kept) {
      row.add(value(record.getField(i + shift).strip(), names.get(i), cell(line, i + shift)));
    }
    if (problems.errors() == before) {
      rows.add(row); // else what is missing would be told a second time, as no value
      lines.add(line);
    }
  }

  /**
   * Whether a row has a name for which the header has none. Between commas a bare number may also
   * be the first half of a number with a decimal comma: it is taken for no name.
   */
  private boolean hasRowName(CsvRecord record) {
    boolean quoted = source.line((int) record.getStartingLineNumber()).strip().startsWith("\"");
    boolean name =
        quoted || separator.sign() != ',' || !NUMBER.matcher(record.getField(0).strip()).matches();
    return record.getFieldCount() == width + 1 && name;
  }

  private void tellWidth(CsvRecord record, int line) {
    ragged++;
    if (ragged > TOLD) {
      raggedLine = ragged == TOLD + 1 ? line : raggedLine;
      return;
    }
    boolean halves =
        separator.sign() == ','
            && record.getFieldCount() > width
            && record.getFields().stream().anyMatch(cell -> cell.strip().matches("[-+]?\\d+"));
    problems.error(
        new Origin(source, line, 1),
        Text.format(
            "the row has %s, the header %d",
            record.getFieldCount() == 1 ? "1 cell" : record.getFieldCount() + " cells", width),
        halves ? "decimals take a point, also in tables: 0.5, not 0,5" : "");
  }

  private String value(String cell, String name, Origin at) {
    if (cell.isEmpty() || MISSING.contains(cell)) {
      problems.error(at, Text.format("the value of %s is missing", name));
      return cell;
    }
    if (!separator.hasDecimalComma(cell)) {
      return cell;
    }
    String number = cell.replace(',', '.');
    if (!commasTold) {
      commasTold = true;
      problems.warn(
          at,
          Text.format("decimal commas are read as points: %s as %s", cell, number),
          "to be sure, write decimals with a point");
    }
    return number;
  }
}
