package casus.report;

import static org.assertj.core.api.Assertions.assertThat;

import casus.figure.Figures;
import casus.figure.SampleResults;
import casus.manuscript.Citation;
import casus.results.StoredResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for the report of every folder; a browser looks at it in scripts/test-report.sh. */
class ReportTest {
  @TempDir static Path shared;
  private static final Map<Kind, StoredResults> FOLDERS = new EnumMap<>(Kind.class);
  private static final Map<Kind, String> PAGES = new EnumMap<>(Kind.class);

  @TempDir Path directory;

  /** What a results folder may hold. */
  private enum Kind {
    RUN,
    ARMS,
    SWEEP
  }

  @BeforeAll
  static void writeReports() throws IOException {
    SampleResults few = SampleResults.korea().runs(1500);
    FOLDERS.put(Kind.RUN, few.write(shared.resolve("run")));
    FOLDERS.put(Kind.ARMS, few.runs(400).arms("base", "no treaty").write(shared.resolve("arms")));
    FOLDERS.put(Kind.SWEEP, few.runs(100).writeSweep(shared.resolve("sweep"), true));
    for (Kind kind : Kind.values()) {
      PAGES.put(kind, Report.html(folder(kind)));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theSameFolderGivesTheSameBytes(Kind kind) throws IOException {
    assertThat(Report.html(folder(kind))).isEqualTo(page(kind));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void nothingIsLoadedFromAnywhere(Kind kind) throws Exception {
    Document document = parsed(page(kind));

    for (Element element : elements(document, "*")) {
      assertThat(element.hasAttribute("src")).as("src of " + element.getTagName()).isFalse();
      if (element.hasAttribute("href")) {
        assertThat(element.getAttribute("href")).matches("#.+|data:,");
      }
    }
    assertThat(page(kind)).doesNotContain("@import", "url(http", "//cdn", "fetch(");
    assertThat(page(kind)).contains("Content-Security-Policy\" content=\"default-src 'none'");
  }

  @Test
  void commandsNameFiguresThatThereAreWhereAFigureHasSeveralPages() throws IOException {
    String[] arms = {"base", "b", "c", "d", "e", "f", "g", "h", "i"};
    String page = Report.html(SampleResults.korea().runs(60).arms(arms).write(directory));
    Matcher asked = Pattern.compile("--figure ([a-z0-9-]+)").matcher(page);
    Set<String> names = new HashSet<>();
    while (asked.find()) {
      names.add(asked.group(1));
    }

    assertThat(page).contains("-part2");
    assertThat(names).isNotEmpty().isSubsetOf(Figures.names());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void headingsGoDownOneLevelAtATime(Kind kind) {
    Matcher headings = Pattern.compile("<h([1-6])[ >]").matcher(page(kind));
    int before = 0;
    int first = 0;
    while (headings.find()) {
      int level = Integer.parseInt(headings.group(1));
      assertThat(level).isBetween(1, before + 1);
      first += level == 1 ? 1 : 0;
      before = level;
    }
    assertThat(first).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFigureIsDescribed(Kind kind) throws Exception {
    Document document = parsed(page(kind));

    List<Element> figures = elements(document, "figure");
    assertThat(figures).hasSizeGreaterThan(5);
    for (Element figure : figures) {
      Element svg = (Element) figure.getElementsByTagName("svg").item(0);
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      String name = svg.getAttribute("aria-labelledby");
      for (String id : name.split(" ")) {
        assertThat(ids(document)).contains(id);
      }
      assertThat(text(svg, "title")).isNotBlank();
      assertThat(text(svg, "desc")).hasSizeGreaterThan(60);
      assertThat(text(figure, "figcaption"))
          .contains("Seed 2024.", "95%")
          .containsPattern("\\bn (=|is) ");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFigureIsDrawnOrNamedWithItsReason(Kind kind) {
    String page = page(kind);

    for (String name : casus.figure.Figures.names()) {
      assertThat(page.contains("id=\"figure-" + name + "\"") || page.contains("<li>" + name + ": "))
          .as(name)
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void identifiersAreUniqueAndReferencesLead(Kind kind) throws Exception {
    Document document = parsed(page(kind));

    List<String> ids = ids(document);
    assertThat(ids).doesNotHaveDuplicates();
    Matcher references = Pattern.compile("(?:href=\"|url\\()#([^\")]+)").matcher(page(kind));
    while (references.find()) {
      assertThat(ids).contains(references.group(1));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyColourOfAFigureHasOneForDarkPages(Kind kind) {
    String page = page(kind);
    Set<String> used = new HashSet<>();
    Matcher classes = Pattern.compile(" class=\"([fs]\\d+(?: [fs]\\d+)*)\"").matcher(page);
    while (classes.find()) {
      used.addAll(List.of(classes.group(1).split(" ")));
    }

    assertThat(used).hasSizeGreaterThan(20);
    assertThat(used).allSatisfy(name -> assertThat(page).contains("." + name + "{"));
    assertThat(page).doesNotContain("rgb(1,");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void textsOfFiguresKnowTheirWidth(Kind kind) throws Exception {
    for (Element text : elements(parsed(page(kind)), "text")) {
      assertThat(Double.parseDouble(text.getAttribute("textLength"))).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void allRowsOfATableHaveTheCellsOfItsHead(Kind kind) throws Exception {
    for (Element table : elements(parsed(page(kind)), "table")) {
      NodeList rows = table.getElementsByTagName("tr");
      int columns = cells((Element) rows.item(0));
      for (int i = 0; i < rows.getLength(); i++) {
        assertThat(cells((Element) rows.item(i))).isEqualTo(columns);
      }
    }
  }

  @Test
  void theSummaryTellsTheNumbersOfTheFolder() throws IOException {
    double[] war = new double[3];
    folder(Kind.RUN)
        .summary(row -> row.outcome().equals("war") && row.statistic().equals("probability"))
        .forEach(
            row -> {
              war[0] = row.value();
              war[1] = row.lo();
              war[2] = row.hi();
            });

    assertThat(page(Kind.RUN))
        .contains(
            "played in 1,500 runs, each over 365 days",
            "%.1f%% (95%% interval %.1f%% to %.1f%%)"
                .formatted(100 * war[0], 100 * war[1], 100 * war[2]),
            "South Korea called on United States of America (Mutual Defense Treaty, Article 3)");
  }

  @Test
  void sectionsStandOnlyWhereThereIsSomethingToTell() {
    assertThat(page(Kind.ARMS)).contains("id=\"comparisons\"").doesNotContain("id=\"design\"");
    assertThat(page(Kind.SWEEP)).contains("id=\"design\"").doesNotContain("id=\"comparisons\"");
  }

  @Test
  void methodsNameOnlyWhatWasDone() {
    assertThat(page(Kind.RUN)).doesNotContain("bootstrap for sensitivity");
    assertThat(page(Kind.SWEEP)).contains("bootstrap for sensitivity", "44 design points");
  }

  @Test
  void textsOfTheUserAreNotRead() throws Exception {
    StoredResults hostile = SampleResults.korea().runs(50).write(directory);
    Path manifest = directory.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace(
                "Shelling of an island off Korea", "<script>alert(1)</script> & \\\"so on\\\""));

    String page = Report.html(StoredResults.open(directory));

    assertThat(hostile.folder()).isEqualTo(directory);
    assertThat(page)
        .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so on&quot;</h1>");
    assertThat(page).doesNotContain("<script>alert");
    assertThat(parsed(page).getDocumentElement().getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void aFolderWithAManifestOnlyHasAReportAllTheSame() throws Exception {
    Files.writeString(
        directory.resolve("manifest.json"),
        """
        {"format": 1, "scenario": {"name": "none"}, "seed": 1, "replications": 1, "horizon_days": 1, "files": {}}
        """);

    String page = Report.html(StoredResults.open(directory));

    assertThat(parsed(page)).isNotNull();
    assertThat(page).contains("id=\"summary\"", "id=\"citation\"").doesNotContain("id=\"figures\"");
  }

  @Test
  void theCitationIsThatOfTheProject() throws IOException {
    String project = System.getProperty("casus.basedir", ".");
    String citation = Files.readString(Path.of(project, "CITATION.cff"));

    assertThat(citation)
        .contains("title: \"" + Citation.TITLE, "name: \"" + Citation.AUTHORS)
        .contains("date-released: " + Citation.YEAR);
  }

  private static Document parsed(String page) throws Exception {
    String xml = page.substring("<!DOCTYPE html>\n".length());
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String tag) {
    List<Element> elements = new ArrayList<>();
    NodeList found = document.getElementsByTagName(tag);
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<String> ids(Document document) {
    return elements(document, "*").stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static String text(Element element, String tag) {
    return element.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static int cells(Element row) {
    return row.getElementsByTagName("th").getLength() + row.getElementsByTagName("td").getLength();
  }

  private static StoredResults folder(Kind kind) {
    return Objects.requireNonNull(FOLDERS.get(kind));
  }

  private static String page(Kind kind) {
    return Objects.requireNonNull(PAGES.get(kind));
  }
}
