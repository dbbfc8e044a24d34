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
    notes.add(
        "Brackets hold 95% intervals. p (adj.) is Holm's, over all levels, points and arms of an"
            + " outcome that were compared together.");
    if (found.stream().anyMatch(row -> row.points() > 1)) {
      notes.add(
          "Levels are averages over the design points that have them"
              + (found.stream().allMatch(ContrastRow::paired)
                  ? ", in pairs that differ in this factor alone"
                  : "")
              + "; points: how many, at the level that has fewer.");
      notes.add(
          found.stream().anyMatch(row -> row.drawn().contains("points"))
              ? "Intervals resample runs and points, since the design drew its points."
              : "Intervals resample runs; the points are those of the design.");
    }
    notes.add("n: runs at the level that has fewer.");
    notes.add(source.planned(ContrastRow.FILE));
    notes.add(source.origin());
    return new PrintTable(
        name(),
        "What levels of factors change: " + source.titles().study(),
        List.of(
            PrintColumn.words("outcome", "", "what is compared"),
            PrintColumn.estimate("from", "From", "the outcome at the first level"),
            PrintColumn.estimate("to", "To", "the outcome at the other level"),
            PrintColumn.estimate("difference", "Difference", "the other less the first"),
            PrintColumn.probability("p", "p", "p-value of the test of no difference"),
            PrintColumn.probability("p_adjusted", "p (adj.)", "the same by Holm's correction"),
            PrintColumn.count("points", "Points", "points at the level that has fewer"),
            PrintColumn.count("n", "n", "runs at the level that has fewer")),
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
