package casus.results;

import casus.crisis.Column;
import java.util.List;

/** The columns of the files that sum up. */
final class SummaryColumns {
  static final List<String> SUMMARY =
      List.of("point", "arm", "outcome", "statistic", "value", "lo", "hi", "n");
  static final List<String> LADDER = List.of("point", "arm", "day", "rung", "runs", "share");
  static final List<String> INCIDENCE =
      List.of("point", "arm", "event", "day", "cumulative", "lo", "hi", "at_risk");
  static final List<String> FAILURES = List.of("point", "arm", "run", "error", "replay");

  private SummaryColumns() {}

  static List<Column> columns() {
    return List.of(
        new Column("summary.csv", "point", "integer", "", "design point"),
        new Column("summary.csv", "arm", "text", "", "arm of the study"),
        new Column(
            "summary.csv",
            "outcome",
            "text",
            "",
            "a column of runs.csv, an outcome of the"
                + " scenario, or called/, response/, verdict/ or days_to_response/ with"
                + " treaty.article/victim/ally"),
        new Column(
            "summary.csv",
            "statistic",
            "text",
            "",
            "probability, share:category, mean, a quantile (q10, median, q90, q99), trimmed_mean (5 %"
                + " cut off at either end), and how heavy the tail is: top_share (of the sum, held by"
                + " the top 0.1 % of runs), effective_n (runs that carry the sum), runs_needed (with"
                + " less than these the interval of the mean is not to be trusted)"),
        new Column("summary.csv", "value", "number", "", "the estimate; empty if it is missing"),
        new Column(
            "summary.csv",
            "lo",
            "number",
            "",
            "lower end of the 95 % interval: Wilson for shares, t for means (Hall's for skew ones,"
                + " where n is below runs_needed), order statistics for quantiles; empty where there"
                + " is none"),
        new Column("summary.csv", "hi", "number", "", "upper end"),
        new Column("summary.csv", "n", "integer", "", "runs, calls or answers counted"),
        new Column("ladder.csv", "point", "integer", "", "design point"),
        new Column("ladder.csv", "arm", "text", "", "arm of the study"),
        new Column("ladder.csv", "day", "integer", "d", "the day"),
        new Column(
            "ladder.csv",
            "rung",
            "integer",
            "",
            "the world's highest rung on that day; 4 is war-scale force, not yet the outcome war"),
        new Column("ladder.csv", "runs", "integer", "", "runs that stood there"),
        new Column("ladder.csv", "share", "number", "", "share of all runs"),
        new Column("incidence.csv", "point", "integer", "", "design point"),
        new Column("incidence.csv", "arm", "text", "", "arm of the study"),
        new Column(
            "incidence.csv",
            "event",
            "text",
            "",
            "first use of force, war, nuclear use or call; or ending:… of the first dispute"),
        new Column("incidence.csv", "day", "integer", "d", "the day"),
        new Column(
            "incidence.csv",
            "cumulative",
            "number",
            "",
            "share of runs in which it has happened by then (Aalen-Johansen; endings compete)"),
        new Column("incidence.csv", "lo", "number", "", "lower end of the 95 % interval"),
        new Column("incidence.csv", "hi", "number", "", "upper end"),
        new Column(
            "incidence.csv", "at_risk", "integer", "", "runs in which it could still happen"),
        new Column("failures.csv", "point", "integer", "", "design point"),
        new Column("failures.csv", "arm", "text", "", "arm of the study"),
        new Column("failures.csv", "run", "integer", "", "number of the replication"),
        new Column("failures.csv", "error", "text", "", "what went wrong"),
        new Column("failures.csv", "replay", "text", "", "the command that replays it"));
  }
}
