package casus.report;

import casus.figure.Figures;
import casus.figure.Focus;
import casus.figure.Preset;
import casus.manuscript.Citation;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The report of a results folder as one web page: summary in plain words, figures, tables, methods,
 * provenance. The same folder gives the same bytes. The page loads nothing: a policy in its head
 * forbids it.
 */
public final class Report {
  /** Nothing may be loaded; only what stands in the page itself may act. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

  /** The preset with the largest text for its width, for small screens. */
  private static final Preset PRESET = Preset.APSR_1COL;

  private Report() {}

  /**
   * Writes the page.
   *
   * @param results the folder
   * @return HTML that is also well-formed XML
   * @throws IOException if a file of the folder cannot be read or has a fault
   */
  public static String html(StoredResults results) throws IOException {
    Findings findings = new Findings(results);
    Figures.Page figures = Figures.inline(results, Focus.standard(), PRESET);
    List<Section> sections = new ArrayList<>();
    for (Section section : all(figures)) {
      if (section.present(findings)) {
        sections.add(section);
      }
    }
    Html html = new Html();
    html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    writeHead(html, results.manifest(), figures.darkRules());
    html.open("body");
    html.leaf("a", "Skip to the summary", "href", "#summary", "class", "skip");
    writeHeader(html, results.manifest(), sections);
    html.open("main");
    for (Section section : sections) {
      html.open("section", "id", section.id(), "aria-labelledby", section.id() + "-title");
      html.leaf("h2", section.title(), "id", section.id() + "-title");
      section.write(findings, html);
      html.close();
    }
    html.close();
    html.open("footer");
    html.leaf("p", "Made by " + Citation.version(results.manifest()) + ". Apache-2.0.");
    html.close();
    // The page is XML too: a script has signs that mean something there.
    html.open("script").raw("//<![CDATA[\n" + resource("report.js") + "//]]>\n").close();
    html.close().close();
    return html.page();
  }

  private static List<Section> all(Figures.Page figures) {
    return List.of(
        new SummarySection(),
        new FiguresSection(figures),
        new ComparisonsSection(),
        new SensitivitySection(),
        new DesignPointsSection(),
        new NumbersSection(),
        new ScenarioSection(),
        new PlanSection(),
        new MethodsSection(),
        new ModelSection(),
        new ProvenanceSection(),
        new CitationSection(),
        new ExhibitsSection());
  }

  private static void writeHead(Html html, StoredManifest manifest, String darkRules) {
    html.open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.leaf("title", manifest.studyTitle() + " – casus report");
    html.open("link", "rel", "icon", "href", "data:,");
    html.open("style").raw(resource("report.css"));
    html.raw("@media screen and (prefers-color-scheme: dark) {\n" + darkRules + "}\n").close();
    html.close();
  }

  private static void writeHeader(Html html, StoredManifest manifest, List<Section> sections) {
    html.open("header");
    html.leaf("p", "casus report", "class", "kicker");
    html.leaf("h1", manifest.studyTitle());
    manifest
        .partial()
        .ifPresent(part -> html.leaf("p", part.sentence(), "class", "warning", "id", "partial"));
    html.open("nav", "aria-label", "Contents").open("ul");
    for (Section section : sections) {
      html.open("li");
      html.leaf("a", section.title(), "href", "#" + section.id());
      html.close();
    }
    html.close().close().close();
  }

  private static String resource(String name) {
    try (InputStream stream = Report.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
