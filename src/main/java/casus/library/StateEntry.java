package casus.library;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A state with what it is called in the codes and languages that researchers use.
 *
 * @param code the code that casus writes: ISO 3166-1 alpha-3, and AUH, CSK, DDR, RVN, SUN, YMD, YUG
 *     for states of the past, XKX for Kosovo
 * @param cowNumbers numbers of the Correlates of War, the present one first
 * @param cowAbbreviations its abbreviations by the Correlates of War, the present one first
 * @param gwNumbers numbers of Gleditsch and Ward, the present one first
 * @param iso2 ISO 3166 alpha-2, also withdrawn ones; empty where there is none
 * @param iso3 ISO 3166 alpha-3, also withdrawn ones; empty where there is none
 * @param member first year as a member of the state system, by the Correlates of War, which begin
 *     in 1816; 1816 too where span tells more
 * @param span when it was a state under this code; always unless it follows or precedes another
 * @param kin codes of the states that were there instead when it was not
 * @param names by language (en, ko, ru, zh, fr, de), the usual one first
 */
public record StateEntry(
    String code,
    List<String> cowNumbers,
    List<String> cowAbbreviations,
    List<String> gwNumbers,
    List<String> iso2,
    List<String> iso3,
    int member,
    DateSpans span,
    List<String> kin,
    Map<String, List<String>> names) {
  /** Copies the lists. */
  public StateEntry {
    cowNumbers = List.copyOf(cowNumbers);
    cowAbbreviations = List.copyOf(cowAbbreviations);
    gwNumbers = List.copyOf(gwNumbers);
    iso2 = List.copyOf(iso2);
    iso3 = List.copyOf(iso3);
    kin = List.copyOf(kin);
    // In the order given: a copy by Map.copyOf has another order in each process.
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /**
   * The name in English.
   *
   * @return the usual one
   */
  public String name() {
    return names.getOrDefault("en", List.of(code)).get(0);
  }

  /**
   * All codes in one line, such as {@code South Korea; COW 732 ROK, GW 732, ISO KR}.
   *
   * @return name and codes
   */
  public String inWords() {
    StringBuilder words = new StringBuilder(name());
    words.append("; COW ").append(cowNumbers.get(0)).append(' ').append(cowAbbreviations.get(0));
    words.append(", GW ").append(gwNumbers.get(0));
    if (!iso2.isEmpty()) {
      words.append(", ISO ").append(iso2.get(0));
    }
    return words.toString();
  }
}
