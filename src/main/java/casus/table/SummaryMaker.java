package casus.table;

import casus.crisis.Ending;
import casus.figure.Words;
import casus.results.SummaryRow;
import casus.text.Text;
import casus.treaty.Rung;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What came of the runs: outcomes and quantities by arm. */
final class SummaryMaker implements TableMaker {
  /** Points that a reader takes in. */
  private static final int MOST_POINTS = 24;

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public Optional<String> missing(TableSource source) throws IOException {
    Optional<String> lacks = source.lacks(SummaryRow.FILE, "casus resume");
    if (lacks.isEmpty() && source.points().size() > MOST_POINTS) {
      return Optional.of(
          Text.format(
              "the study has %s design points, too many for one table; name some with --point",
              Words.count(source.points().size())));
    }
    return lacks;
  }

  @Override
  public PrintTable make(TableSource source) throws IOException {
    List<String> arms = source.arms();
    List<PrintColumn> columns = new ArrayList<>();
    columns.add(PrintColumn.words("quantity", "", "what is told"));
    for (String arm : arms) {
      columns.add(
          PrintColumn.estimate(
              arm,
              arms.size() == 1 ? source.say("column.estimate") : source.titles().shortArm(arm),
              "the estimate in arm " + arm));
    }
    List<PrintRow> rows = new ArrayList<>();
    boolean several = source.points().size() > 1;
    for (int point : source.points()) {
      Map<String, TableSource.Estimates> by = new LinkedHashMap<>();
      for (String arm : arms) {
        by.put(arm, source.estimates(point, arm));
      }
      new Rows(source, by, rows).add(source.panel(point, ""), several);
    }
    return new PrintTable(
        name(),
        source.say("table.summary", source.titles().study()),
        columns,
        rows,
        List.of(
            source.say("note.summary"),
            source.runs(),
            source.planned(SummaryRow.FILE),
            source.origin()));
  }

  /** The rows of a point. */
  private record Rows(
      TableSource source, Map<String, TableSource.Estimates> by, List<PrintRow> rows) {
    void add(String point, boolean several) {
      boolean all = !several && source.selection().outcomes().isEmpty();
      if (all) {
        for (int rung = 0; rung < Rung.COUNT; rung++) {
          String share = "share:" + rung;
          share(
              panel(point, source.say("rung.highest")),
              rung + " " + source.say("rung." + rung),
              "max_rung",
              share);
        }
      }
      Set<String> present = new LinkedHashSet<>();
      by.values().forEach(estimates -> present.addAll(estimates.outcomes()));
      List<String> outcomes = source.outcomes(present);
      for (String outcome : outcomes) {
        if (isEvent(outcome)) {
          row(
              panel(point, all ? source.say("panel.outcomes") : ""),
              new Cell.Words(source.titles().outcome(outcome), true),
              estimates -> estimates.cell(outcome));
        }
      }
      for (String outcome : outcomes) {
        if (!isEvent(outcome)) {
          number(panel(point, all ? source.say("panel.quantities") : ""), outcome);
        }
      }
      if (all) {
        for (Ending ending : Ending.values()) {
          String share = "share:" + ending.word();
          if (has("ending", share)) {
            share(
                panel(point, source.say("panel.ends")),
                source.say("ending." + ending.word()),
                "ending",
                share);
          }
        }
      }
    }

    private static String panel(String point, String rest) {
      return point.isEmpty() ? rest : rest.isEmpty() ? point : point + ": " + rest;
    }

    private boolean isEvent(String outcome) {
      return by.values().stream().anyMatch(estimates -> estimates.isEvent(outcome));
    }

    private boolean has(String outcome, String statistic) {
      return by.values().stream()
          .anyMatch(
              estimates ->
                  estimates.find(outcome, statistic).filter(row -> row.value() > 0).isPresent());
    }

    private void share(String panel, String title, String outcome, String statistic) {
      row(
          panel,
          new Cell.Words(title, true),
          estimates -> measure(Scale.SHARE, estimates.find(outcome, statistic)));
    }

    /** A mean, and where its tail is heavy what can be told instead. */
    private void number(String panel, String outcome) {
      String title = source.titles().outcome(outcome);
      row(panel, new Cell.Words(title), estimates -> estimates.cell(outcome));
      boolean doubtful =
          by.values().stream()
              .anyMatch(
                  estimates ->
                      estimates.find(outcome, "mean").filter(estimates::isDoubtful).isPresent());
      if (doubtful) {
        for (String quantile : List.of("median", "q99")) {
          row(
              panel,
              new Cell.Words(source.say("row." + quantile, title)),
              estimates -> measure(Scale.NUMBER, estimates.find(outcome, quantile)));
        }
      }
    }

    private static Cell measure(Scale scale, Optional<SummaryRow> row) {
      return row.map(found -> (Cell) Cell.Measure.of(scale, found))
          .orElse(Cell.Measure.plain(scale, Double.NaN));
    }

    private void row(String panel, Cell title, Function<TableSource.Estimates, Cell> estimate) {
      List<Cell> cells = new ArrayList<>(List.of(title));
      by.values().forEach(estimates -> cells.add(estimate.apply(estimates)));
      rows.add(new PrintRow(panel, cells));
    }
  }
}
