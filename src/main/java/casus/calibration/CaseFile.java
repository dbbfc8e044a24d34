package casus.calibration;

import casus.scenario.Problem;
import casus.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A table of historical cases, read cell by cell. What is wrong goes to the problems with file,
 * line and column; reading goes on, so that all mistakes are told at once, up to a limit.
 */
public final class CaseFile {
  /** More problems than this help nobody. */
  private static final int MOST_PROBLEMS = 20;

  private final Path file;
  private final List<String> needed;
  private final List<Problem> problems;
  private final Form form;

  /**
   * How names and cells are written.
   *
   * @param strict whether a row must have as many cells as the header, and columns may be written
   *     in any case
   * @param charset of the text
   * @param also other names of columns, in lower case, with those they stand for
   * @param missing numbers that stand for what is not known
   */
  private record Form(
      boolean strict, Charset charset, Map<String, String> also, List<Double> missing) {
    private static final Form OWN = new Form(false, StandardCharsets.UTF_8, Map.of(), List.of());

    /** Where rows are told one by one, the library need not stop at the first. */
    FieldMismatchStrategy mismatch() {
      return strict ? FieldMismatchStrategy.IGNORE : FieldMismatchStrategy.STRICT;
    }

    String name(String column) {
      String plain = column.strip();
      String lower = plain.toLowerCase(Locale.ROOT);
      return strict ? also.getOrDefault(lower, lower) : plain;
    }

    /** Whether a cell says that nothing is known. */
    boolean isMissing(String text) {
      if (text.isEmpty() || text.equals("NA")) {
        return true;
      }
      if (missing.isEmpty() || text.charAt(0) != '-') {
        return strict && (text.equals(".") || text.equals("NaN"));
      }
      try {
        return missing.contains(Double.valueOf(text));
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }

  /**
   * A file.
   *
   * @param file where it is
   * @param needed the columns it must have
   * @param problems gets what is wrong
   */
  public CaseFile(Path file, List<String> needed, List<Problem> problems) {
    this(file, needed, problems, Form.OWN);
  }

  private CaseFile(Path file, List<String> needed, List<Problem> problems, Form form) {
    this.file = file;
    this.needed = List.copyOf(needed);
    this.problems = problems;
    this.form = form;
  }

  /**
   * A file as others published it: names of columns in any case, which are told in lower case, as
   * many cells in a row as in the header, and codes for what is not known. Bytes are taken for
   * Latin 1, of which ASCII is a part, for not all such files are in UTF-8: read names of states
   * from elsewhere.
   *
   * @param file where it is
   * @param needed the columns it must have
   * @param also other names of columns, in lower case, with those they stand for
   * @param missing negative numbers that stand for what is not known
   * @param problems gets what is wrong
   * @return the file
   */
  public static CaseFile published(
      Path file,
      List<String> needed,
      Map<String, String> also,
      List<Double> missing,
      List<Problem> problems) {
    return new CaseFile(
        file, needed, problems, new Form(true, StandardCharsets.ISO_8859_1, also, missing));
  }

  /**
   * The columns of a file.
   *
   * @param file where it is
   * @return their names; none where it is no table, which is told when it is read
   * @throws IOException if the file cannot be read
   */
  public static Set<String> columns(Path file) throws IOException {
    return new CaseFile(file, List.of(), new ArrayList<>()).columns();
  }

  /**
   * The columns of this file, by the names they have here.
   *
   * @return their names; none where it is no table, which is told when it is read
   * @throws IOException if the file cannot be read
   */
  public Set<String> columns() throws IOException {
    try (CsvReader<CsvRecord> reader = reader()) {
      return reader.stream().findFirst().map(this::columns).orElse(Map.of()).keySet();
    } catch (CsvParseException | CharacterCodingException e) {
      return Set.of();
    }
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    return CsvReader.builder()
        .detectBomHeader(true)
        .extraFieldStrategy(form.mismatch())
        .missingFieldStrategy(form.mismatch())
        .ofCsvRecord(file, form.charset());
  }

  /**
   * Hands on each row, unless columns are missing. What the sink does not take ({@link
   * IllegalArgumentException}) is told at the row, unless a cell of it has been told.
   *
   * @param sink takes the rows
   * @throws IOException if the file cannot be read
   */
  public void forEach(Consumer<Row> sink) throws IOException {
    try (CsvReader<CsvRecord> reader = reader()) {
      Map<String, Integer> columns = null;
      int width = 0;
      for (CsvRecord record : reader) {
        if (columns == null) {
          columns = columns(record);
          width = record.getFieldCount();
          if (!complete(columns) || isAmbiguous(record)) {
            return;
          }
        } else if (form.strict() && record.getFieldCount() != width) {
          tell(
              (int) record.getStartingLineNumber(),
              1,
              Text.format("%d cells, where the header has %d", record.getFieldCount(), width));
        } else if (problems.size() < MOST_PROBLEMS) {
          hand(sink, new Row(columns, record));
        }
      }
      if (columns == null) {
        tell(0, 0, "the file is empty");
      }
    } catch (CsvParseException | CharacterCodingException e) {
      tell(0, 0, "this is no table of comma-separated values: " + e.getMessage());
    }
  }

  private void hand(Consumer<Row> sink, Row row) {
    int before = problems.size();
    try {
      sink.accept(row);
    } catch (IllegalArgumentException e) {
      if (problems.size() == before) {
        tell(row.line(), 1, String.valueOf(e.getMessage()));
      }
    }
  }

  private Map<String, Integer> columns(CsvRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      columns.putIfAbsent(form.name(header.getField(i)), i);
    }
    return columns;
  }

  private boolean complete(Map<String, Integer> columns) {
    List<String> missing = new ArrayList<>(needed);
    missing.removeAll(columns.keySet());
    if (missing.isEmpty()) {
      return true;
    }
    tell(
        1,
        1,
        Text.format(
            "%d %s missing: %s",
            missing.size(),
            missing.size() == 1 ? "column is" : "columns are",
            String.join(", ", missing)));
    return false;
  }

  /** Whether a column that is needed stands there twice, so that nobody can tell which is meant. */
  private boolean isAmbiguous(CsvRecord header) {
    List<String> names = header.getFields().stream().map(form::name).toList();
    List<String> doubled =
        needed.stream().filter(name -> Collections.frequency(names, name) > 1).toList();
    doubled.forEach(
        name ->
            tell(
                1,
                1,
                Text.format(
                    "column %s stands there twice; leave one of %s",
                    name,
                    String.join(
                        ", ",
                        header.getFields().stream()
                            .filter(written -> form.name(written).equals(name))
                            .map(String::strip)
                            .toList()))));
    return !doubled.isEmpty();
  }

  private void tell(int line, int column, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(
          new Problem(file.toString(), line, column, message, "", "", Problem.Severity.ERROR));
    }
  }

  /** A row; its cells by the names of their columns. */
  public final class Row {
    private final Map<String, Integer> columns;
    private final CsvRecord record;

    private Row(Map<String, Integer> columns, CsvRecord record) {
      this.columns = columns;
      this.record = record;
    }

    /**
     * Whether the file has a column.
     *
     * @param column its name
     * @return true if it has
     */
    public boolean has(String column) {
      return columns.containsKey(column);
    }

    /**
     * A cell without the blanks around it.
     *
     * @param column its column
     * @return its text; empty where the row is too short or the file has no such column
     */
    public String text(String column) {
      int index = columns.getOrDefault(column, Integer.MAX_VALUE);
      return index < record.getFieldCount() ? record.getField(index).strip() : "";
    }

    /**
     * Where the row stands.
     *
     * @return the line, from 1
     */
    public int line() {
      return (int) record.getStartingLineNumber();
    }

    /**
     * Whether a cell holds nothing, or says that what it should hold is not known.
     *
     * @param column its column
     * @return true for an empty cell and for {@code NA}
     */
    public boolean isMissing(String column) {
      return form.isMissing(text(column));
    }

    /**
     * A number.
     *
     * @param column its column
     * @return the number; NaN where missing, and where it is none, which is told
     */
    public double number(String column) {
      if (isMissing(column)) {
        return Double.NaN;
      }
      String text = text(column);
      try {
        double number = Double.parseDouble(text);
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Told below, like what is not finite.
      }
      fault(column, "not a number");
      return Double.NaN;
    }

    /**
     * A number that must be there.
     *
     * @param column its column
     * @return the number; NaN where it is missing or none, which is told
     */
    public double required(String column) {
      if (isMissing(column)) {
        fault(column, "not a number");
      }
      return number(column);
    }

    /**
     * Whether a cell is 1; it must be 0 or 1, which is told otherwise.
     *
     * @param column its column
     * @return true for 1
     */
    public boolean flag(String column) {
      if (isMissing(column)) {
        fault(column, "not 0 or 1");
      }
      return oneOf(column, "0", "1") == 1;
    }

    /**
     * The position of a cell's word among those allowed.
     *
     * @param column its column
     * @param words those allowed; another one is told
     * @return from 0; NaN where it is missing
     */
    public double oneOf(String column, String... words) {
      if (isMissing(column)) {
        return Double.NaN;
      }
      String text = text(column);
      for (int i = 0; i < words.length; i++) {
        if (text.equals(words[i]) || text.equals(words[i] + ".0")) {
          return i;
        }
      }
      fault(column, "not " + String.join(" or ", words));
      return Double.NaN;
    }

    /**
     * Tells that a cell cannot be used.
     *
     * @param column its column
     * @param what what it is not; of no use where the cell is empty
     */
    public void fault(String column, String what) {
      int index = columns.getOrDefault(column, 0);
      int place = 1;
      for (int i = 0; i < index; i++) {
        place += record.getField(i).length() + 1;
      }
      String text = text(column);
      tell(
          line(),
          place,
          text.isEmpty()
              ? Text.format("%s is missing", column)
              : Text.format("%s is '%s', %s", column, text, what));
    }
  }
}
