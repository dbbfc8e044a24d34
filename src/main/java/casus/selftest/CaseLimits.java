package casus.selftest;

import casus.crisis.Choice;
import casus.crisis.DecisionVariant;
import casus.crisis.Ending;
import casus.crisis.Invocation;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Position;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.StakeFeatures;
import casus.crisis.Stakes;
import casus.crisis.Supply;
import casus.crisis.Tempo;
import casus.crisis.WarCost;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.List;

/**
 * What a dispute owes to its case and its rung: stakes and the cost of war, how an invasion is
 * answered, where strength counts, and what each rule of model.md says of them by hand.
 */
final class CaseLimits {
  private static final Parameters DEFAULTS = Bench.defaults();
  private static final int RUNS = 4000;

  private CaseLimits() {}

  static List<Limit> all() {
    return List.of(
        new Limit("S1", "stakes from the case", CaseLimits::stakes),
        new Limit("S2", "the cost of war of a case", CaseLimits::warCost),
        new Limit("R1", "an invasion is answered in days", CaseLimits::answers),
        new Limit("R2", "strength counts where war is at stake", CaseLimits::strength),
        new Limit("R3", "forfeit, and nuclear use beyond war", CaseLimits::choice),
        new Limit("R5", "strength in a call is bounded", CaseLimits::call),
        new Limit("R8", "an incident alone costs lives", CaseLimits::lives),
        new Limit("R12", "monitoring works on the trade it watches", CaseLimits::monitoring),
        new Limit("R13", "a lapse is dated to the last incident", CaseLimits::lapse));
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  /** F⁻¹(Φ(z)) of the log-normal law, z = ϱ η + √(1 − ϱ²) u; and u of the two sides. */
  private static List<Check> stakes() {
    double fit = .8;
    Stakes rule =
        DEFAULTS
            .with(Parameter.STAKE_MEDIAN, .2)
            .with(Parameter.STAKE_SPREAD, .5)
            .with(Parameter.STAKE_FIT, fit)
            .with(Parameter.STAKE_SHARED, .5)
            .rule(Stakes.class);
    StakeFeatures unknown = StakeFeatures.UNKNOWN;
    return List.of(
        Check.computed("median, index 0", .2, rule.middle(unknown, 0)),
        Check.computed("index 1, u −1", .2 * Math.exp(.5 * (fit - .6)), rule.drawn(unknown, 1, -1)),
        Check.computed("cut at survival", 1, rule.drawn(unknown, 9, 9)),
        Check.computed("variance of u", 1, square(rule.open(1, 0)) + square(rule.open(0, 1))),
        Check.computed("correlation of both sides' u", .5, square(rule.open(1, 0))));
  }

  private static double square(double x) {
    return x * x;
  }

  private static List<Check> warCost() {
    WarCost rule =
        DEFAULTS
            .with(Parameter.COST_4, .5)
            .with(Parameter.COST_4_TREND, .3)
            .with(Parameter.COST_4_DEMOCRACY, .2)
            .with(Parameter.COST_4_ALLIES, .1)
            .with(Parameter.COST_4_NUCLEAR, .4)
            .with(Parameter.COST_4_SD, .7)
            .rule(WarCost.class);
    double average = Math.expm1(1.07);
    double mean = 0;
    for (int i = -240; i <= 240; i++) {
      double z = i / 20.0;
      mean += .05 * rule.factor(z) * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
    return List.of(
        Check.computed("fifty years", Math.exp(.3), rule.of(2000, .15, average, false) / .5),
        Check.computed("democracies", Math.exp(.4), rule.of(1950, .39, average, false) / .5),
        Check.computed("both nuclear", Math.exp(.4), rule.of(1950, .15, average, true) / .5),
        Check.computed("no allies", Math.exp(-.1 * 1.07 / 1.29), rule.of(1950, .15, 0, false) / .5),
        Check.computed("mean of what nobody sees", 1, mean));
  }

  /** Clocks of a slow dispute, f .01, with .2 moves a day. */
  private static List<Check> answers() {
    Tempo tempo = DEFAULTS.rule(Tempo.class);
    return List.of(
        Check.computed("hazard of a choice at rung 3", .002, tempo.choiceHazard(.01, 3, .2)),
        Check.computed("hazard at rung 4", .2, tempo.choiceHazard(.01, 4, .2)),
        Check.computed("hazard at rung 4, f 2", .4, tempo.choiceHazard(2, 4, .2)));
  }

  private static List<Check> strength() {
    Position rule =
        DEFAULTS
            .with(Parameter.STRENGTH_WEIGHT_FORCE, .05)
            .with(Parameter.STRENGTH_WEIGHT_WAR, .3)
            .rule(Position.class);
    double three = Math.log(3);
    return List.of(
        Check.computed("log odds of 3 : 1, clash", .05 * three, odds(rule, 3, 3)),
        Check.computed("log odds of 3 : 1, war chosen", .3 * three, odds(rule, 4, 4)),
        Check.computed(
            "chances of both, war",
            1,
            rule.chance(3, 1, 0, 4, 4, .2) + rule.chance(1, 3, 0, 4, 4, -.2)));
  }

  private static double odds(Position rule, int target, int highest) {
    return logit(rule.chance(3, 1, 0, target, highest, 0));
  }

  private static List<Check> choice() {
    Choice rule =
        Choice.of(
            DecisionVariant.EXPECTED_UTILITY,
            DEFAULTS
                .with(Parameter.STAKE_SCALE, 2)
                .with(Parameter.FORFEIT, .9)
                .with(Parameter.COST_5, .4)
                .with(Parameter.AUDIENCE_COST, 0));
    return List.of(
        Check.computed("prize of who fights an invasion", .6, rule.prize(.5, .6, 4, 4)),
        Check.computed("prize of who does not", .06, rule.prize(.5, .6, 2, 4)),
        Check.computed("nuclear use beyond cheap war", .4, nuclear(rule, .25, .2)),
        Check.computed("nuclear use beyond dear war", .4, nuclear(rule, 1, 3)));
  }

  /** What it costs to use nuclear arms where both sides fight, beside fighting on, for no prize. */
  private static double nuclear(Choice rule, double exposure, double warCost) {
    return rule.utility(4, 4, true, 0, exposure, warCost, 0, 0, 0, 0, 0, 4, 0, 0)
        - rule.utility(5, 4, true, 0, exposure, warCost, 0, 0, 0, 0, 0, 4, 0, 0);
  }

  private static List<Check> call() {
    Invocation rule = DEFAULTS.with(Parameter.CALL_STRENGTH, .5).rule(Invocation.class);
    double equals = logit(rule.chance(false, false, 1, .2, 1, 1));
    return List.of(
        Check.computed("log odds, e : 1", 2 * .5 * Math.tanh(.5), call(rule, Math.E) - equals),
        Check.computed("log odds, 10⁸ : 1", 1, Math.rint(1e6 * (call(rule, 1e8) - equals)) / 1e6));
  }

  private static double call(Invocation rule, double attackers) {
    return logit(rule.chance(false, false, 1, .2, attackers, 1));
  }

  private static List<Check> lives() {
    int[] fatal = new int[1];
    Trials.play(
        Bench.scenario()
            .state("AAA", .03, 0, 0)
            .state("BBB", .03, 0, 4)
            .dispute("AAA", "BBB", "BBB", .5, .5)
            .tuned(Bench.still())
            .set(Parameter.INCIDENT_FATAL, 1)
            .set(Parameter.INCIDENT_FATAL_ALONE, .3)
            .event("clash", 0, "AAA", "BBB", 3)
            .days(2),
        61,
        RUNS,
        record -> fatal[0] += record.deaths() > 0 ? 1 : 0);
    return List.of(Check.share("P(lives lost)", fatal[0], RUNS, .3));
  }

  private static List<Check> monitoring() {
    Supply rule =
        DEFAULTS
            .with(Parameter.MONITORING_DRAG, .4)
            .with(Parameter.SIGHTING, .2)
            .with(Parameter.SIGHTING_MONITORED, .6)
            .rule(Supply.class);
    return List.of(
        Check.computed("flow, watched in full", .6, rule.flow(1)),
        Check.computed("flow, unwatched", 1, rule.flow(0)),
        Check.computed("P(seen), watched in full", .8, rule.seenChance(1)),
        Check.computed("P(seen), unwatched", .2, rule.seenChance(0)));
  }

  private static List<Check> lapse() {
    Simulator simulator =
        new Simulator(
            new ResolvedScenario(
                Bench.scenario()
                    .state("AAA", .03, 0, 0)
                    .state("BBB", .03, 0, 4)
                    .dispute("AAA", "BBB", "BBB", .5, .5)
                    .tuned(Bench.still())
                    .set(Parameter.LAPSE_DAYS, 60)
                    .event("clash", 7, "AAA", "BBB", 3)
                    .days(200)
                    .build()));
    RunRecord record = simulator.run(new Luck(62, 0));
    return List.of(
        Check.none("disputes that do not lapse", record.ending() == Ending.LAPSE ? 0 : 1),
        Check.computed("day of its end", 7, record.endDay()));
  }
}
