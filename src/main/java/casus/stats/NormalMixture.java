package casus.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A mixture of normal laws whose coordinates are independent, for points that would be standard
 * normal if nothing were known of them. Never changes.
 *
 * @see "McLachlan and Peel (2000), Finite mixture models"
 */
public final class NormalMixture {
  private static final int STARTS = 4;
  private static final int STEPS = 40;

  /** As many points of the standard normal law stand beside those of each part. */
  private static final double PRIOR = 3;

  private static final double NARROWEST = 0.3;
  private static final double WIDEST = 1.3;

  private final double[] shares;
  private final double[][] means;
  private final double[][] deviations;

  private NormalMixture(double[] shares, double[][] means, double[][] deviations) {
    this.shares = shares;
    this.means = means;
    this.deviations = deviations;
  }

  /**
   * The mixture that fits weighted points, by expectation and maximization from several starts;
   * with as many parts as the points can tell apart (Akaike's criterion, counting the points by
   * their effective number).
   *
   * @param points each with its coordinates; at least one
   * @param weights of the points; not negative, some positive
   * @param most parts, at least 1
   * @return the mixture; the same for the same points in the same order
   */
  public static NormalMixture fit(double[][] points, double[] weights, int most) {
    double sum = Arrays.stream(weights).sum();
    if (points.length != weights.length || most < 1 || !(sum > 0)) {
      throw new IllegalArgumentException("no points to fit: " + points.length);
    }
    double[] shares = Arrays.stream(weights).map(weight -> weight / sum).toArray();
    double n = 1 / Arrays.stream(shares).map(share -> share * share).sum();
    NormalMixture best = null;
    double least = Double.POSITIVE_INFINITY;
    SplittableRandom random = new SplittableRandom(1);
    for (int parts = 1; parts <= Math.min(most, points.length); parts++) {
      for (int start = 0; start < (parts == 1 ? 1 : STARTS); start++) {
        NormalMixture fitted = begin(points, shares, parts, random);
        for (int step = 0; step < STEPS; step++) {
          fitted = fitted.improved(points, shares, n);
        }
        double unknown = parts * (2 * points[0].length + 1) - 1;
        double criterion = 2 * unknown - 2 * n * fitted.logLikelihood(points, shares);
        if (best == null || criterion < least) {
          best = fitted;
          least = criterion;
        }
      }
    }
    return java.util.Objects.requireNonNull(best);
  }

  /** Centres far from one another: k-means++. */
  private static NormalMixture begin(
      double[][] points, double[] shares, int parts, SplittableRandom random) {
    double[][] means = new double[parts][];
    double[] distance = new double[points.length];
    Arrays.fill(distance, 1);
    for (int part = 0; part < parts; part++) {
      double[] centre = points[pick(shares, distance, random)];
      means[part] = centre.clone();
      for (int i = 0; i < points.length; i++) {
        double far = 0;
        for (int k = 0; k < centre.length; k++) {
          far += (points[i][k] - centre[k]) * (points[i][k] - centre[k]);
        }
        distance[i] = part == 0 ? far : Math.min(distance[i], far);
      }
    }
    double[][] deviations = new double[parts][points[0].length];
    for (double[] row : deviations) {
      Arrays.fill(row, 0.8);
    }
    double[] even = new double[parts];
    Arrays.fill(even, 1.0 / parts);
    return new NormalMixture(even, means, deviations);
  }

  private static int pick(double[] shares, double[] distance, SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += shares[i] * distance[i];
    }
    double left = random.nextDouble() * sum;
    int last = 0;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] * distance[i] > 0) {
        last = i;
        left -= shares[i] * distance[i];
        if (left < 0) {
          break;
        }
      }
    }
    return last;
  }

  private NormalMixture improved(double[][] points, double[] weights, double n) {
    int parts = shares.length;
    int size = points[0].length;
    double[] belong = new double[parts];
    double[] mass = new double[parts];
    double[][] first = new double[parts][size];
    double[][] second = new double[parts][size];
    for (int i = 0; i < points.length; i++) {
      logDensities(points[i], belong);
      double all = logSum(belong);
      for (int part = 0; part < parts; part++) {
        double weight = n * weights[i] * Math.exp(belong[part] - all);
        mass[part] += weight;
        for (int k = 0; k < size; k++) {
          first[part][k] += weight * points[i][k];
          second[part][k] += weight * points[i][k] * points[i][k];
        }
      }
    }
    double[] newShares = new double[parts];
    for (int part = 0; part < parts; part++) {
      newShares[part] = Math.max(mass[part], 1e-3 * n);
      for (int k = 0; k < size; k++) {
        double mean = first[part][k] / (mass[part] + PRIOR);
        double around =
            second[part][k] - 2 * mean * first[part][k] + mean * mean * mass[part] + PRIOR;
        double deviation = Math.sqrt(around / (mass[part] + PRIOR));
        first[part][k] = mean;
        second[part][k] = Math.max(NARROWEST, Math.min(WIDEST, deviation));
      }
    }
    double sum = Arrays.stream(newShares).sum();
    return new NormalMixture(
        Arrays.stream(newShares).map(share -> share / sum).toArray(), first, second);
  }

  private double logLikelihood(double[][] points, double[] weights) {
    double[] belong = new double[shares.length];
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      logDensities(points[i], belong);
      sum += weights[i] * logSum(belong);
    }
    return sum;
  }

  /** By part: log of its share times its density over the standard normal one's. */
  private void logDensities(double[] point, double[] byPart) {
    for (int part = 0; part < byPart.length; part++) {
      double log = Math.log(shares[part]);
      for (int k = 0; k < point.length; k++) {
        double from = (point[k] - means[part][k]) / deviations[part][k];
        log += (point[k] * point[k] - from * from) / 2 - Math.log(deviations[part][k]);
      }
      byPart[part] = log;
    }
  }

  private static double logSum(double[] logs) {
    double most = Arrays.stream(logs).max().orElseThrow();
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - most);
    }
    return most + Math.log(sum);
  }

  /**
   * How dense a point is under the mixture, over its density under the standard normal law.
   *
   * @param point its coordinates
   * @return the likelihood ratio, not negative
   */
  public double ratio(double... point) {
    double[] byPart = new double[shares.length];
    logDensities(point, byPart);
    return Math.exp(logSum(byPart));
  }

  /**
   * The mixture halfway to the standard normal law: where this one is the law of points at which
   * something came about by a small chance, that one is near the law from which it is best
   * estimated, since draws should be in proportion to the root of that chance (Neyman's rule). Each
   * part stays normal: precisions, and means times precisions, are averaged.
   *
   * @return another mixture with the same shares
   */
  public NormalMixture halfway() {
    double[][] newMeans = new double[shares.length][];
    double[][] newDeviations = new double[shares.length][];
    for (int part = 0; part < shares.length; part++) {
      newMeans[part] = new double[means[part].length];
      newDeviations[part] = new double[means[part].length];
      for (int k = 0; k < means[part].length; k++) {
        double precision = 1 / (deviations[part][k] * deviations[part][k]);
        double average = (precision + 1) / 2;
        newMeans[part][k] = means[part][k] * precision / 2 / average;
        newDeviations[part][k] = 1 / Math.sqrt(average);
      }
    }
    return new NormalMixture(shares, newMeans, newDeviations);
  }

  /**
   * How many parts there are.
   *
   * @return at least 1
   */
  public int parts() {
    return shares.length;
  }

  /**
   * Turns a point of the standard normal law into one of the mixture.
   *
   * @param u which part it is of: uniform on (0, 1)
   * @param point its coordinates, standard normal; changed in place
   */
  public void place(double u, double[] point) {
    int part = 0;
    double left = u - shares[0];
    while (left >= 0 && part + 1 < shares.length) {
      left -= shares[++part];
    }
    for (int k = 0; k < point.length; k++) {
      point[k] = means[part][k] + deviations[part][k] * point[k];
    }
  }
}
