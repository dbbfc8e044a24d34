package casus.gui;

import casus.crisis.Scenario;
import casus.figure.Painting;
import casus.text.WholeFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pictures and films of a replication, made without a window or a display. */
public final class Snapshots {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private final Scenario scenario;
  private final long seed;
  private final int replication;
  private final Picture picture;
  private final @Nullable OtherWorld other;
  private final PairPicture pair;

  /**
   * Pictures of a replication.
   *
   * @param scenario what is played
   * @param seed the master seed
   * @param replication the number of the replication
   */
  public Snapshots(Scenario scenario, long seed, int replication) {
    this(scenario, seed, replication, Optional.empty());
  }

  /**
   * Pictures of a replication beside another world of the same luck.
   *
   * @param scenario what is played
   * @param seed the master seed
   * @param replication the number of the replication
   * @param rival the other world; empty for none
   */
  public Snapshots(Scenario scenario, long seed, int replication, Optional<Rival> rival) {
    this.scenario = scenario;
    this.seed = seed;
    this.replication = replication;
    picture = new Picture(Projection.of(scenario));
    other = rival.map(it -> new OtherWorld(it, scenario, seed, replication)).orElse(null);
    pair = new PairPicture(scenario, rival.map(Rival::scenario).orElse(scenario));
  }

  private Playback playback() {
    if (other != null) {
      other.begin();
    }
    int parting = other == null ? -1 : other.parting();
    return new Playback(scenario, seed, replication, parting, world -> {});
  }

  /**
   * Paints some days, each at its end, on 1280 × 800 pixels, or twice as wide beside another world.
   *
   * @param files the file of each day, PNG, SVG or PDF by its ending; a day after the end of the
   *     crisis shows its end
   * @return the last day played: that on which the last dispute closed, or the last of the horizon.
   *     A dispute that lapsed closes after its quiet, later than the day its record calls its end
   * @throws IOException if a file cannot be written
   */
  public int save(SortedMap<Integer, Path> files) throws IOException {
    SortedMap<Integer, Path> left = new TreeMap<>(files);
    Playback playback = playback();
    while (playback.step()) {
      Path file = left.remove(playback.scene().day());
      if (file != null) {
        write(painting(playback.scene()), file);
      }
    }
    for (Map.Entry<Integer, Path> late : left.entrySet()) {
      write(painting(playback.scene()), late.getValue());
    }
    return playback.scene().day();
  }

  /**
   * Films the replication: days on which something happens stand longer than quiet ones.
   *
   * @param file of a {@link FilmFormat}, by its ending; written beside and then renamed
   * @return how many frames it has
   * @throws NoEncoderException if it needs an encoder that is not there
   * @throws IOException if it cannot be written
   */
  public int film(Path file) throws IOException {
    return Film.write(playback(), scenario.horizonDays(), this::paint, file);
  }

  /** A scene as a page, zoomed to the theatre. */
  private Painting painting(Scene scene) {
    OtherWorld beside = other;
    if (beside != null) {
      beside.follow(scene.day());
      double height = HEIGHT + PairPicture.STRIP;
      return Saving.page(
          scene, 2 * WIDTH, height, g -> pair.paint(g, 2 * WIDTH, height, scene, beside));
    }
    return Saving.page(
        scene,
        WIDTH,
        HEIGHT,
        g -> picture.paint(g, View.home(picture.projection(), WIDTH, HEIGHT), scene));
  }

  /** A scene as a picture, zoomed to the theatre. */
  BufferedImage paint(Scene scene) {
    return painting(scene).image(1);
  }

  private static void write(Painting painting, Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    byte[] bytes =
        name.endsWith(".svg")
            ? painting.svg()
            : name.endsWith(".pdf") ? painting.pdf() : painting.png(1);
    Path beside = beside(file);
    try {
      Files.write(beside, bytes);
      WholeFiles.replace(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Where a file is written before it is whole; its folder is made. */
  static Path beside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return file.resolveSibling("." + file.getFileName() + ".part");
  }
}
