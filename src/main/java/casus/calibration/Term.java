package casus.calibration;

import static casus.calibration.CallColumn.*;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A predictor: a number told from what was known on the day of a call. Lengths enter through
 * exp(−km/scale) or logarithms, capabilities through logarithms and through the model's own reach ρ
 * and chance to prevail (R2), with θ .6, R_min 1500 km and R_max 12,000 km.
 */
enum Term {
  /** Whether the target's side took the first militarized action. */
  TARGET_ACTED_FIRST("target's side acted first", k -> k.flag(TARGET_SIDE)),
  /** Whether the target is revisionist. */
  TARGET_REVISIONIST_("target is revisionist", k -> k.flag(TARGET_REVISIONIST)),
  /** Whether the attacker is revisionist. */
  ATTACKER_REVISIONIST_("attacker is revisionist", k -> k.flag(ATTACKER_REVISIONIST)),
  /** Whether the situation is like that of a defence article. */
  DEFENSIVE("defensive situation", k -> k.flag(DEFENSIVE_CALL)),
  /** Whether the attacker wants territory. */
  TERRITORY("attacker wants territory", k -> k.is(ATTACKER_REVTYPE, 1)),
  /** Whether the attacker wants another regime. */
  REGIME_CHANGE("attacker wants another regime", k -> k.is(ATTACKER_REVTYPE, 3)),
  /** Unconditional pledge. */
  UNCONDITIONAL_PLEDGE("unconditional pledge", k -> k.flag(UNCONDITIONAL)),
  /** Pledge void if the victim provoked. */
  UNPROVOKED_ONLY("pledge void if provoked", k -> k.flag(COND_NONPROVOKE)),
  /** The same, and the target did act first or is revisionist. */
  PROVOKED(
      "pledge void if provoked, and target acted first or is revisionist",
      k -> k.flag(COND_NONPROVOKE) * Math.max(k.flag(TARGET_SIDE), k.flag(TARGET_REVISIONIST))),
  /** Pledge limited to a place. */
  PLACE_CONDITION("pledge limited to a place", k -> k.flag(COND_LOCATION)),
  /** Pledge limited to adversaries. */
  ADVERSARY_CONDITION("pledge limited to adversaries", k -> k.flag(COND_ADVERSARY)),
  /** Pledge limited by demands. */
  DEMAND_CONDITION("pledge limited by demands", k -> k.flag(COND_DEMANDS)),
  /** Pledge limited by other conflict. */
  CONFLICT_CONDITION("pledge limited by other conflict", k -> k.flag(COND_ONGOING)),
  /** Pledge limited by the number of adversaries. */
  NUMBER_CONDITION("pledge limited by number of adversaries", k -> k.flag(COND_NUMBER)),
  /** Treaty names a threat. */
  NAMED_THREAT("treaty names a threat", k -> k.flag(THREAT_SPECIFIED)),
  /** Treaty names the attacker. */
  NAMED_ATTACKER("treaty names this attacker", k -> k.flag(ATTACKER_NAMED)),
  /** Ally and attacker have a non-aggression pact. */
  NONAGGRESSION_WITH_ATTACKER(
      "ally and attacker: non-aggression pact", k -> k.flag(ALLY_ATTACKER_NONAGG)),
  /** Ally and attacker are defence allies too. */
  DEFENCE_WITH_ATTACKER("ally and attacker: defence pact", k -> k.flag(ALLY_ATTACKER_DEFPACT)),
  /** Wartime pact. */
  WARTIME_PACT("wartime pact", k -> k.flag(WARTIME_ALLIANCE)),
  /** Attacker is an ally of the target. */
  ATTACKER_IS_ALLY(
      "attacker is an ally of the target", k -> k.above(N_ATTACKERS_ALLIED_TO_TARGET, 0)),
  /** An ally fights on the target's side from day one. */
  ALLY_FROM_DAY_ONE(
      "an ally stands with the target from day one", k -> k.above(N_COORIG_ALLIES, 0)),

  /** ln of the target's capability share. */
  TARGET_CAPABILITY("ln target's capability", k -> Math.log(k.share(CINC_TARGET)) + 5),
  /** ln of the attackers' capability share. */
  ATTACKER_CAPABILITY("ln attackers' capability", k -> Math.log(k.share(CINC_ATTACKERS_SUM)) + 5),
  /** ln(E_a/E_v) of R5. */
  ATTACKER_ADVANTAGE(
      "ln attackers' over target's capability",
      k -> Math.log(k.share(CINC_ATTACKERS_SUM) / k.share(CINC_TARGET))),
  /** Target borders on the attacker. */
  TARGET_BORDERS_ATTACKER("target borders on attacker", k -> k.is(CONT_TARGET_ATTACKER, 1)),
  /** ln of the distance from target to attacker. */
  TARGET_ATTACKER_DISTANCE(
      "ln distance target to attacker", k -> Math.log(k.km(DIST_TARGET_ATTACKER_KM) + 50) - 7.5),
  /** Target and attacker are rivals. */
  TARGET_ATTACKER_RIVALS("target and attacker are rivals", k -> k.flag(RIVAL_TARGET_ATTACKER)),
  /** Target is a major power. */
  MAJOR_TARGET_("target is a major power", k -> k.flag(MAJOR_TARGET)),
  /** Attacker is a major power. */
  MAJOR_ATTACKER_("attacker is a major power", k -> k.flag(MAJOR_ATTACKER)),
  /** ln(1 + disputes that the target is in). */
  TARGET_DISPUTES("ln 1 + target's ongoing disputes", k -> k.logCount(TARGET_ONGOING_MIDS)),
  /** ln of the number of allies called. */
  ALLIES_CALLED(
      "ln number of allies called", k -> Math.log(Math.max(1, k.or(N_ALLIES_CALLED, 7))) - 2),
  /** ln of the number of originators on the target's side. */
  TARGETS(
      "ln originators on the target's side",
      k -> Math.log(Math.max(1, k.or(N_TARGET_SIDE_ORIG, 1)))),
  /** More than one attacker. */
  SEVERAL_ATTACKERS("several attackers", k -> k.above(N_ATTACKERS, 1)),
  /** Democracy of the target. */
  TARGET_DEMOCRACY("target's democracy", k -> k.or(POLYARCHY_TARGET, .5)),
  /** Democracy of the attacker. */
  ATTACKER_DEMOCRACY("attacker's democracy", k -> k.or(POLYARCHY_ATTACKER, .16)),
  /** Attacker has nuclear arms. */
  ATTACKER_NUCLEAR("attacker has nuclear arms", k -> k.flag(NUCLEAR_ATTACKER)),
  /** Target has nuclear arms. */
  TARGET_NUCLEAR("target has nuclear arms", k -> k.flag(NUCLEAR_TARGET)),

  /** Δq of R7. */
  GAIN("gain in the target's chance to prevail if the ally fights (Δq)", Term::gain),
  /** ln of the factor by which the ally raises the target's strength. */
  STRENGTH_ADDED(
      "ln factor by which the ally raises the target's strength",
      k -> Math.log1p(k.share(CINC_ALLY) * reach(k) / k.share(CINC_TARGET))),
  /** ρ of R2. */
  REACH("ally's reach to the theatre (ρ)", Term::reach),
  /** exp(−km/1500) to the attacker. */
  NEAR_ATTACKER("ally near attacker", k -> near(k, DIST_ALLY_ATTACKER_KM)),
  /** exp(−km/1500) to the target. */
  NEAR_TARGET("ally near target", k -> near(k, DIST_ALLY_TARGET_KM)),
  /** The greater of the two. */
  NEAR_EITHER(
      "ally near either",
      k -> Math.max(near(k, DIST_ALLY_ATTACKER_KM), near(k, DIST_ALLY_TARGET_KM))),
  /** ln of the ally's capability at the attacker's capital. */
  POWER_AT_ATTACKER(
      "ln ally's capability at the attacker's capital",
      k -> Math.log(k.share(CINC_ALLY) + 1e-4) - k.km(DIST_ALLY_ATTACKER_KM) / 3000 + 10),
  /** Ally borders on the target. */
  BORDERS_TARGET("ally borders on target", k -> k.is(CONT_ALLY_TARGET, 1)),
  /** Ally borders on the attacker. */
  BORDERS_ATTACKER("ally borders on attacker", k -> k.is(CONT_ALLY_ATTACKER, 1)),
  /** Ally within 400 miles of water of the target. */
  ACROSS_WATER_TARGET(
      "ally at most 400 miles of water from target", k -> k.atMost(CONT_ALLY_TARGET, 5)),
  /** Ally within 400 miles of water of the attacker. */
  ACROSS_WATER_ATTACKER(
      "ally at most 400 miles of water from attacker", k -> k.atMost(CONT_ALLY_ATTACKER, 5)),
  /** ln of the distance from ally to attacker. */
  DISTANCE_ATTACKER(
      "ln distance ally to attacker", k -> Math.log(k.km(DIST_ALLY_ATTACKER_KM) + 50) - 8),
  /** ln of the distance from ally to target. */
  DISTANCE_TARGET("ln distance ally to target", k -> Math.log(k.km(DIST_ALLY_TARGET_KM) + 50) - 8),
  /** Ally is a major power. */
  MAJOR("ally is a major power", k -> k.flag(MAJOR_ALLY)),
  /** Ally is a major power bound by a bilateral treaty. */
  MAJOR_BILATERAL(
      "ally is a major power in a bilateral treaty",
      k -> k.flag(MAJOR_ALLY) * k.flag(ANY_BILATERAL)),
  /** Ally and attacker are rivals. */
  RIVAL_OF_ATTACKER("ally and attacker are rivals", k -> k.flag(RIVAL_ALLY_ATTACKER)),
  /** Ally and target are rivals. */
  RIVAL_OF_TARGET("ally and target are rivals", k -> k.flag(RIVAL_ALLY_TARGET)),
  /** Attacker is a rival of both. */
  COMMON_RIVAL(
      "attacker is a rival of ally and target",
      k -> k.flag(RIVAL_ALLY_ATTACKER) * k.flag(RIVAL_TARGET_ATTACKER)),
  /** d_k d_v of R7. */
  DEMOCRACIES(
      "both democracies (d_k d_v)", k -> k.or(POLYARCHY_ALLY, .27) * k.or(POLYARCHY_TARGET, .5)),
  /** Democracy of the ally. */
  ALLY_DEMOCRACY("ally's democracy", k -> k.or(POLYARCHY_ALLY, .27)),
  /** Bilateral treaty. */
  BILATERAL("bilateral treaty", k -> k.flag(ANY_BILATERAL)),
  /** ln of the members of the smallest treaty. */
  MEMBERS(
      "ln members of the smallest treaty", k -> Math.log(Math.max(2, k.or(MIN_MEMBERS, 12))) - 2.5),
  /** Three to ten members. */
  SMALL_PACT("pact of three to ten", k -> k.above(MIN_MEMBERS, 2) * k.atMost(MIN_MEMBERS, 10)),
  /** ln of the number of treaties between the two. */
  TREATIES("ln number of treaties", k -> Math.log(Math.max(1, k.or(N_ALLIANCES, 1)))),
  /** Integrated command. */
  COMMAND("integrated command", k -> k.flag(INTEGRATED_COMMAND)),
  /** Bases. */
  BASES_("bases", k -> k.flag(BASES)),
  /** Military contact of degree two or more. */
  CONTACT("military contact", k -> k.above(MILCON, 1.5)),
  /** Offence obligation. */
  OFFENCE("offence obligation", k -> k.flag(OB_OFFENSE)),
  /** Consultation obligation. */
  CONSULTATION("consultation obligation", k -> k.flag(OB_CONSUL)),
  /** Non-aggression obligation. */
  NONAGGRESSION("non-aggression obligation", k -> k.flag(OB_NONAGG)),
  /** Ally already fights the attacker. */
  FIGHTS_ATTACKER("ally already fights an attacker", k -> k.flag(ALLY_FIGHTING_ATTACKER)),
  /** e_k of R7: ln(1 + disputes that the ally is in). */
  ALLY_DISPUTES("ln 1 + ally's ongoing disputes (e)", k -> k.logCount(ALLY_ONGOING_MIDS)),
  /** ln of the ally's capability share. */
  ALLY_CAPABILITY("ln ally's capability", k -> Math.log(k.share(CINC_ALLY)) + 5),
  /** ln of the ally's over the attackers' capability. */
  ALLY_ADVANTAGE(
      "ln ally's over attackers' capability",
      k -> Math.log(k.share(CINC_ALLY) / k.share(CINC_ATTACKERS_SUM))),
  /** Affinity with the target in the UN, less its mean; 0 before 1946. */
  AFFINITY("affinity with target (UN)", k -> .882 - k.or(UNGA_ALLY_TARGET, .882)),
  /** Distance from the attacker in the UN, less its mean; 0 before 1946. */
  ANIMOSITY("distance from attacker (UN)", k -> k.or(UNGA_ALLY_ATTACKER, 1.532) - 1.532),
  /** The difference of the two; 0 where either is missing. */
  NEARER_TARGET("nearer to target than to attacker (UN)", Term::nearerTarget),
  /** ln(1 + years since the newest treaty). */
  TREATY_AGE(
      "ln 1 + age of the newest treaty",
      k -> Math.log1p(Math.max(0, k.or(NEWEST_ALLIANCE_AGE_DAYS, 3650)) / 365)),
  /** Ally has nuclear arms. */
  ALLY_NUCLEAR("ally has nuclear arms", k -> k.flag(NUCLEAR_ALLY)),
  /** Year, in half centuries from 1950. */
  YEARS("half centuries since 1950", k -> (k.or(YEAR, 1950) - 1950) / 50),
  /** After 1945. */
  AFTER_1945("after 1945", k -> k.above(YEAR, 1945));

  private static final double STRENGTH_WEIGHT = .6;
  private static final double LEAST_REACH_KM = 1500;
  private static final double GREATEST_REACH_KM = 12_000;
  private static final double FULL_REACH_SHARE = .1;
  private static final double NEAR_KM = 1500;

  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // the formulas below hold no state
  private final ToDoubleFunction<Known> value;

  Term(String meaning, ToDoubleFunction<Known> value) {
    this.meaning = meaning;
    this.value = value;
  }

  /**
   * What it says, in words.
   *
   * @return a phrase for tables
   */
  public String meaning() {
    return meaning;
  }

  /**
   * The word in files.
   *
   * @return lower case
   */
  public String word() {
    String word = name().toLowerCase(Locale.ROOT);
    return word.endsWith("_") ? word.substring(0, word.length() - 1) : word;
  }

  /**
   * A term by its word.
   *
   * @param word as {@link #word()} gives it
   * @return the term
   * @throws IllegalArgumentException if there is none
   */
  public static Term ofWord(String word) {
    for (Term term : values()) {
      if (term.word().equals(word)) {
        return term;
      }
    }
    throw new IllegalArgumentException("there is no term " + word);
  }

  /**
   * Its value.
   *
   * @param known what was known on the day
   * @return a finite number
   */
  public double of(Known known) {
    return value.applyAsDouble(known);
  }

  private static double near(Known k, CallColumn distance) {
    return Math.exp(-k.km(distance) / NEAR_KM);
  }

  private static double reach(Known k) {
    if (k.is(CONT_ALLY_TARGET, 1) == 1 || k.is(CONT_ALLY_ATTACKER, 1) == 1) {
      return 1;
    }
    double scale =
        LEAST_REACH_KM
            + (GREATEST_REACH_KM - LEAST_REACH_KM)
                * Math.min(1, k.share(CINC_ALLY) / FULL_REACH_SHARE);
    return Math.exp(-Math.min(k.km(DIST_ALLY_TARGET_KM), k.km(DIST_ALLY_ATTACKER_KM)) / scale);
  }

  private static double gain(Known k) {
    double target = k.share(CINC_TARGET);
    double attackers = k.share(CINC_ATTACKERS_SUM);
    double helped = target + k.share(CINC_ALLY) * reach(k);
    return Sigmoid.of(STRENGTH_WEIGHT * Math.log(helped / attackers))
        - Sigmoid.of(STRENGTH_WEIGHT * Math.log(target / attackers));
  }

  private static double nearerTarget(Known k) {
    double difference = k.raw(UNGA_ALLY_ATTACKER) - k.raw(UNGA_ALLY_TARGET);
    return Double.isNaN(difference) ? 0 : difference - .65;
  }
}
