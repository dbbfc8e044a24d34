package casus.figure;

import java.awt.Color;
import java.awt.Font;
import java.util.function.Function;

/** The hands in which nearly all text of a figure is written: a face and size with a colour. */
enum Pen {
  /** Titles and labels. */
  TEXT(Style::text, Palette::ink),
  /** Numbers, and labels where there are many. */
  SMALL(Style::small, Palette::ink),
  /** What helps to read the figure and is not its matter: heads of columns, remarks. */
  FAINT(Style::small, Palette::faintInk),
  /** Letters and titles of panels. */
  HEADING(Style::heading, Palette::ink);

  private final Function<Style, Font> font;
  private final Function<Palette, Color> colour;

  Pen(Function<Style, Font> font, Function<Palette, Color> colour) {
    this.font = font;
    this.colour = colour;
  }

  Font font(Style style) {
    return font.apply(style);
  }

  Color colour(Style style) {
    return colour.apply(style.palette());
  }
}
