package casus.gui;

import java.awt.FileDialog;
import java.awt.event.ActionListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JFrame;
import sim.display.Display2D;

/**
 * The button with the camera: what is seen of the map as PNG. MASON's own offers PDF too, by a
 * library that its licence keeps out, and so fails.
 */
final class Camera {
  private Camera() {}

  /**
   * Takes the place of MASON's.
   *
   * @param display the map
   * @param frame its window
   * @param tell what is told of it
   */
  static void attach(Display2D display, JFrame frame, Consumer<String> tell) {
    for (ActionListener listener : display.snapshotButton.getActionListeners()) {
      display.snapshotButton.removeActionListener(listener);
    }
    display.snapshotButton.setToolTipText("Save what is seen as PNG");
    display.snapshotButton.addActionListener(event -> ask(display, frame, tell));
  }

  private static void ask(Display2D display, JFrame frame, Consumer<String> tell) {
    FileDialog dialog = new FileDialog(frame, "Save what is seen as PNG", FileDialog.SAVE);
    dialog.setFile("casus.png");
    dialog.setVisible(true);
    if (dialog.getFile() != null) {
      tell.accept(save(display, Path.of(dialog.getDirectory(), dialog.getFile())));
    }
  }

  /**
   * Saves a picture; a file that is there already stays as it is.
   *
   * @return what is told of it
   */
  static String save(Display2D display, Path named) {
    String name = String.valueOf(named.getFileName());
    Path file = name.endsWith(".png") ? named : named.resolveSibling(name + ".png");
    if (Files.exists(file)) {
      return file + " is there already; choose another name.";
    }
    try {
      display.takeSnapshot(file.toFile(), Display2D.TYPE_PNG);
      return "Saved " + file + ".";
    } catch (IOException e) {
      return file + " cannot be written: " + e.getMessage();
    }
  }
}
