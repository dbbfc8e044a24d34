package casus.results;

/** The tables that sum up one cell. */
public final class SummaryTables {
  /** The numbers of {@code summary.csv}. */
  public static final ResultTable<Summary.Row> SUMMARY =
      ResultTable.<Summary.Row>of(SummaryRow.FILE)
          .text(
              "outcome",
              "a column of runs.csv, an outcome of the scenario, or called/, response/, verdict/ or"
                  + " days_to_response/ with treaty.article/victim/ally",
              Summary.Row::outcome)
          .text(
              "statistic",
              "probability, share:category, mean, a quantile (q10, median, q90, q99), trimmed_mean"
                  + " (5 % cut off at either end), and how heavy the tail is: top_share (of the"
                  + " sum, held by the top 0.1 % of runs), effective_n (runs that carry the sum),"
                  + " runs_needed (with less than these the interval of the mean is not to be"
                  + " trusted)",
              Summary.Row::statistic)
          .estimate(
              "value",
              "the estimate; empty if it is missing",
              "95 % interval: Wilson for shares, t for means (Hall's for skew ones, where n is"
                  + " below runs_needed), order statistics for quantiles; empty where there is"
                  + " none",
              Summary.Row::estimate)
          .n("runs, calls or answers counted", Summary.Row::estimate);

  static final ResultTable<Summary.LadderRow> LADDER =
      ResultTable.<Summary.LadderRow>of("ladder.csv")
          .integer("day", "d", "the day", Summary.LadderRow::day)
          .text(
              "rung",
              "the world's highest rung on that day, 0 to 6; 4 is war-scale force, not yet the"
                  + " outcome war; dormant: after the last incident of a dispute that lapses",
              Summary.LadderRow::rung)
          .integer("runs", "", "runs that stood there", Summary.LadderRow::runs)
          .number("share", "share of all runs", Summary.LadderRow::share);

  static final ResultTable<Summary.IncidenceRow> INCIDENCE =
      ResultTable.<Summary.IncidenceRow>of("incidence.csv")
          .text(
              "event",
              "first use of force, war, nuclear use or call; or ending:… of the first dispute",
              Summary.IncidenceRow::event)
          .integer("day", "d", "the day", Summary.IncidenceRow::day)
          .estimate(
              "cumulative",
              "share of runs in which it has happened by then (Aalen-Johansen; endings compete)",
              "95 % interval",
              Summary.IncidenceRow::estimate)
          .integer(
              "at_risk", "", "runs in which it could still happen", Summary.IncidenceRow::atRisk);

  static final ResultTable<Failure> FAILURES =
      ResultTable.<Failure>of("failures.csv")
          .integer("run", "", "number of the replication", Failure::run)
          .text("error", "what went wrong", Failure::error)
          .text("replay", "the command that replays it", Failure::replay);

  /** A run that failed. */
  record Failure(int run, String error, String replay) {}

  private SummaryTables() {}
}
