package casus.gui;

import javax.swing.JScrollPane;

/** The pane that tells why the latest choice and call went as they did. On Swing's thread. */
final class ReasonsPane extends JScrollPane {
  private static final long serialVersionUID = 1;

  private transient ReasonsPainter painter;
  private transient Reasons reasons = Reasons.NONE;

  ReasonsPane(Scene scene) {
    painter = new ReasonsPainter(scene.scenario());
    setViewportView(
        new Painted(
            (int) ReasonsPainter.LEAST_WIDTH, (g, width) -> painter.paint(g, reasons, width)));
    setBorder(null);
  }

  /** Another run, of a scenario that may have changed. */
  void begin(Scene scene) {
    painter = new ReasonsPainter(scene.scenario());
    follow(scene);
  }

  /** Shows the reasons of the day. */
  void follow(Scene scene) {
    reasons = scene.reasons();
    repaint();
  }
}
