package casus.history;

import casus.history.DisputeScore.Forecaster;
import casus.history.DisputeYardsticks.Kind;
import casus.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The played model against what happened, beside yardsticks on the same disputes.
 *
 * @param disputes how many were played
 * @param dyads of how many pairs of states
 * @param runs of each
 * @param seed the master seed
 * @param failures runs that failed, of all disputes
 * @param folds into how many parts the yardsticks were refitted, each foretelling the part it has
 *     not seen; 0 for those that are shipped
 * @param scores one for each period, question and forecaster
 * @param lengths how long disputes last
 */
public record DisputeReport(
    int disputes,
    int dyads,
    int runs,
    long seed,
    int failures,
    int folds,
    List<DisputeScore> scores,
    Lengths lengths) {
  /** The last year of the disputes that yardsticks and rules learned from. */
  private static final int LAST_YEAR = 1992;

  /**
   * How long disputes last, over those of which it is told.
   *
   * @param n how many
   * @param observed quantiles at {@link DisputePrediction#LEVELS}, days
   * @param played medians over disputes of the quantiles foretold
   * @param covered the share that lasted from the first to the last quantile foretold
   */
  public record Lengths(int n, List<Double> observed, List<Double> played, double covered) {}

  /** Copies the list. */
  public DisputeReport {
    scores = List.copyOf(scores);
  }

  /**
   * Scores predictions.
   *
   * @param rows the disputes
   * @param predictions one for each
   * @param yardsticks those for each dispute
   * @param folds as in the report
   * @param runs of each dispute
   * @param seed the master seed
   * @return the report; without scores for what is not told
   */
  public static DisputeReport of(
      List<DisputeRow> rows,
      List<DisputePrediction> predictions,
      Function<DisputeRow, DisputeYardsticks> yardsticks,
      int folds,
      int runs,
      long seed) {
    List<DisputeScore> scores = new ArrayList<>();
    boolean both =
        rows.stream().anyMatch(row -> row.date().getYear() <= LAST_YEAR)
            && rows.stream().anyMatch(row -> row.date().getYear() > LAST_YEAR);
    int[] all = IntStream.range(0, rows.size()).toArray();
    for (DisputeQuestion question : DisputeQuestion.values()) {
      List<Forecaster> forecasters = new ArrayList<>();
      forecasters.add(
          new Forecaster(
              DisputeScore.PLAYED, predictions.stream().map(p -> p.chance(question)).toList()));
      for (Kind kind : Kind.values()) {
        forecasters.add(
            new Forecaster(
                kind.label(),
                rows.stream()
                    .map(row -> yardsticks.apply(row).chance(question, kind, row))
                    .toList()));
      }
      scores.addAll(part("all", question, rows, forecasters, all));
      if (both) {
        int[] early =
            Arrays.stream(all).filter(i -> rows.get(i).date().getYear() <= LAST_YEAR).toArray();
        int[] late =
            Arrays.stream(all).filter(i -> rows.get(i).date().getYear() > LAST_YEAR).toArray();
        scores.addAll(part("to " + LAST_YEAR, question, rows, forecasters, early));
        scores.addAll(part("after " + LAST_YEAR, question, rows, forecasters, late));
      }
    }
    return new DisputeReport(
        rows.size(),
        new LinkedHashSet<>(rows.stream().map(DisputeRow::dyad).toList()).size(),
        runs,
        seed,
        predictions.stream().mapToInt(DisputePrediction::failures).sum(),
        folds,
        scores,
        lengths(rows, predictions));
  }

  private static List<DisputeScore> part(
      String period,
      DisputeQuestion question,
      List<DisputeRow> rows,
      List<Forecaster> forecasters,
      int[] places) {
    return DisputeScore.of(
        period,
        question,
        Arrays.stream(places).mapToObj(rows::get).toList(),
        forecasters.stream()
            .map(
                f ->
                    new Forecaster(
                        f.name(), Arrays.stream(places).mapToObj(f.chances()::get).toList()))
            .toList());
  }

  private static Lengths lengths(List<DisputeRow> rows, List<DisputePrediction> predictions) {
    int[] told =
        IntStream.range(0, rows.size())
            .filter(i -> !Double.isNaN(rows.get(i).course().days()))
            .toArray();
    List<Double> observed = new ArrayList<>();
    List<Double> played = new ArrayList<>();
    double[] days =
        Arrays.stream(told).mapToDouble(i -> rows.get(i).course().days()).sorted().toArray();
    int last = DisputePrediction.LEVELS.size() - 1;
    for (int q = 0; q <= last && told.length > 0; q++) {
      int place = q;
      observed.add(Quantiles.ofSorted(days, DisputePrediction.LEVELS.get(q)));
      played.add(
          Quantiles.ofSorted(
              Arrays.stream(told)
                  .mapToDouble(i -> predictions.get(i).days().get(place))
                  .sorted()
                  .toArray(),
              .5));
    }
    long covered =
        Arrays.stream(told)
            .filter(
                i ->
                    rows.get(i).course().days() >= predictions.get(i).days().get(0)
                        && rows.get(i).course().days() <= predictions.get(i).days().get(last))
            .count();
    return new Lengths(
        told.length,
        observed,
        played,
        told.length == 0 ? Double.NaN : (double) covered / told.length);
  }
}
