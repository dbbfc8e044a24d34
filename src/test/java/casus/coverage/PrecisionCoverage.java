package casus.coverage;

import casus.stats.Interval;
import casus.stats.Looks;
import casus.stats.PrecisionRule;
import casus.stats.Proportion;
import casus.stats.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The interval of {@code summary.csv} where a precision rule has stopped; n is the first look. */
final class PrecisionCoverage {
  private static final int TRIALS = 500;

  private PrecisionCoverage() {}

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (double p : new double[] {0.2, 0.02}) {
      PrecisionRule rule = new PrecisionRule(new Looks(200, 25_600), 0.3 * p, 0.95);
      questions.add(
          new Question(
              "precision",
              "Clopper-Pearson of all looks",
              String.format(Locale.ROOT, "p = %s to ±%s", p, 0.3 * p),
              200,
              TRIALS,
              p,
              random -> proportion(random, rule, p)));
    }
    for (Draw law : List.of(Draw.EXPONENTIAL, Draw.LOGNORMAL, Draw.DEATHS)) {
      PrecisionRule rule = new PrecisionRule(new Looks(1000, 16_000), 0.5 * law.mean, 0.95);
      questions.add(
          new Question(
              "precision",
              "mean, where it stopped as precise",
              law.text + " to ±50 %",
              1000,
              TRIALS,
              law.mean,
              random -> mean(random, rule, law)));
    }
    return questions;
  }

  private static Interval proportion(SplittableRandom random, PrecisionRule rule, double p) {
    long hits = 0;
    for (long n = 0; ; ) {
      long look = rule.looks().after(n);
      for (; n < look; n++) {
        hits += random.nextDouble() < p ? 1 : 0;
      }
      Proportion seen = Proportion.of(hits, n);
      if (rule.isPrecise(seen) || n == rule.looks().last()) {
        return seen.exactInterval(rule.levelOfOneLook());
      }
    }
  }

  /** No interval where the largest number of runs was not enough: that is told then. */
  private static Interval mean(SplittableRandom random, PrecisionRule rule, Draw law) {
    Tally tally = new Tally();
    while (true) {
      long look = rule.looks().after(tally.n());
      while (tally.n() < look) {
        tally.add(law.from(random));
      }
      if (rule.isPrecise(tally)) {
        return tally.mean(rule.levelOfOneLook()).interval();
      }
      if (tally.n() == rule.looks().last()) {
        return Interval.EVERYTHING;
      }
    }
  }
}
