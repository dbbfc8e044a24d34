package casus.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a film can be: an animated GIF, or, where the encoder ffmpeg is there, MP4 or WebM. */
public enum FilmFormat {
  /** Animated GIF, which needs nothing. */
  GIF(""),
  /** H.264 in MP4, for slides and players. */
  MP4("-c:v libx264 -preset medium -crf 16 -movflags +faststart -f mp4"),
  /** VP9 in WebM, for pages. */
  WEBM(
      "-c:v libvpx-vp9 -crf 24 -b:v 0 -deadline realtime -cpu-used 6 -tune-content screen -f webm");

  /** What tells the encoder of the format. */
  private final String encoding;

  FilmFormat(String encoding) {
    this.encoding = encoding;
  }

  /**
   * The format that a name asks for by its ending.
   *
   * @param file where a film is to be
   * @return empty if it ends otherwise
   */
  public static Optional<FilmFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }

  private String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Makes sure that films of this kind can be made here, before anything is played.
   *
   * @throws NoEncoderException if the encoder is not there
   */
  public void require() throws NoEncoderException {
    if (this != GIF) {
      EncodedFilm.requireEncoder();
    }
  }

  /** Begins a film. */
  Reel begin(Path file) throws IOException {
    return this == GIF ? new GifFilm(file) : new EncodedFilm(file, List.of(encoding.split(" ")));
  }
}
