package casus.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A long text in the making, as bytes: numbers go into it without becoming strings first. */
public final class AsciiText {
  private final ShortestDecimal decimal = new ShortestDecimal();
  private byte[] bytes;
  private int length;

  /**
   * An empty text.
   *
   * @param room for how many bytes there is room at first, at least 1
   */
  public AsciiText(int room) {
    bytes = new byte[room];
  }

  /**
   * Adds one character.
   *
   * @param character of ASCII
   */
  public void add(char character) {
    room(1);
    bytes[length++] = (byte) character;
  }

  /**
   * Adds characters.
   *
   * @param text of ASCII; of others, only the last eight bits are added
   */
  @SuppressWarnings("deprecation") // of String.getBytes: the very thing for ASCII
  public void add(String text) {
    room(text.length());
    text.getBytes(0, text.length(), bytes, length);
    length += text.length();
  }

  /**
   * Adds characters of any kind, as UTF-8.
   *
   * @param text any
   */
  public void addUtf8(String text) {
    byte[] more = text.getBytes(StandardCharsets.UTF_8);
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /**
   * Adds a whole number.
   *
   * @param number any
   */
  public void add(long number) {
    if (number == Long.MIN_VALUE) {
      add(Long.toString(number));
      return;
    }
    if (number < 0) {
      add('-');
    }
    digits(Math.abs(number));
  }

  /**
   * Adds a number in the form of {@link Numbers#text(double)}.
   *
   * @param number any; nothing is added for NaN and what is infinite
   */
  public void add(double number) {
    double size = Math.abs(number);
    if (size < ShortestDecimal.BOUND && number == Math.rint(number)) {
      add((long) number);
    } else if (decimal.find(size)) {
      if (number < 0) {
        add('-');
      }
      plain(decimal.digits(), decimal.exponent());
    } else {
      add(Numbers.rare(number));
    }
  }

  /** A decimal below one or with a fraction. */
  private void plain(long digits, int exponent) {
    int places = count(digits);
    int whole = places + exponent; // of them before the point; not positive if all are behind zeros
    if (whole > 0) {
      digits(digits);
      room(1);
      System.arraycopy(bytes, length + exponent, bytes, length + exponent + 1, -exponent);
      bytes[length++ + exponent] = '.';
    } else {
      add("0.");
      for (int zero = whole; zero < 0; zero++) {
        add('0');
      }
      digits(digits);
    }
  }

  private void digits(long number) {
    int places = count(number);
    room(places);
    long rest = number;
    for (int at = length + places - 1; at >= length; at--) {
      long tenth = rest / 10;
      bytes[at] = (byte) ('0' + (rest - 10 * tenth));
      rest = tenth;
    }
    length += places;
  }

  private static int count(long number) {
    int places = 1;
    for (long bound = 10; places < 19 && number >= bound; bound *= 10) {
      places++;
    }
    return places;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /**
   * Writes it, and begins anew.
   *
   * @param out where to
   * @throws IOException if it cannot be written
   */
  public void moveTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
