package casus.figure;

import casus.results.StoredResults;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A figure that comes from another jar. Its class is named in that jar's {@code
 * META-INF/services/casus.figure.FigureProvider} and has a public constructor without parameters.
 * It is listed, asked for and drawn like casus' own; its captions, the manifest of a study that
 * asks for it and the record of drawn files name the jar and its hash.
 *
 * <p>A figure must depend on nothing but what it is handed: else pictures could not be made again.
 */
public interface FigureProvider {
  /**
   * What the user calls it; the name of its files.
   *
   * @return small letters, digits and hyphens; none of the names of casus' own figures
   */
  String name();

  /**
   * What it shows.
   *
   * @return one line
   */
  String summary();

  /**
   * Why a folder has nothing to draw for this figure.
   *
   * @param results the folder
   * @param focus what part of it is asked for
   * @return what is missing; empty when the figure can be drawn
   * @throws IOException if a file cannot be read
   */
  Optional<String> missing(StoredResults results, Focus focus) throws IOException;

  /**
   * Reads what the figure shows and lays it out; called only when nothing is missing.
   *
   * @param results the folder
   * @param focus what part of it to show
   * @param sheet what it is drawn on, and with
   * @return the picture
   * @throws IOException if a file cannot be read or has a fault
   */
  Picture draw(StoredResults results, Focus focus, Sheet sheet) throws IOException;

  /**
   * What a figure is drawn on, and with. Lengths are in points of 1/72 inch.
   *
   * @param width of the page
   * @param greatestHeight that the page may have
   * @param text the font of titles and labels
   * @param small the font of numbers
   * @param palette the colours; only these may be used, since they change with the ground
   */
  record Sheet(double width, double greatestHeight, Font text, Font small, Palette palette) {}

  /**
   * A figure that is ready to be drawn.
   *
   * @param height of the page, in points, above 0
   * @param caption what it shows, how many runs and which interval; who drew it and of which
   *     results is added
   * @param altText what a reader would find in the picture
   * @param header names of the columns of its numbers
   * @param numbers what is drawn, as rows of texts and numbers; NaN means missing
   * @param painter draws it, opaque, from the top left corner; twice gives the same picture twice
   */
  record Picture(
      double height,
      String caption,
      String altText,
      List<String> header,
      List<List<Object>> numbers,
      Consumer<Graphics2D> painter) {
    /** Copies the lists and checks the height. */
    public Picture {
      if (!(height > 0 && height < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a page of height " + height);
      }
      header = List.copyOf(header);
      numbers = numbers.stream().map(List::copyOf).toList();
    }
  }
}
