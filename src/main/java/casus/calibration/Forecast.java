package casus.calibration;

import java.util.List;

/** A fitted model that foretells whether an ally joins. */
@FunctionalInterface
interface Forecast {
  /**
   * The chance that the ally joins on the target's side.
   *
   * @param known what was known on the day of the call, and nothing else
   * @return in (0, 1)
   */
  double chance(Known known);

  /**
   * The chance that one of several allies joins.
   *
   * @param allies of one side of one dispute; their outcomes are not looked at
   * @return in (0, 1); as if each answered by itself, unless the model knows better
   */
  default double any(List<Call> allies) {
    double nobody = 1;
    for (Call one : allies) {
      nobody *= 1 - chance(one.known());
    }
    return 1 - nobody;
  }
}
