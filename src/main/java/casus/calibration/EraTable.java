package casus.calibration;

import casus.crisis.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What the calibrated dynamics say of a dispute of which only the year is known: means over many
 * simulated disputes between pairs of states as they were in history.
 *
 * @param rows by year, rising; between years the values are interpolated, beyond they stay
 */
public record EraTable(List<Row> rows) {
  private static final int FIRST = 1820;
  private static final int LAST = 2020;
  private static final int STEP = 20;

  /**
   * A year.
   *
   * @param year the year
   * @param force P(force)
   * @param war P(war)
   * @param reciprocated P(reciprocated), given force
   * @param fatal P(fatal), given force
   * @param medianDays median duration, given force
   */
  public record Row(
      int year, double force, double war, double reciprocated, double fatal, double medianDays) {}

  /** Copies the rows. */
  public EraTable {
    rows = List.copyOf(rows);
  }

  /**
   * Plays the disputes as if each had begun in every one of some years.
   *
   * @param dyads pairs of states
   * @param posterior the sample of the parameters; some points of it are used
   * @param defaults the parameters that stay
   * @param points how many points of the sample are used; positive
   * @return the table
   */
  static EraTable of(List<Dyad> dyads, List<Particle> posterior, Parameters defaults, int points) {
    TreeMap<Integer, Row> rows = new TreeMap<>();
    List<Particle> some = Particle.some(posterior, points);
    for (int year = FIRST; year <= LAST; year += STEP) {
      List<Course> courses = new ArrayList<>();
      for (int p = 0; p < some.size(); p++) {
        courses.addAll(
            new DyadSimulation(defaults, 100 + p)
                .play(in(year, dyads), some.get(p).values(), Structure.MODEL, 1, done -> {}));
      }
      int all = dyads.size() * some.size();
      rows.put(
          year,
          new Row(
              year,
              (double) courses.size() / all,
              (double) courses.stream().filter(Course::war).count() / all,
              Moment.RECIPROCATED.of(courses),
              Moment.FATAL.of(courses),
              Math.exp(Moment.DAYS_Q50.of(courses))));
    }
    return new EraTable(List.copyOf(rows.values()));
  }

  private static List<Dyad> in(int year, List<Dyad> dyads) {
    return dyads.stream()
        .map(
            d ->
                new Dyad(
                    d.dispute(), year, d.challenger(), d.target(), d.km(), d.border(), d.rivals()))
        .toList();
  }

  /**
   * The values of a year.
   *
   * @param year any year
   * @return interpolated
   */
  public Row at(double year) {
    Row before = rows.get(0);
    for (Row row : rows) {
      if (row.year() >= year) {
        double span = row.year() - before.year();
        double share = span == 0 ? 0 : Math.max(0, (year - before.year()) / span);
        return new Row(
            (int) year,
            mixed(before.force(), row.force(), share),
            mixed(before.war(), row.war(), share),
            mixed(before.reciprocated(), row.reciprocated(), share),
            mixed(before.fatal(), row.fatal(), share),
            mixed(before.medianDays(), row.medianDays(), share));
      }
      before = row;
    }
    return before;
  }

  private static double mixed(double from, double to, double share) {
    return from + share * (to - from);
  }
}
