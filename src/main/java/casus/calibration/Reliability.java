package casus.calibration;

import casus.results.ResultTable;
import casus.stats.Interval;
import casus.stats.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Forecasts against what happened, in bins of the forecast: the data of a reliability diagram. The
 * bins are narrow where rare events lie.
 */
public final class Reliability {
  private static final double[] EDGES = {0, .002, .005, .01, .02, .05, .1, .2, .5, 1};

  private static final ResultTable<Bin> TABLE =
      ResultTable.<Bin>of("")
          .integer("bin", "", "its number, from 1", Bin::number)
          .number("predicted", "mean forecast", Bin::predicted)
          .number("observed", "share that came true", Bin::observed)
          .number("lo", "lower end of its 95 % interval", bin -> bin.interval().low())
          .number("hi", "upper end", bin -> bin.interval().high())
          .integer("n", "", "how many forecasts", Bin::n)
          .rounded(ResponseFile::rounded);

  private Reliability() {}

  /**
   * A bin.
   *
   * @param number from 1
   * @param predicted mean forecast
   * @param observed share that came true
   * @param interval of that share, 95 %, Wilson
   * @param n how many forecasts
   */
  public record Bin(int number, double predicted, double observed, Interval interval, int n) {}

  /**
   * The bins that hold forecasts.
   *
   * @param chances the forecasts
   * @param outcomes whether each came true
   * @return in rising order
   */
  public static List<Bin> of(double[] chances, boolean[] outcomes) {
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b + 1 < EDGES.length; b++) {
      int n = 0;
      int events = 0;
      double sum = 0;
      boolean last = b + 2 == EDGES.length;
      for (int i = 0; i < chances.length; i++) {
        if (chances[i] >= EDGES[b] && (chances[i] < EDGES[b + 1] || last)) {
          n++;
          events += outcomes[i] ? 1 : 0;
          sum += chances[i];
        }
      }
      if (n > 0) {
        Proportion share = Proportion.of(events, n);
        bins.add(new Bin(b + 1, sum / n, share.value(), share.interval(), n));
      }
    }
    return bins;
  }

  /**
   * The bins as comma-separated values.
   *
   * @param bins the bins
   * @return a header {@code bin,predicted,observed,lo,hi,n} and the rows
   */
  public static String csv(List<Bin> bins) {
    return TABLE.csv(bins);
  }

  static List<Map<String, Object>> objects(List<Bin> bins) {
    return TABLE.objects(bins);
  }
}
