package casus.library;

import static java.util.Objects.requireNonNull;

import casus.library.StateReading.NotThen;
import casus.library.StateReading.One;
import casus.library.StateReading.Several;
import casus.text.Packed;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What states are called: numbers and abbreviations of the Correlates of War, numbers of Gleditsch
 * and Ward, ISO 3166, names in six languages, each for the time in which it held. Codes of other
 * bodies are known for hints alone.
 *
 * <p>Where lists differ: the code that casus writes comes first (AUS is Australia, though the
 * Correlates of War call Austria so); any other text that names two states of the day is refused;
 * {@code cow:}, {@code gw:}, {@code iso2:} or {@code iso3:} before it says whose it is.
 */
public final class StateNames {
  private static final String FILE = "states/state-names.csv";

  /** The languages of names, as columns of the table. */
  private static final List<String> LANGUAGES = List.of("en", "ko", "ru", "zh", "fr", "de");

  /** Of lists that give a text to two states, the first comes first. */
  private static final List<CodeSystem> SYSTEMS =
      List.of(
          CodeSystem.COW, CodeSystem.COW_NUMBER, CodeSystem.GW, CodeSystem.ISO2, CodeSystem.ISO3);

  /** The state system of the Correlates of War begins here. */
  private static final int FIRST_YEAR = 1816;

  private static final StateReading NONE = new StateReading.None();

  /** What a name stands for, and when. */
  private record Meaning(StateEntry state, CodeSystem system, DateSpans spans) {
    boolean holdsOn(LocalDate day) {
      return spans.include(day) && state.span().include(day);
    }

    One one() {
      return new One(state.code(), system);
    }
  }

  private final Map<String, StateEntry> states = new TreeMap<>();

  /** Codes of other lists, as they are written there. */
  private final Map<String, List<Meaning>> meanings = new LinkedHashMap<>();

  private StateNames() {
    List<NamedCsvRecord> rows = Packed.rows(StateNames.class, FILE);
    rows.forEach(row -> states.put(row.getField("code"), entry(row)));
    for (CodeSystem system : SYSTEMS) {
      for (NamedCsvRecord row : rows) {
        for (String cell : parts(row.getField(system.column()))) {
          add(meanings, bare(cell), new Meaning(state(row), system, spans(cell)));
        }
      }
    }
  }

  /**
   * Names, by their {@link #plain} form. To make it of thousands of names takes longer than to read
   * a scenario, and who writes codes needs none.
   */
  private final class Named {
    private final Map<String, List<Meaning>> meanings = new LinkedHashMap<>();
    private final Map<String, Set<String>> hints = new LinkedHashMap<>();

    Named() {
      List<NamedCsvRecord> rows = Packed.rows(StateNames.class, FILE);
      rows.forEach(row -> hint(state(row).name(), row));
      // A name that two lists give to two states: the Correlates of War come first.
      for (CodeSystem system : SYSTEMS) {
        for (NamedCsvRecord row : rows) {
          parts(row.getField(system.column())).forEach(cell -> hint(bare(cell), row));
        }
      }
      for (NamedCsvRecord row : rows) {
        for (String language : LANGUAGES) {
          for (String cell : parts(row.getField(language))) {
            add(meanings, plain(bare(cell)), new Meaning(state(row), CodeSystem.NAME, spans(cell)));
            hint(bare(cell), row);
          }
        }
        parts(row.getField("other")).forEach(name -> hint(name, row));
      }
    }

    private void hint(String name, NamedCsvRecord row) {
      hints.computeIfAbsent(plain(name), key -> new LinkedHashSet<>()).add(row.getField("code"));
    }
  }

  private static final class SharedNamed {
    static final Named NAMED = Shared.NAMES.new Named();
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

  private StateEntry state(NamedCsvRecord row) {
    return requireNonNull(states.get(row.getField("code")));
  }

  private static StateEntry entry(NamedCsvRecord row) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      List<String> all = bares(row.getField(language));
      if (!all.isEmpty()) {
        names.put(language, all);
      }
    }
    return new StateEntry(
        row.getField("code"),
        bares(row.getField("cow_number")),
        bares(row.getField("cow")),
        bares(row.getField("gw_number")),
        bares(row.getField("iso2")),
        bares(row.getField("iso3")),
        row.getField("system").isEmpty() ? FIRST_YEAR : Integer.parseInt(row.getField("system")),
        DateSpans.parse(row.getField("periods")),
        parts(row.getField("kin")),
        names);
  }

  private static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
  }

  private static List<String> bares(String cell) {
    return parts(cell).stream().map(StateNames::bare).toList();
  }

  private static String bare(String part) {
    int at = part.indexOf('@');
    return at < 0 ? part : part.substring(0, at);
  }

  private static DateSpans spans(String part) {
    int at = part.indexOf('@');
    return at < 0 ? DateSpans.ALWAYS : DateSpans.parse(part.substring(at + 1));
  }

  private static void add(Map<String, List<Meaning>> all, String key, Meaning meaning) {
    all.computeIfAbsent(key, k -> new ArrayList<>()).add(meaning);
  }

  /**
   * Whether a text is the code of a state that casus knows.
   *
   * @param code any text
   * @return true if it is
   */
  public boolean isCode(String code) {
    return states.containsKey(code);
  }

  /**
   * A state.
   *
   * @param code the code that casus writes
   * @return what it is called; empty if there is none
   */
  public Optional<StateEntry> find(String code) {
    return Optional.ofNullable(states.get(code));
  }

  /**
   * All states, also those of the past.
   *
   * @return by code in alphabetical order
   */
  public Collection<StateEntry> all() {
    return List.copyOf(states.values());
  }

  /**
   * The states that go by a name, at whatever time, for hints.
   *
   * @param written a name, an abbreviation or a number, in any case, with or without accents
   * @return codes, the likeliest first; empty if no state is known by it
   */
  public List<String> codes(String written) {
    return List.copyOf(SharedNamed.NAMED.hints.getOrDefault(plain(written), Set.of()));
  }

  /**
   * What a text says where a state is named.
   *
   * @param written a code of any list, as it is written there, or a name in any case, with or
   *     without accents; zeros may stand before a number
   * @param day the day that the scenario speaks of
   * @return the state, or why there is none
   */
  public StateReading read(String written, LocalDate day) {
    String text = written.strip();
    StateEntry own = states.get(text);
    if (own != null) {
      return own.span().include(day)
          ? new One(text, CodeSystem.CASUS)
          : new NotThen(List.of(new One(text, CodeSystem.CASUS)), own.span(), instead(own, day));
    }
    List<Meaning> all = found(text);
    List<Meaning> then = all.stream().filter(meaning -> meaning.holdsOn(day)).toList();
    if (all.isEmpty()) {
      return NONE;
    }
    if (then.isEmpty()) {
      Set<String> instead = new LinkedHashSet<>();
      all.forEach(meaning -> instead.addAll(insteadOf(meaning, day)));
      Meaning first = all.get(0);
      return new NotThen(
          all.stream().map(Meaning::one).distinct().toList(),
          first.spans().equals(DateSpans.ALWAYS) ? first.state().span() : first.spans(),
          List.copyOf(instead));
    }
    Map<String, One> states = new LinkedHashMap<>();
    then.forEach(meaning -> states.putIfAbsent(meaning.state().code(), meaning.one()));
    List<One> ones = List.copyOf(states.values());
    return ones.size() == 1 ? ones.get(0) : new Several(ones);
  }

  /**
   * Every state that a text may name, at whatever time.
   *
   * @param written as for {@link #read}
   * @return codes
   */
  public Set<String> candidates(String written) {
    String text = written.strip();
    Set<String> codes = new LinkedHashSet<>();
    if (isCode(text)) {
      codes.add(text);
    } else {
      found(text).forEach(meaning -> codes.add(meaning.state().code()));
    }
    return codes;
  }

  private List<Meaning> found(String text) {
    Optional<List<CodeSystem>> systems = CodeSystem.named(text);
    String name = systems.isEmpty() ? text : text.substring(text.indexOf(':') + 1).strip();
    List<Meaning> found = new ArrayList<>();
    found.addAll(meanings.getOrDefault(unpadded(name), List.of()));
    found.addAll(SharedNamed.NAMED.meanings.getOrDefault(plain(name), List.of()));
    return systems.isEmpty()
        ? found
        : found.stream().filter(meaning -> systems.get().contains(meaning.system())).toList();
  }

  /** Who was there instead: the same state by another name, or its kin. */
  private List<String> insteadOf(Meaning meaning, LocalDate day) {
    return meaning.state().span().include(day)
        ? List.of(meaning.state().code())
        : instead(meaning.state(), day);
  }

  private List<String> instead(StateEntry state, LocalDate day) {
    return state.kin().stream()
        .filter(code -> find(code).filter(kin -> kin.span().include(day)).isPresent())
        .toList();
  }

  /** A number without the zeros before it; any other text as it is. */
  private static String unpadded(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits < text.length()) {
      return text;
    }
    int zeros = 0;
    while (zeros < digits - 1 && text.charAt(zeros) == '0') {
      zeros++;
    }
    return text.substring(zeros);
  }

  /**
   * A name without what people write in different ways. Some two thousand names are read where one
   * is asked for: regular expressions would take a tenth of a second.
   *
   * @param name any text
   * @return small letters without accents, points, apostrophes and article, single spaces
   */
  static String plain(String name) {
    // A lone acute accent is typed as an apostrophe, and would be taken apart into a space and
    // more.
    String small =
        Normalizer.normalize(name.replace('\u00b4', '\''), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder text = new StringBuilder(small.length());
    for (int i = 0; i < small.length(); i += Character.charCount(small.codePointAt(i))) {
      int letter = small.codePointAt(i);
      switch (letter) {
        case '.', '\'', '’', '‘', 'ʼ', 'ʻ', '′', '`' -> {}
        case ' ', '\t', '\n', '\013', '\f', '\r', '_', ',', '-' -> space(text);
        default -> {
          if (letter < 128 || !isMark(letter)) {
            text.appendCodePoint(letter);
          }
        }
      }
    }
    String stripped = text.toString().strip();
    String bare = stripped.startsWith("the ") ? stripped.substring(4) : stripped;
    return unpadded(bare);
  }

  private static void space(StringBuilder text) {
    if (text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private static boolean isMark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
