package casus.gui;

import casus.crisis.Standing;
import casus.treaty.Rung;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sea and land; the countries of those who fight or help take a tint of what they do. */
final class MapLayer {
  private static final double RUNG_TINT = 0.42;
  private static final double HELP_TINT = 0.22;

  private final List<Land.Country> countries;
  private final Ink ink;

  MapLayer(Projection projection, Ink ink) {
    countries = Land.on(projection);
    this.ink = ink;
  }

  void paint(Graphics2D g, View view, Scene scene) {
    Ink.fill(g, Ink.SEA, view.window());
    Graphics2D map = (Graphics2D) g.create();
    map.clip(view.map());
    graticule(map, view);
    Map<String, Color> tints = tints(scene);
    map.transform(new AffineTransform(view.zoom(), 0, 0, view.zoom(), view.x(), view.y()));
    Rectangle2D seen =
        new Rectangle2D.Double(
            (view.map().getX() - view.x()) / view.zoom(),
            (view.map().getY() - view.y()) / view.zoom(),
            view.map().getWidth() / view.zoom(),
            view.map().getHeight() / view.zoom());
    map.setStroke(new BasicStroke((float) (0.9 / view.zoom())));
    for (Land.Country country : countries) {
      if (country.outline().intersects(seen)) {
        map.setColor(tints.getOrDefault(country.code(), Ink.LAND));
        map.fill(country.outline());
        map.setColor(Ink.BORDER);
        map.draw(country.outline());
      }
    }
    map.dispose();
  }

  private static void graticule(Graphics2D g, View view) {
    double step = view.zoom() > 25 ? 5 : view.zoom() > 8 ? 10 : 30;
    g.setColor(new Color(0xE6EBEF));
    g.setStroke(Ink.line(0.8));
    double left = view.window().getX();
    double right = view.window().getMaxX();
    for (double latitude = -60; latitude <= 80; latitude += step) {
      double y = view.at(latitude, 0).getY();
      g.draw(new java.awt.geom.Line2D.Double(left, y, right, y));
    }
    for (double longitude = -180; longitude < 180; longitude += step) {
      double x = view.at(0, longitude).getX();
      g.draw(new java.awt.geom.Line2D.Double(x, view.window().getY(), x, view.window().getMaxY()));
    }
  }

  private Map<String, Color> tints(Scene scene) {
    Map<String, Color> tints = new HashMap<>();
    scene
        .scenario()
        .states()
        .forEach(state -> tints.put(state.code().letters(), Ink.LAND_OF_SCENARIO));
    for (Standing.OfDispute dispute : scene.standing().disputes()) {
      for (Standing.Helper helper : dispute.helpers()) {
        tints.put(helper.code().letters(), Ink.tint(ink.response(helper.response()), HELP_TINT));
      }
    }
    // What a state does in war goes before what it gives; the highest rung before lower ones.
    Map<String, Rung> highest = new HashMap<>();
    for (Standing.OfDispute dispute : scene.standing().disputes()) {
      for (Standing.Party party : dispute.parties()) {
        highest.merge(party.code().letters(), party.rung(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      }
    }
    highest.forEach(
        (code, rung) -> {
          if (rung != Rung.NONE) {
            tints.put(code, Ink.tint(ink.rung(rung), RUNG_TINT));
          }
        });
    return tints;
  }
}
