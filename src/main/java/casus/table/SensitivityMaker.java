package casus.table;

import casus.figure.Words;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much each factor matters. */
final class SensitivityMaker implements TableMaker {
  private static final String FILE = "sensitivity.csv";
  private static final String VARIANCE = "variance";

  private static final Map<String, String> HEADINGS =
      Map.of(
          "first", "First order",
          "total", "Total order",
          "mu_star", "μ*",
          "sigma", "σ",
          "mu", "μ",
          "base", "At the base",
          "low", "At the low end",
          "high", "At the high end");

  private static final Map<String, String> METHODS =
      Map.of(
          "sobol", "Sobol' indices (Saltelli 2010, Jansen), bootstrap intervals.",
          "morris", "Morris's measures of elementary effects, bootstrap intervals.",
          "oat", "One factor moved at a time, all others at their base.");

  @Override
  public String name() {
    return "sensitivity";
  }

  @Override
  public String summary() {
    return "how much each factor matters to each outcome";
  }

  @Override
  public Optional<String> missing(TableSource source) {
    return source.lacks(FILE, "casus sensitivity");
  }

  /** The indices of a factor for one outcome in one arm. */
  private record Row(String arm, String outcome, String factor, Map<String, Cell> indices) {}

  @Override
  public PrintTable make(TableSource source) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    Set<String> indices = new LinkedHashSet<>();
    Set<String> methods = new LinkedHashSet<>();
    Set<String> arms = new LinkedHashSet<>();
    List<String> chance = new ArrayList<>();
    Set<String> events = new LinkedHashSet<>();
    source
        .results()
        .summary(row -> row.statistic().equals("probability"))
        .forEach(row -> events.add(row.outcome()));
    source.results().stream(
        FILE,
        row -> {
          String arm = row.text("arm");
          String outcome = row.text("outcome");
          String factor = row.text("factor");
          if (!wanted(source.selection().arms(), arm)
              || !wanted(source.selection().outcomes(), outcome)) {
            return;
          }
          String method = row.text("method");
          if (method.equals(VARIANCE)) {
            if (row.text("index").equals("chance_share_of_runs")) {
              chance.add(
                  Text.format(
                      "%s%s %s%%",
                      source.titles().outcome(outcome),
                      source.results().manifest().arms().size() > 1
                          ? " (" + source.titles().arm(arm) + ")"
                          : "",
                      Words.number(100 * row.number("value"))));
            }
            return;
          }
          arms.add(arm);
          methods.add(method);
          indices.add(row.text("index"));
          boolean level = method.equals("oat") && events.contains(outcome);
          rows.computeIfAbsent(
                  arm + "/" + outcome + "/" + factor,
                  key -> new Row(arm, outcome, factor, new LinkedHashMap<>()))
              .indices()
              .put(
                  row.text("index"),
                  new Cell.Measure(
                      level ? Scale.SHARE : Scale.NUMBER,
                      row.number("value"),
                      row.number("lo"),
                      row.number("hi")));
        });
    List<PrintColumn> columns = new ArrayList<>();
    columns.add(PrintColumn.words("factor", "Factor", "the factor"));
    for (String index : indices) {
      columns.add(
          PrintColumn.estimate(index, HEADINGS.getOrDefault(index, index), "index " + index));
    }
    List<PrintRow> printed = new ArrayList<>();
    for (Row row : rows.values()) {
      boolean share =
          row.indices().values().stream()
              .anyMatch(
                  cell -> cell instanceof Cell.Measure measure && measure.scale() == Scale.SHARE);
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell.Words(title(source, row.factor()), share));
      for (String index : indices) {
        cells.add(row.indices().getOrDefault(index, Cell.NONE));
      }
      String outcome = source.titles().outcome(row.outcome());
      printed.add(
          new PrintRow(
              arms.size() > 1 ? outcome + ", " + source.titles().arm(row.arm()) : outcome, cells));
    }
    List<String> notes = new ArrayList<>();
    methods.forEach(method -> notes.add(METHODS.getOrDefault(method, "")));
    notes.add("Brackets hold 95% intervals.");
    if (!chance.isEmpty()) {
      notes.add(
          "Share of the variance of single runs that is chance: "
              + String.join("; ", chance)
              + ".");
    }
    notes.add(source.runs());
    notes.add(source.origin());
    return new PrintTable(
        name(),
        "How much each factor matters: " + source.titles().study(),
        columns,
        printed,
        notes);
  }

  private static String title(TableSource source, String factor) {
    return switch (factor) {
      case "" -> "All factors at their base";
      case "dummy" -> "A factor that does nothing";
      default -> source.titles().factor(factor);
    };
  }

  private static boolean wanted(List<String> asked, String name) {
    return asked.isEmpty() || asked.contains(name);
  }
}
