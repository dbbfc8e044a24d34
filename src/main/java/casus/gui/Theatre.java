package casus.gui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import sim.display.Console;

/** The way in: opens MASON's console on a replication. */
public final class Theatre {
  private Theatre() {}

  /**
   * Opens the windows, and comes back when the console is closed.
   *
   * @param staging what is shown
   * @throws NoDisplayException if there is no screen
   * @throws InterruptedException if the thread is interrupted while the windows are open
   */
  public static void open(Staging staging) throws NoDisplayException, InterruptedException {
    smoothLetters();
    requireDisplay();
    CountDownLatch closed = new CountDownLatch(1);
    try {
      SwingUtilities.invokeAndWait(() -> console(new CrisisGui(staging), closed));
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof HeadlessException) {
        throw noDisplay(cause.getMessage());
      }
      throw new IllegalStateException("the windows could not be opened", cause);
    }
    closed.await();
  }

  /** Asks for smooth letters where the desktop does not say; must come before any window. */
  static void smoothLetters() {
    if (System.getProperty("awt.useSystemAAFontSettings") == null) {
      System.setProperty("awt.useSystemAAFontSettings", "on");
    }
    System.setProperty("swing.aatext", "true");
  }

  private static void console(CrisisGui gui, CountDownLatch closed) {
    Console console = new Console(gui);
    console.setVisible(true);
    console.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            closed.countDown();
          }
        });
  }

  private static void requireDisplay() throws NoDisplayException {
    try {
      if (GraphicsEnvironment.isHeadless()) {
        throw noDisplay(null);
      }
      GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices();
    } catch (HeadlessException | AWTError | NoClassDefFoundError e) {
      throw noDisplay(e.getMessage());
    }
  }

  private static NoDisplayException noDisplay(@Nullable String why) {
    String reason =
        why == null || why.isBlank() ? "" : " (" + why.strip().lines().findFirst().orElse("") + ")";
    return new NoDisplayException(
        "there is no display to open a window on"
            + reason
            + "; use --snapshot or --movie, which need none");
  }
}
