package casus.scenario;

import casus.library.StateFacts;
import casus.library.StateLibrary;
import casus.library.StateNames;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import casus.treaty.StateCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which codes stand for states: those of the library, and those that a scenario brings itself. */
final class StateCodes {
  /** For sections that speak of no states. */
  static final StateCodes NONE = new StateCodes(Set.of(), Set.of(), Map.of());

  private final Set<String> known;
  private final Set<String> present;
  private final Map<String, String> codesByName;

  private StateCodes(Set<String> known, Set<String> present, Map<String, String> codesByName) {
    this.known = Set.copyOf(known);
    this.present = Set.copyOf(present);
    this.codesByName = Map.copyOf(codesByName);
  }

  /**
   * The codes of the library.
   *
   * @param library the library
   * @return its codes; no state is present in a scenario yet
   */
  static StateCodes of(StateLibrary library) {
    Map<String, String> byName = new HashMap<>();
    for (String code : library.codes()) {
      library
          .state(code)
          .map(StateFacts::name)
          .ifPresent(name -> byName.put(name.toLowerCase(Locale.ROOT), code));
    }
    return new StateCodes(Set.copyOf(library.codes()), Set.of(), byName);
  }

  /**
   * The same with the states of a scenario.
   *
   * @param codes those that take part
   * @return a copy
   */
  StateCodes with(Collection<String> codes) {
    return new StateCodes(known, Set.copyOf(codes), codesByName);
  }

  /** The codes of a scenario's states. */
  Set<String> present() {
    return present;
  }

  private boolean isKnown(String code) {
    return known.contains(code) || present.contains(code);
  }

  /** A state anywhere in the world. */
  Optional<StateCode> known(Scalar scalar, String what, Problems problems) {
    String text = scalar.text().strip();
    if (!StateCode.isCode(text) || !isKnown(text)) {
      problems.error(
          scalar.origin(), Text.format("%s: no state has the code '%s'", what, text), hint(text));
      return Optional.empty();
    }
    return Optional.of(new StateCode(text));
  }

  /** A state of the scenario. */
  Optional<StateCode> present(Scalar scalar, String what, Problems problems) {
    String text = scalar.text().strip();
    if (present.contains(text)) {
      return Optional.of(new StateCode(text));
    }
    if (known.contains(text)) {
      problems.error(
          scalar.origin(),
          Text.format("%s: %s is not among the scenario's states", what, text),
          "add it under 'states'"
              + (present.isEmpty()
                  ? ""
                  : "; there are " + String.join(", ", new TreeSet<>(present))));
      return Optional.empty();
    }
    problems.error(
        scalar.origin(), Text.format("%s: no state has the code '%s'", what, text), hint(text));
    return Optional.empty();
  }

  /** Two states joined by a hyphen, both of the scenario. */
  Optional<List<StateCode>> pair(Scalar scalar, String what, Problems problems) {
    List<String> parts = List.of(scalar.text().split("-", -1));
    if (parts.size() != 2) {
      problems.error(
          scalar.origin(),
          Text.format("%s: '%s' is no pair of states", what, scalar.text()),
          "write two codes with a hyphen, such as KOR-PRK");
      return Optional.empty();
    }
    Optional<StateCode> first =
        present(new Scalar(parts.get(0), true, scalar.origin()), what, problems);
    Optional<StateCode> second =
        present(new Scalar(parts.get(1), true, scalar.origin()), what, problems);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    if (first.equals(second)) {
      problems.error(
          scalar.origin(), Text.format("%s: %s is paired with itself", what, first.get()));
      return Optional.empty();
    }
    return Optional.of(List.of(first.get(), second.get()));
  }

  /**
   * What may have been meant. A code is near to dozens of others: a hint is given for names and
   * codes that other lists use, for small letters, and for a slip in the code of a state that takes
   * part; never for what merely looks alike.
   */
  String hint(String text) {
    List<String> meant = meant(text.strip());
    return meant.isEmpty()
        ? "codes are ISO 3166-1 alpha-3, such as PRK"
        : "did you mean " + String.join(" or ", meant) + "?";
  }

  private List<String> meant(String text) {
    String byName = codesByName.get(text.toLowerCase(Locale.ROOT));
    if (byName != null) {
      return List.of(byName);
    }
    List<String> elsewhere = StateNames.shared().codes(text);
    if (!elsewhere.isEmpty()) {
      // Korea, Congo, 365: one that takes part is likelier than others by that name.
      List<String> here = elsewhere.stream().filter(present::contains).toList();
      return here.size() == 1 ? here : elsewhere;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    if (!upper.equals(text) && isKnown(upper)) {
      return List.of(upper);
    }
    return Suggestion.near(text, present)
        .or(() -> Suggestion.near(text, codesByName.keySet()).map(codesByName::get))
        .map(List::of)
        .orElse(List.of());
  }
}
