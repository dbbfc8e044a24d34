package casus.report;

import casus.figure.Words;
import casus.results.SummaryRow;
import casus.text.Text;

/** Estimates in words. */
final class Prose {
  private Prose() {}

  /** A probability with its interval: "1.8% (95% interval 1.4% to 2.3%)". */
  static String probability(SummaryRow row) {
    if (Double.isNaN(row.value())) {
      return "no estimate";
    }
    String value = Words.percent(row.value(), row.lo(), row.hi()) + "%";
    if (Double.isNaN(row.lo()) || Double.isNaN(row.hi())) {
      return value;
    }
    return Text.format(
        "%s (95%% interval %s%% to %s%%)",
        value,
        Words.percent(row.lo(), row.lo(), row.hi()),
        Words.percent(row.hi(), row.lo(), row.hi()));
  }

  /** A mean with its interval. */
  static String mean(SummaryRow row) {
    if (Double.isNaN(row.value())) {
      return "no estimate";
    }
    if (Double.isNaN(row.lo()) || Double.isNaN(row.hi())) {
      return Words.number(row.value());
    }
    return Text.format(
        "%s (95%% interval %s to %s)",
        Words.number(row.value()), Words.number(row.lo()), Words.number(row.hi()));
  }

  /** How often, for those who do not think in per cent: "about 18 runs in 1,000". */
  static String inAThousand(double share) {
    if (!(share > 0)) {
      return "in none of the runs";
    }
    if (share == 1) {
      return "in every run";
    }
    for (long of : new long[] {100, 1_000, 10_000, 100_000, 1_000_000}) {
      long runs = Math.round(share * of);
      if (runs >= 10 || of == 1_000_000) {
        return runs == of
            ? "in nearly every run"
            : Text.format("in about %s runs of %s", Words.count(runs), Words.count(of));
      }
    }
    return "";
  }
}
