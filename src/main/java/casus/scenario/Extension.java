package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Numbers;
import casus.text.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lays one mapping over another: mappings merge deep, single values and lists replace, {@code null}
 * takes a key away, {@code key:} with nothing leaves what is below as it is.
 *
 * <p>Weights are shares of a whole. Where what lies above gives some weights of an article's
 * readings and not the others, those below keep their proportions and share what is left of one: so
 * {@code aggression.weight=0.7} means that seven of ten hold that reading.
 */
final class Extension {
  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");

  private final Problems problems;

  Extension(Problems problems) {
    this.problems = problems;
  }

  /**
   * Lays one mapping over another.
   *
   * @param below what is there
   * @param above what changes it
   * @return the keys of below in their order, then the new ones
   */
  Mapping over(Mapping below, Mapping above) {
    if (above.entries().isEmpty()) {
      return below;
    }
    Map<String, Entry> merged = new LinkedHashMap<>(below.entries());
    for (Entry entry : above.entries().values()) {
      merge(merged, entry);
    }
    return new Mapping(merged, below.origin());
  }

  private void merge(Map<String, Entry> entries, Entry above) {
    String key = above.key().text();
    Entry before = entries.get(key);
    if (above.value().isNull()) {
      if (before == null) {
        problems.error(
            above.key().origin(),
            Text.format("there is no '%s' to take away", key),
            Suggestion.hint(key, entries.keySet()));
      }
      entries.remove(key);
    } else if (above.value() instanceof Mapping changes) {
      Mapping base =
          before != null && before.value() instanceof Mapping mapping
              ? mapping
              : Mapping.empty(above.key().origin());
      entries.put(key, new Entry(above.key(), merged(key, base, changes)));
    } else if (before == null || !above.value().isBlank()) {
      entries.put(key, above);
    }
  }

  private Mapping merged(String key, Mapping below, Mapping above) {
    Mapping merged = over(below, above);
    boolean nested = key.equals("readings");
    if (!nested && !key.equals("adversary_weights")) {
      return merged;
    }
    Mapping shared = shared(below, above, merged, nested);
    // Whoever sets one weight on the command line asks for just this.
    boolean changed = Math.abs(sum(merged, nested) - 1) > 1e-9 && !shared.equals(merged);
    if (changed && !above.origin().source().name().equals(Settings.NAME)) {
      problems.warn(
          above.origin(),
          Text.format(
              "with the weights not given here, those of %s would not add up to 1: they share what"
                  + " is left, each in proportion",
              key),
          "give all weights, so that they add up to 1");
    }
    return shared;
  }

  private static Mapping shared(Mapping below, Mapping above, Mapping merged, boolean nested) {
    Set<String> rest = new LinkedHashSet<>();
    double restSum = 0;
    double stated = 0;
    boolean anyStated = false;
    for (String id : merged.keys()) {
      Optional<Double> weight = weight(merged, id, nested);
      if (weight.isEmpty()) {
        continue;
      }
      if (weight(above, id, nested).isPresent() || !below.has(id)) {
        stated += weight.get();
        anyStated = true;
      } else {
        rest.add(id);
        restSum += weight.get();
      }
    }
    // Readings can also have been taken away; then, too, the others share what is left.
    boolean fewer = below.keys().stream().anyMatch(id -> !merged.has(id));
    if (rest.isEmpty() || stated > 1 || !(anyStated || fewer)) {
      return merged;
    }
    Mapping changed = merged;
    for (String id : rest) {
      double old = weight(merged, id, nested).orElse(0.0);
      double share = restSum > 0 ? old / restSum : 1.0 / rest.size();
      changed = withWeight(changed, id, Numbers.rounded((1 - stated) * share), nested);
    }
    return changed;
  }

  private static Optional<Double> weight(Mapping readings, String id, boolean nested) {
    return (nested
            ? readings.child(id).flatMap(reading -> reading.get("weight"))
            : readings.get(id))
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).text())
        .filter(text -> PLAIN_NUMBER.matcher(text).matches())
        .map(Double::valueOf);
  }

  private static double sum(Mapping readings, boolean nested) {
    return readings.keys().stream()
        .mapToDouble(id -> weight(readings, id, nested).orElse(0.0))
        .sum();
  }

  private static Mapping withWeight(Mapping readings, String id, double weight, boolean nested) {
    Entry entry = readings.entries().get(id);
    if (entry == null) {
      return readings;
    }
    if (!nested) {
      return readings.with(entry.key(), Scalar.of(Numbers.text(weight), entry.value().origin()));
    }
    Mapping reading = (Mapping) entry.value();
    Entry old = reading.entries().get("weight");
    return old == null
        ? readings
        : readings.with(
            entry.key(),
            reading.with(old.key(), Scalar.of(Numbers.text(weight), old.value().origin())));
  }
}
