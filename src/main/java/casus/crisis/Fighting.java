package casus.crisis;

import casus.luck.Purpose;
import casus.treaty.DeathClass;
import casus.treaty.Rung;
import java.util.Arrays;

/**
 * R8: the day's fighting and its dead. Days on which both sides use force short of war and nothing
 * else happens only move the balance: they are played ahead of time, and taken over when the next
 * day comes on which more happens.
 */
final class Fighting {
  private static final int FORCE = Rung.FORCE.ordinal();
  private static final int WAR = Rung.WAR.ordinal();

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;
  private final Endings endings;

  /** By dispute: up to which day, exclusive, fighting was played ahead; and the balance then. */
  private final int[] aheadTo;

  private final double[] aheadBalance;

  Fighting(Run run, Endings endings) {
    this.endings = endings;
    this.run = run;
    s = run.scenario;
    st = run.state;
    n = s.n;
    aheadTo = new int[s.disputes];
    aheadBalance = new double[s.disputes];
  }

  /** Another run, or other luck: nothing is played ahead. */
  void begin() {
    Arrays.fill(aheadTo, 0);
  }

  /**
   * The next day on which a dispute that is fought over needs more than a day of fighting, if
   * nothing else happens before.
   *
   * @param day today, done
   * @param until no later
   */
  int nextDay(int d, int day, int until) {
    if (st.atWar(d) || st.munitions.anyMoves()) {
      return day + 1;
    }
    int t = day + 1;
    double speed = speed(d);
    double push = push(d, speed, t);
    double spread = s.combat.spread(speed);
    double x = st.balance[d];
    int chance = endings.nextChance(d, t, until);
    while (t < until) {
      double then = x + push + spread * fortune(d, t);
      if (Math.abs(then) >= 1) {
        break;
      }
      if (t == chance) {
        if (endings.settles(d, t, then, st.mutualForceDays[d] + t - day)) {
          break;
        }
        chance = endings.nextChance(d, t + 1, until);
      }
      x = then;
      t++;
    }
    aheadTo[d] = t;
    aheadBalance[d] = x;
    return t;
  }

  /** The days of mere fighting since the last that was played in full, up to the morning of one. */
  void catchUp(int day) {
    int from = st.played + 1;
    for (int d = 0; d < s.disputes && from < day; d++) {
      if (st.active[d] && st.mutualForce(d)) {
        st.balance[d] = aheadTo[d] == day ? aheadBalance[d] : balanceOn(d, from, day);
        st.mutualForceDays[d] += day - from;
      }
    }
  }

  private double balanceOn(int d, int from, int day) {
    double speed = speed(d);
    double push = push(d, speed, from);
    double spread = s.combat.spread(speed);
    double x = st.balance[d];
    for (int t = from; t < day; t++) {
      x = x + push + spread * fortune(d, t);
    }
    return x;
  }

  private double speed(int d) {
    return s.combat.speed(Math.min(st.highest[2 * d], st.highest[2 * d + 1]), st.tempo[d]);
  }

  private double push(int d, double speed, int day) {
    boolean wide = st.highestOf(d) >= WAR;
    return s.combat.push(
        speed,
        st.strengths.present(d, 0, wide, day),
        st.strengths.present(d, 1, wide, day),
        (st.firstUsers[d] & 1) - (st.firstUsers[d] >> 1));
  }

  private double fortune(int d, int day) {
    return run.luck.gaussian(Purpose.BATTLE, day, st.luckKey[d], 0);
  }

  /** Phase 4 of a day. */
  void step(int day) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        step(d, day);
      }
    }
  }

  private void step(int d, int day) {
    int key = st.luckKey[d];
    boolean war = st.atWar(d);
    double before = st.deaths[d];
    for (int p = 0; p < st.partyCount[d]; p++) {
      int i = st.parties[d][p];
      int at = d * n + i;
      if (st.incident[at] >= FORCE && !war && st.scriptedDeaths[at] == 0) {
        st.deaths[d] += incidentDeaths(d, i, day, key);
      }
      st.deaths[d] += st.scriptedDeaths[at];
      st.scriptedDeaths[at] = 0;
      st.incident[at] = 0;
    }
    int highest = st.highestOf(d);
    if (st.forceOn[d]) {
      st.lastForce[d] = day - 1; // the quiet days since were days of force
    }
    st.forceOn[d] = highest >= FORCE;
    if (highest >= FORCE) {
      st.firstForce[d] = Math.min(st.firstForce[d], day);
      st.lastForce[d] = day;
    }
    if (st.mutualForce(d)) {
      st.mutualForceDays[d]++;
      double speed = speed(d);
      st.balance[d] =
          st.balance[d] + push(d, speed, day) + s.combat.spread(speed) * fortune(d, day);
    }
    if (war) {
      st.warDay[d] = Math.min(st.warDay[d], day);
      st.lastIncident[d] = day;
      st.deaths[d] +=
          s.combat.warDeaths(st.tempo[d], run.luck.gaussian(Purpose.DEATHS, day, key, 0));
    } else if (highest >= WAR) {
      st.attackDay[d] = Math.min(st.attackDay[d], day);
    }
    if (highest == Rung.COUNT - 1 && st.nuclearWarDay[d] == CrisisState.NEVER) {
      st.nuclearWarDay[d] = day;
    }
    if (st.deaths[d] > before) {
      int deathClass = DeathClass.of(st.deathsNow(d));
      if (deathClass > st.deathClass[d]) {
        st.deathClass[d] = deathClass;
        run.teller.losses(d, day);
      }
    }
  }

  private double incidentDeaths(int d, int i, int day, int key) {
    double u = run.luck.uniform(Purpose.FATALITY, day, s.stateKeys[i], key);
    return u < s.combat.fatalChance(st.mutualForce(d))
        ? s.combat.incidentDeaths(run.luck.gaussian(Purpose.DEATHS, day, s.stateKeys[i], key))
        : 0;
  }
}
