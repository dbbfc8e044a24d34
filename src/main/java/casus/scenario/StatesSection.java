package casus.scenario;

import static java.util.Objects.requireNonNull;

import casus.crisis.Attribute;
import casus.crisis.StateProfile;
import casus.crisis.Uncertainty;
import casus.library.StateFacts;
import casus.library.StateNames;
import casus.library.StateReading;
import casus.scenario.Fields.Named;
import casus.text.Text;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code states}: facts of the year nearest the date, with the scenario's overrides. */
final class StatesSection {
  static final String KEY = "states";

  /** Facts further away from the date than this are told of. */
  private static final int YEARS_WITHOUT_A_WORD = 10;

  /**
   * Facts that change with the years; whoever gives them all does not use those of another year.
   */
  private static final List<String> OF_A_YEAR = List.of("capability", "democracy", "nuclear");

  /** What an actor that the library does not know must be given. */
  static final List<String> NEEDED = List.of("name", "capability", "capital", "democracy");

  private final Context context;
  private final Problems problems;

  StatesSection(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  /**
   * Reads the section.
   *
   * @param root the whole file
   * @return the states without fault, by code in alphabetical order
   */
  Map<StateCode, StateProfile> read(Fields root) {
    Map<StateCode, StateProfile> states = new TreeMap<>();
    List<String> distant = new ArrayList<>();
    List<String> early = new ArrayList<>();
    for (Named named : root.children(KEY, "state")) {
      if (!isThere(named)) {
        continue;
      }
      Optional<StateFacts> facts =
          context.library().states().state(named.name(), context.date().getYear());
      facts
          .filter(f -> Math.abs(f.year() - context.date().getYear()) > YEARS_WITHOUT_A_WORD)
          .filter(f -> !OF_A_YEAR.stream().allMatch(named.fields()::has))
          .ifPresent(f -> distant.add(f.code() + " " + f.year()));
      memberLater(named).ifPresent(early::add);
      if (StateCode.isCode(named.name())) {
        StateCode code = new StateCode(named.name());
        state(code, named.fields(), facts).ifPresent(profile -> states.put(code, profile));
      } else if (Characters.firstAlike(named.name()).isEmpty()) { // else it was told as a key
        problems.error(
            named.key().origin(),
            Text.format("states: '%s' is no state's code or name", named.name()),
            context.codes().hint(named.name()));
      }
    }
    if (!distant.isEmpty()) {
      problems.warn(
          root.keyOrigin(KEY),
          "the nearest facts about these states are of other years: " + String.join(", ", distant));
    }
    if (!early.isEmpty()) {
      problems.warn(
          root.keyOrigin(KEY),
          "not yet in the state system by the Correlates of War: " + String.join(", ", early),
          "so nothing of the library is of that time; give name, capability, capital and"
              + " democracy");
    }
    return states;
  }

  /** A state that the library knows, of a time at which it was none, and not described in full. */
  private Optional<String> memberLater(Named named) {
    return StateNames.shared()
        .find(named.name())
        .filter(state -> state.member() > context.date().getYear())
        .filter(state -> !NEEDED.stream().allMatch(named.fields()::has))
        .map(state -> Text.format("%s (from %d)", state.code(), state.member()));
  }

  /**
   * Tells of a name that says no one state on the scenario's first day, unless an actor is
   * described by it in full.
   */
  private boolean isThere(Named named) {
    StateReading reading = context.codes().reading(named.name());
    boolean one = reading instanceof StateReading.One || reading instanceof StateReading.None;
    boolean own = StateCode.isCode(named.name()) && NEEDED.stream().allMatch(named.fields()::has);
    if (!one && !own) {
      context.codes().tell(named.key(), KEY, problems);
    }
    return one || own;
  }

  private Optional<StateProfile> state(StateCode code, Fields fields, Optional<StateFacts> facts) {
    int errors = problems.errors();
    if (facts.isEmpty()) {
      if (!isDescribed(code, fields)) {
        return Optional.empty();
      }
    }
    KeyTable<StateProfile>.Given given = StateKeys.STATE.read(fields, context.codes());
    double latitude = facts.map(StateFacts::latitude).orElse(0.0);
    double longitude = facts.map(StateFacts::longitude).orElse(0.0);
    Optional<Fields> capital = fields.child("capital", "capital");
    if (capital.isPresent()) {
      KeyTable<StateProfile>.Given place = StateKeys.CAPITAL.read(capital.get(), context.codes());
      latitude = place.find(StateKeys.LAT).orElse(latitude);
      longitude = place.find(StateKeys.LON).orElse(longitude);
    }
    Map<Attribute, Double> attributes = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      attribute(code, attribute, fields, given, facts)
          .ifPresent(value -> attributes.put(attribute, value));
    }
    return problems.errors() > errors
        ? Optional.empty()
        : Optional.of(
            new StateProfile(
                code,
                given.find(StateKeys.NAME).or(() -> facts.map(StateFacts::name)).orElse(""),
                given.find(StateKeys.MAJOR).or(() -> facts.map(StateFacts::major)).orElse(false),
                given
                    .find(StateKeys.PERMANENT)
                    .or(() -> facts.map(StateFacts::permanentMember))
                    .orElse(false),
                given.find(StateKeys.HOST),
                latitude,
                longitude,
                attributes));
  }

  /**
   * Tells what is missing of an actor that the library does not know; one of which nothing that it
   * needs is said is rather a state by another code. Whether there is more to read of it.
   */
  private boolean isDescribed(StateCode code, Fields fields) {
    if (NEEDED.stream().noneMatch(fields::has)) {
      problems.error(
          fields.at(),
          Text.format("no state has the code '%s'", code),
          context.codes().hint(code.letters()).replaceFirst("([^?])$", "$1.")
              + " An actor of your own needs name, capability, capital {lat, lon} and democracy");
      return !fields.mapping().entries().isEmpty();
    }
    fields.require(NEEDED.toArray(String[]::new));
    return true;
  }

  private Optional<Double> attribute(
      StateCode code,
      Attribute attribute,
      Fields fields,
      KeyTable<StateProfile>.Given given,
      Optional<StateFacts> facts) {
    Optional<Amount> amount = given.find(requireNonNull(StateKeys.ATTRIBUTES.get(attribute)));
    if (amount.isPresent()) {
      amount
          .get()
          .distribution()
          .ifPresent(
              law -> context.uncertainties().add(new Uncertainty.OfState(code, attribute, law)));
      return Optional.of(amount.get().middle(StateKeys.measure(attribute)));
    }
    Optional<Double> known = known(attribute, facts);
    if (known.isEmpty() && facts.isPresent() && !fields.has(attribute.word())) {
      problems.error(
          fields.at(),
          Text.format("the library does not know the %s of %s", attribute.word(), code),
          Text.format("give it, such as %s: {%s: 0.5}", code, attribute.word()));
    }
    return known;
  }

  private static Optional<Double> known(Attribute attribute, Optional<StateFacts> facts) {
    return switch (attribute) {
      case CAPABILITY -> facts.map(StateFacts::cinc);
      case DEMOCRACY -> facts.flatMap(StateFacts::democracy);
      // An actor of the scenario's own has no arsenal unless it says so.
      case NUCLEAR -> Optional.of(facts.map(StateFacts::nuclear).orElse(0.0));
      // Nothing is known of the rest: the middle for resolve, and a state at peace.
      case RESOLVE -> Optional.of(0.5);
      case MUNITIONS -> Optional.of(1.0);
      case ENGAGED, WEARINESS, SANCTIONS, SANCTIONED -> Optional.of(0.0);
    };
  }
}
