package casus.stats;

import org.apache.commons.math3.special.Beta;

/**
 * The binomial law for numbers of trials beyond {@code int}.
 *
 * @param n how many trials; positive
 * @param p the chance of each; in [0, 1]
 */
record Binomial(long n, double p) {
  private static final Memo<Rank> RANKS = new Memo<>(Rank::least);

  /** A question about a quantile. */
  private record Rank(Binomial law, double chance) {
    private double least() {
      return (double) law.least(chance);
    }

    // In plain words, as Java's own comparison of records takes long to be linked.
    @Override
    public boolean equals(Object other) {
      return other instanceof Rank rank
          && law.n == rank.law.n
          && Double.compare(law.p, rank.law.p) == 0
          && Double.compare(chance, rank.chance) == 0;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * Long.hashCode(law.n) + Double.hashCode(law.p)) + Double.hashCode(chance);
    }
  }

  /** P(X ≤ k). */
  double atMost(long k) {
    if (k < 0) {
      return 0;
    }
    if (k >= n) {
      return 1;
    }
    return Beta.regularizedBeta(1 - p, (double) (n - k), k + 1.0);
  }

  /** P(X ≥ k). */
  double atLeast(long k) {
    if (k <= 0) {
      return 1;
    }
    if (k > n) {
      return 0;
    }
    return Beta.regularizedBeta(p, (double) k, n - k + 1.0);
  }

  /** The least k in [0, n] with P(X ≤ k) ≥ {@code chance}. */
  long quantile(double chance) {
    return n < 1L << 53 ? (long) RANKS.of(new Rank(this, chance)) : least(chance);
  }

  private long least(double chance) {
    long below = -1;
    long reached = n;
    while (reached - below > 1) {
      long middle = below + (reached - below) / 2;
      if (atMost(middle) >= chance) {
        reached = middle;
      } else {
        below = middle;
      }
    }
    return reached;
  }
}
