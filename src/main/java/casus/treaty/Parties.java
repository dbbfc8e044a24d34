package casus.treaty;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
   * The states with some codes.
   *
   * @param codes of the states; none means all
   * @return the parties
   */
  public static Parties of(String... codes) {
    return new Parties(Arrays.stream(codes).map(StateCode::new).collect(Collectors.toSet()));
  }

  /**
   * Whether the clause is about every state.
   *
   * @return true if it names none
   */
  public boolean areAll() {
    return named.isEmpty();
  }

  /**
   * Whether the clause is about a state.
   *
   * @param state any state
   * @return true if all are meant, or this one is named
   */
  public boolean include(StateCode state) {
    return areAll() || named.contains(state);
  }

  @Override
  public String toString() {
    return named.isEmpty() ? "all" : new TreeSet<>(named).toString();
  }
}
