package casus.gui;

import java.awt.Graphics2D;
import java.awt.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Paints a scene: the same in the window, in a snapshot and in a film. Needs no display; used by
 * one thread at a time.
 */
final class Picture {
  private final Projection projection;
  private final MapLayer map;
  private final TieLayer ties;
  private final DisputeLayer disputes;
  private final StateLayer states;
  private final Board board;
  private @Nullable View placedFor;
  private @Nullable Placement placement;

  Picture(Projection projection) {
    Ink ink = new Ink();
    this.projection = projection;
    map = new MapLayer(projection, ink);
    ties = new TieLayer(ink);
    disputes = new DisputeLayer(ink);
    states = new StateLayer(ink);
    board = new Board(ink);
  }

  Projection projection() {
    return projection;
  }

  /** Paints a scene as seen in a view. */
  void paint(Graphics2D graphics, View view, Scene scene) {
    Graphics2D g = (Graphics2D) graphics.create();
    Ink.prepare(g);
    map.paint(g, view, scene);
    Shape clip = g.getClip();
    g.clip(view.map());
    Placement places = placement(view, scene);
    ties.paint(g, places, scene);
    disputes.paintLines(g, places, scene);
    states.paint(g, places, scene);
    disputes.paintTheatres(g, view, places, scene);
    g.setClip(clip);
    board.paint(g, view, scene);
    g.dispose();
  }

  /** Where the states stand in a view. */
  Placement placement(View view, Scene scene) {
    Placement known = placement;
    if (known == null || !view.equals(placedFor)) {
      known = new Placement(scene.scenario(), view);
      placement = known;
      placedFor = view;
    }
    return known;
  }
}
