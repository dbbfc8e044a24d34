package casus.report;

import casus.figure.Words;
import casus.report.Table.Cell;
import casus.results.SummaryRow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The design points of a study, their factors that vary, and the probability of war at each. */
final class DesignPointsSection implements Section {
  private static final String FILE = "points.csv";

  @Override
  public boolean present(Findings findings) {
    return findings.points() > 1 && findings.results().has(FILE);
  }

  @Override
  public void write(Findings findings, Html html) throws IOException {
    Map<Integer, Map<String, String>> points = new TreeMap<>();
    findings.results().stream(
        FILE,
        row -> {
          Map<String, String> values = new LinkedHashMap<>();
          for (String column : row.columns()) {
            values.put(column, row.text(column));
          }
          points.put(row.integer("point"), values);
        });
    List<String> factors = varying(points);
    Map<Integer, Map<String, SummaryRow>> war = new TreeMap<>();
    findings
        .results()
        .summary(row -> row.outcome().equals("war") && row.statistic().equals("probability"))
        .forEach(
            row ->
                war.computeIfAbsent(row.point(), point -> new LinkedHashMap<>())
                    .put(row.arm(), row));
    List<String> header = new ArrayList<>(List.of("Point"));
    header.addAll(factors);
    findings.arms().forEach(arm -> header.add("War %, " + findings.titles().arm(arm)));
    Table table = new Table("Probability of war at each design point", header);
    points.forEach(
        (point, values) -> {
          List<Cell> cells = new ArrayList<>(List.of(Cell.of(point)));
          factors.forEach(factor -> cells.add(level(values.getOrDefault(factor, ""))));
          for (String arm : findings.arms()) {
            SummaryRow row = war.getOrDefault(point, Map.of()).get(arm);
            cells.add(
                row == null || Double.isNaN(row.value())
                    ? Cell.of("–")
                    : Cell.of(
                        Words.percentWithInterval(row.value(), row.lo(), row.hi()), row.value()));
          }
          table.add(cells);
        });
    table.write(html, FILE);
  }

  private static List<String> varying(Map<Integer, Map<String, String>> points) {
    Map<String, Set<String>> levels = new LinkedHashMap<>();
    points
        .values()
        .forEach(
            values ->
                values.forEach(
                    (factor, value) ->
                        levels.computeIfAbsent(factor, f -> new LinkedHashSet<>()).add(value)));
    levels.remove("point");
    return levels.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Cell level(String value) {
    try {
      double number = Double.parseDouble(value);
      // Without the noise of its last bits.
      BigDecimal rounded = new BigDecimal(number).round(new MathContext(6));
      return Cell.of(rounded.stripTrailingZeros().toPlainString(), number);
    } catch (NumberFormatException e) {
      return Cell.of(value);
    }
  }
}
