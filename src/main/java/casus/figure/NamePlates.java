package casus.figure;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Codes of states on plates of the paper's colour, none of which hides another. */
final class NamePlates {
  private final Style style;
  private final Rectangle2D frame;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * No plates yet.
   *
   * @param frame in which they must lie
   */
  NamePlates(Style style, Rectangle2D frame) {
    this.style = style;
    this.frame = frame;
  }

  /** The width of the plate of a code. */
  double width(String code) {
    return style.width(code, style.small()) + 0.4 * style.em();
  }

  double height() {
    return 1.05 * style.preset().smallPt();
  }

  /** Eight places for a code beside a point, the best first. */
  List<Rectangle2D> beside(Point2D at, String code) {
    double wide = width(code);
    double tall = height();
    double gap = 0.42 * style.em();
    double[][] places = {
      {gap, -tall / 2},
      {-gap - wide, -tall / 2},
      {-wide / 2, -gap - tall},
      {-wide / 2, gap},
      {gap, -gap - tall},
      {gap, gap},
      {-gap - wide, -gap - tall},
      {-gap - wide, gap}
    };
    List<Rectangle2D> plates = new ArrayList<>();
    for (double[] place : places) {
      plates.add(new Rectangle2D.Double(at.getX() + place[0], at.getY() + place[1], wide, tall));
    }
    return plates;
  }

  /** Places for a code inside an outline, nearest to its middle first. */
  List<Rectangle2D> within(Area shape, String code) {
    Rectangle2D bounds = shape.getBounds2D();
    double wide = width(code);
    double tall = height();
    List<Rectangle2D> plates = new ArrayList<>();
    for (int i = 1; i < 20; i++) {
      for (int j = 1; j < 20; j++) {
        Rectangle2D plate =
            new Rectangle2D.Double(
                bounds.getX() + i * bounds.getWidth() / 20 - wide / 2,
                bounds.getY() + j * bounds.getHeight() / 20 - tall / 2,
                wide,
                tall);
        if (shape.contains(plate)) {
          plates.add(plate);
        }
      }
    }
    plates.sort(
        Comparator.comparingDouble(
            plate ->
                Math.hypot(
                    plate.getCenterX() - bounds.getCenterX(),
                    plate.getCenterY() - bounds.getCenterY())));
    return plates;
  }

  private boolean isFree(Rectangle2D plate) {
    return frame.contains(plate) && taken.stream().noneMatch(plate::intersects);
  }

  /** Keeps a place free of plates. */
  void keepFree(Rectangle2D place) {
    taken.add(place);
  }

  /** Writes a code on the first of several places that is free; on none where none is. */
  void paint(Canvas canvas, List<Rectangle2D> places, String code) {
    Optional<Rectangle2D> free = places.stream().filter(this::isFree).findFirst();
    free.ifPresent(
        plate -> {
          taken.add(plate);
          canvas.fill(plate, style.palette().paper());
          canvas.textAtMiddle(
              code, plate.getCenterX(), plate.getCenterY(), Align.CENTRE, Pen.SMALL);
        });
  }
}
