package casus.results;

import java.util.List;

/**
 * The course of one run, ready to be drawn: who stood on which rung from when on, who called whom,
 * who answered how, how it ended.
 *
 * @param run the number of the replication
 * @param point its design point
 * @param arm its arm
 * @param lastDay the last day to show, at least 1
 * @param lanes the parties: principals first, then allies that were called or came in
 * @param marks calls and answers, in the order of days
 * @param endings how disputes ended, in the order of days
 */
public record Course(
    int run,
    int point,
    String arm,
    int lastDay,
    List<Lane> lanes,
    List<Mark> marks,
    List<Ending> endings) {
  /** Copies the lists. */
  public Course {
    lanes = List.copyOf(lanes);
    marks = List.copyOf(marks);
    endings = List.copyOf(endings);
  }

  /**
   * A party.
   *
   * @param state its code
   * @param name what people call it
   * @param steps its rung over time: each holds from its day to the next; empty for one that used
   *     none
   */
  public record Lane(String state, String name, List<Step> steps) {
    /** Copies the list. */
    public Lane {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A rung from a day on.
   *
   * @param day the first day
   * @param rung 0 to 6
   */
  public record Step(int day, int rung) {}

  /**
   * A call under a treaty, or the most that an ally did after it.
   *
   * @param day when
   * @param from the state that calls or answers
   * @param to the state that is called or helped
   * @param clause treaty and article
   * @param response 0 to 5 for an answer; −1 for a call
   */
  public record Mark(int day, String from, String to, String clause, int response) {
    /**
     * Whether it is a call.
     *
     * @return false for an answer
     */
    public boolean isCall() {
      return response < 0;
    }
  }

  /**
   * The end of a dispute.
   *
   * @param day when
   * @param how the word of the ending, such as {@code settlement}
   * @param winner what the state that won is called; empty where none did
   */
  public record Ending(int day, String how, String winner) {
    /** How a dispute ends that is still on at the horizon. */
    public static final String ONGOING = "ongoing";

    /**
     * The end in words.
     *
     * @return such as {@code victory of PRK}
     */
    public String words() {
      return how.equals(ONGOING)
          ? "still on at the horizon"
          : winner.isEmpty() ? how : how + " of " + winner;
    }
  }
}
