package casus.scenario;

import casus.library.StateNames;
import casus.treaty.StateCode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** "Did you mean …?": the hint for a word that is not known. */
public final class Suggestion {
  /** More words than these in a hint are not read by anyone. */
  private static final int LISTED = 16;

  private Suggestion() {}

  /**
   * A hint for a word that is not among those allowed.
   *
   * @param word what was written
   * @param allowed what could have been
   * @return a near word, or the words allowed if they are few, or nothing
   */
  public static String hint(String word, Collection<String> allowed) {
    Optional<String> near = near(word, allowed);
    if (near.isPresent()) {
      return "did you mean " + near.get() + "?";
    }
    return allowed.isEmpty() || allowed.size() > LISTED
        ? ""
        : "allowed: " + String.join(", ", new TreeSet<>(allowed));
  }

  /**
   * The word most like the one written, if one is like enough: at most every third letter differs.
   * Where two are equally like, which is meant cannot be told. Codes of states, all of three
   * letters, are near one another by nature: for them names count that other lists use, and a slip
   * of one letter only where no other code is as near.
   *
   * @param word what was written
   * @param allowed what could have been
   * @return the one word, or nothing
   */
  public static Optional<String> near(String word, Collection<String> allowed) {
    List<String> elsewhere = StateNames.shared().codes(word);
    if (!elsewhere.isEmpty() && allowed.stream().anyMatch(StateCode::isCode)) {
      List<String> here = elsewhere.stream().filter(allowed::contains).toList();
      return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
    }
    String plain = simplified(word);
    if (plain.endsWith("y")) { // treaty for treaties
      String plural = plain.substring(0, plain.length() - 1) + "ies";
      Optional<String> same = allowed.stream().filter(plural::equals).findFirst();
      if (same.isPresent()) {
        return same;
      }
    }
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
    // One letter of two is no likeness among codes.
    boolean alike =
        least == 0 || plain.length() > 2 || allowed.stream().noneMatch(StateCode::isCode);
    return single && alike && least <= most ? Optional.of(nearest) : Optional.empty();
  }

  private static String simplified(String word) {
    // Case and the choice between - and _ are not worth a letter.
    String cut = word.length() > 80 ? word.substring(0, 80) : word;
    return cut.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** Letters to change, add, drop or swap with a neighbour (Damerau 1964, restricted form). */
  static int distance(String a, String b) {
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
