package casus.library;

/**
 * How alike two states' foreign policies are, from their votes in the General Assembly.
 *
 * <p>Ideal points lie crowded, so equal distances on their scale mean unequal things: half of the
 * world falls into a sixth of it. Hence ranks. With u the share of states that lie below and δ =
 * |u₁ − u₂|,
 *
 * <pre>S = 1 − 3δ         for δ ≤ ⅓
 * S = −(3δ − 1) / 2  above</pre>
 *
 * <p>⅓ is the mean distance of two states picked at random. So S is 1 for states that vote alike, 0
 * for two that agree no more than chance would have it, −1 for the two ends: agreement corrected
 * for chance, as Häge (2011, Political Analysis 19) asks of measures of similarity.
 *
 * <p>Votes do not tell friend from foe among neighbours: by its ideal point Seoul lies about as far
 * from Pyongyang as from Washington. Where two states are aligned or rivals that counts for three
 * quarters,
 *
 * <pre>A = S/4 + ¾ (aligned − rivals)</pre>
 *
 * <p>The weight is an assumption, chosen so that allies come out at .5 to 1 and rivals at −.5 to
 * −1.
 */
final class Affinity {
  /** The mean of |u₁ − u₂| for two independent uniform numbers. */
  private static final double CHANCE = 1.0 / 3;

  private static final double RELATION_WEIGHT = 0.75;

  private Affinity() {}

  /**
   * A of two states.
   *
   * @param u1 the rank of one, 0 to 1
   * @param u2 the rank of the other
   * @param aligned whether they share an alignment
   * @param rivals whether they are rivals
   * @return −1 to 1
   */
  static double of(double u1, double u2, boolean aligned, boolean rivals) {
    double votes = similarity(u1, u2);
    if (!aligned && !rivals) {
      return votes;
    }
    double relation = (aligned ? 1 : 0) - (rivals ? 1 : 0);
    return (1 - RELATION_WEIGHT) * votes + RELATION_WEIGHT * relation;
  }

  /**
   * S of two ranks.
   *
   * @param u1 a rank, 0 to 1
   * @param u2 another
   * @return −1 to 1
   */
  static double similarity(double u1, double u2) {
    double distance = Math.abs(u1 - u2);
    return distance <= CHANCE ? 1 - distance / CHANCE : -(distance - CHANCE) / (1 - CHANCE);
  }
}
