package casus.stats;

import casus.text.Text;

/**
 * Divides what a coalition brings about among its players (treaties, clauses, members): each gets
 * its mean contribution over all orders of joining. The shares add up to the whole.
 *
 * <p>A coalition is the number whose bit i says whether player i is in it.
 *
 * @see "Shapley (1953), A value for n-person games, Contributions to the Theory of Games II"
 */
public final class Shapley {
  /** More would need tables of more than 4096 arms. */
  private static final int MOST_PLAYERS = 12;

  private Shapley() {}

  /**
   * The players' shares.
   *
   * @param values what each coalition brings about, from the empty one (0) to that of all
   *     (2<sup>n</sup> − 1)
   * @return the share of each player; they add up to the value of all less that of none
   * @throws IllegalArgumentException if there are not 2<sup>n</sup> values with 1 ≤ n ≤ 12
   */
  public static double[] shares(double[] values) {
    int players = Integer.numberOfTrailingZeros(values.length);
    if (values.length != 1 << players) {
      throw new IllegalArgumentException("not a value for each coalition: " + values.length);
    }
    double[] shares = new double[checked(players)];
    for (int player = 0; player < players; player++) {
      double[] weights = weights(players, player);
      for (int with = 0; with < values.length; with++) {
        int without = with & ~(1 << player);
        if (with != without) {
          // As a difference: a player that changes nothing has exactly nothing.
          shares[player] += weights[with] * (values[with] - values[without]);
        }
      }
    }
    return shares;
  }

  /**
   * How the share of a player is made of the values: it is their sum with these weights.
   *
   * <p>With them the share can be taken run by run, which gives it an interval that knows what the
   * coalitions' runs have in common.
   *
   * @param players how many there are; from 1 to 12
   * @param player whose share; from 0 to {@code players - 1}
   * @return the weight of each coalition's value: (s − 1)! (n − s)! / n! for the s with the player,
   *     −s! (n − s − 1)! / n! for the s without
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static double[] weights(int players, int player) {
    if (player < 0 || player >= checked(players)) {
      throw new IllegalArgumentException(Text.format("no player %d of %d", player, players));
    }
    double[] weights = new double[1 << players];
    for (int coalition = 0; coalition < weights.length; coalition++) {
      boolean isIn = (coalition >> player & 1) == 1;
      int others = Integer.bitCount(coalition) - (isIn ? 1 : 0);
      double weight = 1 / (players * binomial(players - 1, others));
      weights[coalition] = isIn ? weight : -weight;
    }
    return weights;
  }

  private static int checked(int players) {
    if (players < 1 || players > MOST_PLAYERS) {
      throw new IllegalArgumentException(
          Text.format("number of players is not in [1, %d]: %d", MOST_PLAYERS, players));
    }
    return players;
  }

  private static double binomial(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= k; i++) {
      ways = ways * (n - k + i) / i;
    }
    return ways;
  }
}
