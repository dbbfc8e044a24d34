package casus.figure;

import casus.results.ComparisonRow;
import casus.results.Labels;
import casus.results.StoredResults;
import casus.results.SummaryRow;
import casus.results.Titles;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.axis.NumberAxis;

/**
 * What an arm changes: the paired difference in the probability of each yes-or-no outcome, arm less
 * baseline, with its interval, as a forest plot.
 *
 * <p>Reads {@code comparisons.csv}, columns {@code point, arm, baseline, outcome, statistic, value,
 * lo, hi, n} and, when it is there, {@code p_adjusted}; of its rows those with the statistic {@code
 * difference} and an outcome that has a {@code probability} in {@code summary.csv}.
 */
final class TreatyEffect implements Figure.OfOneOutcome {
  private static final int MOST_ARMS = 6;
  private static final int MOST_OUTCOMES = 12;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    if (!results.has(ComparisonRow.FILE)) {
      return Optional.of(
          Text.format("the folder has no %s; 'casus compare' writes it", ComparisonRow.FILE));
    }
    return Arms.missing(
        results,
        focus,
        ComparisonRow.FILE,
        arms ->
            effects(results, focus, arms).isEmpty()
                ? Optional.of(
                    Text.format(
                        "%s has no difference in the probability of %s",
                        ComparisonRow.FILE,
                        focus.asked().map(name -> "'" + name + "'").orElse("an outcome")))
                : Optional.empty());
  }

  @Override
  public List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    return Arms.pages(results, focus, ComparisonRow.FILE, MOST_ARMS);
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, ComparisonRow.FILE).orElseThrow();
    List<Effect> effects = first(effects(results, focus, arms));
    Layout layout = new Layout(style, arms, effects);
    return new Drawing(
        layout.grid.height(),
        caption(style.print(), results, arms, effects, notDrawn(results, focus, arms)),
        numbers(arms, effects),
        layout::paint);
  }

  /**
   * What the arms change in one outcome.
   *
   * @param outcome the outcome
   * @param differences by arm
   */
  private record Effect(String outcome, Map<String, ComparisonRow> differences) {}

  private static List<Effect> effects(StoredResults results, Focus focus, Arms arms)
      throws IOException {
    Set<String> events = new HashSet<>();
    if (results.has(SummaryRow.FILE)) {
      results
          .summary(row -> row.statistic().equals("probability"))
          .forEach((SummaryRow row) -> events.add(row.outcome()));
    }
    Map<String, Effect> effects = new LinkedHashMap<>();
    for (ComparisonRow row : differences(results, arms)) {
      if (events.contains(row.outcome())
          && focus.asked().filter(asked -> !asked.equals(row.outcome())).isEmpty()) {
        effects
            .computeIfAbsent(row.outcome(), key -> new Effect(key, new LinkedHashMap<>()))
            .differences()
            .put(row.arm(), row);
      }
    }
    return List.copyOf(effects.values());
  }

  /** The differences in outcomes that the arms make at the point that is shown. */
  private static List<ComparisonRow> differences(StoredResults results, Arms arms)
      throws IOException {
    return ComparisonRow.of(
        results,
        row ->
            row.isDifference()
                && row.point() == arms.point()
                && arms.names().contains(row.arm())
                && !row.outcome().contains("/"));
  }

  private static List<Effect> first(List<Effect> effects) {
    return effects.stream().limit(MOST_OUTCOMES).toList();
  }

  /** What the figure has no room for, and what stands in the file and is not to be trusted. */
  private static String notDrawn(StoredResults results, Focus focus, Arms arms) throws IOException {
    List<String> further =
        effects(results, focus, arms).stream()
            .skip(MOST_OUTCOMES)
            .map(effect -> arms.titles().outcome(effect.outcome()))
            .toList();
    Set<String> doubted = new LinkedHashSet<>();
    differences(results, arms).stream()
        .filter(ComparisonRow::isDoubtful)
        .forEach(row -> doubted.add(arms.titles().outcome(row.outcome())));
    String room =
        further.isEmpty()
            ? ""
            : Text.format(
                " Not drawn for want of room, beyond the first %d outcomes: %s.",
                MOST_OUTCOMES, Words.list(further));
    String tails =
        doubted.isEmpty()
            ? ""
            : Text.format(
                " Differences in numbers are not drawn; in %s the intervals of %s are not to be"
                    + " trusted, since their tails are heavy.",
                ComparisonRow.FILE, Words.list(List.copyOf(doubted)));
    return room + tails;
  }

  private static NumberTable numbers(Arms arms, List<Effect> effects) {
    NumberTable table =
        new NumberTable(
            "point", "arm", "baseline", "outcome", "difference", "lo", "hi", "n", "p_adjusted");
    for (Effect effect : effects) {
      effect
          .differences()
          .forEach(
              (arm, difference) ->
                  table.add(
                      arms.point(),
                      arm,
                      difference.baseline(),
                      effect.outcome(),
                      difference.value(),
                      difference.lo(),
                      difference.hi(),
                      difference.n(),
                      difference.adjusted()));
    }
    return table;
  }

  private static Caption caption(
      Print print, StoredResults results, Arms arms, List<Effect> effects, String notDrawn) {
    Set<String> baselines = new LinkedHashSet<>();
    long n = 0;
    int decimals = decimals(print, effects);
    List<String> findings = new ArrayList<>();
    for (Effect effect : effects) {
      for (Map.Entry<String, ComparisonRow> entry : effect.differences().entrySet()) {
        ComparisonRow difference = entry.getValue();
        baselines.add(difference.baseline());
        n = Math.max(n, difference.n());
        findings.add(
            Text.format(
                "%s, %s: %s%s",
                arms.titles().outcome(effect.outcome()),
                arms.title(entry.getKey()),
                value(print, difference, decimals),
                print.points()));
      }
    }
    String text =
        Text.format(
            "Effect on outcomes: probability in %s less that in %s, %s, with 95%%"
                + " intervals of the paired difference (runs of equal number share their luck)."
                + " n = %s. What a treaty deters rests on how much strength counts at war"
                + " (strength_weight_war), which the data leave between 0 and about 0.4.%s%s %s",
            arms.names().size() == 1 ? "arm " + arms.title(arms.names().get(0)) : "each arm",
            Words.list(arms.labels().titles(baselines)),
            print.numbers().percent() ? "in percentage points" : "as proportions",
            print.count(n, "pair of runs", "pairs of runs"),
            arms.pointSentence(),
            notDrawn,
            Words.source(results.manifest()));
    return new Caption(
        text,
        "Dots with intervals beside a line at no effect. " + String.join("; ", findings) + ".");
  }

  /** A difference in percentage points with its sign and interval. */
  private static String value(Print print, ComparisonRow difference, int decimals) {
    return print.differenceWithInterval(
        difference.value(), difference.lo(), difference.hi(), decimals);
  }

  /** The decimals of all numbers of the figure: enough for the narrowest interval. */
  private static int decimals(Print print, List<Effect> effects) {
    return effects.stream()
        .flatMap(effect -> effect.differences().values().stream())
        .mapToInt(difference -> print.differenceDecimals(difference.lo(), difference.hi()))
        .max()
        .orElse(0);
  }

  /** Where everything stands: names, dots, numbers. */
  private static final class Layout {
    private final Style style;
    private final List<String> arms;
    private final Labels armLabels;
    private final Titles titles;
    private final List<Effect> effects;
    private final int decimals;
    private final double times;
    private final ArmKey key;
    private final RowGrid grid;

    Layout(Style style, Arms shown, List<Effect> effects) {
      this.style = style;
      this.arms = shown.names();
      this.armLabels = shown.labels();
      this.titles = shown.titles();
      this.effects = effects;
      this.times = style.print().numbers().times();
      this.decimals = decimals(style.print(), effects);
      key = new ArmKey(style, shown.briefs());
      grid =
          new RowGrid(
              style, effects.size(), arms.size(), key.height() + 1.6 * style.em(), Set.of());
    }

    void paint(Canvas canvas) {
      double em = style.em();
      List<String> labels = effects.stream().map(e -> titles.shortOutcome(e.outcome())).toList();
      double labelWidth = Math.min(style.width(labels, style.text()), 0.3 * style.pageWidth());
      List<String> values = new ArrayList<>(List.of(style.print().headOfDifferences()));
      double least = 0;
      double greatest = 0;
      for (Effect effect : effects) {
        for (ComparisonRow difference : effect.differences().values()) {
          values.add(value(style.print(), difference, decimals));
          least = Math.min(least, difference.lo());
          greatest = Math.max(greatest, difference.hi());
        }
      }
      double valuesWidth = grid.hasRoomForNumbers() ? style.width(values, style.small()) : em;
      double span = Math.max(greatest - least, 1e-6);
      NumberAxis axis =
          new Axes(style)
              .numbers(
                  axisTitle(), times * (least - 0.06 * span), times * (greatest + 0.06 * span), 4);
      Panel panel =
          new Panel(
              labelWidth + 1.6 * em,
              grid.top(),
              style.pageWidth() - valuesWidth - 1.6 * em,
              grid.bottom(),
              axis,
              Axes.page(grid));
      panel.draw(canvas);
      double zero = panel.pageX(0);
      canvas.line(
          zero, panel.top(), zero, panel.bottom(), style.palette().faintInk(), style.hairline());
      key.paint(canvas, this::colour);
      if (grid.hasRoomForNumbers()) {
        canvas.text(
            style.print().headOfDifferences(),
            style.pageWidth(),
            grid.top() - 0.5 * em,
            Align.RIGHT,
            Pen.FAINT);
      }
      for (int row = 0; row < effects.size(); row++) {
        canvas.fittedAtMiddle(
            labels.get(row), labelWidth, 0, grid.middle(row), Align.LEFT, Pen.TEXT);
        for (int arm = 0; arm < arms.size(); arm++) {
          ComparisonRow difference = effects.get(row).differences().get(arms.get(arm));
          if (difference != null) {
            double y = grid.middle(row, arm);
            paintDifference(canvas, panel, difference, arm, y);
            canvas.spot(
                panel.pageX(times * difference.value()),
                y,
                Text.format(
                    "%s, %s less %s: %s%s, n = %s",
                    labels.get(row),
                    armLabels.title(arms.get(arm)),
                    armLabels.title(difference.baseline()),
                    value(style.print(), difference, decimals),
                    style.print().points(),
                    style.print().count(difference.n())));
          }
        }
      }
    }

    /** Names the baseline where there is one only. */
    private String axisTitle() {
      Set<String> baselines = new LinkedHashSet<>();
      effects.forEach(e -> e.differences().values().forEach(d -> baselines.add(d.baseline())));
      Print print = style.print();
      String unit = print.numbers().percent() ? "-points" : "";
      String plain = print.say("axis.difference" + unit);
      if (baselines.size() != 1) {
        return plain;
      }
      String title =
          print.say("axis.difference-from" + unit, armLabels.brief(baselines.iterator().next()));
      return style.width(title, style.text()) < style.pageWidth() / 2 ? title : plain;
    }

    private Color colour(int arm) {
      return style.palette().arm(arms.size() > 1 ? arm + 1 : 0);
    }

    private void paintDifference(
        Canvas canvas, Panel panel, ComparisonRow difference, int arm, double y) {
      Color ink = style.palette().ink();
      panel.interval(canvas, times * difference.lo(), times * difference.hi(), y, ink, 0.7);
      Markers.paint(canvas, arm, panel.pageX(times * difference.value()), y, colour(arm));
      if (grid.hasRoomForNumbers()) {
        canvas.textAtMiddle(
            value(style.print(), difference, decimals),
            style.pageWidth(),
            y,
            Align.RIGHT,
            style.small(),
            ink);
      }
    }
  }
}
