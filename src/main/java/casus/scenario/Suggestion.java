package casus.scenario;

import casus.library.StateNames;
import casus.text.Likeness;
import casus.text.Text;
import casus.treaty.StateCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** "Did you mean …?": the hint for a word that is not known. */
public final class Suggestion {
  /** More words than these in a hint are not read by anyone. */
  private static final int LISTED = 16;

  /** As many of a user's own names are. */
  private static final int NAMED = 20;

  private Suggestion() {}

  /**
   * A hint for a word that is not among those allowed.
   *
   * @param word what was written
   * @param allowed what could have been
   * @return a near word, or the words allowed if they are few, or nothing
   */
  public static String hint(String word, Collection<String> allowed) {
    boolean listed = !allowed.isEmpty() && allowed.size() <= LISTED;
    return nearby(word, allowed)
        .orElse(listed ? "allowed: " + String.join(", ", new TreeSet<>(allowed)) : "");
  }

  /** The question after a word that is near; empty if none is. */
  static Optional<String> nearby(String word, Collection<String> allowed) {
    return near(word, allowed).map(near -> "did you mean " + near + "?");
  }

  /**
   * That there is no thing of a name, and what may have been meant.
   *
   * @param what such as {@code arm}
   * @param name what was written
   * @param known what there is
   * @return a near name, or all of them in their order where they are few
   */
  public static String unknown(String what, String name, Collection<String> known) {
    String there =
        known.isEmpty()
            ? "there is none"
            : "there are "
                + (known.size() <= NAMED ? String.join(", ", known) : String.valueOf(known.size()));
    return Text.format(
        "there is no %s '%s'; %s",
        what, name, near(name, known).map(near -> "did you mean " + near + "?").orElse(there));
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
    String plain = Likeness.simplified(word);
    if (plain.endsWith("y")) { // treaty for treaties
      String plural = plain.substring(0, plain.length() - 1) + "ies";
      Optional<String> same = allowed.stream().filter(plural::equals).findFirst();
      if (same.isPresent()) {
        return same;
      }
    }
    // One letter of two is no likeness among codes.
    return Likeness.near(word, allowed)
        .filter(
            near ->
                plain.length() > 2
                    || Likeness.simplified(near).equals(plain)
                    || allowed.stream().noneMatch(StateCode::isCode));
  }
}
