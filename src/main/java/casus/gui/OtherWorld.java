package casus.gui;

import casus.crisis.Scenario;
import casus.story.Explanation;
import casus.story.SideBySide;
import java.util.List;

/** Another world of the same luck, kept on the same day as the first. By one thread at a time. */
final class OtherWorld {
  private final Rival rival;
  private final String difference;
  private final int parting;
  private final Scenario first;
  private final long seed;
  private final int replication;
  private Playback playback;

  /**
   * The other world on the morning of day 0.
   *
   * @param rival what is played in it
   * @param first what is played in the first world
   * @param seed the master seed of both
   * @param replication the number of the replication
   */
  OtherWorld(Rival rival, Scenario first, long seed, int replication) {
    this.rival = rival;
    this.first = first;
    this.seed = seed;
    this.replication = replication;
    SideBySide both =
        SideBySide.of(
            Explanation.replay(first, List.of(), seed, replication),
            Explanation.replay(rival.scenario(), List.of(), seed, replication));
    difference = both.firstDifference(rival.first(), rival.name());
    parting = both.firstDay().orElse(-1);
    playback = begun();
  }

  private Playback begun() {
    return new Playback(rival.scenario(), seed, replication, parting, world -> {});
  }

  /** Whether it is the one beside a first world. */
  boolean isBeside(Scenario scenario, long master, int number) {
    return scenario.equals(first) && master == seed && number == replication;
  }

  /** Back to the morning of day 0. */
  void begin() {
    playback = begun();
  }

  /** Plays on to the end of a day, or to its own end. */
  void follow(int day) {
    while (playback.scene().standing().day() < day && playback.step()) {
      // A day is as good as any other.
    }
  }

  Scene scene() {
    return playback.scene();
  }

  String firstName() {
    return rival.first();
  }

  String name() {
    return rival.name();
  }

  /** The day on which the two go different ways; −1 if they never do. */
  int parting() {
    return parting;
  }

  /** The first difference in words. */
  String difference() {
    return difference;
  }
}
