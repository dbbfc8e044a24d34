package casus.analysis;

import casus.results.ContrastRow;
import casus.results.ResultTable;
import casus.results.ResultsException;
import casus.results.StoredResults;
import casus.stats.Bootstrap;
import casus.stats.CrossedBootstrap;
import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.PointContrast;
import casus.stats.Proportion;
import casus.stats.RunGroups;
import casus.stats.Tally;
import casus.sweep.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Levels of factors, and design points, against one another in the same arm: {@code contrasts.csv}.
 *
 * <p>p-values are corrected by Holm's method over all levels, points and arms of a call, for each
 * outcome apart.
 */
public final class Contrasts {
  /** The table. */
  public static final ResultTable<Line> TABLE =
      ResultTable.<Line>of(ContrastRow.FILE)
          .text(
              "factor",
              "what differs; several factors are divided by commas",
              line -> line.contrast().factor())
          .text(
              "from",
              "the level that is the base, as points.csv has it",
              line -> line.contrast().from())
          .text("to", "the level compared with it", line -> line.contrast().to())
          .text("contrast", "the same in the words of the study", line -> line.contrast().words())
          .text(
              "held",
              "what else varies in the study but not at these points",
              line -> line.contrast().held())
          .text("arm", "arm of the study", Line::arm)
          .text("outcome", "an outcome or column of runs", Line::outcome)
          .interval("from_value", "the outcome at the base", line -> line.found().base())
          .interval("to_value", "the outcome at the other level", line -> line.found().other())
          .interval("difference", "the other less the base", line -> line.found().difference())
          .number("p", "p-value of the test of no difference", line -> line.found().p())
          .number("p_adjusted", "the same by Holm's correction", Line::adjusted)
          .integer("n", "", "runs at the level that has fewer", line -> line.found().runs())
          .integer(
              "points", "", "points at the level that has fewer", line -> line.contrast().points())
          .flag(
              "paired",
              "whether the points go in pairs that differ in this alone",
              line -> line.contrast().paired())
          .text("drawn", "what the intervals draw anew: runs, or runs and points", Line::drawn)
          .number(
              "vrf",
              "variance-reduction factor: how many times as many independent runs would be needed;"
                  + " empty where points do not share their luck, or are drawn anew",
              line -> line.found().varianceReduction())
          .number(
              "runs_needed",
              "runs of a level that are needed before the intervals are to be trusted; empty for"
                  + " events",
              line -> line.found().runsNeeded());

  private static final double LEVEL = 0.95;
  private static final int RESAMPLES = 1000;

  /**
   * One difference with its place.
   *
   * @param contrast what with what
   * @param arm the arm
   * @param outcome the outcome
   * @param found the numbers
   * @param adjusted the p-value after Holm's correction; NaN where there is none
   */
  public record Line(Contrast contrast, String arm, String outcome, Found found, double adjusted) {
    /**
     * What the intervals draw anew.
     *
     * @return such as {@code runs and points}
     */
    public String drawn() {
      return contrast.sampled() ? "runs and points" : "runs";
    }

    private Line with(double corrected) {
      return new Line(contrast, arm, outcome, found, corrected);
    }
  }

  /**
   * The numbers of one contrast.
   *
   * @param base the outcome at the base
   * @param other the outcome at the other level
   * @param difference the other less the base
   * @param p of the test of no difference; NaN where there is none
   * @param varianceReduction NaN where luck is not shared or points are drawn
   * @param runsNeeded runs of a level that the intervals ask for; NaN for events
   */
  public record Found(
      Estimate base,
      Estimate other,
      Estimate difference,
      double p,
      double varianceReduction,
      double runsNeeded) {
    /**
     * How many runs the level with fewer has.
     *
     * @return not negative
     */
    public long runs() {
      return difference.n();
    }

    /**
     * Whether there are as many runs as the intervals ask for.
     *
     * @return false when the tail is so heavy that they are not to be trusted
     */
    public boolean isTold() {
      return !(runsNeeded > runs());
    }
  }

  private final StudyData data;
  private final PointLuck luck;

  private Contrasts(StudyData data) {
    this.data = data;
    luck = PointLuck.of(data.plan());
  }

  /**
   * Compares levels and points.
   *
   * @param data the study
   * @param request what with what
   * @param progress told how many outcomes of arms are done
   * @return by contrast, arm and outcome
   * @throws ResultsException if something asked for is not there; it tells all that is not
   * @throws IOException if the results cannot be read
   */
  public static List<Line> of(StudyData data, ContrastRequest request, IntConsumer progress)
      throws IOException {
    ContrastPlan plan = ContrastPlan.of(data, StoredResults.open(data.folder()).titles(), request);
    if (!plan.faults().isEmpty()) {
      throw new ResultsException(String.join("\ncasus: ", plan.faults()));
    }
    Contrasts contrasts = new Contrasts(data);
    List<List<Line>> lines = new ArrayList<>();
    plan.contrasts().forEach(contrast -> lines.add(new ArrayList<>()));
    int done = 0;
    for (String arm : request.arms().isEmpty() ? data.plan().arms() : request.arms()) {
      for (String outcome : request.outcomes()) {
        contrasts.tell(plan.contrasts(), arm, data.quantity(outcome), lines);
        progress.accept(++done);
      }
    }
    return Families.adjusted(
        lines.stream().flatMap(List::stream).toList(),
        Line::outcome,
        line -> line.found().p(),
        Line::with);
  }

  private void tell(List<Contrast> asked, String arm, Quantity quantity, List<List<Line>> lines) {
    Played played =
        asked.stream().allMatch(Contrast::single) ? new Played(0) : played(arm, quantity);
    for (int i = 0; i < asked.size(); i++) {
      Contrast contrast = asked.get(i);
      Found found =
          contrast.single() ? pair(contrast, arm, quantity) : average(contrast, played, quantity);
      lines.get(i).add(new Line(contrast, arm, quantity.name(), found, Double.NaN));
    }
  }

  // ---- One point against one other: run by run, as arms are compared ----

  private Found pair(Contrast contrast, String arm, Quantity quantity) {
    int from = contrast.fromPoints().get(0);
    int to = contrast.toPoints().get(0);
    Comparison.Tally pairs =
        Comparison.Tally.of(quantity, new Bootstrap(data.plan().seed(), RESAMPLES - 1));
    Tally base = new Tally();
    Tally other = new Tally();
    data.pairs(
        new StudyData.CellOf(to, arm),
        new StudyData.CellOf(from, arm),
        (second, first) -> {
          pairs.add(second, first);
          double a = quantity.value().applyAsDouble(second);
          double b = quantity.value().applyAsDouble(first);
          if (!Double.isNaN(a) && !Double.isNaN(b)) {
            other.add(a);
            base.add(b);
          }
        });
    List<Comparison.Row> rows = new ArrayList<>();
    pairs.tell(rows);
    Comparison.Row row =
        rows.stream().filter(r -> r.statistic().equals("difference")).findFirst().orElseThrow();
    boolean together = luck.shared() || from / luck.together() == to / luck.together();
    PointContrast.Told told =
        new PointContrast.Told(level(quantity, base), level(quantity, other), row.estimate());
    return new Found(
        told.from(),
        told.to(),
        told.difference(),
        Double.isNaN(row.p()) ? told.p() : row.p(), // more pairs than are resampled
        together ? row.varianceReduction() : Double.NaN,
        row.tail().pairsNeeded());
  }

  private static Estimate level(Quantity quantity, Tally runs) {
    return quantity.event()
        ? Proportion.of(Math.round(runs.moments().mean() * runs.n()), runs.n()).estimate(LEVEL)
        : runs.mean(LEVEL);
  }

  // ---- Averages over points ----

  /** The runs of an arm: in groups, and by point where their tail is asked. */
  private record Played(RunGroups runs, List<Tally> tails) {
    Played(int points) {
      this(new RunGroups(points), new ArrayList<>());
    }

    double runsNeeded(List<Integer> points) {
      Tally all = new Tally();
      points.forEach(point -> all.merge(tails.get(point)));
      return all.runsNeeded();
    }
  }

  private Played played(String arm, Quantity quantity) {
    int points = data.plan().points().count();
    Played played = new Played(points);
    for (int point = 0; point < points; point++) {
      int at = point;
      Tally tail = new Tally();
      data.each(
          point,
          arm,
          quantity,
          (run, value) -> {
            played.runs().add(at, run, value);
            if (!quantity.event()) {
              tail.add(value);
            }
          });
      played.tails().add(tail);
    }
    return played;
  }

  private Found average(Contrast contrast, Played played, Quantity quantity) {
    CrossedBootstrap bootstrap = new CrossedBootstrap(data.plan().seed(), RESAMPLES);
    PointContrast points = new PointContrast(played.runs(), contrast.rows());
    PointContrast.Told told =
        contrast.sampled()
            ? points.overPoints(bootstrap, luck.shared(), LEVEL)
            : points.overTheirLuck(bootstrap, LEVEL);
    boolean byRun = luck.shared() && !contrast.sampled();
    return new Found(
        quantity.event() ? within(told.from(), 0) : told.from(),
        quantity.event() ? within(told.to(), 0) : told.to(),
        quantity.event() ? within(told.difference(), -1) : told.difference(),
        told.p(),
        byRun ? told.varianceReduction() : Double.NaN,
        quantity.event()
            ? Double.NaN
            : Math.max(
                played.runsNeeded(contrast.fromPoints()), played.runsNeeded(contrast.toPoints())));
  }

  /** A share, or a difference of shares, with the part of its interval that can be. */
  private static Estimate within(Estimate share, double least) {
    boolean none = Double.isNaN(share.low()) || Double.isNaN(share.value());
    return none
        ? share
        : new Estimate(
            share.value(),
            share.standardError(),
            new Interval(
                Math.max(least, share.interval().low()), Math.min(1, share.interval().high())),
            share.n());
  }
}
