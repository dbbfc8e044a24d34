package casus.crisis;

import casus.treaty.Locus;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts a scenario together piece by piece. Values are checked as they come in; what a crisis needs
 * is checked when it is resolved. One builder is for one thread.
 */
public final class ScenarioBuilder {
  private final String name;
  private String title;
  private final LocalDate date;
  private int horizon;
  private final Cast cast = new Cast();
  private List<Treaty> treaties = List.of();
  private List<Treaty> expected = List.of();
  private List<Patronage> patronages = List.of();
  private List<Confrontation> confrontations = List.of();
  private List<ScriptedEvent> events = List.of();
  private List<Provocation> provocations = List.of();
  private List<Transfer> transfers = List.of();
  private List<Monitoring> monitorings = List.of();
  private boolean securityCouncil;
  private DecisionVariant decision = DecisionVariant.EXPECTED_UTILITY;
  private Optional<DecisionRule> rule = Optional.empty();
  private Parameters parameters;
  private List<Uncertainty> uncertainties = List.of();

  ScenarioBuilder(String name, LocalDate date, Parameters parameters) {
    this.name = name;
    this.title = name;
    this.date = date;
    this.parameters = parameters;
    securityCouncil = !date.isBefore(Scenario.COUNCIL_FOUNDED);
  }

  ScenarioBuilder(Scenario s) {
    name = s.name();
    title = s.title();
    date = s.date();
    horizon = s.horizonDays();
    cast.states(s.states());
    cast.ties(s.ties());
    treaties = s.treaties();
    expected = s.expected();
    patronages = s.patronages();
    confrontations = s.confrontations();
    events = s.events();
    provocations = s.provocations();
    transfers = s.transfers();
    monitorings = s.monitorings();
    securityCouncil = s.securityCouncil();
    decision = s.decision();
    rule = s.rule();
    parameters = s.parameters();
    uncertainties = s.uncertainties();
  }

  private static <T> List<T> plus(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return List.copyOf(longer);
  }

  /** Sets what it is called in tables and figures. */
  public ScenarioBuilder title(String text) {
    title = text;
    return this;
  }

  /** Sets how long is simulated. */
  public ScenarioBuilder days(int days) {
    horizon = days;
    return this;
  }

  /**
   * Adds a state with middling resolve, full stocks of munitions and no other attribute.
   *
   * @param code three letters
   * @param capability share of the world's, as CINC has it, 0 to 1
   * @param latitude of the capital, degrees north
   * @param longitude of the capital, degrees east
   * @return this
   */
  public ScenarioBuilder state(String code, double capability, double latitude, double longitude) {
    return state(StateProfile.of(new StateCode(code), capability, latitude, longitude));
  }

  /** Adds a state, or puts it in the place of the one with its code. */
  public ScenarioBuilder state(StateProfile state) {
    cast.put(state);
    return this;
  }

  /** Sets one attribute of a state, in the range that the attribute has. */
  public ScenarioBuilder with(String code, Attribute attribute, double value) {
    return state(cast.known(code).holding(attribute, value));
  }

  /** Makes a state a major power, with a veto in the Security Council or without. */
  public ScenarioBuilder major(String code, boolean permanentMember) {
    return state(cast.known(code).asMajor(permanentMember));
  }

  /** Sets the states. */
  public ScenarioBuilder states(List<StateProfile> all) {
    cast.states(all);
    return this;
  }

  /**
   * Says what stands between two states: affinity from −1 to 1, rivalry, a land border. Their
   * distance is that of their capitals.
   */
  public ScenarioBuilder tie(
      String one, String other, double affinity, boolean rivals, boolean border) {
    cast.tie(one, other, affinity, rivals, border);
    return this;
  }

  /** Sets what stands between states. Pairs that are not named have no distance. */
  public ScenarioBuilder ties(List<Tie> all) {
    cast.ties(all);
    return this;
  }

  /** Adds a treaty that binds as everyone expects. */
  public ScenarioBuilder treaty(Treaty treaty) {
    return secretTreaty(treaty).emptyTreaty(treaty);
  }

  /** Adds a treaty that binds, and that nobody expects to. */
  public ScenarioBuilder secretTreaty(Treaty treaty) {
    treaties = plus(treaties, treaty);
    return this;
  }

  /** Adds a treaty that is expected to bind, and does not. */
  public ScenarioBuilder emptyTreaty(Treaty treaty) {
    expected = plus(expected, treaty);
    return this;
  }

  /** Sets the treaties as they bind, and as others expect them to bind. */
  public ScenarioBuilder treaties(List<Treaty> binding, List<Treaty> believed) {
    treaties = List.copyOf(binding);
    expected = List.copyOf(believed);
    return this;
  }

  /** Adds a patron: how much the client depends on it, and its stance, positive for restraint. */
  public ScenarioBuilder patron(String client, String patron, double dependence, double stance) {
    return patronage(
        new Patronage(new StateCode(client), new StateCode(patron), dependence, stance));
  }

  /** Adds a patronage. */
  public ScenarioBuilder patronage(Patronage patronage) {
    patronages = plus(patronages, patronage);
    return this;
  }

  /** Sets who holds whom. */
  public ScenarioBuilder patronages(List<Patronage> all) {
    patronages = List.copyOf(all);
    return this;
  }

  /** Adds a dispute at a state's home; stakes are from 0 to 1, the survival of the state. */
  public ScenarioBuilder dispute(
      String challenger, String target, String host, double challengerStake, double targetStake) {
    StateProfile at = cast.known(host);
    Place place = new Place(at.latitude(), at.longitude(), Optional.of(at.code()));
    return dispute(
        new Confrontation(
            new StateCode(challenger),
            new StateCode(target),
            place,
            challengerStake,
            targetStake,
            0));
  }

  /** Adds a dispute at a place that is nobody's home, with one stake for both, 0 to 1. */
  public ScenarioBuilder disputeAt(
      String challenger, String target, double latitude, double longitude, double stake) {
    Place place = new Place(latitude, longitude, Optional.empty());
    return dispute(
        new Confrontation(
            new StateCode(challenger), new StateCode(target), place, stake, stake, 0));
  }

  /** Adds a dispute. */
  public ScenarioBuilder dispute(Confrontation dispute) {
    confrontations = plus(confrontations, dispute);
    return this;
  }

  /** Sets the disputes. */
  public ScenarioBuilder disputes(List<Confrontation> all) {
    confrontations = List.copyOf(all);
    return this;
  }

  /** Adds an act, at a rung from 1 to 6, that is known at once for what it is. */
  public ScenarioBuilder event(String id, int day, String actor, String target, int rung) {
    return event(
        ScriptedEvent.of(id, day, new StateCode(actor), new StateCode(target), Rung.of(rung)));
  }

  /** Adds an act with all that is said of one, see {@link ScriptedEvent}. */
  public ScenarioBuilder event(
      String id,
      int day,
      String actor,
      String target,
      int rung,
      Optional<Locus> locus,
      double attribution,
      double attributionDays,
      double deaths) {
    return event(
        new ScriptedEvent(
            id,
            day,
            new StateCode(actor),
            new StateCode(target),
            RungChances.certain(Rung.of(rung)),
            locus,
            attribution,
            attributionDays,
            deaths,
            ScriptedEvent.usualHold(Rung.of(rung))));
  }

  /** Adds an act. */
  public ScenarioBuilder event(ScriptedEvent event) {
    events = plus(events, event);
    return this;
  }

  /** Sets what is scripted. */
  public ScenarioBuilder events(List<ScriptedEvent> all) {
    events = List.copyOf(all);
    return this;
  }

  /** Adds a dyad in which provocations arise by themselves. */
  public ScenarioBuilder provocation(Provocation provocation) {
    provocations = plus(provocations, provocation);
    return this;
  }

  /** Sets the dyads in which provocations arise by themselves. */
  public ScenarioBuilder provocations(List<Provocation> all) {
    provocations = List.copyOf(all);
    return this;
  }

  /** Adds a flow of munitions or technology. */
  public ScenarioBuilder transfer(Transfer transfer) {
    transfers = plus(transfers, transfer);
    return this;
  }

  /** Sets the flows of munitions and technology. */
  public ScenarioBuilder transfers(List<Transfer> all) {
    transfers = List.copyOf(all);
    return this;
  }

  /** Adds the monitoring of the standing sanctions on a state. */
  public ScenarioBuilder monitoring(Monitoring monitoring) {
    monitorings = plus(monitorings, monitoring);
    return this;
  }

  /** Sets how standing sanctions are monitored. */
  public ScenarioBuilder monitorings(List<Monitoring> all) {
    monitorings = List.copyOf(all);
    return this;
  }

  /** Says whether the Security Council acts (R11). */
  public ScenarioBuilder securityCouncil(boolean acts) {
    securityCouncil = acts;
    return this;
  }

  /** Chooses the decision rule (R3). */
  public ScenarioBuilder decide(DecisionVariant variant) {
    decision = variant;
    rule = Optional.empty();
    return this;
  }

  /** Takes a decision rule from another jar; it chooses among the rungs of expected utility. */
  public ScenarioBuilder decide(DecisionRule foreign) {
    decision = DecisionVariant.EXPECTED_UTILITY;
    rule = Optional.of(foreign);
    return this;
  }

  /** Sets one parameter of the model. */
  public ScenarioBuilder set(Parameter parameter, double value) {
    parameters = parameters.with(parameter, value);
    return this;
  }

  /** Sets the parameters of the model. */
  public ScenarioBuilder parameters(Parameters all) {
    parameters = all;
    return this;
  }

  /** Changes the parameters of the model. */
  public ScenarioBuilder tuned(UnaryOperator<Parameters> change) {
    parameters = change.apply(parameters);
    return this;
  }

  /** Adds what is drawn anew in each replication. */
  public ScenarioBuilder uncertain(Uncertainty uncertainty) {
    uncertainties = plus(uncertainties, uncertainty);
    return this;
  }

  /** Sets what is drawn anew in each replication. */
  public ScenarioBuilder uncertainties(List<Uncertainty> all) {
    uncertainties = List.copyOf(all);
    return this;
  }

  /**
   * Makes the scenario. States between which nothing was said are neither friends nor rivals, and
   * as far apart as their capitals.
   *
   * @return the scenario
   * @throws IllegalArgumentException if the horizon is not from a day to a century
   */
  public Scenario build() {
    return new Scenario(
        name,
        title,
        date,
        horizon,
        cast.states(),
        cast.ties(),
        treaties,
        expected,
        patronages,
        confrontations,
        events,
        provocations,
        transfers,
        monitorings,
        securityCouncil,
        decision,
        rule,
        parameters,
        uncertainties);
  }

  /** Makes the scenario, ready to be played. */
  public ResolvedScenario resolve() {
    return new ResolvedScenario(build());
  }
}
