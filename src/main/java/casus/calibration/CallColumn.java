package casus.calibration;

import java.util.Locale;

/**
 * The columns of a file of calls that may enter a forecast: known on the day of the call. What came
 * to be known later (responses, delays, hostility reached, severity) has no name here, so no
 * predictor can read it.
 */
enum CallColumn {
  /** Year of the call. */
  YEAR,
  /** 1 if the target's side took the first militarized action (A), 0 if the other side did (B). */
  TARGET_SIDE,
  /** Whether the situation is like that of a defence article, 0 or 1. */
  DEFENSIVE_CALL,
  /** Whether the target seeks to change the status quo, 0 or 1. */
  TARGET_REVISIONIST,
  /** Whether the principal attacker does, 0 or 1. */
  ATTACKER_REVISIONIST,
  /** What the attacker seeks to change: 1 territory, 2 policy, 3 regime, 4 other. */
  ATTACKER_REVTYPE,
  /** Originators on the attackers' side. */
  N_ATTACKERS,
  /** Originators on the target's side. */
  N_TARGET_SIDE_ORIG,
  /** Alliances that bind the ally to the target. */
  N_ALLIANCES,
  /** Allies that are called. */
  N_ALLIES_CALLED,
  /** Allies on the target's side from day one. */
  N_COORIG_ALLIES,
  /** Attackers that are allies of the target. */
  N_ATTACKERS_ALLIED_TO_TARGET,
  /** Offence obligation, 0 or 1. */
  OB_OFFENSE,
  /** Non-aggression obligation, 0 or 1. */
  OB_NONAGG,
  /** Obligation to consult, 0 or 1. */
  OB_CONSUL,
  /** Whether some treaty is bilateral, 0 or 1. */
  ANY_BILATERAL,
  /** Members of the smallest treaty. */
  MIN_MEMBERS,
  /** Whether some pledge is unconditional, 0 or 1. */
  UNCONDITIONAL,
  /** Conditional on the adversary, 0 or 1. */
  COND_ADVERSARY,
  /** Conditional on the place, 0 or 1. */
  COND_LOCATION,
  /** Conditional on other conflict, 0 or 1. */
  COND_ONGOING,
  /** Conditional on the number of adversaries, 0 or 1. */
  COND_NUMBER,
  /** Conditional on demands, 0 or 1. */
  COND_DEMANDS,
  /** Conditional on not having provoked the attack, 0 or 1. */
  COND_NONPROVOKE,
  /** Whether the treaty names a threat, 0 or 1. */
  THREAT_SPECIFIED,
  /** Whether it names this attacker, 0 or 1. */
  ATTACKER_NAMED,
  /** Whether the treaty was made in and for a war, 0 or 1. */
  WARTIME_ALLIANCE,
  /** Military contact in peace, 0 to 3 (ATOP milcon). */
  MILCON,
  /** Integrated command, 0 or 1. */
  INTEGRATED_COMMAND,
  /** Joint or granted bases, 0 or 1. */
  BASES,
  /** Age of the newest treaty, days. */
  NEWEST_ALLIANCE_AGE_DAYS,
  /** Whether ally and an attacker are defence allies too, 0 or 1. */
  ALLY_ATTACKER_DEFPACT,
  /** Whether they have a non-aggression pact, 0 or 1. */
  ALLY_ATTACKER_NONAGG,
  /** The ally's share of the world's capabilities. */
  CINC_ALLY,
  /** The target's. */
  CINC_TARGET,
  /** That of all attackers together. */
  CINC_ATTACKERS_SUM,
  /** Major power, 0 or 1. */
  MAJOR_ALLY,
  /** Likewise, the target. */
  MAJOR_TARGET,
  /** Likewise, the principal attacker. */
  MAJOR_ATTACKER,
  /** Nuclear arms, 0 or 1. */
  NUCLEAR_ALLY,
  /** Likewise, the target. */
  NUCLEAR_TARGET,
  /** Likewise, the principal attacker. */
  NUCLEAR_ATTACKER,
  /** Between capitals, km. */
  DIST_ALLY_TARGET_KM,
  /** Between capitals, km. */
  DIST_ALLY_ATTACKER_KM,
  /** Between capitals, km. */
  DIST_TARGET_ATTACKER_KM,
  /** Contiguity: 1 by land … 5 up to 400 miles of water, 6 none. */
  CONT_ALLY_TARGET,
  /** Likewise. */
  CONT_ALLY_ATTACKER,
  /** Likewise. */
  CONT_TARGET_ATTACKER,
  /** Electoral democracy, 0 to 1. */
  POLYARCHY_ALLY,
  /** Likewise, the target. */
  POLYARCHY_TARGET,
  /** Likewise, the principal attacker. */
  POLYARCHY_ATTACKER,
  /** Strategic rivals, 0 or 1. */
  RIVAL_ALLY_ATTACKER,
  /** Likewise. */
  RIVAL_TARGET_ATTACKER,
  /** Likewise. */
  RIVAL_ALLY_TARGET,
  /** Distance of ideal points in the UN General Assembly; missing before 1946. */
  UNGA_ALLY_TARGET,
  /** Likewise. */
  UNGA_ALLY_ATTACKER,
  /** Whether the ally already fights an attacker, 0 or 1. */
  ALLY_FIGHTING_ATTACKER,
  /** Militarized disputes that the ally is in. */
  ALLY_ONGOING_MIDS,
  /** Militarized disputes that the target is in. */
  TARGET_ONGOING_MIDS;

  /**
   * The name of the column.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
