package casus.scenario;

import java.util.Optional;
import java.util.function.Function;

/**
 * One key of a block: all that reader, effective document, schema and reference page know of it.
 *
 * @param <B> what the block describes
 * @param <T> what the value is once read
 * @param name as it is written in files
 * @param kind what its value is
 * @param need whether it must be given, and what stands in if it is not
 * @param getter gives it back from what was read; empty if it is not to be written
 * @param meaning what it is
 * @param example a value that may stand there
 * @param rule the rule of the model that uses it; empty if none does
 */
record Key<B, T>(
    String name,
    ValueKind<T> kind,
    Need<T> need,
    Function<B, Optional<T>> getter,
    String meaning,
    String example,
    String rule) {

  /**
   * Whether a value must be given.
   *
   * @param <T> the type of the value
   * @param required whether it is a fault to leave it out
   * @param standard what stands in for it, if that is always the same
   * @param words what stands in for it
   */
  record Need<T>(boolean required, Optional<T> standard, String words) {}

  /** The same key where its value is of another kind. */
  Key<B, T> as(ValueKind<T> other) {
    return new Key<>(name, other, need, getter, meaning, example, rule);
  }

  /** Reads the value; empty if it is missing or faulty. */
  Optional<T> read(Fields fields, StateCodes codes) {
    return kind.reader().read(fields, name, codes);
  }

  /** The value, where it does not depend on states. */
  Optional<T> read(Fields fields) {
    return read(fields, StateCodes.NONE);
  }

  /**
   * The value written out in full.
   *
   * @param value what the block was read into
   * @param provenance where its values were written
   * @param otherwise where the value comes from if it was not written
   * @return empty if there is none
   */
  Optional<Node> written(B value, Provenance provenance, Origin otherwise) {
    Origin origin = provenance.of(otherwise, name);
    return getter
        .apply(value)
        .map(
            found ->
                provenance
                    .law(name)
                    .<Node>map(law -> Amount.written(0, Optional.of(law), origin))
                    .orElseGet(() -> kind.writer().apply(found, origin)));
  }
}
