package casus.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each level of a factor, alone, makes of a study's scenario. Each is read once. */
final class LevelScenarios {
  private final ChangedScenarios changed;
  private final LoadedScenario base;
  private final Baseline baseline;
  private final Map<List<Setting>, Optional<LoadedScenario>> known = new HashMap<>();

  LevelScenarios(ChangedScenarios changed, LoadedScenario base) {
    this.changed = changed;
    this.base = base;
    this.baseline = new Baseline(base);
  }

  /** The values of the scenario as it is. */
  Baseline baseline() {
    return baseline;
  }

  /**
   * The scenario with some changes.
   *
   * @param settings the changes
   * @return empty if they do not go with it: whoever plays them tells why
   */
  Optional<LoadedScenario> with(List<Setting> settings) {
    if (settings.isEmpty()) {
      return Optional.of(base);
    }
    return known.computeIfAbsent(settings, changes -> changed.with(List.of(changes)).ifSound());
  }

  /** Whether some changes leave the scenario as it is. */
  boolean changeNothing(List<Setting> settings) {
    return same(with(settings), Optional.of(base));
  }

  /** Whether two changes come to the same scenario. */
  boolean same(List<Setting> one, List<Setting> other) {
    return same(with(one), with(other));
  }

  private static boolean same(Optional<LoadedScenario> one, Optional<LoadedScenario> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get().scenario().equals(other.get().scenario());
  }
}
