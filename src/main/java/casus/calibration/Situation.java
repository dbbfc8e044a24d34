package casus.calibration;

import static casus.calibration.CallColumn.*;

import casus.crisis.Circumstances;
import casus.crisis.Position;
import casus.treaty.Response;

/**
 * A treaty ally in a dispute of the past as R4, R5 and R7 look at it: what a scenario would say,
 * told from the attributes of the year.
 *
 * <p>The theatre is the target's home. Strength and discretion of a pledge, which nobody coded for
 * the pacts of ATOP, follow from what ATOP codes: .5, a step of the rubric more where it is
 * unconditional, a step less where it is limited; the tripwire from integrated command, bases and
 * contact of the armed forces. Affinity is that of the library with distances of ideal points in
 * place of ranks; who is an ally is aligned.
 */
final class Situation {
  /** A step of the rubric for the strength of a text. */
  private static final double STEP = .15;

  private static final double PLAIN = .5;

  /** f of a typical pact. */
  static final double DISCRETION = .4;

  private static final double COMMAND = .8;
  private static final double BASE = .3;
  private static final double CONTACT_DEGREE = .15;
  private static final int FULL_CONTACT = 2;

  /** s r of a typical victim: the median stake of the model times even resolve. */
  static final double STAKE_TIMES_RESOLVE = .38 * .5;

  /** e of R8 for each dispute that a state is in. */
  private static final double ENGAGED_PER_DISPUTE = .2;

  private static final double ARSENAL = .5;

  /** The mean distance of two numbers from a standard normal law, and the width of the scale. */
  private static final double CHANCE = 2 / Math.sqrt(Math.PI);

  private static final double WIDEST = 4;
  private static final double RELATION = .75;
  private static final double TYPICAL_DEMOCRACY = .3;
  private static final int SMALL_PACT = 10;

  final Known known;
  final double strength;
  final double withVictim;
  final double withAttacker;

  /** u of R4. */
  final double interest;

  /** E_a and E_v at the target's home. */
  final double attackers;

  final double victims;
  private final double help;
  private final double reach;
  private final double nearAttacker;

  Situation(Known known, Position position) {
    this.known = known;
    strength = PLAIN + STEP * (known.flag(UNCONDITIONAL) - limited(known));
    double rival = known.flag(RIVAL_ALLY_ATTACKER);
    withVictim = affinity(known.raw(UNGA_ALLY_TARGET), 1, known.flag(RIVAL_ALLY_TARGET));
    withAttacker =
        affinity(known.raw(UNGA_ALLY_ATTACKER), known.flag(ALLY_ATTACKER_DEFPACT), rival);
    interest = (withVictim - withAttacker) / 2;
    victims = known.share(CINC_TARGET);
    double theirs = known.share(CINC_ATTACKERS_SUM);
    attackers =
        theirs
            * reach(position, theirs, DIST_TARGET_ATTACKER_KM, known.is(CONT_TARGET_ATTACKER, 1));
    double own = known.share(CINC_ALLY);
    reach = reach(position, own, DIST_ALLY_TARGET_KM, known.is(CONT_ALLY_TARGET, 1));
    help = own * reach;
    nearAttacker = Position.reach(known.km(DIST_ALLY_ATTACKER_KM), position.rangeLeast());
  }

  /** Whether ATOP says that the pledge does not hold in all places, against all, or always. */
  private static double limited(Known k) {
    double most = 0;
    for (CallColumn column :
        new CallColumn[] {COND_LOCATION, COND_ADVERSARY, COND_ONGOING, COND_NUMBER, COND_DEMANDS}) {
      most = Math.max(most, k.flag(column));
    }
    return most;
  }

  private double reach(Position position, double capability, CallColumn distance, double border) {
    return border == 1 ? 1 : Position.reach(known.km(distance), position.range(capability));
  }

  private static double affinity(double distance, double aligned, double rivals) {
    double votes = 0;
    if (!Double.isNaN(distance)) {
      votes =
          distance <= CHANCE
              ? 1 - distance / CHANCE
              : -Math.min(1, (distance - CHANCE) / (WIDEST - CHANCE));
    }
    return aligned == 0 && rivals == 0
        ? votes
        : (1 - RELATION) * votes + RELATION * (aligned - rivals);
  }

  private double engaged(CallColumn disputes) {
    return Math.min(1, ENGAGED_PER_DISPUTE * Math.max(0, known.or(disputes, 0)));
  }

  private double nuclear(CallColumn arms, CallColumn major) {
    return known.flag(arms) * (ARSENAL + (1 - ARSENAL) * known.flag(major));
  }

  /** Whether a council of the alliance must decide: a pact of more than two states. */
  boolean council() {
    return known.flag(ANY_BILATERAL) == 0;
  }

  /** Fills in what R7 looks at, the dispute being as grave as given. */
  void look(Gravity gravity, Position position, Circumstances c) {
    c.strength = strength;
    c.tripwire =
        Math.max(
            COMMAND * known.flag(INTEGRATED_COMMAND),
            Math.max(
                BASE * known.flag(BASES),
                CONTACT_DEGREE * Math.min(FULL_CONTACT, known.or(MILCON, 0))));
    c.withVictim = withVictim;
    c.withAttacker = withAttacker;
    c.gain = position.gain(victims, help, attackers, 0, gravity == Gravity.WAR);
    c.democracies =
        known.or(POLYARCHY_ALLY, TYPICAL_DEMOCRACY) * known.or(POLYARCHY_TARGET, TYPICAL_DEMOCRACY);
    c.reach = reach;
    c.adjacent = known.is(CONT_ALLY_TARGET, 1) + known.is(CONT_ALLY_ATTACKER, 1) > 0;
    c.major = known.flag(MAJOR_ALLY) == 1;
    c.rival = known.flag(RIVAL_ALLY_ATTACKER) == 1;
    c.severity = gravity.severity();
    c.engaged = engaged(ALLY_ONGOING_MIDS);
    c.attackerNuclear = nuclear(NUCLEAR_ATTACKER, MAJOR_ATTACKER);
    c.ownNuclear = nuclear(NUCLEAR_ALLY, MAJOR_ALLY);
    c.victimEngaged = engaged(TARGET_ONGOING_MIDS);
    c.victimMajor = known.flag(MAJOR_TARGET) == 1;
    c.victimAdjacent = known.is(CONT_TARGET_ATTACKER, 1) == 1;
    c.aimed = known.flag(COND_ADVERSARY) == 1;
    c.attackerDemocracy = known.or(POLYARCHY_ATTACKER, TYPICAL_DEMOCRACY);
    c.territory = known.is(ATTACKER_REVTYPE, 1) == 1;
    c.company = known.above(N_TARGET_SIDE_ORIG, 1) == 1;
    c.nearAttacker = nearAttacker;
    c.smallPact = known.above(MIN_MEMBERS, 2) * known.atMost(MIN_MEMBERS, SMALL_PACT) == 1;
    c.offence = known.flag(OB_OFFENSE) == 1;
    c.wartime = known.flag(WARTIME_ALLIANCE) == 1;
    c.commonRival = c.rival && known.flag(RIVAL_TARGET_ATTACKER) == 1;
    c.common = 0;
  }

  /** What a defence pact owes: all that can be given. */
  static int owed() {
    return Response.FULL.ordinal();
  }
}
