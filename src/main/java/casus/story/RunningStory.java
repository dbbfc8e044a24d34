package casus.story;

import casus.crisis.Chronicle.Happening;
import casus.crisis.Scenario;
import java.util.List;

/** Tells a run day by day while it goes on, for who watches it. Knows what it has told before. */
public final class RunningStory {
  private final DayTeller teller;

  /**
   * The story of a run that has not begun.
   *
   * @param scenario knows names, texts and dates
   */
  public RunningStory(Scenario scenario) {
    teller = new DayTeller(new Names(scenario));
  }

  /**
   * One thing told of a day.
   *
   * @param text a sentence or two
   * @param news whether something changed; what happens again and again is no news
   */
  public record Sentence(String text, boolean news) {}

  /**
   * Tells the next day.
   *
   * @param day what happened on it, in order
   * @return in the order in which things happened
   */
  public List<Sentence> tell(List<Happening> day) {
    return teller.tell(day).stream().map(line -> new Sentence(line.text(), line.isNews())).toList();
  }
}
