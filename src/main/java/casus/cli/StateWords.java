package casus.cli;

import casus.library.StateNames;
import casus.library.StateReading;
import casus.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * States as people type them: by code, name, or the numbers and letters of other lists.
 *
 * @param day what a name means may depend on it
 */
record StateWords(LocalDate day) {

  /**
   * The code that is meant.
   *
   * @param typed a code, a name, or a number of another list
   * @param option what it was typed for
   * @return three letters
   * @throws UserError if no state or several go by it
   */
  String code(String typed, String option) {
    StateReading reading = reading(typed);
    if (reading instanceof StateReading.One one) {
      return one.code();
    }
    if (reading instanceof StateReading.Several several) {
      throw new UserError(
          Text.format(
              "%s: '%s' can be %s; write one of these codes",
              option, typed, String.join(" or ", codes(several.meanings()))));
    }
    if (reading instanceof StateReading.NotThen then) {
      throw new UserError(
          Text.format(
              "%s: '%s' names no state on %s, but %s, %s%s",
              option,
              typed,
              day,
              String.join(" or ", codes(then.meanings())),
              then.then(),
              then.instead().isEmpty()
                  ? ""
                  : "; did you mean " + String.join(" or ", then.instead()) + "?"));
    }
    List<String> near = StateNames.shared().codes(typed);
    throw new UserError(
        near.isEmpty()
            ? Text.format(
                "%s: no state goes by '%s'; 'casus list states' tells their codes", option, typed)
            : Text.format(
                "%s: '%s' can be %s; write one of these codes",
                option, typed, String.join(" or ", near)));
  }

  private static List<String> codes(List<StateReading.One> meanings) {
    return meanings.stream().map(StateReading.One::code).toList();
  }

  /** Codes are taken in small letters too. */
  StateReading reading(String typed) {
    String text = typed.strip();
    String upper = text.toUpperCase(Locale.ROOT);
    return StateNames.shared().read(StateNames.shared().isCode(upper) ? upper : text, day);
  }

  private boolean isState(String typed) {
    return reading(typed) instanceof StateReading.One;
  }

  /** Several, parted by commas. */
  List<String> codes(List<String> typed, String option) {
    return typed.stream().map(word -> code(word, option)).toList();
  }

  /**
   * The two sides of a dispute; names may hold hyphens themselves.
   *
   * @param typed such as PRK-KOR
   * @param option what it was typed for
   * @return challenger and target
   */
  List<String> pair(String typed, String option) {
    Set<List<String>> pairs = new LinkedHashSet<>();
    List<String> parts = new ArrayList<>();
    for (int at = typed.indexOf('-'); at >= 0; at = typed.indexOf('-', at + 1)) {
      parts = List.of(typed.substring(0, at), typed.substring(at + 1));
      if (parts.stream().allMatch(this::isState)) {
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
}
