package casus.treaty;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an act must be for the casus foederis to exist under one reading of an article (model.md,
 * section 5 and R4).
 *
 * @param minRung the act goes at least so far, 1 to 6
 * @param loci where it strikes; all four for "anywhere"
 * @param area the theatre lies in this area
 * @param stateOfWar it is war on the victim's own soil
 * @param minDeaths the dispute has cost at least so many lives, as a {@link DeathClass}
 * @param unprovoked the victim did not use force first
 */
public record Criterion(
    int minRung,
    Set<Locus> loci,
    Area area,
    boolean stateOfWar,
    int minDeaths,
    boolean unprovoked) {
  /** Checks the ranges and copies the places. */
  public Criterion {
    requireNonNull(area, "area");
    if (minRung < 1 || minRung >= Rung.COUNT) {
      throw new IllegalArgumentException("min_rung is not from 1 to 6: " + minRung);
    }
    if (minDeaths < 0 || minDeaths > DeathClass.GRAVEST) {
      throw new IllegalArgumentException("min_deaths is not a class from 0 to 3: " + minDeaths);
    }
    if (loci.isEmpty()) {
      throw new IllegalArgumentException("a criterion without a place can never hold");
    }
    loci = Set.copyOf(loci);
  }

  /**
   * A criterion on the rung alone.
   *
   * @param minRung the least rung
   * @return holds for any act at that rung or above
   */
  public static Criterion rung(int minRung) {
    return new Criterion(minRung, EnumSet.allOf(Locus.class), Area.ANYWHERE, false, 0, false);
  }

  /**
   * Whether an act meets the criterion.
   *
   * @param rung how far the attacker goes
   * @param locus where it strikes the victim
   * @param latitude of the theatre, degrees
   * @param longitude of the theatre, degrees
   * @param deathClass of the dispute so far
   * @param provoked whether the victim used force first
   * @return true if the casus foederis exists under this reading
   */
  public boolean holds(
      int rung, Locus locus, double latitude, double longitude, int deathClass, boolean provoked) {
    return rung >= minRung
        && loci.contains(locus)
        && area.contains(latitude, longitude)
        && (!stateOfWar || (rung >= Rung.WAR.ordinal() && locus == Locus.HOMELAND))
        && deathClass >= minDeaths
        && !(unprovoked && provoked);
  }
}
