package casus.intake;

import casus.calibration.CaseFile;
import casus.crisis.GreatCircle;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where capitals lay. */
final class Capitals implements Rows {
  private final Map<Integer, List<Capital>> capitals = new HashMap<>();
  private LocalDate end = LocalDate.MIN;

  private record Capital(LocalDate from, LocalDate until, double latitude, double longitude) {}

  @Override
  public void add(CaseFile.Row row, Remarks remarks) {
    if (row.isMissing("ccode")) {
      remarks.add("no COW number of the state", row.line());
      return;
    }
    if (row.isMissing("lat") || row.isMissing("lng")) {
      remarks.add("nobody says where the capital lies", row.line());
      return;
    }
    Capital capital =
        new Capital(
            day(row, "stdate"),
            day(row, "enddate"),
            degrees(row, "lat", 90),
            degrees(row, "lng", 180));
    List<Capital> own =
        capitals.computeIfAbsent(Rows.whole(row, "ccode"), code -> new ArrayList<>());
    if (own.contains(capital)) {
      remarks.add("double entry, the same: taken once", row.line());
      return;
    }
    own.add(capital);
    end = end.isAfter(capital.until) ? end : capital.until;
  }

  private static double degrees(CaseFile.Row row, String column, double most) {
    double degrees = row.required(column);
    if (Math.abs(degrees) > most) {
      row.fault(column, "not so many degrees");
    }
    return degrees;
  }

  private static LocalDate day(CaseFile.Row row, String column) {
    try {
      return LocalDate.parse(row.text(column));
    } catch (DateTimeException e) {
      row.fault(column, "not a day as in 1962-10-22");
      return LocalDate.EPOCH;
    }
  }

  private Optional<Capital> of(int state, LocalDate day) {
    return capitals.getOrDefault(state, List.of()).stream()
        .filter(
            one -> !day.isBefore(one.from) && (!day.isAfter(one.until) || !one.until.isBefore(end)))
        .findFirst();
  }

  /** The distance of two capitals on a day, km; NaN where one is not known. */
  double kilometres(int one, int other, LocalDate day) {
    Optional<Capital> here = of(one, day);
    Optional<Capital> there = of(other, day);
    if (here.isEmpty() || there.isEmpty()) {
      return Double.NaN;
    }
    return GreatCircle.kilometres(
        here.get().latitude, here.get().longitude, there.get().latitude, there.get().longitude);
  }
}
