package casus;

import static org.assertj.core.api.Assertions.assertThat;

import casus.selftest.Limit;
import casus.selftest.SelfTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages hang together: what one refers to is there, and so is what the code refers to. */
final class SitePagesTest {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));
  private static final Path SITE = PROJECT.resolve("src/site/markdown");
  private static final Path MODEL = SITE.resolve("model.md");

  /** A link, but not one to another place on the net or within the page. */
  private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:|#)([^)#\\s]+)");

  /** A link to a place within a page. */
  private static final Pattern ANCHOR =
      Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)#([^)\\s]+)\\)");

  /** An entry of the way round the pages. */
  private static final Pattern ITEM = Pattern.compile("<item [^>]*href=\"([^\"]+)\\.html\"");

  /** A page that is named without a link. */
  /** What the program writes for its users. */
  private static final Set<String> WRITTEN = Set.of("CODEBOOK.md");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./-]*[A-Za-z0-9_-]\\.md\\b");

  /** A section of the model page that code or a page cites. */
  private static final Pattern SECTION =
      Pattern.compile("model\\.md\\)?,?\\s+(?:\\*\\s+)?sections? (\\d+(?:\\.\\d)?)");

  @Test
  void everyLinkOfAPageLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      for (String target : found(LINK, read(page))) {
        assertThat(places(page, target)).as("%s → %s", page, target).anyMatch(Files::exists);
      }
    }
  }

  /** The pages are read where there is no repository around them. */
  /** Who has read to the end is told where to go. */
  @Test
  void everyPageLeadsOn() throws IOException {
    for (Path page : pages()) {
      if (page.startsWith(SITE)) {
        assertThat(read(page))
            .as(page.toString())
            .containsPattern("\\]\\([\\w./-]+\\.md(#[\\w-]+)?\\)");
      }
    }
  }

  @Test
  void noLinkOfThePagesLeadsOutOfThem() throws IOException {
    for (Path page : pages()) {
      if (page.startsWith(SITE)) {
        assertThat(found(LINK, read(page)))
            .as("links of %s", page)
            .allMatch(target -> page.resolveSibling(target).normalize().startsWith(SITE));
      }
    }
  }

  /** A place within a page is marked {@code <a id="…"></a>}, which holds on any renderer. */
  @Test
  void everyAnchorIsThere() throws IOException {
    for (Path page : pages()) {
      for (MatchResult link : ANCHOR.matcher(read(page)).results().toList()) {
        Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
        assertThat(read(target))
            .as(page + ": " + link.group())
            .contains("<a id=\"" + link.group(2) + "\">");
      }
    }
  }

  @Test
  void theWayRoundThePagesNamesEachOnce() throws IOException {
    List<String> named = found(ITEM, read(SITE.resolveSibling("site.xml")));

    try (Stream<Path> files = Files.walk(SITE)) {
      assertThat(named)
          .containsExactlyInAnyOrderElementsOf(
              files
                  .filter(file -> file.toString().endsWith(".md"))
                  .map(file -> SITE.relativize(file).toString().replace('\\', '/'))
                  .map(name -> name.substring(0, name.length() - ".md".length()))
                  .toList());
    }
  }

  @Test
  void everyPageThatIsNamedIsThere() throws IOException {
    for (Path file : files()) {
      for (String name : found(NAME, read(file))) {
        if (WRITTEN.contains(name)) {
          continue;
        }
        assertThat(
                Stream.of(file.resolveSibling(name), PROJECT.resolve(name), SITE.resolve(name))
                    .anyMatch(Files::exists))
            .as("%s names %s", file, name)
            .isTrue();
      }
    }
  }

  @Test
  void everySectionOfTheModelThatIsCitedIsThere() throws IOException {
    String model = read(MODEL);
    for (Path file : files()) {
      for (String section : found(SECTION, read(file))) {
        assertThat(has(model, "^(## |\\*\\*)" + Pattern.quote(section) + "[ .]"))
            .as("%s cites section %s", file, section)
            .isTrue();
      }
    }
  }

  @Test
  void everyRuleHasASectionOfTheModel() throws IOException {
    String model = read(MODEL);
    for (int rule = 1; rule <= 13; rule++) {
      assertThat(has(model, "^### R" + rule + " ")).as("section of R%s", rule).isTrue();
    }
  }

  @Test
  void everyLimitOfTheSelfTestStandsOnTheModelPage() throws IOException {
    String model = read(MODEL);
    for (Limit limit : SelfTest.limits()) {
      assertThat(has(model, "^\\| " + limit.number() + " \\| ")).as(limit.toString()).isTrue();
    }
  }

  @Test
  void theIndexNamesEveryPage() throws IOException {
    String index = read(SITE.resolve("index.md"));
    try (Stream<Path> pages = Files.list(SITE)) {
      assertThat(pages.map(page -> String.valueOf(page.getFileName())))
          .filteredOn(name -> name.endsWith(".md") && !name.equals("index.md"))
          .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
    }
  }

  /** Where a link may lead: beside the page, or to what is copied beside all pages. */
  private static List<Path> places(Path page, String target) {
    Path copied = SITE.resolveSibling("resources");
    return page.startsWith(SITE)
        ? List.of(
            page.resolveSibling(target),
            copied.resolve(SITE.relativize(page)).resolveSibling(target))
        : List.of(page.resolveSibling(target));
  }

  /** Pages of the site and at the root, and those beside scenarios, scripts and libraries. */
  private static List<Path> pages() throws IOException {
    return files().stream().filter(file -> file.toString().endsWith(".md")).toList();
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      files.add(PROJECT.resolve(name));
    }
    for (String folder : List.of("src/main", "src/site/markdown", "scenarios", "scripts")) {
      try (Stream<Path> found = Files.walk(PROJECT.resolve(folder))) {
        found.filter(file -> file.toString().matches(".*\\.(md|java|yaml)")).forEach(files::add);
      }
    }
    return files;
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(SitePagesTest::last).toList();
  }

  /** Whether a line of a page begins so. */
  private static boolean has(String page, String beginning) {
    return Pattern.compile(beginning, Pattern.MULTILINE).matcher(page).find();
  }

  private static String last(MatchResult match) {
    return match.group(match.groupCount());
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
