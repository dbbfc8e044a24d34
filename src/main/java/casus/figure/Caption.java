package casus.figure;

import casus.results.Partial;
import casus.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * What a figure shows, in words.
 *
 * @param text the caption for print: what, how many runs, kind of interval, scenario, seed
 * @param altText what a reader would find in the picture, for one who cannot see it
 */
record Caption(String text, String altText) {
  private static final String SHOWS = "Shows: ";

  /** The caption of one of several pages, which says which arms are on it. */
  Caption ofPart(int page, List<Focus> pages) {
    return pages.size() == 1
        ? this
        : new Caption(
            Text.format(
                "%s Part %d of %d, arms %s; the axes of other parts may reach further.",
                text, page + 1, pages.size(), Words.list(pages.get(page).arms())),
            altText);
  }

  /** The caption of a figure of a study that has not ended says so first. */
  Caption of(Optional<Partial> partial) {
    return partial
        .map(part -> new Caption(part.sentence() + " " + text, part.sentence() + " " + altText))
        .orElse(this);
  }

  /**
   * The text of the caption file.
   *
   * @param notes what the reader must know besides
   * @param shows what was asked for that differs from the usual; empty for nothing
   */
  String file(List<String> notes, String shows) {
    StringBuilder file = new StringBuilder(text);
    file.append("\n\nAlt text: ").append(altText).append('\n');
    notes.forEach(note -> file.append("\nNote: ").append(note).append('\n'));
    if (!shows.isEmpty()) {
      file.append('\n').append(SHOWS).append(shows).append('\n');
    }
    return file.toString();
  }

  /** What a caption file says to be shown, when that differs from the usual; else empty. */
  static String shows(String file) {
    return file.lines()
        .filter(line -> line.startsWith(SHOWS))
        .map(line -> line.substring(SHOWS.length()))
        .reduce("", (first, last) -> last);
  }
}
