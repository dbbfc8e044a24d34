package casus.calibration;

import casus.luck.Keys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Calls whose treaties were dealt out anew among the allies of pacts of like size: if that loses no
 * skill, what the treaties say is decoration.
 */
final class ShuffledTreaties {
  /** What a treaty says stands together among the columns, but for how many treaties there are. */
  private static final Set<CallColumn> TREATY =
      EnumSet.range(CallColumn.OB_OFFENSE, CallColumn.ALLY_ATTACKER_NONAGG);

  private ShuffledTreaties() {}

  /** Deals out, by keyed draws: the same for the same calls and seed. */
  static List<Call> of(List<Call> cases, int seed) {
    Map<Integer, List<Integer>> classes = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      classes.computeIfAbsent(sizeClass(cases.get(i)), c -> new ArrayList<>()).add(i);
    }
    List<Call> dealt = new ArrayList<>(cases);
    for (List<Integer> members : classes.values()) {
      List<Integer> givers = new ArrayList<>(members);
      givers.sort(
          Comparator.comparingInt((Integer i) -> Keys.pair(seed, i)).thenComparingInt(i -> i));
      for (int k = 0; k < members.size(); k++) {
        int to = members.get(k);
        dealt.set(to, withTreatyOf(cases.get(to), cases.get(givers.get(k))));
      }
    }
    return dealt;
  }

  private static int sizeClass(Call one) {
    double members = one.known().or(CallColumn.MIN_MEMBERS, 12);
    return members <= 2 ? 0 : members <= 10 ? 1 : members <= 25 ? 2 : 3;
  }

  private static Call withTreatyOf(Call to, Call from) {
    Known known = to.known().with(CallColumn.N_ALLIANCES, from.known().raw(CallColumn.N_ALLIANCES));
    for (CallColumn column : TREATY) {
      known = known.with(column, from.known().raw(column));
    }
    return new Call(to.id(), to.dispute(), to.target(), to.ally(), known, to.outcome());
  }
}
