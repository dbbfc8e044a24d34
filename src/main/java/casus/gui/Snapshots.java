package casus.gui;

import casus.crisis.Scenario;
import casus.text.WholeFiles;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** Pictures and films of a replication, made without a window or a display. */
public final class Snapshots {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /** No film has more frames: of a longer run only some quiet days are shown. */
  private static final int FRAMES = 500;

  private static final int QUIET_CS = 6;
  private static final int EVENT_CS = 30;
  private static final int TURN_CS = 90;
  private static final int LAST_CS = 300;

  private final Scenario scenario;
  private final long seed;
  private final int replication;
  private final Picture picture;

  /**
   * Pictures of a replication.
   *
   * @param scenario what is played
   * @param seed the master seed
   * @param replication the number of the replication
   */
  public Snapshots(Scenario scenario, long seed, int replication) {
    this.scenario = scenario;
    this.seed = seed;
    this.replication = replication;
    picture = new Picture(Projection.of(scenario));
  }

  /**
   * Paints some days, each at its end, as PNG files of 1280 × 800 pixels.
   *
   * @param files the file of each day; a day after the end of the crisis shows its end
   * @return the last day played: that on which the last dispute closed, or the last of the horizon.
   *     A dispute that lapsed closes after its quiet, later than the day its record calls its end
   * @throws IOException if a file cannot be written
   */
  public int save(SortedMap<Integer, Path> files) throws IOException {
    SortedMap<Integer, Path> left = new TreeMap<>(files);
    Playback playback = new Playback(scenario, seed, replication);
    while (playback.step()) {
      Path file = left.remove(playback.scene().day());
      if (file != null) {
        write(paint(playback.scene()), file);
      }
    }
    for (Map.Entry<Integer, Path> late : left.entrySet()) {
      write(paint(playback.scene()), late.getValue());
    }
    return playback.scene().day();
  }

  /**
   * Films the replication: days on which something happens stand longer than quiet ones.
   *
   * @param file an animated GIF, written beside and then renamed
   * @return how many frames it has
   * @throws IOException if it cannot be written
   */
  public int film(Path file) throws IOException {
    int stride = Math.max(1, scenario.horizonDays() / FRAMES);
    Path beside = beside(file);
    int frames = 0;
    try {
      try (GifFilm film = new GifFilm(beside)) {
        Playback playback = new Playback(scenario, seed, replication);
        Scene last = playback.scene();
        int told = 0;
        while (playback.step()) {
          Scene scene = playback.scene();
          int hold = hold(scene, told);
          if (hold > QUIET_CS || scene.day() % stride == 0) {
            film.add(paint(scene), hold);
            frames++;
          }
          told = scene.story().size();
          last = scene;
        }
        film.add(paint(last), LAST_CS);
        frames++;
      }
      WholeFiles.replace(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
    return frames;
  }

  private static int hold(Scene scene, int told) {
    int hold = QUIET_CS;
    for (Scene.Line line : scene.story().subList(told, scene.story().size())) {
      hold =
          Math.max(
              hold,
              switch (line.weight()) {
                case EVENT -> EVENT_CS;
                case TURN -> TURN_CS;
              });
    }
    return hold;
  }

  /** A scene as a picture, zoomed to the theatre. */
  BufferedImage paint(Scene scene) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    picture.paint(g, View.home(picture.projection(), WIDTH, HEIGHT), scene);
    g.dispose();
    return image;
  }

  private static void write(BufferedImage image, Path file) throws IOException {
    Path beside = beside(file);
    try {
      if (!ImageIO.write(image, "png", beside.toFile())) {
        throw new IOException("this Java writes no PNG files");
      }
      WholeFiles.replace(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Path beside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return file.resolveSibling("." + file.getFileName() + ".part");
  }
}
