package casus.design;

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
  enum Scatter {
    /** Independent draws. */
    RANDOM("random") {
      @Override
      double[][] cube(int points, int dimensions, long seed) {
        return UnitCube.random(points, dimensions, seed);
      }
    },
    /** A Latin hypercube, the best spread of many (maximin). */
    LATIN_HYPERCUBE("lhs") {
      @Override
      double[][] cube(int points, int dimensions, long seed) {
        return UnitCube.latinHypercube(points, dimensions, seed);
      }
    },
    /** A Sobol' sequence with Owen's scrambling; a power of two of points keeps its balance. */
    SOBOL_SEQUENCE("sobol-sequence") {
      @Override
      double[][] cube(int points, int dimensions, long seed) {
        return UnitCube.sobol(points, dimensions, seed);
      }
    };

    private final String word;

    Scatter(String word) {
      this.word = word;
    }

    /** Points in the unit cube, by point and dimension. */
    abstract double[][] cube(int points, int dimensions, long seed);
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
      return scatter.word;
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
   * Morris's trajectories: from each point to the next one factor moves.
   *
   * @param trajectories how many
   * @param levels how many places each factor can take, even, at least 2
   */
  record Morris(int trajectories, int levels) implements Design {
    @Override
    public String word() {
      return "morris";
    }

    @Override
    public long count(List<Factor> factors) {
      return (long) trajectories * (factors.size() + 1);
    }

    @Override
    public DesignPoints points(List<Factor> factors, long seed) {
      checked(count(factors));
      return at(UnitCube.morris(trajectories, levels, factors.size(), seed), factors);
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
      throw new IllegalArgumentException("more than %d points".formatted(MOST_POINTS));
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
