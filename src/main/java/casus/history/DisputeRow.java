package casus.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A militarized dispute as a row of a table tells it: what was known when it began, and how it went
 * where that is told. Side A took the first militarized act.
 *
 * @param disno its number
 * @param date its first day; the first of the month where no more is known
 * @param dyad the pair of states, by which forecasts are not independent
 * @param a the principal of side A
 * @param b the principal of side B
 * @param contiguity COW direct contiguity: 1 land, 2 to 5 within 12 to 400 miles of sea, 6 none
 * @param kilometres between the capitals
 * @param rivals whether they were strategic rivals
 * @param spatial whether they were rivals over territory
 * @param recentDisputes earlier disputes between them that began in the ten years before
 * @param firstDispute whether there was no earlier one ever
 * @param worldWar whether it began during a world war
 * @param defencePact whether each had pledged to defend the other, or one the other
 * @param course how it went
 */
public record DisputeRow(
    String disno,
    LocalDate date,
    String dyad,
    Principal a,
    Principal b,
    int contiguity,
    double kilometres,
    boolean rivals,
    boolean spatial,
    int recentDisputes,
    boolean firstDispute,
    boolean worldWar,
    boolean defencePact,
    Course course) {
  /** What a state wants that is not content with how things are (MID {@code revtype}). */
  public enum Demand {
    /** Territory. */
    TERRITORY,
    /** Another regime. */
    REGIME,
    /** Another policy. */
    POLICY,
    /** Something else. */
    OTHER,
    /** Nothing. */
    NONE
  }

  /**
   * A principal.
   *
   * @param name such as {@code USA (COW 2)}
   * @param originators states on its side on the first day
   * @param capability CINC
   * @param major whether it is a major power
   * @param nuclear whether it has nuclear weapons
   * @param democracy polyarchy, 0 to 1
   * @param revisionist whether it was dissatisfied with the status quo
   * @param demand what it wanted
   * @param allies who had pledged to defend it
   */
  public record Principal(
      String name,
      int originators,
      double capability,
      boolean major,
      boolean nuclear,
      double democracy,
      boolean revisionist,
      Demand demand,
      Allies allies) {}

  /**
   * The states pledged to defend a principal.
   *
   * @param number how many
   * @param capability their CINC, summed
   * @param bordering how many lie within 400 miles of the other principal
   * @param strongestMajor whether the strongest is a major power
   * @param strongestNuclear whether the strongest has nuclear weapons
   * @param anyMajor whether any is a major power
   * @param anyNuclear whether any has nuclear weapons
   */
  public record Allies(
      int number,
      double capability,
      int bordering,
      boolean strongestMajor,
      boolean strongestNuclear,
      boolean anyMajor,
      boolean anyNuclear) {}

  /**
   * How a dispute went: 1 for yes, 0 for no, NaN where that is not told.
   *
   * @param force whether force was used
   * @param reply whether the other side took militarized action too (MID {@code recip})
   * @param fatal whether it cost lives
   * @param war whether it became a war
   * @param ally whether any state joined after the first day
   * @param days how long it lasted
   * @param hostilityA highest MID level of side A: 2 threat, 3 display, 4 use of force, 5 war
   */
  public record Course(
      double force,
      double reply,
      double fatal,
      double war,
      double ally,
      double days,
      double hostilityA) {}

  /** Checks that nothing is missing. */
  public DisputeRow {
    requireNonNull(disno, "disno");
    requireNonNull(date, "date");
    requireNonNull(course, "course");
  }

  /**
   * Whether either principal demands something.
   *
   * @param what the demand
   * @return true if one of them does
   */
  public boolean demands(Demand what) {
    return a.demand() == what || b.demand() == what;
  }

  /**
   * Whether a principal has nuclear arms.
   *
   * @return true if one or both have
   */
  public boolean armed() {
    return a.nuclear() || b.nuclear();
  }

  /**
   * The dispute as history has it, for the patterns that history shows.
   *
   * @return how it went; empty where it is not told whether force was used or it became a war
   */
  public Optional<casus.calibration.Course> history() {
    if (Double.isNaN(course.force()) || Double.isNaN(course.war())) {
      return Optional.empty();
    }
    return Optional.of(
        new casus.calibration.Course(
            date.getYear(),
            course.force() == 1,
            course.war() == 1,
            course.reply(),
            course.fatal(),
            Math.max(1, course.days()),
            armed(),
            false));
  }

  /**
   * Whether the principals border on one another by land.
   *
   * @return true for contiguity 1
   */
  public boolean landBorder() {
    return contiguity == 1;
  }

  /**
   * Whether no more than 400 miles of sea lie between them.
   *
   * @return true for contiguity 2 to 5
   */
  public boolean acrossWater() {
    return contiguity > 1 && contiguity < 6;
  }
}
