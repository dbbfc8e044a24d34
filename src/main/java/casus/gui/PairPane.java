package casus.gui;

import casus.crisis.Scenario;
import casus.figure.Painting;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JToolBar;

/** The window that shows two worlds side by side. Used on Swing's thread. */
final class PairPane {
  private final JFrame frame = new JFrame("Side by side");
  private final JToolBar bar = new JToolBar();
  private final Supplier<Scene> first;
  private final JComponent page;
  private OtherWorld other;
  private PairPicture picture;

  /**
   * @param first the scene of the first world
   * @param other the other world
   */
  PairPane(Supplier<Scene> first, OtherWorld other) {
    this.first = first;
    this.other = other;
    picture = new PairPicture(first.get().scenario(), other.scene().scenario());
    page = new Page();
    bar.setFloatable(false);
    frame.getContentPane().add(bar, BorderLayout.NORTH);
    frame.getContentPane().add(page, BorderLayout.CENTER);
  }

  private final class Page extends JComponent {
    private static final long serialVersionUID = 1;

    @Override
    protected void paintComponent(Graphics graphics) {
      picture.paint((Graphics2D) graphics, getWidth(), getHeight(), first.get(), other);
    }
  }

  JFrame frame() {
    return frame;
  }

  JToolBar bar() {
    return bar;
  }

  /** Another run. */
  void begin(OtherWorld world) {
    other = world;
    picture = new PairPicture(first.get().scenario(), world.scene().scenario());
    page.repaint();
  }

  /** Brings the other world to the day of the first. */
  void follow() {
    other.follow(first.get().standing().day());
    page.repaint();
  }

  /** What is seen. */
  Painting page() {
    Dimension size = page.getSize();
    return Saving.page(
        first.get(),
        size.width,
        size.height,
        g -> picture.paint(g, size.width, size.height, first.get(), other));
  }

  /** Pages of the same size with other worlds, for a film made on a thread of its own. */
  Function<Scene, Painting> pages(Scenario scenario, OtherWorld beside) {
    Dimension size = page.getSize();
    PairPicture apart = new PairPicture(scenario, beside.scene().scenario());
    return scene -> {
      beside.follow(scene.standing().day());
      return Saving.page(
          scene,
          size.width,
          size.height,
          g -> apart.paint(g, size.width, size.height, scene, beside));
    };
  }
}
