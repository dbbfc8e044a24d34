package casus.crisis;

/**
 * R8: how the military balance moves, and what it costs.
 *
 * @param speedForce v_3
 * @param speedWar v_4 and above
 * @param drift μ, per day
 * @param diffusion σ, per square root of a day
 * @param strengthWeight θ
 * @param firstUserEdge b_1
 * @param incidentFatal chance that an incident costs lives where both sides use force
 * @param incidentFatalAlone the same where the other side does not
 * @param incidentDeaths median deaths of a fatal incident
 * @param warDeaths median deaths of a day of war at normal tempo
 * @param deathsSd standard deviation of the log of deaths
 */
public record Combat(
    @Coefficient(Parameter.SPEED_FORCE) double speedForce,
    @Coefficient(Parameter.SPEED_WAR) double speedWar,
    @Coefficient(Parameter.DRIFT) double drift,
    @Coefficient(Parameter.DIFFUSION) double diffusion,
    @Coefficient(Parameter.STRENGTH_WEIGHT) double strengthWeight,
    @Coefficient(Parameter.FIRST_USER_EDGE) double firstUserEdge,
    @Coefficient(Parameter.INCIDENT_FATAL) double incidentFatal,
    @Coefficient(Parameter.INCIDENT_FATAL_ALONE) double incidentFatalAlone,
    @Coefficient(Parameter.INCIDENT_DEATHS) double incidentDeaths,
    @Coefficient(Parameter.WAR_DEATHS) double warDeaths,
    @Coefficient(Parameter.DEATHS_SD) double deathsSd) {
  /**
   * The speed of the fighting.
   *
   * @param lower the lower of the two sides' highest rungs, at least 3
   * @param tempo ζ of the dispute
   * @return v
   */
  public double speed(int lower, double tempo) {
    return (lower == 3 ? speedForce : speedWar) / tempo;
  }

  /**
   * How far strength moves the balance on a day of fighting; fortune adds √v σ Z,
   *
   * <pre>x(t + 1) = x + v μ tanh(½ (θ ln(E_A / E_B) + b_1 ι)) + √v σ Z</pre>
   *
   * @param speed v
   * @param strengthA E_A, present at the theatre
   * @param strengthB E_B
   * @param firstUser ι: 1 if A used force first, −1 if B, 0 if both on one day
   * @return v μ tanh(½ (θ ln(E_A / E_B) + b_1 ι)), positive towards A
   */
  public double push(double speed, double strengthA, double strengthB, int firstUser) {
    double edge =
        strengthWeight * Logistic.logRatio(strengthA, strengthB) + firstUserEdge * firstUser;
    return speed * drift * Math.tanh(0.5 * edge);
  }

  /**
   * How far fortune moves the balance on a day of fighting.
   *
   * @param speed v
   * @return √v σ, of one standard deviation
   */
  public double spread(double speed) {
    return Math.sqrt(speed) * diffusion;
  }

  /**
   * The chance that an incident short of mutual war costs lives.
   *
   * @param answered whether both sides use force
   * @return a probability
   */
  public double fatalChance(boolean answered) {
    return answered ? incidentFatal : incidentFatalAlone;
  }

  /**
   * The deaths of a fatal incident short of mutual war.
   *
   * @param z a standard normal draw: how many?
   * @return lives, at least 1
   */
  public double incidentDeaths(double z) {
    return Math.max(1, incidentDeaths * Math.exp(deathsSd * z));
  }

  /**
   * The deaths of a day on which both sides are at war.
   *
   * @param tempo ζ
   * @param z a standard normal draw
   * @return lives
   */
  public double warDeaths(double tempo, double z) {
    return warDeaths / tempo * Math.exp(deathsSd * z);
  }
}
