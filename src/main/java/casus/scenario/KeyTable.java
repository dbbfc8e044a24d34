package casus.scenario;

import casus.scenario.Node.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A table of keys: what may stand in one kind of mapping. The reader, the effective document, the
 * schema and the reference page all go by it.
 *
 * @param <B> what the mapping describes
 */
final class KeyTable<B> {
  private final String path;
  private final String title;
  private final List<Key<B, ?>> keys = new ArrayList<>();
  private final Set<String> inChanges = new HashSet<>();

  /**
   * An empty table.
   *
   * @param path where the mapping stands, names of the author's own in capitals, such as {@code
   *     states.CODE}
   * @param title what it describes
   */
  KeyTable(String path, String title) {
    this.path = path;
    this.title = title;
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }

  List<Key<B, ?>> keys() {
    return List.copyOf(keys);
  }

  List<String> names() {
    return keys.stream().map(Key::name).toList();
  }

  /** A key that must be given. */
  <T> Entry<B, T> required(String name, ValueKind<T> kind, Function<B, T> getter) {
    return entry(name, kind, new Key.Need<>(true, Optional.empty(), "required"), some(getter));
  }

  /** A key with a default. */
  <T> Entry<B, T> standard(String name, ValueKind<T> kind, T standard, Function<B, T> getter) {
    String words = EffectiveYaml.flow(kind.writer().apply(standard, Provenance.DEFAULT));
    return entry(name, kind, new Key.Need<>(false, Optional.of(standard), words), some(getter));
  }

  /** A key whose default depends on others. */
  <T> Entry<B, T> derived(String name, ValueKind<T> kind, String otherwise, Function<B, T> getter) {
    return maybe(name, kind, otherwise, some(getter));
  }

  /** A key that may have no value at all. */
  <T> Entry<B, T> maybe(
      String name, ValueKind<T> kind, String otherwise, Function<B, Optional<T>> getter) {
    return entry(name, kind, new Key.Need<>(false, Optional.empty(), otherwise), getter);
  }

  /** A key that is read and used, and does not come back in the effective document. */
  <T> Entry<B, T> passing(String name, ValueKind<T> kind, String otherwise) {
    return maybe(name, kind, otherwise, block -> Optional.empty());
  }

  /**
   * A key that stands in changes only: it is gone, or read, before the table is.
   *
   * @param name the key
   * @param kind what its value is
   * @param otherwise what stands in if it is not given
   * @param <T> what the value is once read
   */
  <T> Entry<B, T> changing(String name, ValueKind<T> kind, String otherwise) {
    inChanges.add(name);
    return passing(name, kind, otherwise);
  }

  /** A key that must be given, and does not come back in the effective document by itself. */
  <T> Entry<B, T> needed(String name, ValueKind<T> kind) {
    return entry(
        name, kind, new Key.Need<>(true, Optional.empty(), "required"), block -> Optional.empty());
  }

  private <T> Entry<B, T> entry(
      String name, ValueKind<T> kind, Key.Need<T> need, Function<B, Optional<T>> getter) {
    return (rule, example, meaning) -> {
      Key<B, T> key = new Key<>(name, kind, need, getter, meaning, example, rule);
      keys.add(key);
      return key;
    };
  }

  private static <B, T> Function<B, Optional<T>> some(Function<B, T> getter) {
    return block -> Optional.of(getter.apply(block));
  }

  /** A key that still lacks its words. */
  @FunctionalInterface
  interface Entry<B, T> {
    /**
     * Puts the key into the table.
     *
     * @param rule the rule of the model that uses it; empty if none does
     * @param example a value that may stand there
     * @param meaning what it is
     */
    Key<B, T> means(String rule, String example, String meaning);
  }

  /** What was read of a mapping; what is missing or faulty is empty. */
  final class Given {
    private final Map<String, Object> values = new HashMap<>();
    private final Problems problems;
    private final int errorsBefore;

    private Given(Problems problems) {
      this.problems = problems;
      this.errorsBefore = problems.errors();
    }

    /** Whether no error was told since its reading began. */
    boolean isSound() {
      return problems.errors() == errorsBefore;
    }

    /** What is made of it; empty if an error was told since its reading began. */
    <T> Optional<T> made(Supplier<T> value) {
      return isSound() ? Optional.of(value.get()) : Optional.empty();
    }

    /** What was given. */
    @SuppressWarnings("unchecked") // values come from the key of the same name
    <T> Optional<T> find(Key<B, T> key) {
      return Optional.ofNullable((T) values.get(key.name()));
    }

    /** What was given, or the default; something required must have been read without fault. */
    <T> T get(Key<B, T> key) {
      return find(key).or(() -> key.need().standard()).orElseThrow();
    }
  }

  /** Reads all keys but the parts, and tells of keys that the table does not have. */
  Given read(Fields fields, StateCodes codes) {
    Given given = new Given(fields.problems());
    fields.require(
        keys.stream().filter(key -> key.need().required()).map(Key::name).toArray(String[]::new));
    for (Key<B, ?> key : keys) {
      if (!inChanges.contains(key.name())) {
        fields.allow(key.name());
        key.read(fields, codes).ifPresent(value -> given.values.put(key.name(), value));
      }
    }
    fields.finish();
    return given;
  }

  /** A value written out in full. */
  Mapping written(B value, Provenance provenance) {
    return written(value, provenance, key -> Provenance.DEFAULT, Map.of());
  }

  /**
   * A value written out in full.
   *
   * @param value what was read
   * @param provenance where it was written
   * @param otherwise by key, where values come from that were not written
   * @param parts what the table cannot write by itself, by key
   * @return keys in the order of the table
   */
  Mapping written(
      B value, Provenance provenance, Function<String, Origin> otherwise, Map<String, Node> parts) {
    Tree tree = new Tree();
    for (Key<B, ?> key : keys) {
      Optional.ofNullable(parts.get(key.name()))
          .or(() -> key.written(value, provenance, otherwise.apply(key.name())))
          .ifPresent(node -> tree.put(key.name(), node));
    }
    return tree.mapping();
  }

  /** The value of one key written out in full; empty if the table cannot write it by itself. */
  Optional<Node> written(String name, B value, Provenance provenance, Origin otherwise) {
    return keys.stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .flatMap(key -> key.written(value, provenance, otherwise));
  }

  /** What editors know of the mapping. */
  SchemaParts.Shape schema() {
    return schema(Map.of());
  }

  /**
   * What editors know of the mapping.
   *
   * @param parts by key, what depends on the library
   */
  SchemaParts.Shape schema(Map<String, Map<String, Object>> parts) {
    SchemaParts.Shape shape = SchemaParts.object();
    keys.forEach(
        key -> shape.with(key.name(), parts.getOrDefault(key.name(), key.kind().schema())));
    return shape;
  }
}
