package casus.scenario;

import casus.crisis.Column;
import casus.crisis.OutcomeColumn;
import casus.crisis.OutcomeExpression;
import casus.crisis.OutcomeExpression.And;
import casus.crisis.OutcomeExpression.Answer;
import casus.crisis.OutcomeExpression.AnswerDays;
import casus.crisis.OutcomeExpression.Arithmetic;
import casus.crisis.OutcomeExpression.Called;
import casus.crisis.OutcomeExpression.Comparison;
import casus.crisis.OutcomeExpression.Constant;
import casus.crisis.OutcomeExpression.Flag;
import casus.crisis.OutcomeExpression.Not;
import casus.crisis.OutcomeExpression.OneOf;
import casus.crisis.OutcomeExpression.Or;
import casus.crisis.OutcomeExpression.Quantity;
import casus.crisis.OutcomeExpression.Text;
import casus.crisis.RunColumns;
import casus.crisis.Scenario;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What values an outcome can have, by interval arithmetic over the ranges of its columns (Moore
 * 1966). The range may be too wide, never too narrow: parts that hang together are taken as free of
 * one another.
 */
final class OutcomeRange {
  /** No count of a run comes near it. */
  private static final double MANY = 1e15;

  /**
   * A range of values; truth is 1, falsehood 0.
   *
   * @param low the least
   * @param high the greatest
   * @param whole whether all are whole numbers
   * @param missing whether it may be missing
   */
  record Range(double low, double high, boolean whole, boolean missing) {
    private static final Range EITHER = new Range(0, 1, true, false);

    private static Range truth(boolean always, boolean never) {
      return always ? new Range(1, 1, true, false) : never ? new Range(0, 0, true, false) : EITHER;
    }

    private static Range anything() {
      return new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, true);
    }

    /** Whether there is one value only. */
    boolean constant() {
      return low == high && !missing;
    }

    private boolean surelyNot(double value) {
      return value < low || value > high || (whole && value != Math.rint(value));
    }
  }

  private final List<OutcomeColumn> columns;
  private final Map<String, Range> ranges = new HashMap<>();

  /**
   * The ranges of a scenario.
   *
   * @param columns what outcomes speak of
   * @param scenario the scenario
   */
  OutcomeRange(List<OutcomeColumn> columns, Scenario scenario) {
    this.columns = List.copyOf(columns);
    RunColumns.of(scenario)
        .columns()
        .forEach(column -> ranges.put(column.name(), range(column, scenario)));
  }

  private static Range range(Column column, Scenario scenario) {
    boolean whole = column.type() == Column.Type.INTEGER;
    return switch (column.unit()) {
      case "rung" -> new Range(0, Rung.COUNT - 1.0, true, false);
      case "states" -> new Range(0, scenario.states().size(), true, false);
      case "d" -> new Range(0, scenario.horizonDays(), true, true);
      default -> whole ? new Range(0, MANY, true, false) : Range.anything();
    };
  }

  /**
   * The range of an expression.
   *
   * @param expression the outcome's, or a part of it
   * @return all values that it can have, and perhaps more
   */
  Range of(OutcomeExpression expression) {
    if (expression instanceof Constant constant) {
      double number = constant.number();
      return new Range(number, number, number == Math.rint(number), false);
    } else if (expression instanceof Quantity quantity) {
      return ranges.getOrDefault(columns.get(quantity.index()).name(), Range.anything());
    } else if (expression instanceof Arithmetic sum) {
      return arithmetic(sum.sign(), of(sum.left()), of(sum.right()));
    } else if (expression instanceof Comparison comparison) {
      return comparison(comparison.sign(), of(comparison.left()), of(comparison.right()));
    } else if (expression instanceof OneOf oneOf) {
      Range operand = of(oneOf.operand());
      boolean always = operand.constant() && oneOf.numbers().contains(operand.low());
      return Range.truth(always, oneOf.numbers().stream().allMatch(operand::surelyNot));
    } else if (expression instanceof And and) {
      Range left = of(and.left());
      Range right = of(and.right());
      return Range.truth(isTrue(left) && isTrue(right), isFalse(left) || isFalse(right));
    } else if (expression instanceof Or or) {
      Range left = of(or.left());
      Range right = of(or.right());
      return Range.truth(isTrue(left) || isTrue(right), isFalse(left) && isFalse(right));
    } else if (expression instanceof Not not) {
      Range operand = of(not.operand());
      return Range.truth(isFalse(operand), isTrue(operand));
    } else if (expression instanceof Answer) {
      return new Range(0, Response.values().length - 1.0, true, false);
    } else if (expression instanceof AnswerDays) {
      return new Range(0, MANY, true, true);
    } else {
      // Words, flags and calls can be either.
      assert expression instanceof Text
          || expression instanceof Flag
          || expression instanceof Called;
      return Range.EITHER;
    }
  }

  private static boolean isTrue(Range truth) {
    return truth.low() == 1;
  }

  private static boolean isFalse(Range truth) {
    return truth.high() == 0;
  }

  private static Range arithmetic(char sign, Range a, Range b) {
    boolean byZero = sign == '/' && !b.surelyNot(0);
    if (byZero) {
      return Range.anything();
    }
    double[] ends =
        switch (sign) {
          case '+' -> new double[] {a.low() + b.low(), a.high() + b.high()};
          case '-' -> new double[] {a.low() - b.high(), a.high() - b.low()};
          case '*' -> products(a, b.low(), b.high());
          default -> products(a, 1 / b.low(), 1 / b.high());
        };
    boolean whole = a.whole() && b.whole() && sign != '/';
    boolean large = Math.max(Math.abs(ends[0]), Math.abs(ends[1])) > OutcomeExpression.LARGEST;
    if (Double.isNaN(ends[0]) || Double.isNaN(ends[1])) {
      return Range.anything();
    }
    return new Range(ends[0], ends[1], whole, a.missing() || b.missing() || large);
  }

  private static double[] products(Range a, double low, double high) {
    double[] all = {
      product(a.low(), low), product(a.low(), high), product(a.high(), low), product(a.high(), high)
    };
    return new double[] {
      DoubleStream.of(all).min().orElseThrow(), DoubleStream.of(all).max().orElseThrow()
    };
  }

  /** Nothing times whatever is nothing: the ends of a range are no values. */
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  private static Range comparison(String sign, Range a, Range b) {
    boolean there = !a.missing() && !b.missing();
    boolean apart =
        a.high() < b.low()
            || b.high() < a.low()
            || (a.constant() && b.surelyNot(a.low()))
            || (b.constant() && a.surelyNot(b.low()));
    boolean one = a.low() == a.high() && b.low() == b.high() && a.low() == b.low();
    return switch (sign) {
      case "==" -> Range.truth(there && one, apart);
      case "!=" -> Range.truth(there && apart, one);
      case "<" -> Range.truth(there && a.high() < b.low(), a.low() >= b.high());
      case "<=" -> Range.truth(there && a.high() <= b.low(), a.low() > b.high());
      case ">" -> Range.truth(there && a.low() > b.high(), a.high() <= b.low());
      default -> Range.truth(there && a.low() >= b.high(), a.high() < b.low());
    };
  }
}
