package casus.crisis;

import java.util.Comparator;

/** R12: shipments of munitions and technology, and what they do to third parties. */
final class Transfers {
  private static final double DAYS_PER_YEAR = 365.25;

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final Transfer[] transfers;
  private final int[] supplier;
  private final int[] recipient;
  private final int[][] offended;

  Transfers(Run run) {
    this.run = run;
    s = run.scenario;
    st = run.state;
    transfers =
        s.scenario.transfers().stream()
            .sorted(
                Comparator.comparing(Transfer::supplier)
                    .thenComparing(Transfer::recipient)
                    .thenComparing(Transfer::fromDay))
            .toArray(Transfer[]::new);
    supplier = new int[transfers.length];
    recipient = new int[transfers.length];
    offended = new int[transfers.length][];
    for (int t = 0; t < transfers.length; t++) {
      supplier[t] = s.index(transfers[t].supplier());
      recipient[t] = s.index(transfers[t].recipient());
      offended[t] = transfers[t].offended().stream().mapToInt(s::index).sorted().toArray();
    }
  }

  /** The shipments of a day. */
  void step(int day) {
    for (int t = 0; t < transfers.length; t++) {
      if (ships(transfers[t], day)) {
        ship(t, day);
      }
    }
  }

  private static boolean ships(Transfer transfer, int day) {
    return day >= transfer.fromDay()
        && day < transfer.untilDay()
        && (day - transfer.fromDay()) % transfer.stepDays() == 0;
  }

  private void ship(int t, int day) {
    Transfer transfer = transfers[t];
    int from = supplier[t];
    int to = recipient[t];
    int days = transfer.stepDays();
    st.munitions.add(to, transfer.munitionsPerDay() * days, day);
    st.munitions.add(from, -transfer.supplierCostPerDay() * days, day);
    if (transfer.nuclearPerYear() > 0 && st.nuclear[to] < transfer.nuclearCap()) {
      double gain = transfer.nuclearPerYear() * days / DAYS_PER_YEAR;
      st.nuclear[to] = Math.min(transfer.nuclearCap(), st.nuclear[to] + gain);
    }
    for (int k : offended[t]) {
      double changed = s.supply.offence(st.affinity[k * s.n + from]);
      st.affinity[k * s.n + from] = changed;
      st.affinity[from * s.n + k] = changed;
    }
    run.teller.shipment(from, to, day);
  }

  /** The next day after one with a shipment, or never. */
  int nextDay(int day) {
    int next = CrisisState.NEVER;
    for (Transfer transfer : transfers) {
      int from = transfer.fromDay();
      int step = transfer.stepDays();
      int due = day < from ? from : from + ((day - from) / step + 1) * step;
      if (due < transfer.untilDay()) {
        next = Math.min(next, due);
      }
    }
    return next;
  }
}
