package casus.calibration;

import casus.stats.Bootstrap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How the calibrated rules foretell who joins, beside regressions and base rates.
 *
 * @param clusters from how many disputes the cases come
 * @param model the rules' scores
 * @param baseline those of the plain logit
 * @param ridge those of the ridge regression
 * @param chain those of the chain of regressions
 * @param ownBase those of the share in these very cases, which no forecaster knows beforehand
 * @param trainingBase those of the share in the cases learned from
 * @param protocol of each of the four, on defensive calls; empty if there are none
 * @param bins forecasts against what happened
 */
public record BacktestReport(
    int clusters,
    ForecastScores model,
    ForecastScores baseline,
    ForecastScores ridge,
    ForecastScores chain,
    ForecastScores ownBase,
    ForecastScores trainingBase,
    List<Protocol> protocol,
    List<Reliability.Bin> bins) {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 1000);

  /** Copies the list. */
  public BacktestReport {
    protocol = List.copyOf(protocol);
    bins = List.copyOf(bins);
  }

  /**
   * Scores forecasts of calls.
   *
   * @param calls the calls; at least one
   * @param shipped the calibrated model
   * @return the report
   */
  public static BacktestReport ofCalls(List<Call> calls, ShippedResponses shipped) {
    int n = calls.size();
    boolean[] outcomes = outcomes(calls);
    int events = 0;
    for (boolean outcome : outcomes) {
      events += outcome ? 1 : 0;
    }
    List<String> clusters = calls.stream().map(Call::dispute).toList();
    double[] chances = chances(shipped.rules(), calls);
    Map<String, Forecast> forecasts = new LinkedHashMap<>();
    forecasts.put("rules", shipped.rules());
    forecasts.put("logit", shipped.baseline());
    forecasts.put("ridge", shipped.ridge());
    forecasts.put("chain", shipped.chain());
    return new BacktestReport(
        new LinkedHashSet<>(clusters).size(),
        ForecastScores.of(chances, outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(chances(shipped.baseline(), calls), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(chances(shipped.ridge(), calls), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(chances(shipped.chain(), calls), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(same((double) events / n, n), outcomes, clusters, BOOTSTRAP),
        ForecastScores.of(same(shipped.baseRate(), n), outcomes, clusters, BOOTSTRAP),
        calls.stream().anyMatch(Protocol::defensive)
            ? forecasts.entrySet().stream()
                .map(entry -> Protocol.of(entry.getKey(), entry.getValue(), calls, BOOTSTRAP))
                .toList()
            : List.of(),
        Reliability.of(chances, outcomes));
  }

  private static double[] chances(Forecast forecast, List<Call> calls) {
    return calls.stream().mapToDouble(c -> forecast.chance(c.known())).toArray();
  }

  private static double[] same(double chance, int n) {
    double[] chances = new double[n];
    java.util.Arrays.fill(chances, chance);
    return chances;
  }

  static boolean[] outcomes(List<Call> calls) {
    boolean[] outcomes = new boolean[calls.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = calls.get(i).outcome().joined();
    }
    return outcomes;
  }
}
