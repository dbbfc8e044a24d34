package casus.crisis;

/**
 * R3: what war costs in one dispute, κ_4. Wars have grown dearer over time, between democracies,
 * against targets with allies and between nuclear powers, and differ for reasons that nobody sees:
 *
 * <pre>
 * κ_4 exp(ζ_y (year − 1950)/50 + ζ_d (d − .15)/.12 + ζ_a (ln(1 + allies) − 1.07)/1.29
 *         + ζ_n [both nuclear] + σ_4 z − σ_4²/2)
 * </pre>
 *
 * <p>Covariates stand in units of their spread over the disputes of 1816–1992.
 *
 * @param middle κ_4
 * @param trend ζ_y
 * @param democracy ζ_d
 * @param allies ζ_a
 * @param nuclear ζ_n
 * @param spread σ_4
 */
public record WarCost(
    @Coefficient(Parameter.COST_4) double middle,
    @Coefficient(Parameter.COST_4_TREND) double trend,
    @Coefficient(Parameter.COST_4_DEMOCRACY) double democracy,
    @Coefficient(Parameter.COST_4_ALLIES) double allies,
    @Coefficient(Parameter.COST_4_NUCLEAR) double nuclear,
    @Coefficient(Parameter.COST_4_SD) double spread) {
  private static final int FIRST_YEAR = 1816;
  private static final int LAST_YEAR = 2014;

  /**
   * κ_4 of a dispute but for what nobody sees.
   *
   * @param year of the dispute; cut to 1816–2014, beyond which there are no data
   * @param lowerDemocracy the lower of both principals' democracy indices, 0 to 1
   * @param targetAllies states pledged to defend the target
   * @param bothNuclear whether both principals have nuclear arms
   * @return the mean over disputes of this kind
   */
  public double of(int year, double lowerDemocracy, double targetAllies, boolean bothNuclear) {
    int cut = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year));
    return middle
        * Math.exp(
            trend * (cut - 1950) / 50.0
                + democracy * (lowerDemocracy - 0.15) / 0.12
                + allies * (Math.log1p(targetAllies) - 1.07) / 1.29
                + (bothNuclear ? nuclear : 0));
  }

  /**
   * How a dispute differs from its kind.
   *
   * @param z standard normal
   * @return a factor with mean 1
   */
  public double factor(double z) {
    return Math.exp(spread * z - spread * spread / 2);
  }
}
