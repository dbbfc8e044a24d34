package casus.gui;

import casus.game.Game;
import casus.game.Table;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.treaty.StateCode;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import sim.display.Console;

/**
 * Presses every button and menu entry that the windows show, of a game and of two worlds, in a
 * process of its own; dialogs that open are noted and closed. Prints what it found, {@code
 * key=value}; what fails stands on standard error.
 */
final class ButtonsSession {
  private static final List<String> FAILED = Collections.synchronizedList(new ArrayList<>());
  private static final Set<String> DIALOGS = Collections.synchronizedSet(new LinkedHashSet<>());

  private ButtonsSession() {}

  /** Arguments: scenario file, folder for pictures. */
  public static void main(String[] args) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> failed(e.toString()));
    Theatre.smoothLetters();
    Path file = Path.of(System.getProperty("casus.basedir", ".")).resolve(args[0]);
    LoadedScenario loaded =
        ((Parsed.Sound<LoadedScenario>) ScenarioReader.read(file, List.of())).value();
    closeDialogs();
    Table table = new Table(loaded, List.of(), List.of("war", "widened"), 200);
    Game game = Game.of(loaded.scenario(), 1, 72, new StateCode("KOR"));
    Set<String> pressed = pressAll("game", Staging.of(new Guest(table, game)), Path.of(args[1]));
    Rival rival =
        new Rival(
            "with the treaty",
            "without it",
            TestScenarios.read(args[0], "treaties.rus-prk-2024=null"));
    Staging both = new Staging(loaded.scenario(), sets -> loaded.scenario(), 1, 72).beside(rival);
    pressed.addAll(pressAll("worlds", both, Path.of(args[1])));
    System.out.println("pressed=" + pressed);
    System.out.println("dialogs=" + DIALOGS);
    System.out.println("failed=" + FAILED);
    System.exit(0);
  }

  private static void failed(String what) {
    FAILED.add(what);
  }

  private static <T> T onSwing(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    SwingUtilities.invokeLater(task);
    return task.get();
  }

  private static void closeDialogs() {
    Thread closer =
        new Thread(
            () -> {
              while (true) {
                SwingUtilities.invokeLater(
                    () -> {
                      for (Window window : Window.getWindows()) {
                        if (window instanceof Dialog dialog && dialog.isShowing()) {
                          DIALOGS.add(dialog.getTitle());
                          dialog.dispose();
                        }
                      }
                    });
                try {
                  Thread.sleep(40);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    closer.setDaemon(true);
    closer.start();
  }

  private static Set<String> pressAll(String name, Staging staging, Path folder) throws Exception {
    CrisisGui gui =
        onSwing(
            () -> {
              CrisisGui opened = new CrisisGui(staging);
              new Console(opened).setVisible(true);
              return opened;
            });
    Console console = (Console) gui.controller;
    onSwing(
        () -> {
          console.setPlaySleep(0);
          return null;
        });
    picture(folder, name + "-opened");
    Set<String> pressed = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      onSwing(
          () -> {
            gui.frames().forEach(frame -> frame.setVisible(true)); // some buttons hide some
            gui.remote().nextEvent();
            return null;
          });
      for (Window window : onSwing(() -> List.of(Window.getWindows()))) {
        for (JTabbedPane tabs : onSwing(() -> found(window, JTabbedPane.class))) {
          for (int tab = 0; tab < tabs.getTabCount(); tab++) {
            int shown = tab;
            onSwing(
                () -> {
                  tabs.setSelectedIndex(shown);
                  return null;
                });
            more |= press(window, pressed);
          }
        }
        more |= press(window, pressed);
      }
    }
    picture(folder, name + "-pressed");
    onSwing(
        () -> {
          gui.frames().forEach(frame -> frame.setVisible(false));
          return null;
        });
    return pressed;
  }

  private static boolean press(Window window, Set<String> pressed) throws Exception {
    boolean any = false;
    for (AbstractButton button : onSwing(() -> buttons(window))) {
      String label = label(button);
      boolean seen = onSwing(() -> button.isShowing() || button instanceof JMenuItem);
      if (label.equals("Quit") || !seen || !pressed.add(label)) {
        continue;
      }
      any = true;
      try {
        onSwing(
            () -> {
              button.doClick(0);
              return null;
            });
        onSwing(() -> null); // what it has put off
      } catch (Exception e) {
        failed(label + ": " + e.getCause());
      }
    }
    return any;
  }

  private static List<AbstractButton> buttons(Window window) {
    return found(window, AbstractButton.class).stream()
        .filter(button -> button.isVisible() && button.isEnabled())
        .toList();
  }

  private static String label(AbstractButton button) {
    String text = button.getText();
    String tip = button.getToolTipText();
    String name = text != null && !text.isBlank() ? text : tip != null ? tip : "";
    return name.isEmpty() ? button.getClass().getSimpleName() + " at " + button.getX() : name;
  }

  private static <T> List<T> found(Component root, Class<T> kind) {
    return all(root).filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Stream<Component> all(Component root) {
    Stream<Component> inner =
        root instanceof JMenu menu
            ? Stream.of(menu.getMenuComponents())
            : root instanceof Container container
                ? Stream.of(container.getComponents())
                : Stream.of();
    return Stream.concat(Stream.of(root), inner.flatMap(ButtonsSession::all));
  }

  private static void picture(Path folder, String name) throws Exception {
    Robot robot = new Robot();
    onSwing(() -> null);
    Thread.sleep(400);
    ImageIO.write(
        robot.createScreenCapture(
            new java.awt.Rectangle(Toolkit.getDefaultToolkit().getScreenSize())),
        "png",
        folder.resolve(name + ".png").toFile());
  }
}
