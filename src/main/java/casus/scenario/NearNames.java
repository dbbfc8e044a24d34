package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.text.Likeness;
import casus.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells of a name that is new where a file changes another, and looks like one that is there: a
 * slip would not change what was meant, but add to it.
 */
final class NearNames {
  /** Shorter words are near to many. */
  private static final int SHORTEST = 4;

  private final Problems problems;

  NearNames(Problems problems) {
    this.problems = problems;
  }

  /**
   * Compares the names of two files.
   *
   * @param below what is there
   * @param above what changes it
   */
  void check(Mapping below, Mapping above) {
    for (String section : List.of(Layers.EVENTS, FlowsSection.TRANSFERS, OutcomesSection.KEY)) {
      names(below, above, section);
    }
    Mapping tensions = below.child(FlowsSection.TENSIONS).orElse(Mapping.empty(below.origin()));
    above
        .child(FlowsSection.TENSIONS)
        .ifPresent(
            changes ->
                changes
                    .keys()
                    .forEach(
                        pair ->
                            tensions
                                .child(pair)
                                .ifPresent(
                                    old ->
                                        changes
                                            .child(pair)
                                            .ifPresent(now -> names(old, now, "kinds")))));
  }

  private void names(Mapping below, Mapping above, String section) {
    Set<String> there =
        below.child(section).map(Mapping::entries).map(e -> e.keySet()).orElse(Set.of());
    Mapping changes = above.child(section).orElse(Mapping.empty(above.origin()));
    for (Entry entry : changes.entries().values()) {
      String name = entry.key().text();
      boolean taken = entry.value().isNull(); // told elsewhere
      if (!there.contains(name) && !taken) {
        there.stream()
            .filter(old -> !changes.has(old) && looksLike(name, old))
            .findFirst()
            .ifPresent(old -> tell(entry, section, old));
      }
    }
  }

  private void tell(Entry entry, String section, String old) {
    problems.warn(
        entry.key().origin(),
        Text.format(
            "%s under %s is new, beside %s of the file that this one extends",
            entry.key().text(), section, old),
        Text.format("did you mean %s? To have both, give the new one a name less like it", old));
  }

  /** One slip in a word of some length, another case, or other hyphens. */
  private static boolean looksLike(String name, String old) {
    String[] ones = words(name);
    String[] others = words(old);
    if (String.join("", ones).equals(String.join("", others))) {
      return true;
    }
    return ones.length == others.length && slips(ones, others) == 1;
  }

  private static String[] words(String name) {
    return name.toLowerCase(Locale.ROOT).split("[-_. ]", -1);
  }

  /** How many words differ by one slip; many if one differs by more. */
  private static int slips(String[] ones, String[] others) {
    int[] slips = new int[ones.length];
    for (int i = 0; i < ones.length; i++) {
      boolean same = ones[i].equals(others[i]);
      slips[i] = same ? 0 : isSlip(ones[i], others[i]) ? 1 : ones.length + 1;
    }
    return Arrays.stream(slips).sum();
  }

  /** Numbers that differ count things of one kind, and are no slip. */
  private static boolean isSlip(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST
        && one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""))
        && Likeness.distance(one, other) == 1;
  }
}
