package casus.cli;

import static java.util.Objects.requireNonNull;

import casus.results.Json;
import casus.results.Summary;
import casus.scenario.LoadedScenario;
import casus.stats.Estimate;
import casus.text.Text;
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
  private static final List<String> RESPONSES =
      List.of("none", "diplomatic", "materiel", "deployment", "limited", "full");

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
    for (String ending :
        List.of("lapse", "settlement", "yield", "victory", "nuclear", "ongoing", "none")) {
      Estimate estimate = by.get("ending share:" + ending);
      if (estimate != null && estimate.value() > 0) {
        share(out, "ends by " + ending, estimate);
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
    out.printf(
        Locale.ROOT, "%nanswers to calls%n%-32s %7s", "treaty.article/victim/ally", "called");
    RESPONSES.forEach(response -> out.printf(Locale.ROOT, " %10s", response));
    out.printf(Locale.ROOT, " %9s%n", "honoured");
    for (String path : called) {
      Optional<Estimate> rate = Optional.ofNullable(by.get("called/" + path + " probability"));
      out.printf(
          Locale.ROOT,
          "%-32s %s",
          path,
          Shown.number("%7.4f", rate.map(Estimate::value).orElse(Double.NaN)));
      for (String response : RESPONSES) {
        Estimate share = by.get("response/" + path + " share:" + response);
        out.print(Shown.number(" %10.3f", share == null ? Double.NaN : share.value()));
      }
      Estimate honoured = by.get("verdict/" + path + " share:honoured");
      out.println(Shown.number(" %9.3f", honoured == null ? Double.NaN : honoured.value()));
    }
  }

  private static void share(PrintWriter out, String name, @Nullable Estimate estimate) {
    if (estimate != null) {
      line(out, name, "%.4f", estimate);
    }
  }

  private static void line(PrintWriter out, String name, String format, Estimate estimate) {
    out.printf(
        Locale.ROOT,
        "%-44s %s   %s%n",
        name,
        Shown.number("%8" + format.substring(1), estimate.value()),
        Shown.interval(format, estimate));
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
    line(out, name + " (mean)", "%.3f", mean);
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
        .forEach(of -> line(out, "  " + name + " (" + of + ")", "%.3f", told(by, column, of)));
    line(
        out,
        "  " + name + " (mean without 5 % at either end)",
        "%.3f",
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
    List<Object> rows = new ArrayList<>();
    for (Summary.Row row : summary.rows()) {
      Map<String, Object> of = new LinkedHashMap<>();
      of.put("outcome", row.outcome());
      of.put("statistic", row.statistic());
      of.put("value", row.estimate().value());
      of.put("lo", row.estimate().low());
      of.put("hi", row.estimate().high());
      of.put("n", row.estimate().n());
      rows.add(of);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scenario", loaded.scenario().name());
    json.put("title", loaded.scenario().title());
    json.put("seed", seed);
    json.put("replications", summary.n());
    json.put("failures", summary.failures());
    json.put("folder", folder.toString());
    json.put("summary", rows);
    return Json.text(json);
  }
}
