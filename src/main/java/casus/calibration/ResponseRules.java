package casus.calibration;

import casus.crisis.AllyResponse;
import casus.crisis.Circumstances;
import casus.crisis.Invocation;
import casus.crisis.Parameters;
import casus.crisis.Position;
import casus.crisis.Trigger;
import casus.treaty.Response;

/**
 * R4, R5 and R7 as a scenario plays them, asked about allies of the past. The chances come from the
 * rules' own classes; here is only what stands for a scenario.
 *
 * @param trigger R4
 * @param invocation R5
 * @param answer R7
 * @param position R2, for what an ally's help is worth
 * @param reading weight of the readings of a typical pact under which force short of war is a case;
 *     war is a case under all
 */
record ResponseRules(
    Trigger trigger,
    Invocation invocation,
    AllyResponse answer,
    Position position,
    double reading) {
  private static final int FORCE = Response.LIMITED.ordinal();

  static ResponseRules of(Parameters p, double reading) {
    return new ResponseRules(
        p.rule(Trigger.class),
        p.rule(Invocation.class),
        p.rule(AllyResponse.class),
        p.rule(Position.class),
        reading);
  }

  /** P(trigger): that the ally sees a case. */
  double sees(Situation situation, Gravity gravity) {
    return gravity == Gravity.WAR
        ? trigger.chance(1, 0, situation.interest)
        : trigger.chance(reading, 1 - reading, situation.interest);
  }

  /** P(call): that the victim invokes. */
  double calls(Situation situation, Gravity gravity) {
    return invocation.chance(
        situation.council(),
        false,
        gravity.severity(),
        Situation.STAKE_TIMES_RESOLVE,
        situation.attackers,
        situation.victims);
  }

  /** P(limited or full) for a drive, which is the bracket of R7. */
  double fights(Situation situation, Gravity gravity, double drive, double[] scratch) {
    boolean war = gravity == Gravity.WAR;
    answer.chances(
        drive,
        AllyResponse.owedNow(Situation.owed(), war),
        Situation.DISCRETION,
        situation.strength,
        war,
        Response.FULL.ordinal(),
        scratch);
    return scratch[FORCE];
  }

  /** The bracket of R7 for a value of the common draw. */
  double drive(Situation situation, Gravity gravity, double common, Circumstances scratch) {
    situation.look(gravity, position, scratch);
    scratch.common = common;
    return answer.drive(scratch);
  }
}
