package casus.treaty;

import static java.util.Objects.requireNonNull;

/**
 * What an article makes a member owe (model.md, section 5). Text and credibility are kept apart:
 * strong words without troops, and weak words with many, both exist.
 *
 * @param owed the response owed
 * @param strength b, strength of the text, 0 to 1 (rubric in the treaty library)
 * @param discretion f, how free the words leave the member, 0 to 1
 * @param tripwire I, troops stationed, integrated command, joint plans, 0 to 1
 * @param consult whether members must consult
 * @param nuclearGuarantee whether the pledge extends to nuclear protection
 */
public record Obligation(
    Response owed,
    double strength,
    double discretion,
    double tripwire,
    boolean consult,
    boolean nuclearGuarantee) {
  /** Checks the ranges. */
  public Obligation {
    requireNonNull(owed, "owed");
    requireShare(strength, "strength");
    requireShare(discretion, "discretion");
    requireShare(tripwire, "tripwire");
  }

  private static void requireShare(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is not in [0, 1]: " + value);
    }
  }
}
