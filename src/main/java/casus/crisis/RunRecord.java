package casus.crisis;

import java.util.List;
import java.util.Set;

/**
 * What came of one replication: a row of {@code runs.csv} (model.md, section 8). Days are counted
 * from 0; {@link #NO_DAY} where there is none.
 *
 * @param run number of the replication
 * @param maxRung highest rung of the world
 * @param firstDayAtRung first day on which the world stood at each rung or above
 * @param attack whether one side went to rung 4 and the other never did on the same day
 * @param warDay first day on which both sides of a dispute stood at rung 4 or above
 * @param endDay day on which the first dispute ended; one that lapses is dated to its last
 *     incident, as MIDs are
 * @param ending how it ended
 * @param endBalance military balance x of the first dispute at the end
 * @param winner its winning principal, or an empty text
 * @param firstUser who used force first in it: a code, "both", or an empty text
 * @param lastForceDay last day with a use of force in the world
 * @param duration days from the opening of the first dispute to its last incident, both counted, as
 *     MIDs are dated; 0 without a dispute
 * @param deaths battle deaths in all disputes
 * @param belligerents states that used force
 * @param joiners states that used force and are principal of no dispute
 * @param calls calls for help under a treaty
 * @param consultations calls for consultation
 * @param invoked calls that took effect: no vote needed, or the council passed
 * @param blocked calls that a council blocked
 * @param honoured allies that did what they owed before their time was up; consultations are not
 *     counted, here and below
 * @param late allies that did it after
 * @param reneged allies that did not
 * @param denied allies called that saw no case
 * @param secondTheatre whether a further dispute broke out
 * @param vetoes vetoes in the Security Council
 * @param nuclearUsers codes of those that used nuclear arms, joined by spaces
 * @param shipped munitions shipped in breach of sanctions, in units of a usual stock (R12)
 * @param shippedSeen those of them that were seen at once
 * @param shippedDisclosed those of them that were not, and came to light later
 * @param breaches shipments in breach of sanctions, of munitions or technology
 * @param breachesSeen those of them that were seen at once
 * @param breachesDisclosed those of them that were not, and came to light later
 * @param maxRungs highest rung of each principal, in the order of {@link
 *     ResolvedScenario#principalCodes}
 * @param weariness war-weariness of each principal at the end
 * @param ladder the world's rung over time: day and rung, alternating, each rung holding from its
 *     day on; {@link #DORMANT} from the last incident of a dispute until it lapses
 * @param responses how allies answered
 */
public record RunRecord(
    int run,
    int maxRung,
    List<Integer> firstDayAtRung,
    boolean attack,
    int warDay,
    int endDay,
    Ending ending,
    double endBalance,
    String winner,
    String firstUser,
    int lastForceDay,
    int duration,
    long deaths,
    int belligerents,
    int joiners,
    int calls,
    int consultations,
    int invoked,
    int blocked,
    int honoured,
    int late,
    int reneged,
    int denied,
    boolean secondTheatre,
    int vetoes,
    String nuclearUsers,
    double shipped,
    double shippedSeen,
    double shippedDisclosed,
    int breaches,
    int breachesSeen,
    int breachesDisclosed,
    List<Integer> maxRungs,
    List<Double> weariness,
    List<Integer> ladder,
    List<AllyRecord> responses) {
  /** In {@link #ladder}: a dispute is on, and its last incident is past. */
  public static final int DORMANT = -1;

  /** Stands for "on no day". */
  public static final int NO_DAY = -1;

  /** Copies the lists. */
  public RunRecord {
    firstDayAtRung = List.copyOf(firstDayAtRung);
    maxRungs = List.copyOf(maxRungs);
    weariness = List.copyOf(weariness);
    ladder = List.copyOf(ladder);
    responses = List.copyOf(responses);
  }

  /**
   * The record without calls for consultation under some articles.
   *
   * @param articles their ids
   * @param fewer how many calls those are
   * @return the same in all else
   */
  RunRecord withoutConsultations(Set<String> articles, int fewer) {
    return new RunRecord(
        run,
        maxRung,
        firstDayAtRung,
        attack,
        warDay,
        endDay,
        ending,
        endBalance,
        winner,
        firstUser,
        lastForceDay,
        duration,
        deaths,
        belligerents,
        joiners,
        calls,
        consultations - fewer,
        invoked,
        blocked,
        honoured,
        late,
        reneged,
        denied,
        secondTheatre,
        vetoes,
        nuclearUsers,
        shipped,
        shippedSeen,
        shippedDisclosed,
        breaches,
        breachesSeen,
        breachesDisclosed,
        maxRungs,
        weariness,
        ladder,
        responses.stream().filter(answer -> !articles.contains(answer.clause())).toList());
  }

  /**
   * Whether both sides of a dispute were at war.
   *
   * @return true if there was a war
   */
  public boolean war() {
    return warDay != NO_DAY;
  }

  /**
   * Whether nuclear arms were used.
   *
   * @return true from rung 5
   */
  public boolean nuclear() {
    return maxRung >= casus.treaty.Rung.LIMITED_NUCLEAR.ordinal();
  }

  /**
   * The first day of a use of force.
   *
   * @return the day, or {@link #NO_DAY}
   */
  public int firstForceDay() {
    return firstDayAtRung.get(casus.treaty.Rung.FORCE.ordinal());
  }
}
