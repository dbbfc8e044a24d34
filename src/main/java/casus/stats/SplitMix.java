package casus.stats;

/**
 * The generator SplitMix64, for resampling only: what happens in a run comes from elsewhere.
 *
 * <p>Its stream is fixed by its seed, on every machine and for all time.
 *
 * @see "Steele, Lea and Flood (2014), doi:10.1145/2660193.2660195"
 */
final class SplitMix {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  SplitMix(long seed) {
    state = seed;
  }

  /** Sixty-four bits. */
  long nextLong() {
    state += GOLDEN_GAMMA;
    long bits = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }

  /** A number in [0, 1), a multiple of 2⁻⁵³. */
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /**
   * A whole number from 0 to {@code bound - 1}; none is likelier than another by more than a part
   * in 2²¹.
   *
   * @param bound positive
   */
  int nextInt(int bound) {
    return (int) (nextDouble() * bound);
  }
}
