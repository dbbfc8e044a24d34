package casus.calibration;

import casus.scenario.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts, from the calibrated dynamics, of whether disputes become wars. A file of disputes says
 * nothing of the parties' strength, so the forecast rests on the year alone; the base rates are
 * what to hold it against.
 */
public final class DisputeForecasts {
  /** Of 1,155 disputes that began 1816–1992 (COW MID 5.0, training part): those with force. */
  private static final double FORCE_RATE = 858.0 / 1155;

  /** Likewise: wars. */
  private static final double WAR_RATE = 60.0 / 1155;

  /** Logit of war on the year, fitted to the same disputes: intercept, slope per half century. */
  private static final double[] BASELINE = {-3.0957, -.65498};

  private DisputeForecasts() {}

  /**
   * A dispute of a file.
   *
   * @param dispute its number
   * @param year when it began
   * @param war whether it became a war
   */
  private record Case(String dispute, double year, boolean war) {}

  /**
   * Foretells war for each dispute of a file.
   *
   * @param file with the columns {@code disno, styear, hostlev}
   * @param shipped the calibrated dynamics
   * @param problems gets what is wrong
   * @return the report, or nothing if the file has problems or no rows
   * @throws IOException if the file cannot be read
   */
  public static java.util.Optional<BacktestReport> of(
      Path file, ShippedDynamics shipped, List<Problem> problems) throws IOException {
    List<Case> cases = new ArrayList<>();
    new CaseFile(file, List.of("disno", "styear", "hostlev"), problems)
        .forEach(
            row ->
                cases.add(
                    new Case(row.text("disno"), row.number("styear"), row.number("hostlev") >= 5)));
    if (!problems.isEmpty() || cases.isEmpty()) {
      return java.util.Optional.empty();
    }
    boolean[] outcomes = new boolean[cases.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = cases.get(i).war();
    }
    return java.util.Optional.of(
        BacktestReport.of(
            "dispute becomes a war",
            cases.stream().mapToDouble(c -> war(c.year(), shipped.eras())).toArray(),
            cases.stream().mapToDouble(c -> baseline(c.year())).toArray(),
            WAR_RATE,
            outcomes,
            cases.stream().map(Case::dispute).toList()));
  }

  /** P(war | force) of the era, times the share of disputes in which force is used at all. */
  private static double war(double year, EraTable eras) {
    EraTable.Row row = eras.at(Double.isNaN(year) ? 1950 : year);
    return FORCE_RATE * row.war() / row.force();
  }

  private static double baseline(double year) {
    return Sigmoid.of(BASELINE[0] + BASELINE[1] * ((Double.isNaN(year) ? 1950 : year) - 1950) / 50);
  }
}
