package casus.figure;

import casus.text.NumberStyle;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which figures to draw, how, and where to.
 *
 * @param figures their names, in the order to draw; when empty, all that the folder has data for
 * @param formats the formats to write; not empty
 * @param preset the size of page and text
 * @param theme colour or grey
 * @param focus what part of the results to show
 * @param borders whose borders the map draws
 * @param numbers how numbers are written
 * @param directory where the files go; made when it is not there
 */
public record ChartRequest(
    List<String> figures,
    Set<Format> formats,
    Preset preset,
    Theme theme,
    Focus focus,
    Borders borders,
    NumberStyle numbers,
    Path directory) {
  /** Copies the collections and checks that there is a format. */
  public ChartRequest {
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("no format to write");
    }
    figures = List.copyOf(figures);
    formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
  }

  /**
   * What is drawn when nothing is asked for: every figure there is data for, as PDF, SVG and PNG,
   * one column wide, in colour, into {@code charts/} of the folder.
   *
   * @param folder the results folder
   * @return that request
   */
  public static ChartRequest standard(Path folder) {
    return new ChartRequest(
        List.of(),
        EnumSet.of(Format.PDF, Format.SVG, Format.PNG),
        Preset.NATURE_1COL,
        Theme.COLOUR,
        Focus.standard(),
        Borders.DE_FACTO,
        NumberStyle.USUAL,
        folder.resolve("charts"));
  }

  /**
   * The same request for another part of the results.
   *
   * @param part what to show
   * @return a copy
   */
  public ChartRequest on(Focus part) {
    return new ChartRequest(figures, formats, preset, theme, part, borders, numbers, directory);
  }

  /**
   * The same request for some figures.
   *
   * @param names their names, in the order to draw
   * @return a copy
   */
  public ChartRequest of(List<String> names) {
    return new ChartRequest(names, formats, preset, theme, focus, borders, numbers, directory);
  }
}
