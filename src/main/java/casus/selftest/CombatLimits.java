package casus.selftest;

import casus.crisis.Combat;
import casus.crisis.Ending;
import casus.crisis.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Wars between barriers (R8). */
final class CombatLimits {
  private static final double DRIFT = .03;

  private CombatLimits() {}

  static List<Limit> all() {
    return List.of(
        new Limit("L3", "decided wars, strength 1 : 1", () -> brownian(1, .1)),
        new Limit("L3", "decided wars, strength 3 : 2", () -> brownian(1.5, .1)),
        new Limit("L3", "decided wars, strength 1 : 4", () -> brownian(.25, .08)),
        new Limit("A5", "durations scale with the tempo of war", CombatLimits::tempo));
  }

  /** Brownian motion between barriers, with Siegmund's correction for whole days. */
  private static List<Check> brownian(double ratio, double sigma) {
    int runs = 5000;
    int[] won = new int[1];
    int[] undecided = new int[1];
    double[] days = new double[runs];
    Trials.play(
        Bench.scenario()
            .state("AAA", .02 * ratio, 0, 0)
            .state("BBB", .02, 0, 10)
            .dispute("AAA", "BBB", "BBB", .5, .5)
            .tuned(Bench.still())
            .set(Parameter.DRIFT, DRIFT)
            .set(Parameter.DIFFUSION, sigma)
            .set(Parameter.STRENGTH_WEIGHT, .6)
            .event("a", 0, "AAA", "BBB", 4)
            .event("b", 0, "BBB", "AAA", 4)
            .days(20_000),
        13,
        runs,
        record -> {
          undecided[0] += record.ending() == Ending.VICTORY ? 0 : 1;
          won[0] += record.winner().equals("AAA") ? 1 : 0;
          days[record.run()] = record.endDay() + 1;
        });
    double m = DRIFT * Math.tanh(.5 * .6 * Math.log(ratio));
    double barrier = 1 + .5826 * sigma;
    double variance = sigma * sigma;
    double chance = 1 / (1 + Math.exp(-2 * m * barrier / variance));
    double mean =
        m == 0 ? barrier * barrier / variance : barrier / m * Math.tanh(m * barrier / variance);
    double error = Math.sqrt(chance * (1 - chance) / runs);
    return List.of(
        Check.none("wars left undecided", undecided[0]),
        new Check(
            "P(first side wins)",
            chance,
            won[0] / (double) runs,
            error,
            .003 + Check.ERRORS * error),
        Check.mean("mean days of war", days, mean, .02 * mean));
  }

  /** A war ζ times as slow takes ζ days for what the other does in one, in mean and spread. */
  private static List<Check> tempo() {
    Combat combat = Bench.defaults().rule(Combat.class);
    double fast = combat.speed(4, 1);
    List<Check> checks = new ArrayList<>();
    for (int zeta : new int[] {2, 7, 30}) {
      double slow = combat.speed(4, zeta);
      checks.add(
          Check.computed(
              "drift in ζ = " + zeta + " days",
              combat.push(fast, .3, .1, 1),
              zeta * combat.push(slow, .3, .1, 1)));
      checks.add(
          Check.computed(
              "variance in ζ = " + zeta + " days",
              Math.pow(combat.spread(fast), 2),
              zeta * Math.pow(combat.spread(slow), 2)));
      checks.add(
          Check.computed(
              "deaths in ζ = " + zeta + " days",
              combat.warDeaths(1, .3),
              zeta * combat.warDeaths(zeta, .3)));
    }
    return checks;
  }
}
