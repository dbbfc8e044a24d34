package casus.scenario;

import static casus.scenario.ValueKind.TEXT;
import static casus.scenario.ValueKind.part;

/**
 * The keys of what things are called in print. They change nothing that is played: figures, tables
 * and texts read them.
 */
final class WordKeys {
  /** What stands for words in a table that nothing is read from. */
  interface Written {}

  static final KeyTable<Written> WORD =
      new KeyTable<>(
          "words.outcomes.NAME",
          "What figures, tables and texts call one thing: an outcome, and in the same way a state,"
              + " a treaty, a level");

  static {
    WORD.passing(PrintWords.TITLE, TEXT, "the usual name")
        .means("", "North Korea", "Where there is room: captions, tables, texts, stories.");
    WORD.passing(PrintWords.SHORT, TEXT, "the title; of a state its code")
        .means("", "DPRK", "Where there is little: legends, axes, headings of panels.");
  }

  static final KeyTable<Written> WORDS =
      new KeyTable<>(
          "words",
          "What figures, tables and texts call things, by kind and name; in a study also 'levels',"
              + " by factor and level");

  static {
    kind(WordsSection.OUTCOMES, "{war: {title: Open war}}", "Outcomes and columns of runs.");
    kind(WordsSection.STATES, "{PRK: {short: DPRK}}", "States, by their codes.");
    kind(
        WordsSection.TREATIES,
        "{rus-prk-2024: {short: Treaty of 2024}}",
        "Treaties, by their ids.");
    WORDS
        .passing(
            WordsSection.FIXED,
            part("by key a text", SchemaParts.map(".", SchemaParts.text())),
            "casus's own")
        .means(
            "",
            "{axis.day: Tag}",
            "Fixed words of figures and tables; 'casus list words' prints all with their"
                + " keys.");
  }

  private WordKeys() {}

  /** What a study may say: levels too. */
  static SchemaParts.Shape ofStudy() {
    return WORDS
        .schema()
        .with(WordsSection.LEVELS, SchemaParts.map(".", SchemaParts.map(".", WORD.schema())));
  }

  private static void kind(String kind, String example, String meaning) {
    WORDS
        .passing(
            kind,
            part("by name a title and a short label", SchemaParts.map(".", WORD.schema())),
            "their usual names")
        .means("", example, meaning);
  }
}
