package casus.crisis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers, words, texts and signs of an outcome, one after the other. */
final class OutcomeTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<text>\"[^\"]*\"|'[^']*')"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/()<>!=,]))");

  /**
   * A token.
   *
   * @param kind number, word, text, sign or end
   * @param text as written
   * @param position of its first character
   */
  record Token(String kind, String text, int position) {
    /** What stands between the quotes of a text. */
    String unquoted() {
      return text.substring(1, text.length() - 1);
    }

    /** A number that is used as it is written, or refused. */
    double exact() {
      double value = Double.parseDouble(text);
      if (!Double.isFinite(value)) {
        throw new OutcomeFault(position, text + " is too large a number", "");
      }
      BigDecimal written = new BigDecimal(text);
      if (value == 0 && written.signum() != 0) {
        throw new OutcomeFault(position, text + " is so small that it would be read as 0", "");
      }
      boolean spelt = text.indexOf('e') < 0 && text.indexOf('E') < 0;
      boolean whole = spelt && value != 0 && written.stripTrailingZeros().scale() <= 0;
      if (whole && written.compareTo(new BigDecimal(value)) != 0) {
        throw new OutcomeFault(
            position,
            text + " is a whole number that cannot be reckoned with exactly",
            "whole numbers are exact up to 9007199254740992");
      }
      return value;
    }
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  OutcomeTokens(String text) {
    this.text = text;
  }

  /**
   * Cuts the text into tokens.
   *
   * @throws OutcomeFault at a character that begins none
   */
  void cut() {
    Matcher matcher = TOKEN.matcher(text);
    int end = text.stripTrailing().length();
    int at = 0;
    while (at < end) {
      if (!matcher.find(at) || matcher.start() != at) {
        int fault = at;
        while (Character.isWhitespace(text.charAt(fault))) {
          fault++;
        }
        char sign = text.charAt(fault);
        throw new OutcomeFault(
            fault,
            "'" + sign + "' cannot stand here",
            sign == '&' ? "write and" : sign == '|' ? "write or" : "");
      }
      for (String kind : List.of("number", "word", "text", "sign")) {
        String group = matcher.group(kind);
        if (group != null) {
          tokens.add(new Token(kind, group, matcher.start(kind)));
        }
      }
      at = matcher.end();
    }
    tokens.add(new Token("end", "the end", end));
  }

  /** The token at hand. */
  Token peek() {
    return tokens.get(next);
  }

  /** Takes the token at hand. */
  Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the next token if it is one of these signs or words. */
  boolean takes(String... signs) {
    Token token = peek();
    for (String sign : signs) {
      if (token.text().equals(sign) && !token.kind().equals("text")) {
        take();
        return true;
      }
    }
    return false;
  }

  /** The token at hand cannot stand where it stands. */
  OutcomeFault unexpected() {
    Token token = peek();
    if (token.text().equals("=")) {
      String then = after(1).text();
      String meant = then.equals(">") || then.equals("<") ? then + "=" : "==";
      return new OutcomeFault(
          token.position(), "'=' is not a comparison", "did you mean " + meant + "?");
    }
    return new OutcomeFault(
        token.position(),
        token.kind().equals("end")
            ? "the expression breaks off"
            : "'" + token.text() + "' cannot stand here",
        "");
  }

  /** The token a number of places after the one at hand; the end if there are no more. */
  Token after(int places) {
    return tokens.get(Math.min(next + places, tokens.size() - 1));
  }

  /** The token a number of places before the one at hand; the first if there are no more. */
  Token before(int places) {
    return tokens.get(Math.max(0, next - places));
  }
}
