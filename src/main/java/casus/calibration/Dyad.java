package casus.calibration;

import static java.util.Objects.requireNonNull;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.DecisionVariant;
import casus.crisis.Distribution;
import casus.crisis.Parameters;
import casus.crisis.Place;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.crisis.Uncertainty;
import casus.luck.Keys;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The two principals of a historical dispute, as they were when it began.
 *
 * @param dispute its number
 * @param year when it began
 * @param challenger the side that took the first militarized action
 * @param target the other
 * @param km between capitals
 * @param border whether they border on one another by land
 * @param rivals whether they are strategic rivals
 */
public record Dyad(
    String dispute,
    int year,
    Side challenger,
    Side target,
    double km,
    boolean border,
    boolean rivals) {
  private static final int HORIZON_DAYS = 3650;
  private static final double KM_PER_DEGREE = 111.2;
  private static final StateCode A = new StateCode("AAA");
  private static final StateCode B = new StateCode("BBB");

  /**
   * A principal.
   *
   * @param capability share of the world's capabilities
   * @param nuclear ν
   * @param democracy d
   * @param major whether it is a major power
   */
  public record Side(double capability, double nuclear, double democracy, boolean major) {}

  /** Checks that nothing is missing. */
  public Dyad {
    requireNonNull(dispute, "dispute");
    requireNonNull(challenger, "challenger");
    requireNonNull(target, "target");
  }

  /**
   * The dispute as a scenario without allies. Half of all disputes open with a use of force, half
   * with a display of it: which, is told by the dispute's number.
   *
   * @param parameters of the model
   * @param stakes the law of the principals' stakes
   * @param variant of the choice rule
   * @return the scenario
   */
  Scenario scenario(Parameters parameters, Distribution stakes, DecisionVariant variant) {
    boolean force = Math.floorMod(Keys.of("opening " + dispute), 2) == 0;
    double degrees = Math.min(170, km / KM_PER_DEGREE);
    Place theatre =
        border ? new Place(0, 0, Optional.of(B)) : new Place(0, degrees, Optional.empty());
    Confrontation confrontation =
        new Confrontation(
            A, B, theatre, Math.min(1, stakes.median()), Math.min(1, stakes.median()), 0);
    return Scenario.builder("mid-" + dispute, LocalDate.of(year, 1, 1), HORIZON_DAYS, parameters)
        .title("MID " + dispute)
        .state(profile(A, challenger, degrees))
        .state(profile(B, target, 0))
        .tie(new Tie(A, B, rivals ? -.5 : 0, rivals, km, border))
        .dispute(confrontation)
        .event(ScriptedEvent.of("opening", 0, A, B, force ? Rung.FORCE : Rung.DISPLAY))
        .securityCouncil(false)
        .decide(variant)
        .uncertain(new Uncertainty.OfStake(confrontation.id(), true, stakes))
        .uncertain(new Uncertainty.OfStake(confrontation.id(), false, stakes))
        .build();
  }

  private static StateProfile profile(StateCode code, Side side, double longitude) {
    StateProfile profile =
        StateProfile.of(code, side.capability(), 0, longitude)
            .holding(Attribute.NUCLEAR, side.nuclear())
            .holding(Attribute.DEMOCRACY, side.democracy());
    return side.major() ? profile.asMajor(false) : profile;
  }
}
