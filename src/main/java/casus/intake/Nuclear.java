package casus.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * Who owned nuclear weapons when: days of first tests, and for states that declared nothing the
 * years of Gartzke and Kroenig (2009). Facts that no data set needs to be fetched for.
 */
enum Nuclear {
  UNITED_STATES(2, "1945-07-16"),
  UNITED_KINGDOM(200, "1952-10-03"),
  FRANCE(220, "1960-02-13"),
  SOVIET_UNION(365, "1949-08-29"),
  SOUTH_AFRICA(560, "1982-01-01", "1990-12-31"),
  ISRAEL(666, "1967-06-01"),
  CHINA(710, "1964-10-16"),
  NORTH_KOREA(731, "2006-10-09"),
  INDIA(750, "1988-01-01"),
  PAKISTAN(770, "1990-01-01");

  private final int state;
  private final LocalDate from;
  private final LocalDate until;

  Nuclear(int state, String from) {
    this(state, from, LocalDate.MAX.toString());
  }

  Nuclear(int state, String from, String until) {
    this.state = state;
    this.from = LocalDate.parse(from);
    this.until = LocalDate.parse(until);
  }

  static boolean owns(int state, LocalDate day) {
    return List.of(values()).stream()
        .anyMatch(one -> one.state == state && !day.isBefore(one.from) && !day.isAfter(one.until));
  }
}
