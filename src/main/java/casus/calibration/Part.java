package casus.calibration;

import static casus.calibration.Term.*;

import java.util.List;
import java.util.Locale;

/** A factor of the chain, with the terms that it may depend on. */
enum Part {
  /** R4: the case of the treaty is met as the ally reads it. Depends on text and provocation. */
  TRIGGER(
      List.of(
          TARGET_ACTED_FIRST,
          TARGET_REVISIONIST_,
          ATTACKER_REVISIONIST_,
          DEFENSIVE,
          UNCONDITIONAL_PLEDGE,
          PROVOKED,
          UNPROVOKED_ONLY,
          PLACE_CONDITION,
          ADVERSARY_CONDITION,
          DEMAND_CONDITION,
          CONFLICT_CONDITION,
          NUMBER_CONDITION,
          NAMED_THREAT,
          NAMED_ATTACKER,
          NONAGGRESSION_WITH_ATTACKER,
          DEFENCE_WITH_ATTACKER,
          WARTIME_PACT,
          ATTACKER_IS_ALLY,
          ALLY_FROM_DAY_ONE,
          TERRITORY,
          REGIME_CHANGE)),
  /** R5 and R6: the target invokes, and the others let it. One draw for all allies of a call. */
  CALL(
      List.of(
          TARGET_CAPABILITY,
          ATTACKER_CAPABILITY,
          ATTACKER_ADVANTAGE,
          TARGET_BORDERS_ATTACKER,
          TARGET_ATTACKER_DISTANCE,
          TARGET_ATTACKER_RIVALS,
          MAJOR_TARGET_,
          MAJOR_ATTACKER_,
          TARGET_DISPUTES,
          ALLIES_CALLED,
          TARGETS,
          SEVERAL_ATTACKERS,
          TARGET_DEMOCRACY,
          ATTACKER_DEMOCRACY,
          ATTACKER_NUCLEAR,
          TARGET_NUCLEAR,
          TARGET_ACTED_FIRST,
          ATTACKER_REVISIONIST_)),
  /** R7: the ally answers with limited or full force. */
  RESPONSE(
      List.of(
          GAIN,
          STRENGTH_ADDED,
          REACH,
          NEAR_ATTACKER,
          NEAR_TARGET,
          NEAR_EITHER,
          POWER_AT_ATTACKER,
          BORDERS_TARGET,
          BORDERS_ATTACKER,
          ACROSS_WATER_TARGET,
          ACROSS_WATER_ATTACKER,
          DISTANCE_ATTACKER,
          DISTANCE_TARGET,
          MAJOR,
          MAJOR_BILATERAL,
          RIVAL_OF_ATTACKER,
          RIVAL_OF_TARGET,
          COMMON_RIVAL,
          DEMOCRACIES,
          ALLY_DEMOCRACY,
          BILATERAL,
          MEMBERS,
          SMALL_PACT,
          TREATIES,
          COMMAND,
          BASES_,
          CONTACT,
          OFFENCE,
          CONSULTATION,
          NONAGGRESSION,
          FIGHTS_ATTACKER,
          DEFENCE_WITH_ATTACKER,
          NONAGGRESSION_WITH_ATTACKER,
          ALLY_DISPUTES,
          ALLY_CAPABILITY,
          ALLY_ADVANTAGE,
          AFFINITY,
          ANIMOSITY,
          NEARER_TARGET,
          TREATY_AGE,
          ALLY_NUCLEAR,
          ATTACKER_NUCLEAR,
          WARTIME_PACT)),
  /** How grave the dispute becomes: not known at the call, so summed over in a forecast. */
  WAR(
      List.of(
          TARGET_ACTED_FIRST,
          TARGET_REVISIONIST_,
          ATTACKER_REVISIONIST_,
          TARGET_CAPABILITY,
          ATTACKER_CAPABILITY,
          ATTACKER_ADVANTAGE,
          TARGET_BORDERS_ATTACKER,
          TARGET_ATTACKER_DISTANCE,
          TARGET_ATTACKER_RIVALS,
          MAJOR_TARGET_,
          MAJOR_ATTACKER_,
          TARGET_DISPUTES,
          TARGETS,
          SEVERAL_ATTACKERS,
          TARGET_DEMOCRACY,
          ATTACKER_DEMOCRACY,
          ATTACKER_NUCLEAR,
          TARGET_NUCLEAR,
          TERRITORY,
          REGIME_CHANGE,
          YEARS));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Term> terms;

  Part(List<Term> terms) {
    this.terms = terms;
  }

  /**
   * Its terms.
   *
   * @return in the order in which they are written
   */
  public List<Term> terms() {
    return terms;
  }

  /**
   * The word in files.
   *
   * @return lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
