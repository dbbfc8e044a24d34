package casus.crisis;

/**
 * What R7 looks at when an ally weighs its answer: the situation of one ally, one victim and one
 * attacker on one day. Filled in anew for each ally, so that nothing is allocated while days pass;
 * a new one stands for an ally that nothing moves.
 */
public final class Circumstances {
  /** b of the text. */
  public double strength;

  /** I, the tripwire. */
  public double tripwire;

  /** A_kv. */
  public double withVictim;

  /** A_ka. */
  public double withAttacker;

  /** Δq_k, what one's full help adds to the victim's chance. */
  public double gain;

  /** d_k d_v. */
  public double democracies;

  /** ρ_k. */
  public double reach;

  /** Whether k borders on attacker or victim. */
  public boolean adjacent;

  /** Whether k is a major power. */
  public boolean major;

  /** Whether k is the attacker's rival. */
  public boolean rival;

  /** Severity, 0 to 3. */
  public int severity;

  /** Legitimacy: whether the Security Council is on the victim's side. */
  public boolean mandate;

  /** m̄_k. */
  public double standing;

  /** e_k. */
  public double engaged;

  /** ν_a. */
  public double attackerNuclear;

  /** ν_k. */
  public double ownNuclear;

  /** Σ L z of k's patrons. */
  public double pressure;

  /**
   * The draw that all allies of the victim's side share in this dispute, in standard deviations.
   */
  public double common;

  /** Makes those of an ally that nothing moves. */
  public Circumstances() {}
}
