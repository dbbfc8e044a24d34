package casus.figure;

import casus.results.Labels;
import casus.results.StoredResults;
import casus.results.Titles;
import casus.text.Text;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The design point and the arms that a figure shows.
 *
 * @param point the design point
 * @param points how many points the folder has
 * @param names the arms, in the order to draw
 * @param titles what things are called
 */
record Arms(int point, int points, List<String> names, Titles titles) {
  Arms {
    names = List.copyOf(names);
  }

  /**
   * What a focus means in a folder.
   *
   * @param file the CSV whose {@code point} and {@code arm} columns count
   * @return the point and arms; empty when the file has no row of them
   */
  static Optional<Arms> of(StoredResults results, Focus focus, String file) throws IOException {
    Set<Integer> points = new TreeSet<>();
    results.stream(file, row -> points.add(row.integer("point")));
    if (points.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt asked = focus.point();
    int point = asked.isPresent() ? asked.getAsInt() : points.iterator().next();
    Set<String> found = new LinkedHashSet<>();
    results.stream(
        file,
        row -> {
          if (row.integer("point") == point) {
            found.add(row.text("arm"));
          }
        });
    Set<String> ordered = inOrder(results, focus);
    ordered.retainAll(found);
    if (focus.arms().isEmpty()) {
      ordered.addAll(found);
    }
    List<String> names = List.copyOf(ordered);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Arms(point, points.size(), names, results.titles()));
  }

  /**
   * The arms to show, in their order: those asked for, or all in the order of the study.
   *
   * @return in a set that may be changed
   */
  static Set<String> inOrder(StoredResults results, Focus focus) {
    return new LinkedHashSet<>(focus.arms().isEmpty() ? results.manifest().arms() : focus.arms());
  }

  /**
   * Why a figure of arms cannot be drawn from a file.
   *
   * @param file the CSV that the figure draws
   * @return the reason; empty when there is none
   */
  static Optional<String> missing(StoredResults results, Focus focus, String file)
      throws IOException {
    if (!results.has(file)) {
      return Optional.of(results.whyNot(file));
    }
    return of(results, focus, file).isEmpty() ? Optional.of(none(focus, file)) : Optional.empty();
  }

  /** What else a figure of arms needs. */
  @FunctionalInterface
  interface Further {
    /**
     * Why it cannot be drawn.
     *
     * @return the reason; empty when there is none
     */
    Optional<String> missing(Arms arms) throws IOException;
  }

  /**
   * Why a figure of arms cannot be drawn from a file, or for what else it needs.
   *
   * @param file the CSV that the figure draws
   * @param further asked where there are arms
   * @return the reason; empty when there is none
   */
  static Optional<String> missing(StoredResults results, Focus focus, String file, Further further)
      throws IOException {
    Optional<String> reason = missing(results, focus, file);
    return reason.isPresent() ? reason : further.missing(of(results, focus, file).orElseThrow());
  }

  /** The pages of a figure that has room for so many arms on each. */
  static List<Focus> pages(StoredResults results, Focus focus, String file, int most)
      throws IOException {
    return focus.pagesOf(of(results, focus, file).orElseThrow().names(), most);
  }

  private static String none(Focus focus, String file) {
    String point = focus.point().isPresent() ? "point " + focus.point().getAsInt() : "its points";
    return focus.arms().isEmpty()
        ? Text.format("%s has no row for %s", file, point)
        : Text.format(
            "%s has no row for %s and the arms %s", file, point, Words.list(focus.arms()));
  }

  /** Only the first of the arms. */
  Arms first() {
    return new Arms(point, points, names.subList(0, 1), titles);
  }

  /** What the study calls its arms. */
  Labels labels() {
    return titles.arms();
  }

  /** What legends and headings of panels call the arms, in the order to draw. */
  List<String> briefs() {
    return labels().briefs(names);
  }

  /** What captions call an arm. */
  String title(String arm) {
    return titles.arm(arm);
  }

  /** The sentence of a caption that says which point is shown; empty when there is one only. */
  String pointSentence() {
    return points == 1
        ? ""
        : Text.format(" Design point %s of %d.", titles.numbered(point), points);
  }
}
