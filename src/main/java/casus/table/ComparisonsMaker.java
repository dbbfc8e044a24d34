package casus.table;

import casus.results.CsvRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each arm changes: both levels, their difference, its tests. */
final class ComparisonsMaker implements TableMaker {
  private static final String FILE = "comparisons.csv";
  private static final String DECOMPOSITION = "decomposition/";

  @Override
  public String name() {
    return "comparisons";
  }

  @Override
  public String summary() {
    return "base level, arm level, difference, p, variance-reduction factor and n of each arm";
  }

  @Override
  public Optional<String> missing(TableSource source) {
    return source.lacks(FILE, "casus compare");
  }

  /** A difference as the file has it. */
  private record Line(
      int point,
      String arm,
      String baseline,
      String outcome,
      double value,
      double lo,
      double hi,
      long n,
      double p,
      double adjusted,
      double vrf,
      boolean doubtful) {
    static Line of(CsvRow row) throws IOException {
      double needed = row.has("runs_needed") ? row.number("runs_needed") : Double.NaN;
      return new Line(
          row.integer("point"),
          row.text("arm"),
          row.text("baseline"),
          row.text("outcome"),
          row.number("value"),
          row.number("lo"),
          row.number("hi"),
          row.whole("n"),
          row.number("p"),
          row.number("p_adjusted"),
          row.number("vrf"),
          needed > row.whole("n"));
    }
  }

  @Override
  public PrintTable make(TableSource source) throws IOException {
    List<Integer> points = source.points();
    Map<String, List<Line>> pairs = new LinkedHashMap<>();
    source.results().stream(
        FILE,
        row -> {
          if (row.text("statistic").equals("difference")) {
            Line line = Line.of(row);
            if (points.contains(line.point()) && isWanted(source, line.arm())) {
              pairs
                  .computeIfAbsent(
                      line.point() + "/" + line.arm() + "/" + line.baseline(),
                      key -> new ArrayList<>())
                  .add(line);
            }
          }
        });
    List<PrintRow> rows = new ArrayList<>();
    for (List<Line> lines : pairs.values()) {
      rows.addAll(rows(source, lines));
    }
    return new PrintTable(
        name(),
        "What each arm changes: " + source.titles().study(),
        List.of(
            PrintColumn.words("outcome", "", "what is compared"),
            PrintColumn.estimate("base", "Base", "its level in the baseline"),
            PrintColumn.estimate("arm", "Arm", "its level in the arm"),
            PrintColumn.estimate("difference", "Difference", "arm less baseline"),
            PrintColumn.probability("p", "p", "p-value of the test of no difference"),
            PrintColumn.probability("p_adjusted", "p (adj.)", "the same by Holm's correction"),
            PrintColumn.number(
                "vrf",
                "VRF",
                "variance-reduction factor: how many times as many independent runs would be needed"),
            PrintColumn.count("n", "n", "pairs of runs")),
        rows,
        List.of(
            "Brackets hold 95% intervals. Runs of equal number share their luck in all arms, so that"
                + " differences are paired: Tango's score interval and McNemar's exact test for"
                + " shares, Student's t (Hall's for skewed ones) and a bootstrap test for numbers; p"
                + " (adj.) is Holm's, over all arms and points of an outcome. VRF: how many times as"
                + " many independent runs would tell as much. n: pairs of runs.",
            source.origin()));
  }

  private static boolean isWanted(TableSource source, String arm) {
    return source.selection().arms().isEmpty() || source.selection().arms().contains(arm);
  }

  private static List<PrintRow> rows(TableSource source, List<Line> lines) throws IOException {
    Line first = lines.get(0);
    TableSource.Estimates ofArm = source.estimates(first.point(), first.arm());
    TableSource.Estimates ofBase = source.estimates(first.point(), first.baseline());
    Map<String, Line> by = new LinkedHashMap<>();
    lines.forEach(line -> by.put(line.outcome(), line));
    Set<String> wanted = new LinkedHashSet<>(source.outcomes(by.keySet()));
    if (source.selection().outcomes().isEmpty()) {
      by.keySet().stream().filter(name -> name.startsWith(DECOMPOSITION)).forEach(wanted::add);
      if (wanted.contains(DECOMPOSITION + "belligerents")) {
        wanted.remove("belligerents"); // the same number
      }
    }
    String panel =
        source.panel(
            first.point(),
            source.titles().arm(first.arm()) + " against " + source.titles().arm(first.baseline()));
    List<PrintRow> rows = new ArrayList<>();
    for (String outcome : wanted) {
      Line line = by.get(outcome);
      if (line == null) {
        continue;
      }
      boolean share = isShare(outcome, ofArm);
      rows.add(
          new PrintRow(
              panel,
              List.of(
                  new Cell.Words(source.titles().outcome(outcome), share),
                  level(outcome, ofBase),
                  level(outcome, ofArm),
                  new Cell.Measure(
                      share ? Scale.SHARE_DIFFERENCE : Scale.DIFFERENCE,
                      line.value(),
                      line.lo(),
                      line.hi(),
                      line.doubtful()),
                  new Cell.Probability(line.p()),
                  new Cell.Probability(line.adjusted()),
                  Cell.Measure.plain(Scale.FACTOR, line.vrf()),
                  new Cell.Count(line.n()))));
    }
    return rows;
  }

  private static boolean isShare(String outcome, TableSource.Estimates estimates) {
    return outcome.startsWith(DECOMPOSITION)
        ? !outcome.endsWith("belligerents")
        : estimates.isEvent(outcome);
  }

  /** The level of an outcome, or of a part of the decomposition. */
  private static Cell level(String outcome, TableSource.Estimates estimates) {
    if (!outcome.startsWith(DECOMPOSITION)) {
      return estimates.cell(outcome);
    }
    String part = outcome.substring(DECOMPOSITION.length());
    if (part.equals("belligerents")) {
      return estimates.cell(part);
    }
    double force = 0;
    for (int rung = casus.treaty.Rung.FORCE.ordinal(); rung < casus.treaty.Rung.COUNT; rung++) {
      force +=
          estimates
              .find("max_rung", "share:" + rung)
              .map(casus.results.SummaryRow::value)
              .orElse(Double.NaN);
    }
    double war =
        estimates
            .find("war", "probability")
            .map(casus.results.SummaryRow::value)
            .orElse(Double.NaN);
    return Cell.Measure.plain(Scale.SHARE, part.equals("force") ? force : war / force);
  }
}
