package casus.report;

import casus.results.StoredManifest;
import casus.text.Text;

/**
 * How to cite the program, as {@code CITATION.cff} says, with the version that made the results.
 */
final class Citation {
  static final String TITLE = "casus: a simulator of mutual-defence treaties in crisis";
  static final String AUTHORS = "The casus developers";
  static final String YEAR = "2026";

  private Citation() {}

  /** The program with its version and commit. */
  static String version(StoredManifest manifest) {
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

  /** A reference in words. */
  static String text(StoredManifest manifest) {
    return Text.format(
        "%s (%s). %s [computer software]. %s.", AUTHORS, YEAR, TITLE, version(manifest));
  }

  /** A reference for BibTeX. */
  static String bibtex(StoredManifest manifest) {
    return Text.format(
        """
    @software{casus,
      author  = {{%s}},
      title   = {{%s}},
      year    = {%s},
      version = {%s},
      note    = {Scenario %s, seed %d, commit %s}
    }""",
        AUTHORS,
        TITLE,
        YEAR,
        manifest.casusVersion(),
        manifest.scenarioName(),
        manifest.seed(),
        manifest.casusCommit().isEmpty() ? "unknown" : manifest.casusCommit());
  }
}
