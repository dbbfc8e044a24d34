package casus.scenario;

import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies what {@code --set path=value} says. */
final class Settings {
  static final String NAME = "--set";

  /** Sections whose keys are names that the scenario gives; a path cannot make new ones. */
  private static final Set<String> NAMED =
      Set.of(
          "states",
          Layers.TREATIES,
          Layers.EXPECTED,
          Layers.EVENTS,
          "patrons",
          "disputes",
          "tensions",
          "sanctions",
          PatronsSection.MONITORING,
          "transfers");

  /** Keys within a section below which names follow. */
  private static final Set<String> NAMES_FOLLOW = Set.of("articles", "readings", "kinds");

  private final Layers layers;
  private final Problems problems;

  Settings(Layers layers, Problems problems) {
    this.layers = layers;
    this.problems = problems;
  }

  /**
   * Applies settings.
   *
   * @param root the scenario, library treaties filled in
   * @param sets as written, {@code path=value}
   * @return the scenario as set
   */
  Mapping apply(Mapping root, List<String> sets) {
    Source source = new Source(NAME, sets);
    if (!sets.isEmpty()) {
      problems.opens(source);
    }
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      Setting.parse(sets.get(i), i + 1, source, problems).ifPresent(settings::add);
    }
    return applyAll(root, settings);
  }

  /**
   * Applies settings that were read already, one after the other. Weights of one article are set
   * together: the first would else be among those that share what the second leaves.
   *
   * @param root the scenario, library treaties filled in
   * @param settings the settings
   * @return the scenario as set
   */
  Mapping applyAll(Mapping root, List<Setting> settings) {
    Mapping set = root;
    List<Setting> left = new ArrayList<>(settings);
    while (!left.isEmpty()) {
      Setting first = left.remove(0);
      List<Setting> together = new ArrayList<>(List.of(first));
      Optional<List<String>> group = weights(first);
      if (group.isPresent()) {
        left.stream().filter(other -> weights(other).equals(group)).forEach(together::add);
        left.removeAll(together);
      }
      set = applied(set, together);
    }
    return set;
  }

  /** The readings, or the adversary's weights, that a setting changes one of. */
  private static Optional<List<String>> weights(Setting setting) {
    List<String> keys = setting.path().stream().map(Scalar::text).toList();
    int at = Math.max(keys.indexOf("readings"), keys.indexOf("adversary_weights"));
    return at < 0 ? Optional.empty() : Optional.of(keys.subList(0, at + 1));
  }

  private Mapping applied(Mapping root, List<Setting> together) {
    Scalar section = together.get(0).path().get(0);
    Mapping changes = Mapping.empty(section.origin());
    for (Setting setting : together) {
      changes = merged(changes, change(root, setting));
    }
    return changes.entries().isEmpty() ? root : layers.over(root, changes);
  }

  private static Mapping merged(Mapping below, Mapping above) {
    Mapping merged = below;
    for (Node.Entry entry : above.entries().values()) {
      Optional<Mapping> earlier = merged.child(entry.key().text());
      Node value =
          earlier.isPresent() && entry.value() instanceof Mapping later
              ? merged(earlier.get(), later)
              : entry.value();
      merged = merged.with(entry.key(), value);
    }
    return merged;
  }

  /** What a setting lays over the scenario; empty if its path leads nowhere. */
  private Mapping change(Mapping root, Setting setting) {
    Scalar section = setting.path().get(0);
    boolean expectation = section.text().equals(Layers.EXPECTED);
    // What others expect is written as changes to the treaties: these are what a path must find.
    Mapping view =
        expectation
            ? root.with(
                section,
                layers.expected(root, root).or(() -> root.child(Layers.TREATIES)).orElse(root))
            : root;
    List<Scalar> path = new ArrayList<>(setting.resolved(view));
    if (section.text().equals(Layers.TIES) && path.size() > 1) {
      path.set(1, Layers.pairKey(path.get(1)));
    }
    if (!leadsSomewhere(view, path)) {
      return Mapping.empty(section.origin());
    }
    Node value = setting.value();
    for (int i = path.size() - 1; i > 0; i--) {
      value = Mapping.of(path.get(i), value);
    }
    return Mapping.of(path.get(0), value);
  }

  /** Whether all names on the way to a value are there; the value's own key is checked later. */
  private boolean leadsSomewhere(Mapping root, List<Scalar> path) {
    for (int i = 1; i + 1 < path.size(); i++) {
      String above = path.get(i - 1).text();
      boolean name = i == 1 ? NAMED.contains(above) : NAMES_FOLLOW.contains(above);
      boolean patron = i == 2 && path.get(0).text().equals("patrons");
      if (!name && !patron) {
        continue;
      }
      List<String> keys = path.subList(0, i).stream().map(Scalar::text).toList();
      Optional<Mapping> here =
          root.at(keys).filter(Mapping.class::isInstance).map(Mapping.class::cast);
      Scalar key = path.get(i);
      if (here.isEmpty() || !here.get().has(key.text())) {
        problems.error(
            key.origin(),
            Text.format("there is no %s.%s", String.join(".", keys), key.text()),
            Suggestion.hint(key.text(), here.map(Mapping::keys).orElse(List.of())));
        return false;
      }
    }
    return true;
  }
}
