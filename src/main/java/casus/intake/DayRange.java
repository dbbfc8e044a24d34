package casus.intake;

import casus.calibration.CaseFile;
import casus.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A date of which the day or the month may be unknown.
 *
 * @param first the first day that it may be
 * @param last the last
 */
record DayRange(LocalDate first, LocalDate last) {
  /** Not yet come, as far as the data go. */
  static final DayRange NEVER = new DayRange(LocalDate.MAX, LocalDate.MAX);

  /**
   * A date in three cells. A month or day that is missing or 0 is not known; without a year the
   * date has not come.
   */
  static DayRange of(CaseFile.Row row, String year, String month, String day) {
    int y = whole(row, year);
    int m = whole(row, month);
    int d = whole(row, day);
    try {
      if (y == 0) {
        return NEVER;
      }
      if (m == 0) {
        return new DayRange(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31));
      }
      if (d == 0) {
        YearMonth all = YearMonth.of(y, m);
        return new DayRange(all.atDay(1), all.atEndOfMonth());
      }
      LocalDate known = LocalDate.of(y, m, d);
      return new DayRange(known, known);
    } catch (DateTimeException e) {
      row.fault(year, Text.format("with month %d and day %d no date", m, d));
      return NEVER;
    }
  }

  /** A date that must be there. */
  static DayRange required(CaseFile.Row row, String year, String month, String day) {
    if (whole(row, year) == 0) {
      row.fault(year, "no year");
    }
    return of(row, year, month, day);
  }

  private static int whole(CaseFile.Row row, String column) {
    double number = row.number(column);
    if (number != Math.rint(number) && !Double.isNaN(number)) {
      row.fault(column, "not a whole number");
    }
    return Double.isNaN(number) ? 0 : (int) number;
  }

  /** The least number of days from another date, which is not later, to this one. */
  long daysAfter(DayRange other) {
    return Math.max(0, ChronoUnit.DAYS.between(other.last, first));
  }

  /** Whether the day is known. */
  boolean isDay() {
    return first.equals(last);
  }

  /** As it is written in tables: a day, or a month. */
  String text() {
    return isDay() ? first.toString() : YearMonth.from(first).toString();
  }
}
