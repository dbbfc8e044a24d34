package casus.crisis;

import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The states of a scenario that is being put together, and what stands between them. */
final class Cast {
  private List<StateProfile> states = List.of();
  private List<Tie> ties = List.of();

  /** Whether all ties there are were given; else those that lack are made up in the end. */
  private boolean tied;

  /** Those there are from now on. */
  void states(List<StateProfile> all) {
    states = List.copyOf(all);
  }

  /** All that stands between them; pairs that are not named have no distance. */
  void ties(List<Tie> all) {
    ties = List.copyOf(all);
    tied = true;
  }

  List<StateProfile> states() {
    return states;
  }

  /** A state that was named before. */
  StateProfile known(String code) {
    StateCode wanted = new StateCode(code);
    return states.stream()
        .filter(state -> state.code().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state " + code));
  }

  /** Adds a state, or puts it in the place of the one with its code. */
  void put(StateProfile state) {
    tied &= states.stream().anyMatch(known -> known.code().equals(state.code()));
    states = put(states, known -> known.code().equals(state.code()), state);
  }

  /** Says what stands between two states. */
  void put(Tie tie) {
    ties = put(ties, it -> it.first().equals(tie.first()) && it.second().equals(tie.second()), tie);
  }

  /** Says what stands between two states that are as far apart as their capitals. */
  void tie(String one, String other, double affinity, boolean rivals, boolean border) {
    StateProfile a = known(one.compareTo(other) < 0 ? one : other);
    StateProfile b = known(one.compareTo(other) < 0 ? other : one);
    put(between(a, b, affinity, rivals, border));
  }

  /** What stands between each two states; where nothing was said they are nothing to each other. */
  List<Tie> ties() {
    return tied ? ties : completed();
  }

  private List<Tie> completed() {
    Set<List<StateCode>> said = new HashSet<>();
    ties.forEach(tie -> said.add(List.of(tie.first(), tie.second())));
    List<Tie> all = new ArrayList<>(ties);
    for (StateProfile a : states) {
      for (StateProfile b : states) {
        if (a.code().compareTo(b.code()) < 0 && said.add(List.of(a.code(), b.code()))) {
          all.add(between(a, b, 0, false, false));
        }
      }
    }
    return all;
  }

  private static Tie between(
      StateProfile a, StateProfile b, double affinity, boolean rivals, boolean border) {
    double kilometres =
        GreatCircle.kilometres(a.latitude(), a.longitude(), b.latitude(), b.longitude());
    return new Tie(a.code(), b.code(), affinity, rivals, kilometres, border);
  }

  /** The item takes the place of the one it is meant for, or the last place. */
  private static <T> List<T> put(List<T> list, Predicate<T> place, T item) {
    if (list.stream().anyMatch(place)) {
      return list.stream().map(it -> place.test(it) ? item : it).toList();
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return List.copyOf(longer);
  }
}
