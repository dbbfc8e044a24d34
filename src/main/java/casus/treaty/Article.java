package casus.treaty;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An article that obliges: when it binds, who decides, what is owed (model.md, section 5).
 *
 * @param id its number in the treaty, such as {@code "5"}
 * @param title what it is about
 * @param quote the operative words, short
 * @param protects the members whom an attack makes victims
 * @param obliges the members who owe help
 * @param against the attackers meant
 * @param unprovoked whether a member that used force first loses protection
 * @param membersExcluded whether an attack by another member is no case
 * @param nonstate whether an attack by a non-state actor can be a case
 * @param sharedReading whether one reading is drawn for all members
 * @param readings the interpretations, at least one
 * @param activation whether the victim must call, or a member may find the case by itself
 * @param council who decides
 * @param obligation what is owed
 * @param consultationOnly whether the members only consult
 * @param nature what the article pledges, in ATOP's terms
 * @param source where the text is found
 * @param confidence how sure the coders are: high, medium or low
 */
public record Article(
    String id,
    String title,
    String quote,
    Parties protects,
    Parties obliges,
    Parties against,
    boolean unprovoked,
    boolean membersExcluded,
    boolean nonstate,
    boolean sharedReading,
    List<Reading> readings,
    Activation activation,
    Council council,
    Obligation obligation,
    boolean consultationOnly,
    Set<Nature> nature,
    String source,
    String confidence) {
  /** How the case is brought up. */
  public enum Activation {
    /** The victim invokes the article. */
    CALL,
    /** A member may find by itself that the case has arisen. */
    SELF,
    /** The victim invokes the article, or a member that sees the case does on its behalf. */
    MEMBER
  }

  /** Kinds of pledge, after the Alliance Treaty Obligations and Provisions data (ATOP 5.1). */
  public enum Nature {
    /** To defend. */
    DEFENSE,
    /** To attack together. */
    OFFENSE,
    /** To stay neutral. */
    NEUTRALITY,
    /** Not to attack each other. */
    NONAGGRESSION,
    /** To consult. */
    CONSULTATION,
    /** Under conditions. */
    CONDITIONAL
  }

  /** Checks that the article can be applied. */
  public Article {
    requireNonNull(id, "id");
    readings = List.copyOf(readings);
    nature = Set.copyOf(nature);
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("article " + id + " has no reading");
    }
    Set<String> names = new HashSet<>();
    double weight = 0;
    double adversaryWeight = 0;
    for (Reading reading : readings) {
      if (!names.add(reading.id())) {
        throw new IllegalArgumentException("two readings are called " + reading.id());
      }
      weight += reading.weight();
      adversaryWeight += reading.adversaryWeight();
    }
    if (!(weight > 0 && adversaryWeight > 0)) {
      throw new IllegalArgumentException("the readings of article " + id + " weigh nothing");
    }
  }

  /**
   * The lowest rung at which some reading could hold.
   *
   * @return 3 for most articles, 1 or 2 for consultation and hybrid attacks
   */
  public int lowestRung() {
    return readings.stream().mapToInt(reading -> reading.criterion().minRung()).min().orElseThrow();
  }
}
