package casus.selftest;

import static casus.selftest.Bench.scenario;

import casus.crisis.RunRecord;
import casus.crisis.ScenarioBuilder;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.Arrays;
import java.util.function.Consumer;

/** What the limits have in common: small worlds, and many runs of them. */
final class Trials {
  private static final String[] ALLIES = {"CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "III"};

  private Trials() {}

  static void play(ScenarioBuilder builder, long seed, int runs, Consumer<RunRecord> sink) {
    Simulator simulator = new Simulator(builder.resolve());
    for (int run = 0; run < runs; run++) {
      sink.accept(simulator.run(new Luck(seed, run)));
    }
  }

  /** Two equal states with a dispute, in which nothing happens by itself. */
  static ScenarioBuilder pair() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .dispute("AAA", "BBB", "BBB", .5, .5)
        .tuned(Bench.still());
  }

  /** AAA uses force against BBB, which calls whenever some member sees a case. */
  static ScenarioBuilder attacked(String... allies) {
    ScenarioBuilder builder = pair().tuned(Bench.callsAlways());
    for (int k = 0; k < allies.length; k++) {
      builder.state(allies[k], .05, 10 + k, 10);
    }
    return builder.event("attack", 0, "AAA", "BBB", 3);
  }

  /** The names of so many allies. */
  static String[] allies(int count) {
    return Arrays.copyOf(ALLIES, count);
  }

  /** BBB and its allies. */
  static String[] membersWith(String... allies) {
    String[] all = new String[allies.length + 1];
    all[0] = "BBB";
    System.arraycopy(allies, 0, all, 1, allies.length);
    return all;
  }

  /** The law of the number of successes of unequal chances, by dynamic programming. */
  static double[] poissonBinomial(double... chances) {
    double[] law = new double[chances.length + 1];
    law[0] = 1;
    for (double p : chances) {
      for (int k = law.length - 1; k >= 0; k--) {
        law[k] = law[k] * (1 - p) + (k > 0 ? law[k - 1] * p : 0);
      }
    }
    return law;
  }

  /** Chances of whole days from a survival function; what is left falls into the last. */
  static double[] byDay(int days, java.util.function.IntToDoubleFunction survival) {
    double[] law = new double[days];
    double left = 1;
    for (int t = 0; t < days - 1; t++) {
      double after = survival.applyAsDouble(t);
      law[t] = left - after;
      left = after;
    }
    law[days - 1] = left;
    return law;
  }
}
