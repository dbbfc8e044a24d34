package casus.calibration;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How grave a dispute becomes, which nobody knows at the call: a logit each of war, of deaths where
 * there is no war, and of many where there are some. In a scenario R1 to R3 and R8 decide that;
 * here, where no dispute is played, these stand for them.
 *
 * @param war the logit of war
 * @param deaths of deaths short of war
 * @param many of 26 or more dead, if any
 */
record GravityForecast(LinearPart war, LinearPart deaths, LinearPart many) {
  private static final double PENALTY = 10;

  /** Learns from calls; a dispute counts once for each target. */
  static GravityForecast of(List<Call> cases) {
    List<Call> firsts = ChainObjective.index(cases, new int[cases.size()]);
    List<Call> shortOfWar = firsts.stream().filter(c -> !c.outcome().war()).toList();
    List<Call> fatal =
        shortOfWar.stream().filter(c -> c.outcome().gravity() != Gravity.NONE).toList();
    return new GravityForecast(
        logit(firsts, Call::war),
        logit(shortOfWar, c -> c.outcome().gravity() == Gravity.NONE ? 0 : 1),
        logit(fatal, c -> c.outcome().gravity() == Gravity.MANY ? 1 : 0));
  }

  private static LinearPart logit(List<Call> cases, ToDoubleFunction<Call> outcome) {
    return LogitFit.fit(cases, Part.WAR.terms(), outcome, PENALTY);
  }

  /** The chance of a gravity. */
  double chance(Known known, Gravity gravity) {
    double ofWar = Sigmoid.of(war.at(known, 0));
    double fatal = Sigmoid.of(deaths.at(known, 0));
    double severe = Sigmoid.of(many.at(known, 0));
    return switch (gravity) {
      case NONE -> (1 - ofWar) * (1 - fatal);
      case FEW -> (1 - ofWar) * fatal * (1 - severe);
      case MANY -> (1 - ofWar) * fatal * severe;
      case WAR -> ofWar;
    };
  }
}
