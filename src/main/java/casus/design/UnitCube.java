package casus.design;

import casus.luck.Keys;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Points in the unit cube, by point and dimension. */
final class UnitCube {
  /** Latin hypercubes of which the best spread is taken. */
  private static final int CANDIDATES = 50;

  /** Distances of all pairs are too many to compare beyond this. */
  private static final int MOST_COMPARED = 1000;

  private static final int BITS = 32;

  private UnitCube() {}

  static double[][] random(int points, int dimensions, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    double[][] cube = new double[points][dimensions];
    for (double[] point : cube) {
      for (int d = 0; d < dimensions; d++) {
        point[d] = dice.nextDouble();
      }
    }
    return cube;
  }

  /**
   * A Latin hypercube: each of {@code points} equal slices of each dimension holds one point. Of
   * many, the one whose nearest two points are farthest apart.
   *
   * @see "McKay, Beckman and Conover (1979); Johnson, Moore and Ylvisaker (1990) for maximin"
   */
  static double[][] latinHypercube(int points, int dimensions, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    int candidates = points > MOST_COMPARED ? 1 : CANDIDATES;
    double[][] best = oneHypercube(points, dimensions, dice);
    double widest = leastDistance(best);
    for (int candidate = 1; candidate < candidates; candidate++) {
      double[][] other = oneHypercube(points, dimensions, dice);
      double distance = leastDistance(other);
      if (distance > widest) {
        best = other;
        widest = distance;
      }
    }
    return best;
  }

  static double[][] oneHypercube(int points, int dimensions, SplittableRandom dice) {
    double[][] cube = new double[points][dimensions];
    for (int d = 0; d < dimensions; d++) {
      int[] slices = shuffled(points, dice);
      for (int p = 0; p < points; p++) {
        cube[p][d] = (slices[p] + dice.nextDouble()) / points;
      }
    }
    return cube;
  }

  private static int[] shuffled(int count, SplittableRandom dice) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = dice.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** The square of the distance of the nearest two points; 0 if there are too many to compare. */
  static double leastDistance(double[][] cube) {
    if (cube.length > MOST_COMPARED) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < cube.length; a++) {
      for (int b = 0; b < a; b++) {
        double squares = 0;
        for (int d = 0; d < cube[a].length && squares < least; d++) {
          double way = cube[a][d] - cube[b][d];
          squares += way * way;
        }
        least = Math.min(least, squares);
      }
    }
    return least;
  }

  /**
   * A Sobol' sequence, each dimension scrambled as a nested tree of coin flips.
   *
   * @see "Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences"
   */
  static double[][] sobol(int points, int dimensions, long seed) {
    double[][] cube = new double[points][dimensions];
    if (dimensions == 0) {
      return cube;
    }
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
    for (double[] point : cube) {
      double[] raw = sequence.nextVector();
      for (int d = 0; d < dimensions; d++) {
        long bits = (long) (raw[d] * (1L << BITS));
        long scrambled = scrambled(bits, Keys.mixed(seed + Keys.mixed(d + 1L)));
        // The middle of its cell: never 0 or 1, where some laws have no value.
        point[d] = (scrambled + 0.5) / (1L << BITS);
      }
    }
    return cube;
  }

  private static long scrambled(long bits, long key) {
    long result = 0;
    for (int bit = BITS - 1; bit >= 0; bit--) {
      long above = bits >>> (bit + 1);
      long flip = Keys.mixed(key ^ Keys.mixed(above + ((long) bit << 40))) & 1;
      result |= (((bits >>> bit) & 1) ^ flip) << bit;
    }
    return result;
  }

  /**
   * Trajectories on a grid, each factor moved once by half of its levels, so that each level is as
   * likely as any other.
   *
   * @param levels by dimension, how many levels the grid has, even
   * @return by point and dimension, the level from 0
   * @see "Morris (1991), doi:10.1080/00401706.1991.10484804"
   */
  static int[][] morris(int trajectories, int[] levels, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    int dimensions = levels.length;
    int[][] grid = new int[trajectories * (dimensions + 1)][];
    int next = 0;
    for (int t = 0; t < trajectories; t++) {
      int[] at = new int[dimensions];
      boolean[] up = new boolean[dimensions];
      for (int d = 0; d < dimensions; d++) {
        at[d] = dice.nextInt(levels[d] / 2);
        up[d] = dice.nextBoolean();
        at[d] += up[d] ? 0 : levels[d] / 2;
      }
      grid[next++] = at.clone();
      for (int d : shuffled(dimensions, dice)) {
        at[d] += up[d] ? levels[d] / 2 : -levels[d] / 2;
        grid[next++] = at.clone();
      }
    }
    return grid;
  }

  /** A, B and the mixtures of each base point, one after the other. */
  static double[][] saltelli(int base, int dimensions, long seed) {
    double[][] both = sobol(base, 2 * dimensions, seed);
    double[][] cube = new double[base * (dimensions + 2)][];
    int next = 0;
    for (double[] pair : both) {
      double[] a = Arrays.copyOfRange(pair, 0, dimensions);
      double[] b = Arrays.copyOfRange(pair, dimensions, 2 * dimensions);
      cube[next++] = a;
      cube[next++] = b;
      for (int d = 0; d < dimensions; d++) {
        double[] mixed = a.clone();
        mixed[d] = b[d];
        cube[next++] = mixed;
      }
    }
    return cube;
  }
}
