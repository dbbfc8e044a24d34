package casus.gui;

import java.awt.event.ActionEvent;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;

/** Keys that do in each window what the buttons do. */
final class Keys {
  private Keys() {}

  /**
   * Gives a window its keys. They count when typed: where text is written, they are text.
   *
   * @param frame the window
   * @param actions what each does
   */
  static void attach(JFrame frame, Map<Character, Runnable> actions) {
    JComponent root = frame.getRootPane();
    actions.forEach(
        (key, action) -> {
          String name = "casus " + key;
          root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
              .put(KeyStroke.getKeyStroke(key.charValue()), name);
          root.getActionMap()
              .put(
                  name,
                  new AbstractAction() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public void actionPerformed(ActionEvent event) {
                      action.run();
                    }
                  });
        });
  }
}
