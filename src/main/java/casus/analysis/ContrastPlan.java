package casus.analysis;

import casus.design.Design;
import casus.design.Factor;
import casus.design.Study;
import casus.results.Titles;
import casus.scenario.LevelSizes;
import casus.scenario.StudyReader;
import casus.scenario.Suggestion;
import casus.stats.PointContrast;
import casus.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the design points that a request compares, and all that is wrong with the request. */
final class ContrastPlan {
  private final Study study;
  private final Titles titles;
  private final List<List<String>> values;

  /** What was asked in two ways is compared once: it is one test of its family. */
  private final Set<Contrast> contrasts = new LinkedHashSet<>();

  private final List<String> faults = new ArrayList<>();

  private ContrastPlan(Study study, Titles titles) {
    this.study = study;
    this.titles = titles;
    values = study.points().values();
  }

  /**
   * Reads a request.
   *
   * @param data the study
   * @param titles what its things are called
   * @param request what is asked
   * @return what to compare, or what is wrong
   */
  static ContrastPlan of(StudyData data, Titles titles, ContrastRequest request) {
    ContrastPlan plan = new ContrastPlan(data.plan(), titles);
    request.levels().forEach(plan::levels);
    plan.points(request.points());
    request.by().forEach(plan::by);
    request.arms().forEach(arm -> plan.known("arm", arm, data.plan().arms()));
    Set<String> outcomes = StudyReader.quantities(data.study().base());
    request.outcomes().forEach(outcome -> plan.known("outcome", outcome, outcomes));
    return plan;
  }

  /** What to compare, in the order in which it was asked. */
  List<Contrast> contrasts() {
    return List.copyOf(contrasts);
  }

  /** What is wrong; empty if nothing is. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  private void levels(String asked) {
    int sign = asked.indexOf('=');
    if (sign < 1) {
      faults.add(
          Text.format(
              "--levels %s: write the factor and its levels, such as resolve=0.3,0.6", asked));
      return;
    }
    String name = asked.substring(0, sign);
    if (!isFactor(name)) {
      return;
    }
    int factor = index(name);
    List<String> written = List.of(asked.substring(sign + 1).split(",", -1));
    List<String> found =
        written.stream().flatMap(level -> level(factor, level.strip()).stream()).toList();
    if (written.size() < 2) {
      faults.add(
          Text.format(
              "--levels %s: give two levels or more, the base first; there are %s",
              asked, String.join(", ", shown(factor))));
    }
    if (found.size() == written.size()
        && distinct("--levels " + asked, found)
        && hasPlainPoints(name)) {
      for (String to : found.subList(1, found.size())) {
        List<PointContrast.Row> pairs = pairs(factor, found.get(0), to);
        if (pairs.isEmpty()) {
          faults.add(
              Text.format(
                  "no two points differ in %s alone, from %s to %s; --by %s averages over what"
                      + " else differs",
                  name, shown(factor, found.get(0)), shown(factor, to), name));
        } else {
          add(factor, found.get(0), to, pairs, true);
        }
      }
    }
  }

  private void by(String name) {
    if (!isFactor(name) || !hasPlainPoints(name)) {
      return;
    }
    int factor = index(name);
    List<String> levels = present(factor);
    if (levels.size() < 2) {
      faults.add(Text.format("%s has one value in this study: nothing to compare", name));
      return;
    }
    boolean own = levels.stream().anyMatch(level -> at(factor, level).size() < 2);
    for (String to : levels.subList(1, levels.size())) {
      List<PointContrast.Row> pairs = pairs(factor, levels.get(0), to);
      List<Integer> from = at(factor, levels.get(0));
      boolean all = paired(pairs) == from.size() + at(factor, to).size();
      if (all || (isChosen() && !pairs.isEmpty())) {
        add(factor, levels.get(0), to, pairs, true);
      } else if (own) {
        faults.add(
            Text.format(
                "%s has %d values at %d points, some at one point only, where other factors differ"
                    + " too: give it fewer values, or see 'casus discover' and 'casus sensitivity'",
                name, levels.size(), values.size()));
        return;
      } else {
        List<PointContrast.Row> rows = new ArrayList<>();
        from.forEach(point -> rows.add(new PointContrast.Row(List.of(point), List.of())));
        at(factor, to).forEach(point -> rows.add(new PointContrast.Row(List.of(), List.of(point))));
        add(factor, levels.get(0), to, rows, false);
      }
    }
  }

  private void points(List<Integer> points) {
    if (points.isEmpty()) {
      return;
    }
    List<Integer> missing = points.stream().filter(p -> p < 0 || p >= values.size()).toList();
    for (int point : missing) {
      faults.add(
          Text.format(
              "there is no point %d; the study has %d, from 0 to %d",
              point, values.size(), values.size() - 1));
    }
    if (points.size() < 2) {
      faults.add("--points: give two points or more, the base first");
    }
    if (missing.isEmpty() && distinct("--points", points)) {
      points.subList(1, points.size()).forEach(to -> pair(points.get(0), to));
    }
  }

  private void pair(int from, int to) {
    List<Integer> differ =
        IntStream.range(0, study.factors().size())
            .filter(f -> !values.get(from).get(f).equals(values.get(to).get(f)))
            .boxed()
            .toList();
    List<PointContrast.Row> row = List.of(new PointContrast.Row(List.of(from), List.of(to)));
    if (differ.isEmpty()) {
      faults.add(Text.format("points %d and %d have the same values of all factors", from, to));
    } else if (differ.size() == 1) {
      int factor = differ.get(0);
      add(factor, values.get(from).get(factor), values.get(to).get(factor), row, true);
    } else {
      String names = String.join(", ", differ.stream().map(f -> factor(f).name()).toList());
      String base = settings(from, differ);
      String other = settings(to, differ);
      contrasts.add(
          new Contrast(
              names, base, other, base + " → " + other, held(row, differ), row, true, false));
    }
  }

  private void add(
      int factor, String from, String to, List<PointContrast.Row> rows, boolean paired) {
    String words =
        Text.format(
            "%s: %s → %s",
            titles.factor(factor(factor).name()), shown(factor, from), shown(factor, to));
    contrasts.add(
        new Contrast(
            factor(factor).name(),
            from,
            to,
            words,
            held(rows, List.of(factor)),
            rows,
            paired,
            rows.size() > 1 && !isChosen()));
  }

  /** Points that differ in one factor alone, with those of either level. */
  private List<PointContrast.Row> pairs(int factor, String from, String to) {
    Map<List<String>, List<Integer>> ofFrom = byOthers(factor, from);
    Map<List<String>, List<Integer>> ofTo = byOthers(factor, to);
    List<PointContrast.Row> rows = new ArrayList<>();
    ofFrom.forEach(
        (others, points) -> {
          if (ofTo.containsKey(others)) {
            rows.add(new PointContrast.Row(points, ofTo.getOrDefault(others, List.of())));
          }
        });
    return rows;
  }

  private Map<List<String>, List<Integer>> byOthers(int factor, String level) {
    Map<List<String>, List<Integer>> points = new LinkedHashMap<>();
    for (int point : at(factor, level)) {
      List<String> others = new ArrayList<>(values.get(point));
      others.remove(factor);
      points.computeIfAbsent(others, key -> new ArrayList<>()).add(point);
    }
    return points;
  }

  private static int paired(List<PointContrast.Row> rows) {
    return rows.stream().mapToInt(row -> row.from().size() + row.to().size()).sum();
  }

  /**
   * Whether the points were chosen one by one, and stand for themselves: all combinations of some
   * values, or one factor moved at a time.
   */
  private boolean isChosen() {
    long combinations =
        IntStream.range(0, study.factors().size())
            .mapToLong(factor -> present(factor).size())
            .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    return study.design() instanceof Design.OneAtATime || combinations == values.size();
  }

  /** Points of a screening design hang together in ways that its own indices account for. */
  private boolean hasPlainPoints(String factor) {
    boolean screening =
        study.design() instanceof Design.Morris || study.design() instanceof Design.Saltelli;
    if (screening) {
      faults.add(
          Text.format(
              "the design %s is made for indices: 'casus sensitivity' tells what %s changes;"
                  + " --points compares two of its points",
              study.design().word(), factor));
    }
    return !screening;
  }

  private boolean isFactor(String name) {
    return known("factor", name, study.factors().stream().map(Factor::name).toList());
  }

  private boolean known(String what, String name, Collection<String> all) {
    boolean known = all.contains(name);
    if (!known) {
      faults.add(Suggestion.unknown(what, name, all));
    }
    return known;
  }

  /** The level that a word means: as the study has it, as it is shown, or the same number. */
  private Optional<String> level(int factor, String written) {
    Optional<String> found =
        present(factor).stream()
            .filter(
                level ->
                    level.equals(written)
                        || shown(factor, level).equals(written)
                        || isSameNumber(factor, level, written))
            .findFirst();
    if (found.isEmpty()) {
      known("level of " + factor(factor).name(), written, shown(factor));
    }
    return found;
  }

  private boolean isSameNumber(int factor, String level, String written) {
    Optional<Double> size = LevelSizes.of(factor(factor), written);
    return size.isPresent() && size.equals(LevelSizes.of(factor(factor), level));
  }

  private boolean distinct(String where, List<?> asked) {
    boolean distinct = Set.copyOf(asked).size() == asked.size();
    if (!distinct) {
      faults.add(where + ": one is named twice");
    }
    return distinct;
  }

  private Factor factor(int index) {
    return study.factors().get(index);
  }

  private int index(String name) {
    return study.factors().stream().map(Factor::name).toList().indexOf(name);
  }

  /** The values of a factor in this study, in the order of its levels. */
  private List<String> present(int factor) {
    Set<String> there = new LinkedHashSet<>();
    values.forEach(point -> there.add(point.get(factor)));
    List<String> steps = factor(factor).levels().steps();
    return Stream.concat(steps.stream(), there.stream())
        .distinct()
        .filter(there::contains)
        .toList();
  }

  private List<Integer> at(int factor, String level) {
    return IntStream.range(0, values.size())
        .filter(point -> values.get(point).get(factor).equals(level))
        .boxed()
        .toList();
  }

  private String shown(int factor, String level) {
    return titles.level(factor(factor).name(), level);
  }

  private List<String> shown(int factor) {
    return present(factor).stream().map(level -> shown(factor, level)).toList();
  }

  private String settings(int point, List<Integer> factors) {
    return String.join(
        ", ",
        factors.stream()
            .map(f -> titles.factor(factor(f).name()) + " = " + shown(f, values.get(point).get(f)))
            .toList());
  }

  /** What varies over the design but not over the points compared. */
  private String held(List<PointContrast.Row> rows, List<Integer> compared) {
    List<Integer> points =
        rows.stream()
            .flatMap(row -> Stream.concat(row.from().stream(), row.to().stream()))
            .toList();
    List<Integer> held =
        IntStream.range(0, study.factors().size())
            .filter(f -> !compared.contains(f) && present(f).size() > 1)
            .filter(f -> points.stream().map(p -> values.get(p).get(f)).distinct().count() == 1)
            .boxed()
            .toList();
    return settings(points.get(0), held);
  }
}
