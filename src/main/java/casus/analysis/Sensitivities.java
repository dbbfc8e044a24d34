package casus.analysis;

import casus.design.Design;
import casus.design.Factor;
import casus.design.Study;
import casus.results.CsvTable;
import casus.results.ResultsException;
import casus.stats.Bootstrap;
import casus.stats.Estimate;
import casus.stats.Interval;
import casus.stats.Moments;
import casus.stats.Morris;
import casus.stats.Sobol;
import casus.stats.VarianceShares;
import casus.sweep.Quantity;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much each factor of a study matters to an outcome: {@code sensitivity.csv}. Sobol' indices of
 * a Saltelli design, Morris's measures of his, and the outcome at both ends of each factor where
 * one was moved at a time.
 */
public final class Sensitivities {
  /** The file's name. */
  public static final String FILE = "sensitivity.csv";

  private static final List<String> HEADER =
      List.of("arm", "outcome", "method", "factor", "index", "value", "lo", "hi", "n");

  /** What the factor that does nothing is called. */
  private static final String DUMMY = "dummy";

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
  private final List<Line> lines = new ArrayList<>();

  private Sensitivities(StudyData data, String arm, Quantity quantity) {
    this.data = data;
    this.plan = data.plan();
    this.arm = arm;
    this.quantity = quantity;
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
      Moments moments = data.moments(point, arm, quantity);
      points.add(moments);
    }
    Design design = plan.design();
    boolean missing = points.stream().anyMatch(moments -> moments.n() == 0);
    if (missing && !(design instanceof Design.OneAtATime)) {
      undefined(design);
    } else if (design instanceof Design.Saltelli saltelli) {
      sobol(saltelli.base());
    } else if (design instanceof Design.Morris morris) {
      morris(morris.trajectories());
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

  private double[] means() {
    return points.stream().mapToDouble(Moments::mean).toArray();
  }

  private void sobol(int base) {
    int factors = plan.factors().size();
    double[] means = means();
    double[] a = new double[base];
    double[] b = new double[base];
    double[][] mixed = new double[factors][base];
    for (int i = 0; i < base; i++) {
      int at = i * (factors + 2);
      a[i] = means[at];
      b[i] = means[at + 1];
      for (int f = 0; f < factors; f++) {
        mixed[f][i] = means[at + 2 + f];
      }
    }
    Sobol sobol = Sobol.of(a, b, mixed);
    Bootstrap bootstrap = new Bootstrap(plan.seed(), RESAMPLES);
    for (int f = 0; f < factors; f++) {
      String name = plan.factors().get(f).name();
      add("sobol", name, "first", sobol.first(f, bootstrap, LEVEL));
      add("sobol", name, "total", sobol.total(f, bootstrap, LEVEL));
    }
    dummy(a, b, base);
  }

  /**
   * What a factor that does nothing would show: the chance of the runs, were it drawn anew at each
   * point. Common luck makes the true noise less, so a factor above it matters.
   */
  private void dummy(double[] a, double[] b, int base) {
    int factors = plan.factors().size();
    double chance = 0;
    for (int i = 0; i < base; i++) {
      Moments moments = points.get(i * (factors + 2));
      chance += moments.n() > 1 ? moments.variance() / moments.n() / base : 0;
    }
    Moments all = Moments.of(a);
    all.merge(Moments.of(b));
    double share = all.variance() > 0 ? chance / all.variance() : Double.NaN;
    Interval itself = share >= 0 ? new Interval(share, share) : Interval.EVERYTHING;
    add("sobol", DUMMY, "total", new Estimate(share, Double.NaN, itself, base));
  }

  private void morris(int trajectories) {
    int factors = plan.factors().size();
    double[] means = means();
    double[][] effects = new double[trajectories][];
    for (int t = 0; t < trajectories; t++) {
      double[][] places = new double[factors + 1][];
      double[] outcomes = new double[factors + 1];
      for (int step = 0; step <= factors; step++) {
        int point = t * (factors + 1) + step;
        places[step] =
            plan.points().places().get(point).stream().mapToDouble(Double::doubleValue).toArray();
        outcomes[step] = means[point];
      }
      effects[t] = Morris.effectsOf(places, outcomes);
    }
    Morris morris = Morris.of(effects);
    Bootstrap bootstrap = new Bootstrap(plan.seed(), RESAMPLES);
    for (int f = 0; f < factors; f++) {
      String name = plan.factors().get(f).name();
      add("morris", name, "mu_star", morris.meanSize(f, bootstrap, LEVEL));
      add("morris", name, "sigma", morris.spread(f, bootstrap, LEVEL));
      double mean = morris.mean(f);
      add("morris", name, "mu", new Estimate(mean, Double.NaN, Interval.EVERYTHING, trajectories));
    }
  }

  private void oneAtATime() {
    add("oat", "", "base", estimate(0));
    List<String> base = plan.points().values().get(0);
    for (int f = 0; f < plan.factors().size(); f++) {
      Factor factor = plan.factors().get(f);
      List<String> steps = factor.levels().steps();
      add("oat", factor.name(), "low", estimate(pointAt(f, steps.get(0), base)));
      add("oat", factor.name(), "high", estimate(pointAt(f, steps.get(steps.size() - 1), base)));
    }
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
    add("variance", "", "chance_share_of_runs", plain(shares.chanceShareOfRuns(), n));
    add("variance", "", "chance_share_of_means", plain(shares.chanceShareOfMeans(), n));
  }

  private static Estimate plain(double value, long n) {
    return new Estimate(value, Double.NaN, Interval.EVERYTHING, n);
  }

  private void add(String method, String factor, String index, Estimate estimate) {
    lines.add(new Line(arm, quantity.name(), method, factor, index, estimate));
  }

  /**
   * Writes indices into the study's folder.
   *
   * @param folder the folder
   * @param lines the indices
   * @throws IOException if the file cannot be written; an earlier one then stands
   */
  public static void write(Path folder, List<Line> lines) throws IOException {
    CsvTable.replace(
        folder.resolve(FILE),
        HEADER,
        table -> {
          for (Line line : lines) {
            table.add(
                List.of(
                    line.arm(),
                    line.outcome(),
                    line.method(),
                    line.factor(),
                    line.index(),
                    CsvTable.number(line.estimate().value()),
                    CsvTable.number(line.estimate().low()),
                    CsvTable.number(line.estimate().high()),
                    Long.toString(line.estimate().n())));
          }
        });
  }
}
