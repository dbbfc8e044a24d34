package casus.gui;

import casus.crisis.Confrontation;
import casus.crisis.Ending;
import casus.crisis.Standing;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What stands around the map: the day above, key and disputes to the right, the story below. */
final class Board {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final double PAD = 16;
  private static final int LINES = 4;

  private final Ink ink;

  Board(Ink ink) {
    this.ink = ink;
  }

  void paint(Graphics2D g, View view, Scene scene) {
    head(g, view, scene);
    story(g, view, scene);
    side(g, view, scene);
  }

  private static void panel(Graphics2D g, Rectangle2D area) {
    Ink.fill(g, Ink.PANEL, area);
  }

  private static void rule(Graphics2D g, double x1, double y1, double x2, double y2) {
    Ink.draw(g, Ink.line(1), Ink.RULE, new Line2D.Double(x1, y1, x2, y2));
  }

  private void head(Graphics2D g, View view, Scene scene) {
    Rectangle2D window = view.window();
    double left = window.getX();
    double top = window.getY();
    panel(g, new Rectangle2D.Double(left, top, window.getWidth(), View.TOP));
    rule(g, left, top + View.TOP, window.getMaxX(), top + View.TOP);
    Font big = ink.bold(30);
    String day = "Day " + scene.day();
    Ink.text(g, big, ink.text(), day, left + PAD, top + 43);
    double x = left + PAD + Math.max(118, Ink.width(g, big, day) + 18);
    Ink.text(
        g,
        ink.bold(17),
        ink.text(),
        Ink.fitted(g, ink.bold(17), scene.scenario().title(), window.getMaxX() - PAD - x - 210),
        x,
        top + 28);
    Ink.text(
        g,
        ink.regular(13),
        ink.faint(),
        scene.scenario().date().plusDays(scene.day()).format(DATE)
            + Text.format("   ·   replication %d of seed %d", scene.replication(), scene.seed()),
        x,
        top + 48);
    Rung rung = scene.standing().highest();
    String word = scene.over() && rung == Rung.NONE ? "it is over" : rung.label();
    Font font = ink.bold(14);
    double width = Ink.width(g, font, word) + 24;
    Rectangle2D box = new Rectangle2D.Double(window.getMaxX() - PAD - width, top + 17, width, 30);
    Ink.fill(g, ink.rung(rung), box);
    Ink.text(g, font, ink.on(ink.rung(rung)), word, box.getX() + 12, box.getY() + 20);
  }

  /** The latest lines; of one day the weightiest, in the order in which they came. */
  private static List<Scene.Line> latest(List<Scene.Line> story) {
    List<Scene.Line> recent = story.subList(Math.max(0, story.size() - 40), story.size());
    List<Scene.Line> told =
        recent.stream()
            .sorted(
                Comparator.comparingInt(Scene.Line::day)
                    .thenComparing(Scene.Line::weight)
                    .reversed())
            .limit(LINES)
            .toList();
    return recent.stream().filter(told::contains).limit(LINES).toList();
  }

  private void story(Graphics2D g, View view, Scene scene) {
    Rectangle2D window = view.window();
    double top = window.getMaxY() - View.BOTTOM;
    panel(g, new Rectangle2D.Double(window.getX(), top, window.getWidth(), View.BOTTOM));
    rule(g, window.getX(), top, window.getMaxX(), top);
    List<Scene.Line> told = latest(scene.story());
    double x = window.getX() + PAD;
    double baseline = top + 22;
    if (told.isEmpty()) {
      Ink.text(g, ink.regular(13), ink.faint(), "Nothing has happened yet.", x, baseline);
    }
    for (int i = 0; i < told.size(); i++) {
      Scene.Line line = told.get(i);
      boolean fresh = line.day() == scene.day();
      Font font = fresh ? ink.bold(13) : ink.regular(13);
      Color colour = fresh ? ink.text() : ink.faint();
      Ink.text(g, font, colour, "Day " + line.day(), x, baseline);
      double room = window.getWidth() - 2 * PAD - 68;
      Ink.text(g, font, colour, Ink.fitted(g, font, line.text(), room), x + 68, baseline);
      baseline += 18;
    }
    ladder(
        g,
        scene,
        new Rectangle2D.Double(x, window.getMaxY() - 62, window.getWidth() - 2 * PAD, 40));
  }

  /** The highest rung over the days so far, as steps in the rung's colour. */
  private void ladder(Graphics2D g, Scene scene, Rectangle2D area) {
    int horizon = scene.scenario().horizonDays();
    double day = area.getWidth() / horizon;
    Ink.fill(g, new Color(0xF4F5F6), area);
    steps(g, scene.course().points(), area, day);
    rule(g, area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY());
    double now = area.getX() + (scene.day() + 0.5) * day;
    Ink.draw(
        g,
        Ink.line(1.2),
        ink.text(),
        new Line2D.Double(now, area.getY() - 3, now, area.getMaxY() + 3));
    Font font = ink.regular(11);
    if (scene.parting() >= 0) {
      parting(g, scene.parting(), area, day);
    }
    Ink.text(g, font, ink.faint(), "day 0", area.getX(), area.getMaxY() + 15);
    String end = "day " + horizon;
    Ink.text(
        g, font, ink.faint(), end, area.getMaxX() - Ink.width(g, font, end), area.getMaxY() + 15);
    String title = "highest rung of the world";
    Ink.text(
        g,
        font,
        ink.faint(),
        title,
        area.getCenterX() - Ink.width(g, font, title) / 2,
        area.getMaxY() + 15);
  }

  /** Where another world of the same luck goes another way. */
  private void parting(Graphics2D g, int on, Rectangle2D area, double day) {
    double x = area.getX() + (on + 0.5) * day;
    Ink.draw(
        g,
        Ink.dashed(1.6, 4, 3),
        Ink.PARTING,
        new Line2D.Double(x, area.getY() - 3, x, area.getMaxY() + 3));
    Font font = ink.bold(11);
    String text = "first difference: day " + on;
    double width = Ink.width(g, font, text);
    double left = x + width + 8 > area.getMaxX() ? x - width - 5 : x + 5;
    Ink.text(g, font, Ink.PARTING, text, left, area.getY() + 10);
  }

  /** Days on one rung as one block, so that no seams show. */
  private void steps(Graphics2D g, List<TimeSeries.Point> points, Rectangle2D area, double day) {
    int from = 0;
    for (int i = 1; i <= points.size(); i++) {
      int rung = points.get(from).rung();
      if (i == points.size() || points.get(i).rung() != rung) {
        if (rung > 0) {
          double height = rung * area.getHeight() / 6;
          double left = area.getX() + points.get(from).day() * day;
          double right = area.getX() + (points.get(i - 1).day() + 1) * day;
          Ink.fill(
              g,
              ink.rung(Rung.of(rung)),
              new Rectangle2D.Double(
                  left, area.getMaxY() - height, Math.max(1.5, right - left), height));
        }
        from = i;
      }
    }
  }

  private void side(Graphics2D g, View view, Scene scene) {
    Rectangle2D window = view.window();
    double left = window.getMaxX() - View.RIGHT;
    double top = window.getY() + View.TOP;
    double height = window.getHeight() - View.TOP - View.BOTTOM;
    panel(g, new Rectangle2D.Double(left, top, View.RIGHT, height));
    rule(g, left, top, left, top + height);
    double y = top + 12;
    for (Standing.OfDispute dispute : scene.standing().disputes()) {
      if (y + 92 < top + height) {
        y = dispute(g, left + PAD, y, DisputeLayer.between(scene, dispute.id()), dispute);
      }
    }
    double room = top + height - y;
    rule(g, left + PAD, y, window.getMaxX() - PAD, y);
    new Key(ink).paint(g, left + PAD, y + 8, View.RIGHT - 2 * PAD, room - 12);
  }

  private double dispute(
      Graphics2D g, double x, double y, Confrontation between, Standing.OfDispute dispute) {
    double width = View.RIGHT - 2 * PAD;
    Ink.text(
        g,
        ink.bold(13),
        ink.text(),
        principal(between, true) + " – " + principal(between, false),
        x,
        y + 12);
    String state =
        dispute.active()
            ? "since day " + dispute.opened()
            : dispute.opened() == Standing.NO_DAY
                ? "not begun"
                : dispute.ending() == Ending.NONE ? "quiet" : dispute.ending().word();
    Font small = ink.regular(11.5);
    Ink.text(g, small, ink.faint(), state, x + width - Ink.width(g, small, state), y + 12);
    side(g, x, y + 20, width, between, dispute, true);
    side(g, x, y + 38, width, between, dispute, false);
    balance(g, x, y + 60, width, between, dispute);
    return y + 92;
  }

  private void side(
      Graphics2D g,
      double x,
      double y,
      double width,
      Confrontation between,
      Standing.OfDispute dispute,
      boolean challenging) {
    Rung rung = challenging ? dispute.challengers() : dispute.targets();
    Ink.fill(
        g,
        rung == Rung.NONE ? new Color(0xF1F2F3) : ink.rung(rung),
        new Rectangle2D.Double(x, y, width, 16));
    Color colour = rung == Rung.NONE ? ink.faint() : ink.on(ink.rung(rung));
    Font font = ink.regular(11.5);
    long joined =
        dispute.parties().stream()
            .filter(party -> party.challenging() == challenging && !party.principal())
            .count();
    String who = principal(between, challenging) + (joined > 0 ? " +" + joined : "");
    Ink.text(g, ink.bold(11.5), colour, who, x + 6, y + 12);
    String word = rung == Rung.NONE ? "no action" : rung.label();
    Ink.text(g, font, colour, word, x + width - 6 - Ink.width(g, font, word), y + 12);
  }

  private static String principal(Confrontation between, boolean challenging) {
    return (challenging ? between.challenger() : between.target()).letters();
  }

  /** A bar from the middle to the side that has the upper hand, and the dead. */
  private void balance(
      Graphics2D g,
      double x,
      double y,
      double width,
      Confrontation between,
      Standing.OfDispute dispute) {
    Ink.fill(g, new Color(0xECEEF0), new Rectangle2D.Double(x, y, width, 5));
    double middle = x + width / 2;
    double reach = Math.abs(dispute.balance()) * width / 2;
    Ink.fill(
        g,
        ink.faint(),
        new Rectangle2D.Double(dispute.balance() > 0 ? middle - reach : middle, y, reach, 5));
    Ink.fill(g, ink.text(), new Rectangle2D.Double(middle - 0.6, y - 2, 1.2, 9));
    Font font = ink.regular(11);
    String upper =
        Math.abs(dispute.balance()) < 0.005
            ? "even"
            : principal(between, dispute.balance() > 0) + " has the upper hand";
    Ink.text(g, font, ink.faint(), upper, x, y + 19);
    String dead = Text.format("%,.0f dead", Math.floor(dispute.deaths()));
    Ink.text(g, font, ink.faint(), dead, x + width - Ink.width(g, font, dead), y + 19);
  }

  /** What the signs mean. */
  static final class Key {
    private static final double ROW = 14;

    private final Ink ink;

    Key(Ink ink) {
      this.ink = ink;
    }

    void paint(Graphics2D g, double x, double y, double width, double room) {
      double at = y;
      if (room > 104) {
        at = heading(g, x, at, "What a side does");
        for (int rung = 1; rung < Rung.COUNT; rung++) {
          at = swatch(g, x, at, ink.rung(Rung.of(rung)), Rung.of(rung).label());
        }
      }
      if (room > 190) {
        at = heading(g, x, at + 4, "What an ally does");
        for (int response = 1; response < Response.COUNT; response++) {
          at = arrow(g, x, at, Response.values()[response]);
        }
      }
      if (room > 296) {
        at = heading(g, x, at + 4, "States and ties");
        at = states(g, x, at);
        lines(g, x, at, width);
      }
    }

    private double heading(Graphics2D g, double x, double y, String text) {
      Ink.text(g, ink.bold(12), ink.text(), text, x, y + 12);
      return y + 16;
    }

    private void word(Graphics2D g, double x, double baseline, String text) {
      Ink.text(g, ink.regular(11), ink.text(), text, x, baseline);
    }

    private double swatch(Graphics2D g, double x, double y, Color colour, String text) {
      Ink.fill(g, colour, new Rectangle2D.Double(x, y + 2, 24, 10));
      word(g, x + 34, y + 11, text);
      return y + ROW;
    }

    private double arrow(Graphics2D g, double x, double y, Response response) {
      double width = 1.6 + 0.9 * response.ordinal();
      Ink.draw(
          g,
          Ink.line(width),
          ink.response(response),
          new Line2D.Double(x + 2, y + 7, x + 15, y + 7));
      Path2D head = new Path2D.Double();
      head.moveTo(x + 25, y + 7);
      head.lineTo(x + 15, y + 7 - 2.5 - width / 2);
      head.lineTo(x + 15, y + 7 + 2.5 + width / 2);
      head.closePath();
      g.fill(head);
      word(
          g,
          x + 34,
          y + 11,
          switch (response) {
            case NONE -> "nothing";
            case DIPLOMATIC -> "diplomatic support";
            case MATERIEL -> "materiel";
            case DEPLOYMENT -> "deployment";
            case LIMITED -> "limited force";
            case FULL -> "full belligerency";
          });
      return y + ROW;
    }

    private double states(Graphics2D g, double x, double y) {
      StateLayer.symbol(g, ink, x + 5, y + 10, 4, 0, 0);
      StateLayer.symbol(g, ink, x + 18, y + 10, 7, 0, 0);
      word(g, x + 34, y + 14, "area: capability");
      StateLayer.symbol(g, ink, x + 12, y + 30, 4, 1, 0);
      word(g, x + 34, y + 34, "rings: nuclear arms");
      StateLayer.symbol(g, ink, x + 12, y + 50, 7, 0, 0.5);
      word(g, x + 34, y + 54, "filled: forces engaged");
      return y + 60;
    }

    private void lines(Graphics2D g, double x, double y, double width) {
      Ink.draw(g, Ink.line(1.4), Ink.TREATY, new Line2D.Double(x, y + 8, x + 24, y + 8));
      word(g, x + 34, y + 12, "treaty");
      Ink.draw(g, Ink.dashed(1.3, 5, 4), Ink.PATRON, new Line2D.Double(x, y + 22, x + 24, y + 22));
      word(g, x + 34, y + 26, "patron");
      Ink.draw(
          g,
          Ink.dashed(1.6, 1.6, 4),
          Ink.CALL,
          new Line2D.Double(x + width / 2, y + 8, x + width / 2 + 24, y + 8));
      word(g, x + width / 2 + 34, y + 12, "call");
    }
  }
}
