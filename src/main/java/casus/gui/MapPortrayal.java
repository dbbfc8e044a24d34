package casus.gui;

import casus.crisis.StateProfile;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.SimpleInspector;
import sim.util.Bag;

/** The scene as a layer of MASON's display: what is drawn, what is under the mouse. */
final class MapPortrayal extends FieldPortrayal2D {
  private static final double THEATRE_REACH = 14;

  private final Picture picture;
  private final Supplier<Scene> scene;
  private final Inspections inspections;
  private @Nullable View view;

  MapPortrayal(Picture picture, Supplier<Scene> scene, Inspections inspections) {
    this.picture = picture;
    this.scene = scene;
    this.inspections = inspections;
  }

  /** The view that was drawn last; that of the theatre before the first. */
  View seen() {
    View drawn = view;
    return drawn != null ? drawn : View.home(picture.projection(), 1120, 780);
  }

  /** What paints it, on Swing's thread. */
  Picture picture() {
    return picture;
  }

  @Override
  public void draw(Object field, Graphics2D graphics, DrawInfo2D info) {
    View seen =
        new View(
            picture.projection(),
            info.draw.x,
            info.draw.y,
            info.draw.width / picture.projection().width(),
            new Rectangle2D.Double(info.clip.x, info.clip.y, info.clip.width, info.clip.height));
    view = seen;
    picture.paint(graphics, seen, scene.get());
  }

  @Override
  public void hitObjects(DrawInfo2D range, Bag found) {
    View seen = view;
    if (seen == null || !seen.map().contains(range.clip.x, range.clip.y)) {
      return;
    }
    Placement places = picture.placement(seen, scene.get());
    for (Placement.Disc disc : places.discs().values()) {
      if (disc.contains(range.clip.x, range.clip.y)) {
        found.add(new LocationWrapper(disc.state(), null, this));
      }
    }
    for (Map.Entry<String, Point2D> theatre : places.theatres().entrySet()) {
      if (theatre.getValue().distance(range.clip.x, range.clip.y) <= THEATRE_REACH) {
        found.add(new LocationWrapper(theatre.getKey(), null, this));
      }
    }
  }

  @Override
  public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
    Object object = wrapper.getObject();
    Sheet sheet =
        object instanceof StateProfile state
            ? inspections.state(state.code())
            : inspections.dispute(object.toString());
    return new SimpleInspector(sheet, gui, getName(wrapper));
  }

  @Override
  public String getName(LocationWrapper wrapper) {
    return wrapper.getObject() instanceof StateProfile state
        ? Headlines.shorter(state.name())
        : "Dispute " + wrapper.getObject();
  }

  @Override
  public String getStatus(LocationWrapper wrapper) {
    return getName(wrapper);
  }
}
