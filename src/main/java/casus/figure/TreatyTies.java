package casus.figure;

import casus.results.StoredScenario.Dispute;
import casus.results.StoredScenario.Treaty;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How treaties run between states on a ring, and where their numbers stand. A treaty of two or
 * three is a line between each two of them; between neighbours it bends inwards, so that its number
 * has room. A treaty of more is a hub with spokes: lines between all would be a blot.
 */
final class TreatyTies {
  /** From so many members on, a treaty is drawn as a hub with spokes. */
  private static final int HUB = 4;

  /** How far lines between neighbours bend, the first that leaves room for the number; in ems. */
  private static final double[] BENDS = {1.4, 2.2, 3.2, 4.2};

  private static final double[] ALONG = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.45, 0.55};
  private static final double[] ALONG_BEND = {0.5, 0.36, 0.64};
  private static final double[] ALONG_SPOKE = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6};

  private final Style style;
  private final Map<String, Point2D> places;
  private final Point2D centre;
  private final List<Line2D> disputes = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();

  /**
   * A treaty on the ring.
   *
   * @param treaty the treaty
   * @param number by which the list names it, from 1
   * @param lines between its members, or from its hub
   * @param plate where its number stands; empty when there is no room, and the number stands beside
   *     the names of the members instead
   */
  record Tie(Treaty treaty, int number, List<QuadCurve2D> lines, Optional<Rectangle2D> plate) {
    boolean hub() {
      return treaty.members().size() >= HUB;
    }
  }

  /**
   * Finds the lines and numbers of treaties.
   *
   * @param places of the states by code
   * @param centre of the ring
   * @param node the radius of a node, in points
   */
  TreatyTies(
      Style style,
      Map<String, Point2D> places,
      Point2D centre,
      double node,
      Collection<Dispute> disputes,
      List<Treaty> treaties) {
    this.style = style;
    this.places = places;
    this.centre = centre;
    for (Point2D p : places.values()) {
      taken.add(new Rectangle2D.Double(p.getX() - node, p.getY() - node, 2 * node, 2 * node));
    }
    for (Dispute dispute : disputes) {
      Point2D from = places.get(dispute.challenger());
      Point2D to = places.get(dispute.target());
      if (from != null && to != null) {
        this.disputes.add(new Line2D.Double(from, to));
      }
    }
    List<Treaty> hubs = treaties.stream().filter(t -> t.members().size() >= HUB).toList();
    for (int i = 0; i < treaties.size(); i++) {
      Treaty treaty = treaties.get(i);
      ties.add(
          treaty.members().size() >= HUB
              ? spokes(treaty, i + 1, hubs)
              : between(treaty, i + 1, treaties));
    }
  }

  List<Tie> ties() {
    return ties;
  }

  private Tie spokes(Treaty treaty, int number, List<Treaty> hubs) {
    Point2D hub = hub(treaty, hubs);
    List<QuadCurve2D> lines = new ArrayList<>();
    for (String member : treaty.members()) {
      lines.add(straight(hub, places.getOrDefault(member, centre)));
    }
    return new Tie(treaty, number, lines, plate(number, lines, ALONG_SPOKE));
  }

  /** Among its members; several hubs stand apart from one another. */
  private Point2D hub(Treaty treaty, List<Treaty> hubs) {
    double x = 0;
    double y = 0;
    for (String member : treaty.members()) {
      Point2D place = places.getOrDefault(member, centre);
      x += place.getX() / treaty.members().size();
      y += place.getY() / treaty.members().size();
    }
    double turn = 2 * Math.PI * hubs.indexOf(treaty) / Math.max(1, hubs.size());
    double away = hubs.size() > 1 ? 1.6 * style.em() : 0;
    return new Point2D.Double(x + away * Math.cos(turn), y + away * Math.sin(turn));
  }

  /** Lines between each two members; the number stands on one that no other treaty has, if any. */
  private Tie between(Treaty treaty, int number, List<Treaty> treaties) {
    List<String> members = treaty.members();
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(List.of(members.get(j), members.get(i)));
      }
    }
    pairs.sort(Comparator.comparingLong(pair -> sharers(pair, treaties)));
    List<QuadCurve2D> lines = new ArrayList<>();
    Optional<Rectangle2D> plate = Optional.empty();
    for (List<String> pair : pairs) {
      Point2D from = places.getOrDefault(pair.get(0), centre);
      Point2D to = places.getOrDefault(pair.get(1), centre);
      QuadCurve2D line = straight(from, to);
      if (from.distance(to) > 5.5 * style.em()) {
        plate = plate.isPresent() ? plate : plate(number, List.of(line), ALONG);
      } else {
        for (int bend = 0; bend < BENDS.length && plate.isEmpty(); bend++) {
          QuadCurve2D bent = bent(from, to, BENDS[bend] * style.em());
          plate = plate(number, List.of(bent), ALONG_BEND);
          line = plate.isPresent() ? bent : line;
        }
      }
      lines.add(line);
    }
    return new Tie(treaty, number, lines, plate);
  }

  private static long sharers(List<String> pair, List<Treaty> treaties) {
    return treaties.stream().filter(treaty -> treaty.members().containsAll(pair)).count();
  }

  private static QuadCurve2D straight(Point2D from, Point2D to) {
    return new QuadCurve2D.Double(
        from.getX(),
        from.getY(),
        (from.getX() + to.getX()) / 2,
        (from.getY() + to.getY()) / 2,
        to.getX(),
        to.getY());
  }

  /** A line that bends towards the centre: its middle lies so far inside. */
  private QuadCurve2D bent(Point2D from, Point2D to, double by) {
    double x = (from.getX() + to.getX()) / 2;
    double y = (from.getY() + to.getY()) / 2;
    double distance = Math.max(1e-9, centre.distance(x, y));
    return new QuadCurve2D.Double(
        from.getX(),
        from.getY(),
        x + 2 * by * (centre.getX() - x) / distance,
        y + 2 * by * (centre.getY() - y) / distance,
        to.getX(),
        to.getY());
  }

  /** The first place on some lines where a number hides nothing; it is then taken. */
  private Optional<Rectangle2D> plate(int number, List<QuadCurve2D> lines, double[] along) {
    double wide = style.width(Integer.toString(number), style.small()) + 0.5 * style.em();
    double tall = 1.1 * style.preset().smallPt();
    for (QuadCurve2D line : lines) {
      for (double t : along) {
        double x = at(line.getX1(), line.getCtrlX(), line.getX2(), t);
        double y = at(line.getY1(), line.getCtrlY(), line.getY2(), t);
        Rectangle2D plate = new Rectangle2D.Double(x - wide / 2, y - tall / 2, wide, tall);
        if (isFree(plate)) {
          taken.add(plate);
          return Optional.of(plate);
        }
      }
    }
    return Optional.empty();
  }

  private static double at(double from, double control, double to, double t) {
    return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * control + t * t * to;
  }

  private boolean isFree(Rectangle2D plate) {
    double near = 0.36 * style.em();
    Rectangle2D wider =
        new Rectangle2D.Double(
            plate.getX() - near,
            plate.getY() - near,
            plate.getWidth() + 2 * near,
            plate.getHeight() + 2 * near);
    return taken.stream().noneMatch(plate::intersects)
        && disputes.stream().noneMatch(wider::intersectsLine);
  }
}
