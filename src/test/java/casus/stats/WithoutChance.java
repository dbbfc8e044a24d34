package casus.stats;

/** Outcomes without chance: one run at each point. */
final class WithoutChance {
  private WithoutChance() {}

  static RunGroups runs(double... outcomes) {
    RunGroups groups = new RunGroups(outcomes.length);
    for (int point = 0; point < outcomes.length; point++) {
      groups.add(point, 0, outcomes[point]);
    }
    return groups;
  }
}
