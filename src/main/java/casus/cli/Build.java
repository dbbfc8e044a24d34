package casus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
}
