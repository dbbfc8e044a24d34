package casus.history;

import casus.calibration.ForecastScores;
import casus.stats.Bootstrap;
import casus.stats.ClusteredMean;
import casus.stats.Estimate;
import casus.stats.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well one forecaster answered one question over disputes.
 *
 * @param period which disputes: {@code all}, {@code to 1992}, {@code after 1992}
 * @param question what was asked
 * @param model who foretold: {@code played}, or a yardstick's name
 * @param scores its scores; intervals by a bootstrap over dyads
 * @param logDifference the played model's logarithmic loss less this one's, paired over the same
 *     disputes, with a standard error clustered by dyad; below 0 the played model is better; NaN
 *     for the played model itself
 * @param brierDifference the same of Brier scores
 */
record DisputeScore(
    String period,
    DisputeQuestion question,
    String model,
    ForecastScores scores,
    Estimate logDifference,
    Estimate brierDifference) {
  /** The name of the played model. */
  public static final String PLAYED = "played";

  private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 500);
  private static final double LEVEL = .95;
  private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Interval.EVERYTHING, 0);

  /** A forecaster: a chance for each dispute. */
  record Forecaster(String name, List<Double> chances) {
    /** Copies the list. */
    Forecaster {
      chances = List.copyOf(chances);
    }
  }

  /**
   * Scores forecasters of one question on the disputes of which the answer is told.
   *
   * @param period what to call the disputes
   * @param question the question
   * @param rows the disputes
   * @param forecasters the played model first
   * @return a score for each; none if no answer is told
   */
  static List<DisputeScore> of(
      String period,
      DisputeQuestion question,
      List<DisputeRow> rows,
      List<Forecaster> forecasters) {
    int[] told =
        java.util.stream.IntStream.range(0, rows.size())
            .filter(i -> !Double.isNaN(question.truth(rows.get(i))))
            .toArray();
    List<DisputeScore> scores = new ArrayList<>();
    if (told.length == 0) {
      return scores;
    }
    boolean[] truths = new boolean[told.length];
    List<String> dyads = new ArrayList<>();
    for (int i = 0; i < told.length; i++) {
      truths[i] = question.truth(rows.get(told[i])) == 1;
      dyads.add(rows.get(told[i]).dyad());
    }
    double[] played = picked(forecasters.get(0).chances(), told);
    for (int f = 0; f < forecasters.size(); f++) {
      double[] chances = picked(forecasters.get(f).chances(), told);
      boolean itself = f == 0;
      scores.add(
          new DisputeScore(
              period,
              question,
              forecasters.get(f).name(),
              ForecastScores.of(chances, truths, dyads, BOOTSTRAP),
              itself ? NONE : difference(played, chances, truths, dyads, p -> -Math.log(p)),
              itself ? NONE : difference(played, chances, truths, dyads, p -> (1 - p) * (1 - p))));
    }
    return scores;
  }

  /** Mean difference of a loss of the chance given to what happened. */
  private static Estimate difference(
      double[] first,
      double[] second,
      boolean[] truths,
      List<String> dyads,
      ToDoubleFunction<Double> loss) {
    double[] differences = new double[truths.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] =
          loss.applyAsDouble(truths[i] ? first[i] : 1 - first[i])
              - loss.applyAsDouble(truths[i] ? second[i] : 1 - second[i]);
    }
    return ClusteredMean.of(differences, dyads, LEVEL);
  }

  private static double[] picked(List<Double> all, int[] places) {
    double[] some = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      some[i] = all.get(places[i]);
    }
    return some;
  }
}
