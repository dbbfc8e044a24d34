package casus.crisis;

import casus.treaty.StateCode;

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
}
