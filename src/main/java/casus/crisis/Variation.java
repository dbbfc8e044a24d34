package casus.crisis;

/**
 * How much disputes and states differ in what nobody sees: drawn once for each run.
 *
 * @param frailtySd σ_f, of the log speed of a dispute's clocks (R1)
 * @param tempoSd σ_ζ, of the log slowness of its fighting (R8)
 * @param misperceptionSd σ_E, of a party's misjudgement of its chance to prevail (R2)
 * @param resolveSd σ_r, of private resolve around its public median (R2)
 */
record Variation(
    @Coefficient(Parameter.FRAILTY_SD) double frailtySd,
    @Coefficient(Parameter.TEMPO_SD) double tempoSd,
    @Coefficient(Parameter.MISPERCEPTION_SD) double misperceptionSd,
    @Coefficient(Parameter.RESOLVE_SD) double resolveSd) {}
