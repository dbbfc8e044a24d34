package casus.gui;

import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Display2D;

/** What our buttons and keys do with MASON's console and map. Used on Swing's thread. */
final class Remote {
  private final Windows windows;
  private final Picture picture;
  private final double sheet;
  private final Supplier<Scene> scene;
  private final BooleanSupplier waits;

  /**
   * @param windows what is worked
   * @param picture of the map
   * @param sheet width of the whole sheet at scale 1, pixels
   * @param scene as it is now
   * @param waits whether the next day cannot be played before a person has chosen
   */
  Remote(
      Windows windows,
      Picture picture,
      double sheet,
      Supplier<Scene> scene,
      BooleanSupplier waits) {
    this.windows = windows;
    this.picture = picture;
    this.sheet = sheet;
    this.scene = scene;
    this.waits = waits;
  }

  /** Puts the buttons above the map, and gives all windows their keys. */
  void attach() {
    windows.display().header.add(button("Next event", this::nextEvent));
    windows.display().header.add(button("Day 0", this::backToDayZero));
    windows.display().header.add(button("Theatre", this::showTheatre));
    Map<Character, Runnable> keys =
        Map.of(
            'p',
            this::playOrPause,
            'n',
            this::nextEvent,
            '0',
            this::backToDayZero,
            't',
            this::showTheatre);
    windows.all().forEach(window -> Keys.attach(window, keys));
    hideWhatFails(windows.console());
  }

  /** Puts the buttons above two worlds. */
  void attach(PairPane pane, Saving.Source seen) {
    pane.bar().add(button("Play or pause", this::playOrPause));
    pane.bar().add(button("Next event", this::nextEvent));
    pane.bar().add(button("Day 0", this::backToDayZero));
    pane.bar().add(button("Save…", () -> save(pane, seen)));
  }

  private void save(PairPane pane, Saving.Source seen) {
    Saving.ask(pane.frame(), Camera.TITLE, "casus.png")
        .ifPresent(file -> Saving.save(seen, file, windows.diary()::remark));
  }

  static JButton button(String text, Runnable action) {
    JButton button = new JButton(text);
    button.addActionListener(event -> action.run());
    return button;
  }

  /** MASON would open other programs, and keep a state that cannot be kept: it has no luck. */
  private static void hideWhatFails(Console console) {
    for (Component item : console.getJMenuBar().getMenu(0).getMenuComponents()) {
      boolean works =
          item instanceof JMenuItem entry
              && List.of("About MASON", "Quit").contains(entry.getText());
      item.setVisible(works);
    }
  }

  /** Zooms to what the crisis is about. */
  void showTheatre() {
    Display2D display = windows.display();
    JViewport port = display.display.getViewport();
    Dimension seen = port.getExtentSize();
    View home = View.home(picture.projection(), seen.width, seen.height);
    display.setScale(MapMouse.rounded(home.zoom() * picture.projection().width() / sheet));
    // MASON lays the sheet out anew after a change of scale, and that comes first.
    SwingUtilities.invokeLater(
        () -> {
          port.validate();
          MapMouse.move(port, (int) Math.round(-home.x()), (int) Math.round(-home.y()));
          display.repaint();
        });
  }

  /** Stops, and starts again at the morning of day 0, paused. */
  void backToDayZero() {
    windows.console().pressStop();
    windows.console().pressPause();
  }

  /** Begins, stands still, or goes on. */
  void playOrPause() {
    if (windows.console().getPlayState() == Console.PS_STOPPED) {
      windows.console().pressPlay();
    } else {
      windows.console().pressPause();
    }
  }

  /** Goes on, day by day, until something happens that matters, and pauses there. */
  void nextEvent() {
    Console console = windows.console();
    if (console.getPlayState() != Console.PS_PAUSED) {
      console.pressPause();
    }
    int steps = console.getNumStepsPerStepButtonPress();
    console.setNumStepsPerStepButtonPress(1);
    int told = scene.get().story().size();
    while (console.getPlayState() == Console.PS_PAUSED
        && scene.get().story().size() == told
        && !waits.getAsBoolean()) {
      console.pressPlay(); // while paused, this is the button for a step
    }
    if (waits.getAsBoolean()) {
      console.pressPlay(); // plays nothing, and asks the person
    }
    console.setNumStepsPerStepButtonPress(steps);
  }
}
