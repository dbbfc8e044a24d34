package casus.scenario;

import casus.crisis.Outcome;
import casus.crisis.OutcomeColumn;
import casus.crisis.OutcomeNames;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Numbers;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code outcomes}: named expressions over the record of a run. */
final class OutcomesSection {
  static final String KEY = "outcomes";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Problems problems;
  private final List<OutcomeColumn> columns;
  private final OutcomeNames names;

  OutcomesSection(Problems problems, List<OutcomeColumn> columns, OutcomeNames names) {
    this.problems = problems;
    this.columns = columns;
    this.names = names;
  }

  /**
   * Reads the section.
   *
   * @param root the whole file
   * @return the outcomes, in the order written
   */
  List<Outcome> read(Fields root) {
    Optional<Fields> fields = root.child(KEY, KEY);
    List<Outcome> outcomes = new ArrayList<>();
    if (fields.isEmpty()) {
      return outcomes;
    }
    for (Entry entry : fields.get().mapping().entries().values()) {
      String name = entry.key().text();
      checkName(entry.key());
      checkColumn(entry.key());
      Optional<Scalar> text = fields.get().scalar(name);
      if (text.isPresent()) {
        outcome(name, text.get()).ifPresent(outcomes::add);
      } else if (!fields.get().has(name)) {
        problems.error(entry.key().origin(), Text.format("outcome %s has no expression", name));
      }
    }
    return outcomes;
  }

  /** Tells of a name that an outcome cannot have. */
  void checkName(Scalar name) {
    if (!NAME.matcher(name.text()).matches()) {
      problems.error(
          name.origin(),
          Text.format("an outcome cannot be called '%s'", name.text()),
          "write small letters, digits and _, a letter first");
    } else if (StudyNames.KEYS.contains(name.text()) || StudyNames.readsAsMissing(name.text())) {
      problems.error(
          name.origin(),
          Text.format(
              "an outcome cannot be called '%s', which %s",
              name.text(),
              StudyNames.KEYS.contains(name.text())
                  ? "is a column of runs.csv"
                  : "reads as a missing value in pandas and R"),
          "give it another name");
    }
  }

  private void checkColumn(Scalar name) {
    if (columns.stream().anyMatch(column -> column.name().equals(name.text()))) {
      problems.warn(
          name.origin(),
          Text.format(
              "the outcome %s takes the place of the column %s of runs.csv",
              name.text(), name.text()),
          "give it another name to have both");
    }
  }

  /** An expression; empty if it is faulty. */
  Optional<Outcome> outcome(String name, Scalar scalar) {
    Outcome.Parse parse = Outcome.parse(name, scalar.text(), columns, names);
    if (parse instanceof Outcome.Parse.Fault fault) {
      Origin at = scalar.origin();
      boolean oneLine = at.source().line(at.line()).contains(scalar.text());
      int quote = scalar.plain() ? 0 : 1;
      Origin place =
          oneLine ? new Origin(at.source(), at.line(), at.column() + quote + fault.position()) : at;
      problems.error(place, Text.format("in outcome %s: %s", name, fault.message()), fault.hint());
      return Optional.empty();
    }
    return Optional.of(((Outcome.Parse.Understood) parse).outcome());
  }

  /** Tells of outcomes that are the same in every run, by what their columns can hold. */
  static void tellConstant(
      Mapping root, List<Outcome> outcomes, OutcomeRange ranges, Problems problems) {
    for (Outcome outcome : outcomes) {
      OutcomeRange.Range range = ranges.of(outcome.expression());
      Optional<Origin> at =
          root.child(KEY)
              .flatMap(all -> all.get(outcome.name()))
              .map(expression -> expression.origin());
      if (range.constant() && at.isPresent()) {
        String value =
            outcome.event() ? (range.low() == 1 ? "true" : "false") : Numbers.text(range.low());
        problems.warn(
            at.get(),
            Text.format(
                "outcome %s is always %s: what it asks for is constant, whatever happens in a run",
                outcome.name(), value),
            "a rung goes from 0 to 6, a count from 0, a day to the horizon");
      }
    }
  }
}
