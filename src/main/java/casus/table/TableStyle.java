package casus.table;

import casus.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How the numbers of a table are written: a preset, and what is wanted otherwise.
 *
 * <p>All numbers of one kind in a row have the same decimals: those of the preset, or as many as
 * the narrowest interval warrants: down to the first digit of half its width, or the second where
 * the first is 1 or 2. A bound that is not zero is never written as zero; a row has more decimals
 * where it takes them.
 *
 * @param percent whether shares are told in per cent
 * @param decimals of shares and of p-values, at least; empty where their intervals settle it
 * @param intervals where intervals stand
 * @param stars whether stars stand behind differences
 * @param thousands what stands between groups of three digits
 * @param note what the note begins with
 */
public record TableStyle(
    boolean percent,
    OptionalInt decimals,
    Place intervals,
    boolean stars,
    Thousands thousands,
    String note) {
  /** What stands for what is missing. */
  static final String MISSING = "–";

  /** Behind a number whose interval is not to be trusted. */
  static final String DAGGER = "†";

  private static final int MOST = 6;

  /** Where intervals stand. */
  public enum Place {
    /** Beside their number. */
    BESIDE,
    /** In the line below it. */
    BELOW,
    /** Nowhere. */
    NONE
  }

  /** What stands between groups of three digits. */
  public enum Thousands {
    /** A comma: 12,000. */
    COMMA(","),
    /** A narrow space at which no line breaks, as ISO 80000 has it. */
    SPACE("\u202F"),
    /** Nothing. */
    NONE("");

    private final String sign;

    Thousands(String sign) {
      this.sign = sign;
    }

    /** The sign itself; empty for none. */
    String sign() {
      return sign;
    }
  }

  /**
   * The style of a preset.
   *
   * @param preset the preset
   * @return its style, without stars
   */
  public static TableStyle of(TablePreset preset) {
    return new TableStyle(
        preset.percent(),
        preset.decimals(),
        preset.beside() ? Place.BESIDE : Place.BELOW,
        false,
        Thousands.COMMA,
        preset.note());
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
        printed.add(Printed.of(grouped(BigDecimal.valueOf(count.n()), 0)));
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
    return percent ? " (%)" : "";
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
    double shown = scale.isShare() && percent ? 100 * value : value;
    String digits = grouped(Math.abs(shown), decimals);
    boolean zero = digits.chars().noneMatch(c -> c >= '1' && c <= '9');
    if (zero) {
      return digits;
    }
    return (value < 0 ? "−" : scale.isSigned() ? "+" : "") + digits;
  }

  private String grouped(Number number, int places) {
    return Text.grouped(number, places).replace(",", thousands.sign());
  }

  /** How many decimals a number asks for. */
  private int decimals(Cell.Measure measure) {
    double times = measure.scale().isShare() && percent ? 100 : 1;
    if (!Double.isFinite(measure.value())) {
      return 0;
    }
    if (measure.scale() == Scale.FACTOR) {
      return 1;
    }
    int least = measure.scale().isShare() ? decimals.orElse(-1) : -1;
    double lo = times * measure.lo();
    double hi = times * measure.hi();
    if (!measure.hasInterval() || !(hi > lo)) {
      return least >= 0 ? least : threeDigits(times * measure.value());
    }
    if (measure.scale() == Scale.NUMBER && isWhole(measure.value()) && isWhole(lo) && isWhole(hi)) {
      return 0; // a quantile of counts
    }
    int told = least >= 0 ? least : places((hi - lo) / 6); // half, and a third
    for (double end : new double[] {lo, hi}) {
      if (end != 0 && rounds(end, told)) {
        told = places(end);
      }
    }
    return Math.min(MOST, Math.max(0, told));
  }

  private static boolean rounds(double value, int decimals) {
    return Math.abs(value) < 0.5 * Math.pow(10, -decimals);
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  /** Down to the first digit. */
  private static int places(double size) {
    return (int) Math.min(MOST, Math.max(0, -Math.floor(Math.log10(Math.abs(size)) + 1e-9)));
  }

  private static int threeDigits(double value) {
    if (isWhole(value)) {
      return 0;
    }
    return (int) Math.min(MOST, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
  }
}
