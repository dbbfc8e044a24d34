package casus.scenario;

import casus.crisis.Confrontation;
import casus.crisis.Place;
import casus.crisis.ScriptedEvent;
import casus.crisis.StakeFeatures;
import casus.crisis.StateProfile;
import casus.crisis.Uncertainty;
import casus.scenario.Fields.Named;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code disputes} and {@code events}. */
final class DisputesSection {
  static final String KEY = "disputes";

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
      KeyTable<Confrontation>.Given given = CrisisKeys.DISPUTE.read(fields, context.codes());
      double mediation = given.get(CrisisKeys.MEDIATION);
      Optional<Fields> stakes =
          fields.child("stakes", "stakes").map(s -> s.calledAs("the stake of %s"));
      String id = Confrontation.id(challenger, target);
      Optional<Double> ofChallenger = stake(stakes, challenger, id, true);
      Optional<Double> ofTarget = stake(stakes, target, id, false);
      StakeFeatures features = features(given);
      stakes.ifPresent(Fields::finish);
      theatre.ifPresent(
          place ->
              disputes.add(
                  new Confrontation(
                      challenger, target, place, ofChallenger, ofTarget, features, mediation)));
    }
    return disputes;
  }

  private static StakeFeatures features(KeyTable<Confrontation>.Given given) {
    return new StakeFeatures(
        given.find(CrisisKeys.ISSUE),
        given.find(CrisisKeys.REVISIONIST),
        given.find(CrisisKeys.RIVALRY),
        given.find(CrisisKeys.BORDER),
        given.find(CrisisKeys.PRIOR_DISPUTES),
        given.get(CrisisKeys.MANY_ORIGINATORS),
        given.find(CrisisKeys.GRAVITY),
        given.find(CrisisKeys.TARGET_ALLIES));
  }

  /** A stake as stated; empty if it is to be drawn from the case. */
  private Optional<Double> stake(
      Optional<Fields> stakes, StateCode state, String dispute, boolean ofChallenger) {
    Optional<Node> written = stakes.flatMap(fields -> fields.node(state.letters()));
    if (written.filter(CrisisKeys::isCase).isPresent()) {
      return Optional.empty();
    }
    if (written.isPresent()
        && written.get() instanceof Scalar word
        && Suggestion.near(word.text(), Set.of(CrisisKeys.CASE)).isPresent()) {
      problems.error(
          word.origin(),
          Text.format("stake of %s is '%s', no number", state.letters(), word.text()),
          "did you mean " + CrisisKeys.CASE + ", which draws it from the case?");
      return Optional.empty();
    }
    Optional<Amount> amount =
        stakes.flatMap(fields -> fields.amount(state.letters(), Measure.SHARE));
    amount
        .flatMap(Amount::distribution)
        .ifPresent(
            law ->
                context.uncertainties().add(new Uncertainty.OfStake(dispute, ofChallenger, law)));
    return amount.map(stake -> stake.middle(Measure.SHARE));
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
    KeyTable<Place>.Given given = CrisisKeys.THEATRE.read(place, context.codes());
    return Optional.of(
        new Place(
            given.find(CrisisKeys.LAT).orElse(0.0),
            given.find(CrisisKeys.LON).orElse(0.0),
            given.find(CrisisKeys.HOST)));
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
    KeyTable<ScriptedEvent>.Given given = CrisisKeys.EVENT.read(fields, context.codes());
    Optional<Amount> day = given.find(CrisisKeys.DAY);
    Optional<StateCode> actor = given.find(CrisisKeys.ACTOR);
    Optional<StateCode> target = given.find(CrisisKeys.TARGET);
    if (actor.isPresent() && actor.equals(target)) {
      problems.error(
          fields.at("target"),
          Text.format("event %s: %s acts against itself", named.name(), actor.get()));
    }
    day.filter(Amount.Exact.class::isInstance)
        .filter(exact -> exact.middle(Measure.DAY) != Math.rint(exact.middle(Measure.DAY)))
        .ifPresent(exact -> fields.whole("day", Measure.DAY)); // which tells what is wrong
    if (!given.isSound()) {
      return Optional.empty();
    }
    day.orElseThrow()
        .distribution()
        .ifPresent(
            law -> context.uncertainties().add(new Uncertainty.OfEventDay(named.name(), law)));
    return Optional.of(
        new ScriptedEvent(
            named.name(),
            (int) Math.rint(day.orElseThrow().middle(Measure.DAY)),
            given.get(CrisisKeys.ACTOR),
            given.get(CrisisKeys.TARGET),
            given.get(CrisisKeys.EVENT_RUNGS),
            given.find(CrisisKeys.LOCUS),
            given.get(CrisisKeys.ATTRIBUTION),
            given.get(CrisisKeys.ATTRIBUTION_DELAY),
            given.get(CrisisKeys.DEATHS),
            given
                .find(CrisisKeys.HOLD)
                .orElseGet(
                    () -> ScriptedEvent.usualHold(given.get(CrisisKeys.EVENT_RUNGS).highest()))));
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
              home ->
                  disputes.add(
                      new Confrontation(
                          challenger,
                          target,
                          home,
                          Optional.empty(),
                          Optional.empty(),
                          StakeFeatures.UNKNOWN,
                          0)));
    }
  }
}
