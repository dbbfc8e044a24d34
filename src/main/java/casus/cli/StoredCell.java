package casus.cli;

import casus.design.Study;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.sweep.StudyCopies;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A design point and an arm of a results folder.
 *
 * @param scenario the scenario as it was played there
 * @param seed what its runs drew their luck with: the master seed, unless the point has its own
 */
record StoredCell(LoadedScenario scenario, long seed) {
  /**
   * Finds one.
   *
   * @throws UserError if the folder has no such point or arm
   */
  static StoredCell of(Path folder, int point, String arm) {
    return of(folder, StudyCopies.study(folder), point, arm);
  }

  /** Refuses a master seed that is not the folder's; null asks for that one. */
  static void requireSeed(Path folder, long stored, @Nullable Long asked) {
    if (asked != null && asked != stored) {
      throw new UserError(
          "%s was made with seed %d, not %d; leave -s away, or name the scenario file",
          folder, stored, asked);
    }
  }

  /** Finds one of a study that was read. */
  static StoredCell of(Path folder, LoadedStudy study, int point, String arm) {
    Study plan = study.study();
    if (point < 0 || point >= plan.points().count()) {
      throw new UserError(
          "%s has no point %d; its points are 0 to %d", folder, point, plan.points().count() - 1);
    }
    if (!plan.arms().contains(arm)) {
      throw new UserError(
          "%s has no arm '%s'; it has %s", folder, arm, String.join(", ", plan.arms()));
    }
    return new StoredCell(
        study.cell(point, arm).orElseThrow(), plan.pointSeeds().applyAsLong(point));
  }
}
