package casus.scenario;

/** What a problem is about, for a program that acts on it; people read its message. */
public sealed interface Finding {
  /** Nothing that a program acts on. */
  Finding NONE = new None();

  /** Nothing that a program acts on. */
  record None() implements Finding {}

  /**
   * A treaty that does nothing here, or less than its text says.
   *
   * @param treaty its id
   */
  record Idle(String treaty) implements Finding {}

  /**
   * A state that owes help to both sides of a dispute.
   *
   * @param state its code
   * @param ofTarget by what it owes help to the target
   * @param ofChallenger and by what to the challenger
   */
  record BothSides(String state, ArticleName ofTarget, ArticleName ofChallenger)
      implements Finding {}

  /**
   * An article.
   *
   * @param treaty the id of its treaty
   * @param article its number
   */
  record ArticleName(String treaty, String article) {
    /** As messages have it, such as {@code nato-1949.5}. */
    @Override
    public String toString() {
      return treaty + "." + article;
    }
  }
}
