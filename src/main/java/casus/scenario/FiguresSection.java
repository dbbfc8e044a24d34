package casus.scenario;

import casus.design.FigureChoice;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.scenario.Node.Sequence;
import casus.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

/** Reads {@code figures} of a study: names, or names with what part of the results they show. */
final class FiguresSection {
  static final String KEY = "figures";

  private final Optional<Collection<String>> known;
  private final Problems problems;

  /**
   * @param known the names of all figures; empty where any will do
   * @param problems takes what is wrong
   */
  FiguresSection(Optional<Collection<String>> known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  /**
   * Reads the section.
   *
   * @param study the whole file
   * @param arms the arms that there are
   * @param outcomes what can be shown; empty where that is not known
   * @param points how many design points there are
   * @return the figures in the order written
   */
  List<FigureChoice> read(
      Fields study, Collection<String> arms, Collection<String> outcomes, IntSupplier points) {
    List<FigureChoice> choices = new ArrayList<>();
    for (Node item : items(study)) {
      Optional<FigureChoice> choice = Optional.empty();
      if (item instanceof Scalar name) {
        choice = Optional.of(FigureChoice.of(name(name)));
      } else if (item instanceof Mapping mapping) {
        choice =
            chosen(
                new Fields(mapping, item.origin(), "a figure", problems), arms, outcomes, points);
      } else {
        problems.error(
            item.origin(),
            Text.format("an item of figures is %s, not a name or a mapping", item.kind()));
      }
      if (choice.filter(choices::contains).isPresent()) {
        problems.warn(
            item.origin(),
            Text.format("the figure %s is asked for twice", choice.orElseThrow().words()));
      }
      choice.ifPresent(choices::add);
    }
    return choices;
  }

  private List<Node> items(Fields study) {
    Optional<Node> node = study.node(KEY);
    if (node.isPresent() && node.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    return node.isPresent() && node.get() instanceof Mapping
        ? List.of(node.get())
        : List.copyOf(study.scalars(KEY));
  }

  private String name(Scalar scalar) {
    String name = scalar.text().strip();
    if (known.filter(names -> !names.contains(name)).isPresent()) {
      problems.error(
          scalar.origin(),
          Text.format("there is no figure '%s'", name),
          Suggestion.hint(name, known.get()));
    }
    return name;
  }

  private Optional<FigureChoice> chosen(
      Fields fields, Collection<String> arms, Collection<String> outcomes, IntSupplier points) {
    fields.require(StudyKeys.FIGURE_NAME);
    Optional<String> name = fields.scalar(StudyKeys.FIGURE_NAME).map(this::name);
    Optional<String> outcome = fields.text("outcome");
    outcome
        .filter(asked -> !outcomes.isEmpty() && !outcomes.contains(asked))
        .ifPresent(asked -> unknown(fields.at("outcome"), "outcome", asked, outcomes));
    List<String> shown = new ArrayList<>();
    for (Scalar arm : fields.scalars("arms")) {
      String asked = arm.text().strip();
      if (!arms.contains(asked)) {
        unknown(arm.origin(), "arm", asked, arms);
      } else if (shown.contains(asked)) {
        problems.error(arm.origin(), Text.format("the arm %s is named twice", asked));
      }
      shown.add(asked);
    }
    Optional<Integer> point = fields.whole("point", StudyKeys.POINT);
    if (point.isPresent() && point.get() >= points.getAsInt()) {
      problems.error(
          fields.at("point"),
          Text.format("there is no point %d", point.get()),
          Text.format("the study has %d, from 0 to %d", points.getAsInt(), points.getAsInt() - 1));
    }
    fields.finish();
    OptionalInt at = point.map(OptionalInt::of).orElse(OptionalInt.empty());
    return name.map(figure -> new FigureChoice(figure, outcome, shown, at));
  }

  private void unknown(Origin at, String what, String name, Collection<String> known) {
    problems.error(
        at, Text.format("there is no %s '%s'", what, name), Suggestion.hint(name, known));
  }
}
