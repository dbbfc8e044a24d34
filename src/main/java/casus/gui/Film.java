package casus.gui;

import casus.text.WholeFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Films a replication: days on which something happens stand longer than quiet ones. */
final class Film {
  /** No film has more frames: of a longer run only some quiet days are shown. */
  private static final int FRAMES = 500;

  private static final int QUIET_CS = 6;
  private static final int EVENT_CS = 30;
  private static final int TURN_CS = 90;
  private static final int LAST_CS = 300;

  private Film() {}

  /**
   * Films a replication.
   *
   * @param playback at the morning of day 0
   * @param lastDay the last day that is shown
   * @param paint a scene as a picture
   * @param file of a {@link FilmFormat}, by its ending; written beside and then renamed
   * @return how many frames it has
   * @throws IOException if it cannot be written
   */
  static int write(Playback playback, int lastDay, Function<Scene, BufferedImage> paint, Path file)
      throws IOException {
    int stride = Math.max(1, playback.scene().scenario().horizonDays() / FRAMES);
    FilmFormat format =
        FilmFormat.of(file).orElseThrow(() -> new IOException(file + " ends as no film does"));
    format.require();
    Path beside = Snapshots.beside(file);
    beside.toFile().deleteOnExit(); // should somebody end casus meanwhile
    int frames = 0;
    try {
      try (Reel film = format.begin(beside)) {
        Scene last = playback.scene();
        int told = 0;
        while (playback.scene().standing().day() < lastDay && playback.step()) {
          Scene scene = playback.scene();
          int hold = hold(scene, told);
          if (hold > QUIET_CS || scene.day() % stride == 0) {
            film.add(paint.apply(scene), hold);
            frames++;
          }
          told = scene.story().size();
          last = scene;
        }
        film.add(paint.apply(last), LAST_CS);
        film.finish();
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
}
