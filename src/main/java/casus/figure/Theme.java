package casus.figure;

import java.util.Arrays;
import java.util.Optional;

/** What a figure is drawn on, and with: white paper in colour or grey, or a dark slide. */
public enum Theme {
  /** For print: on white, in colours that also hold in greyscale and under colour-blindness. */
  COLOUR("print", "colour"),
  /** For print: on white, in greys only, for journals that charge for colour. */
  GREY("grey", "grey"),
  /** For slides and dark pages: light ink on a dark ground, the strongest colours the lightest. */
  DARK("dark", "slide");

  private final String id;
  private final String alias;

  Theme(String id, String alias) {
    this.id = id;
    this.alias = alias;
  }

  /**
   * Finds a theme by what the user calls it.
   *
   * @param id such as {@code grey}; {@code colour} means print, {@code slide} means dark
   * @return the theme; empty when there is none of that name
   */
  public static Optional<Theme> named(String id) {
    return Arrays.stream(values())
        .filter(theme -> theme.id.equals(id) || theme.alias.equals(id))
        .findFirst();
  }

  /**
   * What the user calls it.
   *
   * @return such as {@code grey}
   */
  public String id() {
    return id;
  }
}
