package casus.treaty;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The code of a state: three capital letters, ISO 3166-1 alpha-3 for present states, and the usual
 * abbreviation for those of the past (AUH, SUN, YUG).
 *
 * @param letters three letters from A to Z
 */
public record StateCode(String letters) implements Comparable<StateCode> {
  /** Checks the letters. */
  public StateCode {
    requireNonNull(letters, "letters");
    if (!isCode(letters)) {
      throw new IllegalArgumentException("not three capital letters: '" + letters + "'");
    }
  }

  /**
   * Whether a text has the form of a code.
   *
   * @param text any text
   * @return true for three letters from A to Z
   */
  public static boolean isCode(String text) {
    return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /**
   * The key of the state's luck: the letters read in base 26, the same in every scenario.
   *
   * @return from 1 to 17,576
   */
  public int key() {
    int key = 0;
    for (int i = 0; i < 3; i++) {
      key = key * 26 + letters.charAt(i) - 'A';
    }
    return key + 1;
  }

  // Codes are keys of all that is read at a start, before Java has linked what it would write
  // itself.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StateCode code && letters.equals(code.letters);
  }

  @Override
  public int hashCode() {
    return letters.hashCode();
  }

  @Override
  public int compareTo(StateCode other) {
    return letters.compareTo(other.letters);
  }

  @Override
  public String toString() {
    return letters;
  }
}
