package casus.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of time, first and last day included.
 *
 * @param spans the stretches, in order; none means always
 */
public record DateSpans(List<Span> spans) {
  /** All of time. */
  public static final DateSpans ALWAYS = new DateSpans(List.of());

  /**
   * One stretch.
   *
   * @param from first day; {@link LocalDate#MIN} for no bound
   * @param until last day; {@link LocalDate#MAX} for no bound
   */
  public record Span(LocalDate from, LocalDate until) {
    @Override
    public String toString() {
      if (from.equals(LocalDate.MIN)) {
        return "until " + until;
      }
      return until.equals(LocalDate.MAX) ? "from " + from : from + " to " + until;
    }
  }

  /** Copies the list. */
  public DateSpans {
    spans = List.copyOf(spans);
  }

  /**
   * Reads ISO 8601 intervals of days, such as {@code 1918-10-28/1939-03-14;1945-05-08/}.
   *
   * @param text parted by semicolons; an end that is not given is no bound; empty for always
   * @return the stretches
   */
  static DateSpans parse(String text) {
    List<Span> spans = new ArrayList<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      int slash = part.indexOf('/');
      spans.add(
          new Span(
              bound(part.substring(0, slash), LocalDate.MIN),
              bound(part.substring(slash + 1), LocalDate.MAX)));
    }
    return new DateSpans(spans);
  }

  private static LocalDate bound(String text, LocalDate unbounded) {
    return text.isEmpty() ? unbounded : LocalDate.parse(text);
  }

  /**
   * Whether a day lies in one of them.
   *
   * @param day the day
   * @return true if it does
   */
  public boolean include(LocalDate day) {
    return spans.isEmpty()
        || spans.stream().anyMatch(s -> !day.isBefore(s.from()) && !day.isAfter(s.until()));
  }

  /** In words, such as {@code 1918-10-28 to 1939-03-14, from 1945-05-08}. */
  @Override
  public String toString() {
    return spans.isEmpty()
        ? "always"
        : String.join(", ", spans.stream().map(Span::toString).toList());
  }
}
