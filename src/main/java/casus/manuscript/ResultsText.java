package casus.manuscript;

import casus.figure.Words;
import casus.results.ComparisonRow;
import casus.results.PlanMarks;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.results.Titles;
import casus.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Results in words. What is said of a difference depends on its interval: one that holds zero
 * "cannot be told from zero". Nothing is said of causes outside the model.
 */
final class ResultsText {
  private static final double CLEAR = 0.05;

  /** Smaller ones are told to be below it. */
  private static final double LEAST_P = 0.001;

  /** Quantities that are told where a folder has them, beside the author's own outcomes. */
  private static final List<String> USUAL = List.of("belligerents", "duration", "deaths");

  private static final List<String> USUAL_EVENTS = List.of("war", "nuclear");

  private final StoredResults results;
  private final Titles titles;
  private final List<String> own;
  private final int point;
  private final List<SummaryRow> rows;
  private final Map<String, String> units = new HashMap<>();

  /**
   * @param results the folder
   * @param own the author's own outcomes, told before the usual ones
   * @param point the design point to tell of
   */
  ResultsText(StoredResults results, List<String> own, int point) throws IOException {
    this.results = results;
    this.own = own;
    this.point = point;
    titles = results.titles();
    rows = results.summary(row -> row.point() == point && !row.outcome().contains("/"));
    results.stream(
        "dictionary.csv",
        row -> {
          if (row.text("file").equals("runs.csv") && row.text("unit").equals("d")) {
            units.put(row.text("column"), " days");
          }
        });
  }

  List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Passage opening = new Passage();
    results.manifest().partial().ifPresent(part -> opening.text(part.sentence() + " "));
    if (results.manifest().points() > 1) {
      opening.text("At design point " + point + factors() + ": ");
    }
    List<String> arms = results.manifest().arms();
    String base = arms.isEmpty() ? "base" : arms.get(0);
    blocks.add(new Block.Paragraph(opening.add(levels(base))));
    if (arms.size() > 1) {
      differences(base).forEach(passage -> blocks.add(new Block.Paragraph(passage)));
    }
    if (results.manifest().points() > 1) {
      blocks.add(new Block.Paragraph(acrossPoints(base)));
    }
    blocks.add(
        new Block.Paragraph(
            Passage.of(
                "These are statements about the model under the values that the scenario states:"
                    + " intervals tell the chance of the simulation alone, not whether the model is"
                    + " right, and a difference between arms is what the change does in the model,"
                    + " not an estimate of its effect in the world.")));
    return blocks;
  }

  private Optional<SummaryRow> row(String arm, String outcome, String statistic) {
    return rows.stream()
        .filter(row -> row.arm().equals(arm) && row.outcome().equals(outcome))
        .filter(row -> row.statistic().equals(statistic))
        .findFirst();
  }

  /** The events that are told of: the author's own, then the usual ones. */
  private List<String> events(String arm) {
    Set<String> names = new LinkedHashSet<>(own);
    names.addAll(USUAL_EVENTS);
    return names.stream().filter(name -> row(arm, name, "probability").isPresent()).toList();
  }

  private Passage levels(String arm) {
    Passage said = new Passage();
    for (String event : events(arm)) {
      SummaryRow row = row(arm, event, "probability").orElseThrow();
      said.text(Text.format("%s (arm %s): ", titles.outcome(event), titles.arm(arm)));
      probability(said, row);
      said.text(". ");
    }
    Set<String> numbers = new LinkedHashSet<>(own);
    numbers.addAll(USUAL);
    for (String name : numbers) {
      row(arm, name, "mean").ifPresent(mean -> quantity(said, mean));
    }
    return said;
  }

  private static void probability(Passage said, SummaryRow row) {
    if (Double.isNaN(row.value())) {
      said.text("no run tells it, so there is no estimate");
      return;
    }
    String n = Words.count(row.n());
    said.of(row, "value", Words.percent(row.value(), row.lo(), row.hi()) + "%").text(" of ");
    said.of(row, "n", n).text(" runs");
    interval(said, row, end -> Words.percent(end, row.lo(), row.hi()) + "%");
  }

  /** A number of an interval as it is shown. */
  private interface Shown {
    String of(double end);
  }

  private static void interval(Passage said, SummaryRow row, Shown shown) {
    if (Double.isNaN(row.lo()) && Double.isNaN(row.hi())) {
      said.text(" (no interval)");
      return;
    }
    said.text(" (95% interval ");
    said.of(row, "lo", Double.isNaN(row.lo()) ? "without lower end" : shown.of(row.lo()));
    said.text(" to ");
    said.of(row, "hi", Double.isNaN(row.hi()) ? "without upper end" : shown.of(row.hi()));
    said.text(")");
  }

  /** A mean, or where few runs hold much of the whole, the median in its place. */
  private void quantity(Passage said, SummaryRow mean) {
    Optional<SummaryRow> needed = row(mean.arm(), mean.outcome(), "runs_needed");
    Optional<SummaryRow> median = row(mean.arm(), mean.outcome(), "median");
    boolean doubted = needed.isPresent() && needed.get().value() > mean.n();
    boolean ofMedian = doubted && median.isPresent();
    SummaryRow told = ofMedian ? median.get() : mean;
    said.text(
        Text.format(
            "%s (arm %s): %s ",
            titles.outcome(mean.outcome()), titles.arm(mean.arm()), ofMedian ? "median" : "mean"));
    said.of(told, "value", Words.number(told.value()));
    said.text(units.getOrDefault(told.outcome(), ""));
    interval(said, told, Words::number);
    said.text(", n = ").of(told, "n", Words.count(told.n()));
    if (doubted) {
      said.text(
          "; the mean is not quoted, since its interval is not to be trusted with fewer than ");
      said.of(needed.get(), "value", Words.number(needed.get().value())).text(" runs");
    }
    said.text(". ");
  }

  /** A passage for each arm. */
  private List<Passage> differences(String base) throws IOException {
    if (!results.has(ComparisonRow.FILE)) {
      return List.of(
          new Passage()
              .gap(
                  "differences between arms are worked out by 'casus compare'; run it, then this"
                      + " again"));
    }
    Map<String, List<ComparisonRow>> byArm = new LinkedHashMap<>();
    List<String> told = events(base);
    for (ComparisonRow row :
        ComparisonRow.of(
            results,
            it -> it.point() == point && it.isDifference() && told.contains(it.outcome()))) {
      byArm.computeIfAbsent(row.arm(), arm -> new ArrayList<>()).add(row);
    }
    String mark = mark(ComparisonRow.FILE);
    List<Passage> passages = new ArrayList<>();
    byArm.forEach(
        (arm, all) -> {
          Passage said =
              Passage.of(
                  Text.format(
                      "Arm %s was compared with %s run by run under the same luck%s. ",
                      titles.arm(arm), titles.arm(all.get(0).baseline()), mark));
          all.forEach(difference -> difference(said, difference));
          passages.add(said);
        });
    return passages;
  }

  private void difference(Passage said, ComparisonRow of) {
    said.text(titles.outcome(of.outcome()) + ": ");
    row(of.arm(), of.outcome(), "probability")
        .ifPresent(
            level -> {
              probability(said, level);
              said.text(", ");
            });
    int decimals = Words.pointDecimals(of.lo(), of.hi());
    said.number(Words.signedPoints(of.value(), decimals), cell(of, "value"));
    said.text(Text.format(" percentage points from %s", titles.arm(of.baseline())));
    if (Double.isNaN(of.lo()) || Double.isNaN(of.hi())) {
      said.text(", without an interval, so that its sign is not told. ");
      return;
    }
    said.text(" (95% interval ");
    said.number(Words.signedPoints(of.lo(), decimals), cell(of, "lo")).text(" to ");
    said.number(Words.signedPoints(of.hi(), decimals), cell(of, "hi")).text("; ");
    said.number(Words.count(of.n()), cell(of, "n")).text(of.n() == 1 ? " pair" : " pairs");
    if (!Double.isNaN(of.adjusted())) {
      boolean tiny = of.adjusted() < LEAST_P;
      said.text("; p after Holm's correction " + (tiny ? "below " : ""));
      said.number(Words.number(tiny ? LEAST_P : of.adjusted()), cell(of, "p_adjusted"));
    }
    said.text(")").text(verdict(of)).text(". ");
  }

  /** Whether an analysis was planned, where there is a plan. */
  private String mark(String file) throws IOException {
    String command = results.derived().commands().getOrDefault(file, "");
    return PlanMarks.of(results)
        .map(
            marks ->
                marks.standing(command) == PlanMarks.Standing.PLANNED
                    ? ", as planned"
                    : ", which was added after the plan was sealed")
        .orElse("");
  }

  private static String cell(ComparisonRow row, String column) {
    return Text.format(
        "%s point=%d arm=%s baseline=%s outcome=%s statistic=difference %s",
        ComparisonRow.FILE, row.point(), row.arm(), row.baseline(), row.outcome(), column);
  }

  /** What the interval allows to be said, and no more. */
  private static String verdict(ComparisonRow of) {
    if (of.lo() <= 0 && of.hi() >= 0) {
      return ", which cannot be told from zero";
    }
    String direction = of.lo() > 0 ? "more often" : "less often";
    return !Double.isNaN(of.adjusted()) && of.adjusted() >= CLEAR
        ? Text.format(
            ": %s by its interval, but once corrected for the number of comparisons it cannot be"
                + " told from zero",
            direction)
        : ": " + direction + " than there";
  }

  private String factors() throws IOException {
    if (!results.has("points.csv")) {
      return "";
    }
    List<String> values = new ArrayList<>();
    results.stream(
        "points.csv",
        row -> {
          if (row.integer("point") == point) {
            for (String column : row.columns()) {
              if (!column.equals("point")) {
                values.add(titles.factor(column) + " = " + titles.level(column, row.text(column)));
              }
            }
          }
        });
    return values.isEmpty() || values.size() > 6 ? "" : " (" + String.join(", ", values) + ")";
  }

  /** The least and the greatest level over all points. */
  private Passage acrossPoints(String base) throws IOException {
    Passage said = new Passage();
    List<String> events = events(base);
    Map<String, List<SummaryRow>> byEvent = new LinkedHashMap<>();
    for (SummaryRow row :
        results.summary(
            it ->
                it.arm().equals(base)
                    && events.contains(it.outcome())
                    && it.statistic().equals("probability")
                    && !Double.isNaN(it.value()))) {
      byEvent.computeIfAbsent(row.outcome(), event -> new ArrayList<>()).add(row);
    }
    for (String event : events) {
      List<SummaryRow> all = byEvent.getOrDefault(event, List.of());
      SummaryRow least = null;
      SummaryRow greatest = null;
      for (SummaryRow row : all) {
        least = least == null || row.value() < least.value() ? row : least;
        greatest = greatest == null || row.value() > greatest.value() ? row : greatest;
      }
      if (least == null || greatest == null) {
        continue;
      }
      said.text(
          Text.format(
              "%s (arm %s) over %s: ",
              titles.outcome(event),
              titles.arm(base),
              Words.count(all.size(), "design point", "design points")));
      if (least.value() == greatest.value()) {
        said.text("the same share at each, ");
        probability(said, least);
      } else {
        said.text(Text.format("least at point %s, ", titles.numbered(least.point())));
        probability(said, least);
        said.text(Text.format("; greatest at point %s, ", titles.numbered(greatest.point())));
        probability(said, greatest);
      }
      said.text(". ");
    }
    return said.text(
        "Being the least and the greatest of many estimates, these two lie further apart by chance"
            + " than the points themselves do.");
  }

  /** Whether the folder has the point. */
  boolean hasPoint() {
    return !rows.isEmpty();
  }

  /** The points that there are. */
  static Set<Integer> points(StoredResults results) throws IOException {
    Set<Integer> points = new LinkedHashSet<>();
    results.stream(SummaryRow.FILE, row -> points.add(row.integer("point")));
    return points;
  }
}
