package casus.gui;

import casus.figure.Painting;
import java.io.IOException;
import java.nio.file.Path;

/** What the windows can save: what is seen of the map, and of two worlds side by side. */
final class Exports {
  private Exports() {}

  /** The map as it is seen. */
  record OfMap(CrisisGui gui, MapPortrayal portrayal) implements Saving.Source {
    @Override
    public Painting page() {
      return page(gui.scene());
    }

    private Painting page(Scene scene) {
      View view = portrayal.seen();
      return Saving.page(
          scene,
          view.window().getWidth(),
          view.window().getHeight(),
          g -> {
            g.translate(-view.window().getX(), -view.window().getY());
            g.clip(view.window());
            portrayal.paint(g, view, scene);
          });
    }

    @Override
    public void film(Path file) throws IOException {
      Film.write(gui.again(), gui.scene().standing().day(), scene -> page(scene).image(1), file);
    }
  }

  /** Two worlds as they are seen. */
  record OfPair(CrisisGui gui, PairPane pane) implements Saving.Source {
    @Override
    public Painting page() {
      return pane.page();
    }

    @Override
    public void film(Path file) throws IOException {
      OtherWorld other = gui.otherAgain();
      Film.write(
          gui.again(),
          gui.scene().standing().day(),
          scene -> pane.page(scene, other).image(1),
          file);
    }
  }
}
