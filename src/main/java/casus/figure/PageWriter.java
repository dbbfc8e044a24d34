package casus.figure;

import java.io.IOException;

/** Writes a drawing as a page of one format, without time stamps or other chance. */
interface PageWriter {
  /**
   * The bytes of the file.
   *
   * @param drawing what to draw
   * @param style how
   * @param title what to call it in the file's own description
   * @throws IOException if a library cannot write the page
   */
  byte[] write(Drawing drawing, Style style, String title) throws IOException;
}
