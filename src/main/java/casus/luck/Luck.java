package casus.luck;

import org.apache.commons.math3.special.Erf;

/**
 * The luck of one replication: a random number for each question (model.md, section 7).
 *
 * <p>The generator is Philox4x32-10, which turns a counter and a key into 128 random bits without
 * any state: the key is the master seed, the counter is (replication, purpose and day, actor,
 * counterpart).
 *
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror and Shaw (2011),
 *     Parallel random numbers: as easy as 1, 2, 3</a>
 */
public final class Luck {
  /** One more than the last day that has luck of its own. */
  public static final int DAYS = 1 << 24;

  private static final int MULTIPLIER_0 = 0xD2511F53;
  private static final int MULTIPLIER_1 = 0xCD9E8D57;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final double TWO_TO_MINUS_53 = 0x1p-53;
  private static final double SQRT_2 = Math.sqrt(2);

  private final long seed;
  private final int replication;

  /**
   * The luck of a replication.
   *
   * @param seed the master seed; 0 is a seed like any other
   * @param replication the number of the replication
   */
  public Luck(long seed, int replication) {
    this.seed = seed;
    this.replication = replication;
  }

  /**
   * The master seed.
   *
   * @return the seed of all replications
   */
  public long seed() {
    return seed;
  }

  /**
   * The replication that this luck belongs to.
   *
   * @return its number
   */
  public int replication() {
    return replication;
  }

  /**
   * A number that is uniform on the open interval (0, 1), the same whenever the same question is
   * asked.
   *
   * @param purpose what it is for
   * @param day the day of the question, from 0 to {@link #DAYS} − 1; 0 for what is asked once
   * @param actor the key of who acts, see {@link Keys}
   * @param counterpart the key of whom it concerns; 0 where there is none
   * @return one of 2⁵³ numbers, none of them 0 or 1
   */
  public double uniform(Purpose purpose, int day, int actor, int counterpart) {
    int c0 = replication;
    int c1 = (purpose.number() << 24) | day;
    int c2 = actor;
    int c3 = counterpart;
    int k0 = (int) seed;
    int k1 = (int) (seed >>> 32);
    for (int round = 0; round < 10; round++) {
      long product0 = (MULTIPLIER_0 & 0xFFFFFFFFL) * (c0 & 0xFFFFFFFFL);
      long product1 = (MULTIPLIER_1 & 0xFFFFFFFFL) * (c2 & 0xFFFFFFFFL);
      c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
      c1 = (int) product1;
      c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
      c3 = (int) product0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    long bits = ((long) c1 << 32) | (c0 & 0xFFFFFFFFL);
    return ((bits >>> 11) + 0.5) * TWO_TO_MINUS_53;
  }

  /**
   * A standard normal number, an increasing function of {@link #uniform}: common random numbers
   * stay as close as they can be.
   *
   * @param purpose what it is for
   * @param day the day of the question, or 0
   * @param actor the key of who acts
   * @param counterpart the key of whom it concerns
   * @return a draw from N(0, 1)
   */
  public double gaussian(Purpose purpose, int day, int actor, int counterpart) {
    return SQRT_2 * Erf.erfInv(2 * uniform(purpose, day, actor, counterpart) - 1);
  }

  /**
   * The bare generator, for the test against the published vectors.
   *
   * @param c0 first word of the counter
   * @param c1 second word
   * @param c2 third word
   * @param c3 fourth word
   * @param k0 first word of the key
   * @param k1 second word of the key
   * @return the four words
   */
  static int[] philox(int c0, int c1, int c2, int c3, int k0, int k1) {
    for (int round = 0; round < 10; round++) {
      long product0 = (MULTIPLIER_0 & 0xFFFFFFFFL) * (c0 & 0xFFFFFFFFL);
      long product1 = (MULTIPLIER_1 & 0xFFFFFFFFL) * (c2 & 0xFFFFFFFFL);
      c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
      c1 = (int) product1;
      c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
      c3 = (int) product0;
      k0 += WEYL_0;
      k1 += WEYL_1;
    }
    return new int[] {c0, c1, c2, c3};
  }
}
