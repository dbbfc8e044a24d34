package casus.treaty;

import java.util.Locale;

/**
 * A treaty's area of application, as boxes or outlines in latitude and longitude around what the
 * texts describe. Coarse on purpose: theatres are points, and the scenarios stay clear of the
 * edges.
 */
public enum Area {
  /** Everywhere. */
  ANYWHERE {
    @Override
    public boolean contains(double latitude, double longitude) {
      return true;
    }
  },
  /**
   * Europe without Russia, Türkiye, the Mediterranean, the United States and Canada, and the
   * islands and waters of the North Atlantic north of the Tropic of Cancer (North Atlantic Treaty,
   * Art. 6; protocol of 1951). Which members' territory a theatre is, the locus of an act says.
   */
  NORTH_ATLANTIC {
    @Override
    public boolean contains(double latitude, double longitude) {
      return Outline.NORTH_ATLANTIC.contains(latitude, longitude);
    }
  },
  /** Europe without its overseas territories. */
  EUROPE {
    @Override
    public boolean contains(double latitude, double longitude) {
      return latitude > 34 && longitude > -32 && longitude < 45;
    }
  },
  /** The Pacific with its western rim. */
  PACIFIC {
    @Override
    public boolean contains(double latitude, double longitude) {
      return longitude > 100 || longitude < -115;
    }
  },
  /** The Americas (Rio Treaty, Art. 4). */
  WESTERN_HEMISPHERE {
    @Override
    public boolean contains(double latitude, double longitude) {
      return longitude > -170 && longitude < -24;
    }
  };

  /**
   * Whether a place lies in the area.
   *
   * @param latitude in degrees, north positive
   * @param longitude in degrees, east positive, from −180 to 180
   * @return true inside
   */
  public abstract boolean contains(double latitude, double longitude);

  /**
   * The word used in files.
   *
   * @return the name in lower case, with hyphens
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
