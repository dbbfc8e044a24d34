package casus.figure;

import java.util.Arrays;
import java.util.Optional;

/** Whose borders the map draws. None of them is a stand of casus's own. */
public enum Borders {
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

  private final String id;
  private final String words;

  Borders(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /**
   * Finds a choice by what the user calls it.
   *
   * @param id such as {@code de-facto}
   * @return the choice; empty when there is none of that name
   */
  public static Optional<Borders> named(String id) {
    return Arrays.stream(values()).filter(borders -> borders.id.equals(id)).findFirst();
  }

  /**
   * What the user calls it.
   *
   * @return such as {@code de-facto}
   */
  public String id() {
    return id;
  }

  /** What a caption says of it. */
  String words() {
    return words;
  }
}
