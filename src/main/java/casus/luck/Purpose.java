package casus.luck;

/**
 * What a draw is for. Each purpose has a number of its own that never changes, so that a new
 * purpose leaves all earlier results as they were.
 */
public enum Purpose {
  /** A parameter or attribute that the scenario gives as a distribution. */
  UNCERTAINTY(1),
  /** Private resolve of a state (r). */
  RESOLVE(2),
  /** How fast a dispute's clocks run (frailty f). */
  FRAILTY(3),
  /** How slowly a dispute's fighting goes (tempo of war ζ). */
  TEMPO(4),
  /** A party's misjudgement of the balance (ε). */
  MISPERCEPTION(5),
  /** Whether a party chooses on a day (R1). */
  CLOCK(6),
  /** Whether an answer is a fast or a slow one (R1). */
  ANSWER(7),
  /** What a party chooses (R3). */
  CHOICE(8),
  /** Which reading of an article a member holds (R4). */
  READING(9),
  /** Whether an act can be laid at the actor's door (R4). */
  ATTRIBUTION(10),
  /** Whether the victim invokes the treaty (R5). */
  CALL(11),
  /** How long a council takes (R6). */
  DELAY(12),
  /** How a member of the council votes (R6). */
  VOTE(13),
  /** How an ally answers (R7). */
  RESPONSE(14),
  /** The fortune of a day of fighting (R8). */
  BATTLE(15),
  /** Whether an incident costs lives (R8). */
  FATALITY(16),
  /** How many lives an incident or a day of war costs (R8). */
  DEATHS(17),
  /** Whether a dispute is settled on a day (R13). */
  SETTLEMENT(18),
  /** The day of a scripted event that the scenario gives as a distribution. */
  EVENT_DAY(19),
  /** Provocations on a rival dyad (R10). */
  PROVOCATION(20),
  /** What kind a provocation is (R10). */
  PROVOCATION_KIND(21),
  /** Whether a provocation turns into a use of force by accident (R10). */
  ACCIDENT(22),
  /** An unordered clash between forces in contact (R10). */
  CONTACT(23),
  /** When the Security Council takes a motion up (R11). */
  MOTION(24),
  /** Whether a permanent member vetoes (R11). */
  VETO(25),
  /** Whether the reciprocal rule follows the opponents' last change (R3, structural variant). */
  RECIPROCITY(26),
  /** Which side's forces clash without an order (R10). */
  CONTACT_SIDE(27),
  /** What the features of a case leave open about its stakes (model.md, section 2). */
  STAKE(28),
  /** How dear a war would be in a dispute (R3, κ_4). */
  WAR_COST(29),
  /** What the allies of one side of a dispute have in common when they weigh their answers (R7). */
  ALLIANCE(30),
  /** Whether a provocation counts as an act of a dispute (R10). */
  PROVOCATION_ACT(31),
  /** Whether the monitoring of sanctions is renewed, or a permanent member vetoes (R11). */
  RENEWAL(32),
  /** Whether a shipment that breaks sanctions is seen (R12). */
  SIGHTING(33),
  /** When a shipment that was not seen comes to light (R12). */
  DISCLOSURE(34),
  /** How far a scripted event goes, where the scenario leaves that to chance (R10). */
  EVENT_RUNG(40),
  /** Which of several laws the root of a rare-outcome estimate is drawn from. */
  ROOT_LAW(41);

  private final int number;

  Purpose(int number) {
    this.number = number;
  }

  /**
   * The number that enters the key of a draw.
   *
   * @return from 1 to 127, the same for ever
   */
  int number() {
    return number;
  }
}
