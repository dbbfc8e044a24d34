package casus.crisis;

/** What has been shipped in breach of sanctions so far, and how much of it is known (R12). */
final class Traffic {
  private final Trade trade;

  /** By shipment: what it brought, and the day on which it comes to light, of those unseen. */
  private final double[] hidden;

  private final int[] light;

  /** By transfer: the first day on which something comes to light, or never. */
  private final int[] nextLight;

  // By transfer: munitions in units of the recipient's usual stock, and numbers of shipments; all,
  // those that were seen at once, and those that came to light later.
  final double[] shipped;
  final double[] shippedSeen;
  final double[] shippedDisclosed;
  final int[] breaches;
  final int[] breachesSeen;
  final int[] breachesDisclosed;

  /** By state: how many of its shipments in breach of sanctions are known. */
  final int[] known;

  Traffic(Memory memory, Trade trade, int states) {
    this.trade = trade;
    int count = trade.transfers.length;
    int shipments = trade.first[count];
    hidden = memory.numbers(shipments);
    light = memory.counts(shipments);
    nextLight = memory.counts(count);
    shipped = memory.numbers(count);
    shippedSeen = memory.numbers(count);
    shippedDisclosed = memory.numbers(count);
    breaches = memory.counts(count);
    breachesSeen = memory.counts(count);
    breachesDisclosed = memory.counts(count);
    known = memory.counts(states);
  }

  void reset() {
    java.util.Arrays.fill(light, CrisisState.NEVER);
    java.util.Arrays.fill(nextLight, CrisisState.NEVER);
  }

  /** A shipment in breach of sanctions that nobody has seen yet. */
  void hide(int transfer, int shipment, double munitions, int comesToLight) {
    int at = trade.first[transfer] + shipment;
    hidden[at] = munitions;
    light[at] = comesToLight;
    nextLight[transfer] = Math.min(nextLight[transfer], comesToLight);
    count(transfer, munitions);
  }

  /** A shipment in breach of sanctions that is seen at once. */
  void show(int transfer, double munitions) {
    count(transfer, munitions);
    shippedSeen[transfer] += munitions;
    breachesSeen[transfer]++;
    known[trade.supplier[transfer]]++;
  }

  private void count(int transfer, double munitions) {
    shipped[transfer] += munitions;
    breaches[transfer]++;
  }

  /** What comes to light on a day of a transfer: how many shipments. */
  int disclose(int transfer, int day) {
    if (nextLight[transfer] > day) {
      return 0;
    }
    int found = 0;
    int next = CrisisState.NEVER;
    for (int at = trade.first[transfer]; at < trade.first[transfer + 1]; at++) {
      if (light[at] <= day) {
        light[at] = CrisisState.NEVER;
        shippedDisclosed[transfer] += hidden[at];
        breachesDisclosed[transfer]++;
        known[trade.supplier[transfer]]++;
        found++;
      }
      next = Math.min(next, light[at]);
    }
    nextLight[transfer] = next;
    return found;
  }

  /** The next day on which something comes to light, or never. */
  int nextDay() {
    int next = CrisisState.NEVER;
    for (int day : nextLight) {
      next = Math.min(next, day);
    }
    return next;
  }

  /** A sum in the order of the transfers. */
  static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
