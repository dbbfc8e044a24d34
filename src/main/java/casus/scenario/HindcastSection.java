package casus.scenario;

import casus.crisis.Outcome;
import casus.scenario.Fields.Named;
import casus.scenario.Hindcast.Truth;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads {@code hindcast}: what really happened. */
final class HindcastSection {
  static final String KEY = "hindcast";

  private static final Measure WEIGHT = new Measure(Unit.NONE, 0.001, Double.MAX_VALUE);

  /** Neither 0 nor 1: a surprise costs infinitely much there. */
  private static final Measure BASE_RATE = new Measure(Unit.SHARE, 0.0001, 0.9999);

  private final Problems problems;
  private final OutcomesSection expressions;

  HindcastSection(Problems problems, OutcomesSection expressions) {
    this.problems = problems;
    this.expressions = expressions;
  }

  /**
   * Reads the section.
   *
   * @param root the whole file
   * @param outcomes the outcomes of the scenario, whose names a truth cannot have
   * @return empty if there is none, or if it is faulty
   */
  Optional<Hindcast> read(Fields root, List<Outcome> outcomes) {
    Optional<Fields> section = root.child(KEY, KEY);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = section.get();
    int errors = problems.errors();
    fields.require("happened", "truth");
    Optional<String> happened = fields.text("happened");
    double weight = fields.number("weight", WEIGHT).orElse(1);
    Set<String> taken = new HashSet<>();
    outcomes.forEach(outcome -> taken.add(outcome.name()));
    List<Truth> truths = new ArrayList<>();
    for (Named named : fields.children("truth", "truth")) {
      if (!taken.add(named.name())) {
        problems.error(
            named.key().origin(),
            Text.format("there is an outcome '%s' already", named.name()),
            "a truth is an outcome too: leave the other out, or call one of them otherwise");
      }
      truth(named).ifPresent(truths::add);
    }
    fields.finish();
    if (truths.isEmpty() && fields.has("truth") && problems.errors() == errors) {
      problems.error(fields.at("truth"), "there are no truths");
    }
    return problems.errors() > errors
        ? Optional.empty()
        : Optional.of(new Hindcast(happened.orElseThrow(), weight, truths));
  }

  private Optional<Truth> truth(Named named) {
    Fields fields = named.fields();
    int errors = problems.errors();
    fields.require("when", "value", "base_rate", "source");
    expressions.checkName(named.key());
    Optional<Scalar> when = fields.scalar("when");
    Optional<Outcome> outcome = when.flatMap(text -> expressions.outcome(named.name(), text));
    if (outcome.isPresent() && !outcome.get().event()) {
      problems.error(
          fields.at("when"),
          Text.format("truth %s is a number, not true or false of a run", named.name()),
          "compare it, as in calls > 0");
    }
    Optional<Boolean> value = fields.flag("value");
    OptionalDouble baseRate = fields.number("base_rate", BASE_RATE);
    Optional<String> source = fields.text("source");
    fields.finish();
    return problems.errors() > errors
        ? Optional.empty()
        : Optional.of(
            new Truth(
                outcome.orElseThrow(),
                value.orElseThrow(),
                baseRate.orElseThrow(),
                source.orElseThrow()));
  }
}
