package casus.figure;

import casus.text.Text;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Colours that go together: what is of the one on white paper is of the other on a dark ground.
 * Each pair has a number, and a code colour that stands for it while a drawing is written.
 */
final class PaintPairs {
  /** Red of a code colour; no palette has it with so little else. */
  private static final int CODE_RED = 1;

  private static final int PER_CHANNEL = 200;

  private final Map<List<Color>, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Color>> pairs = new ArrayList<>();

  /** The colour that stands for a pair until the document is done. */
  Color code(Color light, Color dark) {
    int number =
        numbers.computeIfAbsent(
            List.of(light, dark),
            pair -> {
              pairs.add(pair);
              return pairs.size() - 1;
            });
    return new Color(CODE_RED, 1 + number / PER_CHANNEL, 1 + number % PER_CHANNEL);
  }

  /** The number of the pair that a colour stands for; empty when it stands for itself. */
  Optional<Integer> number(Color colour) {
    if (colour.getRed() != CODE_RED) {
      return Optional.empty();
    }
    int number = (colour.getGreen() - 1) * PER_CHANNEL + colour.getBlue() - 1;
    return number >= 0 && number < pairs.size() ? Optional.of(number) : Optional.empty();
  }

  /** The colour of a pair on white, as CSS has it. */
  String light(int number) {
    return hex(pairs.get(number).get(0));
  }

  /**
   * Rules that give what is of a pair its colour on a dark ground: {@code .fN} fill, {@code .sN}.
   */
  String darkRules() {
    StringBuilder rules = new StringBuilder();
    for (int number = 0; number < pairs.size(); number++) {
      String dark = hex(pairs.get(number).get(1));
      rules.append(Text.format(".f%d{fill:%s}.s%d{stroke:%s}\n", number, dark, number, dark));
    }
    return rules.toString();
  }

  private static String hex(Color colour) {
    return Text.format("#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
