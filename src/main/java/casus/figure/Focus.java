package casus.figure;

import casus.results.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which part of a results folder a figure shows, where it cannot show all.
 *
 * @param point the design point; when empty, the first one
 * @param arms the arms, in the order to draw; when empty, all of them in the order of the file
 * @param asked the outcome that was asked for; when empty, figures of one outcome show war, and
 *     figures of several show all
 * @param course the run that is shown by the figure of one run; empty if none was asked for
 */
public record Focus(
    OptionalInt point, List<String> arms, Optional<String> asked, Optional<Course> course) {
  private static final String USUAL = "war";

  /** Copies the list. */
  public Focus {
    arms = List.copyOf(arms);
  }

  /**
   * A focus on no run.
   *
   * @param point the design point; when empty, the first one
   * @param arms the arms, in the order to draw; when empty, all
   * @param asked the outcome asked for; when empty, the usual ones
   */
  public Focus(OptionalInt point, List<String> arms, Optional<String> asked) {
    this(point, arms, asked, Optional.empty());
  }

  /**
   * The same focus on a run.
   *
   * @param run its course
   * @return a copy
   */
  public Focus on(Course run) {
    return new Focus(point, arms, asked, Optional.of(run));
  }

  /**
   * This focus, and another where this one asks for nothing.
   *
   * @param other what holds else
   * @return both
   */
  public Focus over(Focus other) {
    return new Focus(
        point.isPresent() ? point : other.point,
        arms.isEmpty() ? other.arms : arms,
        asked.or(() -> other.asked),
        course.or(() -> other.course));
  }

  /**
   * What is shown when nothing is asked for: the first point, all arms, war.
   *
   * @return that focus
   */
  public static Focus standard() {
    return new Focus(OptionalInt.empty(), List.of(), Optional.empty());
  }

  /**
   * The outcome, for figures of one outcome.
   *
   * @return the one asked for, else {@code war}
   */
  public String outcome() {
    return asked.orElse(USUAL);
  }

  /** Pages of so many arms at most, all of about as many; this focus where one page is enough. */
  List<Focus> pagesOf(List<String> names, int most) {
    int pages = (names.size() + most - 1) / most;
    if (pages < 2) {
      return List.of(this);
    }
    List<Focus> foci = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      int from = page * names.size() / pages;
      int to = (page + 1) * names.size() / pages;
      foci.add(new Focus(point, names.subList(from, to), asked));
    }
    return foci;
  }

  /** What is asked for that differs from the usual, in words of its file names; often empty. */
  List<String> words(boolean ofOneOutcome) {
    List<String> words = new ArrayList<>();
    asked.filter(name -> ofOneOutcome && !name.equals(USUAL)).ifPresent(words::add);
    if (point.isPresent()) {
      words.add("point-" + point.getAsInt());
    }
    words.addAll(arms);
    return words;
  }
}
