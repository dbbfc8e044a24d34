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
import java.util.Set;

/** Reads {@code hindcast}: what really happened. */
final class HindcastSection {
  static final String KEY = "hindcast";

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
    KeyTable<Hindcast>.Given given = RootKeys.HINDCAST.read(fields, StateCodes.NONE);
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
    if (truths.isEmpty() && fields.has("truth") && given.isSound()) {
      problems.error(fields.at("truth"), "there are no truths");
    }
    return given.made(
        () ->
            new Hindcast(
                given.get(RootKeys.HAPPENED), given.get(RootKeys.HINDCAST_WEIGHT), truths));
  }

  private Optional<Truth> truth(Named named) {
    Fields fields = named.fields();
    KeyTable<Truth>.Given given = RootKeys.TRUTH.read(fields, StateCodes.NONE);
    expressions.checkName(named.key());
    Optional<Scalar> when = fields.scalar("when");
    Optional<Outcome> outcome = when.flatMap(text -> expressions.outcome(named.name(), text));
    if (outcome.isPresent() && !outcome.get().event()) {
      problems.error(
          fields.at("when"),
          Text.format("truth %s is a number, not true or false of a run", named.name()),
          "compare it, as in calls > 0");
    }
    return given.made(
        () ->
            new Truth(
                outcome.orElseThrow(),
                given.get(RootKeys.VALUE),
                given.get(RootKeys.BASE_RATE),
                given.get(RootKeys.TRUTH_SOURCE)));
  }
}
