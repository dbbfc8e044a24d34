package casus.analysis;

import casus.design.Design;
import casus.design.Factor;
import casus.design.Study;
import casus.results.ResultTable;
import casus.results.ResultsException;
import casus.results.SensitivityRow;
import casus.scenario.LevelSizes;
import casus.stats.CrossedBootstrap;
import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.Moments;
import casus.stats.Morris;
import casus.stats.RunGroups;
import casus.stats.Sobol;
import casus.stats.VarianceShares;
import casus.sweep.Quantity;
import casus.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much each factor of a study matters to an outcome: {@code sensitivity.csv}. Sobol' indices of
 * a Saltelli design, Morris's measures of his, and the outcome at both ends of each factor where
 * one was moved at a time.
 */
public final class Sensitivities {
  /** The table. */
  public static final ResultTable<Line> TABLE =
      ResultTable.<Line>of(SensitivityRow.FILE)
          .text("arm", "arm of the study", Line::arm)
          .text("outcome", "the outcome", Line::outcome)
          .text("method", "sobol, morris, oat or variance", Line::method)
          .text(
              "factor", "the factor; dummy for one that does nothing; empty for none", Line::factor)
          .text(
              "index",
              "first, total (sobol); mu_star, sigma, mu (morris); base, low, high (oat);"
                  + " chance_share_of_runs, chance_share_of_means (variance)",
              Line::index)
          .estimate("value", "the index", "95 % interval", Line::estimate)
          .n("base points, effects or runs that it rests on", Line::estimate);

  private static final double LEVEL = 0.95;
  private static final int RESAMPLES = 1000;

  /**
   * One index.
   *
   * @param arm the arm
   * @param outcome the outcome
   * @param method {@code sobol}, {@code morris}, {@code oat} or {@code variance}
   * @param factor the factor; empty for what concerns none
   * @param index which index
   * @param estimate the index with its interval
   */
  public record Line(
      String arm, String outcome, String method, String factor, String index, Estimate estimate) {}

  private final StudyData data;
  private final Study plan;
  private final String arm;
  private final Quantity quantity;
  private final List<Moments> points = new ArrayList<>();
  private final RunGroups runs;
  private final List<Line> lines = new ArrayList<>();

  private Sensitivities(StudyData data, String arm, Quantity quantity) {
    this.data = data;
    this.plan = data.plan();
    this.arm = arm;
    this.quantity = quantity;
    runs = new RunGroups(plan.points().count());
  }

  /**
   * Works out the indices of one outcome in one arm.
   *
   * @param data the study
   * @param arm the arm
   * @param outcome the outcome
   * @return the indices that the study's design allows; missing where the outcome is missing in all
   *     runs of a point that they need, with n the runs in which it is not, or where it never
   *     varies
   * @throws ResultsException if its design allows none
   */
  public static List<Line> of(StudyData data, String arm, String outcome) {
    Sensitivities sensitivities = new Sensitivities(data, arm, data.quantity(outcome));
    sensitivities.work();
    return List.copyOf(sensitivities.lines);
  }

  private void work() {
    for (int point = 0; point < plan.points().count(); point++) {
      int at = point;
      Moments moments = new Moments();
      data.each(
          point,
          arm,
          quantity,
          (run, value) -> {
            moments.add(value);
            runs.add(at, run, value);
          });
      points.add(moments);
    }
    Design design = plan.design();
    boolean missing = points.stream().anyMatch(moments -> moments.n() == 0);
    if (missing && !(design instanceof Design.OneAtATime)) {
      undefined(design);
    } else if (design instanceof Design.Saltelli saltelli) {
      sobol(saltelli.base());
    } else if (design instanceof Design.Morris) {
      morris();
    } else if (design instanceof Design.OneAtATime) {
      oneAtATime();
    } else {
      throw noIndices(design);
    }
    variance();
  }

  private static ResultsException noIndices(Design design) {
    return new ResultsException(
        Text.format(
            "the design %s has no sensitivity indices; take {kind: saltelli, points: 256},"
                + " {kind: morris, trajectories: 20} or oat",
            design.word()));
  }

  /** Tells that there are no indices: a design that averages over points needs all of them. */
  private void undefined(Design design) {
    boolean sobol = design instanceof Design.Saltelli;
    if (!sobol && !(design instanceof Design.Morris)) {
      throw noIndices(design);
    }
    List<String> indices = sobol ? List.of("first", "total") : List.of("mu_star", "sigma", "mu");
    long n = points.stream().mapToLong(Moments::n).sum();
    for (Factor factor : plan.factors()) {
      for (String index : indices) {
        add(sobol ? "sobol" : "morris", factor.name(), index, plain(Double.NaN, n));
      }
    }
  }

  private void sobol(int base) {
    int factors = plan.factors().size();
    List<Estimate> indices = Sobol.of(runs, factors).estimates(bootstrap(), shared(), LEVEL);
    for (int f = 0; f < factors; f++) {
      String name = plan.factors().get(f).name();
      add("sobol", name, "first", indices.get(f));
      add("sobol", name, "total", indices.get(factors + f));
    }
    if (points.stream().anyMatch(moments -> moments.n() > 1)) {
      add("sobol", SensitivityRow.DUMMY, "total", dummy(base));
    }
  }

  /**
   * What a factor that does nothing would show, were its luck drawn anew at each point and its
   * chance not taken off: the part of the variance of the points' means that is chance.
   */
  private Estimate dummy(int base) {
    int factors = plan.factors().size();
    double chance = 0;
    Moments means = new Moments();
    for (int row = 0; row < base; row++) {
      Moments a = points.get(row * (factors + 2));
      chance += a.n() > 1 ? chance(row * (factors + 2)) / base : 0;
      means.add(a.mean());
      means.add(points.get(row * (factors + 2) + 1).mean());
    }
    return exactly(means.variance() > 0 ? chance / means.variance() : Double.NaN, base);
  }

  private void morris() {
    double[][] places =
        plan.points().places().stream()
            .map(place -> place.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    List<Estimate> measures = Morris.estimates(runs, places, bootstrap(), shared(), LEVEL);
    for (int f = 0; f < plan.factors().size(); f++) {
      String name = plan.factors().get(f).name();
      add("morris", name, "mu_star", measures.get(3 * f));
      add("morris", name, "sigma", measures.get(3 * f + 1));
      add("morris", name, "mu", measures.get(3 * f + 2));
    }
    noise(places);
  }

  /**
   * What a factor that does nothing would show, were its luck drawn anew at each point: the mean
   * size and the standard deviation of effects that are but the chance of the points' means.
   */
  private void noise(double[][] places) {
    int together = plan.factors().size() + 1;
    double squares = 0;
    double sizes = 0;
    int effects = 0;
    for (int point = 1; point < places.length; point++) {
      if (point % together == 0 || points.get(point).n() < 2 || points.get(point - 1).n() < 2) {
        continue;
      }
      double step = 0;
      for (int f = 0; f < together - 1; f++) {
        step += Math.abs(places[point][f] - places[point - 1][f]);
      }
      double square = (chance(point) + chance(point - 1)) / (step * step);
      squares += square;
      sizes += Math.sqrt(2 / Math.PI * square);
      effects++;
    }
    if (effects > 0) {
      double size = sizes / effects;
      double spread = Math.sqrt(squares / effects);
      add("morris", SensitivityRow.DUMMY, "mu_star", exactly(size, effects));
      add("morris", SensitivityRow.DUMMY, "sigma", exactly(spread, effects));
    }
  }

  /** The variance of a point's mean by chance. */
  private double chance(int point) {
    return points.get(point).variance() / points.get(point).n();
  }

  private static Estimate exactly(double value, long n) {
    return new Estimate(
        value, Double.NaN, value >= 0 ? new Interval(value, value) : Interval.EVERYTHING, n);
  }

  private CrossedBootstrap bootstrap() {
    return new CrossedBootstrap(plan.seed(), RESAMPLES);
  }

  private boolean shared() {
    return PointLuck.of(plan).shared();
  }

  /**
   * What to know before indices are read: where chance alone would show as much as they do. The
   * mean size of Morris's effects grows by chance itself, as sizes do not cancel: by a few per cent
   * at twice the size of chance alone, and by more below.
   *
   * @param lines the indices
   * @return a sentence for each arm and outcome; empty if all stand out
   */
  public static List<String> warnings(List<Line> lines) {
    List<String> warnings = new ArrayList<>();
    for (Line noise : lines) {
      boolean sobol = noise.method().equals("sobol");
      if (!noise.factor().equals(SensitivityRow.DUMMY)
          || !noise.index().equals(sobol ? "total" : "mu_star")) {
        continue;
      }
      double floor = noise.estimate().value();
      List<Line> rivals =
          lines.stream()
              .filter(
                  line ->
                      line.arm().equals(noise.arm())
                          && line.outcome().equals(noise.outcome())
                          && line.method().equals(noise.method())
                          && line.index().equals(noise.index())
                          && !line.factor().equals(SensitivityRow.DUMMY))
              .toList();
      List<String> drowned =
          rivals.stream()
              .filter(line -> !(line.estimate().value() > (sobol ? 1 : 2) * floor))
              .map(Line::factor)
              .toList();
      if (!drowned.isEmpty() && floor > 0) {
        warnings.add(warning(noise, drowned, rivals.size(), sobol));
      }
    }
    return warnings;
  }

  private static String warning(Line noise, List<String> drowned, int of, boolean sobol) {
    double value = noise.estimate().value();
    String which = drowned.size() == of ? "all factors" : String.join(", ", drowned);
    String floor =
        sobol
            ? Text.format(
                "chance is %.0f %% of the variance of the points' means (dummy), not less than the"
                    + " total index of",
                100 * value)
            : Text.format(
                "chance alone would give a factor that does nothing a mu_star of %.3g (dummy),"
                    + " which raises those that are not twice as large:",
                value);
    return Text.format(
        "%s, arm %s: %s %s; more replications tell more",
        noise.outcome(), noise.arm(), floor, which);
  }

  private void oneAtATime() {
    add("oat", "", "base", estimate(0));
    List<String> base = plan.points().values().get(0);
    for (int f = 0; f < plan.factors().size(); f++) {
      Factor factor = plan.factors().get(f);
      List<String> steps = bySize(factor);
      add("oat", factor.name(), "low", estimate(pointAt(f, steps.get(0), base)));
      add("oat", factor.name(), "high", estimate(pointAt(f, steps.get(steps.size() - 1), base)));
    }
  }

  /** The values of a factor from low to high; words, and names of levels, as they were written. */
  private static List<String> bySize(Factor factor) {
    List<String> steps = factor.levels().steps();
    return steps.stream().allMatch(step -> LevelSizes.of(factor, step).isPresent())
        ? steps.stream()
            .sorted(Comparator.comparingDouble(s -> LevelSizes.of(factor, s).orElseThrow()))
            .toList()
        : steps;
  }

  private int pointAt(int factor, String step, List<String> base) {
    if (step.equals(base.get(factor))) {
      return 0;
    }
    for (int point = 1; point < plan.points().count(); point++) {
      List<String> values = plan.points().values().get(point);
      boolean moved = values.get(factor).equals(step);
      if (moved && !values.get(factor).equals(base.get(factor))) {
        return point;
      }
    }
    throw new IllegalStateException("no point moves factor " + factor + " to " + step);
  }

  private Estimate estimate(int point) {
    Moments moments = points.get(point);
    if (!quantity.event()) {
      return moments.estimate(LEVEL);
    }
    long yes = Math.round(moments.mean() * moments.n());
    return casus.stats.Proportion.of(yes, moments.n()).estimate(LEVEL);
  }

  /** How far single runs, and the points' means, differ by chance alone. */
  private void variance() {
    if (points.size() < 2
        || points.stream().anyMatch(moments -> moments.n() == 0)
        || points.stream().allMatch(moments -> moments.n() < 2)) {
      return;
    }
    VarianceShares shares = VarianceShares.of(points);
    long n = points.stream().mapToLong(Moments::n).sum();
    add("variance", "", SensitivityRow.CHANCE, plain(shares.chanceShareOfRuns(), n));
    add("variance", "", "chance_share_of_means", plain(shares.chanceShareOfMeans(), n));
  }

  private static Estimate plain(double value, long n) {
    return new Estimate(value, Double.NaN, Interval.EVERYTHING, n);
  }

  private void add(String method, String factor, String index, Estimate estimate) {
    lines.add(new Line(arm, quantity.name(), method, factor, index, estimate));
  }
}
