package casus.history;

import casus.calibration.CrossValidation;
import casus.luck.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Choices, fighting, endings and stakes (R1–R3, R8, R13) fitted to historical disputes, each played
 * as a scenario made of its row (model.md, section 9).
 *
 * <p>The disputes are played at the points of a Latin hypercube; an emulator ({@link
 * DisputeEmulator}) tells what they would give elsewhere; the composite likelihood of force, reply,
 * deaths, war and length over one month, times the prior, is maximized on it; and the design is
 * drawn anew about the maximum, narrower. The last maximum is polished on the simulator itself, one
 * parameter after the other, all with the same luck: slopes that an emulator learns from few runs
 * are noisy, which holds its maximum near the middle of the design. How sure the result is follows
 * from the sandwich of Godambe (1960) with the scores summed by dyad: the composite counts five
 * answers of one dispute as if they were five disputes, which its curvature alone would take for
 * certainty.
 */
public final class DynamicsFit {
  /** The questions of the composite likelihood. */
  static final List<DisputeQuestion> QUESTIONS =
      List.of(
          DisputeQuestion.FORCE,
          DisputeQuestion.REPLY,
          DisputeQuestion.FATAL,
          DisputeQuestion.WAR,
          DisputeQuestion.MONTH);

  /** The parts of cross-validation, by dyad. */
  public static final CrossValidation PARTS = new CrossValidation(5, 1);

  /** Of the first sweep of polishing, in standard deviations of the prior. */
  private static final double FIRST_STEP = .4;

  /** How many times more runs polishing takes than a point of a design. */
  private static final int POLISH = 2;

  private final List<DisputeRow> rows;
  private final PlayedDisputes played;
  private final List<FreeParameter> free;
  private final double[][] truths;
  private final CompositeLikelihood likelihood;
  private final Consumer<String> progress;

  /**
   * How a fit is made.
   *
   * @param points of each design; more than twice the number of parameters, and one
   * @param runs of each dispute at each point
   * @param rounds how often the design is drawn anew about the maximum
   * @param sweeps how often each parameter is polished on the simulator itself
   * @param seed of design, runs and sample
   * @param threads how many threads play; the result does not depend on it
   */
  public record Effort(int points, int runs, int rounds, int sweeps, long seed, int threads) {}

  /**
   * A fitted parameter.
   *
   * @param free which, with its prior
   * @param place u, in standard deviations of the prior from its median
   * @param error standard error of u, with the prior
   * @param dataVariance share of the prior's variance that the data leave
   */
  public record Fitted(FreeParameter free, double place, double error, double dataVariance) {
    /**
     * Whether the data identify it: they leave less than half of the prior's variance.
     *
     * @return true if its default is the posterior's median
     */
    public boolean identified() {
      return dataVariance < .5;
    }
  }

  /**
   * What was found.
   *
   * @param estimates by parameter
   * @param sample of the posterior, by draw: places of the parameters
   * @param foldPlaces by part: places of the parameters fitted without it
   */
  @SuppressWarnings("ArrayRecordComponent") // places are many; nobody compares two results
  public record Result(List<Fitted> estimates, double[][] sample, double[][] foldPlaces) {}

  /**
   * Prepares a fit.
   *
   * @param played the disputes, with their outcomes
   * @param free the parameters to fit
   * @param progress told what is done
   */
  public DynamicsFit(PlayedDisputes played, List<FreeParameter> free, Consumer<String> progress) {
    this.played = played;
    this.progress = progress;
    this.free = List.copyOf(free);
    rows = played.rows();
    truths = new double[QUESTIONS.size()][rows.size()];
    for (int q = 0; q < truths.length; q++) {
      for (int d = 0; d < rows.size(); d++) {
        truths[q][d] = QUESTIONS.get(q).truth(rows.get(d));
      }
    }
    likelihood = new CompositeLikelihood(truths, rows.stream().map(DisputeRow::dyad).toList());
  }

  /**
   * Fits.
   *
   * @param effort how
   * @param draws how many draws of the posterior
   * @return what was found
   */
  public Result fit(Effort effort, int draws) {
    int k = free.size();
    double[] centre = new double[k];
    double[] half = new double[k];
    java.util.Arrays.fill(half, 1); // from one standard deviation of the prior to the other
    Learnt learnt = null;
    for (int round = 0; round < effort.rounds(); round++) {
      learnt = learn(effort, round, centre, half);
      double[] best = likelihood.maximum(learnt.whole(), centre, d -> true, bounds(centre, half));
      for (int j = 0; j < k; j++) {
        centre[j] = best[j];
        half[j] *= round + 1 < effort.rounds() ? .6 : 1;
      }
    }
    if (learnt == null) {
      throw new IllegalArgumentException("no round");
    }
    return result(learnt, polished(centre, effort), centre, half, draws, effort.seed());
  }

  /** The maximum on the simulator itself, parameter by parameter, by parabolas. */
  private double[] polished(double[] start, Effort effort) {
    double[] best = start.clone();
    double step = FIRST_STEP;
    double least = loss(best, effort);
    for (int sweep = 0; sweep < effort.sweeps(); sweep++) {
      for (int j = 0; j < best.length; j++) {
        double here = best[j];
        double[] trial = best.clone();
        trial[j] = here - step;
        double below = loss(trial, effort);
        trial[j] = here + step;
        double above = loss(trial, effort);
        double bend = below + above - 2 * least;
        double vertex =
            bend > 0
                ? Math.max(-2 * step, Math.min(2 * step, step * (below - above) / (2 * bend)))
                : below < above ? -2 * step : 2 * step;
        trial[j] = here + vertex;
        double there = loss(trial, effort);
        double[] places = {here - step, here + step, here + vertex};
        double[] losses = {below, above, there};
        for (int i = 0; i < places.length; i++) {
          if (losses[i] < least) {
            least = losses[i];
            best[j] = places[i];
          }
        }
        progress.accept(
            "polish "
                + (sweep + 1)
                + " of "
                + effort.sweeps()
                + ", "
                + free.get(j).parameter().word()
                + " at "
                + free.get(j).value(best[j])
                + ", loss "
                + Math.rint(10 * least) / 10);
      }
      step /= 2;
    }
    return best;
  }

  /** Minus the log composite likelihood and prior, as the simulator itself gives them. */
  private double loss(double[] u, Effort effort) {
    List<DisputePrediction> predictions =
        played.play(
            base -> FreeParameter.set(base, free, u),
            POLISH * effort.runs(),
            effort.seed(),
            effort.threads(),
            done -> {});
    double loss = 0;
    for (int d = 0; d < rows.size(); d++) {
      for (int q = 0; q < truths.length; q++) {
        if (!Double.isNaN(truths[q][d])) {
          double p = predictions.get(d).chance(QUESTIONS.get(q));
          loss -= Math.log(truths[q][d] == 1 ? p : 1 - p);
        }
      }
    }
    for (double place : u) {
      loss += place * place / 2;
    }
    return loss;
  }

  /**
   * An emulator, and two more from every second point each: their errors are independent, so that
   * products of slopes, one from each, are free of the noise that squares would add up.
   */
  record Learnt(DisputeEmulator whole, DisputeEmulator one, DisputeEmulator other) {}

  static double[][] bounds(double[] centre, double[] half) {
    double[][] bounds = new double[2][centre.length];
    for (int j = 0; j < centre.length; j++) {
      bounds[0][j] = centre[j] - 1.2 * half[j];
      bounds[1][j] = centre[j] + 1.2 * half[j];
    }
    return bounds;
  }

  /** Plays the disputes at the points of a Latin hypercube. */
  Learnt learn(Effort effort, int round, double[] centre, double[] half) {
    double[][] points = hypercube(effort.points(), centre, half, effort.seed() + round);
    int[][][] counts = new int[QUESTIONS.size()][rows.size()][points.length];
    for (int i = 0; i < points.length; i++) {
      double[] u = points[i];
      List<DisputePrediction> predictions =
          played.play(
              base -> FreeParameter.set(base, free, u),
              effort.runs(),
              Keys.mixed(effort.seed() + i), // each point has luck of its own: noise averages out
              effort.threads(),
              done -> {});
      for (int d = 0; d < rows.size(); d++) {
        for (int q = 0; q < counts.length; q++) {
          counts[q][d][i] = predictions.get(d).count(QUESTIONS.get(q));
        }
      }
      progress.accept("round " + (round + 1) + ", point " + (i + 1) + " of " + points.length);
    }
    return new Learnt(
        DisputeEmulator.of(points, counts, effort.runs(), centre, half),
        DisputeEmulator.of(every(points, 0), every(counts, 0), effort.runs(), centre, half),
        DisputeEmulator.of(every(points, 1), every(counts, 1), effort.runs(), centre, half));
  }

  private static double[][] every(double[][] points, int from) {
    double[][] some = new double[(points.length - from + 1) / 2][];
    for (int i = 0; i < some.length; i++) {
      some[i] = points[2 * i + from];
    }
    return some;
  }

  private static int[][][] every(int[][][] counts, int from) {
    int[][][] some = new int[counts.length][][];
    for (int q = 0; q < counts.length; q++) {
      some[q] = new int[counts[q].length][];
      for (int d = 0; d < some[q].length; d++) {
        int[] all = counts[q][d];
        some[q][d] = new int[(all.length - from + 1) / 2];
        for (int i = 0; i < some[q][d].length; i++) {
          some[q][d][i] = all[2 * i + from];
        }
      }
    }
    return some;
  }

  private double[][] hypercube(int points, double[] centre, double[] half, long seed) {
    Random random = new Random(seed);
    double[][] cube = new double[points][centre.length];
    for (int j = 0; j < centre.length; j++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < points; i++) {
        order.add(i);
      }
      java.util.Collections.shuffle(order, random);
      for (int i = 0; i < points; i++) {
        double place = 2 * (order.get(i) + random.nextDouble()) / points - 1;
        cube[i][j] = centre[j] + half[j] * place;
      }
    }
    return cube;
  }

  private Result result(
      Learnt learnt, double[] best, double[] emulated, double[] half, int draws, long seed) {
    int k = best.length;
    RealMatrix covariance = likelihood.covariance(learnt.one(), learnt.other(), emulated);
    List<Fitted> estimates = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      double variance = covariance.getEntry(j, j);
      estimates.add(new Fitted(free.get(j), best[j], Math.sqrt(variance), variance));
    }
    Random random = new Random(seed);
    RealMatrix root = new CholeskyDecomposition(covariance, 1e-8, 1e-12).getL();
    double[][] sample = new double[draws][k];
    for (double[] draw : sample) {
      double[] z = new double[k];
      for (int j = 0; j < k; j++) {
        z[j] = random.nextGaussian();
      }
      double[] moved = root.operate(z);
      for (int j = 0; j < k; j++) {
        draw[j] = best[j] + moved[j];
      }
    }
    double[][] foldPlaces = new double[PARTS.folds()][];
    for (int fold = 0; fold < PARTS.folds(); fold++) {
      int out = fold;
      double[] without =
          likelihood.maximum(
              learnt.whole(),
              emulated,
              d -> PARTS.fold(rows.get(d).dyad()) != out,
              bounds(emulated, half));
      foldPlaces[fold] = new double[k];
      for (int j = 0; j < k; j++) {
        foldPlaces[fold][j] = best[j] + without[j] - emulated[j];
      }
    }
    return new Result(List.copyOf(estimates), sample, foldPlaces);
  }

  /**
   * Plays each dispute with the parameters that were fitted without its part: out-of-sample
   * forecasts of the simulator itself.
   *
   * @param result of the fit
   * @param opened the same disputes, each with first acts as they are foretold without its part
   * @param runs of each dispute
   * @param seed the master seed
   * @param threads how many threads play
   * @param done told how many disputes are done
   * @return in the order of the disputes
   */
  public List<DisputePrediction> crossValidated(
      Result result, PlayedDisputes opened, int runs, long seed, int threads, IntConsumer done) {
    return opened.play(
        (row, base) -> FreeParameter.set(base, free, result.foldPlaces()[PARTS.fold(row.dyad())]),
        runs,
        seed,
        threads,
        done);
  }
}
