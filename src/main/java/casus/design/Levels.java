package casus.design;

import casus.crisis.Distribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The values that a factor can take. */
public sealed interface Levels {
  /** The tail of a law without ends that a design leaves out, on each side. */
  double TAIL = 0.025;

  /**
   * The value at a place of the unit interval.
   *
   * @param u in [0, 1]; evenly spread places give the levels their proper shares
   * @return the value as it is written in a scenario, or the name of a level
   */
  String at(double u);

  /**
   * The values that a grid, or one factor moved at a time, goes through.
   *
   * @return at least one, from low to high where they have an order
   */
  List<String> steps();

  /**
   * Whether it can take no value but its steps.
   *
   * @return false for a range
   */
  boolean counted();

  /**
   * Values given one by one, numbers or words.
   *
   * @param steps as written
   */
  record Listed(List<String> steps) implements Levels {
    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Listed {
      steps = List.copyOf(steps);
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("a factor without a value");
      }
    }

    @Override
    public boolean counted() {
      return true;
    }

    @Override
    public String at(double u) {
      return steps.get(Math.min(steps.size() - 1, (int) (u * steps.size())));
    }
  }

  /**
   * Values drawn from a distribution.
   *
   * @param law the distribution
   * @param count how many steps a grid takes over it, at least 2
   * @param whole whether only whole numbers can be played, to which values are then rounded
   */
  record Drawn(Distribution law, int count, boolean whole) implements Levels {
    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if it is below 2
     */
    public Drawn {
      if (count < 2) {
        throw new IllegalArgumentException("a grid over a law needs two steps, not " + count);
      }
    }

    /**
     * Values drawn from a distribution, not rounded.
     *
     * @param law the distribution
     * @param count how many steps a grid takes over it, at least 2
     */
    public Drawn(Distribution law, int count) {
      this(law, count, false);
    }

    /**
     * The same, rounded to whole numbers.
     *
     * @return a copy
     */
    public Drawn rounded() {
      return new Drawn(law, count, true);
    }

    @Override
    public String at(double u) {
      double low = Double.isInfinite(law.least()) ? TAIL : 0;
      double high = Double.isInfinite(law.greatest()) ? 1 - TAIL : 1;
      double inside = Math.min(high, Math.max(low, u));
      double value =
          inside == 0 ? law.least() : inside == 1 ? law.greatest() : law.quantile(inside);
      return text(whole ? Math.rint(value) : value);
    }

    @Override
    public List<String> steps() {
      if (law instanceof Distribution.Choice choice) {
        return choice.values().stream().map(Drawn::text).toList();
      }
      List<String> steps = new ArrayList<>();
      for (int step = 0; step < count; step++) {
        steps.add(at((double) step / (count - 1)));
      }
      return steps.stream().distinct().toList();
    }

    @Override
    public boolean counted() {
      return law instanceof Distribution.Choice;
    }

    /** Ten digits are more than any factor deserves, and the same on every machine. */
    private static String text(double value) {
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(10));
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
  }
}
