package casus.cli;

import casus.results.BuildFacts;
import casus.results.StudyPlan;
import casus.text.Text;
import java.nio.file.Path;
import picocli.CommandLine.IVersionProvider;

/** Which build of casus this is. */
final class Build implements IVersionProvider {
  static String version() {
    return BuildFacts.version();
  }

  static String commit() {
    return BuildFacts.commit();
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "casus " + version() + " (" + commit() + ")",
      "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name")
    };
  }

  /**
   * Runs of two versions must not be mixed: no single version could make them again.
   *
   * @throws UserError if a study was begun by another casus than this
   */
  static void requireSame(StudyPlan plan, Path folder) {
    boolean known = !plan.commit().equals("unknown") && !commit().equals("unknown");
    if (!plan.version().equals(version()) || (known && !plan.commit().equals(commit()))) {
      throw new UserError(
          Text.format(
              "%s was begun by casus %s (%s), this is %s (%s); go on with that one, or begin anew",
              folder, plan.version(), plan.commit(), version(), commit()));
    }
  }
}
