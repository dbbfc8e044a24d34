package casus.cli;

import casus.results.BuildFacts;
import casus.results.StudyPlan;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** Which build of casus this is. */
final class Build implements IVersionProvider {
  static String version() {
    return BuildFacts.version();
  }

  static String commit() {
    return BuildFacts.commit();
  }

  /**
   * The words that start this very program anew.
   *
   * @param options of Java, before its class path
   * @return to be followed by a command's own
   */
  static List<String> program(String... options) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(options));
    words.add("-Djava.awt.headless=true");
    words.add("-Dcasus.commit=" + commit());
    words.add("-cp");
    words.add(
        Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
            .map(place -> Path.of(place).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    words.add(Casus.class.getName());
    return words;
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
          "%s was begun by casus %s (%s), this is %s (%s); go on with that one, or begin anew",
          folder, plan.version(), plan.commit(), version(), commit());
    }
  }
}
