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

  /** e_v, the share of the victim's forces engaged elsewhere. */
  public double victimEngaged;

  /** Whether v is a major power. */
  public boolean victimMajor;

  /** Whether v borders on a. */
  public boolean victimAdjacent;

  /** Whether the pledge is against named states, and a is one of them. */
  public boolean aimed;

  /** d_a. */
  public double attackerDemocracy;

  /** Whether a wants territory. */
  public boolean territory;

  /** Whether several states were attacked, or attacked, together on the first day. */
  public boolean company;

  /** exp(−km / R_min) between the homes of k and a. */
  public double nearAttacker;

  /** Whether three to ten states are bound by the treaty. */
  public boolean smallPact;

  /** Whether the treaty obliges to join in attack as well. */
  public boolean offence;

  /** Whether it was made in and for a war. */
  public boolean wartime;

  /** Whether a is a rival of both k and v. */
  public boolean commonRival;

  /**
   * The draw that all allies of the victim's side share in this dispute, in standard deviations.
   */
  public double common;

  /** What no day changes: treaty, geography, regimes, enmities. */
  void fix(
      ResolvedScenario s,
      Clause clause,
      int d,
      int v,
      int a,
      int attackersSide,
      int k,
      boolean war) {
    int n = s.n;
    tripwire = clause.tripwire;
    democracies = s.democracy[k] * s.democracy[v];
    reach = s.geography.reach(d, k, war);
    adjacent = s.border[k * n + a] || s.border[k * n + v];
    major = s.major[k];
    rival = s.rivals[k * n + a];
    pressure = s.pressure[k];
    victimMajor = s.major[v];
    victimAdjacent = s.border[v * n + a];
    aimed = clause.aimed;
    attackerDemocracy = s.democracy[a];
    territory = s.wantsTerritory[2 * d + attackersSide];
    company = s.confrontations[d].features().manyOriginators();
    nearAttacker = s.geography.nearness(k, a);
    smallPact = clause.smallPact;
    offence = clause.offence;
    wartime = clause.treaty.wartime();
    commonRival = rival && s.rivals[v * n + a];
  }

  /** Makes those of an ally that nothing moves. */
  public Circumstances() {}
}
