package casus.story;

import casus.crisis.Chronicle.Act;
import casus.crisis.Chronicle.Close;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Entry;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Chronicle.Losses;
import casus.crisis.Chronicle.Outbreak;
import casus.crisis.Scenario;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done in a run, day by day, without what led to it and without chances. */
public final class Deeds {
  private Deeds() {}

  /**
   * The deeds of a run.
   *
   * @param scenario what was played
   * @param happenings what happened, in order
   * @param from the first day to tell
   * @return sentences by day; days without deeds are left out
   */
  public static Map<Integer, List<String>> of(
      Scenario scenario, List<Happening> happenings, int from) {
    List<Happening> deeds =
        happenings.stream()
            .filter(it -> it instanceof Outbreak || (it.day() >= from && isDeed(it)))
            .toList(); // an outbreak, however early, says whose dispute it is
    Map<Integer, List<String>> told = new TreeMap<>();
    for (Chapter chapter : new Storyteller(scenario).tell(deeds)) {
      if (chapter.from() >= from && chapter.from() == chapter.until()) {
        told.computeIfAbsent(chapter.from(), day -> new ArrayList<>())
            .addAll(chapter.sentences().stream().map(Deeds::brief).toList());
      }
    }
    return told;
  }

  private static boolean isDeed(Happening happening) {
    return happening instanceof Act
        || happening instanceof Answer
        || happening instanceof Close
        || happening instanceof CouncilDecision
        || happening instanceof Entry
        || happening instanceof Losses
        || (happening instanceof Appeal appeal && appeal.called())
        || (happening instanceof Decision decision && decision.from() != decision.to());
  }

  /** A sentence without the chances in brackets and what was drawn at the outset. */
  private static String brief(String sentence) {
    return sentence
        .replaceAll(" \\((chances:|chosen by hand|the chance|certain|impossible)[^)]*\\)", "")
        .replaceFirst(" At stake are .*", "")
        .replaceFirst(" It puts its chance to prevail at [^ ]+$", "");
  }
}
