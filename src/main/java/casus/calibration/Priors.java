package casus.calibration;

import java.util.Map;

/** Where the prior of the chain is centred, in the units of the terms: model.md R4, R5 and R7. */
final class Priors {
  /** Precision of the intercept of the trigger, centred at even odds. */
  static final double TRIGGER_PRECISION = 1;

  static final double INTERCEPT_PRECISION = .3;
  static final double WAR_PRECISION = 1;

  /** The logit of a call over an incident. */
  static final double CALL = -1;

  static final double WAR_ON_TRIGGER = 1.5;
  static final double WAR_ON_CALL = 1.5;
  static final double WAR_ON_RESPONSE = 1;

  /** The β of R7; β_c is split over the two borders, β_A and β_R are rescaled to UN distances. */
  private static final Map<Term, Double> RESPONSE =
      Map.ofEntries(
          Map.entry(Term.GAIN, 1.5),
          Map.entry(Term.REACH, 1.0),
          Map.entry(Term.BORDERS_TARGET, .15),
          Map.entry(Term.BORDERS_ATTACKER, .3),
          Map.entry(Term.MAJOR, 1.0),
          Map.entry(Term.RIVAL_OF_ATTACKER, .8),
          Map.entry(Term.DEMOCRACIES, -.3),
          Map.entry(Term.ALLY_DISPUTES, -.35),
          Map.entry(Term.ATTACKER_NUCLEAR, -.3),
          Map.entry(Term.AFFINITY, .3),
          Map.entry(Term.ANIMOSITY, .15));

  private Priors() {}

  static double response(Term term) {
    return RESPONSE.getOrDefault(term, 0.0);
  }
}
