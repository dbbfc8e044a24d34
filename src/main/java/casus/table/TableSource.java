package casus.table;

import casus.crisis.RunColumns;
import casus.figure.Words;
import casus.results.PlanMarks;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.results.Titles;
import casus.text.NumberStyle;
import casus.text.Phrases;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A results folder and what of it tables are to show. */
final class TableSource {
  /** Points whose estimates are held at once. */
  private static final int HELD = 200;

  /** The statistics that tables show, beside shares. */
  private static final Set<String> SHOWN =
      Set.of("probability", "mean", "median", "q99", "runs_needed");

  /** What papers tell first, in this order. */
  private static final List<String> FIRST = List.of("war", "attack", "nuclear", "second_theatre");

  private static final List<String> NUMBERS = List.of("belligerents", "calls", "deaths");

  /**
   * What is wanted of a folder.
   *
   * @param points design points; all where empty
   * @param arms in the order to print; all where empty
   * @param outcomes in the order to print; the usual where empty
   */
  record Selection(List<Integer> points, List<String> arms, List<String> outcomes) {
    Selection {
      points = List.copyOf(points);
      arms = List.copyOf(arms);
      outcomes = List.copyOf(outcomes);
    }
  }

  private final StoredResults results;
  private final Titles titles;
  private final Selection selection;
  private final Phrases phrases;
  private final NumberStyle numbers;
  private Map<Integer, Map<String, List<SummaryRow>>> held = Map.of();

  /**
   * @param results the folder
   * @param titles what its things are called
   * @param selection what is wanted
   * @param style how words and numbers stand in the table
   */
  TableSource(StoredResults results, Titles titles, Selection selection, TableStyle style) {
    this.results = results;
    this.titles = titles;
    this.selection = selection;
    this.phrases = style.phrases();
    this.numbers = style.numbers();
  }

  StoredResults results() {
    return results;
  }

  /** Fixed words, with what is filled in. */
  String say(String key, String... values) {
    return phrases.of(key, values);
  }

  Titles titles() {
    return titles;
  }

  Selection selection() {
    return selection;
  }

  /** The arms to print. */
  List<String> arms() {
    return selection.arms().isEmpty() ? results.manifest().arms() : selection.arms();
  }

  /** The points to print. */
  List<Integer> points() throws IOException {
    if (!selection.points().isEmpty()) {
      return selection.points();
    }
    if (!titles.points().isEmpty()) {
      return titles.points();
    }
    Set<Integer> points = new LinkedHashSet<>();
    results.summary(row -> points.add(row.point()));
    return List.copyOf(points);
  }

  /** The outcomes of an estimate that are told when none is asked for: events, then numbers. */
  List<String> outcomes(Set<String> present) {
    if (!selection.outcomes().isEmpty()) {
      return selection.outcomes().stream().filter(present::contains).toList();
    }
    Set<String> common =
        RunColumns.common().entries().stream()
            .map(entry -> entry.column().name())
            .collect(Collectors.toSet());
    Set<String> outcomes = new LinkedHashSet<>(FIRST);
    present.stream()
        .filter(name -> name.matches("[a-z][a-z0-9_]*") && !common.contains(name))
        .forEach(outcomes::add);
    outcomes.addAll(NUMBERS);
    outcomes.retainAll(present);
    return List.copyOf(outcomes);
  }

  /** The estimates of a point and an arm. */
  Estimates estimates(int point, String arm) throws IOException {
    if (!held.containsKey(point)) {
      held = read(point);
    }
    return new Estimates(held.getOrDefault(point, Map.of()).getOrDefault(arm, List.of()));
  }

  /** The estimates of a point and of those that are asked for next: the file is read once. */
  private Map<Integer, Map<String, List<SummaryRow>>> read(int point) throws IOException {
    List<Integer> points = points();
    int at = points.indexOf(point);
    Map<Integer, Map<String, List<SummaryRow>>> read = new HashMap<>();
    (at < 0 ? List.of(point) : points.subList(at, Math.min(at + HELD, points.size())))
        .forEach(next -> read.put(next, new HashMap<>()));
    results
        .summary(
            row ->
                read.containsKey(row.point())
                    && (SHOWN.contains(row.statistic()) || row.statistic().startsWith("share:")))
        .forEach(
            row ->
                Objects.requireNonNull(read.get(row.point()))
                    .computeIfAbsent(row.arm(), arm -> new ArrayList<>())
                    .add(row));
    return read;
  }

  /**
   * The order in which something is printed.
   *
   * @param asked the names that were asked for, in their order; may be empty
   * @return by the place of the name; all alike where nothing was asked for
   */
  static <T> Comparator<T> asAsked(List<String> asked, Function<T, String> name) {
    return Comparator.comparingInt(it -> asked.indexOf(name.apply(it)));
  }

  /** Whether a name was asked for; all are where nothing was. */
  static boolean isAsked(List<String> asked, String name) {
    return asked.isEmpty() || asked.contains(name);
  }

  /** The outcomes that are yes or no. */
  Set<String> events() throws IOException {
    Set<String> events = new LinkedHashSet<>();
    if (results.has(SummaryRow.FILE)) {
      results.stream(
          SummaryRow.FILE,
          row -> {
            if (row.text("statistic").equals("probability")) {
              events.add(row.text("outcome"));
            }
          });
    }
    return events;
  }

  /** Estimates by outcome and statistic. */
  record Estimates(List<SummaryRow> rows) {
    /** One of them. */
    Optional<SummaryRow> find(String outcome, String statistic) {
      return rows.stream()
          .filter(row -> row.outcome().equals(outcome) && row.statistic().equals(statistic))
          .findFirst();
    }

    /** What is told of: outcomes that have a probability or a mean. */
    Set<String> outcomes() {
      return rows.stream()
          .filter(row -> !row.outcome().contains("/"))
          .filter(row -> row.statistic().equals("probability") || row.statistic().equals("mean"))
          .map(SummaryRow::outcome)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether an outcome is yes or no. */
    boolean isEvent(String outcome) {
      return find(outcome, "probability").isPresent();
    }

    /** Whether the interval of a mean is not to be trusted. */
    boolean isDoubtful(SummaryRow mean) {
      return find(mean.outcome(), "runs_needed")
          .filter(needed -> needed.value() > mean.n())
          .isPresent();
    }

    /** The probability or the mean of an outcome. */
    Cell cell(String outcome) {
      Optional<SummaryRow> share = find(outcome, "probability");
      if (share.isPresent()) {
        return Cell.Measure.of(Scale.SHARE, share.get());
      }
      return find(outcome, "mean")
          .map(
              mean ->
                  (Cell)
                      new Cell.Measure(
                          Scale.NUMBER, mean.value(), mean.lo(), mean.hi(), isDoubtful(mean)))
          .orElse(Cell.Measure.plain(Scale.NUMBER, Double.NaN));
    }
  }

  /** The heading of rows of a point, where there are several. */
  String panel(int point, String rest) throws IOException {
    String where = points().size() > 1 || titles.points().size() > 1 ? titles.point(point) : "";
    return where.isEmpty() ? rest : rest.isEmpty() ? where : where + ": " + rest;
  }

  /** How many runs there are, in words. */
  private String runs(Collection<Long> counts) {
    long least = Collections.min(counts);
    long most = Collections.max(counts);
    return least != most
        ? say("note.runs-between", numbers.grouped(least), numbers.grouped(most))
        : most == 1 ? say("note.one-run") : say("note.runs", numbers.grouped(most));
  }

  /** The runs that the estimates of some points and arms rest on; empty where none is told. */
  String runs() throws IOException {
    Map<String, Long> byCell = new TreeMap<>();
    List<Integer> points = points();
    results
        .summary(
            row ->
                points.contains(row.point())
                    && arms().contains(row.arm())
                    && row.outcome().equals("war")
                    && row.statistic().equals("probability"))
        .forEach(row -> byCell.put(row.point() + "/" + row.arm(), row.n()));
    if (byCell.isEmpty()) {
      return "";
    }
    String n =
        byCell.size() <= 1 ? "note.n" : points.size() > 1 ? "note.n-of-point" : "note.n-of-arm";
    return say(n, runs(byCell.values()));
  }

  /**
   * How the numbers of a file stand to the plan that the study was played by.
   *
   * @param file of an analysis; one of the study itself where no command made it apart
   * @return a sentence; empty where there is no plan
   */
  String planned(String file) throws IOException {
    String command = results.derived().commands().getOrDefault(file, "");
    return PlanMarks.of(results).map(marks -> marks.note(command)).orElse("");
  }

  /** Where all numbers come from, and that they are partial where they are. */
  String origin() {
    return results.manifest().partial().map(part -> part.sentence() + " ").orElse("")
        + Words.source(results.manifest());
  }

  /** A reason for a file that is missing. */
  Optional<String> lacks(String file, String command) {
    return results.has(file)
        ? Optional.empty()
        : Optional.of(
            Text.format(
                "the folder has no %s; '%s %s' writes it", file, command, results.folder()));
  }
}
