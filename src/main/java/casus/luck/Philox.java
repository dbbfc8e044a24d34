package casus.luck;

/**
 * The generator Philox4x32-10: it turns a counter and a key into four words of 32 random bits,
 * without any state but the last words made.
 *
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror and Shaw (2011),
 *     Parallel random numbers: as easy as 1, 2, 3</a>
 */
final class Philox {
  private static final long MULTIPLIER_0 = 0xD2511F53L;
  private static final long MULTIPLIER_1 = 0xCD9E8D57L;
  private static final int WEYL_0 = 0x9E3779B9;
  private static final int WEYL_1 = 0xBB67AE85;
  private static final double TWO_TO_MINUS_52 = 0x1p-52;
  private static final double TWO_TO_MINUS_32 = 0x1p-32;

  int word0;
  int word1;
  int word2;
  int word3;

  /**
   * Fills the four words.
   *
   * @param c0 first word of the counter
   * @param c1 second word
   * @param c2 third word
   * @param c3 fourth word
   * @param k0 first word of the key
   * @param k1 second word of the key
   */
  void fill(int c0, int c1, int c2, int c3, int k0, int k1) {
    int a = c0;
    int b = c1;
    int c = c2;
    int d = c3;
    int key0 = k0;
    int key1 = k1;
    for (int round = 0; round < 10; round++) {
      long product0 = MULTIPLIER_0 * (a & 0xFFFFFFFFL);
      long product1 = MULTIPLIER_1 * (c & 0xFFFFFFFFL);
      a = (int) (product1 >>> 32) ^ b ^ key0;
      b = (int) product1;
      c = (int) (product0 >>> 32) ^ d ^ key1;
      d = (int) product0;
      key0 += WEYL_0;
      key1 += WEYL_1;
    }
    word0 = a;
    word1 = b;
    word2 = c;
    word3 = d;
  }

  /** The middle of one of 2³² equal parts of (0, 1). */
  static double unit(int word) {
    return ((word & 0xFFFFFFFFL) + 0.5) * TWO_TO_MINUS_32;
  }

  /**
   * The middle of one of 2⁵² equal parts of (0, 1). With 2⁵³ the half would be lost to rounding in
   * the upper part of the interval, and the last number would be 1.
   */
  static double unit(int high, int low) {
    long bits = ((long) high << 32) | (low & 0xFFFFFFFFL);
    return ((bits >>> 12) + 0.5) * TWO_TO_MINUS_52;
  }
}
