package casus.treaty;

import static java.util.Objects.requireNonNull;

import casus.text.Worded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
  public enum Activation implements Worded {
    /** The victim invokes the article. */
    CALL,
    /** A member may find by itself that the case has arisen. */
    SELF,
    /** The victim invokes the article, or a member that sees the case does on its behalf. */
    MEMBER
  }

  /** Kinds of pledge, after the Alliance Treaty Obligations and Provisions data (ATOP 5.1). */
  public enum Nature implements Worded {
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

  /**
   * An article to be put together: it protects and obliges all members, against anyone; the victim
   * calls, and each member decides for itself.
   *
   * @param id its number in the treaty
   * @param obligation what is owed
   * @return a builder
   */
  public static Builder builder(String id, Obligation obligation) {
    return new Builder(id, obligation);
  }

  /**
   * The same article with other readings.
   *
   * @param changed the interpretations, at least one
   * @return a copy
   */
  public Article withReadings(List<Reading> changed) {
    Builder copy = new Builder(id, obligation).words(title, quote).sharedReading(sharedReading);
    copy.protects(protects).obliges(obliges).against(against).unprovoked(unprovoked);
    copy.membersExcluded(membersExcluded).nonstate(nonstate).activation(activation);
    copy.council(council).consultationOnly(consultationOnly).nature(nature);
    return copy.source(source, confidence).readings(changed).build();
  }

  /** Puts an article together piece by piece. */
  public static final class Builder {
    private String id;
    private String title = "";
    private String quote = "";
    private Parties protects = Parties.ALL;
    private Parties obliges = Parties.ALL;
    private Parties against = Parties.ALL;
    private boolean unprovoked;
    private boolean membersExcluded;
    private boolean nonstate;
    private boolean sharedReading;
    private List<Reading> readings = List.of();
    private Activation activation = Activation.CALL;
    private Council council = new Council(Council.Rule.EACH_DECIDES, 0.5, 0, true);
    private Obligation obligation;
    private boolean consultationOnly;
    private Set<Nature> nature = Set.of();
    private String source = "";
    private String confidence = "low";

    private Builder(String id, Obligation obligation) {
      this.id = id;
      this.obligation = obligation;
    }

    /** Sets its number in the treaty. */
    public Builder number(String text) {
      id = text;
      return this;
    }

    /** Sets what it is about, and its operative words. */
    public Builder words(String about, String text) {
      title = about;
      quote = text;
      return this;
    }

    /** Names the members whom an attack makes victims. */
    public Builder protects(Parties members) {
      protects = members;
      return this;
    }

    /** Names the members who owe help. */
    public Builder obliges(Parties members) {
      obliges = members;
      return this;
    }

    /** Names the attackers meant. */
    public Builder against(Parties attackers) {
      against = attackers;
      return this;
    }

    /** Says whether a member that used force first loses protection. */
    public Builder unprovoked(boolean needed) {
      unprovoked = needed;
      return this;
    }

    /** Says whether an attack by another member is no case. */
    public Builder membersExcluded(boolean excluded) {
      membersExcluded = excluded;
      return this;
    }

    /** Says whether an attack by a non-state actor can be a case. */
    public Builder nonstate(boolean included) {
      nonstate = included;
      return this;
    }

    /** Says whether one reading is drawn for all members. */
    public Builder sharedReading(boolean shared) {
      sharedReading = shared;
      return this;
    }

    /** Adds a reading. */
    public Builder reading(Reading reading) {
      return readings(Stream.concat(readings.stream(), Stream.of(reading)).toList());
    }

    /** Sets the interpretations. */
    public Builder readings(List<Reading> all) {
      readings = List.copyOf(all);
      return this;
    }

    /** Says how the case is brought up. */
    public Builder activation(Activation how) {
      activation = how;
      return this;
    }

    /** Says who decides. */
    public Builder council(Council rule) {
      council = rule;
      return this;
    }

    /** Sets what is owed. */
    public Builder obligation(Obligation owed) {
      obligation = owed;
      return this;
    }

    /** Says whether the members only consult. */
    public Builder consultationOnly(boolean only) {
      consultationOnly = only;
      return this;
    }

    /** Sets what the article pledges, in ATOP's terms. */
    public Builder nature(Set<Nature> pledges) {
      nature = Set.copyOf(pledges);
      return this;
    }

    /** Says where the text is found, and how sure the coders are: high, medium or low. */
    public Builder source(String where, String howSure) {
      source = where;
      confidence = howSure;
      return this;
    }

    /**
     * Makes the article.
     *
     * @return the article
     * @throws IllegalArgumentException if it has no reading, two of one name, or none that weighs
     *     anything
     */
    public Article build() {
      return new Article(
          id,
          title,
          quote,
          protects,
          obliges,
          against,
          unprovoked,
          membersExcluded,
          nonstate,
          sharedReading,
          readings,
          activation,
          council,
          obligation,
          consultationOnly,
          nature,
          source,
          confidence);
    }
  }
}
