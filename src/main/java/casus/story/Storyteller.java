package casus.story;

import casus.crisis.Chronicle.Happening;
import casus.crisis.Scenario;
import casus.story.Line.Routine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes days of sentences out of what happened in a run; days without news are told together. */
final class Storyteller {
  private final Scenario scenario;

  /**
   * A teller of runs of a scenario.
   *
   * @param scenario knows names, texts and dates
   */
  Storyteller(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * The story of a run.
   *
   * @param happenings what happened, in order
   * @return its days, in order; days on which nothing happened are left out
   */
  List<Chapter> tell(List<Happening> happenings) {
    DayTeller teller = new DayTeller(new Names(scenario));
    Map<Integer, List<Happening>> byDay = new TreeMap<>();
    for (Happening happening : happenings) {
      byDay.computeIfAbsent(happening.day(), day -> new ArrayList<>()).add(happening);
    }
    List<Chapter> chapters = new ArrayList<>();
    Map<Integer, List<Line>> quiet = new LinkedHashMap<>();
    byDay.forEach(
        (day, events) -> {
          List<Line> lines = teller.tell(events);
          if (lines.stream().anyMatch(Line::isNews)) {
            fold(quiet, chapters);
            chapters.add(new Chapter(day, day, worthTelling(lines)));
          } else if (!lines.isEmpty()) {
            quiet.put(day, lines);
          }
        });
    fold(quiet, chapters);
    return chapters;
  }

  /** Calls made again beside other news say nothing. */
  private static List<String> worthTelling(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.routine().what().startsWith(Pledges.RENEWED))
        .map(Line::text)
        .toList();
  }

  /** Days without news: one is told as it was, several by counts. */
  private static void fold(Map<Integer, List<Line>> quiet, List<Chapter> chapters) {
    if (quiet.isEmpty()) {
      return;
    }
    int from = Collections.min(quiet.keySet());
    int until = Collections.max(quiet.keySet());
    List<Line> lines = quiet.values().stream().flatMap(List::stream).toList();
    List<String> told =
        from == until ? lines.stream().map(Line::text).toList() : List.of(counts(lines));
    chapters.add(new Chapter(from, until, told));
    quiet.clear();
  }

  private static String counts(List<Line> lines) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (Line line : lines) {
      Routine routine = line.routine();
      if (!routine.what().isEmpty()) {
        counts
            .computeIfAbsent(routine.what(), what -> new LinkedHashMap<>())
            .merge(routine.who(), 1, Integer::sum);
      }
    }
    StringBuilder text =
        new StringBuilder(
            counts.containsKey(Moves.LOW_MOVES) ? "Little changes." : "Nothing changes.");
    counts.forEach(
        (what, who) -> {
          List<String> each = new ArrayList<>();
          who.forEach((name, count) -> each.add(name + " " + Wording.times(count)));
          text.append(' ').append(what).append(": ").append(Wording.list(each)).append('.');
        });
    return text.toString();
  }
}
