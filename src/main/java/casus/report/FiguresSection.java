package casus.report;

import casus.figure.Figures;
import casus.figure.Words;
import casus.text.Text;
import java.util.List;

/** The figures that the folder has data for, with captions and descriptions, and those it lacks. */
final class FiguresSection implements Section {
  private final List<Figures.Inline> figures;
  private final List<Figures.NotDrawn> left;

  FiguresSection(Figures.Page page) {
    this.figures = page.figures();
    this.left = page.left();
  }

  @Override
  public boolean present(Findings findings) {
    return !figures.isEmpty();
  }

  @Override
  public void write(Findings findings, Html html) {
    html.open("div", "class", "figures");
    int number = 1;
    for (Figures.Inline figure : figures) {
      html.open("figure", "id", "figure-" + figure.name());
      String title = Words.sentence(figure.name().replace('-', ' '));
      html.leaf("h3", title);
      html.exhibit(
          "figure-" + figure.name(),
          Text.format("Figure %d. %s", number, title),
          "casus chart DIR --figure " + figure.figure());
      html.raw(figure.svg());
      html.open("figcaption");
      html.leaf("b", "Figure " + number++ + ". ");
      html.text(figure.caption());
      html.close();
      html.open("details");
      html.leaf("summary", "What it shows, in words");
      html.leaf("p", figure.altText());
      html.close();
      html.close();
    }
    html.close();
    if (!left.isEmpty()) {
      html.open("details", "id", "figures-not-drawn");
      html.leaf("summary", Words.count(left.size(), "figure is", "figures are") + " not drawn");
      html.open("ul");
      left.forEach(figure -> html.leaf("li", figure.figure() + ": " + figure.reason()));
      html.close();
      html.close();
    }
    html.leaf(
        "p",
        Text.format(
            "The same figures for print: casus chart %s --format pdf,eps --preset nature-1col",
            "DIR"),
        "class",
        "note");
  }
}
