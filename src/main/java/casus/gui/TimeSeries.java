package casus.gui;

import casus.crisis.Standing;
import java.util.ArrayList;
import java.util.List;

/** The days of a run so far, in the few numbers that the charts show. */
final class TimeSeries {
  /**
   * A day.
   *
   * @param day its number
   * @param rung highest rung of the world, 0 to 6
   * @param balances x by dispute, in the order of ids; NaN where the dispute is not on
   * @param participants states at rung 3 or above
   * @param helpers states that answer a call without fighting
   * @param tension provocations a year would bring, or incidents of the last thirty days
   */
  record Point(
      int day, int rung, List<Double> balances, int participants, int helpers, double tension) {}

  /** Over how many days incidents are counted where the scenario has no provocations. */
  static final int WINDOW = 30;

  private final List<Point> points = new ArrayList<>();
  private final List<Integer> incidents = new ArrayList<>();

  void clear() {
    points.clear();
    incidents.clear();
  }

  /** An incident or a provocation happened. */
  void incident(int day) {
    incidents.add(day);
  }

  void add(Standing standing) {
    int fighting =
        (int)
            standing.disputes().stream()
                .flatMap(dispute -> dispute.parties().stream())
                .filter(party -> party.rung().ordinal() >= casus.treaty.Rung.FORCE.ordinal())
                .map(Standing.Party::code)
                .distinct()
                .count();
    int helping =
        (int)
            standing.disputes().stream()
                .flatMap(dispute -> dispute.helpers().stream())
                .map(Standing.Helper::code)
                .distinct()
                .count();
    points.add(
        new Point(
            standing.day(),
            standing.highest().ordinal(),
            standing.disputes().stream()
                .map(dispute -> dispute.active() ? dispute.balance() : Double.NaN)
                .toList(),
            fighting,
            helping,
            tension(standing)));
  }

  private double tension(Standing standing) {
    if (!Double.isNaN(standing.provocationsPerYear())) {
      return standing.provocationsPerYear();
    }
    int from = standing.day() - WINDOW;
    int count = 0;
    for (int i = incidents.size() - 1; i >= 0 && incidents.get(i) > from; i--) {
      count++;
    }
    return count;
  }

  List<Point> points() {
    return points;
  }
}
