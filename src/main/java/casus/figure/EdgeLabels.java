package casus.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Places labels beside the things they name, one below another, so that none hides another. */
final class EdgeLabels {
  /** The greatest width of a label, as a share of the page's. */
  private static final double MOST = 0.33;

  private EdgeLabels() {}

  /**
   * A label at the right edge of a panel.
   *
   * @param text what it says
   * @param x where the thing that it names ends, in points
   * @param y where the thing ends
   * @param colour of the thing, for the line that leads to it
   */
  record Label(String text, double x, double y, Color colour) {}

  /** Room that labels take at the right of a panel, in points: a third of the page at most. */
  static double room(Style style, Collection<String> texts) {
    return Math.min(style.width(texts, style.small()), MOST * style.pageWidth()) + 1.3 * style.em();
  }

  /** Writes labels at the right of a panel, each with a line to what it names. */
  static void paint(Canvas canvas, Panel panel, List<Label> labels) {
    Style style = canvas.style();
    double em = style.em();
    List<Label> downwards = labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
    double half = style.line() / 2;
    double[] places =
        spread(
            downwards.stream().mapToDouble(Label::y).toArray(),
            style.line(),
            panel.top() + half,
            panel.bottom() - half);
    for (int i = 0; i < places.length; i++) {
      Label label = downwards.get(i);
      canvas.line(
          label.x() + 0.15 * em,
          label.y(),
          panel.right() + 0.8 * em,
          places[i],
          label.colour(),
          style.stroke(0.7));
      canvas.fittedAtMiddle(
          label.text(),
          MOST * style.pageWidth(),
          panel.right() + em,
          places[i],
          Align.LEFT,
          Pen.SMALL);
    }
  }

  /**
   * Moves labels as little as possible, in the sense of least squares, so that each keeps its
   * distance from the one before: pooling of adjacent violators on the places less the distances
   * (Barlow et al. 1972).
   *
   * @param wanted where each would stand, in ascending order
   * @param gap the least distance between two
   * @param lower the least place
   * @param upper the greatest place; when there is no room for all, the last ones stand beyond it
   * @return where each stands, in the same order
   */
  static double[] spread(double[] wanted, double gap, double lower, double upper) {
    List<double[]> pools = new ArrayList<>(); // {mean, members}
    for (int i = 0; i < wanted.length; i++) {
      double[] pool = {wanted[i] - i * gap, 1};
      while (!pools.isEmpty() && pools.get(pools.size() - 1)[0] > pool[0]) {
        double[] last = pools.remove(pools.size() - 1);
        double members = last[1] + pool[1];
        pool = new double[] {(last[0] * last[1] + pool[0] * pool[1]) / members, members};
      }
      pools.add(pool);
    }
    double[] placed = new double[wanted.length];
    double highest = upper - (wanted.length - 1) * gap;
    int i = 0;
    for (double[] pool : pools) {
      for (int member = 0; member < pool[1]; member++) {
        placed[i] = Math.max(lower, Math.min(highest, pool[0])) + i * gap;
        i++;
      }
    }
    return placed;
  }
}
