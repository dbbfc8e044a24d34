package casus.figure;

import java.util.Arrays;
import java.util.Optional;

/** Whether a figure is printed in colour. */
public enum Theme {
  /** In colours that also hold in greyscale and under colour-blindness. */
  COLOUR("colour"),
  /** In greys only, for journals that charge for colour. */
  GREY("grey");

  private final String id;

  Theme(String id) {
    this.id = id;
  }

  /**
   * Finds a theme by what the user calls it.
   *
   * @param id such as {@code grey}
   * @return the theme; empty when there is none of that name
   */
  public static Optional<Theme> named(String id) {
    return Arrays.stream(values()).filter(theme -> theme.id.equals(id)).findFirst();
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
