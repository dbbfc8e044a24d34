package casus.coverage;

import casus.stats.Interval;
import casus.stats.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Shares of runs: {@code probability} and {@code share:…} of {@code summary.csv}. */
final class ProportionCoverage {
  private static final int TRIALS = 10_000;

  private ProportionCoverage() {}

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (double p : new double[] {0.5, 0.1, 0.02, 0.005, 0.001}) {
      for (int n : new int[] {200, 1000, 4000}) {
        String data = String.format(Locale.ROOT, "p = %s", p);
        questions.add(
            new Question(
                "proportion", "Wilson", data, n, TRIALS, p, random -> wilson(random, n, p)));
      }
    }
    return questions;
  }

  private static Interval wilson(SplittableRandom random, int n, double p) {
    return Proportion.of(hits(random, n, p), n).interval();
  }

  static long hits(SplittableRandom random, int n, double p) {
    long hits = 0;
    for (int run = 0; run < n; run++) {
      hits += random.nextDouble() < p ? 1 : 0;
    }
    return hits;
  }
}
