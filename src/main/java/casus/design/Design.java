package casus.design;

import casus.text.Text;
import casus.text.Worded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How points are laid over the factors. The same design, factors and seed give the same points
 * everywhere.
 */
public sealed interface Design {
  /** More points than these are a mistake of the pen, not a study. */
  long MOST_POINTS = 5_000_000;

  /**
   * The word in study files.
   *
   * @return such as {@code "lhs"}
   */
  String word();

  /**
   * How many points it has.
   *
   * @param factors what is varied
   * @return how many, perhaps more than {@link #MOST_POINTS}
   */
  long count(List<Factor> factors);

  /**
   * The points.
   *
   * @param factors what is varied
   * @param seed for designs that are drawn
   * @return the points in the order of the design
   * @throws IllegalArgumentException if there are more than {@link #MOST_POINTS}
   */
  DesignPoints points(List<Factor> factors, long seed);

  /**
   * Whether points share their luck, unless a study says otherwise: where they are compared with
   * one another they do, where they are averaged over they do not.
   *
   * @return how it is with this design
   */
  default LuckSharing usualLuck() {
    return LuckSharing.SHARED;
  }

  /**
   * How many points in a row are laid to be compared with one another, and have luck together even
   * where each has its own.
   *
   * @param factors what is varied
   * @return 1 but for trajectories and rows with their mixtures
   */
  default int pointsTogether(List<Factor> factors) {
    return 1;
  }

  /** Every level of every factor with every other; the last factor changes fastest. */
  record Grid() implements Design {
    @Override
    public String word() {
      return "grid";
    }

    @Override
    public long count(List<Factor> factors) {
      long count = 1;
      for (Factor factor : factors) {
        count = Math.min(MOST_POINTS + 1, count * factor.levels().steps().size());
      }
      return count;
    }

    @Override
    public DesignPoints points(List<Factor> factors, long seed) {
      int count = checked(count(factors));
      List<List<String>> points = new ArrayList<>(count);
      for (int p = 0; p < count; p++) {
        List<String> point = new ArrayList<>();
        int left = p;
        for (int f = factors.size() - 1; f >= 0; f--) {
          List<String> steps = factors.get(f).levels().steps();
          point.add(steps.get(left % steps.size()));
          left /= steps.size();
        }
        Collections.reverse(point);
        points.add(point);
      }
      return new DesignPoints(points, List.of());
    }
  }

  /**
   * Points given one by one.
   *
   * @param rows the values by point, in the order of the factors
   */
  record Rows(List<List<String>> rows) implements Design {
    /** Copies the rows. */
    public Rows {
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public String word() {
      return "list";
    }

    @Override
    public long count(List<Factor> factors) {
      return rows.size();
    }

    @Override
    public DesignPoints points(List<Factor> factors, long seed) {
      return new DesignPoints(rows, List.of());
    }
  }

  /** How points are scattered over the factors. */
  enum Scatter implements Worded {
    /** Independent draws. */
    RANDOM,
    /** A Latin hypercube, the best spread of many (maximin). */
    LHS,
    /** A Sobol' sequence with Owen's scrambling; a power of two of points keeps its balance. */
    SOBOL_SEQUENCE;

    private double[][] cube(int points, int dimensions, long seed) {
      return switch (this) {
        case RANDOM -> UnitCube.random(points, dimensions, seed);
        case LHS -> UnitCube.latinHypercube(points, dimensions, seed);
        case SOBOL_SEQUENCE -> UnitCube.sobol(points, dimensions, seed);
      };
    }
  }

  /**
   * Points scattered over the factors.
   *
   * @param scatter how
   * @param points how many
   */
  record Scattered(Scatter scatter, int points) implements Design {
    @Override
    public String word() {
      return scatter.word();
    }

    @Override
    public LuckSharing usualLuck() {
      return LuckSharing.PER_POINT;
    }

    @Override
    public long count(List<Factor> factors) {
      return points;
    }

    @Override
    public DesignPoints points(List<Factor> factors, long seed) {
      return at(scatter.cube(points, factors.size(), seed), factors);
    }
  }

  /**
   * Morris's trajectories: from each point to the next one factor moves, by half of its levels
   * ({@link MorrisScale}).
   *
   * @param trajectories how many
   * @param levels how many levels a range has, even, at least 2
   * @see "Morris (1991), doi:10.1080/00401706.1991.10484804, section 3, for Δ = p / 2(p − 1) and an
   *     even p; Campolongo, Cariboni and Saltelli (2007), doi:10.1016/j.envsoft.2006.10.004"
   */
  record Morris(int trajectories, int levels) implements Design {
    @Override
    public String word() {
      return "morris";
    }

    @Override
    public LuckSharing usualLuck() {
      return LuckSharing.PER_POINT;
    }

    @Override
    public int pointsTogether(List<Factor> factors) {
      return factors.size() + 1;
    }

    @Override
    public long count(List<Factor> factors) {
      return (long) trajectories * (factors.size() + 1);
    }

    @Override
    public DesignPoints points(List<Factor> factors, long seed) {
      checked(count(factors));
      List<MorrisScale> scales =
          factors.stream().map(factor -> MorrisScale.of(factor.levels(), levels)).toList();
      int[] counts = scales.stream().mapToInt(MorrisScale::count).toArray();
      List<List<String>> values = new ArrayList<>();
      List<List<Double>> places = new ArrayList<>();
      for (int[] point : UnitCube.morris(trajectories, counts, seed)) {
        List<String> row = new ArrayList<>();
        List<Double> at = new ArrayList<>();
        for (int f = 0; f < point.length; f++) {
          row.add(scales.get(f).value(point[f]));
          at.add(scales.get(f).place(point[f]));
        }
        values.add(row);
        places.add(at);
      }
      return new DesignPoints(values, places);
    }
  }

  /**
   * Saltelli's design for Sobol' indices: for each of N base points A, B, and A with one factor
   * after the other taken from B.
   *
   * @param base N
   */
  record Saltelli(int base) implements Design {
    @Override
    public String word() {
      return "saltelli";
    }

    @Override
    public LuckSharing usualLuck() {
      return LuckSharing.PER_POINT;
    }

    @Override
    public int pointsTogether(List<Factor> factors) {
      return factors.size() + 2;
    }

    @Override
    public long count(List<Factor> factors) {
      return (long) base * (factors.size() + 2);
    }

    @Override
    public DesignPoints points(List<Factor> factors, long seed) {
      checked(count(factors));
      return at(UnitCube.saltelli(base, factors.size(), seed), factors);
    }
  }

  /** The scenario as it is, then each factor alone at each of its other levels. */
  record OneAtATime() implements Design {
    @Override
    public String word() {
      return "oat";
    }

    @Override
    public long count(List<Factor> factors) {
      return points(factors, 0).count();
    }

    @Override
    public DesignPoints points(List<Factor> factors, long seed) {
      List<String> base = factors.stream().map(Factor::base).toList();
      List<List<String>> points = new ArrayList<>(List.of(base));
      for (int f = 0; f < factors.size(); f++) {
        for (String step : factors.get(f).levels().steps()) {
          if (!step.equals(base.get(f))) {
            List<String> point = new ArrayList<>(base);
            point.set(f, step);
            points.add(point);
          }
        }
      }
      return new DesignPoints(points, List.of());
    }
  }

  private static int checked(long count) {
    if (count > MOST_POINTS) {
      throw new IllegalArgumentException(Text.format("more than %d points", MOST_POINTS));
    }
    return (int) count;
  }

  private static DesignPoints at(double[][] places, List<Factor> factors) {
    List<List<String>> values = new ArrayList<>(places.length);
    List<List<Double>> kept = new ArrayList<>(places.length);
    for (double[] place : places) {
      List<String> point = new ArrayList<>(factors.size());
      List<Double> at = new ArrayList<>(factors.size());
      for (int f = 0; f < factors.size(); f++) {
        point.add(factors.get(f).levels().at(place[f]));
        at.add(place[f]);
      }
      values.add(point);
      kept.add(at);
    }
    return new DesignPoints(values, kept);
  }
}
