package casus.scenario;

import casus.design.Study;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Points of a design that stand for all of them.
 *
 * @param points which, in order
 * @param words what they cover
 */
record Covering(List<Integer> points, String words) {
  /** Beside those that cover the values, so many points are taken evenly, for what values share. */
  private static final int EVENLY = 1000;

  /** Digits that every reader of numbers keeps: longer ones are no number like others. */
  private static final Pattern NUMBER =
      Pattern.compile("([-+]?(?=[\\d.]{1,16}(?![\\d.]))(?:\\d+\\.?\\d*|\\.\\d+))(.*)");

  Covering {
    points = List.copyOf(points);
  }

  /** All points. */
  static Covering whole(int points) {
    return new Covering(IntStream.range(0, points).boxed().toList(), "all");
  }

  /**
   * Points that hold every value of every factor; where these are too many, every value or one
   * below and one above it that are written alike.
   *
   * @param study the study
   * @param most the most cells
   */
  static Covering of(Study study, int most) {
    Set<Integer> every = everyValue(study);
    boolean few = (long) every.size() * study.arms().size() <= most;
    Set<Integer> tried = few ? every : everyKind(study);
    int points = study.points().count();
    for (int point = 0; point < points; point += Math.max(1, points / EVENLY)) {
      tried.add(point);
    }
    return new Covering(
        List.copyOf(tried),
        few
            ? "every value of every factor"
            : "every value of every factor, or a lower and a higher one that are written alike");
  }

  private static Set<Integer> everyValue(Study study) {
    Set<Integer> tried = new TreeSet<>();
    List<List<String>> values = study.points().values();
    for (int f = 0; f < study.factors().size(); f++) {
      Set<String> seen = new HashSet<>();
      for (int point = 0; point < values.size(); point++) {
        if (seen.add(values.get(point).get(f))) {
          tried.add(point);
        }
      }
    }
    return tried;
  }

  /** The least and the greatest number of each way of writing; other values each. */
  private static Set<Integer> everyKind(Study study) {
    Set<Integer> tried = new TreeSet<>();
    List<List<String>> values = study.points().values();
    for (int f = 0; f < study.factors().size(); f++) {
      Map<String, Ends> kinds = new HashMap<>();
      for (int point = 0; point < values.size(); point++) {
        String value = values.get(point).get(f);
        Matcher number = NUMBER.matcher(value);
        boolean plain = number.matches();
        double size = plain ? Double.parseDouble(number.group(1)) : 0;
        // Where only whole numbers are understood, others are no values between them.
        String kind = plain ? (size == Math.rint(size)) + number.group(2) : "=" + value;
        kinds.merge(kind, new Ends(point, size, point, size), Ends::with);
      }
      for (Ends ends : kinds.values()) {
        tried.add(ends.lowest());
        tried.add(ends.highest());
      }
    }
    return tried;
  }

  /** The points with the least and the greatest value. */
  private record Ends(int lowest, double least, int highest, double greatest) {
    Ends with(Ends other) {
      boolean lower = other.least < least;
      boolean higher = other.greatest > greatest;
      return new Ends(
          lower ? other.lowest : lowest,
          lower ? other.least : least,
          higher ? other.highest : highest,
          higher ? other.greatest : greatest);
    }
  }
}
