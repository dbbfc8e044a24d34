package casus.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of casus this is. */
public final class BuildFacts {
  private static final Properties FACTS = load();

  private BuildFacts() {}

  private static Properties load() {
    Properties facts = new Properties();
    try (InputStream in = BuildFacts.class.getResourceAsStream("/casus/build.properties")) {
      if (in != null) {
        facts.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts;
  }

  /**
   * The version.
   *
   * @return such as 0.1.0, or "development"
   */
  public static String version() {
    return FACTS.getProperty("version", "development");
  }

  /**
   * The commit, as far as the launcher or the packager told it.
   *
   * @return its hash, or "unknown"
   */
  public static String commit() {
    return System.getProperty("casus.commit", FACTS.getProperty("commit", "unknown"));
  }
}
