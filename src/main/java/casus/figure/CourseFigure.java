package casus.figure;

import casus.results.Course;
import casus.results.StoredResults;
import casus.text.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jfree.chart.axis.NumberAxis;

/**
 * The course of one run: a lane for each party, its rung over time as height and colour, calls as
 * arrows from who calls to who is called, answers as marks, endings as lines.
 *
 * <p>Which run, the focus says: it is played again, since no table holds its days.
 */
final class CourseFigure implements Figure {
  @Override
  public Optional<String> missing(StoredResults results, Focus focus) {
    return focus.course().isEmpty()
        ? Optional.of("it shows one run: 'casus chart DIR --figure course --run K' says which")
        : focus.course().get().lanes().isEmpty()
            ? Optional.of("no dispute broke out in that run, so there is nothing to draw")
            : Optional.empty();
  }

  @Override
  public List<String> shows(Focus focus, Borders borders) {
    List<String> shown = new ArrayList<>(Figure.super.shows(focus, borders));
    focus.course().ifPresent(course -> shown.add("run-" + course.run()));
    return shown;
  }

  @Override
  public Drawing draw(StoredResults results, Focus focus, Style style) throws IOException {
    Course course = focus.course().orElseThrow();
    Layout layout = new Layout(style, course);
    return new Drawing(
        layout.height, caption(style.print(), results, course), numbers(course), layout::paint);
  }

  private static NumberTable numbers(Course course) {
    NumberTable table =
        new NumberTable("point", "arm", "run", "what", "day", "state", "to", "rung", "clause");
    for (Course.Lane lane : course.lanes()) {
      for (Course.Step step : lane.steps()) {
        table.add(
            course.point(),
            course.arm(),
            course.run(),
            "rung",
            step.day(),
            lane.state(),
            "",
            step.rung(),
            "");
      }
    }
    for (Course.Mark mark : course.marks()) {
      table.add(
          course.point(),
          course.arm(),
          course.run(),
          mark.isCall() ? "call" : "answer: " + Words.RESPONSES.get(mark.response()),
          mark.day(),
          mark.from(),
          mark.to(),
          "",
          mark.clause());
    }
    for (Course.Ending ending : course.endings()) {
      table.add(
          course.point(),
          course.arm(),
          course.run(),
          "end: " + ending.words(),
          ending.day(),
          "",
          "",
          "",
          "");
    }
    return table;
  }

  private static Caption caption(Print print, StoredResults results, Course course)
      throws IOException {
    long calls = course.marks().stream().filter(Course.Mark::isCall).count();
    String text =
        Text.format(
            "Course of one run, number %d of arm %s%s: the rung of each party by day (height and"
                + " colour), calls under treaties (arrows to who is called), the most that allies"
                + " did (diamonds on the day on which they did it) and ends of disputes. It is one"
                + " of %s and stands for none but itself, so that there is no interval. %s",
            course.run(),
            results.words().arms().title(course.arm()),
            results.manifest().points() > 1
                ? " at point " + results.titles().numbered(course.point())
                : "",
            print.count(results.manifest().replications(), "replication", "replications"),
            Words.source(results.manifest()));
    List<String> told = new ArrayList<>();
    for (Course.Lane lane : course.lanes()) {
      int most = lane.steps().stream().mapToInt(Course.Step::rung).max().orElse(0);
      told.add(
          lane.steps().isEmpty()
              ? lane.name() + " takes no part in the dispute"
              : lane.name() + " reaches rung " + print.rung(most));
    }
    course.endings().forEach(end -> told.add(Text.format("day %d: %s", end.day(), end.words())));
    return new Caption(
        text,
        Text.format(
            "Lanes over %s; %s. %s.",
            print.count(course.lastDay(), "day", "days"),
            print.count(calls, "call", "calls"),
            String.join("; ", told)));
  }

  /** Where everything stands. */
  private static final class Layout {
    /** Rungs above none. */
    private static final int RUNGS = 6;

    private final Style style;
    private final Course course;
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> rungs = new ArrayList<>();
    private final KeyLine key;
    private final double head;
    private final double lane;
    private final double height;

    Layout(Style style, Course course) {
      this.style = style;
      this.course = course;
      TreeSet<Integer> used = new TreeSet<>();
      course.lanes().forEach(of -> of.steps().forEach(step -> used.add(step.rung())));
      used.remove(0);
      for (int rung : used) {
        rungs.add(rung);
        keys.add(style.print().rung(rung));
      }
      if (course.marks().stream().anyMatch(Course.Mark::isCall)) {
        keys.add(style.print().say("course.call"));
      }
      if (course.marks().stream().anyMatch(mark -> !mark.isCall())) {
        keys.add(style.print().say("course.answer"));
      }
      key = new KeyLine(style, keys);
      head = key.lines(style.pageWidth()) * key.lineHeight() + 1.9 * style.em();
      double foot = 3.2 * style.em();
      int lanes = Math.max(1, course.lanes().size());
      height = style.pageHeight(head + lanes * 4.6 * style.em() + foot);
      lane = (height - head - foot) / lanes;
    }

    /** The line that a lane's rungs stand on. */
    private double floor(int index) {
      return head + (index + 0.72) * lane;
    }

    private double rise(int rung) {
      return 0.62 * lane * rung / RUNGS;
    }

    void paint(Canvas canvas) {
      double em = style.em();
      List<String> names = course.lanes().stream().map(Course.Lane::name).toList();
      double room = Math.min(style.width(names, style.text()), 0.25 * style.pageWidth());
      double left = room + 1.2 * em;
      double right = style.pageWidth() - 1.2 * em;
      double bottom = head + course.lanes().size() * lane;
      NumberAxis axis = new Axes(style).days(course.lastDay(), right - left);
      Panel panel = new Panel(left, head, right, bottom, axis, Axes.page(head, bottom));
      panel.guidesAcross(style).draw(canvas);
      for (int i = 0; i < names.size(); i++) {
        canvas.fittedAtMiddle(
            names.get(i), room, 0, floor(i) - rise(RUNGS) / 2, Align.LEFT, Pen.TEXT);
        paintLane(canvas, panel, i);
      }
      paintEndings(canvas, panel);
      paintMarks(canvas, panel);
      key.paint(canvas, 0.6 * em, style.pageWidth(), (index, x, y) -> sample(canvas, index, x, y));
    }

    private void sample(Canvas canvas, int index, double x, double y) {
      double size = 0.8 * style.em();
      if (index < rungs.size()) {
        canvas.swatch(x - size / 2, y, size, style.palette().rung(rungs.get(index)));
      } else if (keys.get(index).equals(style.print().say("course.call"))) {
        arrow(canvas, x, y - size / 2, y + size / 2);
      } else {
        diamond(canvas, x, y, style.palette().response(5));
      }
    }

    private void paintLane(Canvas canvas, Panel panel, int index) {
      double floor = floor(index);
      canvas.line(
          panel.left(), floor, panel.right(), floor, style.palette().guide(), style.hairline());
      List<Course.Step> steps = course.lanes().get(index).steps();
      for (int i = 0; i < steps.size(); i++) {
        Course.Step step = steps.get(i);
        int until = i + 1 < steps.size() ? steps.get(i + 1).day() : course.lastDay();
        if (step.rung() > 0) {
          double left = panel.pageX(Math.min(step.day(), course.lastDay()));
          // A day is drawn, however short it is on the page.
          double width = Math.max(style.scaled(0.6f), panel.pageX(until) - left);
          double rise = rise(step.rung());
          Rectangle2D bar = new Rectangle2D.Double(left, floor - rise, width, rise);
          canvas.fill(bar, style.palette().rung(step.rung()));
          canvas.draw(bar, style.palette().faintInk(), style.stroke(0.25));
        }
      }
    }

    private void paintEndings(Canvas canvas, Panel panel) {
      double left = 0;
      for (Course.Ending ending : course.endings()) {
        double x = panel.pageX(Math.min(ending.day(), course.lastDay()));
        canvas.line(
            x, panel.top(), x, panel.bottom(), style.palette().faintInk(), style.hairline());
        String words = words(ending);
        double width = style.width(words, style.small());
        double place = Math.max(width, Math.min(x + width / 2, panel.right()));
        if (place - width >= left) {
          canvas.text(words, place, panel.top() - 0.5 * style.em(), Align.RIGHT, Pen.FAINT);
          left = place + style.em();
        }
      }
    }

    private String words(Course.Ending ending) {
      Print print = style.print();
      String how = print.say("course." + ending.how());
      return print.say(
          "course.end",
          ending.winner().isEmpty() ? how : print.say("course.of", how, ending.winner()),
          Integer.toString(ending.day()));
    }

    private void paintMarks(Canvas canvas, Panel panel) {
      Map<String, Integer> lanes = new HashMap<>();
      for (int i = 0; i < course.lanes().size(); i++) {
        lanes.put(course.lanes().get(i).state(), i);
      }
      Map<Long, Integer> stacked = new HashMap<>();
      List<Course.Mark> answers = new ArrayList<>();
      for (Course.Mark mark : course.marks()) {
        if (!mark.isCall()) {
          answers.add(mark);
          continue;
        }
        double x = panel.pageX(Math.min(mark.day(), course.lastDay()));
        // Calls of one day stand beside one another.
        x += stacked.merge(Math.round(x), 1, Integer::sum) * 0.45 * style.em() - 0.45 * style.em();
        int from = lanes.getOrDefault(mark.from(), 0);
        int to = lanes.getOrDefault(mark.to(), 0);
        double dot = 0.11 * style.em();
        canvas.fill(Markers.shape(0, x, floor(from), dot), style.palette().ink());
        arrow(canvas, x, floor(from), floor(to));
      }
      Map<String, Integer> beside = new HashMap<>();
      for (Course.Mark mark : answers) {
        int at = lanes.getOrDefault(mark.from(), 0);
        int place = beside.merge(mark.from() + mark.day(), 1, Integer::sum) - 1;
        double x = panel.pageX(Math.min(mark.day(), course.lastDay())) + place * 0.9 * style.em();
        diamond(canvas, x, floor(at), style.palette().response(mark.response()));
        String word = style.print().answer(mark.response());
        boolean left = x + style.em() + style.width(word, style.small()) > panel.right();
        if (place == 0) {
          canvas.textAtMiddle(
              word,
              left ? x - 0.6 * style.em() : x + 0.6 * style.em(),
              floor(at) + 0.62 * style.em(),
              left ? Align.RIGHT : Align.LEFT,
              Pen.SMALL);
        }
      }
    }

    private void diamond(Canvas canvas, double x, double y, Color colour) {
      var shape = Markers.shape(3, x, y, 0.36 * style.em());
      canvas.fill(shape, colour);
      canvas.draw(shape, style.palette().ink(), style.stroke(0.5));
    }

    private void arrow(Canvas canvas, double x, double start, double end) {
      Color ink = style.palette().ink();
      BasicStroke stroke = style.stroke(0.6);
      double sign = Math.signum(end - start);
      double length = 0.4 * style.em();
      double base = end - sign * length;
      canvas.line(x, start, x, base, ink, stroke);
      canvas.fill(Polyline.closed(x, end, x - 0.4 * length, base, x + 0.4 * length, base), ink);
    }
  }
}
