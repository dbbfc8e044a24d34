package casus.scenario;

import casus.crisis.Confrontation;
import casus.crisis.Place;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StateProfile;
import casus.crisis.Uncertainty;
import casus.scenario.Fields.Named;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import casus.treaty.Locus;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code disputes} and {@code events}. */
final class DisputesSection {
  static final String KEY = "disputes";

  /** The stake where none is given; the median over historical disputes (model.md, section 10). */
  private static final double STAKE = 0.25;

  private static final Measure DAY = new Measure(Unit.DAY, 0, Scenario.LONGEST_HORIZON);
  private static final Measure TIME = new Measure(Unit.TIME, 0, Scenario.LONGEST_HORIZON);
  private static final Measure LATITUDE = new Measure(Unit.NONE, -90, 90);
  private static final Measure LONGITUDE = new Measure(Unit.NONE, -180, 180);

  private final Context context;
  private final Problems problems;
  private final Map<StateCode, StateProfile> states;

  DisputesSection(Context context, Map<StateCode, StateProfile> states) {
    this.context = context;
    this.problems = context.problems();
    this.states = states;
  }

  /**
   * Reads {@code disputes}.
   *
   * @param root the whole file
   * @return those declared
   */
  List<Confrontation> disputes(Fields root) {
    List<Confrontation> disputes = new ArrayList<>();
    for (Named named : root.children(KEY, "dispute")) {
      Optional<List<StateCode>> pair = context.codes().pair(named.key(), KEY, problems);
      Fields fields = named.fields();
      if (pair.isEmpty()) {
        continue;
      }
      StateCode challenger = pair.get().get(0);
      StateCode target = pair.get().get(1);
      if (disputes.stream().anyMatch(d -> d.between(challenger, target))) {
        problems.error(
            named.key().origin(),
            Text.format("there are two disputes between %s and %s", challenger, target));
        continue;
      }
      Optional<Place> theatre = theatre(fields).or(() -> home(target));
      double mediation = fields.number("mediation", Measure.SHARE).orElse(0);
      Optional<Fields> stakes =
          fields.child("stakes", "stakes").map(s -> s.calledAs("the stake of %s"));
      String id = new Confrontation(challenger, target, NOWHERE, 0, 0, 0).id();
      double ofChallenger = stake(stakes, challenger, id, true);
      double ofTarget = stake(stakes, target, id, false);
      stakes.ifPresent(Fields::finish);
      fields.finish();
      theatre.ifPresent(
          place ->
              disputes.add(
                  new Confrontation(challenger, target, place, ofChallenger, ofTarget, mediation)));
    }
    return disputes;
  }

  private static final Place NOWHERE = new Place(0, 0, Optional.empty());

  private double stake(
      Optional<Fields> stakes, StateCode state, String dispute, boolean ofChallenger) {
    Optional<Amount> amount =
        stakes.flatMap(fields -> fields.amount(state.letters(), Measure.SHARE));
    amount
        .flatMap(Amount::distribution)
        .ifPresent(
            law ->
                context.uncertainties().add(new Uncertainty.OfStake(dispute, ofChallenger, law)));
    return amount.map(a -> a.middle(Measure.SHARE)).orElse(STAKE);
  }

  /** The home of a state, as a theatre; empty if the state is faulty. */
  Optional<Place> home(StateCode code) {
    return Optional.ofNullable(states.get(code))
        .map(state -> new Place(state.latitude(), state.longitude(), Optional.of(code)));
  }

  private Optional<Place> theatre(Fields fields) {
    Optional<Node> node = fields.node("theatre");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Scalar scalar) {
      return context.codes().present(scalar, "theatre", problems).flatMap(this::home);
    }
    if (!(node.get() instanceof Mapping mapping)) {
      problems.error(node.get().origin(), "theatre is a list, not a state or a place {lat, lon}");
      return Optional.empty();
    }
    Fields place = new Fields(mapping, fields.keyOrigin("theatre"), "theatre", problems);
    place.require("lat", "lon");
    double latitude = place.number("lat", LATITUDE).orElse(0);
    double longitude = place.number("lon", LONGITUDE).orElse(0);
    Optional<StateCode> host =
        place.scalar("host").flatMap(s -> context.codes().present(s, "host", problems));
    place.finish();
    return Optional.of(new Place(latitude, longitude, host));
  }

  /**
   * Reads {@code events}.
   *
   * @param root the whole file
   * @return by id in alphabetical order
   */
  List<ScriptedEvent> events(Fields root) {
    List<ScriptedEvent> events = new ArrayList<>();
    for (Named named : root.named(Layers.EVENTS, "event")) {
      event(named).ifPresent(events::add);
    }
    events.sort(Comparator.comparing(ScriptedEvent::id));
    return events;
  }

  private Optional<ScriptedEvent> event(Named named) {
    Fields fields = named.fields();
    int errors = problems.errors();
    fields.require("day", "actor", "target", "rung");
    Optional<Amount> day = fields.amount("day", DAY);
    Optional<StateCode> actor = party(fields, "actor");
    Optional<StateCode> target = party(fields, "target");
    Optional<Rung> rung = rung(fields);
    Optional<Locus> locus = fields.word("locus", Words.LOCI);
    double attribution = fields.number("attribution", Measure.SHARE).orElse(1);
    double delay = fields.number("attribution_delay", TIME).orElse(0);
    double deaths = fields.number("deaths", Measure.NOT_NEGATIVE).orElse(0);
    fields.finish();
    if (actor.isPresent() && actor.equals(target)) {
      problems.error(
          fields.at("target"),
          Text.format("event %s: %s acts against itself", named.name(), actor.get()));
    }
    day.filter(Amount.Exact.class::isInstance)
        .filter(exact -> exact.middle(DAY) != Math.rint(exact.middle(DAY)))
        .ifPresent(exact -> fields.whole("day", DAY)); // which tells what is wrong
    if (problems.errors() > errors) {
      return Optional.empty();
    }
    day.orElseThrow()
        .distribution()
        .ifPresent(
            law -> context.uncertainties().add(new Uncertainty.OfEventDay(named.name(), law)));
    return Optional.of(
        new ScriptedEvent(
            named.name(),
            (int) Math.rint(day.orElseThrow().middle(DAY)),
            actor.orElseThrow(),
            target.orElseThrow(),
            rung.orElseThrow(),
            locus,
            attribution,
            delay,
            deaths));
  }

  private Optional<StateCode> party(Fields fields, String key) {
    return fields.scalar(key).flatMap(scalar -> context.codes().present(scalar, key, problems));
  }

  /** A rung as a number or a word. */
  static Optional<Rung> rung(Fields fields) {
    Optional<Scalar> scalar = fields.scalar("rung");
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    boolean number = scalar.get().text().chars().noneMatch(Character::isLetter);
    if (!number) {
      return fields.word(scalar.get(), "rung", Words.RUNGS);
    }
    OptionalInt level = fields.whole("rung", new Measure(Unit.NONE, 1, Rung.COUNT - 1));
    return level.isPresent() ? Optional.of(Rung.of(level.getAsInt())) : Optional.empty();
  }

  /**
   * Adds a dispute for each pair that has an event but none declared: the challenger is who acts
   * first, the theatre is the other's home.
   *
   * @param declared the disputes declared
   * @param events the events
   * @return all disputes, by id in alphabetical order
   */
  List<Confrontation> completed(List<Confrontation> declared, List<ScriptedEvent> events) {
    List<Confrontation> disputes = new ArrayList<>(declared);
    events.stream()
        .sorted(Comparator.comparingInt(ScriptedEvent::day).thenComparing(ScriptedEvent::id))
        .forEach(event -> add(disputes, event.actor(), event.target()));
    disputes.sort(Comparator.comparing(Confrontation::id));
    return disputes;
  }

  /** Adds the dispute of a challenger with a target unless there is one between them. */
  void add(List<Confrontation> disputes, StateCode challenger, StateCode target) {
    if (disputes.stream().noneMatch(d -> d.between(challenger, target))) {
      home(target)
          .ifPresent(
              home -> disputes.add(new Confrontation(challenger, target, home, STAKE, STAKE, 0)));
    }
  }
}
