package casus.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A figure drawn once has on each ground the colours that it would have if drawn for it. */
class PairedPaletteTest {
  private final PaintPairs pairs = new PaintPairs();
  private final PairedPalette both = new PairedPalette(pairs);
  private final Palette light = new Palette(Theme.COLOUR);
  private final Palette dark = new Palette(Theme.DARK);

  @Test
  void everyRoleStandsForItsColourOnEachGround() {
    List<Function<Palette, Color>> roles =
        List.of(
            Palette::paper,
            Palette::ink,
            Palette::faintInk,
            Palette::guide,
            Palette::ground,
            Palette::sea,
            palette -> palette.rung(4),
            palette -> palette.response(2),
            palette -> palette.arm(9),
            palette -> palette.scale(0.37),
            palette -> palette.tint(palette.arm(1)),
            palette -> palette.overlap(palette.tint(palette.arm(1)), palette.tint(palette.arm(2))),
            palette -> palette.on(palette.rung(6)));

    for (Function<Palette, Color> role : roles) {
      assertThat(PaintPairs.pair(role.apply(both)))
          .isEqualTo(new PaintPairs.Pair(role.apply(light), role.apply(dark)));
    }
  }

  @Test
  void aColourThatLooksLikeACodeIsItselfOnBothGrounds() {
    Color code = both.ink();
    Color alike = new Color(code.getRGB());

    assertThat(PaintPairs.pair(pairs.use(alike))).isEqualTo(new PaintPairs.Pair(alike, alike));
  }

  @Test
  void onlyColoursDrawnWithHaveRules() {
    both.rung(3);
    pairs.use(both.ink());

    assertThat(pairs.darkRules()).isEqualTo(".f0{fill:#ececec}.s0{stroke:#ececec}\n");
  }
}
