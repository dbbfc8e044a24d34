package casus.scenario;

import casus.design.Design;
import casus.design.Factor;
import casus.design.LuckSharing;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code design} of a study: a word, or {@code {kind: …}} with what the kind needs. */
final class DesignSection {
  static final String KEY = "design";

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
   * @param places where each value was written, for a list
   * @param list the text of the file that lists the points
   * @param listFile the same file with its hash
   * @param luck whether points share it
   */
  record Laid(
      Design design,
      List<StudyFactor> factors,
      Optional<PointPlaces> places,
      Optional<String> list,
      Optional<InputFile> listFile,
      LuckSharing luck) {
    static Laid of(Design design, List<StudyFactor> factors) {
      return new Laid(
          design,
          factors,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          design.usualLuck());
    }

    Laid with(LuckSharing newLuck) {
      return new Laid(design, factors, places, list, listFile, newLuck);
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
    laid = StudyKeys.LUCK.read(fields.get()).map(laid::with).orElse(laid);
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
    // An empty list was told of where it was read.
    if (laid.design().count(List.of()) == 0 && count == 0 && !problems.anyError()) {
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
      case "list" ->
          new ListSection(study, listCopy, problems, factorsSection).read(fields, declared);
      case "morris" -> {
        Optional<Integer> levels = even(fields);
        Optional<Integer> count = count(fields, StudyKeys.TRAJECTORIES);
        checkLevelsUsed(fields, declared);
        yield needsFactors(fields, declared)
            ? count.flatMap(n -> levels.map(l -> Laid.of(new Design.Morris(n, l), declared)))
            : Optional.empty();
      }
      case "saltelli" -> {
        Optional<Integer> base = count(fields, StudyKeys.BASE_POINTS);
        yield needsFactors(fields, declared)
            ? base.map(n -> Laid.of(new Design.Saltelli(powerOfTwo(n, fields)), declared))
            : Optional.empty();
      }
      case "random" ->
          count(fields, StudyKeys.POINTS_OF)
              .map(n -> Laid.of(new Design.Scattered(Design.Scatter.RANDOM, n), declared));
      case "lhs" ->
          count(fields, StudyKeys.POINTS_OF)
              .map(n -> Laid.of(new Design.Scattered(Design.Scatter.LHS, n), declared));
      default ->
          count(fields, StudyKeys.POINTS_OF)
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

  private static Optional<Integer> count(Fields fields, Key<StudyKeys.Written, Integer> key) {
    fields.require(key.name());
    return key.read(fields);
  }

  private Optional<Integer> even(Fields fields) {
    int levels = StudyKeys.LEVELS.read(fields).orElse(USUAL_LEVELS);
    if (levels % 2 != 0) {
      problems.error(fields.at("levels"), "Morris's design needs an even number of levels");
      return Optional.empty();
    }
    return Optional.of(levels);
  }

  /** Factors with values of their own go through these, however many levels a range has. */
  private void checkLevelsUsed(Fields fields, List<StudyFactor> declared) {
    if (fields.has("levels")
        && !declared.isEmpty()
        && declared.stream().allMatch(factor -> factor.factor().levels().counted())) {
      problems.warn(
          fields.at("levels"),
          "levels changes nothing here: each factor has values of its own, and goes through them",
          "leave levels out, or give a factor a range");
    }
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
}
