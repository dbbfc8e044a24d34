package casus.crisis;

import casus.text.Worded;
import casus.treaty.Response;
import casus.treaty.StateCode;

/**
 * How one ally answered one call: a row of {@code responses.csv}.
 *
 * @param dispute in which the call was made
 * @param clause treaty and article, such as {@code "usa-kor-1953.3"}
 * @param victim who called, or was found to be a victim
 * @param attacker against whom
 * @param ally who was called
 * @param self whether a member found the case by itself
 * @param consultation whether only consultation was asked
 * @param calledDay when
 * @param council "none", "passed", "blocked" or "pending"
 * @param sees whether the ally saw a casus foederis
 * @param owed the most it owed
 * @param response the most it did
 * @param responseDay when it did that, or {@link RunRecord#NO_DAY}
 * @param verdict how it comes out
 */
public record AllyRecord(
    String dispute,
    String clause,
    StateCode victim,
    StateCode attacker,
    StateCode ally,
    boolean self,
    boolean consultation,
    int calledDay,
    String council,
    boolean sees,
    Response owed,
    Response response,
    int responseDay,
    Verdict verdict) {
  /** How a call comes out for one ally (R9). There is one verdict, and it is never changed. */
  public enum Verdict implements Worded {
    /** What was owed came before its time was up. */
    HONOURED,
    /** It came after; in reputation the shortfall stands. */
    LATE,
    /** It had not come when the dispute ended, or when the horizon came after its time was up. */
    RENEGED,
    /** The ally saw no casus foederis. */
    DENIED,
    /**
     * Censored: the horizon came before its time was up, the dispute ended before the call took
     * effect, or the ally came to fight the attacker other than by this call and owed nothing more.
     */
    OPEN;
  }

  /**
   * Whether the call was made under a treaty or an article.
   *
   * @param text a treaty, such as {@code "usa-kor-1953"}, an article, such as {@code
   *     "usa-kor-1953.3"}, or an empty text for any
   * @return true if it was
   */
  boolean isUnder(String text) {
    return text.isEmpty()
        || (clause.startsWith(text)
            && (clause.length() == text.length() || clause.charAt(text.length()) == '.'));
  }
}
