package casus.scenario;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found so far. The only thing in this package that grows while a file is read. */
final class Problems {
  /** The order in which sources came to be read: the order of files in the report. */
  private final Map<String, Integer> order = new LinkedHashMap<>();

  /** By place and words: a value that is used twice, as by an alias, is told once. */
  private final Map<String, Problem> found = new LinkedHashMap<>();

  private int errors;

  /** Notes that a source is read, so that its problems come before those of later ones. */
  void opens(Source source) {
    order.putIfAbsent(source.name(), order.size());
  }

  void error(Origin origin, String message) {
    add(origin, message, "", Problem.Severity.ERROR);
  }

  void error(Origin origin, String message, String hint) {
    add(origin, message, hint, Problem.Severity.ERROR);
  }

  void warn(Origin origin, String message) {
    add(origin, message, "", Problem.Severity.WARNING);
  }

  void warn(Origin origin, String message, String hint) {
    add(origin, message, hint, Problem.Severity.WARNING);
  }

  void warn(Origin origin, String message, Finding finding) {
    add(origin, message, "", Problem.Severity.WARNING, finding);
  }

  void note(Origin origin, String message) {
    add(origin, message, "", Problem.Severity.NOTE);
  }

  /** Takes over what was found elsewhere. */
  void add(Problem problem) {
    if (tell(problem) && problem.severity() == Problem.Severity.ERROR) {
      errors++;
    }
  }

  private boolean tell(Problem problem) {
    String told =
        problem.file()
            + ':'
            + problem.line()
            + ':'
            + problem.column()
            + ':'
            + problem.severity()
            + ':'
            + problem.message();
    return found.putIfAbsent(told, problem) == null;
  }

  private void add(Origin origin, String message, String hint, Problem.Severity severity) {
    add(origin, message, hint, severity, Finding.NONE);
  }

  private void add(
      Origin origin, String message, String hint, Problem.Severity severity, Finding finding) {
    opens(origin.source());
    errors += severity == Problem.Severity.ERROR ? 1 : 0;
    tell(
        new Problem(
            origin.source().name(),
            origin.line(),
            origin.column(),
            message,
            origin.source().line(origin.line()),
            hint,
            severity,
            finding));
  }

  /** Whether anything was found, if only a remark. */
  boolean any() {
    return !found.isEmpty();
  }

  boolean anyError() {
    return errors > 0;
  }

  /** How many errors there are: a reader that adds none has found none. */
  int errors() {
    return errors;
  }

  /** All of them, by file in the order of reading, and by place within a file. */
  List<Problem> sorted() {
    return found.values().stream()
        .sorted(
            Comparator.<Problem>comparingInt(problem -> order.getOrDefault(problem.file(), 0))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }

  /** The value with the warnings, or all problems if one is an error: without value, one is. */
  <T> Parsed<T> outcome(Optional<T> value) {
    return anyError()
        ? new Parsed.Faulty<>(sorted())
        : new Parsed.Sound<>(value.orElseThrow(), sorted());
  }
}
