package casus.figure;

import java.awt.Color;
import java.util.List;
import java.util.function.IntFunction;

/** A key of arms and their markers along the top of a page; nothing where there is one arm only. */
final class ArmKey {
  private final Style style;
  private final List<String> arms;
  private final KeyLine line;

  ArmKey(Style style, List<String> arms) {
    this.style = style;
    this.arms = arms;
    this.line = new KeyLine(style, arms);
  }

  /** The room it takes at the top of the page, in points. */
  double height() {
    return arms.size() > 1 ? line.lines(style.pageWidth()) * line.lineHeight() : 0;
  }

  /** Draws the key with all markers in ink, where colour means something else. */
  void paint(Canvas canvas) {
    paint(canvas, arm -> style.palette().ink());
  }

  /** Draws the key with each arm's marker in its colour. */
  void paint(Canvas canvas, IntFunction<Color> colours) {
    if (arms.size() > 1) {
      line.paint(
          canvas,
          0.7 * style.line(),
          style.pageWidth(),
          (arm, x, y) -> Markers.paint(canvas, arm, x, y, colours.apply(arm)));
    }
  }
}
