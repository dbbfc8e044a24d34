package casus.draft;

import casus.library.StateFacts;
import casus.library.StateLibrary;
import casus.text.Numbers;
import casus.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** States and what stands between them, as far as the library does not tell by itself. */
final class WorldLines {
  /** Facts further from the date than this are written out, for the author to replace. */
  private static final int YEARS_NEAR = 10;

  private static final double MIDDLE = 0.5;

  private final Page page;
  private final StateLibrary library;
  private final int year;

  WorldLines(Page page, StateLibrary library, int year) {
    this.page = page;
    this.library = library;
    this.year = year;
  }

  /** A state with what it is here; what the library does not know of the year is written out. */
  void state(String code, String part) {
    StateFacts facts =
        library
            .state(code, year)
            .orElseThrow(() -> new DraftFault("the library knows no state " + code));
    boolean distant = Math.abs(facts.year() - year) > YEARS_NEAR;
    boolean unknown = facts.democracy().isEmpty();
    if (!distant && !unknown) {
      page.line(
          "  " + code + ": {}",
          Text.format(
              "%s: %s; library %d: capability %s, democracy %s, nuclear %s",
              facts.name(),
              part,
              facts.year(),
              Numbers.text(facts.cinc()),
              Numbers.text(facts.democracy().get()),
              Numbers.text(facts.nuclear())));
      return;
    }
    page.line("  " + code + ":", facts.name() + ": " + part);
    String why = Text.format("as in %d, the nearest year known", facts.year());
    if (distant) {
      page.assumed("    capability: " + Numbers.text(facts.cinc()), why);
      page.assumed("    nuclear: " + Numbers.text(facts.nuclear()), why);
    }
    page.assumed(
        "    democracy: " + Numbers.text(facts.democracy().orElse(MIDDLE)),
        unknown ? "not known; the middle is taken" : why);
  }

  /** Affinities that the library does not know; those that it knows need no line. */
  void ties(Collection<String> codes, ToDoubleBiFunction<String, String> guess) {
    Map<String, Double> unknown = new TreeMap<>();
    List<String> states = codes.stream().sorted().toList();
    for (int i = 0; i < states.size(); i++) {
      for (int j = i + 1; j < states.size(); j++) {
        String one = states.get(i);
        String other = states.get(j);
        if (library.affinity(one, other, year).isEmpty()) {
          unknown.put(one + "-" + other, guess.applyAsDouble(one, other));
        }
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    page.gap();
    page.comment(
        "",
        Text.format(
            "No affinity is known of these pairs in %d: 0.5 is taken among members of a treaty,"
                + " -0.5 for rivals and between the parties, else 0.",
            year));
    page.line("ties:");
    unknown.forEach(
        (pair, value) ->
            page.assumed(
                Text.format("  %s: {affinity: %s}", pair, Numbers.text(value)),
                "no votes of those years"));
  }
}
