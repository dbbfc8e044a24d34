package casus.table;

import casus.results.ContrastRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What levels of factors, and design points, change: both levels, their difference, its test. */
final class ContrastsMaker implements TableMaker {
  @Override
  public String name() {
    return "contrasts";
  }

  @Override
  public Optional<String> missing(TableSource source) {
    return source.lacks(ContrastRow.FILE, "casus compare --by FACTOR");
  }

  @Override
  public PrintTable make(TableSource source) throws IOException {
    List<String> arms = source.selection().arms();
    List<String> outcomes = source.selection().outcomes();
    Set<String> events = source.events();
    Set<String> told = new LinkedHashSet<>();
    Set<String> contrasts = new LinkedHashSet<>();
    List<ContrastRow> found =
        ContrastRow.of(
            source.results(),
            row ->
                TableSource.isAsked(arms, row.arm())
                    && TableSource.isAsked(outcomes, row.outcome()));
    found.forEach(row -> told.add(row.arm()));
    found.forEach(row -> contrasts.add(place(row)));
    List<PrintRow> rows = new ArrayList<>();
    for (String contrast : contrasts) {
      found.stream()
          .filter(row -> place(row).equals(contrast))
          .sorted(
              TableSource.asAsked(arms, ContrastRow::arm)
                  .thenComparing(TableSource.asAsked(outcomes, ContrastRow::outcome)))
          .forEach(
              row ->
                  rows.add(
                      row(
                          source,
                          row,
                          told.size() > 1
                              ? contrast + "; " + source.titles().arm(row.arm())
                              : contrast,
                          events.contains(row.outcome()))));
    }
    List<String> notes = new ArrayList<>();
    notes.add(source.say("note.contrasts"));
    if (found.stream().anyMatch(row -> row.points() > 1)) {
      notes.add(
          source.say(
              found.stream().allMatch(ContrastRow::paired)
                  ? "note.averages-paired"
                  : "note.averages"));
      notes.add(
          source.say(
              found.stream().anyMatch(row -> row.drawn().contains("points"))
                  ? "note.drawn-points"
                  : "note.fixed-points"));
    }
    notes.add(source.say("note.fewer-runs"));
    notes.add(source.planned(ContrastRow.FILE));
    notes.add(source.origin());
    return new PrintTable(
        name(),
        source.say("table.contrasts", source.titles().study()),
        List.of(
            PrintColumn.words("outcome", "", "what is compared"),
            PrintColumn.estimate(
                "from", source.say("column.from"), "the outcome at the first level"),
            PrintColumn.estimate("to", source.say("column.to"), "the outcome at the other level"),
            PrintColumn.estimate(
                "difference", source.say("column.difference"), "the other less the first"),
            PrintColumn.probability(
                "p", source.say("column.p"), "p-value of the test of no difference"),
            PrintColumn.probability(
                "p_adjusted", source.say("column.p-adjusted"), "the same by Holm's correction"),
            PrintColumn.count(
                "points", source.say("column.points"), "points at the level that has fewer"),
            PrintColumn.count("n", source.say("column.n"), "runs at the level that has fewer")),
        rows,
        notes);
  }

  private static String place(ContrastRow row) {
    return row.words() + (row.held().isEmpty() ? "" : " (" + row.held() + ")");
  }

  private static PrintRow row(TableSource source, ContrastRow row, String panel, boolean share) {
    return new PrintRow(
        panel,
        List.of(
            new Cell.Words(source.titles().outcome(row.outcome()), share),
            measure(share ? Scale.SHARE : Scale.NUMBER, row.from(), row),
            measure(share ? Scale.SHARE : Scale.NUMBER, row.to(), row),
            measure(share ? Scale.SHARE_DIFFERENCE : Scale.DIFFERENCE, row.difference(), row),
            new Cell.Probability(row.p()),
            new Cell.Probability(row.adjusted()),
            new Cell.Count(row.points()),
            new Cell.Count(row.n())));
  }

  private static Cell measure(Scale scale, ContrastRow.Estimated number, ContrastRow row) {
    return new Cell.Measure(scale, number.value(), number.lo(), number.hi(), row.isDoubtful());
  }
}
