package casus.results;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers and words as bytes: one bit for each, and for those that are not zero or empty as few
 * bytes as they need. Most of what there is to say of a run is zero. {@link Unpacker} reads them
 * back in the same order.
 */
final class Packer {
  private static final int BITS = 8;

  private final Map<Object, Integer> words = new HashMap<>();
  private byte[] bytes = new byte[1 << 14];
  private ByteBuffer buffer = ByteBuffer.wrap(bytes);
  private int length;
  private int mask;
  private int bit = BITS;

  /** A whole number: a byte up to 63, two up to 8,191, of either sign. */
  void whole(long number) {
    if (tells(number != 0)) {
      variable((number << 1) ^ (number >> (Long.SIZE - 1)));
    }
  }

  /** A number as it is: eight bytes. */
  void real(double number) {
    long raw = Double.doubleToRawLongBits(number);
    if (tells(raw != 0)) {
      room(Long.BYTES);
      buffer.putLong(length, raw);
      length += Long.BYTES;
    }
  }

  /** A word: its letters once, its number from then on. */
  void word(String word) {
    if (tells(!word.isEmpty()) && isNew(word)) {
      letters(word);
    }
  }

  private void letters(String word) {
    byte[] letters = word.getBytes(StandardCharsets.UTF_8);
    variable(letters.length);
    room(letters.length);
    System.arraycopy(letters, 0, bytes, length, letters.length);
    length += letters.length;
  }

  /**
   * Tells which of the things met so far one is.
   *
   * @return whether it is new, so that what it is must follow
   */
  boolean isNew(Object thing) {
    Integer number = words.putIfAbsent(thing, words.size());
    variable(number == null ? words.size() - 1 : number);
    return number == null;
  }

  /** A truth value: its bit. */
  void flag(boolean flag) {
    tells(flag);
  }

  /** Whether there is more to tell, in the next bit. */
  private boolean tells(boolean more) {
    if (bit == BITS) {
      room(1);
      mask = length++;
      bytes[mask] = 0;
      bit = 0;
    }
    if (more) {
      bytes[mask] |= (byte) (1 << bit);
    }
    bit++;
    return more;
  }

  private void variable(long number) {
    room(10);
    if ((number & ~0x7FL) == 0) {
      bytes[length++] = (byte) number;
    } else {
      longer(number);
    }
  }

  /** Apart, as {@link Unpacker}'s. */
  private void longer(long number) {
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      grow(more);
    }
  }

  private void grow(int more) {
    bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    buffer = ByteBuffer.wrap(bytes);
  }

  /** All that was told. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
