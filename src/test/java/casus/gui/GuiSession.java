package casus.gui;

import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Display2D;

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
    tell(
        "menu",
        Stream.of(console.getJMenuBar().getMenu(0).getMenuComponents())
            .filter(Component::isVisible)
            .map(item -> ((JMenuItem) item).getText())
            .toList());
    picture("before");
    tell("first picture", save("seen"));
    tell("second picture", save("seen.png"));
    tell("as vectors", save("seen.svg") + " " + save("seen.pdf"));
    tell("with another ending", save("seen.bmp"));
    tell("size of the picture", ImageIO.read(folder.resolve("seen.png").toFile()).getWidth());
    press(console::pressPause);
    press(console::pressPlay);
    press(console::pressPlay);
    press(console::pressPlay);
    tell("day after three steps", gui.scene().day());
    press(() -> gui.remote().nextEvent());
    tell("day of the first event", gui.scene().day());
    tell("state then", console.getPlayState() == Console.PS_PAUSED ? "paused" : "other");
    picture("first-event");
    tell("as a film", save("seen.gif"));
    tell("frames of the film", frames(folder.resolve("seen.gif")));
    press(() -> gui.remote().nextEvent());
    tell("day of the next event", gui.scene().day());
    press(() -> menuItem("Treaty " + TREATY).doClick());
    tell("inspectors", onSwing(() -> console.getAllInspectors().size()));
    picture("inspector");
    press(() -> gui.remote().backToDayZero());
    tell("day after going back", gui.world().day());
    press(() -> type('n'));
    tell("day after the key n", gui.scene().day());
    press(() -> type('0'));
    console.setPlaySleep(0);
    press(console::pressPause); // goes on
    await(Console.PS_STOPPED);
    picture("end");
    RunRecord record = onSwing(gui::record);
    tell("record", record);
    tell("lines of log", gui.diary().lines().count());
    press(console::pressStop);
    press(() -> gui.frames().get(3).setBounds(11, 22, 333, 222));
    java.awt.Dimension screen = java.awt.Toolkit.getDefaultToolkit().getScreenSize();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> tellPlace(screen)));
    press(console::doClose); // which ends the program
  }

  /** An item of the menu that the button for inspectors opens. */
  private JMenuItem menuItem(String text) {
    Box header = ((Display2D) gui.frames().get(1).getContentPane().getComponent(0)).header;
    JButton button =
        Stream.of(header.getComponents())
            .filter(JButton.class::isInstance)
            .map(JButton.class::cast)
            .filter(found -> found.getText().startsWith("Inspect"))
            .findFirst()
            .orElseThrow();
    button.doClick();
    JPopupMenu menu = (JPopupMenu) MenuSelectionManager.defaultManager().getSelectedPath()[0];
    JMenuItem item =
        Stream.of(menu.getComponents())
            .map(JMenuItem.class::cast)
            .filter(found -> found.getText().equals(text))
            .findFirst()
            .orElseThrow();
    MenuSelectionManager.defaultManager().clearSelectedPath();
    return item;
  }

  private String save(String name) throws Exception {
    return saved(gui.mapSeen(), folder.resolve(name));
  }

  /** Saves as the buttons do, and waits until it is told how it went. */
  static String saved(Saving.Source source, Path file) throws Exception {
    CompletableFuture<String> told = new CompletableFuture<>();
    SwingUtilities.invokeAndWait(
        () ->
            Saving.save(
                source,
                file,
                remark -> {
                  if (!remark.startsWith("Making ")) {
                    told.complete(remark);
                  }
                }));
    return told.get(120, TimeUnit.SECONDS);
  }

  private static int frames(Path film) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(film.toFile())) {
      reader.setInput(in);
      return reader.getNumImages(true);
    }
  }

  /** As if typed in the window of the log. */
  private void type(char key) {
    JComponent root = gui.frames().get(3).getRootPane();
    Object name =
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).get(KeyStroke.getKeyStroke(key));
    root.getActionMap().get(name).actionPerformed(new ActionEvent(root, 0, "" + key));
  }

  private static void tellPlace(java.awt.Dimension screen) {
    Preferences log =
        Preferences.userRoot().node("casus/view/" + screen.width + "x" + screen.height + "/log");
    tell("place of the log", log.getInt("x", -1) + " " + log.getInt("height", -1));
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
