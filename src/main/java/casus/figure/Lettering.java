package casus.figure;

import casus.text.Text;
import java.awt.Font;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Texts as the bundled faces can write them: cut into pieces, each in a face that has its letters
 * and each in one direction, from left to right. What no face has a letter for is written as a
 * stand-in and kept, so that it can be told: a figure never shows an empty box without a word.
 */
final class Lettering {
  /** Stands where no face has the letter. */
  private static final String STAND_IN = "?";

  private final Typeface typeface;

  /** By text: the letters in it that no face has. */
  private final Map<String, Set<Integer>> missing = new TreeMap<>();

  Lettering(Typeface typeface) {
    this.typeface = typeface;
  }

  /**
   * A part of a text in one face and direction.
   *
   * @param text what to write
   * @param original the letters it stands for: the same, but for stand-ins
   * @param font the face to write it in
   */
  record Piece(String text, String original, Font font) {}

  /** Whether a font writes a text alone, as it stands. */
  static boolean isPlain(String text, Font font) {
    return font.canDisplayUpTo(text) < 0
        && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        && Normalizer.isNormalized(text, Normalizer.Form.NFC)
        && text.codePoints().noneMatch(Lettering::isInvisible);
  }

  /** The pieces of a text, from left to right. */
  List<Piece> pieces(String text, Font font) {
    if (isPlain(text, font)) {
      return List.of(new Piece(text, text, font));
    }
    // Composed, so that a letter and its marks are one letter where there is one; so are the
    // syllables of Hangul, which some file systems take apart.
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<Piece> pieces = new ArrayList<>();
    for (String part : inVisualOrder(composed)) {
      addPieces(part, font, pieces);
    }
    return pieces;
  }

  /** Keeps what a text has no letters for, to be told. */
  void note(String text, Font font) {
    for (Piece piece : pieces(text, font)) {
      if (!piece.text().equals(piece.original())) {
        missing
            .computeIfAbsent(text, key -> new TreeSet<>())
            .addAll(piece.original().codePoints().boxed().toList());
      }
    }
  }

  /** What was to be written and no face has letters for, in words, a text at a time. */
  List<String> takeMissing() {
    List<String> told = new ArrayList<>();
    missing.forEach(
        (text, letters) ->
            told.add(
                Text.format(
                    "no font here has %s of \"%s\"; a question mark stands there in PDF, EPS and PNG",
                    Words.list(letters.stream().map(Lettering::named).toList()), text)));
    missing.clear();
    return told;
  }

  private static String named(int letter) {
    return Text.format("%s (U+%04X)", Character.toString(letter), letter);
  }

  private void addPieces(String part, Font font, List<Piece> pieces) {
    StringBuilder run = new StringBuilder();
    Font face = font;
    for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
      int letter = part.codePointAt(i);
      if (isInvisible(letter)) {
        continue;
      }
      Font has = faceWith(letter, font, face);
      boolean lacks = !has.canDisplay(letter);
      if (lacks || !has.equals(face)) {
        add(run, face, pieces);
        face = has;
      }
      if (lacks) {
        pieces.add(new Piece(STAND_IN, Character.toString(letter), font));
      } else {
        run.appendCodePoint(letter);
      }
    }
    add(run, face, pieces);
  }

  private static void add(StringBuilder run, Font face, List<Piece> pieces) {
    if (!run.isEmpty()) {
      pieces.add(new Piece(run.toString(), run.toString(), face));
      run.setLength(0);
    }
  }

  /** The face for a letter: the usual one first; a mark stays with the letter before it. */
  private Font faceWith(int letter, Font font, Font current) {
    if (Character.getType(letter) == Character.NON_SPACING_MARK && current.canDisplay(letter)) {
      return current;
    }
    if (font.canDisplay(letter)) {
      return font;
    }
    for (Typeface.File file : typeface.further(font)) {
      Font face = typeface.sizedAs(font, file);
      if (face.canDisplay(letter)) {
        return face;
      }
    }
    return font;
  }

  /** Joiners, marks of direction, selectors of variants: they have no picture of their own. */
  private static boolean isInvisible(int letter) {
    return Character.getType(letter) == Character.FORMAT
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || (letter >= 0xE0100 && letter <= 0xE01EF);
  }

  /** The parts of a text of one direction each, from left to right. */
  private static List<String> inVisualOrder(String text) {
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    String[] parts = new String[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      parts[i] = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
    }
    Bidi.reorderVisually(levels, 0, parts, 0, count);
    return List.of(parts);
  }
}
