package casus.gui;

import java.awt.event.ActionListener;
import java.util.function.Consumer;
import javax.swing.JFrame;
import sim.display.Display2D;

/**
 * The button with the camera: what is seen of the map as PNG, SVG or PDF, and what led there as
 * film. MASON's own offers PDF by a library that its licence keeps out, and so fails.
 */
final class Camera {
  static final String TITLE = "Save what is seen: .png, .svg, .pdf, or a film: .gif, .mp4, .webm";

  private Camera() {}

  /**
   * Takes the place of MASON's.
   *
   * @param display the map
   * @param frame its window
   * @param source what is saved
   * @param tell what is told of it
   */
  static void attach(Display2D display, JFrame frame, Saving.Source source, Consumer<String> tell) {
    for (ActionListener listener : display.snapshotButton.getActionListeners()) {
      display.snapshotButton.removeActionListener(listener);
    }
    display.snapshotButton.setToolTipText(TITLE);
    display.snapshotButton.addActionListener(
        event ->
            Saving.ask(frame, TITLE, "casus.png")
                .ifPresent(file -> Saving.save(source, file, tell)));
  }
}
