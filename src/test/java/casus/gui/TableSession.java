package casus.gui;

import casus.game.Game;
import casus.game.GameFile;
import casus.game.Table;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.treaty.StateCode;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import sim.display.Console;

/**
 * A game at the screen, and two worlds side by side, in a process of its own. Prints what it found,
 * {@code key=value}.
 */
final class TableSession {
  private static final int PATIENCE_SECONDS = 120;

  private final Path folder;
  private final LoadedScenario loaded;

  private TableSession(String scenario, Path folder) {
    this.folder = folder;
    Path file = Path.of(System.getProperty("casus.basedir", ".")).resolve(scenario);
    loaded = ((Parsed.Sound<LoadedScenario>) ScenarioReader.read(file, List.of())).value();
  }

  /** Arguments: scenario file, folder for pictures. */
  public static void main(String[] args) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> {
          e.printStackTrace();
          System.exit(1); // windows keep a process that failed
        });
    Theatre.smoothLetters();
    TableSession session = new TableSession(args[0], Path.of(args[1]));
    session.play();
    session.compare();
    System.exit(0);
  }

  private static void tell(String key, Object value) {
    System.out.println(key + "=" + value);
  }

  private static <T> T onSwing(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private static CrisisGui open(Staging staging) throws Exception {
    return onSwing(
        () -> {
          CrisisGui gui = new CrisisGui(staging);
          new Console(gui).setVisible(true);
          return gui;
        });
  }

  private void play() throws Exception {
    Table table = new Table(loaded, List.of(), List.of("war", "widened"), 300);
    Game game = Game.of(loaded.scenario(), 1, 72, new StateCode("KOR"));
    CrisisGui gui = open(Staging.of(new Guest(table, game)));
    Console console = (Console) gui.controller;
    console.setPlaySleep(0);
    SwingUtilities.invokeAndWait(console::pressPlay);
    await(() -> onSwing(() -> texts(gui).contains("1  call")));
    tell("day of the shelling", onSwing(() -> gui.game().awaited().orElseThrow().day()));
    picture("call");
    leaveUntil(gui, console, "3  use of force");
    tell("day before the choice", onSwing(() -> gui.scene().day()));
    tell("state then", console.getPlayState() == Console.PS_PAUSED ? "paused" : "other");
    SwingUtilities.invokeAndWait(() -> button(gui, "3  use of force").doClick());
    await(
        () -> onSwing(() -> String.valueOf(seat(gui).shown()).contains("option=Option[outcome=4")));
    tell("day after it", onSwing(() -> gui.scene().day() >= 14));
    tell(
        "told of",
        onSwing(() -> String.valueOf(seat(gui).shown()).contains("option=Option[outcome=4")));
    picture("seat");
    String kept = onSwing(() -> table.kept(gui.game()));
    tell("game", onSwing(() -> Saving.save(kept, folder.resolve("game.json"))));
    tell("game again", onSwing(() -> Saving.save(kept, folder.resolve("game.json"))));
    Game again = GameFile.read(folder.resolve("game.json")).replay(loaded);
    tell("choices kept", again.moves().size());
    SwingUtilities.invokeAndWait(() -> button(gui, "New game").doClick());
    tell("choices of a new game", onSwing(() -> gui.game().moves().size()));
    leaveUntil(gui, console, "nothing is asked any more");
    SwingUtilities.invokeAndWait(
        () -> {
          if (console.getPlayState() == Console.PS_PAUSED) {
            console.pressPause();
          }
        });
    await(() -> console.getPlayState() == Console.PS_STOPPED);
    tell("record", onSwing(gui::record));
    SwingUtilities.invokeAndWait(() -> gui.frames().forEach(frame -> frame.setVisible(false)));
  }

  /** Leaves all to the model until a button is there, or the game is over. */
  private static void leaveUntil(CrisisGui gui, Console console, String text) throws Exception {
    String left = "As the model would";
    while (gui.game().record().isEmpty()) {
      await(
          () ->
              onSwing(
                  () -> {
                    if (console.getPlayState() == Console.PS_PAUSED && !texts(gui).contains(left)) {
                      console.pressPause(); // goes on
                    }
                    return texts(gui).contains(left);
                  }));
      if (onSwing(() -> texts(gui).contains(text))) {
        return;
      }
      SwingUtilities.invokeAndWait(() -> button(gui, left).doClick());
    }
  }

  private void compare() throws Exception {
    Rival rival =
        new Rival(
            "with the treaty",
            "without it",
            TestScenarios.read("scenarios/korea-article4.yaml", "treaties.rus-prk-2024=null"));
    CrisisGui gui =
        open(new Staging(loaded.scenario(), sets -> loaded.scenario(), 1, 72).beside(rival));
    for (int i = 0; i < 6; i++) {
      SwingUtilities.invokeAndWait(() -> gui.remote().nextEvent());
    }
    SwingUtilities.invokeAndWait(() -> {});
    tell("windows of two worlds", gui.frames().stream().filter(Component::isVisible).count());
    tell("day marked", onSwing(() -> gui.scene().parting()));
    tell("day of the first", onSwing(() -> gui.scene().day()));
    tell("both saved", GuiSession.saved(gui.pairSeen(), folder.resolve("both.svg")));
    tell("words in it", Files.readString(folder.resolve("both.svg")).contains("without it"));
    picture("pair");
  }

  private static SeatPane seat(CrisisGui gui) {
    return all(gui.frames().get(2))
        .filter(SeatPane.class::isInstance)
        .map(SeatPane.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(CrisisGui gui) {
    return buttons(gui).map(AbstractButton::getText).toList();
  }

  private static AbstractButton button(CrisisGui gui, String text) {
    return buttons(gui).filter(it -> text.equals(it.getText())).findFirst().orElseThrow();
  }

  private static Stream<AbstractButton> buttons(CrisisGui gui) {
    return all(gui.frames().get(2))
        .filter(AbstractButton.class::isInstance)
        .map(AbstractButton.class::cast);
  }

  private static Stream<Component> all(Component root) {
    return root instanceof Container inner
        ? Stream.concat(
            Stream.of(root), Stream.of(inner.getComponents()).flatMap(TableSession::all))
        : Stream.of(root);
  }

  private static void await(Callable<Boolean> what) throws Exception {
    long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (!what.call()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("what is waited for does not come");
      }
      Thread.sleep(20);
    }
  }

  private void picture(String name) throws Exception {
    Robot robot = new Robot();
    SwingUtilities.invokeAndWait(() -> {});
    robot.waitForIdle();
    Thread.sleep(120);
    Rectangle all = new Rectangle(java.awt.Toolkit.getDefaultToolkit().getScreenSize());
    ImageIO.write(robot.createScreenCapture(all), "png", folder.resolve(name + ".png").toFile());
  }
}
