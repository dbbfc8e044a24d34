package casus.figure;

import casus.results.StoredManifest;
import casus.results.Titles;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;

/** Numbers and names as people read them, in figures and reports alike. */
public final class Words {
  /** Names of the rungs 0 to 6 as labels. */
  public static final List<String> RUNGS =
      Arrays.stream(Rung.values()).map(rung -> sentence(rung.label())).toList();

  /** Responses as the files name them, from none to full. */
  public static final List<String> RESPONSES =
      Arrays.stream(Response.values()).map(Response::word).toList();

  /** A text that is as wide as its place fits, whatever the last bits of the two widths. */
  private static final double ROUNDING = 0.01;

  private Words() {}

  /** A rung with its number, such as "4 War-scale force". */
  public static String rung(int rung) {
    return rung + " " + RUNGS.get(rung);
  }

  /** An identifier as a label: "first_force" becomes "First force". */
  public static String sentence(String identifier) {
    return Titles.sentence(identifier);
  }

  /** A whole number with commas between thousands. */
  public static String count(long n) {
    return Text.format("%,d", n);
  }

  /** A count with its noun, in the singular for one. */
  public static String count(long n, String one, String many) {
    return count(n) + " " + (n == 1 ? one : many);
  }

  /** How many runs the least and the best known of several estimates rest on. */
  static String runs(LongSummaryStatistics n) {
    return n.getMin() == n.getMax()
        ? count(n.getMax(), "run", "runs")
        : count(n.getMin()) + " to " + count(n.getMax(), "run", "runs");
  }

  /** A number with its interval, each to three digits, such as "1.45 [1.2, 1.7]". */
  static String numberWithInterval(double value, double lo, double hi) {
    return Text.format("%s [%s, %s]", number(value), number(lo), number(hi));
  }

  /** A chance and its interval in per cent; of what no run had, the interval by its upper end. */
  static String chanceWithInterval(double chance, double lo, double hi) {
    if (Double.isNaN(chance)) {
      return "–";
    }
    return chance == 0 ? "0 [0, " + percent(hi, 0, hi) + "]" : percentWithInterval(chance, lo, hi);
  }

  /**
   * A share in per cent with the digits its uncertainty warrants: down to the first digit of half
   * the interval's width.
   *
   * @param share 0 to 1
   * @param lo the lower end of its interval; NaN for none
   * @param hi the upper end; NaN for none
   */
  public static String percent(double share, double lo, double hi) {
    if (share == 0) {
      return "0"; // exactly; digits would say no more
    }
    return Text.decimals(100 * share, decimals(lo, hi));
  }

  /** A share and its interval in per cent, such as "2.8 [2.6, 3.0]". */
  public static String percentWithInterval(double share, double lo, double hi) {
    if (Double.isNaN(lo) || Double.isNaN(hi)) {
      return percent(share, lo, hi);
    }
    return Text.format(
        "%s [%s, %s]", percent(share, lo, hi), percent(lo, lo, hi), percent(hi, lo, hi));
  }

  /**
   * How many decimals a difference in percentage points needs, so that the ends of its interval are
   * told apart. A column takes the most that any of its rows needs, so that none looks surer or
   * less sure than it is.
   *
   * @param lo the lower end of its interval; NaN for none
   * @param hi the upper end; NaN for none
   */
  public static int pointDecimals(double lo, double hi) {
    double half = 100 * (hi - lo) / 2;
    if (!(half > 0)) {
      return 0;
    }
    // An interval without zero is not written as one that ends there.
    double near =
        lo > 0 || hi < 0 ? Math.min(half, 200 * Math.min(Math.abs(lo), Math.abs(hi))) : half;
    return (int) Math.max(0, Math.min(6, -Math.floor(Math.log10(near) + 1e-9)));
  }

  /** A difference of shares with its interval, such as "+2.1 [+1.0, +3.2]"; "–" where unknown. */
  public static String signedPoints(double difference, double lo, double hi, int decimals) {
    String value = signedPoints(difference, decimals);
    return Double.isNaN(lo) || Double.isNaN(hi)
        ? value
        : Text.format("%s [%s, %s]", value, signedPoints(lo, decimals), signedPoints(hi, decimals));
  }

  /** A difference of shares in percentage points, with its sign. */
  public static String signedPoints(double difference, int decimals) {
    if (!Double.isFinite(difference)) {
      return "–";
    }
    String digits = Text.decimals(Math.abs(100 * difference), decimals);
    if (digits.matches("[0.]+")) {
      return digits;
    }
    return (difference < 0 ? "−" : "+") + digits;
  }

  private static int decimals(double lo, double hi) {
    double half = 100 * (hi - lo) / 2;
    if (!(half > 0)) {
      return 1;
    }
    double decimals = -Math.floor(Math.log10(half) + 1e-9);
    if (lo > 0) {
      // A lower end above zero is not written as zero.
      decimals = Math.max(decimals, -Math.floor(Math.log10(100 * lo) + 1e-9));
    }
    return (int) Math.max(0, Math.min(8, decimals));
  }

  /** A share as running text has it, to two digits: "12%", "2.0%", "0.083%". */
  public static String roughPercent(double share) {
    double percent = 100 * share;
    if (percent == 0 || percent >= 10) {
      return Text.format("%.0f%%", percent);
    }
    int decimals = (int) Math.max(1, Math.min(8, 1 - Math.floor(Math.log10(percent))));
    return Text.decimals(percent, decimals) + "%";
  }

  /** A number to three digits, such as "1.45", "0.0312", "12,300". */
  public static String number(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value == 0 ? "0" : "–";
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(3, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    String text = Text.grouped(rounded.abs(), Math.max(0, rounded.scale()));
    return (value < 0 ? "−" : "") + text;
  }

  /**
   * The end of a path, such as "…aggression.weight", when the whole does not fit. Factors are named
   * by paths, and their ends tell most.
   */
  static String tail(String path, double width, Style style, Font font) {
    String tail = path;
    while (style.width(tail, font) > width + ROUNDING) {
      int dot = tail.indexOf('.');
      if (dot < 0) {
        return fitted(tail, width, style, font);
      }
      tail = "…" + tail.substring(dot + 1);
    }
    return tail;
  }

  /** Several names in a sentence: "a, b and c". */
  public static String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
  }

  /** Where the numbers of a figure come from: the last sentences of each caption. */
  public static String source(StoredManifest manifest) {
    String commit = manifest.casusCommit();
    return Text.format(
        "Scenario: %s (%s). Horizon %s. Seed %d. casus %s%s.",
        manifest.scenarioTitle(),
        manifest.scenarioName(),
        count(manifest.horizonDays(), "day", "days"),
        manifest.seed(),
        manifest.casusVersion(),
        commit.isEmpty() || commit.equals("unknown")
            ? ""
            : ", commit " + commit.substring(0, Math.min(10, commit.length())));
  }

  /**
   * A text cut to a width: in the middle, with an ellipsis, since the beginnings and the ends of
   * names tell them apart.
   */
  static String fitted(String text, double width, Style style, Font font) {
    if (style.width(text, font) <= width + ROUNDING) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    for (int kept = letters.length - 1; kept > 1; kept--) {
      int head = (kept + 1) / 2;
      int tail = kept - head;
      String cut =
          new String(letters, 0, head).stripTrailing()
              + "…"
              + new String(letters, letters.length - tail, tail).stripLeading();
      if (style.width(cut, font) <= width) {
        return cut;
      }
    }
    return new String(letters, 0, 1) + "…";
  }
}
