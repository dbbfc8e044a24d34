package casus.cli;

import casus.crisis.Chronicle.Decision;
import casus.text.Text;
import casus.treaty.Rung;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person at the table chooses, a line for each choice. */
final class TypedRungs {
  /** Leaves a choice to the model. */
  static final String MODEL = "model";

  private final BufferedReader lines;
  private final String source;
  private int number;

  /**
   * @param lines what is typed
   * @param source what to call it in messages
   */
  TypedRungs(BufferedReader lines, String source) {
    this.lines = lines;
    this.source = source;
  }

  /**
   * The next choice.
   *
   * @param offer what is open
   * @return the rung; empty at the end of the lines
   * @throws UserError if the next line names no open rung
   * @throws IOException if nothing can be read
   */
  Optional<Rung> next(Decision offer) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String word = line.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT);
      if (!word.isEmpty()) {
        return Optional.of(rung(word, offer));
      }
    }
    return Optional.empty();
  }

  /**
   * Refuses lines that are left when all choices are made.
   *
   * @throws IOException if nothing can be read
   */
  void requireEnd() throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String word = line.replaceFirst("#.*", "").strip();
      if (!word.isEmpty()) {
        throw new UserError(
            "%s:%d: '%s' is one choice more than there was to make; the game was over by then",
            source, number, word);
      }
    }
  }

  private Rung rung(String word, Decision offer) {
    if (word.equals(MODEL)) {
      return offer.to();
    }
    return offer.open().stream()
        .filter(rung -> word.equals(Integer.toString(rung.ordinal())) || word.equals(rung.word()))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "%s:%d: '%s' is not open on day %d; open are %s, or 'model'",
                    source, number, word, offer.day(), told(offer.open())));
  }

  /** Rungs as they may be typed, with what they are. */
  static String told(List<Rung> rungs) {
    return rungs.stream()
        .map(rung -> Text.format("%d (%s)", rung.ordinal(), rung.label()))
        .collect(Collectors.joining(", "));
  }
}
