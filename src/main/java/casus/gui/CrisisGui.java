package casus.gui;

import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.engine.CrisisWorld;
import casus.game.Game;
import casus.luck.Luck;
import java.awt.Color;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JFrame;
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

  private static final long MILLISECONDS_A_DAY = 60;

  private final Draft draft;
  private final Watcher watcher;
  private final Inspections inspections;
  private final Picture picture;
  private final Optional<AtTable> table;
  private final Optional<Rival> rival;
  private long seed;
  private int replication;
  private @Nullable OtherWorld other;
  private @Nullable Windows windows;
  private @Nullable Remote remote;
  private Saving.@Nullable Source map;

  /** Whether play goes on once the choice is made that it waits for. */
  private boolean goesOn;

  /**
   * A view of a scenario.
   *
   * @param scenario what is played
   * @param revision how changes made in the inspectors get into the scenario
   * @param seed the master seed
   * @param replication the number of the replication
   */
  public CrisisGui(Scenario scenario, Revision revision, long seed, int replication) {
    this(new Staging(scenario, revision, seed, replication));
  }

  /**
   * A view of a scenario, with a person at the table or beside another world.
   *
   * @param staging what is shown
   */
  public CrisisGui(Staging staging) {
    super(Playback.world(staging.scenario(), new Luck(staging.seed(), staging.replication())));
    Places.beSilent();
    seed = staging.seed();
    replication = staging.replication();
    state.setSeed(seed);
    draft = new Draft(staging.scenario(), staging.revision());
    watcher = new Watcher(world(), seed, replication);
    inspections = new Inspections(watcher, draft);
    picture = new Picture(Projection.of(staging.scenario()));
    table = staging.guest().map(AtTable::new);
    rival = staging.rival();
    other = otherWorld();
  }

  /** The world beside this one, on the morning of day 0; null for none. */
  private @Nullable OtherWorld otherWorld() {
    OtherWorld known = other;
    if (rival.isEmpty()) {
      return null;
    }
    if (known != null && known.isBeside(draft.scenario(), seed, replication)) {
      known.begin();
      return known;
    }
    OtherWorld begun = new OtherWorld(rival.get(), draft.scenario(), seed, replication);
    watcher.mark(begun.parting());
    return begun;
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
    return About.HTML;
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

  /** What the buttons and keys do. */
  Remote remote() {
    return Objects.requireNonNull(remote, "the windows are not open");
  }

  /** The text of the log. */
  String diary() {
    return windows == null ? "" : windows.diary().text();
  }

  /** Console, map, panes, log, and the two worlds where there are two, in this order. */
  List<JFrame> frames() {
    return windows == null ? List.of() : windows.all();
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
    MapPortrayal portrayal = new MapPortrayal(picture, watcher::scene, inspections);
    display.attach(portrayal, "Crisis");
    OtherWorld beside = other;
    Windows opened =
        new Windows(
            (Console) controller,
            display,
            watcher.scene(),
            table.map(game -> new SeatPane(game, this::choose, this::saveGame, this::newGame)),
            Optional.ofNullable(beside).map(world -> new PairPane(watcher::scene, world)));
    windows = opened;
    draft.tell(remark -> SwingUtilities.invokeLater(() -> opened.diary().remark(remark)));
    Remote buttons = new Remote(opened, picture, SHEET, watcher::scene, this::awaitsChoice);
    remote = buttons;
    buttons.attach();
    new InspectorMenu(this, opened, inspections).attach(draft.scenario());
    Saving.Source seen = new Exports.OfMap(this, portrayal);
    map = seen;
    Camera.attach(display, opened.map(), seen, opened.diary()::remark);
    opened.pair().ifPresent(pane -> buttons.attach(pane, pairSeen()));
    MapMouse.attach(display);
    opened.place(draft.scenario().title());
    opened.follow(watcher.scene());
    opened.console().setPlaySleep(MILLISECONDS_A_DAY);
    // A new start shows the same replication again.
    opened.console().setIncrementSeedOnStop(false);
    SwingUtilities.invokeLater(buttons::showTheatre);
  }

  /** What is seen of the map. */
  Saving.Source mapSeen() {
    return Objects.requireNonNull(map, "the windows are not open");
  }

  /** What is seen of two worlds. */
  Saving.Source pairSeen() {
    return new Exports.OfPair(
        this, Objects.requireNonNull(windows, "the windows are not open").pair().orElseThrow());
  }

  /** The game at the table. */
  Game game() {
    return table.orElseThrow().game();
  }

  /** Whether the next day cannot be played before the person at the table has chosen. */
  private boolean awaitsChoice() {
    return table.isPresent() && table.get().awaits(world().day() + 1);
  }

  @Override
  public boolean step() {
    if (!awaitsChoice()) {
      return super.step();
    }
    SwingUtilities.invokeLater(this::waitForChoice);
    return true; // nothing is played, and nothing is over
  }

  private void waitForChoice() {
    Windows opened = windows;
    if (opened == null || !awaitsChoice()) {
      return;
    }
    if (opened.console().getPlayState() == Console.PS_PLAYING) {
      goesOn = true;
      opened.console().pressPause();
    }
    opened.show("Your seat");
    show(opened);
  }

  /** The person at the table has chosen; what follows is played as it was before. */
  void choose(int outcome) {
    Windows opened = windows;
    if (opened == null || table.isEmpty() || !awaitsChoice()) {
      return;
    }
    table.get().choose(outcome);
    opened.console().pressPlay(); // while paused, this is the button for a step
    show(opened);
    if (goesOn && !awaitsChoice() && opened.console().getPlayState() == Console.PS_PAUSED) {
      opened.console().pressPause(); // goes on
    }
    goesOn = false;
  }

  private void newGame() {
    table.ifPresent(AtTable::restart);
    if (remote != null) {
      remote.backToDayZero();
    }
  }

  private void saveGame() {
    if (windows != null && table.isPresent()) {
      table.get().save(windows.map(), windows.diary()::remark);
    }
  }

  /** The replication from the morning of day 0 on, as it was played until now. */
  Playback again() {
    OtherWorld beside = other;
    Optional<Game> played = table.map(AtTable::game); // what is chosen later is no part of it
    return new Playback(
        draft.scenario(),
        seed,
        replication,
        beside == null ? -1 : beside.parting(),
        world -> played.ifPresent(game -> AtTable.sit(world, () -> game)));
  }

  /** Another copy of the world beside this one, on the morning of day 0. */
  OtherWorld otherAgain() {
    return new OtherWorld(rival.orElseThrow(), draft.scenario(), seed, replication);
  }

  @Override
  public void start() {
    if ((int) state.seed() != (int) seed) {
      changeSeed();
    }
    other = otherWorld();
    Luck luck = new Luck(seed, replication);
    CrisisWorld world = Playback.world(draft.scenario(), luck);
    table.ifPresent(game -> AtTable.sit(world, game::game));
    world.setSeed(seed);
    world.deal(luck, watcher);
    state = world;
    super.start();
    watcher.begin(world, seed, replication);
    scheduleRepeatingImmediatelyAfter(stepped -> watcher.endOfDay(world));
    Windows opened = windows;
    if (opened != null) {
      onSwing(() -> begin(opened));
      scheduleRepeatingImmediatelyAfter(stepped -> follow(opened, world));
      opened.display().reset();
      opened.display().repaint();
    }
  }

  /** The seed was changed in the console. */
  private void changeSeed() {
    if (table.isEmpty()) {
      seed = state.seed();
    } else if (windows != null) {
      windows.diary().remark("Left as it was: a game keeps its seed.");
    }
  }

  private void begin(Windows opened) {
    OtherWorld beside = other;
    if (beside != null) {
      opened.pair().ifPresent(pane -> pane.begin(beside));
    }
    Schedule played = world().schedule; // MASON's lock on the model
    synchronized (played) {
      opened.begin(watcher.scene());
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
    SwingUtilities.invokeLater(
        () -> {
          if (state == world) {
            show(opened);
          }
        });
  }

  /** Shows the day that is done; nothing is played meanwhile. */
  private void show(Windows opened) {
    Schedule played = world().schedule; // MASON's lock on the model
    synchronized (played) {
      opened.follow(watcher.scene());
    }
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
    if (table.isPresent()) {
      if (windows != null) {
        windows.diary().remark("Left as it was: a game keeps its replication.");
      }
    } else if (value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value)) {
      replication = (int) value;
    } else if (windows != null) {
      windows.diary().remark("Left as it was: replications are numbered from 0.");
    }
  }

  @Override
  public void quit() {
    super.quit();
    if (windows != null) {
      windows.close();
    }
    windows = null;
  }
}
