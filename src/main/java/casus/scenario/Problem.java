package casus.scenario;

import static java.util.Objects.requireNonNull;

import casus.text.Worded;

/**
 * Something wrong or strange in what a user wrote.
 *
 * @param file the file, or {@code --set}
 * @param line from 1; the number of the {@code --set} if it is one; 0 if the file as a whole is
 *     meant
 * @param column from 1, in code points; 0 with line 0
 * @param message what is wrong, in the user's words
 * @param sourceLine the line as written; empty with line 0
 * @param hint how to mend it: what is allowed, or "did you mean …?"; may be empty
 * @param severity error, warning or note
 * @param finding what it is about, where a program may act on it
 */
public record Problem(
    String file,
    int line,
    int column,
    String message,
    String sourceLine,
    String hint,
    Severity severity,
    Finding finding) {
  /** How much of a line is shown at most, in code points: a line of a terminal or two. */
  private static final int SHOWN = 110;

  /** How bad it is. */
  public enum Severity implements Worded {
    /** The file cannot be used. */
    ERROR,
    /** The file can be used, but may not mean what was meant. */
    WARNING,
    /** True of the file and no sign of a mistake; for whoever asks for a check. */
    NOTE;

    /**
     * Whether it is told to someone who wants to use the file, not to check it.
     *
     * @param quiet whether they asked for no remarks
     * @return true of errors always, of notes never
     */
    public boolean isTold(boolean quiet) {
      return this == ERROR || (this == WARNING && !quiet);
    }
  }

  /** Checks that nothing is missing. */
  public Problem {
    requireNonNull(file, "file");
    requireNonNull(message, "message");
    requireNonNull(severity, "severity");
    requireNonNull(finding, "finding");
  }

  /**
   * A problem that people alone act on.
   *
   * @param file as above
   * @param line as above
   * @param column as above
   * @param message as above
   * @param sourceLine as above
   * @param hint as above
   * @param severity as above
   */
  public Problem(
      String file,
      int line,
      int column,
      String message,
      String sourceLine,
      String hint,
      Severity severity) {
    this(file, line, column, message, sourceLine, hint, severity, Finding.NONE);
  }

  /**
   * Where and what, in one line.
   *
   * @return such as {@code korea.yaml:12:17: error: strength is 1.4, not in [0, 1]}
   */
  public String headline() {
    String place = line == 0 ? file : file + ":" + line + ":" + column;
    return place + ": " + severity.word() + ": " + message;
  }

  /**
   * The whole message: headline, the line with a caret below, and the hint.
   *
   * @return one to four lines, without a line end at the end
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(headline());
    if (!sourceLine.isBlank()) {
      appendLineWithCaret(text);
    }
    if (!hint.isEmpty()) {
      text.append("\n  ").append(hint);
    }
    return text.toString();
  }

  private void appendLineWithCaret(StringBuilder text) {
    int[] points = sourceLine.codePoints().toArray();
    int caret = Math.max(0, Math.min(column - 1, points.length));
    int first = caret < SHOWN ? 0 : caret - SHOWN / 2;
    int last = Math.min(points.length, first + SHOWN);
    text.append("\n  ")
        .append(first > 0 ? "…" : "")
        .append(new String(points, first, last - first))
        .append(last < points.length ? "…" : "")
        .append("\n  ")
        .append(first > 0 ? " " : "");
    for (int i = first; i < caret; i++) {
      text.append(points[i] == '\t' ? '\t' : ' ');
    }
    text.append('^');
  }
}
