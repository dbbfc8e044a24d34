package casus.table;

import casus.text.NumberStyle;
import casus.text.Phrases;
import casus.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the numbers of a table are written: a preset, and what is wanted otherwise.
 *
 * <p>All numbers of one kind in a row have the same decimals: those of the preset, or as many as
 * the narrowest interval warrants: down to the first digit of half its width, or the second where
 * the first is 1 or 2. A bound that is not zero is never written as zero; a row has more decimals
 * where it takes them.
 *
 * @param phrases the fixed words
 * @param numbers how numbers are written, as in figures
 * @param intervals where intervals stand
 * @param stars whether stars stand behind differences
 * @param note what the note begins with
 */
public record TableStyle(
    Phrases phrases, NumberStyle numbers, Place intervals, boolean stars, String note) {
  /** What stands for what is missing. */
  static final String MISSING = "–";

  /** Behind a number whose interval is not to be trusted. */
  static final String DAGGER = "†";

  /** Where intervals stand. */
  public enum Place {
    /** Beside their number. */
    BESIDE,
    /** In the line below it. */
    BELOW,
    /** Nowhere. */
    NONE
  }

  /**
   * The style of a preset.
   *
   * @param preset the preset
   * @return its style, without stars
   */
  public static TableStyle of(TablePreset preset) {
    return new TableStyle(
        Phrases.ENGLISH,
        preset.numbers(),
        preset.beside() ? Place.BESIDE : Place.BELOW,
        false,
        preset.note(Phrases.ENGLISH));
  }

  /** The cells of a row as they are read. */
  List<Printed> row(List<Cell> cells) {
    Map<Scale, Integer> needed = new EnumMap<>(Scale.class);
    boolean starred = false;
    double p = Double.NaN;
    Set<Scale> settled = EnumSet.noneOf(Scale.class); // by the interval of one
    for (Cell cell : cells) {
      if (cell instanceof Cell.Measure measure && measure.hasInterval()) {
        settled.add(measure.scale());
      }
    }
    for (Cell cell : cells) {
      if (cell instanceof Cell.Measure measure) {
        if (measure.hasInterval() || !settled.contains(measure.scale())) {
          needed.merge(measure.scale(), decimals(measure), Math::max);
        }
      } else if (cell instanceof Cell.Probability probability) {
        p = probability.p(); // the last one is that after correction
      }
    }
    List<Printed> printed = new ArrayList<>();
    for (Cell cell : cells) {
      if (cell instanceof Cell.Measure measure) {
        boolean first = measure.scale().isSigned() && !starred;
        starred |= first;
        printed.add(
            printed(measure, needed.getOrDefault(measure.scale(), 0), first ? stars(p) : ""));
      } else if (cell instanceof Cell.Count count) {
        printed.add(Printed.of(numbers.grouped(count.n())));
      } else if (cell instanceof Cell.Probability probability) {
        printed.add(Printed.of(probability(probability.p())));
      } else if (cell instanceof Cell.Words words) {
        printed.add(Printed.of(words.text() + (words.ofShares() ? unit() : "")));
      }
    }
    return printed;
  }

  /** What stands above a column. */
  String heading(PrintColumn column) {
    return column.heading() + (column.ofShares() ? unit() : "");
  }

  private String unit() {
    return percent() ? " (%)" : "";
  }

  private String stars(double p) {
    if (!stars || Double.isNaN(p)) {
      return "";
    }
    return p < 0.001 ? "***" : p < 0.01 ? "**" : p < 0.05 ? "*" : "";
  }

  private static String probability(double p) {
    return Double.isNaN(p) ? MISSING : p < 0.001 ? "<0.001" : Text.decimals(p, 3);
  }

  private Printed printed(Cell.Measure measure, int decimals, String stars) {
    Scale scale = measure.scale();
    if (!Double.isFinite(measure.value())) {
      return Printed.of(MISSING);
    }
    String value = number(measure.value(), scale, decimals);
    String interval =
        measure.hasInterval() && intervals != Place.NONE
            ? "["
                + number(measure.lo(), scale, decimals)
                + ", "
                + number(measure.hi(), scale, decimals)
                + "]"
            : "";
    return new Printed(value, interval, stars + (measure.doubtful() ? DAGGER : ""));
  }

  private String number(double value, Scale scale, int decimals) {
    double shown = scale.isShare() && percent() ? 100 * value : value;
    String digits = numbers.grouped(Math.abs(shown), decimals);
    boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    if (zero) {
      return digits;
    }
    return (value < 0 ? "−" : scale.isSigned() ? "+" : "") + digits;
  }

  /** Whether shares are told in per cent. */
  boolean percent() {
    return numbers.percent();
  }

  /** How many decimals a number asks for. */
  private int decimals(Cell.Measure measure) {
    double times = measure.scale().isShare() && percent() ? 100 : 1;
    if (!Double.isFinite(measure.value())) {
      return 0;
    }
    if (measure.scale() == Scale.FACTOR) {
      return 1;
    }
    int least = measure.scale().isShare() ? numbers.decimals().orElse(-1) : -1;
    double lo = times * measure.lo();
    double hi = times * measure.hi();
    if (!measure.hasInterval() || !(hi > lo)) {
      return least >= 0 ? least : threeDigits(times * measure.value());
    }
    if (measure.scale() == Scale.NUMBER && isWhole(measure.value()) && isWhole(lo) && isWhole(hi)) {
      return 0; // a quantile of counts
    }
    int told = least >= 0 ? least : NumberStyle.places((hi - lo) / 6); // half, and a third
    return NumberStyle.decimals(told, lo, hi);
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private static int threeDigits(double value) {
    if (isWhole(value)) {
      return 0;
    }
    return (int)
        Math.min(NumberStyle.MOST, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
  }
}
