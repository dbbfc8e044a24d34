package casus.crisis;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A named expression over the record of a run, such as {@code war: max_rung >= 4}.
 *
 * <p>An expression is made of numbers, columns, {@code + - * /}, comparisons, {@code and or not}
 * (also {@code && || !}), parentheses, {@code in (a, b)}, and words in quotes, which compare with
 * columns of text. A comparison with what is missing is false, whichever it is; arithmetic with it
 * is missing, and so is what has no finite value: a quotient with the divisor 0, or a result of a
 * size above 1e139.
 *
 * <p>It can also ask how allies answered calls. The second name, a treaty or an article, may be
 * left out:
 *
 * <ul>
 *   <li>{@code answer("USA", "usa-kor-1953.3")}, the most that an ally did, from 0 to 5, to be
 *       compared with {@code none, diplomatic, materiel, deployment, limited, full}
 *   <li>{@code joined("USA")}, short for {@code answer("USA") >= limited}
 *   <li>{@code answer_days("USA")}, days from the call to the most that it did; missing if it did
 *       nothing
 *   <li>{@code called("nato-1949.5")}, whether help or consultation was asked for under it
 * </ul>
 *
 * @param name what it is called in tables and figures
 * @param text as written
 * @param event whether it is true or false of a run, and so has a proportion; else it is a number
 *     and has a mean
 * @param expression what it means
 */
public record Outcome(String name, String text, boolean event, OutcomeExpression expression) {
  /** A record of one run, by column. */
  public interface Row {
    /**
     * A number or flag.
     *
     * @param column its place in the list of columns that the outcome was parsed with
     * @return the number, 1 or 0 for a flag, NaN if it is missing
     */
    double number(int column);

    /**
     * A word.
     *
     * @param column its place in the list of columns that the outcome was parsed with
     * @return the word; empty if it is missing
     */
    String text(int column);

    /**
     * How allies answered the calls of the run.
     *
     * @return one record for each call and ally
     * @throws UnsupportedOperationException if the table keeps no answers; outcomes that ask for
     *     them are then parsed with {@link OutcomeNames#NONE}, which tells it as a fault
     */
    default List<AllyRecord> responses() {
      throw new UnsupportedOperationException("this table keeps no answers of allies");
    }
  }

  /** What came of parsing. */
  public sealed interface Parse {
    /**
     * It is an expression.
     *
     * @param outcome what it means
     */
    record Understood(Outcome outcome) implements Parse {}

    /**
     * It is none.
     *
     * @param position where the fault is, from 0, in characters of the text
     * @param message what is wrong
     * @param hint how to mend it; may be empty
     */
    record Fault(int position, String message, String hint) implements Parse {}
  }

  /** Checks that nothing is missing. */
  public Outcome {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(expression, "expression");
  }

  /**
   * Parses an expression.
   *
   * @param name what to call the outcome
   * @param text the expression
   * @param columns what it may speak of; rows must have them in this order
   * @return the outcome, or what is wrong with the text
   */
  public static Parse parse(String name, String text, List<OutcomeColumn> columns) {
    return parse(name, text, columns, OutcomeNames.NONE);
  }

  /**
   * Parses an expression that may ask how allies answered.
   *
   * @param name what to call the outcome
   * @param text the expression
   * @param columns what it may speak of; rows must have them in this order
   * @param names the states, treaties and articles it may name; if there are any, rows must keep
   *     the answers of allies
   * @return the outcome, or what is wrong with the text
   */
  public static Parse parse(
      String name, String text, List<OutcomeColumn> columns, OutcomeNames names) {
    return new OutcomeParser(name, text, columns, names).parse();
  }

  /**
   * What it is in one run. Nothing is allocated.
   *
   * @param row the record of the run
   * @return 1 or 0 for an event; else a number, NaN if it is missing
   */
  public double valueIn(Row row) {
    return expression.value(row);
  }
}
