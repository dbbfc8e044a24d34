package casus.coverage;

import casus.stats.Interval;
import casus.stats.RootShares;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Splitting: roots that climb with a small chance and then go on in ten ways, of which a share
 * drawn anew for each root sees the event; n is the number of roots.
 */
final class SplittingCoverage {
  private static final int TRIALS = 4000;
  private static final int WAYS = 10;

  private SplittingCoverage() {}

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int n : new int[] {200, 1000, 4000}) {
      for (double climb : new double[] {0.2, 0.05, 0.01}) {
        // The chance after the climb: alike in all roots, or in most nearly none.
        questions.add(question(n, climb, 0.1, 1));
        questions.add(question(n, climb, 0.4, 0.2));
      }
    }
    return questions;
  }

  private static Question question(int n, double climb, double chance, double apt) {
    return new Question(
        "splitting",
        "Korn-Graubard",
        String.format(
            Locale.ROOT,
            "climb %s, then %s in %s of the roots; about %.0f roots see it",
            climb,
            chance,
            apt,
            n * climb * apt * (1 - Math.pow(1 - chance, WAYS))),
        n,
        TRIALS,
        climb * chance * apt,
        random -> interval(random, n, climb, chance, apt));
  }

  private static Interval interval(
      SplittableRandom random, int n, double climb, double chance, double apt) {
    RootShares roots = new RootShares();
    for (int root = 0; root < n; root++) {
      boolean climbs = random.nextDouble() < climb;
      boolean isApt = climbs && random.nextDouble() < apt;
      long hits = isApt ? ProportionCoverage.hits(random, WAYS, chance) : 0;
      roots.add((double) hits / WAYS, climbs ? WAYS : 1);
    }
    return roots.estimate(0.95).interval();
  }
}
