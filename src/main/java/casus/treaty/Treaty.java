package casus.treaty;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A treaty, or what stands for one (model.md, section 5).
 *
 * @param id a stable identifier, such as {@code "usa-kor-1953"}
 * @param title its name
 * @param kind bilateral, multilateral, a declaration or a statute
 * @param signed the day of signature
 * @param inForce the first day in force
 * @param ended the first day on which it is in force no more, {@link LocalDate#MAX} for none
 * @param wartime whether it was concluded in or for a war
 * @param members who belongs to it, and when
 * @param articles those that oblige
 * @param sources where the facts come from
 */
public record Treaty(
    String id,
    String title,
    Kind kind,
    LocalDate signed,
    LocalDate inForce,
    LocalDate ended,
    boolean wartime,
    List<Membership> members,
    List<Article> articles,
    List<String> sources) {
  /** Forms of commitment. */
  public enum Kind {
    /** Between two states. */
    BILATERAL,
    /** Among several. */
    MULTILATERAL,
    /** A political declaration. */
    DECLARATION,
    /** A law of one state. */
    STATUTE;

    /**
     * The word used in files.
     *
     * @return the name in lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks names and the order of dates. */
  public Treaty {
    requireNonNull(id, "id");
    members = List.copyOf(members);
    articles = List.copyOf(articles);
    sources = List.copyOf(sources);
    if (!inForce.isBefore(ended)) {
      throw new IllegalArgumentException(id + " ends before it is in force");
    }
  }

  /**
   * Whether the treaty is in force on a day.
   *
   * @param day the day
   * @return true from its first day until its last
   */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(inForce) && day.isBefore(ended);
  }

  /**
   * The members on a day.
   *
   * @param day the day
   * @return their codes, in order
   */
  public List<StateCode> membersOn(LocalDate day) {
    return members.stream()
        .filter(member -> member.holdsOn(day))
        .map(Membership::state)
        .sorted()
        .distinct()
        .toList();
  }

  /**
   * The same treaty with other articles.
   *
   * @param changed the articles
   * @return a copy
   */
  public Treaty withArticles(List<Article> changed) {
    return new Treaty(id, title, kind, signed, inForce, ended, wartime, members, changed, sources);
  }

  /**
   * The same treaty with other members.
   *
   * @param changed who belongs to it, and when
   * @return a copy
   */
  public Treaty withMembers(List<Membership> changed) {
    return new Treaty(id, title, kind, signed, inForce, ended, wartime, changed, articles, sources);
  }
}
