package casus.cli;

import static java.util.Objects.requireNonNull;

import casus.crisis.Ending;
import casus.results.Json;
import casus.results.ScreenTable;
import casus.results.Shown;
import casus.results.Summary;
import casus.results.SummaryTables;
import casus.scenario.LoadedScenario;
import casus.stats.Estimate;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the runs add up to, for people and for scripts. */
final class SummaryTable {
  /** How the first dispute may end, peaceful endings first. */
  private static final List<Ending> ENDINGS =
      List.of(
          Ending.LAPSE,
          Ending.SETTLEMENT,
          Ending.YIELD,
          Ending.VICTORY,
          Ending.NUCLEAR,
          Ending.ONGOING,
          Ending.NONE);

  private SummaryTable() {}

  static void print(LoadedScenario loaded, Summary summary, long seed, PrintWriter out) {
    Map<String, Estimate> by = new LinkedHashMap<>();
    summary.rows().forEach(row -> by.put(row.outcome() + " " + row.statistic(), row.estimate()));
    out.println(loaded.scenario().title());
    out.printf(
        Locale.ROOT,
        "%,d replications, seed %d, %,d days; 95 %% intervals (Wilson, t)%n%n",
        summary.n(),
        seed,
        loaded.scenario().horizonDays());
    out.printf(Locale.ROOT, "%-44s %8s   %s%n", "outcome", "estimate", "interval");
    for (int rung = 0; rung < Rung.COUNT; rung++) {
      share(
          out,
          "highest rung " + rung + ", " + Rung.of(rung).label(),
          by.get("max_rung share:" + rung));
    }
    out.println();
    share(out, "attack (war-scale force of one side, no war)", by.get("attack probability"));
    share(out, "war (war-scale force or more of both)", by.get("war probability"));
    share(out, "nuclear use", by.get("nuclear probability"));
    share(out, "second theatre", by.get("second_theatre probability"));
    loaded
        .outcomes()
        .forEach(
            outcome -> {
              share(out, outcome.name(), by.get(outcome.name() + " probability"));
              number(out, outcome.name(), by);
              missing(out, by.get(outcome.name() + " mean"), summary.n());
            });
    out.println();
    number(out, "belligerents", by);
    number(out, "calls under a treaty", "calls", by);
    number(out, "battle deaths", "deaths", by);
    for (Ending ending : ENDINGS) {
      Estimate estimate = by.get("ending share:" + ending.word());
      if (estimate != null && estimate.value() > 0) {
        share(out, "ends by " + ending.word(), estimate);
      }
    }
    answers(summary, by, out);
  }

  private static void answers(Summary summary, Map<String, Estimate> by, PrintWriter out) {
    List<String> called = new ArrayList<>();
    for (Summary.Row row : summary.rows()) {
      if (row.outcome().startsWith("called/")) {
        called.add(row.outcome().substring("called/".length()));
      }
    }
    if (called.isEmpty()) {
      return;
    }
    ScreenTable<String> table =
        ScreenTable.<String>of()
            .left("treaty.article/victim/ally", 32, path -> path)
            .number("called", "%7.4f", path -> value(by, "called/" + path + " probability"));
    for (Response response : Response.values()) {
      table =
          table.number(
              response.word(),
              "%10.3f",
              path -> value(by, "response/" + path + " share:" + response.word()));
    }
    table =
        table.number("honoured", "%9.3f", path -> value(by, "verdict/" + path + " share:honoured"));
    out.println();
    out.println("answers to calls");
    out.print(table.text(called));
  }

  /** The value of an estimate; NaN where there is none. */
  private static double value(Map<String, Estimate> by, String key) {
    return Optional.ofNullable(by.get(key)).map(Estimate::value).orElse(Double.NaN);
  }

  private static void share(PrintWriter out, String name, @Nullable Estimate estimate) {
    if (estimate != null) {
      line(out, name, 4, estimate);
    }
  }

  private static void line(PrintWriter out, String name, int least, Estimate estimate) {
    int decimals = Shown.decimals(least, estimate);
    out.printf(
        Locale.ROOT,
        "%-44s %s   %s%n",
        name,
        Shown.number("%" + (8 + decimals - least) + "." + decimals + "f", estimate.value()),
        Shown.interval("%." + decimals + "f", estimate));
  }

  private static void number(PrintWriter out, String name, Map<String, Estimate> by) {
    number(out, name, name, by);
  }

  /** A mean, and what stands beside it where a heavy tail makes it hard to tell. */
  private static void number(
      PrintWriter out, String name, String column, Map<String, Estimate> by) {
    Estimate mean = by.get(column + " mean");
    if (mean == null) {
      return;
    }
    line(out, name + " (mean)", 3, mean);
    Estimate needed = by.get(column + " runs_needed");
    if (needed == null || !(needed.value() > mean.n())) {
      return;
    }
    Estimate top = by.get(column + " top_share");
    String held =
        top == null || !top.isDefined()
            ? "a heavy tail"
            : Text.format("the top 0.1 %% of runs hold %.0f %% of it", 100 * top.value());
    out.printf(
        Locale.ROOT,
        "  its interval is not to be trusted: %s; %,.0f runs or more are needed, here are %,d%n",
        held,
        needed.value(),
        mean.n());
    List.of("median", "q90", "q99")
        .forEach(of -> line(out, "  " + name + " (" + of + ")", 3, told(by, column, of)));
    line(
        out,
        "  " + name + " (mean without 5 % at either end)",
        3,
        told(by, column, "trimmed_mean"));
  }

  /** What is missing in some runs is told with how many have it. */
  private static void missing(PrintWriter out, @Nullable Estimate mean, long runs) {
    if (mean != null && mean.n() < runs) {
      out.printf(
          Locale.ROOT,
          "  missing in %,d of %,d runs, such as a quotient with the divisor 0%n",
          runs - mean.n(),
          runs);
    }
  }

  private static Estimate told(Map<String, Estimate> by, String column, String statistic) {
    return requireNonNull(by.get(column + " " + statistic), statistic);
  }

  static String json(LoadedScenario loaded, Summary summary, long seed, Path folder) {
    return Json.text(
        Json.object(
            "scenario", loaded.scenario().name(),
            "title", loaded.scenario().title(),
            "seed", seed,
            "replications", summary.n(),
            "failures", summary.failures(),
            "folder", folder.toString(),
            "summary", SummaryTables.SUMMARY.objects(summary.rows())));
  }
}
