package casus.selftest;

import casus.crisis.AllyResponse;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Scenario;
import casus.crisis.ScenarioBuilder;
import casus.scenario.ParameterLibrary;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Small scenarios for the self-test and for the tests, and parameters that leave of the model only
 * the part under test; see {@link ScenarioBuilder#tuned}.
 */
public final class Bench {
  private static final Parameters DEFAULTS = plain(ParameterLibrary.load().defaults());

  private Bench() {}

  /** A year from 1 January 2025 with the parameters of the library and no Security Council. */
  public static ScenarioBuilder scenario() {
    return Scenario.builder("test", LocalDate.of(2025, 1, 1), 365, DEFAULTS)
        .title("Test")
        .securityCouncil(false);
  }

  /**
   * Round numbers in place of those that calibration moves, and one cost of war for all disputes:
   * what a formula gives for them can be worked out by hand, and holds whatever the library says.
   */
  private static Parameters plain(Parameters library) {
    return library
        .with(Parameter.CHOICE_PRECISION, 8)
        .with(Parameter.STRENGTH_WEIGHT, .6)
        .with(Parameter.STRENGTH_WEIGHT_FORCE, .05)
        .with(Parameter.STRENGTH_WEIGHT_WAR, .3)
        .with(Parameter.STAKE_SCALE, 2)
        .with(Parameter.FORFEIT, .9)
        .with(Parameter.COST_1, .005)
        .with(Parameter.COST_2, .05)
        .with(Parameter.COST_3, .22)
        .with(Parameter.COST_4, .5)
        .with(Parameter.COST_4_TREND, 0)
        .with(Parameter.COST_4_DEMOCRACY, 0)
        .with(Parameter.COST_4_ALLIES, 0)
        .with(Parameter.COST_4_NUCLEAR, 0)
        .with(Parameter.COST_4_SD, 0)
        .with(Parameter.COST_5, .4)
        .with(Parameter.COST_6, 1.5)
        .with(Parameter.NUCLEAR_FEAR, 7)
        .with(Parameter.AUDIENCE_COST, .03)
        .with(Parameter.PATRON_PRESSURE, .1)
        .with(Parameter.FRAILTY_SD, 1.75)
        .with(Parameter.INCIDENT_FATAL, .2)
        .with(Parameter.INCIDENT_FATAL_ALONE, .02)
        .with(Parameter.SETTLE_BASE, -6.3);
  }

  /** The parameters as the library gives them, with round numbers for those it was fitted for. */
  public static Parameters defaults() {
    return DEFAULTS;
  }

  private static UnaryOperator<Parameters> all(double value, List<Parameter> which) {
    return parameters -> {
      Parameters changed = parameters;
      for (Parameter parameter : which) {
        changed = changed.with(parameter, value);
      }
      return changed;
    };
  }

  private static UnaryOperator<Parameters> first(
      UnaryOperator<Parameters> one, UnaryOperator<Parameters> other) {
    return parameters -> other.apply(one.apply(parameters));
  }

  /**
   * Nobody chooses, nothing lapses or settles, the balance stands still, nobody misjudges: what
   * happens is scripted, or the doing of treaties.
   */
  public static UnaryOperator<Parameters> still() {
    UnaryOperator<Parameters> never =
        all(
            1e15,
            List.of(
                Parameter.ANSWER_FAST_DAYS,
                Parameter.ANSWER_SLOW_DAYS,
                Parameter.OWN_DAYS_LOW,
                Parameter.OWN_DAYS_FORCE,
                Parameter.OWN_DAYS_WAR));
    UnaryOperator<Parameters> nought =
        all(
            0,
            List.of(
                Parameter.FRAILTY_SD,
                Parameter.TEMPO_SD,
                Parameter.RESOLVE_SD,
                Parameter.MISPERCEPTION_SD,
                Parameter.DRIFT,
                Parameter.DIFFUSION,
                Parameter.INCIDENT_FATAL,
                Parameter.INCIDENT_FATAL_ALONE,
                Parameter.WEARINESS_FORCE,
                Parameter.WEARINESS_WAR,
                Parameter.MUNITIONS_USE,
                Parameter.CONTACT_BASE));
    return parameters ->
        first(never, nought)
            .apply(parameters)
            .with(Parameter.SETTLE_BASE, -1000)
            .with(Parameter.LAPSE_DAYS, 1e6)
            .with(Parameter.YIELD_DAYS, 1e6);
  }

  /** Those called always call. */
  public static UnaryOperator<Parameters> callsAlways() {
    return parameters ->
        parameters
            .with(Parameter.CALL_BASE, 100)
            .with(Parameter.CALL_COUNCIL, 100)
            .with(Parameter.CALL_STRENGTH, 0);
  }

  /** All answers come at once. */
  public static UnaryOperator<Parameters> noLags() {
    return all(
        0,
        List.of(
            Parameter.LAG_DIPLOMATIC,
            Parameter.LAG_MATERIEL,
            Parameter.LAG_DEPLOYMENT,
            Parameter.LAG_TRIPWIRE,
            Parameter.LAG_NEAR,
            Parameter.LAG_FAR));
  }

  /** An answer depends on its intercept alone: all that moves it weighs nothing. */
  public static UnaryOperator<Parameters> bareAnswers() {
    return all(0, AllyResponse.weights());
  }

  /** With bare answers: the chance of each response from diplomatic to full; the rest is none. */
  public static UnaryOperator<Parameters> answers(
      double diplomatic, double materiel, double deployment, double limited, double full) {
    double none = 1 - diplomatic - materiel - deployment - limited - full;
    return parameters ->
        bareAnswers()
            .apply(parameters)
            .with(Parameter.RESPONSE_DIPLOMATIC, logRatio(diplomatic, none))
            .with(Parameter.RESPONSE_MATERIEL, logRatio(materiel, none))
            .with(Parameter.RESPONSE_DEPLOYMENT, logRatio(deployment, none))
            .with(Parameter.RESPONSE_LIMITED, logRatio(limited, none))
            .with(Parameter.RESPONSE_FULL, logRatio(full, none));
  }

  private static double logRatio(double share, double none) {
    return Math.log(Math.max(share, 1e-100)) - Math.log(Math.max(none, 1e-100));
  }

  /** A treaty of one article, said briefly. */
  public static Pact pact(String id, String... members) {
    return new Pact(id, members);
  }
}
