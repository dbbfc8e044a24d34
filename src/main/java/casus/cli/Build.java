package casus.cli;

import casus.results.StudyPlan;
import casus.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which build of casus this is. */
final class Build implements IVersionProvider {
  private static final Properties FACTS = load();

  private static Properties load() {
    Properties facts = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("/casus/build.properties")) {
      if (in != null) {
        facts.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts;
  }

  static String version() {
    return FACTS.getProperty("version", "development");
  }

  /** The commit, as far as the launcher or the packager told it. */
  static String commit() {
    return System.getProperty("casus.commit", FACTS.getProperty("commit", "unknown"));
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
