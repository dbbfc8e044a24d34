package casus.history;

import casus.history.DisputeRow.Demand;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What yardsticks see of a dispute: known before its first day, or coded of the time before it.
 * Logs are natural; codings as in MID 5.0, COW, ATOP 5.1, V-Dem and the strategic rivalries.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold no state
enum DisputeCovariate {
  /** Either principal demands territory. */
  TERRITORY(row -> one(row.demands(Demand.TERRITORY))),
  /** Either demands another regime. */
  REGIME(row -> one(row.demands(Demand.REGIME))),
  /** The target is revisionist. */
  TARGET_REVISIONIST(row -> one(row.b().revisionist())),
  /** Both are. */
  BOTH_REVISIONIST(row -> one(row.a().revisionist() && row.b().revisionist())),
  /** The challenger alone is revisionist, and demands another policy. */
  CHALLENGER_POLICY(
      row ->
          one(
              row.a().revisionist()
                  && !row.b().revisionist()
                  && row.a().demand() == Demand.POLICY)),
  /** A strategic rivalry of any kind. */
  RIVALRY(row -> one(row.rivals())),
  /** A strategic rivalry over territory. */
  RIVALRY_SPATIAL(row -> one(row.spatial())),
  /** Another strategic rivalry. */
  RIVALRY_OTHER(row -> one(row.rivals() && !row.spatial())),
  /** A common border on land. */
  LAND_BORDER(row -> one(row.landBorder())),
  /** At most 400 miles of sea between them. */
  SEA_400MI(row -> one(row.acrossWater())),
  /** Log of the km between their capitals. */
  LOG_DISTANCE(row -> Math.log(Math.max(1, row.kilometres()))),
  /** Log of 1 + their disputes of the ten years before. */
  LOG_RECENT_DISPUTES(row -> Math.log1p(row.recentDisputes())),
  /** No dispute between them ever before. */
  FIRST_DISPUTE(row -> one(row.firstDispute())),
  /** More than one originator on a side. */
  MANY_ORIGINATORS(row -> one(row.a().originators() > 1 || row.b().originators() > 1)),
  /** Half centuries since 1950. */
  YEAR(row -> (row.date().getYear() - 1950) / 50.0),
  /** A world war is on. */
  WORLD_WAR(row -> one(row.worldWar())),
  /** Absolute log ratio of their CINC. */
  LOG_RATIO(row -> Math.abs(logCapability(row.a()) - logCapability(row.b()))),
  /** Log CINC of the weaker. */
  LOG_WEAKER(row -> Math.min(logCapability(row.a()), logCapability(row.b()))),
  /** Both are major powers. */
  MAJOR_BOTH(row -> one(row.a().major() && row.b().major())),
  /** Both have nuclear weapons. */
  NUCLEAR_BOTH(row -> one(row.a().nuclear() && row.b().nuclear())),
  /** Polyarchy of the less democratic. */
  LOWER_DEMOCRACY(row -> Math.min(row.a().democracy(), row.b().democracy())),
  /** A defence pact between them. */
  DEFENCE_PACT(row -> one(row.defencePact())),
  /** Log of 1 + states pledged to defend the target. */
  LOG_TARGET_ALLIES(row -> Math.log1p(row.b().allies().number()));

  /** The logit of 12. */
  public static final List<DisputeCovariate> TWELVE =
      List.of(
          TERRITORY,
          REGIME,
          TARGET_REVISIONIST,
          BOTH_REVISIONIST,
          RIVALRY,
          LAND_BORDER,
          LOG_RECENT_DISPUTES,
          YEAR,
          LOG_RATIO,
          NUCLEAR_BOTH,
          LOWER_DEMOCRACY,
          LOG_TARGET_ALLIES);

  /** All but {@link #RIVALRY}, which is the sum of its kinds: the ridge. */
  public static final List<DisputeCovariate> ALL =
      List.of(values()).stream().filter(c -> c != RIVALRY).toList();

  /** Shares below this are no capability. */
  private static final double LEAST_CAPABILITY = 1e-6;

  private final ToDoubleFunction<DisputeRow> value;

  DisputeCovariate(ToDoubleFunction<DisputeRow> value) {
    this.value = value;
  }

  /**
   * Its value in a dispute.
   *
   * @param row the dispute
   * @return finite
   */
  public double of(DisputeRow row) {
    return value.applyAsDouble(row);
  }

  /**
   * Its name in files.
   *
   * @return in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }

  private static double logCapability(DisputeRow.Principal principal) {
    return Math.log(Math.max(LEAST_CAPABILITY, principal.capability()));
  }
}
