package casus.coverage;

import casus.stats.Interval;
import casus.stats.Moments;
import casus.stats.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Means of light and heavy tails: {@code mean} of {@code summary.csv}, and what it was before. */
final class MeanCoverage {
  private static final int TRIALS = 1000;

  private MeanCoverage() {}

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (Draw law : Draw.values()) {
      for (int n : new int[] {200, 1000, 4000}) {
        questions.add(question("mean", law, n, random -> tally(random, law, n).mean().interval()));
        questions.add(question("Student alone", law, n, random -> student(random, law, n)));
        questions.add(
            question("mean, if it is told", law, n, random -> ifTold(tally(random, law, n))));
      }
    }
    return questions;
  }

  private static Question question(String estimator, Draw law, int n, Question.Trial trial) {
    return new Question("mean", estimator, law.text, n, TRIALS, law.mean, trial);
  }

  static Tally tally(SplittableRandom random, Draw law, int n) {
    Tally tally = new Tally();
    for (int run = 0; run < n; run++) {
      tally.add(law.from(random));
    }
    return tally;
  }

  private static Interval student(SplittableRandom random, Draw law, int n) {
    Moments moments = new Moments();
    for (int run = 0; run < n; run++) {
      moments.add(law.from(random));
    }
    return moments.interval();
  }

  /** Only where summary.csv says that n is enough. */
  private static Interval ifTold(Tally tally) {
    return tally.meanIsTold() ? tally.mean().interval() : Interval.EVERYTHING;
  }
}
