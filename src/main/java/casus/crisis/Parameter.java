package casus.crisis;

import java.util.Locale;

/**
 * The parameters of the model. Values, ranges, priors and sources are data ({@code
 * library/parameters.csv}); here are only the names that the rules call them by.
 */
public enum Parameter {
  /** Share of answers to an opponent's act that are fast (R1, φ). */
  ANSWER_FAST_SHARE,
  /** Mean delay of a fast answer (R1). */
  ANSWER_FAST_DAYS,
  /** Mean delay of a slow answer (R1). */
  ANSWER_SLOW_DAYS,
  /** Mean time to a move of one's own while no force is used (R1, 1/ω). */
  OWN_DAYS_LOW,
  /** Mean time to a move of one's own while force is used (R1, 1/ω_3). */
  OWN_DAYS_FORCE,
  /** Mean time to a move of one's own in war (R1, 1/ω_4). */
  OWN_DAYS_WAR,
  /** Spread over disputes of how fast their clocks run (R1, σ_f). */
  FRAILTY_SD,
  /** Spread over disputes of how slowly the fighting goes (R8, σ_ζ). */
  TEMPO_SD,
  /** Weight of the log ratio of strengths in the fighting (R8, θ). */
  STRENGTH_WEIGHT,
  /** Its weight in the chance to prevail as long as no war is at stake (R2, θ_ℓ, ℓ ≤ 3). */
  STRENGTH_WEIGHT_FORCE,
  /** Its weight in the chance to prevail where war is at stake (R2, θ_ℓ, ℓ ≥ 4). */
  STRENGTH_WEIGHT_WAR,
  /** Gain in the chance to prevail from standing one rung above the opponent (R2, χ). */
  OVERMATCH,
  /** Weight of the military balance in the chance to prevail (R2, ξ). */
  BALANCE_WEIGHT,
  /** Spread of a party's misjudgement of its chance to prevail (R2, σ_E). */
  MISPERCEPTION_SD,
  /** Spread of private resolve around its public median (R2, σ_r). */
  RESOLVE_SD,
  /** Distance at which the weakest states keep 1/e of their strength (R2, R_min). */
  REACH_MIN_KM,
  /** The same for states at or above reach_full_capability (R2, R_max). */
  REACH_MAX_KM,
  /** Capability share at which reach is greatest (R2). */
  REACH_FULL_CAPABILITY,
  /** Weight in strength of a joiner that fights with limited force (R2, g). */
  LIMITED_WEIGHT,
  /** Weight in strength of an ally that only deploys (R2). */
  DEPLOYMENT_WEIGHT,
  /** Weight in the recipient's strength of an ally that sends materiel (R2). */
  MATERIEL_WEIGHT,
  /** Precision of choice (quantal response); 0 is blind, large is best reply (R3, λ). */
  CHOICE_PRECISION,
  /** Worth of a stake against the cost of intensity (R3, ϑ). */
  STAKE_SCALE,
  /** Share of the stake that is lost by who does not fight an invasion (R3). */
  FORFEIT,
  /** How far a principal that does not fight an invasion is not spared its cost (R3, υ). */
  UNSPARED,
  /** Median stake of a dispute with average features (section 2). */
  STAKE_MEDIAN,
  /** Spread of the log of stakes over disputes (section 2). */
  STAKE_SPREAD,
  /** How far the features of a case tell its stakes: correlation with the index (section 2, ϱ). */
  STAKE_FIT,
  /** Correlation of what the features leave open between the two sides (section 2). */
  STAKE_SHARED,
  /** Effect on the index of stakes of a demand for territory (section 2). */
  STAKE_TERRITORY,
  /** Effect of a demand for another regime. */
  STAKE_REGIME,
  /** Effect of a demand for another policy by the challenger alone. */
  STAKE_POLICY,
  /** Effect of a target that would change the status quo. */
  STAKE_TARGET_REVISIONIST,
  /** Further effect where both sides would. */
  STAKE_BOTH_REVISIONIST,
  /** Effect of a rivalry over territory. */
  STAKE_RIVALRY_SPATIAL,
  /** Effect of a rivalry of another kind. */
  STAKE_RIVALRY_OTHER,
  /** Effect of a land border. */
  STAKE_BORDER,
  /** Effect of being neighbours by sea. */
  STAKE_SEA,
  /** Effect of the log of one more than the disputes of the last ten years. */
  STAKE_PRIOR_DISPUTES,
  /** Effect of more than one originator on a side. */
  STAKE_MANY_ORIGINATORS,
  /** Cost of intensity at rung 1 (R3, κ_1). */
  COST_1,
  /** Cost of intensity at rung 2 (R3, κ_2). */
  COST_2,
  /** Cost of intensity at rung 3 (R3, κ_3). */
  COST_3,
  /** Cost of intensity at rung 4 (R3, κ_4). */
  COST_4,
  /** Change of the log cost of war over fifty years (R3, ζ_y). */
  COST_4_TREND,
  /** Effect on it of the lower of both democracy indices, per standard deviation (R3, ζ_d). */
  COST_4_DEMOCRACY,
  /** Effect on it of the target's allies, per standard deviation of their log (R3, ζ_a). */
  COST_4_ALLIES,
  /** Effect on it of both sides having nuclear arms (R3, ζ_n). */
  COST_4_NUCLEAR,
  /** Spread of the log cost of war over disputes (R3, σ_4). */
  COST_4_SD,
  /** What limited nuclear use costs beyond war (R3, κ_5). */
  COST_5,
  /** What general nuclear war costs beyond war (R3, κ_6). */
  COST_6,
  /** Exposure of a principal away from home, to the cost of intensity (R3, x). */
  EXPOSURE_ABROAD,
  /** Exposure of both principals where the theatre is nobody's (R3, x). */
  EXPOSURE_OPEN,
  /** Exposure of a joiner away from home (R3, x). */
  EXPOSURE_JOINER,
  /** Fear of nuclear use by the opponents (R3, Ω). */
  NUCLEAR_FEAR,
  /** Risk of nuclear use felt at rung 4 (R3, η_4). */
  NUCLEAR_FEAR_4,
  /** Risk felt at rung 5 (R3, η_5). */
  NUCLEAR_FEAR_5,
  /** Risk felt at rung 6 (R3, η_6). */
  NUCLEAR_FEAR_6,
  /** How far a state's own arsenal takes away its fear (R3). */
  NUCLEAR_SHIELD,
  /** Cost per rung of standing below one's peak, in a full democracy (R3, α_0). */
  AUDIENCE_COST,
  /** Share of the audience cost that a full autocracy bears (R3). */
  AUDIENCE_COST_AUTOCRACY,
  /** Weight of a patron's stance (R3, ψ). */
  PATRON_PRESSURE,
  /** Autonomy of a client beside its patrons (R3, a). */
  AUTONOMY,
  /** Loss aversion of the prospect variant (R3). */
  LOSS_AVERSION,
  /** Curvature of the prospect variant (R3). */
  VALUE_CURVATURE,
  /** Chance that the reciprocal variant matches the opponents' last change (R3). */
  RECIPROCITY,
  /** How far states read treaties as suits them; 0 is legal formalism (R4, χ_ω). */
  INTEREST_TILT,
  /** Readiness to invoke where no council decides (R5, ι_0). */
  CALL_BASE,
  /** Readiness to invoke where a council must decide (R5, ι_0). */
  CALL_COUNCIL,
  /** Effect of a class of deaths on invoking (R5, ι_s). */
  CALL_SEVERITY,
  /** Effect of stake times resolve on invoking (R5, ι_1). */
  CALL_STAKE,
  /** Effect of the log ratio of the attackers' strength to one's own (R5, ι_3). */
  CALL_STRENGTH,
  /** How much more readily consultation is called than help (R5). */
  CONSULTATION_EASE,
  /** Readiness of a member to block consensus (R6). */
  BLOCK_BASE,
  /** Effect on blocking of being nearer to the attacker than to the victim (R6). */
  BLOCK_AFFINITY,
  /** Effort of a diplomatic response, against full = 1 (R7, φ). */
  EFFORT_DIPLOMATIC,
  /** Effort of sending materiel (R7, φ). */
  EFFORT_MATERIEL,
  /** Effort of a deployment (R7, φ). */
  EFFORT_DEPLOYMENT,
  /** Effort of limited force (R7, φ). */
  EFFORT_LIMITED,
  /** Effort of full belligerency (R7, φ). */
  EFFORT_FULL,
  /** Intercept of a diplomatic response (R7, β_01). */
  RESPONSE_DIPLOMATIC,
  /** Intercept of materiel (R7, β_02). */
  RESPONSE_MATERIEL,
  /** Intercept of a deployment (R7, β_03). */
  RESPONSE_DEPLOYMENT,
  /** Intercept of limited force (R7, β_04). */
  RESPONSE_LIMITED,
  /** Intercept of full belligerency (R7, β_05). */
  RESPONSE_FULL,
  /** Effect of the strength of the text (R7, β_b). */
  BETA_TEXT,
  /** Effect of troops stationed, integrated command, joint plans (R7, β_I). */
  BETA_TRIPWIRE,
  /** Effect of affinity with the victim (R7, β_A). */
  BETA_AFFINITY,
  /** Effect of lack of affinity with the attacker (R7, β_R). */
  BETA_ANIMOSITY,
  /** Effect of how much one's help would raise the victim's chance (R7, β_q). */
  BETA_BALANCE,
  /** Effect of both being democracies (R7, β_d). */
  BETA_DEMOCRACY,
  /** Effect of being able to reach the theatre (R7, β_ρ). */
  BETA_REACH,
  /** Effect of a land border with attacker or victim (R7, β_c). */
  BETA_CONTIGUITY,
  /** Effect of being a major power (R7, β_M). */
  BETA_MAJOR,
  /** Effect of being the attacker's rival (R7, β_v). */
  BETA_RIVAL,
  /** Effect of a class of deaths (R7, β_S). */
  BETA_SEVERITY,
  /** Effect of a mandate of the Security Council (R7, β_L). */
  BETA_LEGITIMACY,
  /** Effect of the ally's reputation (R7, β_m). */
  BETA_REPUTATION,
  /** Brake from being engaged elsewhere (R7, β_e). */
  BETA_ENGAGED,
  /** Brake from a nuclear attacker (R7, β_ν). */
  BETA_NUCLEAR,
  /** Effect of the victim being engaged elsewhere (R7, β_ve). */
  BETA_VICTIM_ENGAGED,
  /** Effect of the victim being a major power (R7, β_vM). */
  BETA_VICTIM_MAJOR,
  /** Effect of victim and attacker being neighbours (R7, β_va). */
  BETA_VICTIM_ADJACENT,
  /** Effect of a pledge against named adversaries (R7, β_t). */
  BETA_AIMED,
  /** Effect of democracy in the attacker (R7, β_ad). */
  BETA_ATTACKER_DEMOCRACY,
  /** Effect of an attack for territory (R7, β_g). */
  BETA_TERRITORY,
  /** Effect of several states having been attacked together (R7, β_k). */
  BETA_COMPANY,
  /** Effect of being near the attacker (R7, β_n). */
  BETA_NEAR_ATTACKER,
  /** Effect of a pact of three to ten states (R7, β_3). */
  BETA_SMALL_PACT,
  /** Effect of a duty to join in attack as well (R7, β_o). */
  BETA_OFFENCE,
  /** Effect of a pact made in and for a war (R7, β_w). */
  BETA_WARTIME,
  /** Effect of sharing the rival with the victim (R7, β_vv). */
  BETA_COMMON_RIVAL,
  /** Cost of each step below the response owed (R7, β_s). */
  BETA_SHORTFALL,
  /** Reluctance to fight without reserve before the attacker is at war (R7, β_x). */
  BETA_OVERREACH,
  /** Spread of what all allies of one side of a dispute have in common (R7, σ_κ). */
  ALLIANCE_DRAW_SD,
  /** Mean lag of a diplomatic response (R7, D). */
  LAG_DIPLOMATIC,
  /** Mean lag of materiel (R7, D). */
  LAG_MATERIEL,
  /** Mean lag of a deployment without tripwire (R7, D). */
  LAG_DEPLOYMENT,
  /** Mean lag of deployment and force where troops stand ready (R7, D). */
  LAG_TRIPWIRE,
  /** Mean lag of force by a neighbour of the theatre (R7, D). */
  LAG_NEAR,
  /** Mean lag of force by others (R7, D). */
  LAG_FAR,
  /** Tripwire from which troops count as standing ready (R7). */
  TRIPWIRE_READY,
  /** Mean lags after which an ally that has done too little counts as having answered (R7). */
  LAG_PATIENCE,
  /** Speed of the fighting at rung 3, against war = 1 (R8, v_3). */
  SPEED_FORCE,
  /** Speed of the fighting from rung 4 (R8, v_4). */
  SPEED_WAR,
  /** Largest drift of the balance (R8, μ). */
  DRIFT,
  /** Standard deviation of a day's fortune of war (R8, σ). */
  DIFFUSION,
  /** Advantage of the first user of force (R8, b_1). */
  FIRST_USER_EDGE,
  /** Chance that an incident costs lives where both sides use force (R8). */
  INCIDENT_FATAL,
  /** The same where the other side does not (R8). */
  INCIDENT_FATAL_ALONE,
  /** Median deaths of a fatal incident (R8). */
  INCIDENT_DEATHS,
  /** Median deaths of a day of war at normal tempo (R8). */
  WAR_DEATHS,
  /** Spread of deaths (R8). */
  DEATHS_SD,
  /** Share of forces engaged at rung 3 (R8). */
  ENGAGED_FORCE,
  /** Share of forces engaged from rung 4 (R8). */
  ENGAGED_WAR,
  /** War-weariness gained per day at rung 3 at full exposure (R8). */
  WEARINESS_FORCE,
  /** War-weariness gained per day from rung 4 (R8). */
  WEARINESS_WAR,
  /** Munitions used up per day from rung 4 (R8). */
  MUNITIONS_USE,
  /** Least munitions factor (R8). */
  MUNITIONS_FLOOR,
  /** Greatest munitions factor (R12). */
  MUNITIONS_CEILING,
  /** Weight of the prior in the reputation of a state (R9). */
  REPUTATION_WEIGHT,
  /** Prior reliability of a major power in a bilateral pact (R9, ρ̄). */
  REPUTATION_MAJOR,
  /** Prior reliability of another state in a bilateral pact (R9, ρ̄). */
  REPUTATION_MINOR,
  /** Prior reliability of a member of a multilateral pact (R9, ρ̄). */
  REPUTATION_MULTILATERAL,
  /** Prior reliability in a wartime pact (R9, ρ̄). */
  REPUTATION_WARTIME,
  /** Hazard of an unordered clash while both sides stand at rung 2 (R10, ϖ_0). */
  CONTACT_BASE,
  /** Growth of that hazard per rung (R10, ϖ_1). */
  CONTACT_GROWTH,
  /** How much the engagement of a rival and its guarantors invites trouble (R10, ω). */
  OPPORTUNISM,
  /** Readiness of a permanent member to veto (R11). */
  VETO_BASE,
  /** Effect on a veto of affinity with the attacker, and against it with the victim (R11). */
  VETO_AFFINITY,
  /** Days within which a motion is tabled after the first use of force (R11). */
  MOTION_DAYS,
  /** Cost per rung of sanctions that the Council adopts (R11). */
  SANCTIONS_STEP,
  /** Share of strength that standing sanctions can take away (R11). */
  SANCTIONS_DRAG,
  /** What each known shipment in breach of sanctions takes from the cover of its supplier (R11). */
  COVER_LOSS,
  /** Change in a third party's affinity with a supplier per transfer that it sees (R12). */
  TRANSFER_AFFINITY,
  /** Share of a flow in breach of sanctions that full monitoring keeps back (R12). */
  MONITORING_DRAG,
  /** Chance that a shipment in breach of sanctions is seen where nobody monitors (R12). */
  SIGHTING,
  /** What full monitoring adds to that chance (R12). */
  SIGHTING_MONITORED,
  /** Hazard that a shipment which was not seen comes to light, per year (R12). */
  DISCLOSURE,
  /** Log hazard of settlement (R13, g_0). */
  SETTLE_BASE,
  /** Effect of war-weariness on settlement (R13, g_w). */
  SETTLE_WEARINESS,
  /** Effect of a lopsided balance (R13, g_x). */
  SETTLE_BALANCE,
  /** Effect of mediation (R13, g_M). */
  SETTLE_MEDIATION,
  /** Effect of a stalemate (R13, g_s). */
  SETTLE_STALEMATE,
  /** Effect of both sides being at war (R13). */
  SETTLE_WAR,
  /** Days at rung 0 under force after which a principal has yielded (R13). */
  YIELD_DAYS,
  /** Days without an incident after which a dispute has lapsed (R13). */
  LAPSE_DAYS,
  /** Days of mutual force that make a stalemate (R13). */
  STALEMATE_DAYS,
  /** Largest balance of a stalemate (R13). */
  STALEMATE_BALANCE,
  /** Days from rung 6 to the end of an exchange (R13). */
  NUCLEAR_DAYS;

  /**
   * The word used in files.
   *
   * @return the name in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
