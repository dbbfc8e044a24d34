package casus.story;

import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A run in ten lines at most: what was done first and last, how it ended, what it hung on. */
public final class BriefStory {
  /** Lines of the whole. */
  public static final int MOST = 10;

  /** Lines for how it ended, how allies answered and what it hung on. */
  private static final int OF_THE_END = 3;

  /** What turns a crisis: these are told before others where not all have room. */
  private static final Pattern TURNS =
      Pattern.compile(
          "war-scale|to war|invoke|enters|joins|council|nuclear|ended|victory|settled|lapses");

  private BriefStory() {}

  /**
   * The lines.
   *
   * @param explanation the run
   * @param most how many lines, from 6 on
   * @return at most so many, each a sentence or two
   */
  public static List<String> of(Explanation explanation, int most) {
    StoryText text = new StoryText(explanation);
    List<String> lines = new ArrayList<>(deeds(text.deeds(), most - OF_THE_END));
    List<String> outcome = text.outcome();
    lines.add(outcome.get(0) + (outcome.size() > 1 ? " " + outcome.get(1) : ""));
    if (outcome.size() > 2) {
      lines.add(joined(outcome.subList(2, Math.min(4, outcome.size()))));
    }
    lines.add(
        explanation.decisive().isPresent()
            ? String.join(" ", text.decisive().subList(0, 2))
            : text.decisive().get(0));
    return lines;
  }

  /** Sentences one behind another; what ends in no full stop is parted from the next. */
  private static String joined(List<String> sentences) {
    StringBuilder line = new StringBuilder();
    for (String sentence : sentences) {
      line.append(line.isEmpty() ? "" : line.charAt(line.length() - 1) == '.' ? " " : "; ");
      line.append(sentence);
    }
    return line.toString();
  }

  private static List<String> deeds(List<String> deeds, int most) {
    if (deeds.size() <= most) {
      return deeds;
    }
    Set<Integer> told = new LinkedHashSet<>(Set.of(0));
    for (int i = 1; i < deeds.size() && told.size() < most - 1; i++) {
      if (TURNS.matcher(deeds.get(i)).find()) {
        told.add(i);
      }
    }
    for (int i = 1; i < deeds.size() && told.size() < most - 1; i++) {
      told.add(i);
    }
    List<String> lines = new ArrayList<>();
    told.stream().sorted().forEach(i -> lines.add(deeds.get(i)));
    lines.add(Text.format("(%d further deeds are left out.)", deeds.size() - told.size()));
    return lines;
  }
}
