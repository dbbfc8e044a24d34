package casus.report;

import casus.manuscript.Citation;

/** How to cite, in words and for BibTeX. */
final class CitationSection implements Section {
  @Override
  public void write(Findings findings, Html html) {
    html.leaf("p", Citation.text(findings.manifest()));
    html.open("pre", "tabindex", "0", "role", "region", "aria-label", "BibTeX");
    html.leaf("code", Citation.bibtex(findings.manifest()));
    html.close();
    html.leaf(
        "p",
        "Luke S, Cioffi-Revilla C, Panait L, Sullivan K, Balan G (2005). MASON: A Multiagent"
            + " Simulation Environment. Simulation 81(7), 517–527. doi:10.1177/0037549705058073.");
    html.leaf(
        "p",
        "Grimm V, and others (2020). The ODD Protocol for Describing Agent-Based and Other"
            + " Simulation Models: A Second Update. Journal of Artificial Societies and Social"
            + " Simulation 23(2), 7. doi:10.18564/jasss.4259.");
  }
}
