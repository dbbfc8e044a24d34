package casus.calibration;

import casus.calibration.Targets.Target;
import casus.calibration.Targets.Verdict;
import casus.results.ResultTable;
import casus.results.ScreenTable;
import casus.stats.Interval;
import casus.text.Text;
import java.util.List;
import java.util.Locale;

/** Writes the patterns with their verdicts. */
public final class TargetTable {
  private static final ResultTable<Target> TABLE =
      ResultTable.<Target>of("")
          .text("pattern", "P1 to P8", Target::pattern)
          .text("what", "the number", Target::what)
          .number("observed", "in history", Target::observed)
          .number("observed_lo", "lower end", target -> target.observedInterval().low())
          .number("observed_hi", "upper end", target -> target.observedInterval().high())
          .number("simulated", "under the posterior", Target::simulated)
          .number("simulated_lo", "lower end", target -> target.simulatedInterval().low())
          .number("simulated_hi", "upper end", target -> target.simulatedInterval().high())
          .number("defaults", "at the defaults", Target::atDefaults)
          .text("verdict", "whether it lies inside", TargetTable::verdict)
          .rounded(ResponseFile::rounded);

  private static final ScreenTable<Target> SCREEN =
      ScreenTable.<Target>of()
          .left("", 3, Target::pattern)
          .left("", 60, Target::what)
          .right("observed", 9, target -> number(target.observed()))
          .apart()
          .left("95 % interval", 18, target -> interval(target.observedInterval()))
          .right("simulated", 9, target -> number(target.simulated()))
          .apart()
          .left("95 % interval", 18, target -> interval(target.simulatedInterval()))
          .right("defaults", 9, target -> number(target.atDefaults()))
          .apart()
          .left("verdict", 0, TargetTable::verdict);

  private TargetTable() {}

  /**
   * A table for people.
   *
   * @param targets the patterns
   * @return lines, each with its end
   */
  public static String text(List<Target> targets) {
    long judged = targets.stream().filter(t -> t.verdict() != Verdict.REPORTED).count();
    long inside = targets.stream().filter(t -> t.verdict() == Verdict.INSIDE).count();
    return SCREEN.text(targets)
        + Text.format("\n%d of %d numbers judged lie inside.\n", inside, judged);
  }

  private static String verdict(Target target) {
    return target.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return Text.format(Math.abs(value) >= 10 ? "%.0f" : "%.4f", value);
  }

  private static String interval(Interval i) {
    return Double.isInfinite(i.low()) || i.low() == i.high()
        ? "-"
        : "[" + number(i.low()) + ", " + number(i.high()) + "]";
  }

  /**
   * The table as JSON.
   *
   * @param targets the patterns
   * @return without a line end
   */
  public static String json(List<Target> targets) {
    return TABLE.json(targets);
  }
}
