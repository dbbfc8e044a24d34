package casus.story;

import casus.text.Markup;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Two runs, day by day, beside one another.
 *
 * @param left the first
 * @param right the other
 * @param days what was done on each day on which either did something
 */
public record SideBySide(Explanation left, Explanation right, List<Day> days) {
  /** Copies the list. */
  public SideBySide {
    days = List.copyOf(days);
  }

  /**
   * One day of both.
   *
   * @param day which
   * @param left what was done in the first; empty for nothing
   * @param right what was done in the other
   */
  public record Day(int day, List<String> left, List<String> right) {
    /** Copies the lists. */
    public Day {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    /** Whether the same was done. */
    boolean isAlike() {
      return left.equals(right);
    }
  }

  /**
   * Two runs.
   *
   * @param left the first
   * @param right the other
   * @return both
   */
  public static SideBySide of(Explanation left, Explanation right) {
    Map<Integer, List<String>> one = Deeds.of(left.scenario(), left.happenings(), 0);
    Map<Integer, List<String>> other = Deeds.of(right.scenario(), right.happenings(), 0);
    TreeSet<Integer> all = new TreeSet<>(one.keySet());
    all.addAll(other.keySet());
    List<Day> days = new ArrayList<>();
    for (int day : all) {
      days.add(new Day(day, one.getOrDefault(day, List.of()), other.getOrDefault(day, List.of())));
    }
    return new SideBySide(left, right, days);
  }

  /**
   * Where the two part.
   *
   * @param leftName what the first is called
   * @param rightName what the other is called
   * @return a sentence or two
   */
  public String firstDifference(String leftName, String rightName) {
    for (Day day : days) {
      if (!day.isAlike()) {
        List<String> onlyLeft = without(day.left(), day.right());
        List<String> onlyRight = without(day.right(), day.left());
        return Text.format(
            "First difference: on day %d, in %s: %s In %s: %s",
            day.day(), leftName, told(onlyLeft), rightName, told(onlyRight));
      }
    }
    return "The same was done in both, from the first day to the last.";
  }

  /**
   * The day on which the two part.
   *
   * @return the first on which not the same was done; empty if there is none
   */
  public OptionalInt firstDay() {
    return days.stream().filter(day -> !day.isAlike()).mapToInt(Day::day).findFirst();
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(deed -> !others.contains(deed)).toList();
  }

  private static String told(List<String> deeds) {
    return deeds.isEmpty() ? "nothing of the kind." : String.join(" ", deeds);
  }

  /**
   * Both as two columns.
   *
   * @param leftName heading of the first
   * @param rightName heading of the other
   * @param width the longest line, in characters
   * @return lines joined by line feeds, with one at the end
   */
  public String text(String leftName, String rightName, int width) {
    int column = (width - 3) / 2;
    StringBuilder out = new StringBuilder();
    row(List.of(leftName), List.of(rightName), column, out);
    for (Day day : days) {
      out.append(Text.format("\nDay %d%s\n", day.day(), day.isAlike() ? ", in both" : ""));
      row(day.left(), day.isAlike() ? List.of() : day.right(), column, out);
    }
    out.append("\nOutcome\n");
    row(new StoryText(left).outcome(), new StoryText(right).outcome(), column, out);
    return out.toString();
  }

  private static void row(List<String> left, List<String> right, int column, StringBuilder out) {
    List<String> one = wrapped(left, column);
    List<String> other = wrapped(right, column);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String line =
          Text.padded(i < one.size() ? one.get(i) : "", column)
              + " | "
              + (i < other.size() ? other.get(i) : "");
      out.append(line.stripTrailing()).append('\n');
    }
  }

  private static List<String> wrapped(List<String> sentences, int column) {
    List<String> lines = new ArrayList<>();
    for (String sentence : sentences) {
      StringBuilder line = new StringBuilder();
      for (String word : sentence.split(" ", -1)) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > column) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * Both as a table of Markdown.
   *
   * @param leftName heading of the first
   * @param rightName heading of the other
   * @return lines joined by line feeds, with one at the end
   */
  public String markdown(String leftName, String rightName) {
    StringBuilder out = new StringBuilder();
    out.append(Markup.markdown(firstDifference(leftName, rightName))).append("\n\n");
    out.append("| day | ").append(Markup.markdown(leftName)).append(" | ");
    out.append(Markup.markdown(rightName)).append(" |\n|---|---|---|\n");
    for (Day day : days) {
      cells(Integer.toString(day.day()), day.left(), day.right(), out);
    }
    cells("outcome", new StoryText(left).outcome(), new StoryText(right).outcome(), out);
    return out.toString();
  }

  private static void cells(String what, List<String> left, List<String> right, StringBuilder out) {
    out.append("| ").append(what).append(" | ");
    out.append(Markup.markdown(String.join(" ", left))).append(" | ");
    out.append(Markup.markdown(String.join(" ", right))).append(" |\n");
  }
}
