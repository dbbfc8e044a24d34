package casus.gui;

import java.io.IOException;

/** The encoder that a film needs is not there. */
public final class NoEncoderException extends IOException {
  private static final long serialVersionUID = 1;

  NoEncoderException() {
    super(
        "a film in MP4 or WebM is made by ffmpeg, which is not on the PATH: install it (Debian and"
            + " macOS with Homebrew: ffmpeg; Windows: winget install ffmpeg), or end the name in"
            + " .gif, which needs nothing");
  }
}
