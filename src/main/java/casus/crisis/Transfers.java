package casus.crisis;

import casus.luck.Purpose;

/**
 * R12: shipments of munitions and technology, and what they do to third parties. What breaks
 * sanctions is smuggled: monitoring keeps part of it back and shows more of the rest, and only what
 * is seen gives offence and costs the supplier cover in the Security Council.
 */
final class Transfers {
  private static final double DAYS_PER_YEAR = 365.25;

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final Trade trade;

  Transfers(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    trade = s.trade;
  }

  /** The shipments of a day, and those that come to light. */
  void step(int day) {
    for (int t = 0; t < trade.transfers.length; t++) {
      for (int found = st.traffic.disclose(t, day); found > 0; found--) {
        offend(t);
        run.teller.disclosure(trade.supplier[t], trade.recipient[t], day);
      }
      if (trade.transfers[t].shipsOn(day)) {
        ship(t, day);
      }
    }
  }

  private void ship(int t, int day) {
    double monitoring = monitoring(t);
    boolean breach = trade.breaks[t].length > 0;
    double munitions = deliver(t, breach ? s.supply.flow(monitoring) : 1, day);
    boolean seen = !breach || sighted(t, monitoring, munitions, day);
    if (seen) {
      offend(t);
    }
    run.teller.shipment(trade.supplier[t], trade.recipient[t], breach, seen, day);
  }

  /** m: the closest watch that is kept over the sanctions that a transfer breaks. */
  private double monitoring(int t) {
    double closest = 0;
    for (int state : trade.breaks[t]) {
      closest = Math.max(closest, st.monitoring[state]);
    }
    return closest;
  }

  /** Brings a share of the usual, and tells how much in munitions. */
  private double deliver(int t, double share, int day) {
    Transfer transfer = trade.transfers[t];
    int from = trade.supplier[t];
    int to = trade.recipient[t];
    double days = share * transfer.stepDays();
    double munitions = transfer.munitionsPerDay() * days;
    st.munitions.add(to, munitions, day);
    st.news++;
    st.munitions.add(from, -transfer.supplierCostPerDay() * days, day);
    if (transfer.nuclearPerYear() > 0 && st.nuclear[to] < transfer.nuclearCap()) {
      double gain = transfer.nuclearPerYear() * days / DAYS_PER_YEAR;
      st.nuclear[to] = Math.min(transfer.nuclearCap(), st.nuclear[to] + gain);
    }
    return munitions;
  }

  /** Whether a shipment in breach of sanctions is seen; if not, when it comes to light. */
  private boolean sighted(int t, double monitoring, double munitions, int day) {
    int key = trade.keys[t];
    if (run.luck.uniform(Purpose.SIGHTING, day, key, 0) < s.supply.seenChance(monitoring)) {
      st.traffic.show(t, munitions);
      return true;
    }
    double u = run.luck.uniform(Purpose.DISCLOSURE, day, key, 0);
    int shipment = trade.transfers[t].shipmentsBefore(day);
    st.traffic.hide(t, shipment, munitions, s.supply.comesToLight(day, u));
    return false;
  }

  private void offend(int t) {
    int from = trade.supplier[t];
    for (int k : trade.offended[t]) {
      double changed = s.supply.offence(st.affinity[k * s.n + from]);
      st.affinity[k * s.n + from] = changed;
      st.affinity[from * s.n + k] = changed;
    }
  }

  /** The next day after one with a shipment or a disclosure, or never. */
  int nextDay(int day) {
    int next = st.traffic.nextDay();
    for (Transfer transfer : trade.transfers) {
      next = Math.min(next, transfer.nextDay(day));
    }
    return next;
  }
}
