package casus.scenario;

import casus.crisis.Distribution;
import casus.design.Design;
import casus.design.Factor;
import casus.design.Levels;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Numbers;
import casus.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code factors} of a study. A factor is written short, {@code path: [values]} or {@code
 * path: uniform(a,b)}, or long, {@code name: {path: …, values: […]}}, or with named levels, {@code
 * name: {levels: {label: {remove: …, set: …}}}}.
 */
final class FactorsSection {
  static final String KEY = "factors";

  private static final int USUAL_STEPS = 5;

  /** The keys under which values are written, one of them for each factor. */
  private static final List<String> VALUES =
      List.of("values", "value", "distribution", "range", "levels");

  /** More values than these are compared as numbers and texts only. */
  private static final int MOST_READ = 200;

  /** A place on the unit interval whose value is no whole number unless the law has no other. */
  private static final double SOMEWHERE = 0.3719;

  /**
   * Values as they were written.
   *
   * @param levels the values
   * @param places where each was written, if they were listed
   * @param single whether one value was written, not a list
   */
  private record Written(Levels levels, Map<String, Origin> places, boolean single) {
    static Written of(Levels.Drawn levels) {
      return new Written(levels, Map.of(), false);
    }
  }

  /**
   * Something of a factor that not every design has a use for.
   *
   * @param at where it was written
   * @param what it, with its factor
   * @param designs the words of the designs that use it
   */
  private record Use(Origin at, String what, List<String> designs) {}

  private static final List<String> STEPPING = List.of("grid", "oat");
  private static final List<String> DRAWING =
      List.of("random", "lhs", "sobol-sequence", "saltelli");

  private final Problems problems;
  private final Optional<LevelScenarios> scenarios;
  private final PrintWords words;
  private final List<Use> uses = new ArrayList<>();

  FactorsSection(Problems problems, Optional<LevelScenarios> scenarios) {
    this.problems = problems;
    this.scenarios = scenarios;
    words = PrintWords.ofAnyLength("factor", problems);
  }

  /**
   * Reads the section.
   *
   * @param root the whole file
   * @return those without fault, in the order written
   */
  List<StudyFactor> read(Fields root) {
    List<StudyFactor> factors = new ArrayList<>();
    Optional<Fields> fields = root.child(KEY, KEY);
    if (fields.isPresent()) {
      for (Entry entry : fields.get().mapping().entries().values()) {
        factor(entry).ifPresent(factors::add);
      }
    }
    return factors;
  }

  /**
   * Warns of what was written for a factor and changes nothing under the design that is played.
   *
   * @param design how points are laid
   */
  void checkUsed(Design design) {
    for (Use use : uses) {
      if (!use.designs().contains(design.word())) {
        problems.warn(
            use.at(),
            Text.format("the design %s makes no use of %s", design.word(), use.what()),
            "it is used by " + String.join(", ", use.designs()) + "; leave it out");
      }
    }
  }

  private Optional<StudyFactor> factor(Entry entry) {
    if (entry.value() instanceof Mapping mapping && !mapping.keys().equals(List.of("choice"))) {
      Fields fields =
          new Fields(mapping, entry.key().origin(), "factor " + entry.key().text(), problems);
      words.check(entry.key().text(), fields);
      Optional<StudyFactor> factor =
          fields.has("levels") && mapping.child("levels").isPresent()
              ? named(entry.key(), fields)
              : longForm(entry.key(), fields);
      fields.finish();
      return factor;
    }
    return levels(entry.value(), entry.key().text(), USUAL_STEPS)
        .map(written -> ofPath(entry.key(), "", entry.key(), written));
  }

  private Optional<StudyFactor> longForm(Scalar key, Fields fields) {
    Scalar path = fields.scalar("path").orElse(key);
    String title = fields.text("title").orElse("");
    Optional<Integer> steps = StudyKeys.STEPS.read(fields);
    if (saysMoreThanOnce(key, fields)) {
      return Optional.empty();
    }
    Optional<Node> node =
        fields.node("values").or(() -> fields.node("value")).or(() -> fields.node("distribution"));
    if (node.isEmpty() && !fields.has("range")) {
      problems.error(
          key.origin(),
          Text.format("factor %s has no values", key.text()),
          "write values: [a, b, c], range: [a, b], or distribution: uniform(a,b)");
      return Optional.empty();
    }
    Optional<Written> written =
        node.isPresent()
            ? levels(node.get(), key.text(), steps.orElse(USUAL_STEPS))
            : range(fields, steps.orElse(USUAL_STEPS));
    if (steps.isPresent() && written.filter(w -> w.levels().counted()).isPresent()) {
      problems.error(
          fields.at("steps"),
          Text.format("factor %s has steps, but its values are given one by one", key.text()),
          "leave steps out, or write a range or a distribution");
    } else if (steps.isPresent()) {
      uses.add(new Use(fields.at("steps"), "steps of factor " + key.text(), STEPPING));
    }
    return written.map(found -> ofPath(key, title, path, found));
  }

  /** Tells of values written in more than one way: one of them would be played, the others not. */
  private boolean saysMoreThanOnce(Scalar key, Fields fields) {
    List<String> written = VALUES.stream().filter(fields.mapping()::has).toList();
    if (written.size() < 2) {
      return false;
    }
    fields.allow(written.toArray(String[]::new));
    String later = written.get(1);
    problems.error(
        fields.keyOrigin(later),
        Text.format(
            "the values of factor %s are written twice, under %s",
            key.text(), String.join(" and ", written)),
        "leave all but one of them out");
    return true;
  }

  private Optional<Written> range(Fields fields, int steps) {
    List<Double> ends = new ArrayList<>();
    for (Scalar end : fields.scalars("range")) {
      Measure.ANY.read(end, "an end of the range", problems).ifPresent(ends::add);
    }
    if (ends.size() == 2 && ends.get(0).equals(ends.get(1))) {
      String end = Numbers.text(ends.get(0));
      problems.error(
          fields.at("range"),
          Text.format("the range goes from %s to %s, so that the factor does not vary", end, end),
          Text.format("write the ends of a range, or value: %s for a factor with one value", end));
      return Optional.empty();
    }
    if (ends.size() == 2 && ends.get(0) > ends.get(1)) {
      problems.error(
          fields.at("range"),
          Text.format(
              "the range goes down, from %s to %s",
              Numbers.text(ends.get(0)), Numbers.text(ends.get(1))),
          Text.format(
              "write the lower end first: [%s, %s]",
              Numbers.text(ends.get(1)), Numbers.text(ends.get(0))));
      return Optional.empty();
    }
    if (ends.size() != 2) {
      problems.error(
          fields.at("range"),
          Text.format("a range has two ends, the lower first; here stand %d values", ends.size()),
          ends.size() > 2
              ? "write range: [0, 1]; decimals take a point, [0.3, 0.8]"
              : "write range: [0, 1]");
      return Optional.empty();
    }
    Distribution law = new Distribution.Uniform(ends.get(0), ends.get(1));
    return Optional.of(Written.of(new Levels.Drawn(law, steps)));
  }

  /** Values one by one, or a distribution. */
  private Optional<Written> levels(Node node, String name, int steps) {
    if (node instanceof Sequence sequence) {
      return listed(sequence, name);
    }
    if (node instanceof Scalar scalar && !scalar.text().matches("[a-z]+\\s*[({].*")) {
      Levels one = new Levels.Listed(List.of(scalar.text().strip()));
      return Optional.of(new Written(one, Map.of(), true));
    }
    Optional<Distribution> law =
        DistributionReader.read(node, name, Measure.ANY, problems).flatMap(Amount::distribution);
    if (law.isPresent()
        && law.get() instanceof Distribution.Choice choice
        && choice.weights().stream().distinct().count() > 1) {
      uses.add(new Use(node.origin(), "the weights of factor " + name, DRAWING));
    }
    return law.map(found -> Written.of(new Levels.Drawn(found, steps)));
  }

  private Optional<Written> listed(Sequence sequence, String name) {
    Map<Object, String> values = new LinkedHashMap<>();
    Map<String, Origin> places = new HashMap<>();
    for (Node item : sequence.items()) {
      if (!(item instanceof Scalar scalar) || scalar.isBlank()) {
        problems.error(
            item.origin(),
            Text.format("a value of %s is %s, not a single value", name, item.kind()),
            "for changes of several values at once, write levels: {label: {set: …}}");
        continue;
      }
      String value = scalar.text().strip();
      String twin = values.putIfAbsent(LevelSizes.key(value), value);
      places.putIfAbsent(value, item.origin());
      if (twin != null) {
        problems.error(
            item.origin(),
            twin.equals(value)
                ? Text.format("%s has the value %s twice", name, value)
                : Text.format("%s has one value twice: %s and %s are one", name, twin, value),
            "leave one of them out");
      }
    }
    if (values.isEmpty()) {
      problems.error(sequence.origin(), Text.format("%s has no values", name));
      return Optional.empty();
    }
    Levels levels = new Levels.Listed(List.copyOf(values.values()));
    return Optional.of(new Written(levels, places, false));
  }

  private Optional<StudyFactor> named(Scalar key, Fields fields) {
    Map<String, List<Setting>> changes = new LinkedHashMap<>();
    Map<String, Origin> places = new HashMap<>();
    String title = fields.text("title").orElse("");
    for (Fields.Named level : fields.children("levels", "level")) {
      changes.put(level.name(), Changes.read(level.fields()));
      places.put(level.name(), level.key().origin());
    }
    String first = changes.isEmpty() ? "" : changes.keySet().iterator().next();
    String base = fields.text("base").orElse(first);
    if (!changes.containsKey(base)) {
      problems.error(
          fields.at("base"),
          Text.format("factor %s has no level '%s'", key.text(), base),
          Suggestion.hint(base, changes.keySet()));
      return Optional.empty();
    }
    if (fields.has("base")) {
      uses.add(new Use(fields.at("base"), "base of factor " + key.text(), List.of("oat")));
    }
    Levels levels = new Levels.Listed(List.copyOf(changes.keySet()));
    return Optional.of(
        new StudyFactor(
            new Factor(key.text(), title, "", levels, base),
            List.of(),
            changes,
            key.origin(),
            key.origin(),
            places,
            false));
  }

  /**
   * The factor of a column whose name is a path.
   *
   * @param column the name
   * @param values those in the column
   */
  StudyFactor ofColumn(Scalar column, List<String> values) {
    return ofPath(column, "", column, new Written(new Levels.Listed(values), Map.of(), true));
  }

  /** A factor with a path: its name, what to call it on axes, its path and values as written. */
  private StudyFactor ofPath(Scalar name, String title, Scalar path, Written written) {
    List<Scalar> keys = Changes.path(path);
    Levels levels = written.levels();
    Levels played =
        levels instanceof Levels.Drawn drawn
                && !drawn.counted()
                && takesWholeNumbersOnly(keys, drawn)
            ? drawn.rounded()
            : levels;
    return new StudyFactor(
        new Factor(name.text(), title, path.text().strip(), played, base(keys, played)),
        keys,
        Map.of(),
        name.origin(),
        path.origin(),
        written.places(),
        written.single());
  }

  /** Whether a name can be a path: it begins with a section of the scenario that is played. */
  boolean mayBePath(Scalar name) {
    String section = Changes.path(name).get(0).text();
    return scenarios.isEmpty()
        || section.equals(PatronsSection.SANCTIONS)
        || scenarios.get().baseline().hasSection(section);
  }

  /** Whether the scenario has no use for a fraction, as with the day of an event. */
  private boolean takesWholeNumbersOnly(List<Scalar> path, Levels.Drawn levels) {
    String between = levels.at(SOMEWHERE);
    String whole = levels.rounded().at(SOMEWHERE);
    return scenarios.isPresent()
        && !whole.equals(between)
        && !playedAs(path, between).equals(Optional.of(between))
        && playedAs(path, whole).equals(Optional.of(whole));
  }

  /** The number that the scenario has when a path is set to one; empty if it cannot be. */
  private Optional<String> playedAs(List<Scalar> path, String number) {
    List<Setting> settings = List.of(StudyFactor.setting(path, number, path.get(0).origin()));
    return scenarios
        .flatMap(known -> known.with(settings))
        .flatMap(loaded -> new Baseline(loaded).value(path))
        .filter(played -> LevelSizes.same(played, number))
        .map(played -> number);
  }

  /** The value in the unchanged scenario, or the level that leaves it unchanged. */
  private String base(List<Scalar> path, Levels levels) {
    if (scenarios.isEmpty()) {
      return "";
    }
    Baseline baseline = scenarios.get().baseline();
    if (StudyFactor.ofTreaty(path)) {
      return baseline.has(path) ? StudyFactor.PRESENT : StudyFactor.ABSENT;
    }
    Optional<String> value = baseline.value(path);
    return value
        .flatMap(text -> sameNumber(text, levels))
        .or(() -> leavesUnchanged(path, levels))
        .or(() -> value)
        .orElse("");
  }

  /** The level that is the same number, so that 0.50 and 0.5 are one. */
  private static Optional<String> sameNumber(String text, Levels levels) {
    return levels.steps().stream().filter(step -> LevelSizes.same(step, text)).findFirst();
  }

  /** The word that says what the scenario has, as {@code force} says 3. */
  private Optional<String> leavesUnchanged(List<Scalar> path, Levels levels) {
    LevelScenarios known = scenarios.orElseThrow();
    return levels instanceof Levels.Listed listed && listed.steps().size() <= MOST_READ
        ? listed.steps().stream()
            .filter(step -> LevelSizes.of(step).isEmpty())
            .filter(
                step ->
                    known.changeNothing(
                        List.of(StudyFactor.setting(path, step, path.get(0).origin()))))
            .findFirst()
        : Optional.empty();
  }
}
