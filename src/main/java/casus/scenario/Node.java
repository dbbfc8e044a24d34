package casus.scenario;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value of a document, with the place it stands at. Immutable. */
sealed interface Node {
  /**
   * Where it stands.
   *
   * @return its place
   */
  Origin origin();

  /**
   * What it is, for messages.
   *
   * @return such as {@code "a list"}
   */
  String kind();

  /**
   * Whether this is the very node: where nothing is laid over a node, it stays what it is. Java
   * makes a record's comparison anew in each process, which the start would wait for.
   */
  default boolean isVery(Object other) {
    return this == other;
  }

  /** Whether nothing was written: {@code key:} says "take it as it is". */
  default boolean isBlank() {
    return false;
  }

  /** Whether an explicit null was written: {@code key: null} says "take it away". */
  default boolean isNull() {
    return false;
  }

  /**
   * A single value.
   *
   * @param text as written, without quotes
   * @param plain whether it stands without quotes
   * @param origin where it stands
   */
  record Scalar(String text, boolean plain, Origin origin) implements Node {
    private static final Set<String> NULLS = Set.of("null", "Null", "NULL", "~");

    /** Checks that there is a text. */
    public Scalar {
      requireNonNull(text, "text");
    }

    /**
     * A value that casus writes itself.
     *
     * @param text its text
     * @param origin where it comes from
     * @return a plain scalar
     */
    static Scalar of(String text, Origin origin) {
      return new Scalar(text, true, origin);
    }

    @Override
    public boolean isBlank() {
      return plain && text.isEmpty();
    }

    @Override
    public boolean isNull() {
      return plain && NULLS.contains(text);
    }

    @Override
    public String kind() {
      return isBlank() ? "nothing" : "'" + text + "'";
    }
  }

  /**
   * A list.
   *
   * @param items its items
   * @param origin where it begins
   */
  record Sequence(List<Node> items, Origin origin) implements Node {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Keys with values, in the order written.
   *
   * @param entries by key
   * @param origin where it begins
   */
  record Mapping(Map<String, Entry> entries, Origin origin) implements Node {
    /** Copies the entries, in order. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Mapping empty(Origin origin) {
      return new Mapping(Map.of(), origin);
    }

    /**
     * A mapping of one key.
     *
     * @param key the key
     * @param value its value
     * @return the mapping, standing where the key does
     */
    static Mapping of(Scalar key, Node value) {
      return new Mapping(Map.of(key.text(), new Entry(key, value)), key.origin());
    }

    boolean has(String key) {
      return entries.containsKey(key);
    }

    Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The mapping under a key, if there is one. */
    Optional<Mapping> child(String key) {
      return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    }

    List<String> keys() {
      return new ArrayList<>(entries.keySet());
    }

    /** The same with one key set, at its old place or else at the end. */
    Mapping with(Scalar key, Node value) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.put(key.text(), new Entry(key, value));
      return new Mapping(changed, origin);
    }

    Mapping without(String key) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Mapping(changed, origin);
    }

    /** The node at the end of a path of keys. */
    Optional<Node> at(List<String> path) {
      Optional<Node> node = Optional.of(this);
      for (String key : path) {
        node =
            node.filter(Mapping.class::isInstance).flatMap(mapping -> ((Mapping) mapping).get(key));
      }
      return node;
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key, with its own place
   * @param value its value
   */
  record Entry(Scalar key, Node value) {}
}
