package casus.calibration;

import casus.scenario.ParameterLibrary;
import casus.stats.Bootstrap;
import casus.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Approximate Bayesian computation for R1–R3, R8 and R13 by population Monte Carlo (Beaumont et al.
 * 2009): points drawn from the prior are moved, generation by generation, to where simulated
 * disputes are like historical ones. The distance is the root mean square over {@link Moment}s of
 * the difference in standard deviations, which hold the sampling error of the data, that of the
 * simulation (taken to be as large) and the stated discrepancy.
 *
 * @param observed the historical moments, by {@link Moment}
 * @param errors their standard errors, bootstrap over disputes
 * @param structures the mean distance of the best tenth of draws from the prior, by structure
 * @param posterior the sample, weights adding up to 1
 * @param eras what the calibrated model says of disputes by year
 * @param disputes how many disputes were simulated
 */
public record DynamicsCalibration(
    List<Double> observed,
    List<Double> errors,
    List<Fit> structures,
    List<Particle> posterior,
    EraTable eras,
    int disputes) {
  private static final int RESAMPLES = 500;
  private static final double KEPT = .5;
  private static final double BEST = .1;
  private static final int ERA_POINTS = 20;

  /**
   * How well a structure fits.
   *
   * @param structure its name
   * @param best the least distance of all draws
   * @param tenth the mean distance of the best tenth of draws
   */
  public record Fit(String structure, double best, double tenth) {}

  /** Copies the lists. */
  public DynamicsCalibration {
    observed = List.copyOf(observed);
    errors = List.copyOf(errors);
    structures = List.copyOf(structures);
    posterior = List.copyOf(posterior);
  }

  /**
   * Calibrates.
   *
   * @param dyads historical disputes
   * @param courses how they went
   * @param draws how many points each generation tries; at least 10
   * @param generations how many generations, the draws from the prior included; at least 1
   * @param compare whether competing structures are tried, each with as many draws from the prior
   * @param progress told what is being done
   * @return the calibration
   */
  public static DynamicsCalibration of(
      List<Dyad> dyads,
      Map<String, Course> courses,
      int draws,
      int generations,
      boolean compare,
      Consumer<String> progress) {
    List<Course> history =
        dyads.stream().map(d -> courses.get(d.dispute())).filter(c -> c != null).toList();
    Search search = new Search(dyads, history, draws, progress);
    List<Fit> fits = new ArrayList<>();
    List<Particle> first = List.of();
    for (Structure structure : compare ? Structure.all() : List.of(Structure.MODEL)) {
      List<Particle> tried = search.fromPrior(structure);
      fits.add(fit(structure, tried));
      if (structure.equals(Structure.MODEL)) {
        first = tried;
      }
    }
    List<Particle> posterior = search.moved(first, generations);
    progress.accept("playing the disputes in every era");
    return new DynamicsCalibration(
        search.observed,
        search.errors,
        fits,
        posterior,
        EraTable.of(dyads, posterior, search.library.defaults(), ERA_POINTS),
        dyads.size());
  }

  private static Fit fit(Structure structure, List<Particle> tried) {
    double[] distances = tried.stream().mapToDouble(Particle::distance).sorted().toArray();
    int tenth = Math.max(1, (int) (BEST * distances.length));
    return new Fit(
        structure.name(), distances[0], Arrays.stream(distances, 0, tenth).average().orElse(0));
  }

  /** The search for parameters. Its generator decides nothing but where to look. */
  private static final class Search {
    private final ParameterLibrary library = ParameterLibrary.load();
    private final DyadSimulation simulation = new DyadSimulation(library.defaults(), 1);
    private final Random random = new Random(1);
    private final List<Dyad> dyads;
    private final int draws;
    private final Consumer<String> progress;
    private final List<Double> observed = new ArrayList<>();
    private final List<Double> errors = new ArrayList<>();

    Search(List<Dyad> dyads, List<Course> history, int draws, Consumer<String> progress) {
      this.dyads = dyads;
      this.draws = draws;
      this.progress = progress;
      for (Moment moment : Moment.values()) {
        observed.add(moment.of(history));
        errors.add(
            new Bootstrap(1, RESAMPLES)
                .percentile(
                    history.size(),
                    rows -> moment.of(Arrays.stream(rows).mapToObj(history::get).toList()),
                    .95)
                .standardError());
      }
    }

    List<Particle> fromPrior(Structure structure) {
      Random same = new Random(2); // every structure tries the same points
      List<Particle> tried = new ArrayList<>();
      for (int k = 0; k < draws; k++) {
        List<Double> values = new ArrayList<>();
        for (Free free : Free.values()) {
          double u = (k + same.nextDouble()) / draws;
          values.add(
              free.cut(
                  free.prior(library).quantile(free.ordinal() == 0 ? u : same.nextDouble()),
                  library));
        }
        tried.add(particle(values, structure, 1));
        told(structure.name(), k, tried);
      }
      return tried;
    }

    private void told(String what, int k, List<Particle> tried) {
      if ((k + 1) % 20 == 0) {
        progress.accept(
            Text.format(
                "%s: %d of %d points, least distance %.2f",
                what,
                k + 1,
                draws,
                tried.stream().mapToDouble(Particle::distance).min().orElse(Double.NaN)));
      }
    }

    private Particle particle(List<Double> values, Structure structure, double weight) {
      List<Course> played = simulation.play(dyads, values, structure, 1, done -> {});
      double squares = 0;
      List<Double> moments = new ArrayList<>();
      for (Moment moment : Moment.values()) {
        double found = moment.of(played);
        double off = off(moment, found);
        squares += off * off;
        moments.add(Double.isNaN(found) ? Double.MAX_VALUE : found);
      }
      return new Particle(values, weight, Math.sqrt(squares / Moment.values().length), moments);
    }

    private double off(Moment moment, double found) {
      double error = errors.get(moment.ordinal());
      double spread = Math.sqrt(2 * error * error + moment.discrepancy() * moment.discrepancy());
      // Without a single war, say, a duration of wars says nothing but that all is wrong.
      return Double.isNaN(found) ? 10 : (found - observed.get(moment.ordinal())) / spread;
    }

    /** Moves the best half of a generation, and keeps of the moved what is within its reach. */
    List<Particle> moved(List<Particle> first, int generations) {
      List<Particle> kept = best(first);
      for (int generation = 2; generation <= generations; generation++) {
        Kernel kernel = new Kernel(kept, library);
        List<Particle> tried = new ArrayList<>();
        for (int k = 0; k < draws; k++) {
          List<Double> values = kernel.proposal(random);
          tried.add(particle(values, Structure.MODEL, kernel.weight(values)));
          told("generation " + generation, k, tried);
        }
        double reach = median(kept);
        List<Particle> within = tried.stream().filter(p -> p.distance() <= reach).toList();
        kept = Particle.normalized(within.size() >= 10 ? within : best(tried));
      }
      return Particle.normalized(kept);
    }

    private static List<Particle> best(List<Particle> of) {
      return Particle.normalized(
          of.stream()
              .sorted(Comparator.comparingDouble(Particle::distance))
              .limit(Math.max(5, (int) (KEPT * of.size())))
              .toList());
    }

    private static double median(List<Particle> of) {
      double[] distances = of.stream().mapToDouble(Particle::distance).sorted().toArray();
      return distances[distances.length / 2];
    }
  }
}
