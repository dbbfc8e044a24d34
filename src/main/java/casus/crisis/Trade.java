package casus.crisis;

import casus.treaty.StateCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The transfers of a scenario in the form the run works on, in order of supplier, recipient and
 * name (R12).
 */
final class Trade {
  final Transfer[] transfers;
  final int[] keys;
  final int[] supplier;
  final int[] recipient;
  final int[][] offended;

  /** By transfer: the states whose sanctions it breaks. */
  final int[][] breaks;

  /** Whether any transfer breaks sanctions. */
  final boolean smuggling;

  /** By transfer: the place of its first shipment among those of all; one more for the end. */
  final int[] first;

  /** The transfers of a scenario whose states are resolved already. */
  Trade(ResolvedScenario s) {
    transfers =
        s.scenario.transfers().stream()
            .sorted(
                Comparator.comparing(Transfer::supplier)
                    .thenComparing(Transfer::recipient)
                    .thenComparing(Transfer::id))
            .toArray(Transfer[]::new);
    int count = transfers.length;
    keys = OwnKeys.of("transfers", transfers, Transfer::id);
    supplier = new int[count];
    recipient = new int[count];
    offended = new int[count][];
    breaks = new int[count][];
    first = new int[count + 1];
    for (int t = 0; t < count; t++) {
      Transfer transfer = transfers[t];
      supplier[t] = s.index(transfer.supplier());
      recipient[t] = s.index(transfer.recipient());
      offended[t] = indices(s, transfer.offended());
      breaks[t] = indices(s, transfer.breaks());
      first[t + 1] = first[t] + transfer.shipmentsBefore(s.scenario.horizonDays());
    }
    smuggling = Arrays.stream(breaks).anyMatch(states -> states.length > 0);
  }

  private static int[] indices(ResolvedScenario s, List<StateCode> codes) {
    return codes.stream().mapToInt(s::index).sorted().toArray();
  }

  /** Whether a transfer breaks the sanctions on a state. */
  boolean breaks(int transfer, int state) {
    for (int other : breaks[transfer]) {
      if (other == state) {
        return true;
      }
    }
    return false;
  }
}
