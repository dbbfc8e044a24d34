package casus.crisis;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an {@link Outcome} is made of. Truth is 1, falsehood 0, what is missing NaN. */
public sealed interface OutcomeExpression {
  /** The squares and differences of larger numbers could no longer be summed. */
  double LARGEST = 1e139;

  /**
   * The value in one run.
   *
   * @param row the record of the run
   * @return a number, 1 or 0, or NaN
   */
  double value(Outcome.Row row);

  /**
   * A number.
   *
   * @param number the number
   */
  record Constant(double number) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      return number;
    }
  }

  /**
   * A column of numbers.
   *
   * @param index its place in the row
   */
  record Quantity(int index) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      return row.number(index);
    }
  }

  /**
   * A column of flags; a missing flag is false.
   *
   * @param index its place in the row
   */
  record Flag(int index) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      double flag = row.number(index);
      return truth(flag != 0 && !Double.isNaN(flag));
    }
  }

  /**
   * A sum, difference, product or quotient. It is missing if an operand is, if the divisor is 0
   * (also 0/0), and if it is too large to take a mean of.
   *
   * @param sign one of {@code + - * /}
   * @param left first operand
   * @param right second operand
   */
  record Arithmetic(char sign, OutcomeExpression left, OutcomeExpression right)
      implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      double a = left.value(row);
      double b = right.value(row);
      double result =
          switch (sign) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*' -> a * b;
            default -> a / b;
          };
      return Math.abs(result) <= LARGEST ? result : Double.NaN;
    }
  }

  /**
   * A comparison of numbers; false if one is missing.
   *
   * @param sign one of {@code == != < <= > >=}
   * @param left first operand
   * @param right second operand
   */
  record Comparison(String sign, OutcomeExpression left, OutcomeExpression right)
      implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      double a = left.value(row);
      double b = right.value(row);
      return truth(
          switch (sign) {
            case "==" -> a == b;
            case "!=" -> a < b || a > b; // not so if one is NaN
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            default -> a >= b;
          });
    }
  }

  /**
   * Whether a number is one of several.
   *
   * @param operand the number
   * @param numbers those it may be
   */
  record OneOf(OutcomeExpression operand, List<Double> numbers) implements OutcomeExpression {
    /** Copies the numbers. */
    public OneOf {
      numbers = List.copyOf(numbers);
    }

    @Override
    public double value(Outcome.Row row) {
      double value = operand.value(row);
      for (int i = 0; i < numbers.size(); i++) {
        if (numbers.get(i) == value) {
          return 1;
        }
      }
      return 0;
    }
  }

  /**
   * Whether a column of text holds one of some words, or none of them; false if it is missing.
   *
   * @param index its place in the row
   * @param words the words
   * @param holds true for one of them, false for none
   */
  record Text(int index, Set<String> words, boolean holds) implements OutcomeExpression {
    /** Copies the words. */
    public Text {
      words = Set.copyOf(words);
    }

    @Override
    public double value(Outcome.Row row) {
      String word = row.text(index);
      return truth(!word.isEmpty() && words.contains(word) == holds);
    }
  }

  /**
   * Both.
   *
   * @param left one
   * @param right the other
   */
  record And(OutcomeExpression left, OutcomeExpression right) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      return truth(left.value(row) != 0 && right.value(row) != 0);
    }
  }

  /**
   * One or both.
   *
   * @param left one
   * @param right the other
   */
  record Or(OutcomeExpression left, OutcomeExpression right) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      return truth(left.value(row) != 0 || right.value(row) != 0);
    }
  }

  /**
   * The contrary.
   *
   * @param operand of what
   */
  record Not(OutcomeExpression operand) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      return truth(operand.value(row) == 0);
    }
  }

  /**
   * The most that an ally did in answer to calls, as the place of the {@link
   * casus.treaty.Response}; 0 if it was never called.
   *
   * @param ally its code
   * @param clause a treaty or an article; empty for any
   */
  record Answer(String ally, String clause) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      AllyRecord most = most(row, ally, clause);
      return most == null ? 0 : most.response().ordinal();
    }
  }

  /**
   * Days from the call to the most that an ally did in answer to it; missing if it did nothing.
   *
   * @param ally its code
   * @param clause a treaty or an article; empty for any
   */
  record AnswerDays(String ally, String clause) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      AllyRecord most = most(row, ally, clause);
      return most == null || most.responseDay() == RunRecord.NO_DAY
          ? Double.NaN
          : most.responseDay() - most.calledDay();
    }
  }

  /**
   * Whether there was a call.
   *
   * @param clause under which treaty or article
   */
  record Called(String clause) implements OutcomeExpression {
    @Override
    public double value(Outcome.Row row) {
      List<AllyRecord> responses = row.responses();
      for (int i = 0; i < responses.size(); i++) {
        if (responses.get(i).isUnder(clause)) {
          return 1;
        }
      }
      return 0;
    }
  }

  /** The greatest answer of an ally, the first of equals; null if it was never called. */
  private static @Nullable AllyRecord most(Outcome.Row row, String ally, String clause) {
    AllyRecord most = null;
    List<AllyRecord> responses = row.responses();
    for (int i = 0; i < responses.size(); i++) {
      AllyRecord response = responses.get(i);
      if (response.ally().letters().equals(ally)
          && response.isUnder(clause)
          && (most == null || response.response().compareTo(most.response()) > 0)) {
        most = response;
      }
    }
    return most;
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
