package casus.treaty;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which states a clause is about: all, or those named.
 *
 * @param named the states named; empty means all
 */
public record Parties(Set<StateCode> named) {
  /** Every state. */
  public static final Parties ALL = new Parties(Set.of());

  /** Copies the set. */
  public Parties {
    named = Set.copyOf(named);
  }

  /**
   * Whether the clause is about a state.
   *
   * @param state any state
   * @return true if all are meant, or this one is named
   */
  public boolean include(StateCode state) {
    return named.isEmpty() || named.contains(state);
  }

  @Override
  public String toString() {
    return named.isEmpty() ? "all" : new TreeSet<>(named).toString();
  }
}
