package casus.figure;

import casus.results.StoredResults;
import casus.results.Titles;
import casus.text.Text;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;

/**
 * By when things have happened: the cumulative incidence of first force, war, nuclear use and
 * calls, and that of the ways a dispute ends, which compete. Events are rare and shown on a
 * logarithmic scale; endings add up and are shown on a linear one.
 */
final class Incidence implements Figure {
  private static final String FILE = "incidence.csv";
  private static final String ENDING = "ending:";

  @Override
  public Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    return Arms.missing(results, focus, FILE);
  }

  @Override
  public List<Focus> pages(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, FILE).orElseThrow();
    Layout layout = new Layout(style, results.manifest().horizonDays(), arms, read(results, arms));
    return focus.pagesOf(arms.names(), layout.grid.cellsOnPage(layout.roomForLabels()));
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Arms arms = Arms.of(results, focus, FILE).orElseThrow();
    List<Course> courses = read(results, arms);
    Layout layout = new Layout(style, results.manifest().horizonDays(), arms, courses);
    return new Drawing(
        layout.grid.height(),
        caption(style.print(), results, arms, courses),
        numbers(arms, courses),
        layout::paint);
  }

  /**
   * The incidence of one event in one arm.
   *
   * @param arm the arm
   * @param event the event, as the file names it
   * @param points by day, ascending; a value holds until the next
   * @param atRisk by point: in how many runs it could still happen
   */
  private record Course(String arm, String event, List<Curves.Point> points, List<Long> atRisk) {
    boolean ending() {
      return event.startsWith(ENDING);
    }

    double last() {
      return points.get(points.size() - 1).value();
    }

    String label(Print print, Titles titles) {
      return switch (event) {
        case "force", "call" -> print.say("event." + event);
        default ->
            ending()
                ? print.say("ending." + event.substring(ENDING.length()))
                : titles.outcome(event);
      };
    }

    /** The first day by which it has happened in half of those runs in which it ever does. */
    int medianDay() {
      return (int)
          points.stream()
              .filter(point -> point.value() >= last() / 2)
              .mapToDouble(Curves.Point::x)
              .findFirst()
              .orElse(0);
    }
  }

  private static List<Course> read(StoredResults results, Arms arms) throws IOException {
    Map<List<String>, Course> courses = new LinkedHashMap<>();
    results.stream(
        FILE,
        row -> {
          String arm = row.text("arm");
          if (row.integer("point") != arms.point() || !arms.names().contains(arm)) {
            return;
          }
          String event = row.text("event");
          Course course =
              courses.computeIfAbsent(
                  List.of(arm, event),
                  key -> new Course(arm, event, new ArrayList<>(), new ArrayList<>()));
          course
              .points()
              .add(
                  new Curves.Point(
                      row.integer("day"),
                      row.number("cumulative"),
                      row.number("lo"),
                      row.number("hi")));
          course.atRisk().add(row.whole("at_risk"));
        });
    return List.copyOf(courses.values());
  }

  private static NumberTable numbers(Arms arms, List<Course> courses) {
    NumberTable table =
        new NumberTable("point", "arm", "event", "day", "cumulative", "lo", "hi", "at_risk");
    for (Course course : courses) {
      for (int i = 0; i < course.points().size(); i++) {
        Curves.Point point = course.points().get(i);
        table.add(
            arms.point(),
            course.arm(),
            course.event(),
            (int) point.x(),
            point.value(),
            point.lo(),
            point.hi(),
            course.atRisk().get(i));
      }
    }
    return table;
  }

  private static Caption caption(
      Print print, StoredResults results, Arms arms, List<Course> courses) {
    long n = courses.stream().mapToLong(course -> course.atRisk().get(0)).max().orElse(0);
    String text =
        Text.format(
            "Cumulative incidence: share of runs in which an event has happened by each day, with"
                + " pointwise 95%% intervals (bands). a, First use of force, war, nuclear use and"
                + " call of a treaty, on a logarithmic scale; b, endings of the first dispute,"
                + " which compete (Aalen–Johansen); runs that outlast the horizon are censored."
                + " Numbers at the right: share at the horizon. n = %s%s.%s %s",
            print.count(n, "run", "runs"),
            arms.names().size() > 1 ? " per arm" : "",
            arms.pointSentence(),
            Words.source(results.manifest()));
    List<String> findings = new ArrayList<>();
    for (String arm : arms.names()) {
      List<String> events = new ArrayList<>();
      for (Course course : courses) {
        if (course.arm().equals(arm) && course.last() > 0) {
          events.add(
              Text.format(
                  "%s%s in %s of runs, half of these by day %d",
                  course.ending() ? "ending by " : "",
                  course.label(Print.USUAL, arms.titles()).toLowerCase(Locale.ROOT),
                  print.share(course.last()),
                  course.medianDay()));
        }
      }
      findings.add(
          (arms.names().size() > 1 ? "Arm " + arms.title(arm) + ": " : "By the horizon: ")
              + (events.isEmpty() ? "none of the events" : String.join("; ", events))
              + ".");
    }
    return new Caption(text, "Rising step curves. " + String.join(" ", findings));
  }

  /** Where everything stands: a cell for each arm, events above endings. */
  private static final class Layout {
    private final Style style;
    private final Axes axes;
    private final int horizonDays;
    private final List<String> arms;
    private final List<Course> courses;
    private final Titles titles;
    private final List<String> endings;
    private final double least;
    private final PanelGrid grid;

    Layout(Style style, int horizonDays, Arms arms, List<Course> courses) {
      this.style = style;
      this.axes = new Axes(style);
      this.horizonDays = Math.max(1, horizonDays);
      this.arms = arms.names();
      this.titles = arms.titles();
      this.courses = courses.stream().filter(course -> course.last() > 0).toList();
      endings =
          courses.stream().filter(Course::ending).map(Course::event).distinct().sorted().toList();
      least =
          Axes.decadeBelow(
              this.courses.stream()
                  .filter(course -> !course.ending())
                  .flatMap(course -> course.points().stream())
                  .mapToDouble(Curves.Point::value)
                  .filter(value -> value > 0 && value < 0.1)
                  .min()
                  .orElse(0.01));
      List<String> labels = this.courses.stream().map(this::label).toList();
      double right = EdgeLabels.room(style, labels);
      grid =
          new PanelGrid(
              style, arms.briefs(), 2, axes.roomForShares(least), right + 0.5 * style.em(), right);
    }

    /** The least height of a panel in which no two names at its right touch, in points. */
    private double roomForLabels() {
      long most = 0;
      for (String arm : arms) {
        long ends = courses.stream().filter(c -> c.ending() && c.arm().equals(arm)).count();
        long events = courses.stream().filter(c -> !c.ending() && c.arm().equals(arm)).count();
        most = Math.max(most, Math.max(ends, events));
      }
      return most * style.line();
    }

    private String label(Course course) {
      return course.label(style.print(), titles) + " " + style.print().share(course.last());
    }

    private Color colour(Course course) {
      return switch (course.event()) {
        case "force" -> style.palette().rung(3);
        case "war" -> style.palette().rung(4);
        case "nuclear" -> style.palette().rung(6);
        case "call" -> style.palette().arm(1);
        default -> style.palette().arm(Math.max(0, endings.indexOf(course.event())));
      };
    }

    void paint(Canvas canvas) {
      grid.paint(
          canvas,
          this::paintCell,
          style.print().say("axis.share-of-runs"),
          List.of(
              style.print().say("axis.share-of-runs-log"),
              style.print().say("axis.share-of-runs")));
    }

    private void paintCell(Canvas canvas, PanelGrid.Cell cell) {
      List<Course> ofArm =
          courses.stream().filter(course -> course.arm().equals(arms.get(cell.index()))).toList();
      LogAxis log = axes.logShare("", least);
      NumberAxis linear = axes.share("");
      // A little more than 100 %, or the upper half of a line there would be cut off.
      log.setRange(least, 1.06);
      linear.setRange(0, 1.015);
      log.setTickLabelsVisible(cell.leftmost());
      linear.setTickLabelsVisible(cell.leftmost());
      NumberAxis days = axes.days(horizonDays, grid.panelWidth());
      Panel events = cell.panel(0, Axes.unlabelled(axes.days(horizonDays, grid.panelWidth())), log);
      Panel ends = cell.panel(1, days, linear);
      paintCurves(canvas, events, ofArm.stream().filter(c -> !c.ending()).toList(), least);
      paintCurves(canvas, ends, ofArm.stream().filter(Course::ending).toList(), 0);
    }

    /**
     * Draws curves with their names at the right.
     *
     * @param floor where a curve begins to rise: a logarithmic axis has no zero
     */
    private void paintCurves(Canvas canvas, Panel panel, List<Course> shown, double floor) {
      Curves curves = new Curves(style.palette());
      for (Course course : shown) {
        List<Curves.Point> risen =
            course.points().stream().filter(point -> point.value() > 0).toList();
        List<Curves.Point> points = new ArrayList<>();
        points.add(new Curves.Point(risen.get(0).x(), floor, floor, floor));
        points.addAll(risen);
        curves.addSteps(points, horizonDays, colour(course), style.dataLine());
      }
      curves.addTo(panel);
      panel.draw(canvas);
      EdgeLabels.paint(
          canvas,
          panel,
          shown.stream()
              .map(
                  course ->
                      new EdgeLabels.Label(
                          label(course), panel.right(), panel.pageY(course.last()), colour(course)))
              .toList());
    }
  }
}
