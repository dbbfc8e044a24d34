package casus.scenario;

import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Numbers;
import casus.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the keys of one mapping, each as what it should be. What is wrong goes to the problems, and
 * the value is empty then as it is when the key is missing: the reader goes on and finds the rest.
 */
final class Fields {
  private static final String MAPPING = "a mapping";
  private static final Pattern UNFIT = Pattern.compile("[,;|=\"'\\p{Cntrl}]");

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Mapping mapping;
  private final Origin at;
  private final String what;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  /** What to call the value of a key. */
  private String naming = "%s";

  /**
   * @param mapping the keys and values
   * @param at where to tell what is missing
   * @param what what the mapping describes, such as {@code "state PRK"}; empty for the whole file
   * @param problems takes what is wrong
   */
  Fields(Mapping mapping, Origin at, String what, Problems problems) {
    this.mapping = mapping;
    this.at = at;
    this.what = what;
    this.problems = problems;
  }

  /**
   * Sets what to call the values, where the key alone does not tell.
   *
   * @param pattern such as {@code "the stake of %s"}
   * @return this
   */
  Fields calledAs(String pattern) {
    naming = pattern;
    return this;
  }

  private String name(String key) {
    return naming.replace("%s", key);
  }

  Mapping mapping() {
    return mapping;
  }

  Origin at() {
    return at;
  }

  /** Where a key's value stands, or else the whole. */
  Origin at(String key) {
    return mapping.get(key).map(Node::origin).orElse(at);
  }

  /** Whether a key is there with a value. */
  boolean has(String key) {
    known.add(key);
    return mapping.get(key).filter(node -> !node.isBlank()).isPresent();
  }

  /** Whether a key holds a mapping without entries. */
  boolean isEmpty(String key) {
    return mapping.child(key).filter(child -> child.entries().isEmpty()).isPresent();
  }

  /** Tells which of these keys are missing. */
  void require(String... keys) {
    for (String key : keys) {
      if (!has(key)) {
        problems.error(at, in(Text.format("%s is missing", key)));
      }
    }
  }

  /** The value of a key, whatever it is. */
  Optional<Node> node(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    Optional<Node> node = mapping.get(key);
    if (node.isPresent() && node.get().isNull()) {
      problems.error(
          node.get().origin(),
          Text.format("%s is null: there is nothing to take away", key),
          "null takes away what an extended file says; leave the key out");
      return Optional.empty();
    }
    return node;
  }

  Optional<Scalar> scalar(String key) {
    Optional<Node> node = node(key);
    if (node.isPresent() && !(node.get() instanceof Scalar)) {
      wrongType(node.get(), key, "a single value");
    }
    return node.filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  private void wrongType(Node node, String key, String wanted) {
    boolean listed = node instanceof Sequence && wanted.equals(MAPPING);
    problems.error(
        node.origin(),
        Text.format("%s is %s, not %s", key, node.kind(), wanted),
        listed ? "write each as NAME: {KEY: VALUE}, without '- '" : "");
  }

  Optional<String> text(String key) {
    return scalar(key).map(scalar -> scalar.text().strip());
  }

  Optional<Double> number(String key, Measure measure) {
    return scalar(key).flatMap(scalar -> measure.read(scalar, name(key), problems));
  }

  /**
   * A whole number. Days are whole, months and years are not whole days: of times in these the
   * nearest day is used, and told.
   */
  Optional<Integer> whole(String key, Measure measure) {
    return number(key, measure).flatMap(number -> whole(number, key, measure));
  }

  private Optional<Integer> whole(double value, String key, Measure measure) {
    int nearest = (int) Math.rint(value);
    if (value == nearest) {
      return Optional.of(nearest);
    }
    String written = text(key).orElse("");
    if (!written.matches(".*(mo|y)")) {
      problems.error(
          at(key),
          Text.format(
              "%s is %s, not a whole number%s",
              name(key), written, measure.unit() == Unit.NONE ? "" : " of days"));
      return Optional.empty();
    }
    problems.warn(
        at(key),
        Text.format(
            "%s is %s, which is %s d; days are whole, and %d d is used",
            name(key), written, Numbers.text(Numbers.rounded(value)), nearest),
        Text.format("write %d d", nearest));
    return Optional.of(nearest);
  }

  /** A seed: any whole number of 64 bits, to the last digit. */
  Optional<Long> seed(String key) {
    Optional<Scalar> scalar = scalar(key);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text().strip();
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      problems.error(
          scalar.get().origin(),
          Text.format("%s is '%s', not a whole number of 64 bits", key, text),
          Text.format("write digits alone, from %d to %d", Long.MIN_VALUE, Long.MAX_VALUE));
      return Optional.empty();
    }
  }

  /** A number or a distribution. */
  Optional<Amount> amount(String key, Measure measure) {
    return node(key).flatMap(node -> DistributionReader.read(node, name(key), measure, problems));
  }

  Optional<Boolean> flag(String key) {
    return word(key, Map.of("true", true, "false", false));
  }

  /** One of some words. */
  <T> Optional<T> word(String key, Map<String, T> allowed) {
    return scalar(key).flatMap(scalar -> word(scalar, key, allowed));
  }

  <T> Optional<T> word(Scalar scalar, String key, Map<String, T> allowed) {
    T value = allowed.get(scalar.text());
    if (value == null) {
      problems.error(
          scalar.origin(),
          Text.format(
              "%s is '%s', not one of %s",
              key, scalar.text(), String.join(", ", allowed.keySet().stream().sorted().toList())),
          Suggestion.nearby(scalar.text(), allowed.keySet()).orElse(""));
      return Optional.empty();
    }
    return Optional.of(value);
  }

  Optional<LocalDate> date(String key) {
    Optional<Scalar> scalar = scalar(key);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    if (!DATE.matcher(text).matches()) {
      problems.error(
          scalar.get().origin(),
          Text.format("%s is '%s', not a date", key, text),
          "write YYYY-MM-DD, such as 2025-01-01");
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      problems.error(
          scalar.get().origin(), Text.format("%s is %s, a day that no calendar has", key, text));
      return Optional.empty();
    }
  }

  /** A list of single values; one alone needs no brackets. */
  List<Scalar> scalars(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof Scalar scalar) {
      return List.of(scalar);
    }
    if (!(node.get() instanceof Sequence sequence)) {
      wrongType(node.get(), key, "a list");
      return List.of();
    }
    List<Scalar> scalars = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (item instanceof Scalar scalar) {
        scalars.add(scalar);
      } else {
        problems.error(
            item.origin(),
            Text.format("an item of %s is %s, not a single value", key, item.kind()));
      }
    }
    return scalars;
  }

  List<String> texts(String key) {
    return scalars(key).stream().map(scalar -> scalar.text().strip()).toList();
  }

  /** The fields of a mapping under a key. */
  Optional<Fields> child(String key, String description) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!(node.get() instanceof Mapping child)) {
      wrongType(node.get(), key, MAPPING);
      return Optional.empty();
    }
    return Optional.of(new Fields(child, keyOrigin(key), description, problems));
  }

  /** The fields of each mapping under a key; {@code name:} with nothing counts as empty. */
  List<Named> children(String key, String description) {
    Optional<Fields> parent = child(key, key);
    return parent.isEmpty() ? List.of() : parent.get().all(description);
  }

  /**
   * All values of this mapping, each as fields of its own.
   *
   * @param description what each is, such as {@code "state"}
   */
  List<Named> all(String description) {
    List<Named> all = new ArrayList<>();
    for (Node.Entry entry : mapping.entries().values()) {
      String name = entry.key().text();
      known.add(name);
      String title = description + " " + name;
      Node value = entry.value();
      if (value instanceof Mapping child) {
        all.add(new Named(entry.key(), new Fields(child, entry.key().origin(), title, problems)));
      } else if (value.isBlank()) {
        Mapping none = Mapping.empty(entry.key().origin());
        all.add(new Named(entry.key(), new Fields(none, entry.key().origin(), title, problems)));
      } else {
        problems.error(value.origin(), Text.format("%s is %s, not a mapping", title, value.kind()));
      }
    }
    return all;
  }

  /**
   * One of several mappings.
   *
   * @param key its name
   * @param fields what is in it
   */
  record Named(Scalar key, Fields fields) {
    String name() {
      return key.text();
    }
  }

  /** Where a key stands, or else the whole. */
  Origin keyOrigin(String key) {
    Node.Entry entry = mapping.entries().get(key);
    return entry == null ? at : entry.key().origin();
  }

  /** Notes that a key may stand here though its value is of no concern. */
  void allow(String... keys) {
    known.addAll(List.of(keys));
  }

  /**
   * The mappings of {@link #children}, each under a name that the author gives, which goes into
   * tables: signs that part columns or items there cannot stand in it.
   */
  List<Named> named(String key, String description) {
    List<Named> all = children(key, description);
    for (Named named : all) {
      if (named.name().isBlank() || UNFIT.matcher(named.name()).find()) {
        problems.error(
            named.key().origin(),
            Text.format("%s cannot be called '%s'", description, named.name()),
            "names go into tables: write letters, digits, hyphens and points");
      }
    }
    return all;
  }

  /** Tells of every key that nobody asked for. */
  void finish() {
    for (Node.Entry entry : mapping.entries().values()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        problems.error(
            entry.key().origin(),
            in(Text.format("no key is called '%s'", key)),
            partOfNumber(entry)
                ? "a comma parts entries here; decimals take a point"
                : Suggestion.hint(key, known));
      }
    }
  }

  /** Between braces a comma parts entries, and what stands behind a decimal comma is a key. */
  private static boolean partOfNumber(Node.Entry entry) {
    return DIGITS.matcher(entry.key().text()).matches() && entry.value().isBlank();
  }

  private String in(String message) {
    return what.isEmpty() ? message : "in " + what + ": " + message;
  }

  Problems problems() {
    return problems;
  }
}
