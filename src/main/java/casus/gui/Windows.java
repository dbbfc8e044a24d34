package casus.gui;

import java.awt.Dimension;
import java.awt.Toolkit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import sim.display.Console;
import sim.display.Display2D;

/** The windows, once they are open. Used on Swing's thread. */
final class Windows {
  private static final Dimension MAP_SIZE = new Dimension(1120, 780);

  private final Console console;
  private final Display2D display;
  private final JFrame map;
  private final JFrame side = new JFrame("Why");
  private final JTabbedPane tabs = new JTabbedPane();
  private final LiveCharts charts;
  private final ReasonsPane why;
  private final Diary diary = new Diary();
  private final Optional<SeatPane> seat;
  private final Optional<PairPane> pair;

  /**
   * @param console MASON's
   * @param display with the map
   * @param scene the morning of day 0
   * @param seat the seat of who plays; empty if nobody does
   * @param pair two worlds side by side; empty if there is one
   */
  Windows(
      Console console,
      Display2D display,
      Scene scene,
      Optional<SeatPane> seat,
      Optional<PairPane> pair) {
    this.console = console;
    this.display = display;
    this.seat = seat;
    this.pair = pair;
    map = display.createFrame();
    charts = new LiveCharts(scene);
    why = new ReasonsPane(scene);
    seat.ifPresent(pane -> tabs.addTab("Your seat", pane));
    tabs.addTab("Why", why);
    tabs.addTab("Charts", charts.panel());
    side.getContentPane().add(tabs);
  }

  Console console() {
    return console;
  }

  Display2D display() {
    return display;
  }

  JFrame map() {
    return map;
  }

  Diary diary() {
    return diary;
  }

  Optional<SeatPane> seat() {
    return seat;
  }

  Optional<PairPane> pair() {
    return pair;
  }

  /** Shows one of the panes beside the map. */
  void show(String tab) {
    tabs.setSelectedIndex(tabs.indexOfTab(tab));
  }

  /** All of them by the names under which their places are kept. */
  Map<String, JFrame> named() {
    Map<String, JFrame> named = new LinkedHashMap<>();
    named.put("console", console);
    named.put("map", map);
    named.put("charts", side);
    named.put("log", diary.frame());
    pair.ifPresent(pane -> named.put("pair", pane.frame()));
    return named;
  }

  /** Console, map, panes, log, and the two worlds where there are two, in this order. */
  List<JFrame> all() {
    return List.copyOf(named().values());
  }

  /**
   * Puts them where they stood before, or beside one another.
   *
   * @param title of the map
   */
  void place(String title) {
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    int width = Math.min(MAP_SIZE.width, screen.width * 2 / 3);
    int height = Math.min(MAP_SIZE.height, screen.height * 3 / 4);
    int right = screen.width - width;
    int half = screen.height / 2;
    frame(map, title, 0, 0, width, height, pair.isEmpty());
    frame(side, "Why", width, 0, right, half, true);
    frame(diary.frame(), "Log", 0, height, width, screen.height - height, true);
    console.setBounds(width, half, right, screen.height - half);
    pair.ifPresent(pane -> placePair(pane, title, screen));
    new Places(screen).restore(named());
  }

  /** Two worlds need the whole width; the map of one is behind, in MASON's list of displays. */
  private void placePair(PairPane pane, String title, Dimension screen) {
    int height = screen.height * 3 / 5;
    int third = screen.width / 3;
    int low = screen.height - height;
    frame(pane.frame(), title, 0, 0, screen.width, height, true);
    diary.frame().setBounds(0, height, third, low);
    side.setBounds(third, height, third, low);
    console.setBounds(2 * third, height, screen.width - 2 * third, low);
  }

  private void frame(
      JFrame frame, String title, int x, int y, int width, int height, boolean visible) {
    console.registerFrame(frame);
    frame.setTitle(title);
    frame.setBounds(x, y, width, height);
    frame.setVisible(visible);
  }

  /** A new run begins. */
  void begin(Scene scene) {
    charts.begin();
    why.begin(scene);
    diary.begin();
    seat.ifPresent(SeatPane::begin);
    follow(scene);
  }

  /** Shows a day. */
  void follow(Scene scene) {
    charts.follow(scene.course().points());
    why.follow(scene);
    diary.follow(scene.log());
    seat.ifPresent(pane -> pane.follow(scene.standing().day(), scene.over()));
    pair.ifPresent(PairPane::follow);
  }

  /** Closes all but the console, which disposes of itself, and keeps their places. */
  void close() {
    new Places(Toolkit.getDefaultToolkit().getScreenSize()).keep(named());
    all().stream().filter(it -> it != console).forEach(JFrame::dispose);
  }
}
