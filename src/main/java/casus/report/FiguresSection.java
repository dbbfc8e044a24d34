package casus.report;

import casus.figure.Figures;
import casus.figure.Words;
import casus.text.Text;
import java.util.List;

/** The figures that the folder has data for, with captions and descriptions. */
final class FiguresSection implements Section {
  private final List<Figures.Inline> figures;

  FiguresSection(List<Figures.Inline> figures) {
    this.figures = List.copyOf(figures);
  }

  @Override
  public String id() {
    return "figures";
  }

  @Override
  public String title() {
    return "Figures";
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
      html.leaf("h3", Words.sentence(figure.name().replace('-', ' ')));
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
    html.leaf(
        "p",
        Text.format(
            "The same figures for print: casus chart %s --format pdf,eps --preset nature-1col",
            "DIR"),
        "class",
        "note");
  }
}
