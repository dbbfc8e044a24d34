package casus.stats;

/** An average over the points of a study, all runs together. */
public final class PooledMean {
  private PooledMean() {}

  /**
   * The mean over all runs with its interval over resampled points, and replications where all
   * points share their luck.
   *
   * @param runs the runs
   * @param together how many points in a row are drawn as one, since they have their luck together;
   *     1 where points share it or each has its own
   * @param bootstrap how to resample
   * @param shared whether all points share the luck of a replication
   * @param level the chance with which the interval should hold the truth, inside (0, 1)
   * @return the mean; n is the number of rows that were drawn from
   */
  public static Estimate of(
      RunGroups runs, int together, CrossedBootstrap bootstrap, boolean shared, double level) {
    int rows = runs.points() / together;
    return bootstrap
        .estimates(
            rows,
            runs,
            shared,
            weights -> {
              double[] sums = new double[rows];
              double[] counts = new double[rows];
              for (int point = 0; point < rows * together; point++) {
                sums[point / together] += runs.sum(point, weights);
                counts[point / together] += runs.runs(point, weights);
              }
              return drawn -> {
                double sum = 0;
                double count = 0;
                for (int row : drawn) {
                  sum += sums[row];
                  count += counts[row];
                }
                return new double[] {sum / count};
              };
            },
            level)
        .get(0);
  }
}
