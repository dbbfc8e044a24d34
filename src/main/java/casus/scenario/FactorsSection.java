package casus.scenario;

import casus.crisis.Distribution;
import casus.design.Factor;
import casus.design.Levels;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads {@code factors} of a study. A factor is written short, {@code path: [values]} or {@code
 * path: uniform(a,b)}, or long, {@code name: {path: …, values: […]}}, or with named levels, {@code
 * name: {levels: {label: {remove: …, set: …}}}}.
 */
final class FactorsSection {
  static final String KEY = "factors";

  private static final Measure STEPS = new Measure(Unit.NONE, 2, 10_000);
  private static final int USUAL_STEPS = 5;

  private final Problems problems;
  private final Optional<LoadedScenario> base;

  FactorsSection(Problems problems, Optional<LoadedScenario> base) {
    this.problems = problems;
    this.base = base;
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

  private Optional<StudyFactor> factor(Entry entry) {
    if (entry.value() instanceof Mapping mapping && !mapping.keys().equals(List.of("choice"))) {
      Fields fields =
          new Fields(mapping, entry.key().origin(), "factor " + entry.key().text(), problems);
      Optional<StudyFactor> factor =
          fields.has("levels") && mapping.child("levels").isPresent()
              ? named(entry.key(), fields)
              : longForm(entry.key(), fields);
      fields.finish();
      return factor;
    }
    return levels(entry.value(), entry.key().text(), USUAL_STEPS)
        .map(levels -> ofPath(entry.key().text(), entry.key(), levels));
  }

  private Optional<StudyFactor> longForm(Scalar key, Fields fields) {
    Scalar path = fields.scalar("path").orElse(key);
    fields.text("title");
    OptionalInt steps = fields.whole("steps", STEPS);
    Optional<Node> node =
        fields.node("values").or(() -> fields.node("value")).or(() -> fields.node("distribution"));
    if (node.isEmpty() && !fields.has("range")) {
      problems.error(
          key.origin(),
          Text.format("factor %s has no values", key.text()),
          "write values: [a, b, c], range: [a, b], or distribution: uniform(a,b)");
      return Optional.empty();
    }
    Optional<Levels> levels =
        node.isPresent()
            ? levels(node.get(), key.text(), steps.orElse(USUAL_STEPS))
            : range(fields, steps.orElse(USUAL_STEPS));
    return levels.map(found -> ofPath(key.text(), path, found));
  }

  private Optional<Levels> range(Fields fields, int steps) {
    List<Double> ends = new ArrayList<>();
    for (Scalar end : fields.scalars("range")) {
      Measure.ANY.read(end, "an end of the range", problems).ifPresent(ends::add);
    }
    if (ends.size() != 2 || ends.get(0) >= ends.get(1)) {
      problems.error(
          fields.at("range"), "a range has two ends, the lower first", "write range: [0, 1]");
      return Optional.empty();
    }
    return Optional.of(new Levels.Drawn(new Distribution.Uniform(ends.get(0), ends.get(1)), steps));
  }

  /** Values one by one, or a distribution. */
  private Optional<Levels> levels(Node node, String name, int steps) {
    if (node instanceof Sequence sequence) {
      return listed(sequence, name);
    }
    if (node instanceof Scalar scalar && !scalar.text().matches("[a-z]+\\s*[({].*")) {
      return Optional.of(new Levels.Listed(List.of(scalar.text().strip())));
    }
    return DistributionReader.read(node, name, Measure.ANY, problems)
        .flatMap(Amount::distribution)
        .map(law -> new Levels.Drawn(law, steps));
  }

  private Optional<Levels> listed(Sequence sequence, String name) {
    List<String> values = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (!(item instanceof Scalar scalar) || scalar.isBlank()) {
        problems.error(
            item.origin(),
            Text.format("a value of %s is %s, not a single value", name, item.kind()),
            "for changes of several values at once, write levels: {label: {set: …}}");
      } else if (values.contains(scalar.text().strip())) {
        problems.error(
            item.origin(), Text.format("%s has the value %s twice", name, scalar.text().strip()));
      } else {
        values.add(scalar.text().strip());
      }
    }
    if (values.isEmpty()) {
      problems.error(sequence.origin(), Text.format("%s has no values", name));
      return Optional.empty();
    }
    return Optional.of(new Levels.Listed(values));
  }

  private Optional<StudyFactor> named(Scalar key, Fields fields) {
    Map<String, List<Setting>> changes = new LinkedHashMap<>();
    fields.text("title");
    for (Fields.Named level : fields.children("levels", "level")) {
      changes.put(level.name(), Changes.read(level.fields()));
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
    Levels levels = new Levels.Listed(List.copyOf(changes.keySet()));
    return Optional.of(
        new StudyFactor(
            new Factor(key.text(), "", levels, base), List.of(), changes, key.origin()));
  }

  /**
   * A factor with a path.
   *
   * @param name what to call it
   * @param path its path as written
   * @param levels its values
   */
  StudyFactor ofPath(String name, Scalar path, Levels levels) {
    List<Scalar> keys = Changes.path(path);
    return new StudyFactor(
        new Factor(name, path.text().strip(), levels, base(keys, levels)),
        keys,
        Map.of(),
        path.origin());
  }

  /** Whether a path can lead to a value: a single word must be a key of the whole scenario. */
  boolean knowsPath(Scalar path) {
    return path.text().contains(".")
        || base.isEmpty()
        || base.get().effective().root().has(path.text());
  }

  /** The value in the unchanged scenario, or the first level where it says nothing. */
  private String base(List<Scalar> path, Levels levels) {
    String first = levels.steps().get(0);
    if (base.isEmpty()) {
      return first;
    }
    Mapping root = base.get().effective().root();
    List<String> keys =
        new Setting(path, path.get(0)).resolved(root).stream().map(Scalar::text).toList();
    Optional<Node> node = root.at(keys);
    if (StudyFactor.ofTreaty(path)) {
      return node.isPresent() ? StudyFactor.PRESENT : StudyFactor.ABSENT;
    }
    return node.filter(Scalar.class::isInstance)
        .map(scalar -> ((Scalar) scalar).text())
        .map(text -> sameNumber(text, levels.steps()))
        .orElse(first);
  }

  /** The level that is the same number, so that 0.50 and 0.5 are one. */
  private static String sameNumber(String text, List<String> steps) {
    for (String step : steps) {
      try {
        if (Double.parseDouble(step) == Double.parseDouble(text)) {
          return step;
        }
      } catch (NumberFormatException e) {
        // Words are compared as words, by whoever asks.
      }
    }
    return text;
  }
}
