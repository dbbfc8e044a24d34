package casus.crisis;

/**
 * How much disputes and states differ in what nobody sees: drawn once for each run.
 *
 * @param frailtySd σ_f, of the log speed of a dispute's clocks (R1)
 * @param tempoSd σ_ζ, of the log slowness of its fighting (R8)
 * @param misperceptionSd σ_E, of a party's misjudgement of its chance to prevail (R2)
 * @param resolveSd σ_r, of private resolve around its public median (R2)
 */
record Variation(double frailtySd, double tempoSd, double misperceptionSd, double resolveSd) {
  static Variation of(Parameters p) {
    return new Variation(
        p.get(Parameter.FRAILTY_SD),
        p.get(Parameter.TEMPO_SD),
        p.get(Parameter.MISPERCEPTION_SD),
        p.get(Parameter.RESOLVE_SD));
  }
}
