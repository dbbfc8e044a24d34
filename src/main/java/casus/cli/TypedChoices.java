package casus.cli;

import casus.crisis.Offer;
import casus.game.Move;
import casus.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a person at the table chooses, a line for each choice. */
final class TypedChoices {
  private final BufferedReader lines;
  private final String source;
  private int number;

  /**
   * @param lines what is typed
   * @param source what to call it in messages
   */
  TypedChoices(BufferedReader lines, String source) {
    this.lines = lines;
    this.source = source;
  }

  /**
   * The next choice.
   *
   * @param offer the turn
   * @return the outcome, or {@link Offer#LEFT}; empty at the end of the lines
   * @throws UserError if the next line names nothing that is open
   * @throws IOException if nothing can be read
   */
  OptionalInt next(Offer offer) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String word = line.replaceFirst("#.*", "").strip().toLowerCase(Locale.ROOT);
      if (!word.isEmpty()) {
        return OptionalInt.of(outcome(word, offer));
      }
    }
    return OptionalInt.empty();
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

  private int outcome(String word, Offer offer) {
    OptionalInt number =
        offer.options().stream()
            .mapToInt(Offer.Option::outcome)
            .filter(outcome -> word.equals(Integer.toString(outcome)))
            .findFirst();
    return (number.isPresent() ? number : Move.outcome(offer, word))
        .orElseThrow(
            () ->
                new UserError(
                    "%s:%d: '%s' is not open on day %d; open are %s, or 'model'",
                    source, this.number, word, offer.day(), told(offer)));
  }

  /** What is open as it may be typed, with what it is. */
  static String told(Offer offer) {
    return offer.options().stream()
        .map(option -> Text.format("%d (%s)", option.outcome(), offer.label(option.outcome())))
        .collect(Collectors.joining(", "));
  }
}
