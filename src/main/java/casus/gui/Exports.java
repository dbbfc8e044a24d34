package casus.gui;

import casus.figure.Painting;
import java.util.function.Function;

/** What the windows can save: what is seen of the map, and of two worlds side by side. */
final class Exports {
  private Exports() {}

  /** The map as it is seen. */
  record OfMap(CrisisGui gui, MapPortrayal portrayal) implements Saving.Source {
    @Override
    public Painting page() {
      return page(portrayal.picture(), portrayal.seen(), gui.scene());
    }

    private static Painting page(Picture picture, View view, Scene scene) {
      return Saving.page(
          scene,
          view.window().getWidth(),
          view.window().getHeight(),
          g -> {
            g.translate(-view.window().getX(), -view.window().getY());
            g.clip(view.window());
            picture.paint(g, view, scene);
          });
    }

    @Override
    public Saving.Work film() {
      Picture picture = new Picture(portrayal.picture().projection());
      View view = portrayal.seen();
      Playback again = gui.again();
      int today = gui.scene().standing().day();
      return file -> Film.write(again, today, scene -> page(picture, view, scene).image(1), file);
    }
  }

  /** Two worlds as they are seen. */
  record OfPair(CrisisGui gui, PairPane pane) implements Saving.Source {
    @Override
    public Painting page() {
      return pane.page();
    }

    @Override
    public Saving.Work film() {
      OtherWorld other = gui.otherAgain();
      Function<Scene, Painting> pages = pane.pages(gui.scene().scenario(), other);
      Playback again = gui.again();
      int today = gui.scene().standing().day();
      return file -> Film.write(again, today, scene -> pages.apply(scene).image(1), file);
    }
  }
}
