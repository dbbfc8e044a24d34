package casus.gui;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.swing.JFrame;

/**
 * Where the windows stood when they were last closed, for each size of screen: among the user's
 * preferences of Java, never with results.
 */
final class Places {
  /** Java tells of the folder that it makes for preferences, which nobody asked. */
  private static final Logger SILENT = Logger.getLogger("java.util.prefs");

  private static final List<String> SIDES = List.of("x", "y", "width", "height");

  /** A window smaller than this is lost from sight, in pixels. */
  private static final int LEAST = 80;

  private final Dimension screen;
  private final Preferences all;

  /**
   * The places on a screen.
   *
   * @param screen its size
   */
  Places(Dimension screen) {
    this.screen = screen;
    all = Preferences.userRoot().node("casus/view").node(screen.width + "x" + screen.height);
  }

  /** Before anything asks for preferences, as MASON does. */
  static void beSilent() {
    SILENT.setLevel(Level.OFF);
  }

  /** Puts windows where they were; those that would not be seen stay where they are. */
  void restore(Map<String, JFrame> windows) {
    windows.forEach((name, window) -> seen(screen, place(name)).ifPresent(window::setBounds));
  }

  /** A place, if a window there can be seen and gripped. */
  static Optional<Rectangle> seen(Dimension screen, Rectangle place) {
    Rectangle part = new Rectangle(screen).intersection(place);
    return part.width >= LEAST && part.height >= LEAST && place.y >= 0
        ? Optional.of(place)
        : Optional.empty();
  }

  private Rectangle place(String name) {
    Preferences node = all.node(name);
    int[] sides = SIDES.stream().mapToInt(side -> node.getInt(side, -1)).toArray();
    return new Rectangle(sides[0], sides[1], sides[2], sides[3]);
  }

  /** Keeps where windows are. What cannot be kept is not worth a word: it is made anew. */
  void keep(Map<String, JFrame> windows) {
    windows.forEach(
        (name, window) -> {
          Rectangle at = window.getBounds();
          int[] sides = {at.x, at.y, at.width, at.height};
          for (int i = 0; i < sides.length; i++) {
            all.node(name).putInt(SIDES.get(i), sides[i]);
          }
        });
    try {
      all.flush();
    } catch (BackingStoreException e) {
      // The windows stand where they do by default then.
    }
  }
}
