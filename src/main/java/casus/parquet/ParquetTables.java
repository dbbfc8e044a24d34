package casus.parquet;

import casus.results.Folders;
import casus.results.ResultsException;
import casus.results.StoredResults;
import casus.results.StudyTables;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code runs.parquet} and {@code responses.parquet} beside the CSV tables, with the types
 * that {@code dictionary.csv} gives the columns and null for what is missing. The same tables give
 * the same bytes with the same version of DuckDB.
 */
public final class ParquetTables {
  /** The tables that are written. */
  public static final List<String> TABLES = List.of("runs", "responses");

  /** Names the driver's jar, where it is not on the class path. */
  public static final String PROPERTY = "casus.duckdb";

  /** The same as an environment variable. */
  public static final String VARIABLE = "CASUS_DUCKDB";

  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  private final Driver driver;

  private ParquetTables(Driver driver) {
    this.driver = driver;
  }

  /**
   * Looks for DuckDB's driver.
   *
   * @return a writer
   * @throws ResultsException if there is none, with how to get it
   */
  public static ParquetTables find() {
    String jar = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    try {
      return new ParquetTables(driver(jar));
    } catch (ReflectiveOperationException
        | ClassCastException
        | LinkageError
        | MalformedURLException e) {
      throw new ResultsException(
          jar == null || jar.isBlank()
              ? "Parquet files need DuckDB's driver (80 MB, MIT licence), which is no part of"
                  + " casus; 'casus help parquet' says how to get it; then set "
                  + VARIABLE
                  + " to its jar"
              : "there is no driver of DuckDB in " + jar + ", which " + VARIABLE + " names",
          e);
    }
  }

  private static Driver driver(@Nullable String jar)
      throws ReflectiveOperationException, MalformedURLException {
    ClassLoader loader = ParquetTables.class.getClassLoader();
    if (jar != null && !jar.isBlank()) {
      // Open as long as the program runs: the driver loads its library from the jar.
      loader = new URLClassLoader(new URL[] {Path.of(jar).toUri().toURL()}, loader);
    }
    return Class.forName(DRIVER, true, loader)
        .asSubclass(Driver.class)
        .getDeclaredConstructor()
        .newInstance();
  }

  /**
   * What was written.
   *
   * @param files the Parquet files
   * @param kept files of the user's that stood in their places, under their new names
   */
  public record Written(List<Path> files, List<Path> kept) {
    /** Copies the lists. */
    public Written {
      files = List.copyOf(files);
      kept = List.copyOf(kept);
    }
  }

  /** Puts a whole file in its place. */
  @FunctionalInterface
  private interface Placing {
    void put(Path part, Path target) throws IOException;
  }

  /**
   * Writes the tables that a results folder keeps, each beside its place and renamed once it is
   * whole.
   *
   * @param folder a finished results folder
   * @return the files written
   * @throws IOException if the folder cannot be read or written
   * @throws ResultsException if it holds no finished results, keeps none of the tables, or DuckDB
   *     cannot read one
   */
  public Written write(Path folder) throws IOException {
    StoredResults results = StoredResults.open(folder);
    List<String> leftOut =
        TABLES.stream()
            .filter(it -> results.manifest().leftOut().containsKey(it + ".csv"))
            .toList();
    if (leftOut.size() == TABLES.size()) {
      throw new ResultsException(results.whyNot(leftOut.get(0) + ".csv"));
    }
    List<Path> tables = new ArrayList<>();
    for (String table : TABLES) {
      if (!leftOut.contains(table)) {
        tables.add(results.checked(table + ".csv"));
      }
    }
    Path dictionary = results.checked(StudyTables.DICTIONARY.file());
    List<Path> written = write(tables, dictionary, folder, results.derived()::put);
    return new Written(written, results.derived().kept());
  }

  /**
   * Writes tables in the making, of a part of a study.
   *
   * @param tables a folder with those to write and {@code dictionary.csv}
   * @param folder where the Parquet files are to stand
   * @return the files written
   * @throws IOException if a folder cannot be read or written
   * @throws ResultsException if there are none, or DuckDB cannot read one
   */
  public Written write(Path tables, Path folder) throws IOException {
    List<Path> kept = new ArrayList<>();
    List<Path> there =
        TABLES.stream().map(it -> tables.resolve(it + ".csv")).filter(Files::exists).toList();
    if (there.isEmpty()) {
      throw new ResultsException(
          folder + " keeps no rows of single runs (--keep): there is nothing to write as Parquet");
    }
    List<Path> written =
        write(
            there,
            tables.resolve(StudyTables.DICTIONARY.file()),
            folder,
            (part, target) -> {
              // The same tables are the same bytes: what differs was written by somebody else.
              if (Files.exists(target) && Files.mismatch(part, target) >= 0) {
                kept.add(Folders.keepAside(target));
              }
              WholeFiles.replace(part, target);
            });
    return new Written(written, kept);
  }

  private List<Path> write(List<Path> tables, Path dictionary, Path folder, Placing placing)
      throws IOException {
    Map<String, Map<String, String>> types = types(dictionary);
    List<Path> written = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      // One thread and the order of the rows: the same bytes each time.
      statement.execute("SET threads = 1");
      statement.execute("SET preserve_insertion_order = true");
      for (Path csv : tables) {
        String name = String.valueOf(csv.getFileName());
        Path target = folder.resolve(name.replace(".csv", ".parquet"));
        Path part = WholeFiles.beside(target);
        try {
          statement.execute(copy(csv, part, types.getOrDefault(name, Map.of())));
          placing.put(part, target);
        } finally {
          Files.deleteIfExists(part);
        }
        written.add(target);
      }
      return written;
    } catch (SQLException e) {
      throw new ResultsException(
          Text.format("DuckDB cannot write the Parquet files of %s: %s", folder, e.getMessage()),
          e);
    }
  }

  /**
   * Begins to use DuckDB.
   *
   * @return a data base in memory, to be closed
   * @throws SQLException if it does not start
   */
  public Connection connect() throws SQLException {
    return Optional.ofNullable(driver.connect("jdbc:duckdb:", new Properties()))
        .orElseThrow(() -> new SQLException("the driver does not know jdbc:duckdb:"));
  }

  /** The types of dictionary.csv, by table and column. */
  private static Map<String, Map<String, String>> types(Path dictionary) throws IOException {
    Map<String, Map<String, String>> types = new LinkedHashMap<>();
    StoredResults.streamAsIs(
        dictionary,
        row ->
            types
                .computeIfAbsent(row.text("file"), file -> new LinkedHashMap<>())
                .put(row.text("column"), row.text("type")));
    return types;
  }

  private static String copy(Path csv, Path target, Map<String, String> types) throws IOException {
    List<String> columns = new ArrayList<>();
    for (String column : header(csv)) {
      columns.add(quoted(column) + ": " + quoted(type(types.getOrDefault(column, "text"))));
    }
    return Text.format(
        """
        COPY (SELECT * FROM read_csv(%s, header = true, auto_detect = false, delim = ',',
          quote = '"', escape = '"', nullstr = '', columns = {%s}))
        TO %s (FORMAT parquet, COMPRESSION zstd)\
        """,
        quoted(csv.toString()), String.join(", ", columns), quoted(target.toString()));
  }

  /** Columns of runs and responses are plain words, without quotes or commas. */
  private static List<String> header(Path csv) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(csv)) {
      String line = reader.readLine();
      return line == null ? List.of() : List.of(line.split(",", -1));
    }
  }

  private static String type(String word) {
    return switch (word) {
      case "boolean" -> "BOOLEAN";
      case "integer" -> "BIGINT";
      case "number" -> "DOUBLE";
      default -> "VARCHAR";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
