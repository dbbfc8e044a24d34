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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

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
  private final RunColumns.Row row;
  private long n;
  private long failures;
  private final long[] byRung = new long[Rung.COUNT];
  private final long[] byEnding = new long[Ending.values().length];
  private final List<Flag> flags = new ArrayList<>();
  private final List<Quantity> tallies = new ArrayList<>();
  private final List<Quantity> numbers = new ArrayList<>();
  private final long[][] ladderChanges;
  private final long[][] firstDays;
  private final long[][] endDays;
  private final Map<ResponseKey, AnswerCounts> answers = new HashMap<>();

  /** What happens on a first day, or never. */
  private static final List<String> EVENTS = List.of("force", "war", "nuclear", "call");

  /** A truth value of each run, where it has one. */
  private static final class Flag {
    final String name;
    final ToDoubleFunction<RunColumns.Row> value;
    long yes;
    long known;

    Flag(String name, ToDoubleFunction<RunColumns.Row> value) {
      this.name = name;
      this.value = value;
    }

    void add(double truth) {
      if (!Double.isNaN(truth)) {
        yes += truth != 0 ? 1 : 0;
        known++;
      }
    }
  }

  /** A number of each run, where it has one. */
  private record Quantity(String name, ToDoubleFunction<RunColumns.Row> value, Tally tally) {
    void add(double number) {
      if (!Double.isNaN(number)) {
        tally.add(number);
      }
    }
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
    row = columns.row();
    Set<String> redefined = new HashSet<>();
    outcomes.forEach(outcome -> redefined.add(outcome.name()));
    for (RunColumns.Entry entry : columns.entries()) {
      if (!entry.isText() && !redefined.contains(entry.column().name())) {
        follow(
            entry.column().name(),
            entry.column().type(),
            run -> entry.number().applyAsDouble(run.record()));
      }
    }
    for (Outcome outcome : outcomes) {
      follow(outcome.name(), Column.Type.ofOutcome(outcome.event()), outcome::valueIn);
    }
    ladderChanges = new long[Rung.COUNT + 1][horizon + 2];
    endDays = new long[Ending.values().length][horizon];
    firstDays = new long[EVENTS.size()][horizon];
  }

  private void follow(String name, Column.Type type, ToDoubleFunction<RunColumns.Row> value) {
    switch (type) {
      case BOOLEAN -> flags.add(new Flag(name, value));
      case INTEGER -> tallies.add(new Quantity(name, value, new Tally()));
      default -> numbers.add(new Quantity(name, value, new Tally()));
    }
  }

  @Override
  public void accept(RunRecord record) {
    n++;
    byRung[record.maxRung()]++;
    byEnding[record.ending().ordinal()]++;
    row.of(record);
    for (Flag flag : flags) {
      flag.add(flag.value.applyAsDouble(row));
    }
    tallies.forEach(of -> of.add(of.value().applyAsDouble(row)));
    numbers.forEach(of -> of.add(of.value().applyAsDouble(row)));
    climb(record.ladder());
    first(0, record.firstForceDay());
    first(1, record.warDay());
    first(2, record.firstDayAtRung().get(Rung.LIMITED_NUCLEAR.ordinal()));
    first(3, firstCall(record.responses()));
    if (record.endDay() >= 0) {
      endDays[record.ending().ordinal()][record.endDay()]++;
    }
    record.responses().forEach(answer -> count(record.run(), answer));
  }

  private static int firstCall(List<AllyRecord> responses) {
    int call = RunRecord.NO_DAY;
    for (AllyRecord answer : responses) {
      if (!answer.consultation() && (call == RunRecord.NO_DAY || answer.calledDay() < call)) {
        call = answer.calledDay();
      }
    }
    return call;
  }

  /**
   * Adds the runs of another summary of the same cell. No run may be in both; the order makes no
   * difference.
   *
   * @param other left as it is
   */
  public void merge(Summary other) {
    n += other.n;
    failures += other.failures;
    add(byRung, other.byRung);
    add(byEnding, other.byEnding);
    for (int i = 0; i < flags.size(); i++) {
      flags.get(i).yes += other.flags.get(i).yes;
      flags.get(i).known += other.flags.get(i).known;
    }
    merge(tallies, other.tallies);
    merge(numbers, other.numbers);
    add(ladderChanges, other.ladderChanges);
    add(firstDays, other.firstDays);
    add(endDays, other.endDays);
    other.answers.forEach(
        (key, more) -> answers.computeIfAbsent(key, none -> new AnswerCounts()).merge(more));
  }

  private static void merge(List<Quantity> quantities, List<Quantity> others) {
    for (int i = 0; i < quantities.size(); i++) {
      quantities.get(i).tally().merge(others.get(i).tally());
    }
  }

  private static void add(long[][] counts, long[][] more) {
    for (int i = 0; i < counts.length; i++) {
      add(counts[i], more[i]);
    }
  }

  /** Adds counts to counts. */
  static void add(long[] counts, long[] more) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += more[i];
    }
  }

  @Override
  public void failed(int replication, RuntimeException cause) {
    failures++;
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

  private void first(int event, int day) {
    if (day >= 0) {
      firstDays[event][day]++;
    }
  }

  private void count(int run, AllyRecord row) {
    if (!row.consultation()) {
      answers.computeIfAbsent(ResponseKey.of(row), key -> new AnswerCounts()).add(run, row);
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
    if (n == 0) {
      return rows;
    }
    for (Flag flag : flags) {
      rows.add(new Row(flag.name, "probability", Proportion.of(flag.yes, flag.known).estimate()));
    }
    Stream.concat(tallies.stream().filter(of -> !of.name().equals("max_rung")), numbers.stream())
        .forEach(
            of -> {
              quantity(of.name(), of.tally(), rows);
              tail(of.name(), of.tally(), rows);
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

  private void answers(ResponseKey key, AnswerCounts of, List<Row> rows) {
    rows.add(
        new Row("called/" + key.path(), "probability", Proportion.of(of.runs(), n).estimate()));
    shares("response/" + key.path(), of.byResponse(), i -> Response.values()[i].word(), rows);
    shares(
        "verdict/" + key.path(), of.byVerdict(), i -> AllyRecord.Verdict.values()[i].word(), rows);
    quantity("days_to_response/" + key.path(), of.delays(), rows);
  }

  private static void shares(
      String outcome, long[] counts, IntFunction<String> word, List<Row> rows) {
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
    for (int event = 0; event < EVENTS.size(); event++) {
      incidence(EVENTS.get(event), new long[][] {firstDays[event]}, 0, rows);
    }
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
