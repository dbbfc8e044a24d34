package casus.figure;

import java.awt.Color;
import java.awt.Font;

/** The hands in which nearly all text of a figure is written: a face and size with a colour. */
enum Pen {
  /** Titles and labels. */
  TEXT,
  /** Numbers, and labels where there are many. */
  SMALL,
  /** What helps to read the figure and is not its matter: heads of columns, remarks. */
  FAINT,
  /** Letters and titles of panels. */
  HEADING;

  Font font(Style style) {
    return switch (this) {
      case TEXT -> style.text();
      case SMALL, FAINT -> style.small();
      case HEADING -> style.heading();
    };
  }

  Color colour(Style style) {
    return this == FAINT ? style.palette().faintInk() : style.palette().ink();
  }
}
