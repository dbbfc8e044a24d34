package casus.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.special.Erf;

/** Quantiles and trimmed means: what is told where a mean cannot be. */
final class QuantileCoverage {
  private static final int TRIALS = 1000;

  private QuantileCoverage() {}

  static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (int n : new int[] {200, 1000, 4000}) {
      for (double p : new double[] {0.1, 0.5, 0.9, 0.99}) {
        double truth = -Math.log1p(-p);
        questions.add(
            new Question(
                "quantile",
                String.format(Locale.ROOT, "order statistics, p = %s", p),
                Draw.EXPONENTIAL.text,
                n,
                TRIALS,
                truth,
                random -> MeanCoverage.tally(random, Draw.EXPONENTIAL, n).quantile(p).interval()));
      }
      questions.add(
          new Question(
              "quantile",
              "trimmed mean",
              Draw.LOGNORMAL_WIDE.text,
              n,
              TRIALS,
              trimmedTruth(),
              random ->
                  MeanCoverage.tally(random, Draw.LOGNORMAL_WIDE, n).trimmedMean().interval()));
    }
    return questions;
  }

  /** The mean of exp(2Z) given |Z| below its 95 % point: e² (Φ(z − 2) − Φ(−z − 2)) / 0.9. */
  private static double trimmedTruth() {
    double z = 1.6448536269514722;
    return Math.exp(2) * (phi(z - 2) - phi(-z - 2)) / 0.9;
  }

  private static double phi(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }
}
