package casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is handed out tells one version, and the changelog tells what is in it. */
final class ReleaseFilesTest {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));

  private static String read(String file) throws IOException {
    return Files.readString(PROJECT.resolve(file));
  }

  private static String found(String pattern, String file) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(read(file));
    assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
    return matcher.group(1);
  }

  private static String version() throws IOException {
    return found("<artifactId>casus</artifactId>\\s*<version>([^<]+)</version>", "pom.xml");
  }

  @Test
  void theVersionIsTheSameWhereverItStands() throws IOException {
    Properties facts = new Properties();
    try (var in =
        Files.newBufferedReader(PROJECT.resolve("src/main/resources/casus/build.properties"))) {
      facts.load(in);
    }

    assertThat(facts.getProperty("version")).isEqualTo(version());
    assertThat(found("(?m)^version: (\\S+)$", "CITATION.cff"))
        .isEqualTo(version().replace("-SNAPSHOT", ""));
  }

  /** A version that is at work has the section of what is not released. */
  @Test
  void theChangelogTellsOfThisVersion() throws IOException {
    String heading =
        version().endsWith("-SNAPSHOT")
            ? "## \\[Unreleased\\]"
            : "## \\[" + Pattern.quote(version()) + "\\] - \\d{4}-\\d{2}-\\d{2}";

    String section = found("(?ms)^" + heading + "$(.*?)(?=^## |\\z)", "CHANGELOG.md");

    assertThat(section.lines().filter(line -> line.startsWith("- "))).isNotEmpty();
  }

  /** JBang reads this; a path in it is seen from the catalogue. */
  @Test
  void theCatalogueNamesTheJarThatIsBuilt() throws IOException {
    Path catalogue = PROJECT.resolve("scripts/release/jbang-catalog.json");

    JsonNode aliases = new ObjectMapper().readTree(Files.readString(catalogue)).get("aliases");

    for (String alias : List.of("casus", "casus-gui")) {
      String jar = aliases.get(alias).get("script-ref").asString();
      assertThat(catalogue.resolveSibling(jar).normalize())
          .isEqualTo(PROJECT.resolve("target/casus.jar").normalize());
    }
  }

  /**
   * Windows looks for labels by the bytes, and misses some where lines end in a line feed alone.
   */
  @Test
  void theLauncherOfWindowsHasLinesOfWindows() throws IOException {
    assertThat(read("scripts/casus.cmd").replace("\r\n", "")).doesNotContain("\n");
    assertThat(read(".gitattributes").lines()).contains("* -text");
  }

  /** What Windows cannot have as a name, nobody can check out there. */
  @Test
  void everyFileCanBeCheckedOutOnWindows() throws IOException {
    Pattern unfit =
        Pattern.compile(
            ".*[<>:\"|?*\\\\].*|.*[. ]|(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    for (String folder : List.of("src", "scenarios", "scripts", "results", ".ci", ".mvn")) {
      try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
        assertThat(files.map(file -> String.valueOf(file.getFileName())))
            .noneMatch(name -> unfit.matcher(name).matches());
      }
    }
  }
}
