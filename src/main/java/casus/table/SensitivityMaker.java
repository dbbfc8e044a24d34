package casus.table;

import casus.figure.Words;
import casus.results.SensitivityRow;
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
  public Optional<String> missing(TableSource source) {
    return source.lacks(SensitivityRow.FILE, "casus sensitivity");
  }

  /** The indices of a factor for one outcome in one arm. */
  private record Row(String arm, String outcome, String factor, Map<String, Cell> indices) {}

  @Override
  public PrintTable make(TableSource source) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    Set<String> indices = new LinkedHashSet<>();
    Set<String> methods = new LinkedHashSet<>();
    Set<String> arms = new LinkedHashSet<>();
    List<SensitivityRow> chance = new ArrayList<>();
    Set<String> events = source.events();
    List<SensitivityRow> found =
        new ArrayList<>(
            SensitivityRow.of(
                source.results(),
                row ->
                    TableSource.isAsked(source.selection().arms(), row.arm())
                        && TableSource.isAsked(source.selection().outcomes(), row.outcome())));
    found.sort(
        TableSource.asAsked(source.selection().arms(), SensitivityRow::arm)
            .thenComparing(
                TableSource.asAsked(source.selection().outcomes(), SensitivityRow::outcome)));
    for (SensitivityRow row : found) {
      if (row.isOfVariance()) {
        if (row.index().equals(SensitivityRow.CHANCE)) {
          chance.add(row);
        }
        continue;
      }
      arms.add(row.arm());
      methods.add(row.method());
      indices.add(row.index());
      boolean level = row.method().equals("oat") && events.contains(row.outcome());
      rows.computeIfAbsent(
              row.arm() + "/" + row.outcome() + "/" + row.factor(),
              key -> new Row(row.arm(), row.outcome(), row.factor(), new LinkedHashMap<>()))
          .indices()
          .put(
              row.index(),
              new Cell.Measure(
                  level ? Scale.SHARE : Scale.NUMBER, row.value(), row.lo(), row.hi()));
    }
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
              + String.join(
                  "; ", chance.stream().map(row -> chance(source, row, arms.size() > 1)).toList())
              + ".");
    }
    notes.add(source.runs());
    notes.add(source.planned(SensitivityRow.FILE));
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
      case SensitivityRow.DUMMY -> "A factor that does nothing";
      default -> source.titles().factor(factor);
    };
  }

  /** What chance alone does to single runs. */
  private static String chance(TableSource source, SensitivityRow row, boolean several) {
    String of =
        source.titles().outcome(row.outcome())
            + (several ? " (" + source.titles().arm(row.arm()) + ")" : "");
    return Double.isNaN(row.value())
        ? of + " not told, since it does not vary or is missing"
        : Text.format("%s %s%%", of, Words.number(100 * row.value()));
  }
}
