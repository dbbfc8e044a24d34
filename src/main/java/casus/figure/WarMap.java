package casus.figure;

import casus.results.StoredResults;
import casus.results.StoredScenario.Dispute;
import casus.results.StoredScenario.Point;
import casus.results.StoredScenario.State;
import casus.text.Text;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who fights, and where they lie: states of the scenario shaded by the share of runs in which they
 * used force, on a map of the theatre, with the numbers beside it. What lies far away is in the
 * table only: a map that held both Seoul and Washington would show neither.
 */
final class WarMap implements Figure {
  /** States whose capitals lie nearer than this to a theatre are brought into view, in km. */
  private static final double NEAR_KM = 2500;

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    Optional<String> reason = Belligerents.missing(results, focus);
    if (reason.isPresent()) {
      return reason;
    }
    return results.scenario().states().stream().allMatch(state -> state.capital().isEmpty())
        ? Optional.of("the scenario does not say where its states lie; 'casus run' writes it")
        : Optional.empty();
  }

  @Override
  public List<String> shows(Focus focus, Borders borders) {
    List<String> shown = new ArrayList<>(Figure.super.shows(focus, borders));
    if (borders != Borders.DE_FACTO) {
      shown.add("borders-" + borders.word());
    }
    return shown;
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Belligerents belligerents = Belligerents.of(results, focus);
    Layout layout = new Layout(style, belligerents);
    return new Drawing(
        layout.height,
        caption(style.print(), results, focus, belligerents, layout),
        belligerents.numbers(),
        layout::paint);
  }

  private static Caption caption(
      Print print, StoredResults results, Focus focus, Belligerents belligerents, Layout layout)
      throws IOException {
    List<String> hatched = List.copyOf(layout.disputedInView().keySet());
    List<String> far = layout.notInView().stream().map(State::name).toList();
    String text =
        Text.format(
            "Who fights: share of runs in which each state used force (rung 3 or above), with 95%%"
                + " Wilson intervals; principals of the dispute in bold. %s%s Lambert azimuthal"
                + " equal-area projection; outlines: %s.%s %s",
            belligerents.runs(print, results, focus),
            far.isEmpty() ? "" : " Not in view: " + Words.list(far) + ".",
            layout.style.borders().words(),
            hatched.isEmpty()
                ? ""
                : Text.format(" Hatched: %s, of disputed belonging.", Words.list(hatched)),
            Words.source(results.manifest()));
    return new Caption(
        text,
        "Map of the theatre with a table of states. Share of runs in which each used force: "
            + belligerents.findings(print)
            + ".");
  }

  /** Where everything stands: the map, its key, and the table below or beside it. */
  private static final class Layout {
    private final Style style;
    private final Belligerents belligerents;
    private final List<State> states;
    private final KeyLine key;
    private final boolean beside;
    private final Rectangle2D frame;
    private final double height;
    private final double tableLeft;
    private final double tableTop;
    private final double tableWidth;
    private final int columns;
    private final int rows;
    private final EqualAreaView view;

    Layout(Style style, Belligerents belligerents) {
      this.style = style;
      this.belligerents = belligerents;
      states = belligerents.byChance();
      key = new KeyLine(style, ChanceClasses.names(style.print()));
      double em = style.em();
      double wide = style.pageWidth();
      beside = wide > 55 * em || style.pageHeight(0) > 0.5 * wide;
      tableWidth = beside ? Math.min(0.38 * wide, tableNeeds()) : wide;
      double mapWidth = beside ? Math.floor(wide - tableWidth - 1.5 * em) : wide;
      columns = beside || tableWidth < (states.size() > 12 ? 29 : 34) * em ? 1 : 2;
      double head = 2.1 * style.line() + key.lines(mapWidth) * key.lineHeight();
      double step = 1.12 * style.line();
      double room = beside ? style.greatestHeight() - head : 0.42 * style.greatestHeight();
      int most = columns * (int) Math.max(4, Math.floor(room / step - 2.2));
      rows = (Math.min(states.size(), most) + columns - 1) / columns;
      double last = rows * columns < states.size() ? 2.2 : 1.2;
      double table = (rows + last) * step;
      double mapHeight = 0.66 * mapWidth;
      height =
          beside
              ? style.pageHeight(Math.max(head + mapHeight + 0.3 * em, head + table))
              : style.pageHeight(head + mapHeight + table + 0.8 * em);
      mapHeight = beside ? height - head - 0.3 * em : height - head - table - 0.8 * em;
      frame = new Rectangle2D.Double(0.25, head, mapWidth - 0.5, mapHeight);
      tableLeft = beside ? mapWidth + 1.5 * em : 0;
      tableTop = beside ? head - style.line() : head + mapHeight + 0.8 * em;
      view = view();
    }

    /** The width of the table in which no name is cut. */
    private double tableNeeds() {
      double widest = 0;
      for (State state : states) {
        double value = style.width(belligerents.value(style.print(), state.code()), style.small());
        widest = Math.max(widest, style.width(state.name(), style.smallBold()) + value);
      }
      return widest + 2.6 * style.em();
    }

    /** The states of the scenario whose capital does not lie in the frame. */
    List<State> notInView() {
      return states.stream().filter(state -> capital(state).isEmpty()).toList();
    }

    /** Where a capital lies on the page; empty when it is not in the frame. */
    private Optional<Point2D> capital(State state) {
      return state.capital().flatMap(view::project).filter(frame::contains);
    }

    private EqualAreaView view() {
      List<Point> core = new ArrayList<>();
      for (Dispute dispute : belligerents.scenario().disputes()) {
        dispute.theatre().ifPresent(core::add);
        if (dispute.open()) {
          addCapital(dispute.challenger(), core);
          addCapital(dispute.target(), core);
        }
      }
      if (core.isEmpty()) {
        states.forEach(state -> state.capital().ifPresent(core::add));
      }
      EqualAreaView wanted = new EqualAreaView(EqualAreaView.middle(core));
      List<Point> shown = new ArrayList<>(core);
      for (State state : states) {
        state.capital().filter(p -> isNear(p, core)).ifPresent(shown::add);
      }
      Rectangle2D bounds = new Rectangle2D.Double();
      boolean first = true;
      for (Point point : shown) {
        Optional<Point2D> place = wanted.project(point);
        if (place.isPresent() && first) {
          bounds.setRect(place.get().getX(), place.get().getY(), 0, 0);
          first = false;
        } else {
          place.ifPresent(bounds::add);
        }
      }
      // Room around the capitals, so that their countries show; no closer than 900 km.
      double km =
          Math.max(
              Math.max(bounds.getWidth(), 700) * 1.35 / frame.getWidth(),
              Math.max(bounds.getHeight(), 700) * 1.45 / frame.getHeight());
      wanted.place(
          new Point2D.Double(bounds.getCenterX(), bounds.getCenterY()),
          km,
          frame.getCenterX(),
          frame.getCenterY());
      return wanted;
    }

    private void addCapital(String code, List<Point> points) {
      belligerents.scenario().state(code).flatMap(State::capital).ifPresent(points::add);
    }

    private static boolean isNear(Point point, List<Point> core) {
      EqualAreaView around = new EqualAreaView(point);
      return core.stream()
          .map(around::project)
          .anyMatch(place -> place.isPresent() && place.get().distance(0, 0) < NEAR_KM);
    }

    void paint(Canvas canvas) {
      Palette palette = style.palette();
      paintKey(canvas);
      canvas.fill(frame, palette.sea());
      Map<State, Area> shapes = new LinkedHashMap<>();
      boolean lines = style.borders() != Borders.NONE;
      WorldOutline.load()
          .countries(style.borders())
          .forEach(
              (code, rings) -> {
                Area area = area(rings);
                if (!area.isEmpty()) {
                  Optional<State> state = belligerents.scenario().state(code);
                  state.ifPresent(s -> shapes.put(s, area));
                  canvas.fill(area, palette.ground());
                  if (lines) {
                    canvas.draw(area, palette.paper(), style.stroke(0.4));
                  }
                }
              });
      shapes.forEach((state, area) -> canvas.fill(area, shade(state)));
      disputedInView().values().forEach(area -> hatch(canvas, area));
      if (lines) {
        shapes.forEach((state, area) -> canvas.draw(area, palette.ink(), style.stroke(0.4)));
      }
      canvas.draw(frame, palette.faintInk(), style.stroke(0.5));
      paintLabels(canvas, shapes);
      paintTable(canvas);
    }

    /** Areas of disputed belonging that lie in the frame, by name. */
    Map<String, Area> disputedInView() {
      Map<String, Area> areas = new LinkedHashMap<>();
      WorldOutline.load()
          .disputed()
          .forEach(
              (name, rings) -> {
                Area area = area(rings);
                if (!area.isEmpty()) {
                  areas.put(name, area);
                }
              });
      return areas;
    }

    /** Stripes as areas of their own: not all formats know patterns. */
    private void hatch(Canvas canvas, Area area) {
      Rectangle2D bounds = area.getBounds2D();
      double step = 0.45 * style.em();
      double wide = 0.09 * style.em();
      double tall = bounds.getHeight();
      double first = Math.floor((bounds.getMinX() - tall) / step) * step;
      for (double x = first; x < bounds.getMaxX(); x += step) {
        double top = bounds.getMinY();
        double foot = bounds.getMaxY();
        Area shown =
            new Area(Polyline.closed(x, foot, x + tall, top, x + tall + wide, top, x + wide, foot));
        shown.intersect(area);
        canvas.fill(shown, style.palette().faintInk());
      }
    }

    private Color shade(State state) {
      return ChanceClasses.colour(
          style.palette(), ChanceClasses.of(belligerents.chance(state.code())));
    }

    /** A country as far as it lies in the frame. */
    private Area area(List<double[]> rings) {
      Path2D all = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (double[] ring : rings) {
        Optional<Path2D> outline = view.outline(ring);
        if (outline.isPresent() && outline.get().intersects(frame)) {
          all.append(outline.get(), false);
        }
      }
      Area area = new Area(all);
      area.intersect(new Area(frame));
      return area;
    }

    private void paintKey(Canvas canvas) {
      canvas.text(style.print().say("map.head"), 0, style.em(), Align.LEFT, Pen.TEXT);
      key.paintSwatches(
          canvas,
          style.em() + 1.25 * style.line(),
          beside ? frame.getWidth() : style.pageWidth(),
          place -> ChanceClasses.colour(style.palette(), place));
    }

    /** Marks capitals and names states where a name has room; it must not hide a small country. */
    private void paintLabels(Canvas canvas, Map<State, Area> shapes) {
      NamePlates plates = new NamePlates(style, frame);
      List<State> named =
          states.stream().filter(state -> isLargeEnough(state, shapes, plates)).toList();
      double radius = 0.3 * style.em();
      for (State state : named) {
        capital(state).ifPresent(place -> plates.keepFree(dot(place, radius).getBounds2D()));
      }
      for (State state : named) {
        Optional<Point2D> place = capital(state);
        Area shape = shapes.get(state);
        if (place.isPresent()) {
          paintCapital(canvas, state, place.get(), shape == null);
          plates.paint(canvas, plates.beside(place.get(), state.code()), state.code());
        } else if (shape != null) {
          plates.paint(canvas, plates.within(shape, state.code()), state.code());
        }
      }
    }

    /** A state of the past has no outline: its capital bears the shade. */
    private void paintCapital(Canvas canvas, State state, Point2D at, boolean shaded) {
      Palette palette = style.palette();
      Shape dot = dot(at, (shaded ? 0.36 : 0.17) * style.em());
      canvas.fill(dot, shaded ? shade(state) : palette.ink());
      canvas.draw(dot, shaded ? palette.ink() : palette.paper(), style.stroke(0.4));
    }

    /** Principals are always named; others where their country is larger than the plate. */
    private boolean isLargeEnough(State state, Map<State, Area> shapes, NamePlates plates) {
      Area shape = shapes.get(state);
      if (belligerents.isPrincipal(state.code()) || shape == null) {
        return true;
      }
      Rectangle2D bounds = shape.getBounds2D();
      return bounds.getWidth() * bounds.getHeight()
          > 1.6 * plates.width(state.code()) * plates.height();
    }

    private static Shape dot(Point2D at, double radius) {
      return Markers.shape(0, at.getX(), at.getY(), radius);
    }

    private void paintTable(Canvas canvas) {
      ColumnList list = ColumnList.of(style, tableLeft, tableTop, tableWidth, columns, rows, 1.8);
      int shown = Math.min(states.size(), rows * columns);
      boolean all = shown == states.size();
      for (int column = 0; column < columns && column * rows < shown; column++) {
        canvas.text(
            style.print().headOfShares(),
            list.right(column * rows),
            tableTop + 0.8 * style.line(),
            Align.RIGHT,
            Pen.FAINT);
      }
      for (int i = 0; i < shown; i++) {
        paintRow(canvas, states.get(i), list.left(i), list.middle(i, 1.5), list.columnWidth());
      }
      if (!all) {
        canvas.text(
            more(states.size() - shown),
            tableLeft,
            tableTop + (rows + 1.6) * list.step(),
            Align.LEFT,
            Pen.FAINT);
      }
    }

    private String more(int states) {
      return states == 1
          ? style.print().say("map.more-one")
          : style.print().say("map.more", style.print().count(states));
    }

    private void paintRow(Canvas canvas, State state, double x, double y, double wide) {
      double em = style.em();
      canvas.swatch(x, y, 0.8 * em, shade(state));
      String value = belligerents.value(style.print(), state.code());
      double room = wide - style.width(value, style.small()) - 2.2 * em;
      boolean principal = belligerents.isPrincipal(state.code());
      var font = principal ? style.smallBold() : style.small();
      canvas.textAtMiddle(
          Words.fitted(state.name(), room, style, font),
          x + 1.3 * em,
          y,
          Align.LEFT,
          font,
          style.palette().ink());
      canvas.textAtMiddle(value, x + wide, y, Align.RIGHT, Pen.SMALL);
    }
  }
}
