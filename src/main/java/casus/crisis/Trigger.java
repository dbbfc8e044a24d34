package casus.crisis;

/**
 * R4: whether a member sees a casus foederis. Each holds one reading of the words, drawn from their
 * weights tilted by interest: states read treaties as suits them.
 *
 * @param tilt χ_ω; 0 is legal formalism
 */
public record Trigger(@Coefficient(Parameter.INTEREST_TILT) double tilt) {
  /**
   * The chance that a member holds a reading under which the case has arisen: the tilted weight of
   * those readings.
   *
   * @param holding sum of the weights of the readings that hold here
   * @param failing sum of the weights of those that do not
   * @param interest u = (A_kv − A_ka) / 2, how much nearer the member is to the victim than to the
   *     attacker
   * @return a probability; 1 if no reading fails, 0 if none holds
   */
  public double chance(double holding, double failing, double interest) {
    if (holding <= 0) {
      return 0;
    }
    if (failing <= 0) {
      return 1;
    }
    double pro = holding * Math.exp(tilt * interest);
    double contra = failing * Math.exp(-tilt * interest);
    return pro / (pro + contra);
  }
}
