package casus.scenario;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading something a user wrote: a value, or all that is wrong with it.
 *
 * @param <T> what was to be read
 */
public sealed interface Parsed<T> {
  /**
   * It could be read.
   *
   * @param value what it says
   * @param warnings what is allowed but strange, in file order
   * @param <T> what was to be read
   */
  record Sound<T>(T value, List<Problem> warnings) implements Parsed<T> {
    /** Copies the warnings. */
    public Sound {
      requireNonNull(value, "value");
      warnings = List.copyOf(warnings);
    }

    @Override
    public List<Problem> problems() {
      return warnings;
    }
  }

  /**
   * It could not be read.
   *
   * @param problems at least one error, and warnings, in file order
   * @param <T> what was to be read
   */
  record Faulty<T>(List<Problem> problems) implements Parsed<T> {
    /** Checks that there is an error. */
    public Faulty {
      problems = List.copyOf(problems);
      if (problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
        throw new IllegalArgumentException("faulty without an error: " + problems);
      }
    }
  }

  /**
   * Errors and warnings.
   *
   * @return in file order
   */
  List<Problem> problems();

  /**
   * The value, if it could be read.
   *
   * @return it, or nothing where there are errors
   */
  default Optional<T> ifSound() {
    return this instanceof Sound<T> sound ? Optional.of(sound.value()) : Optional.empty();
  }

  /**
   * The value, for those who know that it is sound (casus's own files, tests).
   *
   * @return the value
   * @throws IllegalStateException if there are errors; the message tells them all
   */
  default T orElseThrow() {
    if (this instanceof Sound<T> sound) {
      return sound.value();
    }
    throw new IllegalStateException(
        String.join("\n", problems().stream().map(Problem::toString).toList()));
  }
}
