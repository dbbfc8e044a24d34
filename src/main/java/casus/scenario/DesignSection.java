package casus.scenario;

import casus.design.Design;
import casus.design.Factor;
import casus.design.Levels;
import casus.design.LuckSharing;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code design} of a study: a word, or {@code {kind: …}} with what the kind needs. */
final class DesignSection {
  static final String KEY = "design";

  private static final Measure COUNT = new Measure(Unit.NONE, 1, Design.MOST_POINTS);
  private static final Measure TWO_OR_MORE = new Measure(Unit.NONE, 2, Design.MOST_POINTS);
  private static final int USUAL_LEVELS = 4;

  private static final Map<String, String> KINDS =
      Map.of(
          "grid", "",
          "list", "points",
          "random", "points",
          "lhs", "points",
          "sobol-sequence", "points",
          "morris", "trajectories",
          "saltelli", "points",
          "oat", "");

  /**
   * A design laid over its factors.
   *
   * @param design how
   * @param factors over what; for a list, those that it names
   * @param origins where each point was written, for a list
   * @param list the text of the file that lists the points
   * @param listFile the same file with its hash
   * @param luck whether points share it
   */
  record Laid(
      Design design,
      List<StudyFactor> factors,
      List<Origin> origins,
      Optional<String> list,
      Optional<InputFile> listFile,
      LuckSharing luck) {
    static Laid of(Design design, List<StudyFactor> factors) {
      return new Laid(
          design, factors, List.of(), Optional.empty(), Optional.empty(), design.usualLuck());
    }

    Laid with(LuckSharing newLuck) {
      return new Laid(design, factors, origins, list, listFile, newLuck);
    }
  }

  private final Path study;
  private final Optional<Path> listCopy;
  private final Problems problems;
  private final FactorsSection factorsSection;

  DesignSection(
      Path study, Optional<Path> listCopy, Problems problems, FactorsSection factorsSection) {
    this.study = study;
    this.listCopy = listCopy;
    this.problems = problems;
    this.factorsSection = factorsSection;
  }

  /**
   * Reads the section.
   *
   * @param root the whole file
   * @param declared the factors
   * @return the design; a grid if none is written
   */
  Laid read(Fields root, List<StudyFactor> declared) {
    Optional<Node> node = root.node(KEY);
    Laid grid = Laid.of(new Design.Grid(), declared);
    if (node.isEmpty()) {
      return checked(grid, root.at());
    }
    if (node.get() instanceof Scalar scalar) {
      return checked(plain(scalar, declared).orElse(grid), scalar.origin());
    }
    Optional<Fields> fields = root.child(KEY, KEY);
    if (fields.isEmpty()) {
      return grid;
    }
    Optional<String> kind = kind(fields.get());
    Laid laid = kind.flatMap(word -> kind(word, fields.get(), declared)).orElse(grid);
    laid = fields.get().word("luck", Words.LUCK).map(laid::with).orElse(laid);
    if (kind.isPresent()) {
      fields.get().finish();
    }
    return checked(laid, fields.get().at());
  }

  /** The words for designs, in alphabetical order. */
  static List<String> kinds() {
    return KINDS.keySet().stream().sorted().toList();
  }

  private Laid checked(Laid laid, Origin at) {
    List<Factor> factors = laid.factors().stream().map(StudyFactor::factor).toList();
    long count = laid.design().count(factors);
    if (count > Design.MOST_POINTS) {
      problems.error(
          at,
          Text.format("the design has more than %,d points", Design.MOST_POINTS),
          "take fewer levels, or a design such as lhs with a number of points");
      return Laid.of(new Design.Rows(List.of()), List.of());
    }
    if (laid.design().count(List.of()) == 0 && count == 0) {
      problems.error(at, "the design has no points");
    }
    return laid;
  }

  private Optional<Laid> plain(Scalar word, List<StudyFactor> declared) {
    return switch (word.text()) {
      case "grid" -> Optional.of(Laid.of(new Design.Grid(), declared));
      case "oat" -> Optional.of(Laid.of(new Design.OneAtATime(), declared));
      default -> {
        String needs = KINDS.get(word.text());
        if (needs == null) {
          unknown(word);
        } else {
          problems.error(
              word.origin(),
              Text.format("the design %s needs a number of %s", word.text(), needs),
              Text.format("write {kind: %s, %s: 64}", word.text(), needs));
        }
        yield Optional.empty();
      }
    };
  }

  private void unknown(Scalar word) {
    problems.error(
        word.origin(),
        Text.format("no design is called '%s'", word.text()),
        Suggestion.hint(word.text(), KINDS.keySet()));
  }

  private Optional<String> kind(Fields fields) {
    fields.require("kind");
    Optional<Scalar> kind = fields.scalar("kind");
    if (kind.isPresent() && !KINDS.containsKey(kind.get().text())) {
      unknown(kind.get());
      return Optional.empty();
    }
    return kind.map(Scalar::text);
  }

  private Optional<Laid> kind(String kind, Fields fields, List<StudyFactor> declared) {
    return switch (kind) {
      case "grid" -> Optional.of(Laid.of(new Design.Grid(), declared));
      case "oat" -> Optional.of(Laid.of(new Design.OneAtATime(), declared));
      case "list" -> listed(fields, declared);
      case "morris" -> {
        Optional<Integer> levels = even(fields);
        Optional<Integer> count = count(fields, "trajectories", TWO_OR_MORE);
        yield needsFactors(fields, declared)
            ? count.flatMap(n -> levels.map(l -> Laid.of(new Design.Morris(n, l), declared)))
            : Optional.empty();
      }
      case "saltelli" -> {
        Optional<Integer> base = count(fields, "points", TWO_OR_MORE);
        yield needsFactors(fields, declared)
            ? base.map(n -> Laid.of(new Design.Saltelli(powerOfTwo(n, fields)), declared))
            : Optional.empty();
      }
      case "random" ->
          count(fields, "points", COUNT)
              .map(n -> Laid.of(new Design.Scattered(Design.Scatter.RANDOM, n), declared));
      case "lhs" ->
          count(fields, "points", COUNT)
              .map(n -> Laid.of(new Design.Scattered(Design.Scatter.LATIN_HYPERCUBE, n), declared));
      default ->
          count(fields, "points", COUNT)
              .map(
                  n ->
                      Laid.of(
                          new Design.Scattered(
                              Design.Scatter.SOBOL_SEQUENCE, powerOfTwo(n, fields)),
                          declared));
    };
  }

  private boolean needsFactors(Fields fields, List<StudyFactor> declared) {
    if (declared.isEmpty() && !problems.anyError()) {
      problems.error(
          fields.at(), "the design has no factors to vary", "write some under 'factors'");
    }
    return !declared.isEmpty();
  }

  private Optional<Integer> count(Fields fields, String key, Measure measure) {
    fields.require(key);
    var count = fields.whole(key, measure);
    return count.isPresent() ? Optional.of(count.getAsInt()) : Optional.empty();
  }

  private Optional<Integer> even(Fields fields) {
    int levels = fields.whole("levels", TWO_OR_MORE).orElse(USUAL_LEVELS);
    if (levels % 2 != 0) {
      problems.error(fields.at("levels"), "Morris's design needs an even number of levels");
      return Optional.empty();
    }
    return Optional.of(levels);
  }

  private int powerOfTwo(int points, Fields fields) {
    if (Integer.bitCount(points) != 1) {
      problems.warn(
          fields.at("points"),
          Text.format("%d points are no power of two: a Sobol' sequence is less even then", points),
          Text.format(
              "take %d or %d", Integer.highestOneBit(points), 2L * Integer.highestOneBit(points)));
    }
    return points;
  }

  private Optional<Laid> listed(Fields fields, List<StudyFactor> declared) {
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
    Map<String, StudyFactor> byName = new LinkedHashMap<>();
    declared.forEach(factor -> byName.put(factor.factor().name(), factor));
    List<StudyFactor> factors = new ArrayList<>();
    for (int c = 0; c < list.columns().size(); c++) {
      Scalar column = list.columns().get(c);
      int at = c;
      StudyFactor known = byName.remove(column.text());
      if (known == null && !factorsSection.knowsPath(column)) {
        problems.error(
            column.origin(),
            Text.format("no factor is called '%s', and no value of the scenario", column.text()),
            Suggestion.near(
                    column.text(), declared.stream().map(factor -> factor.factor().name()).toList())
                .map(near -> "did you mean " + near + "?")
                .orElse("a column is a factor's name or a path such as states.PRK.resolve"));
      }
      List<String> values = list.rows().stream().map(row -> row.get(at)).distinct().toList();
      factors.add(
          known != null
              ? known
              : factorsSection.ofPath(column.text(), column, new Levels.Listed(values)));
      checkLevels(factors.get(c), list, c);
      checkPath(factors, c, column);
    }
    // Factors that the list does not name keep the scenario's value, unless they have one of
    // theirs.
    List<List<String>> rows = new ArrayList<>(list.rows());
    for (StudyFactor rest : byName.values()) {
      factors.add(rest);
      String value =
          rest.factor().fixed() ? rest.factor().levels().steps().get(0) : rest.factor().base();
      rows.replaceAll(
          row -> {
            List<String> longer = new ArrayList<>(row);
            longer.add(value);
            return longer;
          });
    }
    Design.Rows design = new Design.Rows(rows);
    return new Laid(design, factors, list.origins(), list.text(), list.file(), design.usualLuck());
  }

  /** Two columns that set one value: only one of them could be used. */
  private void checkPath(List<StudyFactor> factors, int at, Scalar column) {
    List<String> path = factors.get(at).path().stream().map(Scalar::text).toList();
    for (StudyFactor other : factors.subList(0, at)) {
      boolean same =
          !path.isEmpty() && other.path().stream().map(Scalar::text).toList().equals(path);
      if (same) {
        problems.error(
            column.origin(),
            Text.format(
                "the columns %s and %s set the same value, %s",
                other.factor().name(), column.text(), String.join(".", path)),
            "keep one of them");
      }
    }
  }

  private void checkLevels(StudyFactor factor, PointList list, int column) {
    Set<String> told = new LinkedHashSet<>();
    for (int row = 0; row < list.rows().size(); row++) {
      String value = list.rows().get(row).get(column);
      if (!factor.knows(value) && told.add(value)) {
        problems.error(
            list.origins().get(row),
            Text.format("factor %s has no level '%s'", factor.factor().name(), value),
            Suggestion.hint(value, factor.changes().keySet()));
      }
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
    List<List<String>> rows = new ArrayList<>();
    List<Origin> origins = new ArrayList<>();
    for (Node item : sequence.items()) {
      List<String> row = new ArrayList<>();
      for (String column : columns.keySet()) {
        Optional<Node> value = item instanceof Mapping point ? point.get(column) : Optional.empty();
        if (value.isPresent() && value.get() instanceof Scalar scalar) {
          row.add(scalar.text().strip());
        } else {
          problems.error(
              item.origin(), Text.format("a point of the list has no value of %s", column));
          row.add("");
        }
      }
      rows.add(row);
      origins.add(item.origin());
    }
    return Optional.of(
        new PointList(
            List.copyOf(columns.values()), rows, origins, Optional.empty(), Optional.empty()));
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
