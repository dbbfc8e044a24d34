package casus.calibration;

import casus.scenario.ParameterLibrary;
import casus.stats.Bootstrap;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The calibration of R4, R5 and R7 on historical calls: the fit of the rules themselves, and how
 * they and the yardsticks beside them (base rate, regressions, a chain of regressions) foretell
 * disputes that they have not seen.
 *
 * @param cases how many calls
 * @param joined in how many the ally joined
 * @param disputes from how many disputes
 * @param rules the fit of the rules
 * @param gravity how grave a dispute becomes, which the forecasts sum over
 * @param protocol scores of rules and yardsticks on defensive calls of disputes left out, one for
 *     each split
 * @param how the specification of the chain
 * @param tightness the factor on the precision of the chain's priors that was chosen
 * @param result the fit of the chain, a yardstick
 * @param baseline the plain logistic regression
 * @param ridge the ridge regression
 * @param trials scores of each method tried
 * @param scales honour per incident and per invocation
 */
public record ResponseCalibration(
    int cases,
    int joined,
    int disputes,
    ResponseFit rules,
    GravityForecast gravity,
    List<Protocol> protocol,
    Specification how,
    double tightness,
    ChainFit.Result result,
    LinearPart baseline,
    LinearPart ridge,
    List<Scored> trials,
    List<ScaleCheck> scales) {
  /** The name of the trial on disputes left out. */
  public static final String UNSEEN = "disputes left out";

  private static final String CHAIN = "chain of regressions, 85 weights";

  private static final double[] TIGHTNESSES = {.5, 1, 2};
  private static final int FOLDS = 10;
  private static final int[] SPLITS = {1, 2, 3};
  private static final int[] TURNS = {1960, 1975};
  private static final int SHUFFLES = 3;
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1, 500);

  /** Copies the lists. */
  public ResponseCalibration {
    protocol = List.copyOf(protocol);
    trials = List.copyOf(trials);
    scales = List.copyOf(scales);
  }

  /**
   * Calibrates.
   *
   * @param calls the calls, with their outcomes
   * @param fulfilment counts of treaties invoked and honoured in war
   * @param library whose priors hold
   * @param compare whether rival structures, later years and shuffled treaties are tried too
   * @param progress told what is being done
   * @return the calibration
   */
  public static ResponseCalibration of(
      List<Call> calls,
      Fulfilment fulfilment,
      ParameterLibrary library,
      boolean compare,
      Consumer<String> progress) {
    double best = tightness(calls, fulfilment, progress);
    Specification how = Specification.CHAIN.tightened(best);
    List<Method> methods =
        new ArrayList<>(
            List.of(
                Method.baseRate(),
                Method.logistic(),
                Method.ridge(),
                Method.chain(CHAIN, fulfilment, how),
                Method.rules(fulfilment, library)));
    if (compare) {
      methods.addAll(rivals(fulfilment, how));
    }
    List<Scored> trials = new ArrayList<>();
    List<Protocol> protocol = new ArrayList<>();
    for (Method method : methods) {
      progress.accept("cross-validating: " + method.name());
      List<CrossValidation.Foretold> foretold =
          IntStream.of(SPLITS)
              .mapToObj(split -> new CrossValidation(FOLDS, split).foretold(method, calls))
              .toList();
      trials.add(new Scored(method.name(), UNSEEN, unseen(foretold, calls)));
      foretold.forEach(
          split ->
              protocol.add(
                  Protocol.of(method.name(), calls, split.chances(), split.any(), BOOTSTRAP)));
    }
    if (compare) {
      addLaterYears(methods, calls, trials, progress);
      addShuffled(fulfilment, how, calls, trials, progress);
    }
    progress.accept("fitting, with standard errors");
    ResponseFit rules =
        ResponseFit.of(
            calls, fulfilment, ResponseVector.of(ResponseVector.FREE, library), ResponseFit.JOINT);
    GravityForecast gravity = GravityForecast.of(calls);
    ChainFit.Result result = ChainFit.fitWithErrors(calls, fulfilment, how);
    return new ResponseCalibration(
        calls.size(),
        (int) calls.stream().filter(c -> c.outcome().joined()).count(),
        ChainFit.disputes(calls).size(),
        rules,
        gravity,
        protocol,
        how,
        best,
        result,
        LogitFit.fit(calls, Method.MAIN, Call::joined, Method.FREE),
        LogitFit.fit(calls, Method.all(), Call::joined, Method.RIDGE),
        trials,
        ScaleCheck.of(new ResponseForecast(rules.rules(), gravity), calls));
  }

  /**
   * The factor with the best log score, of three trials alike: disputes left out, the years after
   * 1960 and those after 1975. Fulfilment has changed over time, and forecasts are for later years:
   * a prior too weak follows the past too closely.
   */
  private static double tightness(
      List<Call> calls, Fulfilment fulfilment, Consumer<String> progress) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double factor : TIGHTNESSES) {
      progress.accept("trying the strength of the prior: factor " + factor);
      Method method = Method.chain("", fulfilment, Specification.CHAIN.tightened(factor));
      double score = 0;
      for (int split : SPLITS) {
        score +=
            logScore(new CrossValidation(FOLDS, split).chances(method, calls), calls)
                / SPLITS.length;
      }
      for (int turn : TURNS) {
        List<Call> seen = calls.stream().filter(c -> !later(c, turn)).toList();
        List<Call> later = calls.stream().filter(c -> later(c, turn)).toList();
        if (learnable(seen, later)) {
          Forecast forecast = method.fit().apply(seen);
          score +=
              logScore(
                  later.stream().mapToDouble(c -> forecast.chance(c.known())).toArray(), later);
        }
      }
      if (score < least) {
        least = score;
        best = factor;
      }
    }
    return best;
  }

  private static double logScore(double[] chances, List<Call> calls) {
    double score = 0;
    for (int i = 0; i < chances.length; i++) {
      score -= Math.log(calls.get(i).outcome().joined() ? chances[i] : 1 - chances[i]);
    }
    return score / chances.length;
  }

  private static boolean later(Call one, int turn) {
    return one.known().raw(CallColumn.YEAR) > turn;
  }

  private static boolean learnable(List<Call> seen, List<Call> later) {
    return seen.stream().anyMatch(c -> c.outcome().joined()) && !later.isEmpty();
  }

  private static List<Method> rivals(Fulfilment fulfilment, Specification how) {
    return List.of(
        Method.chain("chain, logistic response", fulfilment, how.withCurve(ResponseCurve.LOGISTIC)),
        Method.chain("chain, each answer by itself", fulfilment, how.withWeights(0, 1)),
        Method.chain("chain, all answers together", fulfilment, how.withWeights(1, 1)),
        Method.chain(
            "chain, without the counts of honour in war", fulfilment, how.withWeights(.5, 0)),
        Method.chain("chain, gravity not modelled", fulfilment, how.withoutGravity()));
  }

  /** Scores on disputes left out, over all splits; a dispute stays one cluster. */
  private static ForecastScores unseen(List<CrossValidation.Foretold> splits, List<Call> calls) {
    double[][] chances =
        splits.stream().map(CrossValidation.Foretold::chances).toArray(double[][]::new);
    int n = calls.size();
    double[] all = new double[n * chances.length];
    boolean[] outcomes = new boolean[all.length];
    List<String> clusters = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      all[i] = chances[i / n][i % n];
      outcomes[i] = calls.get(i % n).outcome().joined();
      clusters.add(calls.get(i % n).dispute());
    }
    return ForecastScores.of(all, outcomes, clusters, BOOTSTRAP);
  }

  private static void addLaterYears(
      List<Method> methods, List<Call> calls, List<Scored> to, Consumer<String> progress) {
    for (int turn : TURNS) {
      List<Call> seen = calls.stream().filter(c -> !later(c, turn)).toList();
      List<Call> later = calls.stream().filter(c -> later(c, turn)).toList();
      if (!learnable(seen, later)) {
        continue;
      }
      for (Method method : methods) {
        progress.accept(Text.format("foretelling the years after %d: %s", turn, method.name()));
        Forecast forecast = method.fit().apply(seen);
        to.add(
            new Scored(method.name(), "years after " + turn, scores(forecast, later, BOOTSTRAP)));
      }
    }
  }

  private static void addShuffled(
      Fulfilment fulfilment,
      Specification how,
      List<Call> calls,
      List<Scored> to,
      Consumer<String> progress) {
    for (int seed = 1; seed <= SHUFFLES; seed++) {
      progress.accept("cross-validating with shuffled treaties: " + seed);
      String name = "chain, treaties shuffled (" + seed + ")";
      Method method = Method.chain(name, fulfilment, how);
      List<Call> made = ShuffledTreaties.of(calls, seed);
      to.add(
          new Scored(
              name,
              UNSEEN,
              unseen(
                  IntStream.of(SPLITS)
                      .mapToObj(split -> new CrossValidation(FOLDS, split).foretold(method, made))
                      .toList(),
                  made)));
    }
  }

  /**
   * Scores forecasts of calls.
   *
   * @param forecast the forecasts
   * @param calls the calls
   * @param bootstrap how to resample disputes
   * @return the scores
   */
  static ForecastScores scores(Forecast forecast, List<Call> calls, Bootstrap bootstrap) {
    double[] chances = new double[calls.size()];
    boolean[] outcomes = new boolean[calls.size()];
    List<String> clusters = new ArrayList<>();
    for (int i = 0; i < chances.length; i++) {
      chances[i] = forecast.chance(calls.get(i).known());
      outcomes[i] = calls.get(i).outcome().joined();
      clusters.add(calls.get(i).dispute());
    }
    return ForecastScores.of(chances, outcomes, clusters, bootstrap);
  }
}
