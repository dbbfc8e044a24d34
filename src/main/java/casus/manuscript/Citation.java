package casus.manuscript;

import casus.results.StoredManifest;
import casus.text.Text;

/**
 * How to cite the program, as {@code CITATION.cff} says, with the version that made the results.
 */
public final class Citation {
  /** The title of the program. */
  public static final String TITLE = "casus: a simulator of mutual-defence treaties in crisis";

  /** Who wrote it. */
  public static final String AUTHORS = "The casus developers";

  /** The year of its release. */
  public static final String YEAR = "2026";

  private Citation() {}

  /**
   * The command that makes a folder again.
   *
   * @param manifest of the folder
   * @return the one that made it; where that was none, the one that plays it as it lies there
   */
  static String command(StoredManifest manifest) {
    return manifest.command().isEmpty() ? "casus sweep DIR" : manifest.command();
  }

  /**
   * The program with its version and commit.
   *
   * @param manifest of the results
   * @return such as {@code casus 0.1.0 (commit 0123456789)}
   */
  public static String version(StoredManifest manifest) {
    String version = manifest.casusVersion().isEmpty() ? "" : " " + manifest.casusVersion();
    String commit = manifest.casusCommit();
    return "casus"
        + version
        + (commit.isEmpty() || commit.equals("unknown")
            ? ""
            : " (commit " + shortened(commit) + ")");
  }

  private static String shortened(String commit) {
    return commit.substring(0, Math.min(10, commit.length()));
  }

  /**
   * A reference in words.
   *
   * @param manifest of the results
   * @return a sentence
   */
  public static String text(StoredManifest manifest) {
    return Text.format(
        "%s (%s). %s [computer software]. %s.", AUTHORS, YEAR, TITLE, version(manifest));
  }

  /**
   * A reference for BibTeX.
   *
   * @param manifest of the results
   * @return an entry
   */
  public static String bibtex(StoredManifest manifest) {
    return Text.format(
        """
        @software{casus,
          author  = {{%s}},
          title   = {{%s}},
          year    = {%s},
          version = {%s},
          note    = {Scenario %s, seed %d, commit %s}
        }\
        """,
        AUTHORS,
        TITLE,
        YEAR,
        manifest.casusVersion(),
        manifest.scenarioName(),
        manifest.seed(),
        manifest.casusCommit().isEmpty() ? "unknown" : manifest.casusCommit());
  }
}
