package casus.analysis;

import casus.crisis.RunRecord;
import casus.results.ComparisonRow;
import casus.stats.Bootstrap;
import casus.stats.Estimate;
import casus.stats.PairedConditionals;
import casus.stats.PairedMoments;
import casus.stats.PairedProportions;
import casus.sweep.Quantity;
import casus.treaty.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One arm against another at one design point, replication by replication: both had the same luck,
 * so that what differs is what the arm changed.
 */
public final class Comparison {
  /** What deterrence and entrapment are told apart by; not the name of any outcome. */
  public static final String DECOMPOSITION = ComparisonRow.DECOMPOSITION;

  /** The bootstrap is for samples of a size for which normal theory may fail. */
  private static final int LARGEST_BOOTSTRAP = 20_000;

  private static final double LEVEL = 0.95;

  /**
   * One number.
   *
   * @param outcome of what
   * @param statistic which number: {@code difference}, {@code difference_bootstrap} or {@code
   *     ratio}, arm less or over baseline
   * @param estimate the number with its interval
   * @param p of the test of no difference; NaN where there is none
   * @param varianceReduction how many times as many independent runs would be needed; NaN where
   *     that makes no sense
   * @param tail how heavy the tail of the differences is
   */
  public record Row(
      String outcome,
      String statistic,
      Estimate estimate,
      double p,
      double varianceReduction,
      Tail tail) {
    /**
     * How many independent runs of each arm would tell as much as the pairs do.
     *
     * @return the pairs times the variance-reduction factor; NaN where there is none
     */
    public double equivalentRuns() {
      return varianceReduction * estimate.n();
    }

    /**
     * Whether there are as many pairs as the interval asks for.
     *
     * @return false when the tail is so heavy that the interval is not to be trusted
     */
    public boolean isTold() {
      return !(tail.pairsNeeded() > estimate.n());
    }
  }

  /**
   * How heavy the tail of paired differences is; NaN where that is not asked, as for events.
   *
   * @param topShare the share of all change that a tenth of a per cent of the pairs hold
   * @param effectiveN how many pairs carry the change
   * @param pairsNeeded how many pairs the interval asks for, at least
   */
  public record Tail(double topShare, double effectiveN, double pairsNeeded) {
    /** Where no tail is asked for. */
    static final Tail NONE = new Tail(Double.NaN, Double.NaN, Double.NaN);

    static Tail of(PairedMoments pairs) {
      double needed = pairs.n() == 0 ? Double.NaN : pairs.pairsNeeded();
      return new Tail(pairs.topShare(), pairs.effectiveN(), needed);
    }
  }

  private final List<Row> rows = new ArrayList<>();

  private Comparison() {}

  /**
   * Compares two arms.
   *
   * @param data the study
   * @param point the design point
   * @param baseline the arm to compare with
   * @param arm the arm
   * @param bootstrap how to resample
   * @return all outcomes, and the decomposition
   */
  static List<Row> of(StudyData data, int point, String baseline, String arm, Bootstrap bootstrap) {
    List<Tally> tallies = new ArrayList<>();
    data.quantities().forEach(quantity -> tallies.add(Tally.of(quantity, bootstrap)));
    Decomposition decomposition = new Decomposition();
    data.pairs(
        new StudyData.CellOf(point, arm),
        new StudyData.CellOf(point, baseline),
        (inArm, inBaseline) -> {
          for (Tally tally : tallies) {
            tally.add(inArm, inBaseline);
          }
          decomposition.add(inArm, inBaseline);
        });
    Comparison comparison = new Comparison();
    tallies.forEach(tally -> tally.tell(comparison.rows));
    decomposition.tell(comparison.rows);
    return comparison.rows;
  }

  /** What grows with each pair of runs. */
  interface Tally {
    static Tally of(Quantity quantity, Bootstrap bootstrap) {
      return quantity.event() ? new Events(quantity) : new Quantities(quantity, bootstrap);
    }

    void add(RunRecord inArm, RunRecord inBaseline);

    void tell(List<Row> rows);
  }

  private static final class Events implements Tally {
    private final Quantity quantity;
    private long both;
    private long onlyArm;
    private long onlyBaseline;
    private long neither;

    Events(Quantity quantity) {
      this.quantity = quantity;
    }

    @Override
    public void add(RunRecord inArm, RunRecord inBaseline) {
      double a = quantity.value().applyAsDouble(inArm);
      double b = quantity.value().applyAsDouble(inBaseline);
      if (Double.isNaN(a) || Double.isNaN(b)) {
        return;
      }
      if (a != 0) {
        both += b != 0 ? 1 : 0;
        onlyArm += b != 0 ? 0 : 1;
      } else {
        onlyBaseline += b != 0 ? 1 : 0;
        neither += b != 0 ? 0 : 1;
      }
    }

    @Override
    public void tell(List<Row> rows) {
      PairedProportions pairs = new PairedProportions(both, onlyArm, onlyBaseline, neither);
      double p = pairs.n() == 0 ? Double.NaN : pairs.exactTest();
      double reduction = pairs.varianceReduction();
      rows.add(
          new Row(quantity.name(), "difference", pairs.difference(LEVEL), p, reduction, Tail.NONE));
      rows.add(new Row(quantity.name(), "ratio", pairs.ratio(LEVEL), p, Double.NaN, Tail.NONE));
    }
  }

  private static final class Quantities implements Tally {
    private final Quantity quantity;
    private final Bootstrap bootstrap;
    private final PairedMoments moments = new PairedMoments();
    private double[] inArm = new double[256];
    private double[] inBaseline = new double[256];
    private int count;

    Quantities(Quantity quantity, Bootstrap bootstrap) {
      this.quantity = quantity;
      this.bootstrap = bootstrap;
    }

    @Override
    public void add(RunRecord arm, RunRecord baseline) {
      double a = quantity.value().applyAsDouble(arm);
      double b = quantity.value().applyAsDouble(baseline);
      if (Double.isNaN(a) || Double.isNaN(b)) {
        return;
      }
      moments.add(a, b);
      if (count < LARGEST_BOOTSTRAP) {
        if (count == inArm.length) {
          inArm = Arrays.copyOf(inArm, 2 * count);
          inBaseline = Arrays.copyOf(inBaseline, 2 * count);
        }
        inArm[count] = a;
        inBaseline[count] = b;
      }
      count++;
    }

    @Override
    public void tell(List<Row> rows) {
      Estimate difference = moments.difference(LEVEL);
      Tail tail = Tail.of(moments);
      double p = Double.NaN;
      if (count > 0 && count <= LARGEST_BOOTSTRAP) {
        double[] a = Arrays.copyOf(inArm, count);
        double[] b = Arrays.copyOf(inBaseline, count);
        p = bootstrap.testOfEqualMeans(a, b);
        Estimate resampled = bootstrap.meanDifference(a, b, LEVEL);
        rows.add(new Row(quantity.name(), "difference_bootstrap", resampled, p, Double.NaN, tail));
      }
      rows.add(
          new Row(quantity.name(), "difference", difference, p, moments.varianceReduction(), tail));
      rows.add(
          new Row(
              quantity.name(), "ratio", moments.ratio(LEVEL), Double.NaN, Double.NaN, Tail.NONE));
    }
  }

  /**
   * Deterrence and entrapment: how the arm changes the chance that force is used at all, the chance
   * of war once it is, and how many fight.
   */
  private static final class Decomposition {
    private final Events force =
        new Events(
            new Quantity(
                DECOMPOSITION + "force",
                true,
                run -> run.maxRung() >= Rung.FORCE.ordinal() ? 1 : 0));
    private final long[][] warGivenForce = new long[3][3];
    private final PairedMoments belligerents = new PairedMoments();

    void add(RunRecord inArm, RunRecord inBaseline) {
      force.add(inArm, inBaseline);
      warGivenForce[kind(inArm)][kind(inBaseline)]++;
      belligerents.add(inArm.belligerents(), inBaseline.belligerents());
    }

    private static int kind(RunRecord run) {
      if (run.maxRung() < Rung.FORCE.ordinal()) {
        return PairedConditionals.NOT_EXPOSED;
      }
      return run.war() ? PairedConditionals.STRUCK : PairedConditionals.SPARED;
    }

    void tell(List<Row> rows) {
      force.tell(rows);
      PairedConditionals conditionals = PairedConditionals.of(warGivenForce);
      rows.add(
          new Row(
              DECOMPOSITION + "war_given_force",
              "difference",
              conditionals.difference(LEVEL),
              Double.NaN,
              Double.NaN,
              Tail.NONE));
      rows.add(
          new Row(
              DECOMPOSITION + "belligerents",
              "difference",
              belligerents.difference(LEVEL),
              Double.NaN,
              belligerents.varianceReduction(),
              Tail.of(belligerents)));
    }
  }
}
