package casus.figure;

/**
 * What a figure shows, in words.
 *
 * @param text the caption for print: what, how many runs, kind of interval, scenario, seed
 * @param altText what a reader would find in the picture, for one who cannot see it
 */
record Caption(String text, String altText) {
  /** The text of the caption file. */
  String file() {
    return text + "\n\nAlt text: " + altText + "\n";
  }
}
