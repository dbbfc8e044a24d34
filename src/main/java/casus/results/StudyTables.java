package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Column;
import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.study.RunSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a results folder in the making: what each run was, and what the runs of each design
 * point and arm add up to. Cells are begun one after the other; in memory there is one of them.
 */
public final class StudyTables implements RunSink, AutoCloseable {
  /** Days of the tables by day in a study of many cells: fifty-two, and the last. */
  private static final int THINNED = 52;

  /** What the columns of all files mean. */
  public static final ResultTable<Column> DICTIONARY =
      ResultTable.<Column>of("dictionary.csv")
          .text("file", "the file", Column::file)
          .text("column", "the column", Column::name)
          .text("type", "text, integer, number, numbers or boolean", c -> c.type().word())
          .text("unit", "its unit; empty for none", Column::unit)
          .text("meaning", "what it says", Column::meaning);

  /**
   * How the columns of all studies are described.
   *
   * @return those that do not name a state, an outcome or a factor
   */
  public static List<Column> columns() {
    Stream<Column> others =
        Stream.of(
                ResponseTable.of("number of the replication"),
                SummaryTables.SUMMARY,
                SummaryTables.LADDER,
                SummaryTables.INCIDENCE,
                SummaryTables.FAILURES)
            .flatMap(table -> InCell.table(table).columns().stream());
    return Stream.concat(new RunRows(RunColumns.common(), List.of()).columns().stream(), others)
        .toList();
  }

  private final Path folder;
  private final RunColumns runColumns;
  private final List<Outcome> outcomes;
  private final RunRows rows;
  private final List<Column> dictionary = new ArrayList<>();
  private final boolean everyDay;
  private final Replay replay;
  private final CellsTable<RunRecord> runs;
  private final CellsTable<ResponseTable.Answer> responses;
  private final CellsTable<Summary.Row> summaries;
  private final CellsTable<Summary.LadderRow> ladder;
  private final CellsTable<Summary.IncidenceRow> incidence;
  private final CellsTable<SummaryTables.Failure> failures;
  private @Nullable EventLog events;
  private int point;
  private String arm = "";
  private boolean closed;

  /** The command that replays a run. */
  @FunctionalInterface
  public interface Replay {
    /**
     * The command.
     *
     * @param point the design point
     * @param arm the arm
     * @param run the replication
     * @return as it is typed into a shell
     */
    String command(int point, String arm, int run);
  }

  /**
   * Begins the tables.
   *
   * @param folder where they are written
   * @param runColumns the columns of a run
   * @param outcomes the scenario's own outcomes, further columns
   * @param everyDay whether the tables by day have every day, not some fifty
   * @param run what the number of a run means
   * @param replay the command that replays a run
   * @throws IOException if they cannot be written
   */
  public StudyTables(
      Path folder,
      RunColumns runColumns,
      List<Outcome> outcomes,
      boolean everyDay,
      String run,
      Replay replay)
      throws IOException {
    this.folder = folder;
    this.runColumns = runColumns;
    this.outcomes = List.copyOf(outcomes);
    this.everyDay = everyDay;
    this.replay = replay;
    rows = new RunRows(runColumns, outcomes, run);
    runs = rows.file(folder);
    responses = CellsTable.of(folder, ResponseTable.of(run));
    summaries = CellsTable.of(folder, SummaryTables.SUMMARY);
    ladder = CellsTable.of(folder, SummaryTables.LADDER);
    incidence = CellsTable.of(folder, SummaryTables.INCIDENCE);
    failures = CellsTable.of(folder, SummaryTables.FAILURES);
    List<Column> ofRuns = runs.columns();
    dictionary.addAll(ofRuns.subList(RunRows.KEYS, ofRuns.size()));
    dictionary.addAll(ofRuns.subList(0, RunRows.KEYS));
    List.of(responses, summaries, ladder, incidence, failures)
        .forEach(table -> dictionary.addAll(table.columns()));
  }

  /**
   * Keeps a log of all that happens in the runs that follow, in {@code events.jsonl}.
   *
   * @throws IOException if it cannot be written
   */
  public void keepEvents() throws IOException {
    events = new EventLog(folder.resolve(EventLog.FILE));
    dictionary.addAll(EventFields.columns());
  }

  /**
   * What happened in a run.
   *
   * @param lines of the event log
   * @throws IOException if they cannot be written
   */
  public void happened(String lines) throws IOException {
    if (events != null) {
      events.write(lines);
    }
  }

  /**
   * Begins a cell; the last one is over.
   *
   * @param newPoint its design point
   * @param newArm its arm
   */
  public void begin(int newPoint, String newArm) {
    point = newPoint;
    arm = newArm;
  }

  @Override
  public void accept(RunRecord record) {
    runs.add(point, arm, rows.at(record));
    for (AllyRecord answer : record.responses()) {
      responses.add(point, arm, new ResponseTable.Answer(record.run(), answer));
    }
  }

  @Override
  public void failed(int run, RuntimeException cause) {
    failed(run, cause.toString());
  }

  /**
   * A run failed.
   *
   * @param run its number
   * @param error what went wrong
   */
  public void failed(int run, String error) {
    failures.add(
        point, arm, new SummaryTables.Failure(run, error, replay.command(point, arm, run)));
  }

  /**
   * An empty summary for a cell.
   *
   * @param horizon days simulated
   * @return to be filled with the cell's runs
   */
  public Summary newSummary(int horizon) {
    return new Summary(horizon, runColumns, outcomes);
  }

  /**
   * Writes what the runs of the cell add up to.
   *
   * @param summary the sums
   */
  public void write(Summary summary) {
    summary.rows().forEach(of -> summaries.add(point, arm, of));
    int horizon = summary.horizon();
    summary.ladder().stream()
        .filter(of -> shown(of.day(), horizon))
        .forEach(of -> ladder.add(point, arm, of));
    summary.incidence().stream()
        .filter(of -> shown(of.day(), horizon))
        .forEach(of -> incidence.add(point, arm, of));
  }

  /**
   * Whether a day is in the tables by day: in studies of many cells they would outgrow the runs.
   */
  private boolean shown(int day, int horizon) {
    int step = Math.max(1, horizon / THINNED);
    return everyDay || day % step == 0 || day == horizon - 1;
  }

  /**
   * Writes what the columns mean, and ends the tables.
   *
   * @param further columns of other files
   * @throws IOException if they cannot be written
   */
  public void finish(List<Column> further) throws IOException {
    dictionary.addAll(further);
    try (CsvTable table = new CsvTable(folder.resolve(DICTIONARY.file()), DICTIONARY.header())) {
      dictionary.forEach(column -> table.add(DICTIONARY.cells(column)));
    }
    close();
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    IOException first = null;
    for (CellsTable<?> table : List.of(runs, responses, summaries, ladder, incidence, failures)) {
      try {
        table.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (events != null) {
      events.close();
    }
    if (first != null) {
      throw first;
    }
  }
}
