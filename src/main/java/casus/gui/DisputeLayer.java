package casus.gui;

import casus.crisis.Confrontation;
import casus.crisis.Standing;
import casus.treaty.Rung;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The disputes: from each principal a line to the theatre in the colour of its side's rung, and
 * around the theatre a ring of those who joined.
 */
final class DisputeLayer {
  private static final double RING = 26;
  private static final double BEAD = 8;
  private static final int NAMED = 7;

  /** Beads of more joiners than fit overlap. */
  private static final double WIDEST = 36;

  private final Ink ink;

  DisputeLayer(Ink ink) {
    this.ink = ink;
  }

  /** The lines, which belong below the states. */
  void paintLines(Graphics2D g, Placement placement, Scene scene) {
    for (Standing.OfDispute dispute : scene.standing().disputes()) {
      Confrontation between = between(scene, dispute.id());
      Point2D theatre = placement.theatres().get(dispute.id());
      if (theatre == null) {
        continue;
      }
      side(g, placement.disc(between.challenger()), theatre, dispute.challengers());
      side(g, placement.disc(between.target()), theatre, dispute.targets());
    }
  }

  /** Who and where a dispute is. */
  static Confrontation between(Scene scene, String id) {
    return scene.scenario().confrontations().stream()
        .filter(confrontation -> confrontation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void side(Graphics2D g, Placement.@Nullable Disc disc, Point2D theatre, Rung rung) {
    if (disc == null) {
      return;
    }
    Line2D line = new Line2D.Double(disc.x(), disc.y(), theatre.getX(), theatre.getY());
    if (rung == Rung.NONE) {
      Ink.draw(g, Ink.dashed(1.6, 2, 4), Ink.faded(ink.faint(), 0.7), line);
      return;
    }
    double width = 2.5 + 1.3 * rung.ordinal();
    Ink.draw(g, Ink.line(width + 3), Ink.faded(Color.WHITE, 0.9), line);
    Ink.draw(g, Ink.line(width), ink.rung(rung), line);
  }

  /** The theatres, which belong above the states. */
  void paintTheatres(Graphics2D g, View view, Placement placement, Scene scene) {
    for (Standing.OfDispute dispute : scene.standing().disputes()) {
      Point2D theatre = placement.theatres().get(dispute.id());
      if (theatre == null || !view.map().contains(theatre)) {
        continue;
      }
      joiners(g, theatre, dispute);
      Rung rung = dispute.highest();
      double size = 7 + 1.6 * rung.ordinal();
      Path2D star = star(theatre, size);
      Ink.fill(g, rung == Rung.NONE ? new Color(0xB5BAC0) : ink.rung(rung), star);
      Ink.draw(g, Ink.line(1.3), Color.WHITE, star);
    }
  }

  private void joiners(Graphics2D g, Point2D theatre, Standing.OfDispute dispute) {
    List<Standing.Party> joiners =
        dispute.parties().stream().filter(party -> !party.principal()).toList();
    if (joiners.isEmpty()) {
      return;
    }
    // More than a ring can name stand as plain beads.
    boolean named = joiners.size() <= NAMED;
    double size = named ? BEAD + 2 : 4.5;
    double radius =
        named ? RING : Math.max(RING, Math.min(WIDEST, joiners.size() * (size + 0.5) / Math.PI));
    g.setStroke(Ink.line(5));
    g.setColor(Ink.faded(Color.WHITE, 0.75));
    Ellipse2D ring = circle(theatre.getX(), theatre.getY(), radius);
    g.draw(ring);
    Ink.draw(g, Ink.line(1.4), ink.faint(), ring);
    Font font = ink.bold(7.5);
    for (int i = 0; i < joiners.size(); i++) {
      Standing.Party joiner = joiners.get(i);
      double angle = -Math.PI / 2 + 2 * Math.PI * (i + 0.5) / joiners.size();
      double x = theatre.getX() + radius * Math.cos(angle);
      double y = theatre.getY() + radius * Math.sin(angle);
      Color colour = ink.rung(joiner.rung());
      Ellipse2D bead = circle(x, y, size);
      Ink.fill(g, colour, bead);
      Ink.draw(g, Ink.line(1.2), Color.WHITE, bead);
      if (named) {
        String code = joiner.code().letters();
        Ink.text(g, font, ink.on(colour), code, x - Ink.width(g, font, code) / 2, y + 2.7);
      }
    }
  }

  static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Path2D star(Point2D at, double size) {
    Path2D star = new Path2D.Double();
    int points = 8;
    for (int i = 0; i < 2 * points; i++) {
      double angle = Math.PI * i / points;
      double reach = i % 2 == 0 ? size : 0.52 * size;
      double x = at.getX() + reach * Math.sin(angle);
      double y = at.getY() - reach * Math.cos(angle);
      if (i == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    return star;
  }
}
