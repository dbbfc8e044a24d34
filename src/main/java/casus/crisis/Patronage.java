package casus.crisis;

import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A patron's hold on a client (model.md, sections 2 and R3).
 *
 * @param client the state supported
 * @param patron the supporter
 * @param dependence D, share of the client's outside support that comes from the patron, 0 to 1
 * @param stance z, restraint (+) or encouragement (−) in this crisis, −1 to 1
 */
public record Patronage(StateCode client, StateCode patron, double dependence, double stance) {
  /** Checks the ranges. */
  public Patronage {
    if (client.equals(patron)) {
      throw new IllegalArgumentException(client + " is its own patron");
    }
    if (!(dependence >= 0 && dependence <= 1)) {
      throw new IllegalArgumentException("dependence is not in [0, 1]: " + dependence);
    }
    if (!(stance >= -1 && stance <= 1)) {
      throw new IllegalArgumentException("stance is not in [-1, 1]: " + stance);
    }
  }

  /**
   * What patrons want of each state, Σ L z of R3, as far as it does not stand on its own.
   *
   * @param patronages who depends on whom
   * @param autonomy weight of a state's own will
   * @param states how many states there are
   * @param index of a state
   * @return by state, positive for restraint
   */
  static double[] pressures(
      List<Patronage> patronages, double autonomy, int states, ToIntFunction<StateCode> index) {
    double[] sum = new double[states];
    double[] weighted = new double[states];
    List<Patronage> ordered = new ArrayList<>(patronages);
    ordered.sort(Comparator.comparing(Patronage::client).thenComparing(Patronage::patron));
    for (Patronage patronage : ordered) {
      int client = index.applyAsInt(patronage.client());
      sum[client] += patronage.dependence();
      weighted[client] += patronage.dependence() * patronage.stance();
    }
    for (int i = 0; i < states; i++) {
      weighted[i] /= sum[i] + autonomy;
    }
    return weighted;
  }
}
