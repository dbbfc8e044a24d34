package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Column;
import casus.crisis.Ending;
import casus.crisis.Outcome;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.stats.AalenJohansen;
import casus.stats.Categorical;
import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.Proportion;
import casus.stats.Tally;
import casus.study.RunSink;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the runs of one design point and arm add up to. Memory does not grow with their number. */
public final class Summary implements RunSink {
  /**
   * One number of {@code summary.csv}.
   *
   * @param outcome of what
   * @param statistic which number
   * @param estimate the number with its interval and n
   */
  public record Row(String outcome, String statistic, Estimate estimate) {}

  /**
   * One number of {@code ladder.csv}.
   *
   * @param day the day
   * @param rung the rung, or {@link #DORMANT}
   * @param runs how many runs stood there
   * @param share what share of all
   */
  public record LadderRow(int day, String rung, long runs, double share) {}

  /**
   * One number of {@code incidence.csv}.
   *
   * @param event what happened
   * @param day by when
   * @param estimate share of runs, with its interval
   * @param atRisk runs in which it could still happen that day
   */
  public record IncidenceRow(String event, int day, Estimate estimate, long atRisk) {}

  /** Stands in {@code ladder.csv} for a dispute whose last incident is past, and that lapses. */
  public static final String DORMANT = "dormant";

  private static final double LEVEL = 0.95;

  private final int horizon;
  private final List<RunColumns.Entry> columns;
  private final RunColumns.Row row;
  private final List<Outcome> outcomes;
  private long n;
  private long failures;
  private final long[] byRung = new long[Rung.COUNT];
  private final long[] byEnding = new long[Ending.values().length];
  private final Map<String, long[]> flags = new LinkedHashMap<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, Tally> numbers = new LinkedHashMap<>();
  private final long[][] ladderChanges;
  private final Map<String, long[]> firstDays = new LinkedHashMap<>();
  private final long[][] endDays;
  private final Map<ResponseKey, Answers> answers = new HashMap<>();

  /** How one ally answered. */
  private static final class Answers {
    long runs;
    int lastRun = -1;
    final long[] byResponse = new long[Response.COUNT];
    final long[] byVerdict = new long[AllyRecord.Verdict.values().length];
    final Tally delays = new Tally();
  }

  /**
   * An empty summary.
   *
   * @param horizon days simulated
   * @param columns the columns of a run
   * @param outcomes the scenario's own outcomes
   */
  public Summary(int horizon, RunColumns columns, List<Outcome> outcomes) {
    this.horizon = horizon;
    this.outcomes = List.copyOf(outcomes);
    row = columns.row();
    Set<String> redefined = new HashSet<>();
    this.outcomes.forEach(outcome -> redefined.add(outcome.name()));
    this.columns =
        columns.entries().stream()
            .filter(entry -> !entry.isText() && !redefined.contains(entry.column().name()))
            .toList();
    ladderChanges = new long[Rung.COUNT + 1][horizon + 2];
    endDays = new long[Ending.values().length][horizon];
    for (String event : List.of("force", "war", "nuclear", "call")) {
      firstDays.put(event, new long[horizon]);
    }
  }

  @Override
  public void accept(RunRecord record) {
    n++;
    byRung[record.maxRung()]++;
    byEnding[record.ending().ordinal()]++;
    for (RunColumns.Entry entry : columns) {
      count(entry.column().name(), entry.column().type(), entry.number().applyAsDouble(record));
    }
    for (Outcome outcome : outcomes) {
      count(
          outcome.name(), Column.Type.ofOutcome(outcome.event()), outcome.valueIn(row.of(record)));
    }
    climb(record.ladder());
    first("force", record.firstForceDay());
    first("war", record.warDay());
    first("nuclear", record.firstDayAtRung().get(Rung.LIMITED_NUCLEAR.ordinal()));
    int call = RunRecord.NO_DAY;
    for (AllyRecord row : record.responses()) {
      if (!row.consultation() && (call == RunRecord.NO_DAY || row.calledDay() < call)) {
        call = row.calledDay();
      }
      count(record.run(), row);
    }
    first("call", call);
    if (record.endDay() >= 0) {
      endDays[record.ending().ordinal()][record.endDay()]++;
    }
  }

  @Override
  public void failed(int replication, RuntimeException cause) {
    failures++;
  }

  private void count(String name, Column.Type type, double value) {
    if (type == Column.Type.BOOLEAN) {
      long[] counts = flags.computeIfAbsent(name, key -> new long[2]);
      if (!Double.isNaN(value)) {
        counts[0] += value != 0 ? 1 : 0;
        counts[1]++;
      }
    } else {
      Map<String, Tally> of = type == Column.Type.INTEGER ? tallies : numbers;
      Tally tally = of.computeIfAbsent(name, key -> new Tally());
      if (!Double.isNaN(value)) {
        tally.add(value);
      }
    }
  }

  private void climb(List<Integer> ladder) {
    for (int l = 0; l < ladder.size(); l += 2) {
      int day = ladder.get(l);
      int until = l + 2 < ladder.size() ? ladder.get(l + 2) : horizon;
      int rung = ladder.get(l + 1) == RunRecord.DORMANT ? Rung.COUNT : ladder.get(l + 1);
      ladderChanges[rung][day]++;
      ladderChanges[rung][until]--;
    }
  }

  private void first(String event, int day) {
    long[] days = firstDays.get(event);
    if (day >= 0 && days != null) {
      days[day]++;
    }
  }

  private void count(int run, AllyRecord row) {
    if (row.consultation()) {
      return;
    }
    Answers of = answers.computeIfAbsent(ResponseKey.of(row), key -> new Answers());
    if (of.lastRun != run) {
      of.lastRun = run;
      of.runs++;
    }
    of.byResponse[row.response().ordinal()]++;
    of.byVerdict[row.verdict().ordinal()]++;
    if (row.responseDay() != RunRecord.NO_DAY) {
      of.delays.add(row.responseDay() - row.calledDay());
    }
  }

  /**
   * How many days are followed.
   *
   * @return the horizon
   */
  public int horizon() {
    return horizon;
  }

  /**
   * How many runs were counted.
   *
   * @return without those that failed
   */
  public long n() {
    return n;
  }

  /**
   * How many runs failed.
   *
   * @return not counted in {@link #n}
   */
  public long failures() {
    return failures;
  }

  /**
   * The numbers of {@code summary.csv}.
   *
   * @return in the order of the file
   */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    shares("max_rung", byRung, i -> Integer.toString(i), rows);
    shares("ending", byEnding, i -> Ending.values()[i].word(), rows);
    flags.forEach(
        (name, counts) ->
            rows.add(new Row(name, "probability", Proportion.of(counts[0], counts[1]).estimate())));
    tallies.forEach(
        (name, tally) -> {
          if (!name.equals("max_rung")) {
            quantity(name, tally, rows);
            tail(name, tally, rows);
          }
        });
    numbers.forEach(
        (name, tally) -> {
          quantity(name, tally, rows);
          tail(name, tally, rows);
        });
    new TreeMap<>(answers).forEach((key, of) -> answers(key, of, rows));
    return rows;
  }

  private static void quantity(String name, Tally tally, List<Row> rows) {
    rows.add(new Row(name, "mean", tally.mean()));
    rows.add(new Row(name, "q10", tally.quantile(0.1)));
    rows.add(new Row(name, "median", tally.quantile(0.5)));
    rows.add(new Row(name, "q90", tally.quantile(0.9)));
  }

  /** What tells whether the mean can be told, and what can be told where it cannot. */
  private static void tail(String name, Tally tally, List<Row> rows) {
    rows.add(new Row(name, "q99", tally.quantile(0.99)));
    rows.add(new Row(name, "trimmed_mean", tally.trimmedMean()));
    rows.add(new Row(name, "top_share", plain(tally.topShare(), tally.n())));
    rows.add(new Row(name, "effective_n", plain(tally.effectiveN(), tally.n())));
    double needed = tally.n() == 0 ? Double.NaN : tally.runsNeeded();
    rows.add(new Row(name, "runs_needed", plain(needed, tally.n())));
  }

  private static Estimate plain(double value, long n) {
    return new Estimate(value, Double.NaN, Interval.EVERYTHING, n);
  }

  private void answers(ResponseKey key, Answers of, List<Row> rows) {
    rows.add(new Row("called/" + key.path(), "probability", Proportion.of(of.runs, n).estimate()));
    shares("response/" + key.path(), of.byResponse, i -> Response.values()[i].word(), rows);
    shares("verdict/" + key.path(), of.byVerdict, i -> AllyRecord.Verdict.values()[i].word(), rows);
    quantity("days_to_response/" + key.path(), of.delays, rows);
  }

  private static void shares(
      String outcome, long[] counts, java.util.function.IntFunction<String> word, List<Row> rows) {
    Categorical shares = Categorical.of(counts);
    for (int i = 0; i < counts.length; i++) {
      rows.add(new Row(outcome, "share:" + word.apply(i), shares.share(i).estimate()));
    }
  }

  /**
   * The numbers of {@code ladder.csv}.
   *
   * @return by day, then rung, {@link #DORMANT} last
   */
  public List<LadderRow> ladder() {
    List<LadderRow> rows = new ArrayList<>();
    long[] standing = new long[Rung.COUNT + 1];
    for (int day = 0; day < horizon; day++) {
      for (int rung = 0; rung <= Rung.COUNT; rung++) {
        standing[rung] += ladderChanges[rung][day];
        double share = n == 0 ? Double.NaN : (double) standing[rung] / n;
        String place = rung == Rung.COUNT ? DORMANT : Integer.toString(rung);
        rows.add(new LadderRow(day, place, standing[rung], share));
      }
    }
    return rows;
  }

  /**
   * The numbers of {@code incidence.csv}: for each event the share of runs in which it has happened
   * by a day; the endings of the first dispute compete.
   *
   * @return by event, then day; only days on which something changes, and the last
   */
  public List<IncidenceRow> incidence() {
    List<IncidenceRow> rows = new ArrayList<>();
    firstDays.forEach((event, days) -> incidence(event, new long[][] {days}, 0, rows));
    for (Ending ending : Ending.values()) {
      if (ending != Ending.NONE && ending != Ending.ONGOING) {
        incidence("ending:" + ending.word(), endDays, ending.ordinal(), rows);
      }
    }
    return rows;
  }

  private void incidence(String event, long[][] days, int cause, List<IncidenceRow> rows) {
    if (n == 0) {
      return;
    }
    // All runs are followed to the horizon: what has not happened by then is censored there.
    long[] censored = new long[horizon];
    long happened = 0;
    for (long[] byDay : days) {
      for (long count : byDay) {
        happened += count;
      }
    }
    censored[horizon - 1] = n - happened;
    AalenJohansen curve = AalenJohansen.of(days, censored);
    for (int day = 0; day < horizon; day++) {
      if (days[cause][day] > 0 || day == 0 || day == horizon - 1) {
        rows.add(
            new IncidenceRow(event, day, curve.estimate(cause, day, LEVEL), curve.atRisk(day)));
      }
    }
  }
}
