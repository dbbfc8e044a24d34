package casus.scenario;

import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A mapping in the making. */
final class Tree {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A mapping with an entry for each of some things. */
  static <T> Mapping of(
      Collection<T> things, Function<? super T, String> key, Function<? super T, Node> value) {
    Tree tree = new Tree();
    things.forEach(thing -> tree.put(key.apply(thing), value.apply(thing)));
    return tree.mapping();
  }

  void put(String key, Node value) {
    entries.put(key, new Entry(Scalar.of(key, value.origin()), value));
  }

  /** Puts a value into the mapping under a key. */
  void putBelow(String key, String keyBelow, Node value) {
    Entry entry = entries.get(key);
    Mapping below =
        entry != null && entry.value() instanceof Mapping mapping
            ? mapping
            : Mapping.empty(value.origin());
    put(key, below.with(Scalar.of(keyBelow, value.origin()), value));
  }

  Mapping mapping() {
    return new Mapping(entries, Provenance.DEFAULT);
  }
}
