package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values that a scenario has at the paths of settings: what {@code casus show} prints there,
 * wherever it comes from. A scenario in full holds each treaty under {@code inline} and each pair
 * in one order; paths do not.
 */
final class Baseline {
  private static final String ADVERSARY = "adversary_weights";
  private static final String READINGS = "readings";
  private static final String WEIGHT = "weight";

  private final EffectiveDocument effective;
  private final Mapping written;
  private final Map<String, Mapping> views = new ConcurrentHashMap<>();

  /**
   * @param loaded the scenario
   */
  Baseline(LoadedScenario loaded) {
    this.effective = loaded.effective();
    this.written = loaded.written().root();
  }

  /** The section that a path leads into, in a document of its own; empty if there is none. */
  private Mapping view(List<Scalar> path) {
    String section = path.get(0).text();
    return path.size() > 1 ? view(section, entry(section, path.get(1).text())) : view(section);
  }

  /** A state by any of its names is the one that the scenario has. */
  private String entry(String section, String named) {
    return StateSpelling.ofPath(
        List.of(section),
        named,
        Set.copyOf(written.child(section).map(Mapping::keys).orElse(List.of())),
        written);
  }

  private Mapping view(String section, String entry) {
    boolean large = section.equals(StatesSection.KEY) || section.equals(ParametersSection.KEY);
    return large
        ? views.computeIfAbsent(
            section + "." + entry, key -> document(section, effective.section(section, entry)))
        : view(section);
  }

  private Mapping view(String section) {
    return views.computeIfAbsent(section, key -> document(key, lifted(key)));
  }

  private Mapping document(String section, Optional<Node> node) {
    return node.map(one -> Mapping.of(Scalar.of(section, one.origin()), one))
        .orElse(Mapping.empty(written.origin()));
  }

  /** A section as paths see it: treaties not inline, all of them also as expected. */
  private Optional<Node> lifted(String section) {
    if (section.equals(Layers.TREATIES)) {
      return Optional.of(eachLifted(Layers.TREATIES));
    }
    return section.equals(Layers.EXPECTED) ? Optional.of(expected()) : effective.section(section);
  }

  private Mapping expected() {
    Mapping expected = eachLifted(Layers.TREATIES);
    for (Entry entry : eachLifted(Layers.EXPECTED).entries().values()) {
      expected =
          entry.value() instanceof Mapping
              ? expected.with(entry.key(), entry.value())
              : expected.without(entry.key().text());
    }
    return expected;
  }

  private Mapping eachLifted(String section) {
    Mapping lifted = Mapping.empty(written.origin());
    Optional<Mapping> all =
        effective.section(section).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    for (Entry entry : all.orElse(lifted).entries().values()) {
      Node value = entry.value();
      if (value instanceof Mapping treaty && treaty.child(Layers.INLINE).isPresent()) {
        Mapping terms = treaty.child(Layers.INLINE).get();
        Scalar anyway = Scalar.of(TreatiesSection.ANYWAY, treaty.origin());
        Node inForce = Scalar.of("false", treaty.origin());
        value = terms.with(anyway, treaty.get(anyway.text()).orElse(inForce));
      }
      lifted = lifted.with(entry.key(), value);
    }
    return lifted;
  }

  /** Whether the scenario in full has a section. */
  boolean hasSection(String section) {
    return view(section).has(section);
  }

  /**
   * A path in the one form in which all paths to a value are the same.
   *
   * @param path as written
   * @return keys that hold dots put together, pairs in the order of the alphabet
   */
  List<String> keys(List<Scalar> path) {
    List<Scalar> keys = new ArrayList<>(new Setting(path, path.get(0)).resolved(view(path)));
    String section = keys.get(0).text();
    if (keys.size() > 1 && List.of(Layers.TIES, FlowsSection.TENSIONS).contains(section)) {
      keys.set(1, Layers.pairKey(keys.get(1)));
    }
    return keys.stream().map(Scalar::text).toList();
  }

  /** Whether the scenario has something at a path. */
  boolean has(List<Scalar> path) {
    return view(path).at(keys(path)).isPresent();
  }

  /**
   * The value at a path.
   *
   * @param path as written
   * @return the value; empty if the scenario has none there, or no single one
   */
  Optional<String> value(List<Scalar> path) {
    List<String> keys = keys(path);
    List<String> asWritten = path.stream().map(Scalar::text).toList();
    List<String> resolved =
        new Setting(path, path.get(0)).resolved(written).stream().map(Scalar::text).toList();
    return text(view(path).at(keys))
        .or(() -> text(written.at(resolved)))
        .or(() -> text(written.at(asWritten)))
        .or(() -> unwritten(keys));
  }

  private static Optional<String> text(Optional<Node> node) {
    return node.filter(Scalar.class::isInstance)
        .map(scalar -> ((Scalar) scalar).text().strip())
        .filter(text -> !text.isEmpty());
  }

  /** What stands nowhere, since it follows from something else. */
  private Optional<String> unwritten(List<String> keys) {
    int last = keys.size() - 1;
    if (last > 0 && keys.get(last - 1).equals(ADVERSARY)) {
      // An adversary weighs the readings as the members do, unless the treaty says otherwise.
      List<String> weight = new ArrayList<>(keys.subList(0, last - 1));
      weight.addAll(List.of(READINGS, keys.get(last), WEIGHT));
      return text(view(weight.get(0)).at(weight));
    }
    boolean cost = last == 2 && keys.get(0).equals(PatronsSection.SANCTIONS);
    return cost && keys.get(2).equals("cost") && written.at(keys.subList(0, 2)).isPresent()
        ? Optional.of("0")
        : Optional.empty();
  }
}
