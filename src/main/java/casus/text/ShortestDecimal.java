package casus.text;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as a double; of several, the nearest to it. This is what
 * {@link Double#toString(double)} gives, found with whole numbers alone.
 *
 * <p>A double v = c 2^q stands for all numbers between those half way to its neighbours. With 10^k
 * the largest power of ten that is not wider than a step 2^q, one or two multiples of 10^k lie in
 * between, and perhaps one of 10^(k+1), which is shorter. To tell, four times v / 10^k and both
 * ends are needed only with their last bit rounded to odd, for which 126 bits of 10^-k are enough.
 *
 * @see "Giulietti (2021), The Schubfach way to render doubles, sections 8 and 9"
 */
final class ShortestDecimal {
  /** The least and the first too large number that are found here: plainly written ones. */
  static final double LEAST = 1e-6;

  static final double BOUND = 1e15;

  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final long LOW_63 = Long.MAX_VALUE;
  private static final int SCALE_BITS = 126;

  private static final int FIRST = Math.getExponent(LEAST) - FRACTION_BITS;
  private static final Scale[] SCALES = scales();

  private long digits;
  private int exponent;

  /**
   * 10^-k for a step 2^q, as 126 bits in two halves, and by how much c is shifted to go with it.
   */
  private record Scale(int k, int shift, long high, long low) {
    static Scale of(int q) {
      int k = 0;
      while (isAtMost(k + 1, q)) {
        k++;
      }
      while (!isAtMost(k, q)) {
        k--;
      }
      BigInteger power = BigInteger.TEN.pow(Math.abs(k));
      int log = k <= 0 ? power.bitLength() - 1 : -power.bitLength();
      int up = SCALE_BITS - 1 - log;
      BigInteger scaled =
          k > 0
              ? BigInteger.ONE.shiftLeft(up).divide(power)
              : up >= 0 ? power.shiftLeft(up) : power.shiftRight(-up);
      BigInteger above = scaled.add(BigInteger.ONE);
      return new Scale(
          k, q + log + 2, above.shiftRight(63).longValueExact(), above.longValue() & LOW_63);
    }

    /** Whether 10^k is at most 2^q. */
    private static boolean isAtMost(int k, int q) {
      BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
      BigInteger two = BigInteger.TWO.pow(Math.abs(q));
      BigInteger left = (k > 0 ? ten : BigInteger.ONE).multiply(q < 0 ? two : BigInteger.ONE);
      BigInteger right = (q > 0 ? two : BigInteger.ONE).multiply(k < 0 ? ten : BigInteger.ONE);
      return left.compareTo(right) <= 0;
    }

    /** The product of a number, shifted, with 10^-k, its last bit rounded to odd. */
    long times(long number) {
      long shifted = number << shift;
      long middle = ((high * shifted) >>> 1) + Math.multiplyHigh(low, shifted);
      long whole = Math.multiplyHigh(high, shifted) + (middle >>> 63);
      return whole | (((middle & LOW_63) + LOW_63) >>> 63);
    }
  }

  private static Scale[] scales() {
    Scale[] scales = new Scale[Math.getExponent(BOUND) - FRACTION_BITS - FIRST + 1];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = Scale.of(FIRST + i);
    }
    return scales;
  }

  /**
   * Finds the decimal of a number.
   *
   * @param number positive
   * @return whether it was found: not for numbers outside [{@link #LEAST}, {@link #BOUND}), nor for
   *     powers of two, whose neighbours are not equally far
   */
  boolean find(double number) {
    long bits = Double.doubleToRawLongBits(number);
    if (!(number >= LEAST && number < BOUND) || (bits & FRACTION) == 0) {
      return false;
    }
    long c = (bits & FRACTION) | (FRACTION + 1);
    Scale scale = SCALES[Math.getExponent(number) - FRACTION_BITS - FIRST];
    long odd = c & 1; // both ends round to an even c, and neither to an odd one
    long value = scale.times(c << 2);
    long least = scale.times((c << 2) - 2) + odd;
    long most = scale.times((c << 2) + 2) - odd;
    long below = value >> 2;
    long shortBelow = below / 10 * 10;
    boolean isShortBelow = least <= (shortBelow << 2);
    boolean isShortAbove = ((shortBelow + 10) << 2) <= most;
    if (isShortBelow != isShortAbove) {
      digits = isShortBelow ? shortBelow : shortBelow + 10;
    } else {
      boolean isBelow = least <= (below << 2);
      boolean isAbove = ((below + 1) << 2) <= most;
      long half = value - ((below + below + 1) << 1);
      boolean nearer = half < 0 || (half == 0 && (below & 1) == 0);
      digits = (isBelow == isAbove ? nearer : isBelow) ? below : below + 1;
    }
    exponent = scale.k();
    while (digits % 10 == 0) {
      digits /= 10;
      exponent++;
    }
    return true;
  }

  /** The digits of the decimal found, as a whole number that is not a multiple of ten. */
  long digits() {
    return digits;
  }

  /** The power of ten that they are multiplied with. */
  int exponent() {
    return exponent;
  }
}
