package casus.scenario;

import casus.library.CodeSystem;
import casus.library.StateEntry;
import casus.library.StateNames;
import casus.library.StateReading;
import casus.library.TreatyTexts;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import casus.treaty.StateCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Puts the codes that casus writes where a document or a path names states by other codes or by
 * their names. That is done before files are laid over one another, so that {@code 732}, {@code
 * ROK} and {@code 한국} in one are the {@code KOR} of the other. What names no one state is left as
 * it is: whoever reads it tells.
 */
final class StateSpelling {
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 1, 1);

  /** What a key of a mapping is the name of. */
  private enum Kind {
    STATE,
    PAIR,
    OTHER
  }

  private static final Map<String, Kind> SECTIONS =
      Map.of(
          StatesSection.KEY, Kind.STATE,
          PatronsSection.PATRONS, Kind.STATE,
          PatronsSection.SANCTIONS, Kind.STATE,
          PatronsSection.MONITORING, Kind.STATE,
          Layers.TIES, Kind.PAIR,
          DisputesSection.KEY, Kind.PAIR,
          FlowsSection.TENSIONS, Kind.PAIR);

  private StateSpelling() {}

  /** What keys are below some keys. */
  private static Kind below(List<String> above) {
    return switch (above.size()) {
      case 1 -> SECTIONS.getOrDefault(above.get(0), Kind.OTHER);
      case 2 -> above.get(0).equals(PatronsSection.PATRONS) ? Kind.STATE : Kind.OTHER;
      case 3 -> isRates(above.get(0), above.get(2)) ? Kind.STATE : Kind.OTHER;
      default -> Kind.OTHER;
    };
  }

  private static boolean isRates(String section, String key) {
    return (section.equals(DisputesSection.KEY) && key.equals("stakes"))
        || (section.equals(FlowsSection.TENSIONS) && key.equals("rates"));
  }

  /**
   * The one of some states that a text names.
   *
   * @param written any code or name
   * @param present codes, as casus writes them
   * @param day what the text says may depend on it
   * @return its code; empty if none of them or several may be meant
   */
  static Optional<String> among(String written, Set<String> present, LocalDate day) {
    String text = written.strip();
    if (present.contains(text)) {
      return Optional.of(text);
    }
    if (StateNames.shared().isCode(text)) {
      return Optional.empty();
    }
    if (StateNames.shared().read(text, day) instanceof StateReading.One one
        && present.contains(one.code())) {
      return Optional.of(one.code());
    }
    List<String> here =
        StateNames.shared().candidates(text).stream().filter(present::contains).toList();
    return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
  }

  /**
   * The code that casus writes for a text.
   *
   * @param written any code or name
   * @param present states of the scenario: of several that may be meant, the one that takes part
   * @param day what the text says may depend on it
   * @return the code; the text itself if it names no one state
   */
  static String canonical(String written, Set<String> present, LocalDate day) {
    return among(written, present, day)
        .orElseGet(
            () ->
                StateNames.shared().read(written, day) instanceof StateReading.One one
                    ? one.code()
                    : written);
  }

  /**
   * The two sides of a hyphen. Names may hold hyphens themselves: then the one is taken that parts
   * two states.
   *
   * @param text such as {@code KOR-PRK} or {@code Guinea-Bissau-SEN}
   * @param isState knows states
   * @return two texts, or another number if it is no pair
   */
  static List<String> pair(String text, Predicate<String> isState) {
    List<String> parts = List.of(text.split("-", -1));
    if (parts.size() <= 2) {
      return parts;
    }
    List<List<String>> ways = new ArrayList<>();
    for (int hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
      List<String> way = List.of(text.substring(0, hyphen), text.substring(hyphen + 1));
      if (way.stream().allMatch(isState)) {
        ways.add(way);
      }
    }
    return ways.size() == 1 ? ways.get(0) : parts;
  }

  private static String canonicalPair(String written, Set<String> present, LocalDate day) {
    List<String> parts =
        pair(
            written,
            text ->
                among(text, present, day).isPresent()
                    || StateNames.shared().read(text, day) instanceof StateReading.One);
    return parts.size() == 2
        ? canonical(parts.get(0), present, day) + "-" + canonical(parts.get(1), present, day)
        : written;
  }

  /** How to say which of several states is meant. */
  static String unambiguous(String text, StateReading.Several several) {
    List<String> codes = several.meanings().stream().map(StateReading.One::code).toList();
    String plain = "write " + String.join(" or ", codes);
    List<String> prefixed =
        several.meanings().stream()
            .filter(one -> one.system() != CodeSystem.NAME)
            .map(one -> one.system().prefix() + ":" + text)
            .distinct()
            .toList();
    return prefixed.size() < 2 ? plain : plain + ", or " + String.join(" or ", prefixed);
  }

  /**
   * A document with the codes that casus writes for the states in its keys.
   *
   * @param file as written
   * @param below what it is laid over, with such codes already
   * @param problems takes what is wrong
   * @return the document
   */
  static Mapping ofFile(Mapping file, Mapping below, Problems problems) {
    LocalDate day = day(file).or(() -> day(below)).orElse(ANY_DAY);
    Set<String> present = new TreeSet<>();
    below.child(StatesSection.KEY).ifPresent(states -> present.addAll(states.keys()));
    Mapping changed = file;
    // The states come first: what else is in the file may speak of them.
    Entry states = file.entries().get(StatesSection.KEY);
    if (states != null && states.value() instanceof Mapping named) {
      tellMixed(named, day, problems);
      Mapping renamed = keys(named, List.of(StatesSection.KEY), present, day, problems);
      present.addAll(renamed.keys());
      changed = changed.with(states.key(), renamed);
    }
    for (Entry section : file.entries().values()) {
      String name = section.key().text();
      if (!name.equals(StatesSection.KEY)
          && section.value() instanceof Mapping all
          && below(List.of(name)) != Kind.OTHER) {
        changed = changed.with(section.key(), keys(all, List.of(name), present, day, problems));
      }
    }
    return changed;
  }

  /** The day that a document says it begins on. */
  private static Optional<LocalDate> day(Mapping file) {
    if (file.get("date").orElse(file) instanceof Scalar date) {
      try {
        return Optional.of(LocalDate.parse(date.text().strip()));
      } catch (DateTimeParseException e) {
        return Optional.empty(); // told where the date is read
      }
    }
    return Optional.empty();
  }

  private static Mapping keys(
      Mapping mapping, List<String> above, Set<String> present, LocalDate day, Problems problems) {
    Kind kind = below(above);
    boolean changed = false;
    Mapping renamed = Mapping.empty(mapping.origin());
    for (Entry entry : mapping.entries().values()) {
      Scalar key = entry.key();
      boolean own = above.equals(List.of(StatesSection.KEY)) && isOwn(entry);
      String text = own ? key.text() : renamed(kind, key.text(), present, day);
      if (renamed.has(text)) {
        problems.error(
            key.origin(), Text.format("%s is given twice, here as '%s'", text, key.text()));
      }
      List<String> here = new ArrayList<>(above);
      here.add(text);
      Node value = entry.value();
      if (here.size() < 4 && value instanceof Mapping inner) {
        value = keys(inner, here, present, day, problems);
      }
      Scalar as = text.equals(key.text()) ? key : new Scalar(text, key.plain(), key.origin());
      changed |= !as.isVery(key) || !value.isVery(entry.value());
      renamed = renamed.with(as, value);
    }
    return changed ? renamed : mapping;
  }

  /** An actor of the scenario's own, under a code that another list may have for a state. */
  private static boolean isOwn(Entry entry) {
    return StateCode.isCode(entry.key().text())
        && entry.value() instanceof Mapping said
        && StatesSection.NEEDED.stream().allMatch(said::has);
  }

  private static String name(String code) {
    return StateNames.shared().find(code).map(StateEntry::name).orElse(code);
  }

  private static String renamed(Kind kind, String key, Set<String> present, LocalDate day) {
    return switch (kind) {
      case STATE -> canonical(key, present, day);
      case PAIR -> canonicalPair(key, present, day);
      case OTHER -> key;
    };
  }

  /**
   * A key of a path as the document has it.
   *
   * @param above the keys before it, as the document has them
   * @param key as written
   * @param there the keys of the document at that place
   * @param root the document
   * @return the key by which the document has it; the key itself if there is none
   */
  static String ofPath(List<String> above, String key, Set<String> there, Mapping root) {
    if (above.size() == 1 && List.of(Layers.TREATIES, Layers.EXPECTED).contains(above.get(0))) {
      return there.contains(key) ? key : TreatyTexts.named(key);
    }
    Kind kind = below(above);
    if (kind == Kind.OTHER || there.contains(key)) {
      return key;
    }
    LocalDate day = day(root).orElse(ANY_DAY);
    if (kind == Kind.STATE) {
      return among(key, there, day).orElse(key);
    }
    Set<String> states = new TreeSet<>();
    there.forEach(pair -> states.addAll(List.of(pair.split("-", -1))));
    root.child(StatesSection.KEY).ifPresent(all -> states.addAll(all.keys()));
    return canonicalPair(key, states, day);
  }

  /**
   * Refuses a code that is one state's for casus and another's for the Correlates of War, where the
   * file names other states by abbreviations that only the latter have.
   */
  private static void tellMixed(Mapping states, LocalDate day, Problems problems) {
    Set<String> ofCow = new LinkedHashSet<>();
    for (String key : states.keys()) {
      if (!StateNames.shared().isCode(key)
          && StateNames.shared().read(key, day) instanceof StateReading.One one
          && one.system() == CodeSystem.COW) {
        ofCow.add(key);
      }
    }
    if (ofCow.isEmpty()) {
      return;
    }
    for (Entry entry : states.entries().values()) {
      String key = entry.key().text();
      if (StateNames.shared().isCode(key)
          && StateNames.shared().read(key, day) instanceof StateReading.One
          && StateNames.shared().read("cow:" + key, day) instanceof StateReading.One other
          && !other.code().equals(key)) {
        problems.error(
            entry.key().origin(),
            Text.format(
                "'%s' is %s in ISO 3166 and %s for the Correlates of War, whose abbreviations"
                    + " stand beside it (%s)",
                key, name(key), name(other.code()), String.join(", ", ofCow)),
            Text.format("write %s for the one, or iso3:%s for the other", other.code(), key));
      }
    }
  }
}
