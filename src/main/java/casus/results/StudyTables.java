package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Column;
import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.library.StateEntry;
import casus.library.StateNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a results folder in the making: what each run was, and what the runs of each design
 * point and arm add up to. They are made in {@link Part parts}, on any thread, which are put into
 * the files one after the other; in memory there are few of them.
 */
public final class StudyTables implements AutoCloseable {
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
  private static final Pattern OF_STATE = Pattern.compile("(?:max_rung|weariness)_([A-Z]{3})");

  private final List<Column> dictionary = new ArrayList<>();
  private final Extent extent;
  private final Replay replay;
  private final CellsTable<RunRows.Run> runs;
  private final CellsTable<ResponseTable.Answer> responses;
  private final CellsTable<Summary.Row> summaries;
  private final CellsTable<Summary.LadderRow> ladder;
  private final CellsTable<Summary.IncidenceRow> incidence;
  private final CellsTable<SummaryTables.Failure> failures;
  private @Nullable EventLog events;
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
   * @param extent how much they tell
   * @param run what the number of a run means
   * @param replay the command that replays a run
   * @throws IOException if they cannot be written
   */
  public StudyTables(
      Path folder,
      RunColumns runColumns,
      List<Outcome> outcomes,
      Extent extent,
      String run,
      Replay replay)
      throws IOException {
    this.folder = folder;
    this.runColumns = runColumns;
    this.outcomes = List.copyOf(outcomes);
    this.extent = extent;
    this.replay = replay;
    Keep keep = extent.keep();
    runs = new RunRows(runColumns, outcomes, run).file(folder, keep);
    responses = CellsTable.of(folder, keep, ResponseTable.of(run));
    summaries = CellsTable.of(folder, keep, SummaryTables.SUMMARY.of(extent.partial()));
    ladder = CellsTable.of(folder, keep, SummaryTables.LADDER);
    incidence = CellsTable.of(folder, keep, SummaryTables.INCIDENCE);
    failures = CellsTable.of(folder, keep, SummaryTables.FAILURES);
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

  /** What some consecutive runs of one cell add to the tables. It is made on one thread. */
  public final class Part {
    private final int point;
    private final String arm;
    private final RunColumns.Row row = runColumns.row();
    private final CellsTable<RunRows.Run>.Rows ofRuns;
    private final CellsTable<ResponseTable.Answer>.Rows ofResponses;
    private final CellsTable<Summary.Row>.Rows ofSummaries;
    private final CellsTable<Summary.LadderRow>.Rows ofLadder;
    private final CellsTable<Summary.IncidenceRow>.Rows ofIncidence;
    private final CellsTable<SummaryTables.Failure>.Rows ofFailures;
    private final List<String> happened = new ArrayList<>();

    private Part(int point, String arm) {
      this.point = point;
      this.arm = arm;
      ofRuns = runs.rows(point, arm);
      ofResponses = responses.rows(point, arm);
      ofSummaries = summaries.rows(point, arm);
      ofLadder = ladder.rows(point, arm);
      ofIncidence = incidence.rows(point, arm);
      ofFailures = failures.rows(point, arm);
    }

    /**
     * A run.
     *
     * @param record what came of it
     */
    public void accept(RunRecord record) {
      ofRuns.add(new RunRows.Run(record, row));
      for (AllyRecord answer : record.responses()) {
        ofResponses.add(new ResponseTable.Answer(record.run(), answer));
      }
    }

    /**
     * A run failed.
     *
     * @param run its number
     * @param error what went wrong
     */
    public void failed(int run, String error) {
      ofFailures.add(new SummaryTables.Failure(run, error, replay.command(point, arm, run)));
    }

    /**
     * What happened in a run.
     *
     * @param lines of the event log
     */
    public void happened(String lines) {
      happened.add(lines);
    }

    /**
     * What all runs of the cell add up to.
     *
     * @param summary the sums
     */
    public void accept(Summary summary) {
      summary.rows().forEach(ofSummaries::add);
      int horizon = summary.horizon();
      summary.ladder().stream().filter(of -> shown(of.day(), horizon)).forEach(ofLadder::add);
      summary.incidence().stream().filter(of -> shown(of.day(), horizon)).forEach(ofIncidence::add);
    }
  }

  /**
   * Begins a part; may be done on any thread.
   *
   * @param point its design point
   * @param arm its arm
   * @return an empty part
   */
  public Part part(int point, String arm) {
    return new Part(point, arm);
  }

  /**
   * Puts a part into the files, behind those before it.
   *
   * @param part the part, which is empty afterwards
   * @throws IOException if it cannot be written
   */
  public void append(Part part) throws IOException {
    part.ofRuns.append();
    part.ofResponses.append();
    part.ofSummaries.append();
    part.ofLadder.append();
    part.ofIncidence.append();
    part.ofFailures.append();
    if (events != null) {
      for (String lines : part.happened) {
        events.write(lines);
      }
    }
    part.happened.clear();
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
   * Whether a day is in the tables by day: in studies of many cells they would outgrow the runs.
   */
  private boolean shown(int day, int horizon) {
    int step = Math.max(1, horizon / THINNED);
    return extent.everyDay() || day % step == 0 || day == horizon - 1;
  }

  /**
   * Writes what the columns mean, and ends the tables.
   *
   * @param further columns of other files
   * @return the hashes of the tables that grow with the runs, those left out among them, by the
   *     names of their files
   * @throws IOException if they cannot be written
   */
  public Map<String, String> finish(List<Column> further) throws IOException {
    dictionary.addAll(further);
    try (CsvTable table = new CsvTable(folder.resolve(DICTIONARY.file()), DICTIONARY.header())) {
      dictionary.forEach(column -> table.add(DICTIONARY.cells(withCodes(column))));
    }
    close();
    Map<String, String> hashes = new TreeMap<>();
    for (HashedFile file : files()) {
      hashes.put(file.name(), file.hash());
    }
    return hashes;
  }

  /** A column about one state, with the codes that other data sets have for it. */
  private static Column withCodes(Column column) {
    Matcher state = OF_STATE.matcher(column.name());
    Optional<StateEntry> known =
        state.matches() ? StateNames.shared().find(state.group(1)) : Optional.empty();
    return known
        .map(
            codes ->
                new Column(
                    column.file(),
                    column.name(),
                    column.type(),
                    column.unit(),
                    column.meaning() + " (" + codes.inWords() + ")"))
        .orElse(column);
  }

  private List<HashedFile> files() {
    List<HashedFile> files = new ArrayList<>();
    List.of(runs, responses, summaries, ladder, incidence, failures)
        .forEach(table -> files.add(table.file()));
    if (events != null) {
      files.add(events.file());
    }
    return files;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    IOException first = null;
    for (HashedFile file : files()) {
      try {
        file.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
