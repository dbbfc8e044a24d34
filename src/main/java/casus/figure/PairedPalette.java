package casus.figure;

import java.awt.Color;
import java.util.function.Function;

/**
 * Two palettes as one: for each role a code colour that stands for what it is on white paper and
 * what on a dark ground, so that a figure is drawn once for both.
 */
final class PairedPalette extends Palette {
  private final Palette light = new Palette(Theme.COLOUR);
  private final Palette dark = new Palette(Theme.DARK);
  private final PaintPairs pairs;

  PairedPalette(PaintPairs pairs) {
    super(Theme.COLOUR);

    this.pairs = pairs;
  }

  private Color both(Function<Palette, Color> role) {
    return pairs.code(role.apply(light), role.apply(dark));
  }

  @Override
  Color paper() {
    return both(Palette::paper);
  }

  @Override
  public Color ink() {
    return both(Palette::ink);
  }

  @Override
  public Color faintInk() {
    return both(Palette::faintInk);
  }

  @Override
  public Color guide() {
    return both(Palette::guide);
  }

  @Override
  Color ground() {
    return both(Palette::ground);
  }

  @Override
  Color sea() {
    return both(Palette::sea);
  }

  @Override
  public Color rung(int rung) {
    return both(palette -> palette.rung(rung));
  }

  @Override
  public Color response(int response) {
    return both(palette -> palette.response(response));
  }

  @Override
  public Color arm(int index) {
    return both(palette -> palette.arm(index));
  }

  @Override
  Color scale(double share) {
    return both(palette -> palette.scale(share));
  }

  @Override
  Color tint(Color colour) {
    PaintPairs.Pair pair = PaintPairs.pair(colour);
    return pairs.code(light.tint(pair.light()), dark.tint(pair.dark()));
  }

  @Override
  Color overlap(Color under, Color over) {
    PaintPairs.Pair below = PaintPairs.pair(under);
    PaintPairs.Pair above = PaintPairs.pair(over);
    return pairs.code(
        light.overlap(below.light(), above.light()), dark.overlap(below.dark(), above.dark()));
  }

  @Override
  public Color on(Color background) {
    PaintPairs.Pair pair = PaintPairs.pair(background);
    return pairs.code(light.on(pair.light()), dark.on(pair.dark()));
  }
}
