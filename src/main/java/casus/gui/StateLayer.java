package casus.gui;

import casus.crisis.Attribute;
import casus.crisis.Standing;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states: size for capability, rings for nuclear standing, filling for the share of forces
 * engaged, a halo in the colour of the rung for those who take part, a word for what allies do.
 */
final class StateLayer {
  /** How many days a call or an answer flashes. */
  private static final int FLASH_DAYS = 8;

  private static final double NAMED_RADIUS = 13;

  private final Ink ink;

  StateLayer(Ink ink) {
    this.ink = ink;
  }

  /** What a state is doing: the word beside it and its colour. */
  private record Role(Rung rung, String word, Color colour, boolean party) {}

  void paint(Graphics2D g, Placement placement, Scene scene) {
    Map<StateCode, Role> roles = roles(scene);
    Map<StateCode, Integer> flashes = flashes(scene);
    boolean crowded = placement.discs().size() > Projection.MANY;
    for (Placement.Disc disc : placement.discs().values()) {
      home(g, disc);
    }
    flashes.forEach(
        (code, day) -> {
          Placement.Disc disc = placement.disc(code);
          if (disc != null) {
            flash(g, disc, scene.day() - day, roles.get(code), crowded ? 1 : 2);
          }
        });
    for (Placement.Disc disc : placement.discs().values()) {
      Standing.OfState state = scene.standing().state(disc.state().code());
      disc(g, disc, state, roles.get(disc.state().code()));
    }
    for (Placement.Disc disc : placement.discs().values()) {
      names(g, disc, roles.get(disc.state().code()), crowded);
    }
  }

  private Map<StateCode, Role> roles(Scene scene) {
    Map<StateCode, Role> roles = new HashMap<>();
    for (Standing.OfCall call : scene.standing().calls()) {
      for (Standing.Ally ally : call.allies()) {
        if (ally.response() != Response.NONE) {
          roles.put(
              ally.code(),
              new Role(Rung.NONE, ally.response().word(), ink.response(ally.response()), false));
        } else if (ally.sees()) {
          roles.putIfAbsent(ally.code(), new Role(Rung.NONE, "called", Ink.CALL, false));
        }
      }
    }
    for (Standing.OfDispute dispute : scene.standing().disputes()) {
      for (Standing.Helper helper : dispute.helpers()) {
        roles.put(
            helper.code(),
            new Role(Rung.NONE, helper.response().word(), ink.response(helper.response()), false));
      }
    }
    for (Standing.OfDispute dispute : scene.standing().disputes()) {
      for (Standing.Party party : dispute.parties()) {
        Role other = roles.get(party.code());
        if (other == null || !other.party() || other.rung().compareTo(party.rung()) < 0) {
          roles.put(
              party.code(),
              new Role(
                  party.rung(),
                  party.rung() == Rung.NONE ? "no action" : party.rung().label(),
                  ink.rung(party.rung()),
                  true));
        }
      }
    }
    return roles;
  }

  private static Map<StateCode, Integer> flashes(Scene scene) {
    Map<StateCode, Integer> flashes = new HashMap<>();
    int since = scene.day() - FLASH_DAYS;
    for (Standing.OfCall call : scene.standing().calls()) {
      if (call.calledDay() > since) {
        flashes.merge(call.victim(), call.calledDay(), Math::max);
      }
      for (Standing.Ally ally : call.allies()) {
        if (ally.responseDay() != Standing.NO_DAY && ally.responseDay() > since) {
          flashes.merge(ally.code(), ally.responseDay(), Math::max);
        }
      }
    }
    return flashes;
  }

  /** A line to the true place of a state that was moved, or an arrowhead out of the map. */
  private void home(Graphics2D g, Placement.Disc disc) {
    double dx = disc.home().getX() - disc.x();
    double dy = disc.home().getY() - disc.y();
    double away = Math.hypot(dx, dy);
    if (disc.outside()) {
      double angle = Math.atan2(dy, dx);
      double tip = disc.radius() + 27;
      Path2D arrow = new Path2D.Double();
      arrow.moveTo(disc.x() + tip * Math.cos(angle), disc.y() + tip * Math.sin(angle));
      for (int side = -1; side <= 1; side += 2) {
        double turned = angle + side * 6.5 / (tip - 11);
        arrow.lineTo(
            disc.x() + (tip - 11) * Math.cos(turned), disc.y() + (tip - 11) * Math.sin(turned));
      }
      arrow.closePath();
      Ink.fill(g, Ink.faded(ink.faint(), 0.8), arrow);
    } else if (away > disc.radius() + 2) {
      Ink.draw(
          g,
          Ink.line(0.9),
          Ink.faded(ink.faint(), 0.7),
          new Line2D.Double(disc.x(), disc.y(), disc.home().getX(), disc.home().getY()));
      g.fill(DisputeLayer.circle(disc.home().getX(), disc.home().getY(), 2.2));
    }
  }

  private void flash(Graphics2D g, Placement.Disc disc, int age, @Nullable Role role, int rings) {
    double share = age / (double) FLASH_DAYS;
    Color colour = role == null || role.party() ? Ink.CALL : role.colour();
    for (int ring = 0; ring < rings; ring++) {
      Ink.draw(
          g,
          Ink.line(3 - ring),
          Ink.faded(colour, (1 - share) * (0.75 - 0.3 * ring)),
          DisputeLayer.circle(
              disc.x(), disc.y(), disc.radius() + 12 + 9 * rings * share + 8 * ring));
    }
  }

  private void disc(
      Graphics2D g, Placement.Disc disc, Standing.OfState state, @Nullable Role role) {
    double rim = disc.radius() + rings(state.nuclear()) + 2;
    if (role != null && role.party() && role.rung() != Rung.NONE) {
      double width = 3 + 0.8 * role.rung().ordinal();
      Ink.fill(g, Color.WHITE, DisputeLayer.circle(disc.x(), disc.y(), rim + width + 1.5));
      Ink.fill(g, role.colour(), DisputeLayer.circle(disc.x(), disc.y(), rim + width));
    } else if (role != null && !role.party()) {
      Ink.fill(g, role.colour(), DisputeLayer.circle(disc.x(), disc.y(), rim + 2.5));
    }
    symbol(g, ink, disc.x(), disc.y(), disc.radius(), state.nuclear(), state.engaged());
  }

  private static double rings(double nuclear) {
    return nuclear <= 0 ? 0 : nuclear < 0.75 ? 3.5 : 6;
  }

  /** The bare disc of a state, as it also stands in the key. */
  static void symbol(
      Graphics2D g, Ink ink, double x, double y, double radius, double nuclear, double engaged) {
    double rim = radius + rings(nuclear);
    Ink.fill(g, Color.WHITE, DisputeLayer.circle(x, y, rim + 1.5));
    g.setColor(Ink.NUCLEAR);
    g.setStroke(Ink.line(1.5));
    if (nuclear > 0) {
      g.draw(DisputeLayer.circle(x, y, radius + 3));
    }
    if (nuclear >= 0.75) {
      g.draw(DisputeLayer.circle(x, y, radius + 6));
    }
    Ellipse2D body = DisputeLayer.circle(x, y, radius);
    Ink.fill(g, new Color(0xFBFBFA), body);
    if (engaged > 0) {
      Shape clip = g.getClip();
      g.clip(body);
      g.setColor(Ink.ENGAGED);
      double height = 2 * radius * Math.min(1, engaged);
      g.fill(new Rectangle2D.Double(x - radius, y + radius - height, 2 * radius, height));
      g.setClip(clip);
    }
    Ink.draw(g, Ink.line(1.2), ink.text(), body);
  }

  private void names(Graphics2D g, Placement.Disc disc, @Nullable Role role, boolean crowded) {
    String code = disc.state().code().letters();
    boolean inside = disc.radius() >= NAMED_RADIUS;
    double rim = disc.radius() + rings(disc.state().get(Attribute.NUCLEAR));
    if (inside) {
      Font font = ink.bold(Math.min(13, disc.radius() * 0.72));
      Ink.label(g, font, ink.text(), code, disc.x(), disc.y() + 4.4);
    }
    boolean acts = role != null && (!role.party() || role.rung() != Rung.NONE);
    double clear = rim + (role == null ? 4 : 9);
    if (crowded) {
      if (!inside) {
        Ink.label(g, ink.bold(10), ink.text(), code, disc.x(), disc.y() + clear + 8);
      }
      return;
    }
    String name = Headlines.shorter(disc.state().name());
    double baseline =
        disc.namedAbove() ? disc.y() - clear - (acts ? 20 : 2) : disc.y() + clear + 10;
    double half = Ink.width(g, ink.bold(12), name) / 2 + 4;
    Rectangle2D map = g.getClipBounds();
    double x = Math.max(map.getX() + half, Math.min(map.getMaxX() - half, disc.x()));
    Ink.label(g, ink.bold(12), ink.text(), name, x, baseline);
    if (acts && role != null) {
      tag(g, role, disc.x(), baseline + 5);
    }
  }

  private void tag(Graphics2D g, Role role, double x, double top) {
    Font font = ink.regular(10.5);
    double width = Ink.width(g, font, role.word()) + 12;
    RoundRectangle2D pill = new RoundRectangle2D.Double(x - width / 2, top, width, 15, 8, 8);
    Ink.draw(g, Ink.line(2), Color.WHITE, pill);
    Ink.fill(g, role.colour(), pill);
    Ink.text(g, font, ink.on(role.colour()), role.word(), x - width / 2 + 6, top + 11.2);
  }
}
