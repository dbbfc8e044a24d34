package casus.gui;

import casus.crisis.Scenario;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Two worlds of the same luck, side by side: the same day in both, and where they part. Needs no
 * display; used by one thread at a time.
 */
final class PairPicture {
  /** Height of the strip above the worlds, in pixels. */
  static final double STRIP = 84;

  /** A picture that is narrower than this is painted so wide and made smaller. */
  private static final double LEAST_WIDTH = 820;

  private static final double PAD = 14;
  private static final int LINES = 3;

  private final Ink ink = new Ink();
  private final Picture left;
  private final Picture right;

  PairPicture(Scenario first, Scenario other) {
    left = new Picture(Projection.of(first));
    right = new Picture(Projection.of(other));
  }

  /** Paints both. */
  void paint(Graphics2D graphics, double width, double height, Scene first, OtherWorld other) {
    Graphics2D g = (Graphics2D) graphics.create();
    Ink.prepare(g);
    strip(g, width, first, other);
    double half = width / 2;
    world(g, left, first, 0, half, height);
    world(g, right, other.scene(), half, half, height);
    Ink.draw(g, Ink.line(2), Ink.ENGAGED, new Line2D.Double(half, STRIP - 24, half, height));
    g.dispose();
  }

  private void strip(Graphics2D g, double width, Scene first, OtherWorld other) {
    Ink.fill(g, Color.WHITE, new java.awt.geom.Rectangle2D.Double(0, 0, width, STRIP));
    boolean parted = other.parting() >= 0 && first.day() >= other.parting();
    Font font = parted ? ink.bold(12.5) : ink.regular(12.5);
    double y = 17;
    for (String line : wrapped(g, font, other.difference(), width - 2 * PAD)) {
      Ink.text(g, font, parted ? Ink.PARTING : ink.faint(), line, PAD, y);
      y += 16;
    }
    Font bold = ink.bold(15);
    Ink.text(g, bold, ink.text(), other.firstName(), PAD, STRIP - 8);
    Ink.text(g, bold, ink.text(), other.name(), width / 2 + PAD, STRIP - 8);
  }

  private static void world(
      Graphics2D graphics, Picture picture, Scene scene, double x, double width, double height) {
    Graphics2D g = (Graphics2D) graphics.create();
    double scale = Math.min(1, width / LEAST_WIDTH);
    g.translate(x, STRIP);
    g.scale(scale, scale);
    View view =
        View.home(picture.projection(), width / scale, Math.max(1, (height - STRIP) / scale));
    g.clip(view.window());
    picture.paint(g, view, scene);
    g.dispose();
  }

  /** A text in a few lines; what does not fit is cut. */
  private static List<String> wrapped(Graphics2D g, Font font, String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (lines.size() < LINES - 1 && Ink.width(g, font, longer) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(Ink.fitted(g, font, line.toString(), width));
    return lines;
  }
}
