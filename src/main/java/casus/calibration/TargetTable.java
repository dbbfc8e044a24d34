package casus.calibration;

import static casus.calibration.ResponseFile.ordered;
import static casus.calibration.ResponseFile.rounded;

import casus.calibration.Targets.Target;
import casus.calibration.Targets.Verdict;
import casus.results.Json;
import casus.stats.Interval;
import casus.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the patterns with their verdicts. */
public final class TargetTable {
  private TargetTable() {}

  /**
   * A table for people.
   *
   * @param targets the patterns
   * @return lines, each with its end
   */
  public static String text(List<Target> targets) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        "",
        "",
        "observed",
        "95 % interval",
        "simulated",
        "95 % interval",
        "defaults",
        "verdict");
    for (Target t : targets) {
      line(
          out,
          t.pattern(),
          t.what(),
          number(t.observed()),
          interval(t.observedInterval()),
          number(t.simulated()),
          interval(t.simulatedInterval()),
          number(t.atDefaults()),
          t.verdict().name().toLowerCase(Locale.ROOT));
    }
    long judged = targets.stream().filter(t -> t.verdict() != Verdict.REPORTED).count();
    long inside = targets.stream().filter(t -> t.verdict() == Verdict.INSIDE).count();
    return out + Text.format("\n%d of %d numbers judged lie inside.\n", inside, judged);
  }

  private static void line(StringBuilder out, String... c) {
    out.append(
        Text.format(
                "%-3s %-60s %9s  %-18s %9s  %-18s %9s  %s",
                c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7])
            .stripTrailing());
    out.append('\n');
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
    return Json.text(targets.stream().map(TargetTable::row).toList());
  }

  private static Map<String, Object> row(Target t) {
    return ordered(
        "pattern", t.pattern(),
        "what", t.what(),
        "observed", rounded(t.observed()),
        "observed_lo", rounded(t.observedInterval().low()),
        "observed_hi", rounded(t.observedInterval().high()),
        "simulated", rounded(t.simulated()),
        "simulated_lo", rounded(t.simulatedInterval().low()),
        "simulated_hi", rounded(t.simulatedInterval().high()),
        "defaults", rounded(t.atDefaults()),
        "verdict", t.verdict().name().toLowerCase(Locale.ROOT));
  }
}
