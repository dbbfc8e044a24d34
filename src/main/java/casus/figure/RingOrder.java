package casus.figure;

import casus.results.StoredScenario;
import casus.results.StoredScenario.Dispute;
import casus.results.StoredScenario.State;
import casus.results.StoredScenario.Treaty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders states on a ring so that allies stand near one another and the sides of a dispute across
 * from one another: swaps of two are tried, from the order of the file, until none is for the
 * better. The same scenario gives the same ring.
 */
final class RingOrder {
  private static final int MOST_ROUNDS = 50;

  private final List<String> ring;
  private final double[][] pull;

  private RingOrder(List<String> ring, double[][] pull) {
    this.ring = ring;
    this.pull = pull;
  }

  /** The codes of all states, clockwise from the top. */
  static List<String> of(StoredScenario scenario, List<Treaty> treaties) {
    List<String> codes = scenario.states().stream().map(State::code).toList();
    Map<String, Integer> index = new HashMap<>();
    codes.forEach(code -> index.put(code, index.size()));
    double[][] pull = new double[codes.size()][codes.size()];
    for (Treaty treaty : treaties) {
      for (String one : treaty.members()) {
        for (String other : treaty.members()) {
          pull(pull, index, one, other, 2.0 / treaty.members().size());
        }
      }
    }
    for (Dispute dispute : scenario.disputes()) {
      pull(pull, index, dispute.challenger(), dispute.target(), -1);
      pull(pull, index, dispute.target(), dispute.challenger(), -1);
    }
    RingOrder order = new RingOrder(new ArrayList<>(codes), pull);
    order.improve(index);
    return List.copyOf(order.ring);
  }

  private static void pull(
      double[][] pull, Map<String, Integer> index, String one, String other, double strength) {
    Integer i = index.get(one);
    Integer j = index.get(other);
    if (i != null && j != null && !i.equals(j)) {
      pull[i][j] += strength;
    }
  }

  private void improve(Map<String, Integer> index) {
    double best = cost(index);
    boolean better = true;
    for (int round = 0; round < MOST_ROUNDS && better; round++) {
      better = false;
      for (int i = 0; i < ring.size(); i++) {
        for (int j = i + 1; j < ring.size(); j++) {
          Collections.swap(ring, i, j);
          double cost = cost(index);
          if (cost < best - 1e-9) {
            best = cost;
            better = true;
          } else {
            Collections.swap(ring, i, j);
          }
        }
      }
    }
  }

  /** The sum of steps along the ring between states that pull each other. */
  private double cost(Map<String, Integer> index) {
    int n = ring.size();
    double cost = 0;
    for (int i = 0; i < n; i++) {
      double[] row = pull[index.getOrDefault(ring.get(i), 0)];
      for (int j = i + 1; j < n; j++) {
        int steps = Math.min(j - i, n - j + i);
        cost += steps * row[index.getOrDefault(ring.get(j), 0)];
      }
    }
    return cost;
  }
}
