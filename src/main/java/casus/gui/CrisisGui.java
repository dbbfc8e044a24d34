package casus.gui;

import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.CrisisWorld;
import casus.luck.Luck;
import java.awt.Color;
import java.awt.Dimension;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.Schedule;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;
import sim.util.Bag;

/**
 * MASON's view of a crisis: console, map, charts, log, inspectors. A run has the trajectory of the
 * headless replication with the same seed and number.
 *
 * <p>The console's field for the seed holds the master seed; MASON cuts it to 32 bits, so that a
 * longer one counts in full only until it is changed there.
 */
public final class CrisisGui extends GUIState {
  /** Width of the whole sheet at scale 1, pixels. */
  private static final double SHEET = 1000;

  private static final Dimension MAP_SIZE = new Dimension(1120, 780);
  private static final long MILLISECONDS_A_DAY = 60;

  private final Draft draft;
  private final Watcher watcher;
  private final Inspections inspections;
  private final Picture picture;
  private long seed;
  private int replication;
  private @Nullable Windows windows;

  /** The windows, once they are open. */
  private record Windows(
      Console console, Display2D display, JFrame frame, LiveCharts charts, Diary diary) {
    Map<String, JFrame> named() {
      return Map.of(
          "console", console, "map", frame, "charts", charts.frame(), "log", diary.frame());
    }
  }

  /**
   * A view of a scenario.
   *
   * @param scenario what is played
   * @param revision how changes made in the inspectors get into the scenario
   * @param seed the master seed
   * @param replication the number of the replication
   */
  public CrisisGui(Scenario scenario, Revision revision, long seed, int replication) {
    super(Playback.world(scenario, new Luck(seed, replication)));
    Places.beSilent();
    this.seed = seed;
    this.replication = replication;
    state.setSeed(seed);
    draft = new Draft(scenario, revision);
    watcher = new Watcher(world(), seed, replication);
    inspections = new Inspections(watcher, draft);
    picture = new Picture(Projection.of(scenario));
  }

  /**
   * The name that MASON shows.
   *
   * @return the program's name
   */
  public static String getName() {
    return "casus";
  }

  /**
   * What MASON shows of the program.
   *
   * @return HTML
   */
  public static Object getInfo() {
    return "<html><body style='font-family:sans-serif;margin:12px'><h2>casus</h2><p>A crisis among"
        + " states bound by treaties, a day a step.</p><p>Play, pause, step and stop are"
        + " below; the slider “Delay” sets the speed. On the map, a double click on a state"
        + " or a theatre opens its inspector; the wheel zooms, dragging moves. The buttons"
        + " above the map lead to the next event (key n), back to day 0 (0) and back to the"
        + " theatre (t); p plays and pauses.</p><p>Values named “next run” count from the"
        + " next start on.</p></body></html>";
  }

  /**
   * The world that is played.
   *
   * @return MASON's simulation state
   */
  public CrisisWorld world() {
    return (CrisisWorld) state;
  }

  /**
   * What came of the run, once it has been played to the end.
   *
   * @return the record, equal to that of the headless replication
   */
  public RunRecord record() {
    return world().crisis().outcome(world().horizon());
  }

  /** The scene as it is now. */
  Scene scene() {
    return watcher.scene();
  }

  /** What the inspectors show. */
  Inspections inspections() {
    return inspections;
  }

  /** The text of the log. */
  String diary() {
    return windows == null ? "" : windows.diary().text();
  }

  /** The console, map, charts and log, in this order. */
  List<JFrame> frames() {
    return windows == null
        ? List.of()
        : List.of(
            windows.console(), windows.frame(), windows.charts().frame(), windows.diary().frame());
  }

  @Override
  public void init(Controller controller) {
    super.init(controller);
    Display2D display =
        new Display2D(
            SHEET, SHEET * picture.projection().height() / picture.projection().width(), this);
    display.setBackdrop(Color.WHITE);
    display.setClipping(false);
    display.movieButton.setVisible(false); // needs a library of the last century; see --movie
    // Panels stand still while the map moves: nothing may be copied when it is scrolled.
    display.display.getViewport().setScrollMode(JViewport.SIMPLE_SCROLL_MODE);
    display.attach(new MapPortrayal(picture, watcher::scene, inspections), "Crisis");
    LiveCharts charts = new LiveCharts(watcher.scene());
    Diary diary = new Diary();
    JFrame frame = display.createFrame();
    Windows opened = new Windows((Console) controller, display, frame, charts, diary);
    windows = opened;
    draft.tell(remark -> SwingUtilities.invokeLater(() -> diary.remark(remark)));
    buttons(opened);
    Camera.attach(display, frame, diary::remark);
    hideWhatFails(opened.console());
    Map<Character, Runnable> keys =
        Map.of(
            'p',
            this::playOrPause,
            'n',
            this::nextEvent,
            '0',
            this::backToDayZero,
            't',
            this::showTheatre);
    opened.named().values().forEach(window -> Keys.attach(window, keys));
    MapMouse.attach(display);
    place(opened);
  }

  /** MASON would open other programs, and keep a state that cannot be kept: it has no luck. */
  private static void hideWhatFails(Console console) {
    for (java.awt.Component item : console.getJMenuBar().getMenu(0).getMenuComponents()) {
      boolean works =
          item instanceof JMenuItem entry
              && List.of("About MASON", "Quit").contains(entry.getText());
      item.setVisible(works);
    }
  }

  private void buttons(Windows opened) {
    JPopupMenu menu = new JPopupMenu();
    draft
        .scenario()
        .confrontations()
        .forEach(
            dispute ->
                menu.add(item("Dispute " + dispute.id(), () -> inspections.dispute(dispute.id()))));
    draft
        .scenario()
        .treaties()
        .forEach(
            treaty ->
                menu.add(item("Treaty " + treaty.id(), () -> inspections.treaty(treaty.id()))));
    JButton inspect = new JButton("Inspect ▾");
    inspect.addActionListener(event -> menu.show(inspect, 0, inspect.getHeight()));
    opened.display().header.add(button("Next event", this::nextEvent));
    opened.display().header.add(button("Day 0", this::backToDayZero));
    opened.display().header.add(button("Theatre", this::showTheatre));
    opened.display().header.add(inspect);
  }

  /** Opens the inspector of a treaty. */
  void inspectTreaty(String id) {
    inspect("Treaty " + id, inspections.treaty(id));
  }

  private static JButton button(String text, Runnable action) {
    JButton button = new JButton(text);
    button.addActionListener(event -> action.run());
    return button;
  }

  private JMenuItem item(String name, java.util.function.Supplier<Sheet> sheet) {
    JMenuItem item = new JMenuItem(name);
    item.addActionListener(event -> inspect(name, sheet.get()));
    return item;
  }

  private void inspect(String name, Sheet sheet) {
    if (windows != null) {
      Bag inspectors = new Bag();
      inspectors.add(new SimpleInspector(sheet, this, name));
      Bag names = new Bag();
      names.add(name);
      windows.console().setInspectors(inspectors, names);
    }
  }

  private void place(Windows opened) {
    Dimension screen = java.awt.Toolkit.getDefaultToolkit().getScreenSize();
    int width = Math.min(MAP_SIZE.width, screen.width * 2 / 3);
    int height = Math.min(MAP_SIZE.height, screen.height * 3 / 4);
    int right = screen.width - width;
    frame(opened, opened.frame(), draft.scenario().title(), 0, 0, width, height);
    int half = screen.height / 2;
    frame(opened, opened.charts().frame(), "Charts", width, 0, right, half);
    frame(opened, opened.diary().frame(), "Log", 0, height, width, screen.height - height);
    Console console = opened.console();
    console.setBounds(width, half, right, screen.height - half);
    new Places(screen).restore(opened.named());
    console.setPlaySleep(MILLISECONDS_A_DAY);
    // A new start shows the same replication again.
    console.setIncrementSeedOnStop(false);
    SwingUtilities.invokeLater(this::showTheatre);
  }

  private static void frame(
      Windows opened, JFrame frame, String title, int x, int y, int width, int height) {
    opened.console().registerFrame(frame);
    frame.setTitle(title);
    frame.setBounds(x, y, width, height);
    frame.setVisible(true);
  }

  /** Zooms to what the crisis is about. */
  void showTheatre() {
    if (windows == null) {
      return;
    }
    Display2D display = windows.display();
    JViewport port = display.display.getViewport();
    Dimension seen = port.getExtentSize();
    View home = View.home(picture.projection(), seen.width, seen.height);
    display.setScale(MapMouse.rounded(home.zoom() * picture.projection().width() / SHEET));
    // MASON lays the sheet out anew after a change of scale, and that comes first.
    SwingUtilities.invokeLater(
        () -> {
          port.validate();
          MapMouse.move(port, (int) Math.round(-home.x()), (int) Math.round(-home.y()));
          display.repaint();
        });
  }

  /** Stops, and starts again at the morning of day 0, paused. */
  void backToDayZero() {
    if (windows != null) {
      windows.console().pressStop();
      windows.console().pressPause();
    }
  }

  /** Begins, stands still, or goes on. */
  void playOrPause() {
    if (windows != null && windows.console().getPlayState() == Console.PS_STOPPED) {
      windows.console().pressPlay();
    } else if (windows != null) {
      windows.console().pressPause();
    }
  }

  /** Goes on, day by day, until something happens that matters, and pauses there. */
  void nextEvent() {
    if (windows == null) {
      return;
    }
    Console console = windows.console();
    if (console.getPlayState() != Console.PS_PAUSED) {
      console.pressPause();
    }
    int steps = console.getNumStepsPerStepButtonPress();
    console.setNumStepsPerStepButtonPress(1);
    int told = watcher.scene().story().size();
    while (console.getPlayState() == Console.PS_PAUSED && watcher.scene().story().size() == told) {
      console.pressPlay(); // while paused, this is the button for a step
    }
    console.setNumStepsPerStepButtonPress(steps);
  }

  @Override
  public void start() {
    if ((int) state.seed() != (int) seed) {
      seed = state.seed(); // changed in the console
    }
    Luck luck = new Luck(seed, replication);
    CrisisWorld world = Playback.world(draft.scenario(), luck);
    world.setSeed(seed);
    world.deal(luck, watcher);
    state = world;
    super.start();
    watcher.begin(world, seed, replication);
    scheduleRepeatingImmediatelyAfter(stepped -> watcher.endOfDay(world));
    Windows opened = windows;
    if (opened != null) {
      onSwing(opened.charts()::begin);
      onSwing(opened.diary()::begin);
      scheduleRepeatingImmediatelyAfter(stepped -> follow(opened, world));
      opened.display().reset();
      opened.display().repaint();
    }
  }

  private static void onSwing(Runnable work) {
    if (SwingUtilities.isEventDispatchThread()) {
      work.run();
    } else {
      SwingUtilities.invokeLater(work);
    }
  }

  private void follow(Windows opened, CrisisWorld world) {
    Schedule schedule = world.schedule; // MASON's lock on the model
    SwingUtilities.invokeLater(
        () -> {
          synchronized (schedule) {
            if (state == world) {
              opened.charts().follow(watcher.scene().course().points());
              opened.diary().follow(watcher.scene().log());
            }
          }
        });
  }

  @Override
  public Inspector getInspector() {
    Sheet sheet = new Sheet();
    sheet.asks(
        "next run: replication",
        "which of the replications of this seed, from 0",
        () -> replication,
        this::choose);
    inspections.parameters(sheet);
    Inspector inspector = new SimpleInspector(sheet, this, null, sheet.numProperties() + 1);
    inspector.setVolatile(false);
    return inspector;
  }

  private void choose(String number) {
    double value = Double.parseDouble(number);
    if (value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value)) {
      replication = (int) value;
    } else if (windows != null) {
      windows.diary().remark("Left as it was: replications are numbered from 0.");
    }
  }

  @Override
  public void quit() {
    super.quit();
    Windows open = windows;
    if (open != null) {
      new Places(java.awt.Toolkit.getDefaultToolkit().getScreenSize()).keep(open.named());
      // The console disposes of itself.
      frames().stream().filter(frame -> frame != open.console()).forEach(JFrame::dispose);
    }
    windows = null;
  }
}
