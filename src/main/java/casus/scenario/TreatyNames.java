package casus.scenario;

import static java.util.Map.entry;

import casus.library.StateNames;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What treaties are called elsewhere, and which of the library's was meant by a name. */
final class TreatyNames {
  /** Usual names, without articles, hyphens and the words {@link #FILLING}. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          entry("north atlantic", "nato-1949"),
          entry("washington", "nato-1949"),
          entry("otan", "nato-1949"),
          entry("warsaw", "warsaw-pact-1955"),
          entry("rio", "rio-1947"),
          entry("tiar", "rio-1947"),
          entry("inter american reciprocal assistance", "rio-1947"),
          entry("odkb", "csto-1992"),
          entry("tashkent", "csto-1992"),
          entry("collective security", "csto-1992"),
          entry("manila", "seato-1954"),
          entry("baghdad", "cento-1955"),
          entry("lisbon", "eu-teu-2009"),
          entry("eu", "eu-teu-2009"),
          entry("teu", "eu-teu-2009"),
          entry("european union", "eu-teu-2009"),
          entry("arab league", "arab-league-1950"),
          entry("aachen", "fra-deu-2019"),
          entry("nancy", "fra-pol-2025"),
          entry("dunkirk", "fra-gbr-1947"),
          entry("northwood", "fra-gbr-2025"),
          entry("kensington", "gbr-deu-2025"),
          entry("taiwan relations", "usa-twn-tra-1979"),
          entry("tra", "usa-twn-tra-1979"),
          entry("anpo", "usa-jpn-1960"),
          entry("shusha", "tur-aze-2021"),
          entry("dual alliance", "auh-deu-1879"),
          entry("triple alliance", "triple-alliance-1882"),
          entry("steel", "deu-ita-1939"),
          entry("locarno", "locarno-1925"),
          entry("london 1839", "bel-1839"),
          entry("smda", "sau-pak-2025"));

  private static final Set<String> FILLING =
      Set.of(
          "treaty",
          "treaties",
          "pact",
          "organization",
          "organisation",
          "alliance",
          "of",
          "act",
          "on",
          "charter");

  private TreatyNames() {}

  /**
   * A hint for the id of a treaty that there is not.
   *
   * @param written what was written
   * @param ids the treaties there are
   * @return "did you mean …?", or nothing where none was meant that can be told
   */
  static Optional<String> hint(String written, Collection<String> ids) {
    List<String> meant = meant(written, ids);
    return meant.isEmpty()
        ? Optional.empty()
        : Optional.of("did you mean " + String.join(" or ", meant) + "?");
  }

  /**
   * The treaties that may be meant, the newest first.
   *
   * <p>States say more than letters: an id that names two states is never taken for a treaty of
   * others, however alike.
   */
  static List<String> meant(String written, Collection<String> ids) {
    int dot = written.indexOf('.');
    String id = dot < 0 ? written : written.substring(0, dot);
    Optional<String> sameButCase = ids.stream().filter(id::equalsIgnoreCase).findFirst();
    if (sameButCase.isPresent()) {
      return List.of(sameButCase.get());
    }
    String words = words(id);
    String usual = USUAL.getOrDefault(words, USUAL.getOrDefault(withoutYear(words), ""));
    if (ids.contains(usual)) {
      return List.of(usual);
    }
    List<String> withoutYear =
        newestFirst(ids.stream().filter(one -> withoutYear(words(one)).equals(withoutYear(words))));
    if (!withoutYear.isEmpty()) {
      return withYear(withoutYear, id);
    }
    Set<String> states = states(id);
    if (states.size() > 1) {
      List<String> same = newestFirst(ids.stream().filter(one -> states(one).equals(states)));
      List<String> wider =
          same.isEmpty() && written.matches(".*\\d{4}.*")
              ? List.of()
              : newestFirst(ids.stream().filter(one -> states(one).containsAll(states)));
      return withYear(same.isEmpty() ? wider : same, id);
    }
    return Suggestion.near(id, ids).map(List::of).orElse(List.of());
  }

  /** Of several, the one of the year that was written, if there is one. */
  private static List<String> withYear(List<String> ids, String written) {
    List<String> ofYear =
        ids.stream().filter(id -> !year(id).isEmpty() && written.contains(year(id))).toList();
    return ofYear.isEmpty() ? ids : ofYear;
  }

  private static List<String> newestFirst(Stream<String> ids) {
    return ids.sorted(Comparator.comparing(TreatyNames::year).reversed().thenComparing(id -> id))
        .toList();
  }

  private static String year(String id) {
    String last = id.substring(id.lastIndexOf('-') + 1);
    return last.matches("\\d{4}") ? last : "";
  }

  private static String words(String id) {
    List<String> words = new ArrayList<>();
    for (String word : id.toLowerCase(Locale.ROOT).split("[\\s_/–-]+", -1)) {
      if (!FILLING.contains(word) && !word.equals("the") && !word.isEmpty()) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  private static String withoutYear(String words) {
    return words.replaceAll("\\s*\\b\\d{4}$", "");
  }

  /** The states that an id names; empty if one of its parts is none. */
  private static Set<String> states(String id) {
    Set<String> states = new TreeSet<>();
    for (String part : id.split("[\\s_/–-]+", -1)) {
      if (part.matches("\\d{4}")) {
        continue;
      }
      String code = part.toUpperCase(Locale.ROOT);
      List<String> known = StateNames.shared().codes(part);
      if (StateCode.isCode(code) && StateNames.shared().isCode(code)) {
        states.add(code);
      } else if (known.isEmpty()) {
        return Set.of();
      } else {
        states.add(known.get(0));
      }
    }
    return states;
  }
}
