package casus.coverage;

import casus.stats.Bootstrap;
import casus.stats.Interval;
import casus.stats.PairedMoments;
import casus.stats.PairedProportions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Differences between arms whose runs share their luck: {@code comparisons.csv}. */
final class PairedCoverage {
  private PairedCoverage() {}

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int n : new int[] {200, 1000, 4000}) {
      for (double p : new double[] {0.3, 0.02}) {
        questions.add(
            new Question(
                "difference",
                "Tango",
                String.format(Locale.ROOT, "p = %s against %s, common luck", p, p / 2),
                n,
                4000,
                p / 2,
                random -> tango(random, n, p)));
      }
      for (Draw law : List.of(Draw.EXPONENTIAL, Draw.LOGNORMAL, Draw.DEATHS)) {
        questions.add(
            new Question(
                "difference",
                "Student or Hall, paired",
                law.text + ", a tenth less in half of the runs",
                n,
                1000,
                0.05 * law.mean,
                random -> mean(random, law, n)));
      }
    }
    questions.add(
        new Question(
            "difference",
            "BCa bootstrap, paired",
            Draw.EXPONENTIAL.text + ", a tenth less in half of the runs",
            200,
            500,
            0.05 * Draw.EXPONENTIAL.mean,
            random -> bca(random, Draw.EXPONENTIAL, 200)));
    questions.add(
        new Question(
            "difference",
            "BCa bootstrap, paired",
            Draw.DEATHS.text + ", a tenth less in half of the runs",
            200,
            500,
            0.05 * Draw.DEATHS.mean,
            random -> bca(random, Draw.DEATHS, 200)));
    return questions;
  }

  private static Interval tango(SplittableRandom random, int n, double p) {
    long both = 0;
    long only = 0;
    for (int run = 0; run < n; run++) {
      double luck = random.nextDouble();
      both += luck < p / 2 ? 1 : 0;
      only += luck >= p / 2 && luck < p ? 1 : 0;
    }
    return new PairedProportions(both, only, 0, n - both - only).difference(0.95).interval();
  }

  private static Interval mean(SplittableRandom random, Draw law, int n) {
    PairedMoments moments = new PairedMoments();
    for (int run = 0; run < n; run++) {
      double value = law.from(random);
      moments.add(value, random.nextBoolean() ? value : 0.9 * value);
    }
    return moments.difference(0.95).interval();
  }

  private static Interval bca(SplittableRandom random, Draw law, int n) {
    double[] first = new double[n];
    double[] second = new double[n];
    for (int run = 0; run < n; run++) {
      first[run] = law.from(random);
      second[run] = random.nextBoolean() ? first[run] : 0.9 * first[run];
    }
    return new Bootstrap(random.nextLong(), 999).meanDifference(first, second, 0.95).interval();
  }
}
