package casus.figure;

import casus.text.Named;

/** What a figure is drawn on, and with: white paper in colour or grey, or a dark slide. */
public enum Theme implements Named {
  /** For print: on white, in colours that also hold in greyscale and under colour-blindness. */
  COLOUR("print", "colour"),
  /** For print: on white, in greys only, for journals that charge for colour. */
  GREY("grey", "grey"),
  /** For slides and dark pages: light ink on a dark ground, the strongest colours the lightest. */
  DARK("dark", "slide");

  private final String word;
  private final String alias;

  Theme(String word, String alias) {
    this.word = word;
    this.alias = alias;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public boolean goesBy(String asked) {
    return word.equals(asked) || alias.equals(asked);
  }
}
