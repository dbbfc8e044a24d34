package casus.figure;

import java.awt.Color;
import java.util.List;

/**
 * Chances in classes, for areas and nodes of which the eye compares the shade: a reader can match
 * six tones with a key, not a sliding scale. The bounds grow about threefold, since joining a war
 * is rare.
 */
final class ChanceClasses {
  private static final double[] BOUNDS = {0.01, 0.03, 0.1, 0.3};

  private ChanceClasses() {}

  static List<String> names(Print print) {
    return print.classes(BOUNDS);
  }

  /** The class of a chance: 0 for never, 5 for the greatest. */
  static int of(double chance) {
    if (!(chance > 0)) {
      return 0;
    }
    int place = 1;
    while (place <= BOUNDS.length && chance >= BOUNDS[place - 1]) {
      place++;
    }
    return place;
  }

  /** The colour of a class: the paper's for never. */
  static Color colour(Palette palette, int place) {
    return place == 0 ? palette.paper() : palette.scale(0.1 + 0.85 * (place - 1) / 4.0);
  }
}
