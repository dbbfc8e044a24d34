package casus.design;

import casus.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many replications a cell of a study gets: a number, or as many as a precision needs, looked
 * at after {@code least} runs and whenever their number has doubled.
 *
 * @param first the number of the first; 0 but for a run that replays some
 * @param least at the first look; the number itself where there is no precision
 * @param most at the last look
 * @param precision by outcome, how wide half its 95 % interval may be; empty for a fixed number
 */
public record Replications(int first, int least, int most, Map<String, Double> precision) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if they are not positive, the wrong way round, or differ
   *     without a precision
   */
  public Replications {
    precision = Collections.unmodifiableMap(new LinkedHashMap<>(precision));
    if (first < 0
        || (long) first + most > Integer.MAX_VALUE
        || (first > 0 && !precision.isEmpty())) {
      throw new IllegalArgumentException("no replications from number " + first);
    }
    if (least < 1 || most < least || (precision.isEmpty() && most != least)) {
      throw new IllegalArgumentException(Text.format("no replications from %d to %d", least, most));
    }
  }

  /**
   * A fixed number.
   *
   * @param count how many
   * @return that many
   */
  public static Replications fixed(int count) {
    return new Replications(0, count, count, Map.of());
  }

  /**
   * The same with more.
   *
   * @param more the number of the last, plus one less the first; no fewer than there are
   * @return with the same precision, if one decides
   */
  public Replications upTo(int more) {
    return precision.isEmpty()
        ? new Replications(first, more, more, Map.of())
        : new Replications(0, least, more, precision);
  }
}
