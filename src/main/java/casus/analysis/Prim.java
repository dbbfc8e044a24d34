package casus.analysis;

import casus.stats.CrossedBootstrap;
import casus.stats.RunGroups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * The patient rule induction method: looks for a box in the space of factors in which cases of
 * interest are dense, by peeling away a thin slice at a time, and pastes back what was peeled too
 * eagerly.
 *
 * @see "Friedman and Fisher (1999), doi:10.1023/A:1008894516817; Bryant and Lempert (2010),
 *     doi:10.1016/j.techfore.2009.08.002, for scenario discovery and the reproducibility test"
 */
final class Prim {
  /** The share of the points in the box that one peel takes away. */
  private static final double PEEL = 0.05;

  /** Peeling ends when the box holds less than this share of all runs. */
  private static final double LEAST_SUPPORT = 0.05;

  /**
   * One factor over the points.
   *
   * @param ordered whether its values have an order
   * @param codes its values, as numbers or as places in a list of words
   */
  @SuppressWarnings("ArrayRecordComponent") // read only, and large
  record Input(boolean ordered, double[] codes) {}

  /**
   * A box: by factor, the values that are in it.
   *
   * @param low by factor, the lower end; −∞ where it is open
   * @param high the upper end
   * @param without the codes of words that are not in it
   */
  @SuppressWarnings("ArrayRecordComponent") // small, and never handed out
  record Box(double[] low, double[] high, List<TreeSet<Integer>> without) {
    static Box everything(int factors) {
      double[] low = new double[factors];
      double[] high = new double[factors];
      Arrays.fill(low, Double.NEGATIVE_INFINITY);
      Arrays.fill(high, Double.POSITIVE_INFINITY);
      List<TreeSet<Integer>> without = new ArrayList<>();
      for (int f = 0; f < factors; f++) {
        without.add(new TreeSet<>());
      }
      return new Box(low, high, without);
    }

    boolean restricts(int factor) {
      return low[factor] > Double.NEGATIVE_INFINITY
          || high[factor] < Double.POSITIVE_INFINITY
          || !without.get(factor).isEmpty();
    }

    int dimensions() {
      int dimensions = 0;
      for (int f = 0; f < low.length; f++) {
        dimensions += restricts(f) ? 1 : 0;
      }
      return dimensions;
    }

    boolean holds(List<Input> inputs, int point) {
      for (int f = 0; f < low.length; f++) {
        double code = inputs.get(f).codes()[point];
        if (code < low[f] || code > high[f] || without.get(f).contains((int) code)) {
          return false;
        }
      }
      return true;
    }

    private Box copy() {
      List<TreeSet<Integer>> copies = new ArrayList<>();
      without.forEach(words -> copies.add(new TreeSet<>(words)));
      return new Box(low.clone(), high.clone(), copies);
    }

    Box below(int factor, double end) {
      Box box = copy();
      box.high[factor] = end;
      return box;
    }

    Box above(int factor, double end) {
      Box box = copy();
      box.low[factor] = end;
      return box;
    }

    Box lacking(int factor, int word) {
      Box box = copy();
      box.without.get(factor).add(word);
      return box;
    }

    Box free(int factor) {
      Box box = copy();
      box.low[factor] = Double.NEGATIVE_INFINITY;
      box.high[factor] = Double.POSITIVE_INFINITY;
      box.without.get(factor).clear();
      return box;
    }
  }

  /**
   * One step of the trajectory.
   *
   * @param box the box
   * @param coverage the share of all cases of interest that are in it
   * @param density the share of its runs that are cases of interest
   * @param support the share of all runs that are in it
   */
  record Step(Box box, double coverage, double density, double support) {}

  private final List<Input> inputs;
  private final double[] runs;
  private final double[] cases;
  private final double allRuns;
  private final double allCases;

  /**
   * A search.
   *
   * @param inputs the factors
   * @param runs how many runs each point has
   * @param cases how many of them are of interest
   */
  Prim(List<Input> inputs, double[] runs, double[] cases) {
    this.inputs = inputs;
    this.runs = runs;
    this.cases = cases;
    allRuns = Arrays.stream(runs).sum();
    allCases = Arrays.stream(cases).sum();
  }

  /**
   * Peels.
   *
   * @return the trajectory, from all of the space to the last box
   */
  List<Step> trajectory() {
    List<Step> steps = new ArrayList<>();
    Step step = step(Box.everything(inputs.size()));
    while (true) {
      steps.add(step);
      Step next = peeled(step);
      if (next == null) {
        return steps;
      }
      step = next;
    }
  }

  private Step step(Box box) {
    double in = 0;
    double of = 0;
    for (int point = 0; point < runs.length; point++) {
      if (runs[point] > 0 && box.holds(inputs, point)) {
        in += runs[point];
        of += cases[point];
      }
    }
    return new Step(box, of / allCases, in == 0 ? 0 : of / in, in / allRuns);
  }

  /** The peel that gains most density for what it takes away; null when none is left. */
  private @org.jspecify.annotations.Nullable Step peeled(Step step) {
    Step best = null;
    double bestGain = 0;
    for (Box box : candidates(step.box())) {
      Step candidate = step(box);
      double taken = step.support() - candidate.support();
      if (taken <= 0 || candidate.support() < LEAST_SUPPORT) {
        continue;
      }
      double gain = (candidate.density() - step.density()) / taken;
      if (gain > bestGain) {
        best = candidate;
        bestGain = gain;
      }
    }
    return best;
  }

  private List<Box> candidates(Box box) {
    BitSet inside = new BitSet();
    for (int point = 0; point < runs.length; point++) {
      inside.set(point, runs[point] > 0 && box.holds(inputs, point));
    }
    List<Box> candidates = new ArrayList<>();
    for (int f = 0; f < inputs.size(); f++) {
      double[] codes = inside.stream().mapToDouble(codesOf(f)).sorted().toArray();
      double least = codes.length == 0 ? 0 : codes[0];
      double greatest = codes.length == 0 ? 0 : codes[codes.length - 1];
      if (least == greatest) {
        continue;
      }
      if (!inputs.get(f).ordered()) {
        int factor = f;
        Arrays.stream(codes)
            .distinct()
            .forEach(word -> candidates.add(box.lacking(factor, (int) word)));
        continue;
      }
      int slice = Math.max(1, (int) (PEEL * codes.length));
      candidates.add(box.above(f, firstAbove(codes, codes[slice - 1])));
      candidates.add(box.below(f, lastBelow(codes, codes[codes.length - slice])));
    }
    return candidates;
  }

  private java.util.function.IntToDoubleFunction codesOf(int factor) {
    return point -> inputs.get(factor).codes()[point];
  }

  private static double firstAbove(double[] sorted, double value) {
    for (double code : sorted) {
      if (code > value) {
        return code;
      }
    }
    return sorted[sorted.length - 1];
  }

  private static double lastBelow(double[] sorted, double value) {
    for (int i = sorted.length - 1; i >= 0; i--) {
      if (sorted[i] < value) {
        return sorted[i];
      }
    }
    return sorted[0];
  }

  /**
   * Opens each factor again that the box can do without: its density must not fall.
   *
   * @param step a step of the trajectory
   * @return the box with what was peeled in vain pasted back
   */
  Step pasted(Step step) {
    Step pasted = step;
    for (int f = 0; f < inputs.size(); f++) {
      if (pasted.box().restricts(f)) {
        Step freed = step(pasted.box().free(f));
        if (freed.density() >= pasted.density()) {
          pasted = freed;
        }
      }
    }
    return pasted;
  }

  /**
   * How often each factor is restricted when points are drawn anew, and replications too where
   * points share their luck, at the first box that is as small as a given one.
   *
   * @param support the size of the box, a share of all runs
   * @param played the cases among all runs, by point and replication
   * @param luck whose luck the runs have
   * @param bootstrap how to draw
   * @return by factor, a share of the resamples
   */
  double[] reproducibility(
      double support, RunGroups played, PointLuck luck, CrossedBootstrap bootstrap) {
    double[] shares = new double[inputs.size()];
    bootstrap.draw(
        runs.length / luck.together(),
        played,
        luck.shared(),
        (rows, weights) -> {
          Box box = alike(support, redrawn(played, luck.together(), rows, weights)).box();
          for (int f = 0; f < shares.length; f++) {
            shares[f] += box.restricts(f) ? 1.0 / bootstrap.resamples() : 0;
          }
        });
    return shares;
  }

  private Prim redrawn(RunGroups played, int together, int[] rows, double[] weights) {
    double[] drawnRuns = new double[runs.length];
    double[] drawnCases = new double[runs.length];
    for (int row : rows) {
      for (int point = row * together; point < (row + 1) * together; point++) {
        if (runs[point] > 0) {
          drawnRuns[point] += played.runs(point, weights);
          drawnCases[point] += played.sum(point, weights);
        }
      }
    }
    return new Prim(inputs, drawnRuns, drawnCases);
  }

  private static Step alike(double support, Prim redrawn) {
    List<Step> steps = redrawn.trajectory();
    for (Step step : steps) {
      if (step.support() <= support) {
        return step;
      }
    }
    return steps.get(steps.size() - 1);
  }

  /** The same search without the points of a box, for a further one. */
  Prim without(Box box) {
    double[] leftRuns = runs.clone();
    double[] leftCases = cases.clone();
    for (int point = 0; point < runs.length; point++) {
      if (box.holds(inputs, point)) {
        leftRuns[point] = 0;
        leftCases[point] = 0;
      }
    }
    return new Prim(inputs, leftRuns, leftCases);
  }

  double cases() {
    return allCases;
  }
}
