package casus.scenario;

import casus.design.Design;
import casus.design.Levels;
import casus.scenario.DesignSection.Laid;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a design that lists its points, in the study or in a file. */
final class ListSection {
  private final Path study;
  private final Optional<Path> listCopy;
  private final Problems problems;
  private final FactorsSection factorsSection;

  ListSection(
      Path study, Optional<Path> listCopy, Problems problems, FactorsSection factorsSection) {
    this.study = study;
    this.listCopy = listCopy;
    this.problems = problems;
    this.factorsSection = factorsSection;
  }

  /**
   * Reads the design.
   *
   * @param fields its keys
   * @param declared the factors that the study declares
   * @return empty if there is no list
   */
  Optional<Laid> read(Fields fields, List<StudyFactor> declared) {
    boolean inline = fields.has("points");
    if (inline == fields.has("file")) {
      problems.error(
          fields.at(),
          "a list needs its points, or the file they are in",
          "write file: points.csv, or points: [{a: 1, b: 2}, …]");
      return Optional.empty();
    }
    Optional<PointList> points = inline ? inline(fields) : fromFile(fields);
    return points.map(list -> laid(list, declared));
  }

  private Laid laid(PointList list, List<StudyFactor> declared) {
    Map<String, StudyFactor> without = new LinkedHashMap<>();
    declared.forEach(factor -> without.put(factor.factor().name(), factor));
    List<StudyFactor> factors = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    Set<String> meant = new HashSet<>();
    for (int c = 0; c < list.columns().size(); c++) {
      Optional<StudyFactor> factor = ofColumn(list, c, without, meant);
      if (factor.isPresent()) {
        factors.add(factor.get());
        columns.add(c);
        checkLevels(factor.get(), list, c);
      }
    }
    List<String> further = new ArrayList<>();
    for (StudyFactor rest : without.values()) {
      if (rest.factor().fixed()) {
        factors.add(rest);
        further.add(rest.factor().levels().steps().get(0));
      } else if (!meant.contains(rest.factor().name())) {
        problems.error(
            rest.origin(),
            Text.format("factor %s has no column in the list of points", rest.factor().name()),
            Text.format("add a column %s, or take the factor out", rest.factor().name()));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (List<String> cells : list.rows()) {
      List<String> row = new ArrayList<>();
      columns.forEach(c -> row.add(cells.get(c)));
      row.addAll(further);
      rows.add(row);
    }
    PointPlaces places =
        (point, factor) ->
            factor < columns.size()
                ? list.places().at(point, columns.get(factor))
                : factors.get(factor).origin();
    if (!factors.isEmpty()) {
      checkTwice(rows, factors, places);
    }
    Design.Rows design = new Design.Rows(rows);
    return new Laid(
        design, factors, Optional.of(places), list.text(), list.file(), design.usualLuck());
  }

  /**
   * The factor of a column: one that the study declares, else the path that the column names.
   *
   * @param meant takes the factors that a column which is neither may have meant
   */
  private Optional<StudyFactor> ofColumn(
      PointList list, int column, Map<String, StudyFactor> declared, Set<String> meant) {
    Scalar name = list.columns().get(column);
    StudyFactor known = declared.remove(name.text());
    if (known != null) {
      return Optional.of(known);
    }
    if (!factorsSection.mayBePath(name)) {
      problems.error(
          name.origin(),
          Text.format(
              "the column '%s' is no factor of the study, and no path in the scenario",
              name.text()),
          Suggestion.hint(name.text(), declared.keySet()));
      Suggestion.near(name.text(), declared.keySet())
          .ifPresentOrElse(meant::add, () -> meant.addAll(declared.keySet()));
      return Optional.empty();
    }
    List<String> values = list.rows().stream().map(row -> row.get(column)).distinct().toList();
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(factorsSection.ofColumn(name, values));
  }

  private void checkLevels(StudyFactor factor, PointList list, int column) {
    Set<String> told = new LinkedHashSet<>();
    boolean outside = false;
    for (int row = 0; row < list.rows().size(); row++) {
      String value = list.rows().get(row).get(column);
      if (!factor.knows(value) && told.add(value)) {
        problems.error(
            list.places().at(row, column),
            Text.format("factor %s has no level '%s'", factor.factor().name(), value),
            Suggestion.hint(value, factor.changes().keySet()));
      } else if (!outside && told.isEmpty() && !declares(factor, value)) {
        outside = true;
        problems.warn(
            list.places().at(row, column),
            Text.format(
                "%s is %s here, which is none of the values that the study declares for it",
                factor.factor().name(), value),
            "the list is played as it stands");
      }
    }
  }

  /** Whether a value is among those that a factor was declared with. */
  private static boolean declares(StudyFactor factor, String value) {
    Levels levels = factor.factor().levels();
    if (levels.counted()) {
      return factor.factor().fixed()
          || levels.steps().stream().anyMatch(step -> LevelSizes.same(step, value));
    }
    Optional<Double> size = LevelSizes.of(value);
    Optional<Double> low = LevelSizes.of(levels.at(0));
    Optional<Double> high = LevelSizes.of(levels.at(1));
    return size.isEmpty()
        || low.isEmpty()
        || high.isEmpty()
        || (size.get() >= low.get() && size.get() <= high.get());
  }

  /** Tells of rows that are one point: it would be played twice, and weigh double in all means. */
  private void checkTwice(List<List<String>> rows, List<StudyFactor> factors, PointPlaces places) {
    Map<List<Object>, Integer> seen = new HashMap<>();
    int twins = 0;
    for (int row = 0; row < rows.size(); row++) {
      List<Object> key = new ArrayList<>();
      for (int f = 0; f < factors.size(); f++) {
        String value = rows.get(row).get(f);
        key.add(factors.get(f).path().isEmpty() ? value : LevelSizes.key(value));
      }
      Integer earlier = seen.putIfAbsent(key, row);
      if (earlier != null && twins++ == 0) {
        problems.warn(
            places.at(row, 0),
            Text.format(
                "point %d is the same as point %d (line %d)",
                row, earlier, places.at(earlier, 0).line()),
            "each is played, and counts, on its own; leave one of them out if that is not meant");
      }
    }
    if (twins > 1) {
      problems.warn(
          places.at(0, 0), Text.format("%,d points of the list are there more than once", twins));
    }
  }

  private Optional<PointList> inline(Fields fields) {
    Optional<Node> node = fields.node("points");
    if (node.isEmpty() || !(node.get() instanceof Sequence sequence)) {
      problems.error(fields.at("points"), "points is no list", "write points: [{a: 1, b: 2}, …]");
      return Optional.empty();
    }
    Map<String, Scalar> columns = new LinkedHashMap<>();
    for (Node item : sequence.items()) {
      if (item instanceof Mapping point) {
        point.entries().values().forEach(e -> columns.putIfAbsent(e.key().text(), e.key()));
      }
    }
    PointNumbers numbers = new PointNumbers(problems);
    boolean numbered = columns.remove(PointNumbers.COLUMN) != null;
    List<List<String>> rows = new ArrayList<>();
    List<List<Origin>> origins = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (numbered) {
        numbers.check(value(item, PointNumbers.COLUMN), item.origin(), rows.size());
      }
      rows.add(columns.keySet().stream().map(column -> value(item, column)).toList());
      origins.add(columns.keySet().stream().map(column -> place(item, column)).toList());
    }
    return Optional.of(
        new PointList(
            List.copyOf(columns.values()),
            rows,
            (point, column) -> origins.get(point).get(column),
            Optional.empty(),
            Optional.empty()));
  }

  private static Origin place(Node item, String column) {
    Optional<Node> value = item instanceof Mapping point ? point.get(column) : Optional.empty();
    return value.map(Node::origin).orElse(item.origin());
  }

  private String value(Node item, String column) {
    Optional<Node> value = item instanceof Mapping point ? point.get(column) : Optional.empty();
    if (value.isPresent() && value.get() instanceof Scalar scalar) {
      return scalar.text().strip();
    }
    problems.error(item.origin(), Text.format("a point of the list has no value of %s", column));
    return "";
  }

  private Optional<PointList> fromFile(Fields fields) {
    Optional<Scalar> name = fields.scalar("file");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path file = listCopy.orElse(study.resolveSibling(name.get().text().strip()).normalize());
      return PointList.read(file, name.get().origin(), problems);
    } catch (InvalidPathException e) {
      problems.error(
          name.get().origin(), Text.format("'%s' is no name of a file", name.get().text()));
      return Optional.empty();
    }
  }
}
