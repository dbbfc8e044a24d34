package casus.scenario;

import casus.crisis.RungChances;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Numbers;
import casus.treaty.Locus;
import casus.treaty.Parties;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the value of a key is: how it is read and written, and what schema and reference say of it.
 *
 * @param <T> what it is once read
 * @param words what it is, for the reference
 * @param range what it may be, for the reference; empty if that goes without saying
 * @param schema what editors know of it
 * @param reader reads it; empty if it is missing or faulty, and then told
 * @param writer writes it out in full
 */
record ValueKind<T>(
    String words,
    String range,
    Map<String, Object> schema,
    Reader<T> reader,
    BiFunction<T, Origin, Node> writer) {

  /** Reads the value of a key. */
  @FunctionalInterface
  interface Reader<T> {
    /** The value; empty if it is missing or faulty. */
    Optional<T> read(Fields fields, String key, StateCodes codes);
  }

  /** Which states a code may stand for. */
  @FunctionalInterface
  private interface Whose {
    Optional<StateCode> code(StateCodes codes, Scalar scalar, String key, Problems problems);
  }

  static final ValueKind<String> TEXT =
      new ValueKind<>(
          "text",
          "",
          SchemaParts.text(),
          (fields, key, codes) -> fields.text(key),
          (text, origin) -> new Scalar(text, false, origin));

  static final ValueKind<List<String>> TEXTS =
      new ValueKind<>(
          "texts",
          "",
          SchemaParts.texts(),
          (fields, key, codes) -> listed(fields.texts(key)),
          (texts, origin) ->
              list(texts, text -> new Scalar(text, false, origin), Origin.named("default")));

  static final ValueKind<Boolean> FLAG =
      new ValueKind<>(
          "yes or no",
          "true, false",
          SchemaParts.flag(),
          (fields, key, codes) -> fields.flag(key),
          plain(String::valueOf));

  static final ValueKind<LocalDate> DATE =
      new ValueKind<>(
          "date",
          "",
          SchemaParts.date(),
          (fields, key, codes) -> fields.date(key),
          plain(LocalDate::toString));

  /** A rung as a number or a word. */
  static final ValueKind<Rung> RUNG =
      new ValueKind<>(
          "rung",
          "1 to " + (Rung.COUNT - 1) + ", or " + among(Vocabulary.RUNGS.keySet()),
          SchemaParts.any(SchemaParts.number(), SchemaParts.words(Vocabulary.RUNGS.keySet())),
          (fields, key, codes) -> rung(fields, key),
          plain(rung -> Numbers.text(rung.ordinal())));

  /** A rung, or several with a weight each. */
  static final ValueKind<RungChances> RUNGS =
      new ValueKind<>(
          "rung, or rungs with weights such as {display: 1, force: 3}",
          RUNG.range,
          SchemaParts.any(
              SchemaParts.number(),
              SchemaParts.words(Vocabulary.RUNGS.keySet()),
              SchemaParts.map(".", SchemaParts.number())),
          (fields, key, codes) -> RungsReader.read(fields, key),
          RungsReader::written);

  /** A state of the scenario. */
  static final ValueKind<StateCode> STATE = code("state", StateCodes::present);

  /** A state anywhere in the world. */
  static final ValueKind<StateCode> ANY_STATE = code("any state", StateCodes::known);

  /** A member of a treaty. */
  static final ValueKind<StateCode> MEMBER =
      code("any state", (codes, scalar, key, problems) -> codes.known(scalar, "members", problems));

  /** What is of no concern to the program. */
  static final ValueKind<Node> REMARK = part("anything", Map.of());

  /** Where an act may strike. */
  static final ValueKind<Set<Locus>> LOCI =
      new ValueKind<>(
          "a word, or a list of them",
          among(Vocabulary.ANY_LOCI.keySet()),
          SchemaParts.any(
              SchemaParts.words(Vocabulary.ANY_LOCI.keySet()),
              SchemaParts.list(SchemaParts.words(Vocabulary.ANY_LOCI.keySet()))),
          (fields, key, codes) -> loci(fields, key),
          (loci, origin) ->
              loci.size() == Locus.values().length
                  ? Scalar.of("anywhere", origin)
                  : list(
                      List.copyOf(EnumSet.copyOf(loci)), l -> Scalar.of(l.word(), origin), origin));

  /** States of the scenario. */
  static final ValueKind<List<StateCode>> STATES = codes("states", StateCodes::present);

  /** States anywhere in the world. */
  static final ValueKind<List<StateCode>> ANY_STATES = codes("any states", StateCodes::known);

  static ValueKind<Double> number(Measure measure) {
    return new ValueKind<>(
        measure.unit().description(),
        measure.range(),
        SchemaParts.number(),
        (fields, key, codes) -> fields.number(key, measure),
        plain(number -> Numbers.text(number) + measure.unit().suffix()));
  }

  static ValueKind<Integer> whole(Measure measure) {
    return new ValueKind<>(
        measure.unit() == Unit.NONE ? "a whole number" : measure.unit().description(),
        measure.range(),
        SchemaParts.number(),
        (fields, key, codes) -> fields.whole(key, measure),
        plain(number -> Numbers.text(number) + measure.unit().suffix()));
  }

  /** States anywhere in the world, or a word for all of them. */
  static ValueKind<Parties> parties(String everyone) {
    return new ValueKind<>(
        "any states, or " + everyone,
        "",
        SchemaParts.texts(),
        (fields, key, codes) -> {
          List<Scalar> scalars = fields.scalars(key);
          boolean all = scalars.size() == 1 && scalars.get(0).text().equals(everyone);
          return all
              ? Optional.empty()
              : ANY_STATES.reader.read(fields, key, codes).map(ValueKind::named);
        },
        (parties, origin) ->
            parties.named().isEmpty()
                ? Scalar.of(everyone, origin)
                : ANY_STATES.writer.apply(parties.named().stream().sorted().toList(), origin));
  }

  private static Parties named(List<StateCode> states) {
    return new Parties(Set.copyOf(states));
  }

  /** A number or a distribution. */
  static ValueKind<Amount> amount(Measure measure) {
    return new ValueKind<>(
        measure.unit().description() + ", or a distribution",
        measure.range(),
        SchemaParts.amount(),
        (fields, key, codes) -> fields.amount(key, measure),
        (amount, origin) -> Amount.written(amount.middle(measure), amount.distribution(), origin));
  }

  static <T> ValueKind<T> word(Map<String, T> words) {
    return new ValueKind<>(
        "word",
        among(words.keySet()),
        SchemaParts.words(words.keySet()),
        (fields, key, codes) -> fields.word(key, words),
        plain(value -> wordOf(value, words)));
  }

  /**
   * A value of a form of its own, which the section of the block reads and writes.
   *
   * @param words what it is
   * @param schema what editors know of it
   * @return a kind that reads nothing by itself
   */
  static ValueKind<Node> part(String words, Map<String, Object> schema) {
    return new ValueKind<>(
        words, "", schema, (fields, key, codes) -> Optional.empty(), (node, origin) -> node);
  }

  private static ValueKind<StateCode> code(String words, Whose whose) {
    return new ValueKind<>(
        words,
        "",
        SchemaParts.code(),
        (fields, key, codes) ->
            fields.scalar(key).flatMap(scalar -> whose.code(codes, scalar, key, fields.problems())),
        plain(StateCode::letters));
  }

  private static ValueKind<List<StateCode>> codes(String words, Whose whose) {
    return new ValueKind<>(
        words,
        "",
        SchemaParts.texts(),
        (fields, key, codes) -> {
          List<StateCode> found = new ArrayList<>();
          for (Scalar scalar : fields.scalars(key)) {
            whose.code(codes, scalar, key, fields.problems()).ifPresent(found::add);
          }
          return listed(found.stream().sorted().distinct().toList());
        },
        (states, origin) -> list(states, code -> Scalar.of(code.letters(), origin), origin));
  }

  private static Optional<Set<Locus>> loci(Fields fields, String key) {
    Set<Locus> loci = EnumSet.noneOf(Locus.class);
    for (Scalar word : fields.scalars(key)) {
      fields.word(word, key, Vocabulary.ANY_LOCI).ifPresent(loci::addAll);
    }
    return loci.isEmpty() ? Optional.empty() : Optional.of(loci);
  }

  static Optional<Rung> rung(Fields fields, String key) {
    Optional<Scalar> scalar = fields.scalar(key);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    if (scalar.get().text().chars().anyMatch(Character::isLetter)) {
      return fields.word(scalar.get(), key, Vocabulary.RUNGS);
    }
    return fields.whole(key, Measure.RUNG).map(Rung::of);
  }

  private static <T> String wordOf(T value, Map<String, T> words) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static String among(Collection<String> words) {
    return String.join(", ", words);
  }

  private static <T> BiFunction<T, Origin, Node> plain(Function<T, String> text) {
    return (value, origin) -> Scalar.of(text.apply(value), origin);
  }

  private static <T> Node list(List<T> items, Function<T, Scalar> item, Origin origin) {
    return new Sequence(List.<Node>copyOf(items.stream().map(item).toList()), origin);
  }

  private static <T> Optional<List<T>> listed(List<T> items) {
    return items.isEmpty() ? Optional.empty() : Optional.of(items);
  }
}
