package casus.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what {@link Packer} wrote. */
final class Unpacker {
  private static final int BITS = 8;

  private final List<Object> words = new ArrayList<>();
  private final byte[] bytes;
  private final ByteBuffer buffer;
  private int at;
  private int mask;
  private int bit = BITS;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
    buffer = ByteBuffer.wrap(bytes);
  }

  /** A whole number. */
  long whole() {
    if (!tells()) {
      return 0;
    }
    long number = variable();
    return (number >>> 1) ^ -(number & 1);
  }

  /**
   * A whole number of 32 bits.
   *
   * @throws ArithmeticException if it has more
   */
  int integer() {
    return Math.toIntExact(whole());
  }

  /**
   * How many things follow, each of at least a bit.
   *
   * @param usual the number that was packed as none
   * @throws ArithmeticException if there is no room for so many
   */
  int count(int usual) {
    int count = integer() + usual;
    if (count < 0 || count > BITS * (bytes.length - at + 1L)) {
      throw new ArithmeticException("a list of " + count);
    }
    return count;
  }

  /** A number as it is. */
  double real() {
    if (!tells()) {
      return 0;
    }
    double number = buffer.getDouble(at);
    at += Double.BYTES;
    return number;
  }

  /** A word. */
  String word() {
    return tells() ? (String) known(this::letters) : "";
  }

  private String letters() {
    int count = Math.toIntExact(variable());
    String word = new String(bytes, at, count, StandardCharsets.UTF_8);
    at += count;
    return word;
  }

  /**
   * One of the things met so far, or the next new one.
   *
   * @param next reads it if it is new
   */
  Object known(Supplier<?> next) {
    int number = Math.toIntExact(variable());
    if (number == words.size()) {
      words.add("");
      words.set(number, next.get());
    }
    return words.get(number);
  }

  /** A truth value. */
  boolean flag() {
    return tells();
  }

  private boolean tells() {
    if (bit == BITS) {
      mask = bytes[at++];
      bit = 0;
    }
    return ((mask >> bit++) & 1) != 0;
  }

  private long variable() {
    byte first = bytes[at++];
    return first >= 0 ? first : longer(first);
  }

  /**
   * A number of more than one byte. It is rare, and stands apart so that Java does not compile its
   * loop into each of the forty places that read a number: that alone took a tenth of its
   * compiler's time.
   */
  private long longer(byte first) {
    long number = first & 0x7F;
    for (int shift = 7; ; shift += 7) {
      byte next = bytes[at++];
      number |= (long) (next & 0x7F) << shift;
      if (next >= 0 || shift > Long.SIZE) {
        return number;
      }
    }
  }

  /**
   * Makes sure that nothing is left.
   *
   * @throws IOException if something is
   */
  void requireEnd() throws IOException {
    if (at != bytes.length) {
      throw new IOException("the block is longer than what it holds");
    }
  }
}
