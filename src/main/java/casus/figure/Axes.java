package casus.figure;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** Makes axes in the style of the house: thin lines, ticks outwards, few labels. */
final class Axes {
  /** From so many days on, an axis counts years. */
  private static final int YEARS_FROM_DAYS = 1000;

  private static final int[] DAY_STEPS = {1, 2, 5, 10, 20, 30, 60, 90, 180, 365};

  private final Style style;
  private final Print print;

  Axes(Style style) {
    this.style = style;
    this.print = style.print();
  }

  /** Shares from 0 to 1. */
  NumberAxis share(String label) {
    NumberAxis axis = new NumberAxis(label.isEmpty() ? null : label);
    axis.setRange(0, 1);
    axis.setTickUnit(new NumberTickUnit(0.25, percent()));
    return styled(axis);
  }

  /**
   * Any numbers, with ticks at round ones.
   *
   * @param ticks about how many of them
   */
  NumberAxis numbers(String label, double lower, double upper, int ticks) {
    NumberAxis axis = new NumberAxis(label.isEmpty() ? null : label);
    axis.setRange(lower, upper);
    double step = roundStep((upper - lower) / ticks);
    axis.setTickUnit(new NumberTickUnit(step, fixed(step, "")));
    return styled(axis);
  }

  /**
   * Shares on a logarithmic scale, as percentages; a tick for each power of ten.
   *
   * @param lower the least share shown, a power of ten
   */
  LogAxis logShare(String label, double lower) {
    return logShare(label, lower, 1);
  }

  /**
   * Shares on a logarithmic scale, up to a given one.
   *
   * @param lower the least share shown, a power of ten
   * @param upper the greatest, 1 at most
   */
  LogAxis logShare(String label, double lower, double upper) {
    LogAxis axis = new Decades(label, percent());
    axis.setRange(lower, Math.max(upper, 1.01 * lower));
    axis.setMinorTickMarksVisible(true);
    axis.setMinorTickMarkOutsideLength(style.scaled(1.2f));
    axis.setMinorTickMarkInsideLength(0);
    return styled(axis);
  }

  /**
   * Shares from 0 to not much more than the greatest one, as percentages.
   *
   * @param greatest the greatest share to show, above 0
   */
  NumberAxis shares(double greatest) {
    double upper = Math.min(1, greatest * 1.04);
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, upper);
    double step = roundStep(upper / 5);
    axis.setTickUnit(new NumberTickUnit(step, share(step)));
    return styled(axis);
  }

  /**
   * Counts on a logarithmic scale.
   *
   * @param lower the least count, a power of ten
   * @param upper the greatest count
   */
  LogAxis logCount(String label, double lower, double upper) {
    LogAxis axis = new Decades(label, plain());
    axis.setRange(lower, Math.max(upper, 1.01 * lower));
    axis.setMinorTickMarksVisible(true);
    axis.setMinorTickMarkOutsideLength(style.scaled(1.2f));
    axis.setMinorTickMarkInsideLength(0);
    return styled(axis);
  }

  /** Room for the labels of a vertical axis, without its title, in points. */
  double roomForTicks(NumberAxis axis) {
    double widest = 0;
    NumberTickUnit unit = axis.getTickUnit();
    double step = unit.getSize();
    for (double k = Math.ceil(axis.getLowerBound() / step); k * step <= axis.getUpperBound(); k++) {
      widest = Math.max(widest, style.width(unit.valueToString(k * step), style.small()));
    }
    return widest + style.scaled(6.5);
  }

  /** Room for the labels and the title of a vertical axis of shares, in points. */
  double roomForShares(double least) {
    return Math.max(
            style.width(percent().format(least), style.small()),
            style.width(whole(), style.small()))
        + style.scaled(6.5)
        + 1.2 * style.em();
  }

  /** All there is, as an axis of shares has it: 100%. */
  String whole() {
    return percent().format(1);
  }

  /** The power of ten at or below a share, where its logarithmic axis begins. */
  static double decadeBelow(double share) {
    return Math.pow(10, Math.floor(Math.log10(share) + 1e-9));
  }

  /** The axis without its numbers and title: one below tells them. */
  static NumberAxis unlabelled(NumberAxis axis) {
    axis.setLabel(null);
    axis.setTickLabelsVisible(false);
    return axis;
  }

  /**
   * Days from the start of the scenario; years where there are very many.
   *
   * @param horizonDays the last day
   * @param width of the axis in points, which limits the labels
   */
  NumberAxis days(int horizonDays, double width) {
    int last = Math.max(1, horizonDays);
    boolean years = last >= YEARS_FROM_DAYS;
    NumberAxis axis = new NumberAxis(print.say(years ? "axis.year" : "axis.day"));
    axis.setRange(0, last);
    int most = (int) Math.max(2, width / (4.5 * style.em()));
    NumberTickUnit unit;
    if (years) {
      double step = roundStep(last / 365.0 / most);
      unit = new NumberTickUnit(365 * Math.max(1, step), new Years(symbols()));
    } else {
      int step = DAY_STEPS[DAY_STEPS.length - 1];
      for (int i = DAY_STEPS.length - 1; i >= 0 && last / DAY_STEPS[i] <= most; i--) {
        step = DAY_STEPS[i];
      }
      unit = new NumberTickUnit(step, new DecimalFormat("0", symbols()));
    }
    axis.setTickUnit(unit);
    return styled(axis);
  }

  /** A vertical axis whose values are the page's own, so that rows can stand where they like. */
  static NumberAxis page(double top, double bottom) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(Math.rint(top), Math.rint(bottom));
    axis.setInverted(true);
    axis.setVisible(false);
    return axis;
  }

  /** A vertical axis for the rows of a page. */
  static NumberAxis page(RowGrid grid) {
    return page(grid.top(), grid.bottom());
  }

  /** Shares with the digits they need, such as 25% and 0.01%. */
  NumberFormat percent() {
    return new DecimalFormat(print.numbers().percent() ? "0.#######%" : "0.#########", symbols());
  }

  /** Shares between any two, as percentages, with ticks at round ones. */
  NumberAxis percentages(String label, double lower, double upper, int ticks) {
    NumberAxis axis = new NumberAxis(label);
    axis.setRange(lower, upper);
    double step = roundStep((upper - lower) / ticks);
    axis.setTickUnit(new NumberTickUnit(step, share(step)));
    return styled(axis);
  }

  /** Numbers with as many digits as multiples of a step need, all with the same. */
  private NumberFormat fixed(double step, String suffix) {
    int decimals =
        Math.max(0, new BigDecimal(step).round(new MathContext(6)).stripTrailingZeros().scale());
    return new DecimalFormat(
        (isGrouped() ? "#,##0" : "0") + (decimals > 0 ? "." + "0".repeat(decimals) : "") + suffix,
        symbols());
  }

  /** Numbers with the digits they need. */
  NumberFormat plain() {
    return new DecimalFormat(isGrouped() ? "#,##0.######" : "0.######", symbols());
  }

  /** Shares with as many digits as multiples of a step need. */
  private NumberFormat share(double step) {
    return fixed(print.numbers().times() * step, print.sign());
  }

  private boolean isGrouped() {
    return !print.numbers().thousands().sign().isEmpty();
  }

  private DecimalFormatSymbols symbols() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−');
    if (isGrouped()) {
      symbols.setGroupingSeparator(print.numbers().thousands().sign().charAt(0));
    }
    return symbols;
  }

  /** The least of 1, 2, 2.5, 5 times a power of ten that is no smaller. */
  static double roundStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : new double[] {1, 2, 2.5, 5}) {
      if (step * power >= least * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private <A extends ValueAxis> A styled(A axis) {
    axis.setTickLabelFont(style.small());
    axis.setLabelFont(style.text());
    axis.setTickLabelPaint(style.palette().ink());
    axis.setLabelPaint(style.palette().ink());
    axis.setAxisLinePaint(style.palette().ink());
    axis.setAxisLineStroke(style.hairline());
    axis.setTickMarkPaint(style.palette().ink());
    axis.setTickMarkStroke(style.hairline());
    axis.setTickMarkOutsideLength(style.scaled(2));
    axis.setTickMarkInsideLength(0);
    double gap = style.scaled(1.5);
    axis.setTickLabelInsets(new RectangleInsets(gap, gap, gap, gap));
    axis.setLabelInsets(new RectangleInsets(gap, gap, gap, gap));
    return axis;
  }

  /** Writes days as years of 365 days. */
  private static final class Years extends NumberFormat {
    private static final long serialVersionUID = 1;

    private final NumberFormat format;

    Years(DecimalFormatSymbols symbols) {
      format = new DecimalFormat("0.#", symbols);
    }

    @Override
    public StringBuffer format(double days, StringBuffer to, FieldPosition position) {
      return format.format(days / 365, to, position);
    }

    @Override
    public StringBuffer format(long days, StringBuffer to, FieldPosition position) {
      return format((double) days, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      return format.parse(text, position).doubleValue() * 365;
    }
  }

  /**
   * A logarithmic axis with a label at each power of ten and ticks between. JFreeChart's own labels
   * are attributed strings: it does not centre them on their ticks, and PDF would get outlines.
   */
  private static final class Decades extends LogAxis {
    private static final long serialVersionUID = 1;

    private final NumberFormat format;

    Decades(String label, NumberFormat format) {
      super(label.isEmpty() ? null : label);
      this.format = format;
    }

    @Override
    public List<NumberTick> refreshTicks(
        Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
      TextAnchor anchor =
          RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
      List<NumberTick> ticks = new ArrayList<>();
      int first = (int) Math.round(Math.log10(getLowerBound()));
      int last = (int) Math.floor(Math.log10(getUpperBound()) + 1e-9);
      int step =
          RectangleEdge.isTopOrBottom(edge)
              ? labelStep(g2, dataArea, last - first)
              : labelStepUp(dataArea, last - first);
      for (int power = first; power <= last; power++) {
        double value = Math.pow(10, power);
        String label = (last - power) % step == 0 ? format.format(value) : "";
        ticks.add(new NumberTick(TickType.MAJOR, value, label, anchor, anchor, 0));
        for (int i = 2; i < 10 && i * value <= getUpperBound(); i++) {
          ticks.add(new NumberTick(TickType.MINOR, i * value, "", anchor, anchor, 0));
        }
      }
      return ticks;
    }

    /** How many decades apart labels of a vertical axis must be. */
    private int labelStepUp(Rectangle2D dataArea, int decades) {
      double decade = dataArea.getHeight() / Math.max(1, decades);
      return (int) Math.max(1, Math.ceil(1.05 * getTickLabelFont().getSize2D() / decade));
    }

    /** How many decades apart labels must be so that none touches the next. */
    private int labelStep(Graphics2D g2, Rectangle2D dataArea, int decades) {
      FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
      int longest =
          Math.max(
              metrics.stringWidth(format.format(getLowerBound())),
              metrics.stringWidth(
                  format.format(Math.pow(10, Math.floor(Math.log10(getUpperBound()))))));
      double widest = longest * 1.25;
      double decade = dataArea.getWidth() / Math.max(1, decades);
      return (int) Math.max(1, Math.ceil(widest / decade));
    }
  }
}
