package casus.crisis;

import casus.luck.Purpose;
import casus.treaty.DeathClass;
import casus.treaty.Rung;

/** R8: the day's fighting and its dead. */
final class Fighting {
  private static final int FORCE = Rung.FORCE.ordinal();
  private static final int WAR = Rung.WAR.ordinal();

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final int n;

  Fighting(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    n = s.n;
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
      int lower = Math.min(st.highest[2 * d], st.highest[2 * d + 1]);
      boolean wide = highest >= WAR;
      st.mutualForceDays[d]++;
      st.balance[d] =
          s.combat.after(
              st.balance[d],
              s.combat.speed(lower, st.tempo[d]),
              st.strengths.present(d, 0, wide, day),
              st.strengths.present(d, 1, wide, day),
              (st.firstUsers[d] & 1) - (st.firstUsers[d] >> 1),
              run.luck.gaussian(Purpose.BATTLE, day, key, 0));
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
