package casus.crisis;

import casus.treaty.StateCode;
import java.util.Optional;

/**
 * Where a dispute is fought out.
 *
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 * @param host the state whose home it is; empty for the open sea or disputed ground
 */
public record Place(double latitude, double longitude, Optional<StateCode> host) {
  /** Checks the ranges. */
  public Place {
    if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
      throw new IllegalArgumentException("no such place: " + latitude + ", " + longitude);
    }
  }
}
