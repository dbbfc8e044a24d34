package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Column;
import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.study.RunSink;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A results folder in the making. All is written in a folder beside; {@link #publish} puts it in
 * place when it is whole, and earlier results stand until then.
 */
public final class ResultsFolder implements RunSink, AutoCloseable {
  private static final String POINT = "0";
  private static final String ARM = "base";

  private final Path target;
  private final Path draft;
  private final RunColumns.Row row;
  private final List<Function<RunRecord, String>> cells = new ArrayList<>();
  private final CsvWriter runs;
  private final CsvWriter responses;
  private final List<String[]> failures = new ArrayList<>();
  private final List<Column> dictionary = new ArrayList<>();
  private final String replay;
  private @Nullable EventLog events;
  private boolean published;

  /**
   * Begins a results folder.
   *
   * @param target where it is to stand
   * @param force whether results that stand there may be replaced, once the new ones are whole
   * @param runColumns the columns of a run
   * @param outcomes the scenario's own outcomes, further columns
   * @param replay the command that replays a replication, its number to follow
   * @throws ResultsException if results stand there, or nothing can be written
   */
  public ResultsFolder(
      Path target, boolean force, RunColumns runColumns, List<Outcome> outcomes, String replay) {
    this.target = target.toAbsolutePath().normalize();
    row = runColumns.row();
    this.replay = replay;
    requireFree(this.target, target, force);
    draft = newDraft(this.target, target);
    try {
      runs = csv("runs.csv");
      responses = csv("responses.csv");
    } catch (IOException e) {
      throw unwritable(target, e);
    }
    List<String> header = new ArrayList<>(List.of("point", "arm", "run"));
    for (Column column : layOut(runColumns, outcomes)) {
      header.add(column.name());
      dictionary.add(column);
    }
    for (String file : List.of("runs.csv", "responses.csv")) {
      dictionary.add(new Column(file, "point", "integer", "", "design point"));
      dictionary.add(new Column(file, "arm", "text", "", "arm of the study"));
      dictionary.add(new Column(file, "run", "integer", "", "number of the replication"));
    }
    dictionary.addAll(ResponseColumns.columns());
    dictionary.addAll(SummaryColumns.columns());
    runs.writeRecord(header);
    responses.writeRecord(ResponseColumns.NAMES);
  }

  private static void requireFree(Path absolute, Path asGiven, boolean force) {
    if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
      throw new ResultsException(asGiven + " is a file, not a folder; name another with -o");
    }
    if (!force && Files.isDirectory(absolute)) {
      try (Stream<Path> inside = Files.list(absolute)) {
        if (inside.findAny().isPresent()) {
          throw new ResultsException(
              asGiven
                  + " already holds results; name another folder with -o, or replace them with"
                  + " --force (they stand until the new ones are whole)");
        }
      } catch (IOException e) {
        throw new ResultsException("cannot look into " + asGiven + ": " + reason(e), e);
      }
    }
  }

  private static Path newDraft(Path target, Path asGiven) {
    try {
      Path parent = target.getParent();
      if (parent == null) {
        throw new ResultsException(asGiven + " cannot be a results folder");
      }
      Files.createDirectories(parent);
      // Not a temporary directory of Java's, which only its owner could read when it is in place.
      return Files.createDirectory(
          parent.resolve("." + target.getFileName() + ".part-" + ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw unwritable(asGiven, e);
    }
  }

  private static ResultsException unwritable(Path asGiven, IOException e) {
    return new ResultsException(
        "cannot write results to "
            + asGiven
            + ": "
            + reason(e)
            + "; name a folder you may write to with -o",
        e);
  }

  private static String reason(IOException e) {
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is not a folder";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private CsvWriter csv(String name) throws IOException {
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.CRLF)
        .bufferSize(1 << 16)
        .build(draft.resolve(name), StandardCharsets.UTF_8);
  }

  /**
   * Lays out {@code runs.csv}. An outcome of the scenario that is called like a column takes its
   * place: the scenario's own definition wins.
   */
  private List<Column> layOut(RunColumns runColumns, List<Outcome> outcomes) {
    Map<String, Column> columns = new LinkedHashMap<>();
    Map<String, Function<RunRecord, String>> values = new LinkedHashMap<>();
    for (RunColumns.Entry entry : runColumns.entries()) {
      columns.put(entry.column().name(), entry.column());
      values.put(
          entry.column().name(),
          entry.isText()
              ? entry.text()
              : record -> Numbers.text(entry.number().applyAsDouble(record)));
    }
    for (Outcome outcome : outcomes) {
      columns.put(
          outcome.name(),
          new Column(
              "runs.csv",
              outcome.name(),
              outcome.event() ? "boolean" : "number",
              "",
              "outcome of the scenario: " + outcome.text()));
      values.put(outcome.name(), record -> Numbers.text(outcome.valueIn(row)));
    }
    cells.addAll(values.values());
    return List.copyOf(columns.values());
  }

  /**
   * Keeps a log of all that happens in the runs that follow, in {@code events.jsonl}.
   *
   * @throws ResultsException if it cannot be written
   */
  public void keepEvents() {
    try {
      events = new EventLog(draft.resolve("events.jsonl"));
    } catch (IOException e) {
      throw unwritable(target, e);
    }
    dictionary.addAll(EventFields.columns());
  }

  @Override
  public void happened(int replication, List<Happening> happenings) {
    if (events != null) {
      events.write(replication, happenings);
    }
  }

  @Override
  public void accept(RunRecord record) {
    String run = Integer.toString(record.run());
    row.of(record);
    List<String> fields = new ArrayList<>(3 + cells.size());
    fields.add(POINT);
    fields.add(ARM);
    fields.add(run);
    for (Function<RunRecord, String> cell : cells) {
      fields.add(cell.apply(record));
    }
    runs.writeRecord(fields);
    for (AllyRecord answer : record.responses()) {
      responses.writeRecord(ResponseColumns.row(POINT, ARM, run, answer));
    }
  }

  @Override
  public void failed(int replication, RuntimeException cause) {
    failures.add(
        new String[] {
          POINT, ARM, Integer.toString(replication), cause.toString(), replay + replication
        });
  }

  /**
   * Writes a text file into the folder.
   *
   * @param name its name
   * @param text its content
   */
  public void write(String name, String text) {
    try {
      Files.writeString(draft.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes what the runs add up to.
   *
   * @param summary the sums
   */
  public void write(Summary summary) {
    try {
      table(
          "summary.csv",
          SummaryColumns.SUMMARY,
          summary.rows().stream()
              .map(
                  row ->
                      List.of(
                          POINT,
                          ARM,
                          row.outcome(),
                          row.statistic(),
                          Numbers.text(row.estimate().value()),
                          Numbers.text(row.estimate().low()),
                          Numbers.text(row.estimate().high()),
                          Long.toString(row.estimate().n()))));
      table(
          "ladder.csv",
          SummaryColumns.LADDER,
          summary.ladder().stream()
              .map(
                  row ->
                      List.of(
                          POINT,
                          ARM,
                          Integer.toString(row.day()),
                          Integer.toString(row.rung()),
                          Long.toString(row.runs()),
                          Numbers.text(row.share()))));
      table(
          "incidence.csv",
          SummaryColumns.INCIDENCE,
          summary.incidence().stream()
              .map(
                  row ->
                      List.of(
                          POINT,
                          ARM,
                          row.event(),
                          Integer.toString(row.day()),
                          Numbers.text(row.estimate().value()),
                          Numbers.text(row.estimate().low()),
                          Numbers.text(row.estimate().high()),
                          Long.toString(row.atRisk()))));
      table("failures.csv", SummaryColumns.FAILURES, failures.stream().map(Arrays::asList));
      table(
          "dictionary.csv",
          List.of("file", "column", "type", "unit", "meaning"),
          dictionary.stream()
              .map(c -> List.of(c.file(), c.name(), c.type(), c.unit(), c.meaning())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void table(String name, List<String> header, Stream<? extends List<String>> rows)
      throws IOException {
    try (CsvWriter writer = csv(name)) {
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
    }
  }

  /**
   * Closes the files, adds the manifest, and puts the folder in its place.
   *
   * @param manifest what the folder says of itself
   * @param timing times and machine, as JSON
   * @return where the folder stands
   */
  public Path publish(Manifest manifest, String timing) {
    try {
      closeFiles();
      write("manifest.json", manifest.json(hashes()));
      write("timing.json", timing);
      putInPlace();
      published = true;
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closeFiles() throws IOException {
    runs.close();
    responses.close();
    if (events != null) {
      events.close();
    }
  }

  private void putInPlace() throws IOException {
    Path old = null;
    if (Files.exists(target)) {
      old =
          target.resolveSibling(
              "." + target.getFileName() + ".old-" + ProcessHandle.current().pid());
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    if (old != null) {
      delete(old);
    }
  }

  private Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(draft)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        hashes.put(file.getFileName().toString(), sha256(file));
      }
    }
    return hashes;
  }

  /**
   * The SHA-256 hash of a file.
   *
   * @param file the file
   * @return in hexadecimal
   * @throws IOException if it cannot be read
   */
  static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Takes away what was written beside, unless it was put in place. */
  @Override
  public void close() {
    if (!published) {
      try {
        closeFiles();
      } catch (IOException e) {
        // What cannot be flushed is thrown away with the rest.
      }
      try {
        delete(draft);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
