package casus.gui;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.Scenario;
import casus.crisis.StateProfile;
import casus.treaty.StateCode;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the states stand in a view: at their capitals, moved apart where they would cover one
 * another, and at the edge of the map, on the side where they lie, if they are outside of it. The
 * same view gives the same places.
 */
final class Placement {
  /**
   * A state's disc.
   *
   * @param state which
   * @param x of the middle, pixels
   * @param y of the middle
   * @param radius pixels
   * @param home where its capital is
   * @param outside whether its capital is outside of the map
   * @param namedAbove whether its name stands above it, since a theatre is below
   */
  record Disc(
      StateProfile state,
      double x,
      double y,
      double radius,
      Point2D home,
      boolean outside,
      boolean namedAbove) {
    boolean contains(double atX, double atY) {
      return Math.hypot(atX - x, atY - y) <= radius + 3;
    }
  }

  private static final int ROUNDS = 300;

  /** Room between discs, for halos and for the names below; less where there are many. */
  private static final double GAP_X = 40;

  private static final double GAP_Y = 42;
  private static final double GAP_X_OF_MANY = 16;
  private static final double GAP_Y_OF_MANY = 28;

  /** Room to the edge of the map, for halo, name and word. */
  private static final double SIDE = 34;

  private static final double ABOVE = 22;
  private static final double BELOW = 52;

  /** Room for a theatre's mark and the ring of joiners around it. */
  private static final double THEATRE = 48;

  private final Map<StateCode, Disc> discs = new LinkedHashMap<>();
  private final Map<String, Point2D> theatres = new LinkedHashMap<>();

  Placement(Scenario scenario, View view) {
    List<StateProfile> states =
        scenario.states().stream()
            .sorted(java.util.Comparator.comparing(StateProfile::code))
            .toList();
    for (Confrontation dispute : scenario.confrontations()) {
      theatres.put(
          dispute.id(), view.at(dispute.theatre().latitude(), dispute.theatre().longitude()));
    }
    Rectangle2D map = view.map();
    boolean many = states.size() > Projection.MANY;
    double scale = many ? 0.85 : 1;
    List<Body> bodies = new ArrayList<>();
    for (StateProfile state : states) {
      bodies.add(new Body(state, view.at(state.latitude(), state.longitude()), map, scale));
    }
    for (int round = 0; round < ROUNDS; round++) {
      relax(bodies, 1 - round / (double) ROUNDS, many);
    }
    for (Body body : bodies) {
      discs.put(
          body.state.code(),
          new Disc(
              body.state,
              body.x,
              body.y,
              body.radius,
              body.home,
              body.outside,
              theatreBelow(body)));
    }
  }

  /** A disc on its way to its place. */
  private static final class Body {
    final StateProfile state;
    final Point2D home;
    final double radius;
    final boolean outside;
    final Rectangle2D room;
    final double wantX;
    final double wantY;
    double x;
    double y;

    Body(StateProfile state, Point2D home, Rectangle2D map, double scale) {
      this.state = state;
      this.home = home;
      radius = scale * radius(state.get(Attribute.CAPABILITY));
      outside = !map.contains(home);
      room =
          new Rectangle2D.Double(
              map.getX() + radius + SIDE,
              map.getY() + radius + ABOVE,
              Math.max(1, map.getWidth() - 2 * (radius + SIDE)),
              Math.max(1, map.getHeight() - 2 * radius - ABOVE - BELOW));
      x = clamp(home.getX(), room.getMinX(), room.getMaxX());
      y = clamp(home.getY(), room.getMinY(), room.getMaxY());
      wantX = x;
      wantY = y;
    }

    void keepInside() {
      x = clamp(x, room.getMinX(), room.getMaxX());
      y = clamp(y, room.getMinY(), room.getMaxY());
    }
  }

  private boolean theatreBelow(Body body) {
    return theatres.values().stream()
        .anyMatch(
            theatre ->
                Math.abs(theatre.getX() - body.x) < 75
                    && theatre.getY() > body.y
                    && theatre.getY() - body.y < body.radius + 100);
  }

  private void relax(List<Body> bodies, double pull, boolean many) {
    for (Body body : bodies) {
      body.x += 0.06 * pull * (body.wantX - body.x);
      body.y += 0.06 * pull * (body.wantY - body.y);
    }
    for (int i = 0; i < bodies.size(); i++) {
      Body one = bodies.get(i);
      for (int j = i + 1; j < bodies.size(); j++) {
        push(one, bodies.get(j), i - j, many);
      }
      for (Point2D theatre : theatres.values()) {
        pushFrom(one, theatre);
      }
      one.keepInside();
    }
  }

  /** Moves two discs apart by what they overlap, each by half; small ones give way to great. */
  private static void push(Body one, Body other, int tie, boolean many) {
    double reachX = one.radius + other.radius + (many ? GAP_X_OF_MANY : GAP_X);
    double reachY = one.radius + other.radius + (many ? GAP_Y_OF_MANY : GAP_Y);
    double dx = (other.x - one.x) / reachX;
    double dy = (other.y - one.y) / reachY;
    double distance = Math.hypot(dx, dy);
    if (distance >= 1) {
      return;
    }
    if (distance < 1e-6) {
      dx = Math.cos(tie);
      dy = Math.sin(tie);
      distance = 1;
    }
    double overlap = 1 - Math.hypot((other.x - one.x) / reachX, (other.y - one.y) / reachY);
    double yields = one.radius / (one.radius + other.radius);
    double moveX = 0.5 * overlap * dx / distance * reachX;
    double moveY = 0.5 * overlap * dy / distance * reachY;
    one.x -= (1 - yields) * moveX;
    one.y -= (1 - yields) * moveY;
    other.x += yields * moveX;
    other.y += yields * moveY;
  }

  private static void pushFrom(Body body, Point2D theatre) {
    double dx = body.x - theatre.getX();
    double dy = body.y - theatre.getY();
    double distance = Math.hypot(dx, dy);
    double reach = body.radius + THEATRE;
    if (distance < 1) { // the capital itself is the theatre
      dx = 0.6;
      dy = 0.8;
      distance = 1;
    }
    if (distance < reach) {
      body.x += 0.5 * (reach - distance) * dx / distance;
      body.y += 0.5 * (reach - distance) * dy / distance;
    }
  }

  /** The disc's area grows with capability. */
  static double radius(double capability) {
    return Math.max(8, Math.min(34, 68 * Math.sqrt(capability)));
  }

  private static double clamp(double value, double least, double greatest) {
    return Math.max(least, Math.min(Math.max(least, greatest), value));
  }

  /** The discs, by code. */
  Map<StateCode, Disc> discs() {
    return discs;
  }

  /** The disc of a state, if it takes part in the scenario. */
  @Nullable Disc disc(StateCode code) {
    return discs.get(code);
  }

  /** Where a dispute is fought out, by its id. */
  Map<String, Point2D> theatres() {
    return theatres;
  }
}
