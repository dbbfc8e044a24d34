package casus.gui;

import casus.crisis.Scenario;
import casus.crisis.Standing;
import java.util.List;

/**
 * What there is to be seen on a day.
 *
 * @param scenario what the crisis is about, as this replication has it
 * @param seed the master seed
 * @param replication the number of the replication
 * @param standing where the crisis stands
 * @param over whether nothing more can happen
 * @param story what has happened so far in a few words each, the latest last
 * @param log the same told in full, with chances and draws
 * @param course the days up to now
 * @param parting the day on which another world of the same luck goes another way; −1 for none
 * @param reasons why the latest choices and the latest call went as they did
 */
record Scene(
    Scenario scenario,
    long seed,
    int replication,
    Standing standing,
    boolean over,
    List<Line> story,
    List<Told> log,
    TimeSeries course,
    int parting,
    Reasons reasons) {
  /**
   * A line of the story in brief.
   *
   * @param day when
   * @param text what happened, in a sentence
   * @param weight how much it matters
   */
  record Line(int day, String text, Weight weight) {}

  /**
   * A line of the story in full.
   *
   * @param day when
   * @param text a sentence or two
   * @param news whether something changed
   */
  record Told(int day, String text, boolean news) {}

  /** How much an event matters to who looks on. */
  enum Weight {
    /** Something happened. */
    EVENT,
    /** A turn of the crisis: force, a call, an ally's entry, an end. */
    TURN
  }

  /** The same with a day marked on which another world goes another way. */
  Scene marked(int day) {
    return new Scene(scenario, seed, replication, standing, over, story, log, course, day, reasons);
  }

  /** The day that is shown: the last one done, 0 before the first. */
  int day() {
    return Math.max(0, standing.day());
  }
}
