package casus.figure;

import casus.results.StoredManifest;
import casus.results.Titles;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;
import java.awt.Font;
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
    return Print.USUAL.rung(rung);
  }

  /** An identifier as a label: "first_force" becomes "First force". */
  public static String sentence(String identifier) {
    return Titles.sentence(identifier);
  }

  /** A whole number with commas between thousands. */
  public static String count(long n) {
    return Print.USUAL.count(n);
  }

  /** A count with its noun, in the singular for one. */
  public static String count(long n, String one, String many) {
    return Print.USUAL.count(n, one, many);
  }

  /** How many runs the least and the best known of several estimates rest on. */
  static String runs(LongSummaryStatistics n) {
    return n.getMin() == n.getMax()
        ? count(n.getMax(), "run", "runs")
        : count(n.getMin()) + " to " + count(n.getMax(), "run", "runs");
  }

  /** A number with its interval, each to three digits, such as "1.45 [1.2, 1.7]". */
  static String numberWithInterval(double value, double lo, double hi) {
    return Print.USUAL.numberWithInterval(value, lo, hi);
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
    return Print.USUAL.share(share, lo, hi);
  }

  /** A share and its interval in per cent, such as "2.8 [2.6, 3.0]". */
  public static String percentWithInterval(double share, double lo, double hi) {
    return Print.USUAL.shareWithInterval(share, lo, hi);
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
    return Print.USUAL.differenceDecimals(lo, hi);
  }

  /** A difference of shares with its interval, such as "+2.1 [+1.0, +3.2]"; "–" where unknown. */
  public static String signedPoints(double difference, double lo, double hi, int decimals) {
    return Print.USUAL.differenceWithInterval(difference, lo, hi, decimals);
  }

  /** A difference of shares in percentage points, with its sign. */
  public static String signedPoints(double difference, int decimals) {
    return Print.USUAL.difference(difference, decimals);
  }

  /** A share as running text has it, to two digits: "12%", "2.0%", "0.083%". */
  public static String roughPercent(double share) {
    return Print.USUAL.share(share);
  }

  /** A number to three digits, such as "1.45", "0.0312", "12,300". */
  public static String number(double value) {
    return Print.USUAL.number(value);
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
