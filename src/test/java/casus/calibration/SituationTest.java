package casus.calibration;

import static casus.calibration.CallColumn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Circumstances;
import casus.crisis.Position;
import casus.scenario.ParameterLibrary;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the rules are told of an ally of the past. */
class SituationTest {
  private static final Position POSITION = ParameterLibrary.load().defaults().rule(Position.class);

  private static Known nothing() {
    double[] values = new double[CallColumn.values().length];
    Arrays.fill(values, Double.NaN);
    return new Known(values);
  }

  private static Circumstances seen(Known known, Gravity gravity) {
    Circumstances c = new Circumstances();
    new Situation(known, POSITION).look(gravity, POSITION, c);
    return c;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Test
  void strengthAndDistanceMakeWhatHelpIsWorth() {
    Known known =
        nothing()
            .with(CINC_ALLY, .05)
            .with(CINC_TARGET, .01)
            .with(CINC_ATTACKERS_SUM, .1)
            .with(DIST_ALLY_TARGET_KM, 2000)
            .with(DIST_ALLY_ATTACKER_KM, 3000)
            .with(DIST_TARGET_ATTACKER_KM, 1200)
            .with(CONT_TARGET_ATTACKER, 6);
    double reach = Math.exp(-2000 / (1500 + 10_500 * .5));
    double attackers = .1 * Math.exp(-1200 / 12_000.0);
    double atWar = POSITION.strengthWeightWar();
    double below = POSITION.strengthWeightForce();

    Circumstances war = seen(known, Gravity.WAR);
    Circumstances clash = seen(known, Gravity.FEW);

    assertThat(war.reach).isCloseTo(reach, within(1e-12));
    assertThat(war.gain)
        .isCloseTo(
            logistic(atWar * Math.log((.01 + .05 * reach) / attackers))
                - logistic(atWar * Math.log(.01 / attackers)),
            within(1e-12));
    assertThat(clash.gain)
        .isCloseTo(
            logistic(below * Math.log((.01 + .05 * reach) / attackers))
                - logistic(below * Math.log(.01 / attackers)),
            within(1e-12));
    assertThat(war.nearAttacker).isCloseTo(Math.exp(-3000 / 1500.0), within(1e-12));
    assertThat(war.severity).isEqualTo(3);
    assertThat(clash.severity).isEqualTo(1);
    assertThat(new Situation(known, POSITION).attackers).isCloseTo(attackers, within(1e-12));
    assertThat(new Situation(known, POSITION).victims).isEqualTo(.01);
  }

  @Test
  void neighboursBringAllTheirStrength() {
    Known known = nothing().with(CONT_ALLY_TARGET, 1).with(CONT_TARGET_ATTACKER, 1);

    assertThat(seen(known, Gravity.WAR).reach).isEqualTo(1);
    assertThat(seen(known, Gravity.WAR).adjacent).isTrue();
    assertThat(seen(known, Gravity.WAR).victimAdjacent).isTrue();
  }

  @Test
  void alliesAreAlignedAndRivalsAreNot() {
    double chance = 2 / Math.sqrt(Math.PI);
    Known friends = nothing().with(UNGA_ALLY_TARGET, chance / 2).with(UNGA_ALLY_ATTACKER, 4);
    Known rivals = friends.with(RIVAL_ALLY_ATTACKER, 1);

    assertThat(seen(friends, Gravity.WAR).withVictim).isCloseTo(.75 + .25 * .5, within(1e-12));
    assertThat(seen(friends, Gravity.WAR).withAttacker).isCloseTo(-1, within(1e-12));
    assertThat(seen(rivals, Gravity.WAR).withAttacker).isCloseTo(-1, within(1e-12));
    assertThat(seen(rivals.with(UNGA_ALLY_ATTACKER, chance), Gravity.WAR).withAttacker)
        .isCloseTo(-.75, within(1e-12));
    assertThat(new Situation(friends, POSITION).interest).isCloseTo((.875 + 1) / 2, within(1e-12));
  }

  @Test
  void textsAreStrongerWithoutConditionsAndWeakerWithSome() {
    assertThat(seen(nothing(), Gravity.NONE).strength).isEqualTo(.5);
    assertThat(seen(nothing().with(UNCONDITIONAL, 1), Gravity.NONE).strength)
        .isCloseTo(.65, within(1e-12));
    assertThat(seen(nothing().with(COND_LOCATION, 1), Gravity.NONE).strength)
        .isCloseTo(.35, within(1e-12));
    assertThat(seen(nothing().with(INTEGRATED_COMMAND, 1).with(BASES, 1), Gravity.NONE).tripwire)
        .isEqualTo(.8);
    assertThat(seen(nothing().with(MILCON, 3), Gravity.NONE).tripwire).isCloseTo(.3, within(1e-12));
  }

  @Test
  void arsenalsCountHalfUnlessAMajorPowerHasThem() {
    Circumstances small = seen(nothing().with(NUCLEAR_ATTACKER, 1), Gravity.NONE);
    Circumstances great =
        seen(nothing().with(NUCLEAR_ATTACKER, 1).with(MAJOR_ATTACKER, 1), Gravity.NONE);

    assertThat(small.attackerNuclear).isEqualTo(.5);
    assertThat(great.attackerNuclear).isEqualTo(1);
    assertThat(small.ownNuclear).isZero();
  }

  @Test
  void eachTermThatHistoryAddsHasItsColumn() {
    Circumstances c =
        seen(
            nothing()
                .with(TARGET_ONGOING_MIDS, 3)
                .with(ALLY_ONGOING_MIDS, 9)
                .with(MAJOR_TARGET, 1)
                .with(COND_ADVERSARY, 1)
                .with(POLYARCHY_ATTACKER, .8)
                .with(ATTACKER_REVTYPE, 1)
                .with(N_TARGET_SIDE_ORIG, 2)
                .with(MIN_MEMBERS, 10)
                .with(OB_OFFENSE, 1)
                .with(WARTIME_ALLIANCE, 1)
                .with(RIVAL_ALLY_ATTACKER, 1)
                .with(RIVAL_TARGET_ATTACKER, 1),
            Gravity.NONE);

    assertThat(c.victimEngaged).isCloseTo(.6, within(1e-12));
    assertThat(c.engaged).isEqualTo(1);
    assertThat(c.attackerDemocracy).isEqualTo(.8);
    assertThat(c)
        .matches(it -> it.victimMajor && it.aimed && it.territory && it.company)
        .matches(it -> it.smallPact && it.offence && it.wartime && it.commonRival);
    assertThat(seen(nothing(), Gravity.NONE))
        .matches(it -> !(it.victimMajor || it.aimed || it.territory || it.company))
        .matches(it -> !(it.smallPact || it.offence || it.wartime || it.commonRival));
    assertThat(seen(nothing().with(MIN_MEMBERS, 11), Gravity.NONE).smallPact).isFalse();
    assertThat(seen(nothing().with(MIN_MEMBERS, 2), Gravity.NONE).smallPact).isFalse();
  }
}
