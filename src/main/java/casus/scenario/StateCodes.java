package casus.scenario;

import casus.library.CodeSystem;
import casus.library.StateEntry;
import casus.library.StateLibrary;
import casus.library.StateNames;
import casus.library.StateReading;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import casus.treaty.StateCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which states are meant where a scenario names them: those of the library by any code or name that
 * {@link StateNames} knows, and those that the scenario brings itself.
 */
final class StateCodes {
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 1, 1);

  /** For sections that speak of no states. */
  static final StateCodes NONE = new StateCodes(Set.of(), Set.of(), ANY_DAY);

  private final Set<String> known;
  private final Set<String> present;
  private final LocalDate day;

  private StateCodes(Set<String> known, Set<String> present, LocalDate day) {
    this.known = Set.copyOf(known);
    this.present = Set.copyOf(present);
    this.day = day;
  }

  /**
   * The codes of the library.
   *
   * @param library the library
   * @return its codes; no state is present in a scenario yet
   */
  static StateCodes of(StateLibrary library) {
    return new StateCodes(Set.copyOf(library.codes()), Set.of(), ANY_DAY);
  }

  /**
   * The same with the states of a scenario.
   *
   * @param codes those that take part
   * @param date the day that the scenario begins on: a name may stand for another state at another
   *     time
   * @return a copy
   */
  StateCodes with(Collection<String> codes, LocalDate date) {
    return new StateCodes(known, Set.copyOf(codes), date);
  }

  /** The codes of a scenario's states. */
  Set<String> present() {
    return present;
  }

  private boolean isKnown(String code) {
    return known.contains(code) || present.contains(code);
  }

  /** What a text says on the scenario's first day. */
  StateReading reading(String text) {
    return StateNames.shared().read(text, day);
  }

  /** A state anywhere in the world. */
  Optional<StateCode> known(Scalar scalar, String what, Problems problems) {
    String text = scalar.text().strip();
    if (StateCode.isCode(text) && isKnown(text)) {
      return Optional.of(new StateCode(text));
    }
    if (reading(text) instanceof StateReading.One one) {
      return Optional.of(new StateCode(one.code()));
    }
    tell(scalar, what, problems);
    return Optional.empty();
  }

  /** A state of the scenario. */
  Optional<StateCode> present(Scalar scalar, String what, Problems problems) {
    String text = scalar.text().strip();
    Optional<String> here = StateSpelling.among(text, present, day);
    if (here.isPresent()) {
      return here.map(StateCode::new);
    }
    if (reading(text) instanceof StateReading.One one) {
      problems.error(
          scalar.origin(),
          Text.format("%s: %s is not among the scenario's states", what, one.code()),
          "add it under 'states'"
              + (present.isEmpty()
                  ? ""
                  : "; there are " + String.join(", ", new TreeSet<>(present))));
      return Optional.empty();
    }
    tell(scalar, what, problems);
    return Optional.empty();
  }

  /** Tells why a text names no one state. */
  void tell(Scalar scalar, String what, Problems problems) {
    String text = scalar.text().strip();
    StateReading reading = reading(text);
    if (reading instanceof StateReading.Several several) {
      problems.error(
          scalar.origin(),
          Text.format("%s: '%s' names more than one state: %s", what, text, listed(several)),
          StateSpelling.unambiguous(text, several));
    } else if (reading instanceof StateReading.NotThen other) {
      problems.error(
          scalar.origin(),
          Text.format("%s: '%s' names no state on %s: %s", what, text, day, then(other)),
          other.instead().isEmpty()
              ? ""
              : "did you mean " + String.join(" or ", other.instead()) + "?");
    } else {
      problems.error(
          scalar.origin(), Text.format("%s: no state has the code '%s'", what, text), hint(text));
    }
  }

  private static String listed(StateReading.Several several) {
    return String.join(
        ", ",
        several.meanings().stream()
            .map(
                one ->
                    Text.format(
                        "%s (%s)%s",
                        name(one.code()),
                        one.code(),
                        one.system() == CodeSystem.NAME ? "" : " by " + one.system().title()))
            .toList());
  }

  private static String then(StateReading.NotThen other) {
    String code = other.meanings().get(0).code();
    return Text.format("%s (%s), %s", name(code), code, other.then());
  }

  private static String name(String code) {
    return StateNames.shared().find(code).map(StateEntry::name).orElse(code);
  }

  /** Two states joined by a hyphen, both of the scenario. */
  Optional<List<StateCode>> pair(Scalar scalar, String what, Problems problems) {
    List<String> parts =
        StateSpelling.pair(
            scalar.text(), text -> StateSpelling.among(text, present, day).isPresent());
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
        ? "codes are ISO 3166-1 alpha-3, such as PRK; 'casus list states' tells all"
        : "did you mean " + String.join(" or ", meant) + "?";
  }

  private List<String> meant(String text) {
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
    return Suggestion.near(text, present).or(() -> nearName(text)).map(List::of).orElse(List.of());
  }

  /** The state whose name is nearly the one written. */
  private static Optional<String> nearName(String text) {
    Map<String, String> codes = new HashMap<>();
    StateNames.shared()
        .all()
        .forEach(state -> codes.put(state.name().toLowerCase(Locale.ROOT), state.code()));
    return Suggestion.near(text, codes.keySet()).map(codes::get);
  }
}
