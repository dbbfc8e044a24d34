package casus.crisis;

/**
 * R5: whether a victim invokes its treaty.
 *
 * @param base ι_0 where no council decides
 * @param council ι_0 where one must
 * @param severity ι_s
 * @param stake ι_1
 * @param strength ι_3
 * @param consultationEase what consultation adds to ι_0
 */
public record Invocation(
    @Coefficient(Parameter.CALL_BASE) double base,
    @Coefficient(Parameter.CALL_COUNCIL) double council,
    @Coefficient(Parameter.CALL_SEVERITY) double severity,
    @Coefficient(Parameter.CALL_STAKE) double stake,
    @Coefficient(Parameter.CALL_STRENGTH) double strength,
    @Coefficient(Parameter.CONSULTATION_EASE) double consultationEase) {
  /**
   * The chance that the victim calls, given that some member sees a case,
   *
   * <pre>Λ(ι_0 + ι_s sev + ι_1 s r + ι_3 2 tanh(½ ln(E_a / E_v)))</pre>
   *
   * <p>The strength term lies between −2 ι_3 and 2 ι_3: a victim far stronger than its attacker may
   * still invoke.
   *
   * @param needsCouncil whether a council must decide
   * @param consultationOnly whether it is only consultation
   * @param sev severity, 0 to 3
   * @param stakeTimesResolve s_v r_v
   * @param attackers E_a, strength present of the attackers' side
   * @param victims E_v
   * @return a probability
   */
  public double chance(
      boolean needsCouncil,
      boolean consultationOnly,
      int sev,
      double stakeTimesResolve,
      double attackers,
      double victims) {
    return Logistic.of(
        (needsCouncil ? council : base)
            + (consultationOnly ? consultationEase : 0)
            + severity * sev
            + stake * stakeTimesResolve
            + strength * 2 * Math.tanh(Logistic.logRatio(attackers, victims) / 2));
  }
}
