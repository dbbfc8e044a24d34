package casus.report;

import java.util.List;

/** Links to all figures and tables of the page, with what each is made of. */
final class ExhibitsSection implements Section {
  @Override
  public void write(Findings findings, Html html) {
    List<Html.Exhibit> exhibits = html.exhibits();
    if (exhibits.isEmpty()) {
      html.leaf("p", "None: the folder has no data for figures or tables.");
      return;
    }
    html.open("ul", "class", "exhibits");
    for (Html.Exhibit exhibit : exhibits) {
      html.open("li");
      html.leaf("a", exhibit.name(), "href", "#" + exhibit.id());
      html.text(": ");
      html.leaf("code", exhibit.from());
      html.close();
    }
    html.close();
  }
}
