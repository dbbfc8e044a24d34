package casus.report;

import casus.figure.Figures;
import casus.figure.Focus;
import casus.figure.Preset;
import casus.manuscript.Citation;
import casus.manuscript.MethodsText;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.text.Packed;
import java.io.IOException;
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
   * A section of the page.
   *
   * @param id what links call it, such as {@code methods}
   * @param title its heading
   * @param section writes it
   */
  private record Part(String id, String title, Section section) {}

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
    List<Part> parts = new ArrayList<>();
    for (Part part : all(figures)) {
      if (part.section().present(findings)) {
        parts.add(part);
      }
    }
    Html html = new Html();
    html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    writeHead(html, results.manifest(), figures.darkRules());
    html.open("body");
    html.leaf("a", "Skip to the summary", "href", "#summary", "class", "skip");
    writeHeader(html, results.manifest(), parts);
    html.open("main");
    for (Part part : parts) {
      html.open("section", "id", part.id(), "aria-labelledby", part.id() + "-title");
      html.leaf("h2", part.title(), "id", part.id() + "-title");
      part.section().write(findings, html);
      html.close();
    }
    html.close();
    html.open("footer");
    html.leaf("p", "Made by " + Citation.version(results.manifest()) + ". Apache-2.0.");
    html.close();
    // The page is XML too: a script has signs that mean something there.
    html.open("script")
        .raw("//<![CDATA[\n" + Packed.text(Report.class, "report.js") + "//]]>\n")
        .close();
    html.close().close();
    return html.page();
  }

  private static List<Part> all(Figures.Page figures) {
    return List.of(
        new Part("summary", "In plain words", new SummarySection()),
        new Part("figures", "Figures", new FiguresSection(figures)),
        new Part("comparisons", "What the arms change", new ComparisonsSection()),
        new Part("sensitivity", "Sensitivity", new SensitivitySection()),
        new Part("design", "Design points", new DesignPointsSection()),
        new Part("numbers", "Numbers", new NumbersSection()),
        new Part("scenario", "The scenario", new ScenarioSection()),
        new Part("plan", "Planned, and added after", new PlanSection()),
        new Part("methods", "Methods", Report::methods),
        new Part("model", "The model (ODD summary)", new ModelSection()),
        new Part("provenance", "Provenance", new ProvenanceSection()),
        new Part("citation", "How to cite", new CitationSection()),
        new Part("exhibits", "Exhibits", new ExhibitsSection()));
  }

  /** A paragraph on methods that an author may copy: what is true of this folder, and no more. */
  private static void methods(Findings findings, Html html) throws IOException {
    String paragraph = MethodsText.plain(findings.results(), findings.arms(), findings.points());
    html.leaf("p", paragraph, "id", "methods-paragraph");
  }

  private static void writeHead(Html html, StoredManifest manifest, String darkRules) {
    html.open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.leaf("title", manifest.studyTitle() + " – casus report");
    html.open("link", "rel", "icon", "href", "data:,");
    html.open("style").raw(Packed.text(Report.class, "report.css"));
    html.raw("@media screen and (prefers-color-scheme: dark) {\n" + darkRules + "}\n").close();
    html.close();
  }

  private static void writeHeader(Html html, StoredManifest manifest, List<Part> parts) {
    html.open("header");
    html.leaf("p", "casus report", "class", "kicker");
    html.leaf("h1", manifest.studyTitle());
    manifest
        .partial()
        .ifPresent(part -> html.leaf("p", part.sentence(), "class", "warning", "id", "partial"));
    html.open("nav", "aria-label", "Contents").open("ul");
    for (Part part : parts) {
      html.open("li");
      html.leaf("a", part.title(), "href", "#" + part.id());
      html.close();
    }
    html.close().close().close();
  }
}
