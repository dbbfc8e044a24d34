package casus.gui;

import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import sim.display.Console;

/**
 * A session at the screen, in a process of its own since the tests run without one: opens the
 * windows, works the console, takes pictures of the screen, and prints what it found, {@code
 * key=value}.
 */
final class GuiSession {
  private static final String TREATY = "rus-prk-2024";

  private final CrisisGui gui;
  private final Path folder;
  private final Robot robot = new Robot();
  private final Console console;

  private GuiSession(Scenario scenario, int replication, Path folder) throws Exception {
    this.folder = folder;
    gui = new CrisisGui(scenario, sets -> scenario, 1, replication);
    console =
        onSwing(
            () -> {
              Console opened = new Console(gui);
              opened.setVisible(true);
              return opened;
            });
  }

  /** Arguments: scenario file, replication, folder for pictures. */
  public static void main(String[] args) throws Exception {
    Theatre.smoothLetters();
    new GuiSession(TestScenarios.read(args[0]), Integer.parseInt(args[1]), Path.of(args[2])).work();
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

  private static void press(Runnable button) throws Exception {
    SwingUtilities.invokeAndWait(button);
  }

  private void work() throws Exception {
    settle();
    tell("windows", gui.frames().stream().filter(JFrame::isVisible).count());
    picture("before");
    press(console::pressPause);
    press(console::pressPlay);
    press(console::pressPlay);
    press(console::pressPlay);
    tell("day after three steps", gui.scene().day());
    press(gui::nextEvent);
    tell("day of the first event", gui.scene().day());
    tell("state then", console.getPlayState() == Console.PS_PAUSED ? "paused" : "other");
    picture("first-event");
    press(gui::nextEvent);
    tell("day of the next event", gui.scene().day());
    press(() -> gui.inspectTreaty(TREATY));
    tell("inspectors", onSwing(() -> console.getAllInspectors().size()));
    picture("inspector");
    press(gui::backToDayZero);
    tell("day after going back", gui.world().day());
    console.setPlaySleep(0);
    press(console::pressPause); // goes on
    await(Console.PS_STOPPED);
    picture("end");
    RunRecord record = onSwing(gui::record);
    tell("record", record);
    tell("lines of log", gui.diary().lines().count());
    press(console::pressStop);
    press(console::doClose);
  }

  private void await(int state) throws Exception {
    long until = System.nanoTime() + 60_000_000_000L;
    while (console.getPlayState() != state) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("the console does not come to rest");
      }
      Thread.sleep(20);
    }
    settle();
  }

  /** Lets Swing lay out and paint. */
  private void settle() throws Exception {
    for (int i = 0; i < 2; i++) {
      press(() -> {});
      robot.waitForIdle();
      Thread.sleep(60);
    }
  }

  private void picture(String name) throws Exception {
    settle();
    Rectangle all = new Rectangle(java.awt.Toolkit.getDefaultToolkit().getScreenSize());
    BufferedImage image = robot.createScreenCapture(all);
    ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    Rectangle map = onSwing(() -> gui.frames().get(1).getBounds());
    tell("colours of the map " + name, colours(image, map.intersection(all)));
  }

  /** How many colours a part of a picture has: a blank one has a few. */
  private static long colours(BufferedImage image, Rectangle part) {
    return java.util.Arrays.stream(
            image.getRGB(part.x, part.y, part.width, part.height, null, 0, part.width))
        .distinct()
        .count();
  }
}
