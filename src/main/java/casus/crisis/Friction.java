package casus.crisis;

import casus.treaty.Rung;

/**
 * R10: what happens between states that nobody ordered, and when rivals are tempted.
 *
 * @param contactBase ϖ_0, hazard of an unordered clash while both sides stand at rung 2, per day
 * @param contactGrowth ϖ_1, growth of its log per rung
 * @param opportunism ω, how much engagement elsewhere invites provocations
 */
record Friction(
    @Coefficient(Parameter.CONTACT_BASE) double contactBase,
    @Coefficient(Parameter.CONTACT_GROWTH) double contactGrowth,
    @Coefficient(Parameter.OPPORTUNISM) double opportunism) {
  /** The hazard of a clash of forces in contact on a day, by the rung of the lower side, from 2. */
  double clashHazard(int lowerRung) {
    return contactBase * Math.exp(contactGrowth * (lowerRung - Rung.DISPLAY.ordinal()));
  }

  /** exp(ω ē), ē the share of the strength of a rival and its guarantors that is busy elsewhere. */
  double invitation(double busy, double all) {
    return Math.exp(opportunism * busy / all);
  }
}
