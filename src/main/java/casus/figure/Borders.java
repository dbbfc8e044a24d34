package casus.figure;

import casus.text.Named;

/** Whose borders the map draws. None of them is a stand of casus's own. */
public enum Borders implements Named {
  /** Who holds a place today, as Natural Earth has it. */
  DE_FACTO(
      "de-facto", "Natural Earth, borders of today as they are held, not as they are recognized"),
  /** The same, with Crimea in Ukraine (General Assembly resolution 68/262). */
  UN(
      "un",
      "Natural Earth, borders of today, with Crimea in Ukraine (UN General Assembly resolution"
          + " 68/262)"),
  /** No lines between states that take no part, nor around those that do. */
  NONE("none", "Natural Earth, borders of today as they are held, not drawn as lines");

  private final String word;
  private final String words;

  Borders(String word, String words) {
    this.word = word;
    this.words = words;
  }

  @Override
  public String word() {
    return word;
  }

  /** What a caption says of it. */
  String words() {
    return words;
  }
}
