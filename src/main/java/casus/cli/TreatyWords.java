package casus.cli;

import casus.library.TreatyTexts;
import casus.scenario.Library;
import casus.scenario.Suggestion;
import java.util.List;

/** Treaties as people type them: by id, or by as much of it as tells which. */
final class TreatyWords {
  private TreatyWords() {}

  /**
   * The id that is meant.
   *
   * @param typed such as nato-1949 or nato
   * @param option what it was typed for
   * @param library the treaties that there are
   * @return the id
   * @throws UserError if it is none, or could be several
   */
  static String id(String typed, String option, Library library) {
    List<String> ids = library.treaties().ids();
    String named = TreatyTexts.named(typed);
    if (ids.contains(named)) {
      return named;
    }
    List<String> begun = begun(typed, library);
    if (begun.size() == 1) {
      return begun.get(0);
    }
    if (begun.size() > 1) {
      throw new UserError("%s: '%s' can be %s", option, typed, String.join(" or ", begun));
    }
    String hint = Suggestion.hint(typed, ids);
    throw new UserError(
        "%s: the library has no treaty '%s'; %s",
        option, typed, hint.isEmpty() ? "'casus list treaties' names all" : hint);
  }

  /** Whether a word names a treaty, alone or among others. */
  static boolean isTreaty(String typed, Library library) {
    return library.treaties().ids().contains(TreatyTexts.named(typed))
        || !begun(typed, library).isEmpty();
  }

  private static List<String> begun(String typed, Library library) {
    return library.treaties().ids().stream().filter(id -> id.startsWith(typed + "-")).toList();
  }
}
