package casus.library;

import casus.text.Packed;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What states are called elsewhere: numbers and abbreviations of the Correlates of War, numbers of
 * Gleditsch and Ward, ISO 3166-1 alpha-2, codes of other bodies, usual and former names. For
 * finding what somebody meant; nothing is read by these names.
 */
public final class StateNames {
  private static final String FILE = "states/state-names.csv";

  private final Map<String, Set<String>> codesByName = new LinkedHashMap<>();
  private final Set<String> codes = new LinkedHashSet<>();

  private StateNames() {
    List<NamedCsvRecord> rows = Packed.rows(StateNames.class, FILE);
    rows.forEach(row -> codes.add(row.getField("code")));
    Packed.rows(StateNames.class, "states/states.csv")
        .forEach(row -> add(row.getField("name"), row.getField("code")));
    // A name that two lists give to two states: the Correlates of War come first.
    for (String column : List.of("cow", "cow_number", "gw_number", "iso2")) {
      rows.forEach(row -> add(row.getField(column), row.getField("code")));
    }
    for (NamedCsvRecord row : rows) {
      for (String name : row.getField("names").split(";", -1)) {
        add(name, row.getField("code"));
      }
    }
  }

  private static final class Shared {
    static final StateNames NAMES = new StateNames();
  }

  /**
   * The names that casus ships.
   *
   * @return always the same
   */
  public static StateNames shared() {
    return Shared.NAMES;
  }

  private void add(String name, String code) {
    if (!name.isEmpty()) {
      codesByName.computeIfAbsent(plain(name), key -> new LinkedHashSet<>()).add(code);
    }
  }

  /**
   * Whether a text is the code of a state of the library.
   *
   * @param code any text
   * @return true if it is
   */
  public boolean isCode(String code) {
    return codes.contains(code);
  }

  /**
   * The states that go by a name.
   *
   * @param written a name, an abbreviation or a number, in any case, with or without accents
   * @return codes, the likeliest first; empty if no state is known by it
   */
  public List<String> codes(String written) {
    return List.copyOf(codesByName.getOrDefault(plain(written), Set.of()));
  }

  /**
   * A name without what people write in different ways.
   *
   * @param name any text
   * @return small letters without accents, points, apostrophes and article, single spaces
   */
  static String plain(String name) {
    String text =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[.'’]", "")
            .replaceAll("[\\s_,-]+", " ")
            .strip();
    String bare = text.startsWith("the ") ? text.substring(4) : text;
    return bare.matches("0+\\d+") ? bare.replaceFirst("^0+", "") : bare;
  }
}
