package casus.cli;

import casus.library.StateNames;
import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** States as people type them: by code, name, or the numbers and letters of other lists. */
final class StateWords {
  private StateWords() {}

  /**
   * The code that is meant.
   *
   * @param typed a code, a name, or a number of another list
   * @param option what it was typed for
   * @return three letters
   * @throws UserError if no state or several go by it
   */
  static String code(String typed, String option) {
    List<String> codes = codes(typed.strip());
    if (codes.size() == 1) {
      return codes.get(0);
    }
    throw new UserError(
        codes.isEmpty()
            ? Text.format(
                "%s: no state goes by '%s'; 'casus list states' tells their codes", option, typed)
            : Text.format(
                "%s: '%s' can be %s; write one of these codes",
                option, typed, String.join(" or ", codes)));
  }

  /** Several, parted by commas. */
  static List<String> codes(List<String> typed, String option) {
    return typed.stream().map(word -> code(word, option)).toList();
  }

  /**
   * The two sides of a dispute; names may hold hyphens themselves.
   *
   * @param typed such as PRK-KOR
   * @param option what it was typed for
   * @return challenger and target
   */
  static List<String> pair(String typed, String option) {
    Set<List<String>> pairs = new LinkedHashSet<>();
    List<String> parts = new ArrayList<>();
    for (int at = typed.indexOf('-'); at >= 0; at = typed.indexOf('-', at + 1)) {
      parts = List.of(typed.substring(0, at), typed.substring(at + 1));
      if (parts.stream().allMatch(part -> codes(part.strip()).size() == 1)) {
        pairs.add(parts.stream().map(part -> code(part, option)).toList());
      }
    }
    if (pairs.size() == 1) {
      return pairs.iterator().next();
    }
    if (parts.isEmpty()) {
      throw new UserError(
          "%s is '%s'; write challenger and target with a hyphen, such as PRK-KOR", option, typed);
    }
    int first = typed.indexOf('-');
    code(typed.substring(0, first), option);
    code(typed.substring(first + 1), option);
    throw new UserError("%s: '%s' can be read in two ways; use codes", option, typed);
  }

  private static List<String> codes(String typed) {
    String upper = typed.toUpperCase(Locale.ROOT);
    return StateNames.shared().isCode(upper) ? List.of(upper) : StateNames.shared().codes(typed);
  }
}
