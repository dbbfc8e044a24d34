package casus.crisis;

import casus.text.Text;

/**
 * A part of an outcome with its kind and where it stands.
 *
 * @param kind what it is
 * @param expression what it means; nothing for a text part
 * @param position of its first character
 * @param literal the text side of a text part
 */
record OutcomePart(Kind kind, OutcomeExpression expression, int position, Literal literal) {
  /** What a part of an expression is. */
  enum Kind {
    NUMBER("a number"),
    TRUTH("true or false"),
    TEXT("a word");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** The text side of a text part: a column's index, or −1 and a word. */
  record Literal(int column, String word) {
    static final Literal NONE = new Literal(-1, "");
  }

  /** A part that is a word, or a column of words. */
  static OutcomePart text(int column, String word, int position) {
    return new OutcomePart(
        Kind.TEXT, new OutcomeExpression.Constant(0), position, new Literal(column, word));
  }

  /** What it means where true or false is wanted. */
  OutcomeExpression logical() {
    if (kind != Kind.TRUTH) {
      throw new OutcomeFault(
          position,
          Text.format("here stands %s, where true or false is wanted", kind.words),
          "compare it, as in max_rung >= 4");
    }
    return expression;
  }

  /** Truth counts as 1 or 0 in arithmetic; a word does not count. */
  OutcomeExpression numeric() {
    if (kind == Kind.TEXT) {
      throw new OutcomeFault(position, "a word cannot be reckoned with", "");
    }
    return expression;
  }

  /** A part that is true or false. */
  static OutcomePart truth(OutcomeExpression expression, int position) {
    return new OutcomePart(Kind.TRUTH, expression, position, Literal.NONE);
  }

  /** A part that is a number. */
  static OutcomePart number(OutcomeExpression expression, int position) {
    return new OutcomePart(Kind.NUMBER, expression, position, Literal.NONE);
  }
}
