package casus.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A key that runs along the top of a figure: samples with their names, in as few lines as fit. */
final class KeyLine {
  private final Style style;
  private final List<String> names;

  KeyLine(Style style, List<String> names) {
    this.style = style;
    double room = style.pageWidth() - 1.15 * style.em();
    this.names = names.stream().map(n -> Words.fitted(n, room, style, style.small())).toList();
  }

  /** Draws the sample of a name: a swatch, a marker or a line. */
  @FunctionalInterface
  interface Sample {
    /**
     * Draws one.
     *
     * @param index of its name
     * @param x its middle
     * @param y its middle
     */
    void draw(int index, double x, double y);
  }

  /** How many lines the key needs in a width. */
  int lines(double width) {
    List<double[]> places = places(0, width);
    return places.isEmpty() ? 0 : (int) Math.round(lastY(places) / lineHeight()) + 1;
  }

  double lineHeight() {
    return 1.2 * style.line();
  }

  /**
   * Draws the key.
   *
   * @param middle of its first line
   * @param width that it may take
   */
  void paint(Canvas canvas, double middle, double width, Sample sample) {
    List<double[]> places = places(middle, width);
    for (int i = 0; i < names.size(); i++) {
      double[] place = places.get(i);
      sample.draw(i, place[0] + 0.45 * style.em(), place[1]);
      canvas.textAtMiddle(
          names.get(i), place[0] + 1.15 * style.em(), place[1], Align.LEFT, Pen.SMALL);
    }
  }

  /** Draws the key with squares of colour for samples. */
  void paintSwatches(Canvas canvas, double middle, double width, IntFunction<Color> colours) {
    double em = style.em();
    paint(
        canvas,
        middle,
        width,
        (index, x, y) -> canvas.swatch(x - 0.4 * em, y, 0.8 * em, colours.apply(index)));
  }

  private List<double[]> places(double top, double width) {
    List<double[]> places = new ArrayList<>();
    double x = 0;
    double y = top;
    for (String name : names) {
      double entry = 1.15 * style.em() + style.width(name, style.small());
      if (x > 0 && x + entry > width) {
        x = 0;
        y += lineHeight();
      }
      places.add(new double[] {x, y});
      x += entry + 1.1 * style.em();
    }
    return places;
  }

  private static double lastY(List<double[]> places) {
    return places.get(places.size() - 1)[1];
  }
}
