package casus.figure;

import casus.text.Text;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Colours that go together: what is of the one on white paper is of the other on a dark ground. A
 * code colour stands for a pair while a drawing is made and written; pairs that are used are
 * numbered, in the order of their first use.
 */
final class PaintPairs {
  /** Red of a code colour, by which it is known where it is written as three numbers. */
  private static final int CODE_RED = 1;

  private static final int PER_CHANNEL = 200;

  private final Map<Pair, Color> codes = new LinkedHashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Pair, Integer> numbers = new LinkedHashMap<>();

  /** A colour on white paper with the one on a dark ground. */
  record Pair(Color light, Color dark) {}

  /** A colour that stands for a pair. */
  private static final class Code extends Color {
    private static final long serialVersionUID = 1;

    private final transient Pair pair;

    Code(Pair pair, int green, int blue) {
      super(CODE_RED, green, blue);
      this.pair = pair;
    }
  }

  /** The colour that stands for a pair until the document is done. */
  Color code(Color light, Color dark) {
    return codes.computeIfAbsent(new Pair(light, dark), this::newCode);
  }

  private Color newCode(Pair pair) {
    int place = pairs.size();
    pairs.add(pair);
    return new Code(pair, 1 + place / PER_CHANNEL, 1 + place % PER_CHANNEL);
  }

  /** The pair that a colour stands for; of any other colour, itself on both grounds. */
  static Pair pair(Color colour) {
    return colour instanceof Code code ? code.pair : new Pair(colour, colour);
  }

  /** Numbers the pair of a colour that is drawn with, and gives its code. */
  Color use(Color colour) {
    Pair pair = pair(colour);
    numbers.putIfAbsent(pair, numbers.size());
    return code(pair.light(), pair.dark());
  }

  /** The pair whose code was written as red, green and blue; empty for what is no code. */
  Optional<Pair> written(int red, int green, int blue) {
    int place = (green - 1) * PER_CHANNEL + blue - 1;
    return red == CODE_RED && place >= 0 && place < pairs.size()
        ? Optional.of(pairs.get(place))
        : Optional.empty();
  }

  /** The number of a pair that was used. */
  int number(Pair pair) {
    return numbers.getOrDefault(pair, -1);
  }

  /**
   * Rules that give what is of a pair its colour on a dark ground: {@code .fN} fill, {@code .sN}.
   */
  String darkRules() {
    StringBuilder rules = new StringBuilder();
    numbers.forEach(
        (pair, number) ->
            rules.append(
                Text.format(
                    ".f%d{fill:%s}.s%d{stroke:%s}\n",
                    number, hex(pair.dark()), number, hex(pair.dark()))));
    return rules.toString();
  }

  /** A colour as CSS has it. */
  static String hex(Color colour) {
    return Text.format("#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
