package casus.calibration;

import static casus.calibration.Term.*;

import casus.scenario.ParameterLibrary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A way to learn forecasts from calls.
 *
 * @param name in tables
 * @param fit the learning
 */
record Method(String name, Function<List<Call>, Forecast> fit) {
  /** What the plain logistic baseline knows: the covariates that every study of joiners has. */
  static final List<Term> MAIN =
      List.of(
          DISTANCE_ATTACKER,
          DISTANCE_TARGET,
          BORDERS_TARGET,
          BORDERS_ATTACKER,
          MAJOR,
          RIVAL_OF_ATTACKER,
          ALLY_ADVANTAGE,
          DEMOCRACIES,
          BILATERAL,
          AFTER_1945,
          DEFENCE_WITH_ATTACKER,
          FIGHTS_ATTACKER);

  /** The name of the model itself among the methods. */
  static final String RULES = "rules (R4, R5, R7)";

  static final double FREE = 1e-4;
  static final double RIDGE = 150;

  /**
   * The share that joined, for everybody.
   *
   * @return the method
   */
  public static Method baseRate() {
    return new Method(
        "base rate",
        cases -> {
          double rate = cases.stream().mapToDouble(Call::joined).average().orElse(0);
          return known -> rate;
        });
  }

  /**
   * A plain logistic regression on the main covariates.
   *
   * @return the method
   */
  public static Method logistic() {
    return logit("logistic, main covariates", MAIN, FREE);
  }

  /**
   * A ridge regression on all terms of the chain but the year.
   *
   * @return the method
   */
  public static Method ridge() {
    return logit("ridge logistic, all terms", all(), RIDGE);
  }

  /** All terms of the chain but the year. */
  static List<Term> all() {
    Set<Term> terms = new LinkedHashSet<>();
    for (Part part : Part.values()) {
      terms.addAll(part.terms());
    }
    terms.remove(YEARS);
    return new ArrayList<>(terms);
  }

  /**
   * The rules of the model, R4, R5 and R7.
   *
   * @param fulfilment the counts of treaties honoured in war
   * @param library whose priors hold
   * @return the method
   */
  static Method rules(Fulfilment fulfilment, ParameterLibrary library) {
    ResponseVector vector = ResponseVector.of(ResponseVector.FREE, library);
    return new Method(
        RULES,
        cases ->
            new ResponseForecast(
                vector.rules(ResponseFit.mode(cases, fulfilment, vector, ResponseFit.JOINT)),
                GravityForecast.of(cases)));
  }

  /**
   * The chain.
   *
   * @param name in tables
   * @param fulfilment the counts of treaties honoured in war
   * @param how the specification
   * @return the method
   */
  public static Method chain(String name, Fulfilment fulfilment, Specification how) {
    return new Method(name, cases -> ChainFit.fit(cases, fulfilment, how));
  }

  private static Method logit(String name, List<Term> terms, double penalty) {
    return new Method(
        name,
        cases -> {
          LinearPart part = LogitFit.fit(cases, terms, Call::joined, penalty);
          return known -> Sigmoid.of(part.at(known, 0));
        });
  }
}
