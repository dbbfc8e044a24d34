package casus.gui;

import casus.crisis.Confrontation;
import casus.crisis.Patronage;
import casus.crisis.Standing;
import casus.treaty.Response;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What binds states: treaties, patrons, and, as they happen, calls and the answers to them. */
final class TieLayer {
  /** In a treaty of more members only ties to principals of a dispute are drawn. */
  private static final int FEW = 4;

  private final Ink ink;

  TieLayer(Ink ink) {
    this.ink = ink;
  }

  void paint(Graphics2D g, Placement placement, Scene scene) {
    boolean crowded = placement.discs().size() > Projection.MANY;
    g.setStroke(Ink.line(crowded ? 1 : 1.4));
    g.setColor(Ink.faded(Ink.TREATY, crowded ? 0.3 : 0.6));
    for (List<StateCode> pair : treaties(scene)) {
      line(g, placement, pair.get(0), pair.get(1));
    }
    g.setStroke(Ink.dashed(1.3, 5, 4));
    for (Patronage patronage : scene.scenario().patronages()) {
      g.setColor(Ink.faded(Ink.PATRON, 0.35 + 0.5 * patronage.dependence()));
      curve(g, placement, patronage.patron(), patronage.client(), -0.13);
    }
    calls(g, placement, scene, crowded);
  }

  /** Pairs of states with a treaty between them, each once. */
  private static Set<List<StateCode>> treaties(Scene scene) {
    Set<StateCode> principals = new HashSet<>();
    for (Confrontation dispute : scene.scenario().confrontations()) {
      principals.add(dispute.challenger());
      principals.add(dispute.target());
    }
    Set<List<StateCode>> pairs =
        new TreeSet<>(
            java.util.Comparator.comparing((List<StateCode> pair) -> pair.get(0))
                .thenComparing(pair -> pair.get(1)));
    for (Treaty treaty : scene.scenario().treaties()) {
      List<StateCode> members = treaty.membersOn(scene.scenario().date());
      for (StateCode one : members) {
        for (StateCode other : members) {
          boolean told =
              members.size() <= FEW || principals.contains(one) || principals.contains(other);
          if (one.compareTo(other) < 0 && told) {
            pairs.add(List.of(one, other));
          }
        }
      }
    }
    return pairs;
  }

  private void calls(Graphics2D g, Placement placement, Scene scene, boolean crowded) {
    for (Standing.OfCall call : scene.standing().calls()) {
      if (crowded && !call.dispute().contains(call.victim().letters())) {
        continue; // joiners call as well, which would bury the rest
      }
      for (Standing.Ally ally : call.allies()) {
        if (ally.response() == Response.NONE && ally.sees()) {
          g.setColor(Ink.faded(Ink.CALL, crowded ? 0.4 : 0.75));
          g.setStroke(Ink.dashed(1.6, 1.6, 4));
          arrow(g, placement, call.victim(), ally.code(), 0.1, 7);
        }
      }
    }
    for (Standing.OfDispute dispute : scene.standing().disputes()) {
      for (Standing.Helper helper : dispute.helpers()) {
        help(
            g,
            placement,
            helper.code(),
            principal(dispute, helper.challenging()),
            helper.response(),
            crowded);
      }
      for (Standing.Party party : dispute.parties()) {
        if (!party.principal()) {
          help(
              g,
              placement,
              party.code(),
              principal(dispute, party.challenging()),
              answer(scene, dispute.id(), party.code()),
              crowded);
        }
      }
    }
  }

  private static Response answer(Scene scene, String dispute, StateCode joiner) {
    return scene.standing().calls().stream()
        .filter(call -> call.dispute().equals(dispute))
        .flatMap(call -> call.allies().stream())
        .filter(ally -> ally.code().equals(joiner))
        .map(Standing.Ally::response)
        .max(java.util.Comparator.naturalOrder())
        .filter(response -> response.compareTo(Response.LIMITED) >= 0)
        .orElse(Response.FULL);
  }

  private static @Nullable StateCode principal(Standing.OfDispute dispute, boolean challenging) {
    return dispute.parties().stream()
        .filter(party -> party.principal() && party.challenging() == challenging)
        .map(Standing.Party::code)
        .findFirst()
        .orElse(null);
  }

  private void help(
      Graphics2D g,
      Placement placement,
      StateCode from,
      @Nullable StateCode to,
      Response response,
      boolean crowded) {
    if (to != null) {
      double width = (1.6 + 0.9 * response.ordinal()) * (crowded ? 0.6 : 1);
      g.setStroke(Ink.line(width + 2.4));
      g.setColor(Ink.faded(Color.WHITE, 0.8));
      arrow(g, placement, from, to, 0.1, 9 + width);
      g.setStroke(Ink.line(width));
      g.setColor(ink.response(response));
      arrow(g, placement, from, to, 0.1, 7 + width);
    }
  }

  private static void line(Graphics2D g, Placement placement, StateCode from, StateCode to) {
    Placement.Disc one = placement.disc(from);
    Placement.Disc other = placement.disc(to);
    if (one != null && other != null) {
      g.draw(new Line2D.Double(one.x(), one.y(), other.x(), other.y()));
    }
  }

  private static void curve(
      Graphics2D g, Placement placement, StateCode from, StateCode to, double bend) {
    Placement.Disc one = placement.disc(from);
    Placement.Disc other = placement.disc(to);
    if (one != null && other != null) {
      Point2D control = control(one, other, bend);
      g.draw(
          new QuadCurve2D.Double(
              one.x(), one.y(), control.getX(), control.getY(), other.x(), other.y()));
    }
  }

  /** The point that a curve between two discs is drawn towards. */
  private static Point2D control(Placement.Disc one, Placement.Disc other, double bend) {
    double dx = other.x() - one.x();
    double dy = other.y() - one.y();
    return new Point2D.Double(
        (one.x() + other.x()) / 2 - bend * dy, (one.y() + other.y()) / 2 + bend * dx);
  }

  /** A bent arrow from the rim of one disc to the rim of another. */
  private static void arrow(
      Graphics2D g, Placement placement, StateCode from, StateCode to, double bend, double head) {
    Placement.Disc one = placement.disc(from);
    Placement.Disc other = placement.disc(to);
    if (one == null || other == null) {
      return;
    }
    Point2D control = control(one, other, 2 * bend);
    Point2D start = towards(one.x(), one.y(), control, one.radius() + 9);
    Point2D tip = towards(other.x(), other.y(), control, other.radius() + 10);
    Point2D neck = towards(tip.getX(), tip.getY(), control, head * 0.8);
    g.draw(
        new QuadCurve2D.Double(
            start.getX(), start.getY(), control.getX(), control.getY(), neck.getX(), neck.getY()));
    double angle = Math.atan2(tip.getY() - control.getY(), tip.getX() - control.getX());
    Path2D point = new Path2D.Double();
    point.moveTo(tip.getX(), tip.getY());
    for (int side = -1; side <= 1; side += 2) {
      point.lineTo(
          tip.getX() - head * Math.cos(angle + side * 0.45),
          tip.getY() - head * Math.sin(angle + side * 0.45));
    }
    point.closePath();
    g.fill(point);
  }

  private static Point2D towards(double x, double y, Point2D goal, double distance) {
    double dx = goal.getX() - x;
    double dy = goal.getY() - y;
    double length = Math.max(1e-6, Math.hypot(dx, dy));
    double way = Math.min(distance, length * 0.9);
    return new Point2D.Double(x + way * dx / length, y + way * dy / length);
  }
}
