package casus.table;

import casus.text.Named;
import casus.text.NumberStyle;
import casus.text.Phrases;
import java.util.OptionalInt;

/**
 * How a journal's tables look for the most part: where intervals stand, in what unit shares are
 * told, to how many decimals, and what the note is headed with. Read from tables that were printed,
 * since none of these journals lays it down; stars stand in none of them unless they are asked for.
 */
public enum TablePreset implements Named {
  /** Per cent, digits as the interval warrants, intervals beside. */
  PLAIN("plain", true, OptionalInt.empty(), true, "note.head", ":"),
  /** American Political Science Review: proportions to three decimals, intervals below. */
  APSR("apsr", false, OptionalInt.of(3), false, "note.head", ":"),
  /** American Journal of Political Science: the same, with other words for the note. */
  AJPS("ajps", false, OptionalInt.of(3), false, "note.heads", ":"),
  /** Journal of Peace Research: per cent to one decimal, intervals beside. */
  JPR("jpr", true, OptionalInt.of(1), true, "note.head", "."),
  /** International Studies Quarterly: proportions to three decimals, intervals beside. */
  ISQ("isq", false, OptionalInt.of(3), true, "note.heads", ":");

  private final String word;
  private final boolean percent;
  private final OptionalInt decimals;
  private final boolean beside;
  private final String note;
  private final String mark;

  TablePreset(
      String word,
      boolean percent,
      OptionalInt decimals,
      boolean beside,
      String note,
      String mark) {
    this.word = word;
    this.percent = percent;
    this.decimals = decimals;
    this.beside = beside;
    this.note = note;
    this.mark = mark;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * How it has numbers written.
   *
   * @return the same for figures and tables
   */
  public NumberStyle numbers() {
    return new NumberStyle(percent, decimals, NumberStyle.Thousands.COMMA);
  }

  /** Whether an interval stands beside its number; else below. */
  boolean beside() {
    return beside;
  }

  /**
   * What the note begins with.
   *
   * @param phrases the fixed words
   * @return such as {@code Note:}
   */
  public String note(Phrases phrases) {
    return phrases.of(note) + mark;
  }
}
