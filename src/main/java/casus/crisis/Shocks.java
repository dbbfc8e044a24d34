package casus.crisis;

import casus.luck.Purpose;
import casus.treaty.Rung;

/** R10: what happens to the parties rather than being chosen by them. */
final class Shocks {
  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final Provocations provocations;
  private final Lookout clashes;

  Shocks(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    provocations = new Provocations(run, this);
    clashes = new Lookout(Purpose.CONTACT, s.disputes);
  }

  /** Another run, or other luck. */
  void begin() {
    clashes.forget();
  }

  /** Queues the forced rungs of a day. */
  void step(int day) {
    while (st.nextEvent < s.script.events.length && s.script.events[st.nextEvent].day() <= day) {
      script(st.nextEvent++, day);
    }
    provocations.step(day);
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d] && clash(d, day)) {
        collide(d, day);
      }
    }
  }

  /** Whether provocations go on, so that the run cannot end before the horizon. */
  boolean goOn() {
    return provocations.any() || nextDay() != CrisisState.NEVER;
  }

  /** How many provocations a year would bring as things stand on a day; NaN without any dyad. */
  double provocationsPerYear(int day) {
    return provocations.any() ? provocations.perYear(day) : Double.NaN;
  }

  /** The first day from one to another, exclusive, with a provocation or a clash, or the latter. */
  int nextChance(int from, int until) {
    int next = provocations.nextDay(from, until);
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d] && inContact(d)) {
        next = nextClash(d, from, next);
      }
    }
    return next;
  }

  private int lowerRung(int d) {
    return Math.min(st.highest[2 * d], st.highest[2 * d + 1]);
  }

  private boolean inContact(int d) {
    return s.friction.contactBase() > 0 && lowerRung(d) >= Rung.DISPLAY.ordinal();
  }

  /**
   * The first day from one to another on which forces in contact clash unordered, or the latter.
   */
  private int nextClash(int d, int from, int until) {
    return clashes.next(
        run.luck, d, from, until, st.luckKey[d], 0, s.friction.clashHazard(lowerRung(d)));
  }

  private boolean clash(int d, int day) {
    return inContact(d) && nextClash(d, day, day + 1) == day;
  }

  private void collide(int d, int day) {
    int side = run.luck.uniform(Purpose.CONTACT_SIDE, day, st.luckKey[d], 0) < 0.5 ? 0 : 1;
    int actor = s.principals[2 * d + side];
    int target = s.principals[2 * d + 1 - side];
    force(d, actor, Rung.FORCE.ordinal(), true);
    run.teller.act(day, d, actor, target, Rung.FORCE, Chronicle.Origin.CONTACT, "", day);
  }

  /** The day of the next scripted event, or never. */
  int nextDay() {
    return st.nextEvent < s.script.events.length
        ? s.script.events[st.nextEvent].day()
        : CrisisState.NEVER;
  }

  private void script(int e, int day) {
    ScriptedEvent event = s.script.events[e];
    int actor = s.script.actor[e];
    int target = s.script.target[e];
    Rung reached = s.script.rung(e, run.luck);
    int rung = reached.ordinal();
    int from = attributedFrom(event, s.script.keys[e], day);
    int d = force(actor, target, rung, from <= day, day);
    if (d < 0) {
      return;
    }
    int at = d * s.n + actor;
    if (from > day) {
      st.hide(at, rung, from);
    }
    st.scriptedDeaths[at] += event.deaths();
    if (event.holdDays() > 0) {
      st.holdUntil[at] = Math.max(st.holdUntil[at], day + event.holdDays());
      st.holdRung[at] = Math.max(st.holdRung[at], rung);
    }
    st.struck[at] = event.locus().orElse(null);
    st.struckVictim[at] = target;
    run.teller.act(day, d, actor, target, reached, Chronicle.Origin.SCRIPTED, event.id(), from);
  }

  private int attributedFrom(ScriptedEvent event, int key, int day) {
    if (event.attribution() >= 1) {
      return day;
    }
    double u = run.luck.uniform(Purpose.ATTRIBUTION, 0, key, 0);
    if (u < event.attribution()) {
      return day;
    }
    if (event.attributionDays() <= 0) {
      return CrisisState.NEVER;
    }
    // The chance of attribution by day t is 1 − (1 − q) exp(−t / τ).
    double wait = event.attributionDays() * Math.log((1 - event.attribution()) / (1 - u));
    return (int) Math.min(CrisisState.NEVER, day + Math.ceil(wait));
  }

  /**
   * Queues a forced rung of an open act. It goes to the dispute in which the two already face each
   * other, else to their own, which it opens if need be.
   *
   * @return the dispute, or −1 if the scenario has none for them
   */
  int force(int actor, int target, int rung, int day) {
    return force(actor, target, rung, true, day);
  }

  private int force(int actor, int target, int rung, boolean open, int day) {
    int d = facing(actor, target);
    if (d < 0) {
      d = s.disputeBetween(actor, target);
      if (d < 0) {
        return -1;
      }
      if (!st.active[d]) {
        st.open(d, day, run.luck);
        run.teller.outbreak(d, day);
      }
    }
    force(d, actor, rung, open);
    return d;
  }

  private void force(int d, int actor, int rung, boolean open) {
    int at = d * s.n + actor;
    st.forced[at] = Math.max(st.forced[at], rung);
    if (open && rung >= st.rung[at]) {
      st.reveal(at, rung);
    }
  }

  private int facing(int actor, int target) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        int mine = st.side[d * s.n + actor];
        int other = st.side[d * s.n + target];
        if (mine >= 0 && other >= 0 && mine != other) {
          return d;
        }
      }
    }
    return -1;
  }
}
