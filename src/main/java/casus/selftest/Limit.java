package casus.selftest;

import java.util.List;
import java.util.function.Supplier;

/**
 * A limit of the model in which the truth is known.
 *
 * @param number its number in model.md, section 10; such as {@code "L3"}
 * @param statement what must hold, in a few words
 * @param trial works it out; the same checks at each call
 */
public record Limit(String number, String statement, Supplier<List<Check>> trial) {
  /**
   * Works it out.
   *
   * @return the checks, at least one
   */
  public List<Check> checks() {
    return trial.get();
  }

  @Override
  public String toString() {
    return number + " " + statement;
  }
}
