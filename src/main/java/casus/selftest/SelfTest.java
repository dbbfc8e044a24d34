package casus.selftest;

import java.util.List;
import java.util.stream.Stream;

/** All limits with closed forms that the program is held against. */
public final class SelfTest {
  private SelfTest() {}

  /**
   * The limits.
   *
   * @return in the order in which they are told
   */
  public static List<Limit> limits() {
    return Stream.of(
            LadderLimits.all(),
            RuleLimits.all(),
            CaseLimits.all(),
            CombatLimits.all(),
            AllyLimits.all(),
            CouncilLimits.all(),
            ClockLimits.all())
        .flatMap(List::stream)
        .toList();
  }
}
