package casus.gui;

import casus.crisis.Chronicle.Decision;
import casus.crisis.Offer;
import casus.crisis.Summons;
import casus.game.Crossroads;
import casus.game.Move;
import casus.stats.Estimate;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Paints a choice beside runs that go on from its moment: the model's chances, and how often each
 * outcome came about, with intervals. Used by one thread at a time.
 */
final class CrossroadsPainter {
  private static final double PAD = 12;
  private static final double ROW = 20;
  private static final double BAR = 9;
  private static final double NAME = 128;
  private static final Color EMPTY = new Color(0xECEEF0);
  private static final Color SHARE = new Color(0x7A8794);

  private final Ink ink = new Ink();

  /**
   * Paints it.
   *
   * @param beside the choice
   * @param asked the outcomes told of, in order
   * @param width in pixels
   * @return how high it is
   */
  double paint(Graphics2D g, Crossroads beside, List<String> asked, double width) {
    Ink.prepare(g);
    double y = 8;
    Move move = beside.move();
    Offer offer = move.offer();
    String model = offer.label(offer.model());
    String yours =
        move.isLeft()
            ? "you left it to the model."
            : "you went for " + offer.label(move.outcome()) + ".";
    String other =
        move.isLeft()
            ? "The model goes for " + model + "."
            : move.outcome() == offer.model()
                ? "The model would have done the same."
                : "The model would have gone for " + model + ".";
    Font strong = ink.bold(13);
    y = line(g, strong, ink.text(), Text.format("Day %d: %s", offer.day(), yours), width, y);
    y = line(g, strong, ink.text(), other, width, y);
    double column = (width - 2 * PAD - NAME) / (1 + asked.size());
    Font small = ink.regular(11);
    Ink.text(g, small, ink.faint(), offer.kind(), PAD, y + 12);
    Ink.text(g, small, ink.faint(), "model's chance", PAD + NAME, y + 12);
    for (int q = 0; q < asked.size(); q++) {
      String name = Ink.fitted(g, small, "then " + asked.get(q), column - 6);
      Ink.text(g, small, ink.faint(), name, PAD + NAME + (q + 1) * column, y + 12);
    }
    y += 16;
    for (Crossroads.Way way : beside.ways()) {
      int outcome = way.option().outcome();
      boolean chosen = outcome == move.outcome();
      name(g, offer.label(outcome), chosen, y);
      chance(g, colour(offer, outcome), way.option().chance(), column, y, chosen);
      shares(g, way.shares(), column, y, chosen);
      y += ROW;
    }
    name(g, "as the model chooses", false, y);
    shares(g, beside.model(), column, y, false);
    y += ROW + 4;
    for (int q = 0; q < asked.size(); q++) {
      Estimate difference = beside.differences().get(q);
      y =
          line(
              g,
              ink.regular(12),
              ink.text(),
              Text.format(
                  "%s, yours less the model's: %+.4f [%+.4f, %+.4f]",
                  asked.get(q), difference.value(), difference.low(), difference.high()),
              width,
              y);
    }
    return line(
        g,
        small,
        ink.faint(),
        Text.format(
            "%,d runs from each, luck of their own from day %d; 95 %% intervals",
            beside.runs(), beside.branchDay()),
        width,
        y);
  }

  private static double line(
      Graphics2D g, Font font, Color colour, String text, double width, double y) {
    Ink.text(g, font, colour, Ink.fitted(g, font, text, width - 2 * PAD), PAD, y + 13);
    return y + 18;
  }

  private void name(Graphics2D g, String text, boolean chosen, double y) {
    Font font = chosen ? ink.bold(12) : ink.regular(12);
    Ink.text(g, font, ink.text(), Ink.fitted(g, font, text, NAME - 6), PAD, y + 13);
  }

  private Color colour(Offer offer, int outcome) {
    return offer instanceof Decision
        ? ink.rung(Rung.of(outcome))
        : offer instanceof Summons ? ink.response(Response.values()[outcome]) : Ink.CALL;
  }

  private void chance(
      Graphics2D g, Color colour, double chance, double column, double y, boolean chosen) {
    double x = PAD + NAME;
    double full = column - 50;
    Ink.fill(g, EMPTY, new Rectangle2D.Double(x, y + 4, full, BAR));
    Ink.fill(g, colour, new Rectangle2D.Double(x, y + 4, full * chance, BAR));
    number(g, ReasonsPainter.share(chance), x + full + 5, y, chosen);
  }

  private void shares(
      Graphics2D g, List<Estimate> shares, double column, double y, boolean chosen) {
    for (int q = 0; q < shares.size(); q++) {
      Estimate share = shares.get(q);
      double x = PAD + NAME + (q + 1) * column;
      double full = column - 50;
      Ink.fill(g, EMPTY, new Rectangle2D.Double(x, y + 4, full, BAR));
      Ink.fill(g, SHARE, new Rectangle2D.Double(x, y + 4, full * share.value(), BAR));
      double middle = y + 4 + BAR / 2;
      Ink.draw(
          g,
          Ink.line(1.4),
          ink.text(),
          new Line2D.Double(x + full * share.low(), middle, x + full * share.high(), middle));
      number(g, ReasonsPainter.share(share.value()), x + full + 5, y, chosen);
    }
  }

  private void number(Graphics2D g, String text, double x, double y, boolean strong) {
    Ink.text(g, strong ? ink.bold(12) : ink.regular(12), ink.text(), text, x, y + 13);
  }
}
