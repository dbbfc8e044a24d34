package casus.gui;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** A film in the making. Closed before it is finished, it is given up. */
interface Reel extends Closeable {
  /**
   * Adds a frame.
   *
   * @param image of the size of the first
   * @param hundredths how long it stands, hundredths of a second
   * @throws IOException if it cannot be written
   */
  void add(BufferedImage image, int hundredths) throws IOException;

  /**
   * Makes the file whole.
   *
   * @throws IOException if it cannot be written
   */
  void finish() throws IOException;
}
