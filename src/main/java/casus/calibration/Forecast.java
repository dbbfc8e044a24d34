package casus.calibration;

/** A fitted model that foretells whether an ally joins. */
@FunctionalInterface
public interface Forecast {
  /**
   * The chance that the ally joins on the target's side.
   *
   * @param known what was known on the day of the call, and nothing else
   * @return in (0, 1)
   */
  double chance(Known known);
}
