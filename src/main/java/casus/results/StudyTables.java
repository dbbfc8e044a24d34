package casus.results;

import casus.crisis.Column;
import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.stats.Estimate;
import casus.study.RunSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a results folder in the making: what each run was, and what the runs of each design
 * point and arm add up to. Cells are begun one after the other; in memory there is one of them.
 */
public final class StudyTables implements RunSink, AutoCloseable {
  /** Days of the tables by day in a study of many cells: fifty-two, and the last. */
  private static final int THINNED = 52;

  private final Path folder;
  private final RunColumns runColumns;
  private final List<Outcome> outcomes;
  private final RunRows rows;
  private final List<Column> dictionary = new ArrayList<>();
  private final boolean everyDay;
  private final Replay replay;
  private final CsvTable runs;
  private final CsvTable responses;
  private final CsvTable summaries;
  private final CsvTable ladder;
  private final CsvTable incidence;
  private final CsvTable failures;
  private @Nullable EventLog events;
  private String point = "";
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
    String command(String point, String arm, int run);
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
    rows = new RunRows(runColumns, outcomes);
    dictionary.addAll(rows.columns());
    for (String file : List.of("runs.csv", "responses.csv")) {
      dictionary.add(new Column(file, "point", "integer", "", "design point"));
      dictionary.add(new Column(file, "arm", "text", "", "arm of the study"));
      dictionary.add(new Column(file, "run", "integer", "", run));
    }
    dictionary.addAll(ResponseColumns.columns());
    dictionary.addAll(SummaryColumns.columns());
    runs = csv("runs.csv", rows.header());
    responses = csv("responses.csv", ResponseColumns.NAMES);
    summaries = csv("summary.csv", SummaryColumns.SUMMARY);
    ladder = csv("ladder.csv", SummaryColumns.LADDER);
    incidence = csv("incidence.csv", SummaryColumns.INCIDENCE);
    failures = csv("failures.csv", SummaryColumns.FAILURES);
  }

  private CsvTable csv(String name, List<String> header) throws IOException {
    return new CsvTable(folder.resolve(name), header);
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
    point = Integer.toString(newPoint);
    arm = newArm;
  }

  @Override
  public void accept(RunRecord record) {
    runs.add(rows.of(point, arm, record));
    RunRows.answers(point, arm, record).forEach(responses::add);
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
        List.of(point, arm, Integer.toString(run), error, replay.command(point, arm, run)));
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
    for (Summary.Row of : summary.rows()) {
      List<String> fields = new ArrayList<>(List.of(point, arm, of.outcome(), of.statistic()));
      fields.addAll(numbers(of.estimate()));
      fields.add(Long.toString(of.estimate().n()));
      summaries.add(fields);
    }
    int horizon = summary.horizon();
    for (Summary.LadderRow of : summary.ladder()) {
      if (shown(of.day(), horizon)) {
        ladder.add(
            List.of(
                point,
                arm,
                Integer.toString(of.day()),
                Integer.toString(of.rung()),
                Long.toString(of.runs()),
                Numbers.text(of.share())));
      }
    }
    for (Summary.IncidenceRow of : summary.incidence()) {
      if (shown(of.day(), horizon)) {
        List<String> fields =
            new ArrayList<>(List.of(point, arm, of.event(), Integer.toString(of.day())));
        fields.addAll(numbers(of.estimate()));
        fields.add(Long.toString(of.atRisk()));
        incidence.add(fields);
      }
    }
  }

  private static List<String> numbers(Estimate estimate) {
    return List.of(
        Numbers.text(estimate.value()),
        Numbers.text(estimate.low()),
        Numbers.text(estimate.high()));
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
    try (CsvTable table =
        csv("dictionary.csv", List.of("file", "column", "type", "unit", "meaning"))) {
      dictionary.forEach(
          c -> table.add(List.of(c.file(), c.name(), c.type(), c.unit(), c.meaning())));
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
    for (CsvTable table : List.of(runs, responses, summaries, ladder, incidence, failures)) {
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
