package casus.treaty;

import static java.util.Objects.requireNonNull;

import casus.text.Worded;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
  public enum Kind implements Worded {
    /** Between two states. */
    BILATERAL,
    /** Among several. */
    MULTILATERAL,
    /** A political declaration. */
    DECLARATION,
    /** A law of one state. */
    STATUTE;
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
    return toBuilder().articles(changed).build();
  }

  /**
   * The same treaty with other members.
   *
   * @param changed who belongs to it, and when
   * @return a copy
   */
  public Treaty withMembers(List<Membership> changed) {
    return toBuilder().members(changed).build();
  }

  /**
   * A treaty to be put together: in force at all times, not of a war, bilateral if it has two
   * members at most.
   *
   * @param id a stable identifier; its title too, until another is given
   * @param members codes of its members, at all times
   * @return a builder
   */
  public static Builder builder(String id, String... members) {
    return new Builder(id, members);
  }

  /**
   * The same treaty, to be changed.
   *
   * @return a builder that holds all that this holds
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Puts a treaty together piece by piece. */
  public static final class Builder {
    private final String id;
    private String title;
    private Kind kind;
    private LocalDate signed = LocalDate.MIN;
    private LocalDate inForce = LocalDate.MIN;
    private LocalDate ended = LocalDate.MAX;
    private boolean wartime;
    private List<Membership> members;
    private List<Article> articles = List.of();
    private List<String> sources = List.of();

    private Builder(String id, String... codes) {
      this.id = id;
      title = id;
      kind = codes.length > 2 ? Kind.MULTILATERAL : Kind.BILATERAL;
      members =
          Arrays.stream(codes)
              .map(code -> new Membership(new StateCode(code), LocalDate.MIN, LocalDate.MAX))
              .toList();
    }

    private Builder(Treaty treaty) {
      id = treaty.id;
      title = treaty.title;
      kind = treaty.kind;
      signed = treaty.signed;
      inForce = treaty.inForce;
      ended = treaty.ended;
      wartime = treaty.wartime;
      members = treaty.members;
      articles = treaty.articles;
      sources = treaty.sources;
    }

    /** Sets its name. */
    public Builder title(String text) {
      title = text;
      return this;
    }

    /** Sets the form of commitment. */
    public Builder kind(Kind form) {
      kind = form;
      return this;
    }

    /** Sets the day of signature, from which it is in force until said otherwise. */
    public Builder signed(LocalDate day) {
      signed = day;
      inForce = day;
      return this;
    }

    /** Sets the first day in force, and the first on which it is so no more. */
    public Builder inForce(LocalDate from, LocalDate until) {
      inForce = from;
      ended = until;
      return this;
    }

    /** Says whether it was concluded in or for a war. */
    public Builder wartime(boolean was) {
      wartime = was;
      return this;
    }

    /** Sets who belongs to it, and when. */
    public Builder members(List<Membership> all) {
      members = List.copyOf(all);
      return this;
    }

    /** Adds an article. */
    public Builder article(Article article) {
      return articles(Stream.concat(articles.stream(), Stream.of(article)).toList());
    }

    /** Sets the articles. */
    public Builder articles(List<Article> all) {
      articles = List.copyOf(all);
      return this;
    }

    /** Sets where the facts come from. */
    public Builder sources(List<String> all) {
      sources = List.copyOf(all);
      return this;
    }

    /**
     * Makes the treaty.
     *
     * @return the treaty
     * @throws IllegalArgumentException if it ends before it is in force
     */
    public Treaty build() {
      return new Treaty(
          id, title, kind, signed, inForce, ended, wartime, members, articles, sources);
    }
  }
}
