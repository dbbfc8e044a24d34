package casus.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** How like two words are, to tell which may be meant by one that is not known. */
public final class Likeness {
  private Likeness() {}

  /**
   * The word most like the one written, if one is like enough: at most every third letter differs.
   * Where two are equally like, which is meant cannot be told. Case, and the choice between a
   * hyphen, an underscore and a blank, make no difference.
   *
   * @param word what was written
   * @param allowed what could have been
   * @return the one word, or nothing
   */
  public static Optional<String> near(String word, Collection<String> allowed) {
    String plain = simplified(word);
    int most = Math.max(1, plain.length() / 3);
    int least = most + 1;
    String nearest = "";
    boolean single = false;
    for (String candidate : new TreeSet<>(allowed)) {
      if (candidate.equals(word) || Math.abs(candidate.length() - word.length()) > most) {
        continue;
      }
      int distance = distance(plain, simplified(candidate));
      if (distance < least) {
        least = distance;
        nearest = candidate;
        single = true;
      } else if (distance == least) {
        single = false;
      }
    }
    return single && least <= most ? Optional.of(nearest) : Optional.empty();
  }

  /**
   * A word as it is compared.
   *
   * @param word the word
   * @return its first 80 letters in small, with hyphens
   */
  public static String simplified(String word) {
    String cut = word.length() > 80 ? word.substring(0, 80) : word;
    return cut.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /**
   * Letters to change, add, drop or swap with a neighbour (Damerau 1964, restricted form).
   *
   * @param a a word
   * @param b another
   * @return how many; 0 for the same word
   */
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
