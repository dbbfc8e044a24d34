package casus.crisis;

import static java.util.Objects.requireNonNull;

import casus.luck.Keys;
import casus.luck.Luck;
import casus.luck.Purpose;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A crisis as a researcher set it up: complete, checked, in the field's terms.
 *
 * @param name a short name for files
 * @param title what it is called in tables and figures
 * @param date day 0
 * @param horizonDays how many days are simulated
 * @param states those that take part or could
 * @param ties what stands between each two of them
 * @param treaties the treaties in force, as they bind
 * @param expected the treaties as others expect them to bind; as a rule the same
 * @param patronages who holds whom
 * @param confrontations the disputes that can break out
 * @param events what is scripted
 * @param provocations rival dyads on which provocations arise by themselves
 * @param transfers flows of munitions and technology
 * @param monitorings how standing sanctions are watched, one for a state at most
 * @param securityCouncil whether the Security Council acts (R11)
 * @param decision the variant of the choice rule
 * @param rule a choice rule from another jar, which then takes the place of the variant
 * @param parameters the parameters of the model
 * @param uncertainties what is drawn anew in each replication
 */
public record Scenario(
    String name,
    String title,
    LocalDate date,
    int horizonDays,
    List<StateProfile> states,
    List<Tie> ties,
    List<Treaty> treaties,
    List<Treaty> expected,
    List<Patronage> patronages,
    List<Confrontation> confrontations,
    List<ScriptedEvent> events,
    List<Provocation> provocations,
    List<Transfer> transfers,
    List<Monitoring> monitorings,
    boolean securityCouncil,
    DecisionVariant decision,
    Optional<DecisionRule> rule,
    Parameters parameters,
    List<Uncertainty> uncertainties) {
  /** The longest horizon, in days: a century. */
  public static final int LONGEST_HORIZON = 36_525;

  /** The Security Council first met on this day. */
  public static final LocalDate COUNCIL_FOUNDED = LocalDate.of(1946, 1, 17);

  /** Copies the lists and checks the horizon. */
  public Scenario {
    requireNonNull(name, "name");
    if (horizonDays < 1 || horizonDays > LONGEST_HORIZON) {
      throw new IllegalArgumentException("horizon is not from 1 day to a century: " + horizonDays);
    }
    states = List.copyOf(states);
    ties = List.copyOf(ties);
    treaties = List.copyOf(treaties);
    expected = List.copyOf(expected);
    patronages = List.copyOf(patronages);
    confrontations = List.copyOf(confrontations);
    events = List.copyOf(events);
    provocations = List.copyOf(provocations);
    transfers = List.copyOf(transfers);
    monitorings = List.copyOf(monitorings);
    uncertainties = List.copyOf(uncertainties);
  }

  /**
   * The scenario with all that is uncertain drawn.
   *
   * @param luck the luck of the replication
   * @return this scenario if nothing is uncertain
   */
  public Scenario drawn(Luck luck) {
    Scenario drawn = this;
    for (Uncertainty uncertainty : uncertainties) {
      double u = luck.uniform(Purpose.UNCERTAINTY, 0, Keys.of(uncertainty.path()), 0);
      drawn = uncertainty.apply(drawn, uncertainty.distribution().quantile(u));
    }
    return drawn;
  }

  /**
   * The choice rule by the word that files have for it.
   *
   * @return such as {@code expected-utility}
   */
  public String decisionWord() {
    return rule.map(DecisionRule::word).orElse(decision.word());
  }

  /**
   * A state by its code.
   *
   * @param code the code
   * @return the state
   * @throws IllegalArgumentException if the scenario has no such state
   */
  public StateProfile state(StateCode code) {
    return states.stream()
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state " + code));
  }

  /**
   * The same scenario with other treaties, in fact and in expectation.
   *
   * @param binding the treaties as they bind
   * @param believed the treaties as others expect them
   * @return a copy
   */
  public Scenario withTreaties(List<Treaty> binding, List<Treaty> believed) {
    return toBuilder().treaties(binding, believed).build();
  }

  /**
   * A scenario to be put together: no states, no treaties, expected utility, and the Security
   * Council at work from the day it first met.
   *
   * @param name a short name for files; the title too, until another is given
   * @param date day 0
   * @param horizonDays how many days are simulated
   * @param parameters of the model
   * @return a builder
   */
  public static ScenarioBuilder builder(
      String name, LocalDate date, int horizonDays, Parameters parameters) {
    return new ScenarioBuilder(name, date, parameters).days(horizonDays);
  }

  /**
   * The same scenario, to be changed.
   *
   * @return a builder that holds all that this holds
   */
  public ScenarioBuilder toBuilder() {
    return new ScenarioBuilder(this);
  }
}
