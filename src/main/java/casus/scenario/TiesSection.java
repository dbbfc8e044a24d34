package casus.scenario;

import casus.crisis.GreatCircle;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.library.StateLibrary;
import casus.scenario.Fields.Named;
import casus.text.Numbers;
import casus.text.Text;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code ties}: what stands between each two states, with the scenario's overrides. */
final class TiesSection {
  private final Context context;
  private final List<String> unknown = new ArrayList<>();

  TiesSection(Context context) {
    this.context = context;
  }

  /**
   * Reads the section.
   *
   * @param root the whole file
   * @param states those that take part
   * @return a tie for each pair, in alphabetical order
   */
  List<Tie> read(Fields root, Map<StateCode, StateProfile> states) {
    Map<List<StateCode>, Fields> overrides = overrides(root);
    List<Tie> ties = new ArrayList<>();
    List<StateProfile> all = new ArrayList<>(states.values());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        List<StateCode> pair = List.of(all.get(i).code(), all.get(j).code());
        ties.add(tie(all.get(i), all.get(j), Optional.ofNullable(overrides.get(pair))));
      }
    }
    if (!unknown.isEmpty()) {
      context
          .problems()
          .warn(
              root.has(Layers.TIES)
                  ? root.keyOrigin(Layers.TIES)
                  : root.keyOrigin(StatesSection.KEY),
              "no affinity is known, and 0 is taken, for " + String.join(", ", unknown),
              Text.format("give it under 'ties', such as %s: {affinity: 0.5}", unknown.get(0)));
    }
    return ties;
  }

  private Map<List<StateCode>, Fields> overrides(Fields root) {
    Map<List<StateCode>, Fields> overrides = new HashMap<>();
    for (Named named : root.children(Layers.TIES, "tie")) {
      Optional<List<StateCode>> pair =
          context.codes().pair(named.key(), "ties", context.problems());
      if (pair.isPresent()) {
        overrides.put(pair.get(), named.fields());
      }
    }
    return overrides;
  }

  private Tie tie(StateProfile first, StateProfile second, Optional<Fields> override) {
    StateLibrary library = context.library().states();
    String a = first.code().letters();
    String b = second.code().letters();
    int year = context.date().getYear();
    Optional<KeyTable<Tie>.Given> given =
        override.map(fields -> StateKeys.TIE.read(fields, context.codes()));
    Optional<Double> affinity =
        given
            .flatMap(read -> read.find(StateKeys.AFFINITY))
            .or(() -> library.affinity(a, b, year).map(Numbers::rounded));
    if (affinity.isEmpty()) {
      unknown.add(a + "-" + b);
    }
    return new Tie(
        first.code(),
        second.code(),
        affinity.orElse(0.0),
        given
            .flatMap(read -> read.find(StateKeys.RIVALS))
            .orElseGet(() -> library.rivals(a, b, year)),
        given.flatMap(read -> read.find(StateKeys.APART)).orElseGet(() -> apart(first, second)),
        given
            .flatMap(read -> read.find(StateKeys.LAND_BORDER))
            .orElseGet(() -> library.landContiguous(a, b, year)));
  }

  /** The distance of the capitals, to a tenth of a km: a city is larger. */
  private static double apart(StateProfile first, StateProfile second) {
    double kilometres =
        GreatCircle.kilometres(
            first.latitude(), first.longitude(), second.latitude(), second.longitude());
    return Math.rint(kilometres * 10) / 10;
  }
}
