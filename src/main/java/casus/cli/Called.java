package casus.cli;

import casus.crisis.Scenario;
import casus.results.GivenWords;
import casus.results.Labels;
import casus.scenario.LoadedScenario;
import casus.treaty.Treaty;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A scenario whose states and treaties go by what their authors call them in print, for stories. No
 * run hangs on a name.
 */
final class Called {
  private Called() {}

  /** By the words of a results folder. */
  static LoadedScenario by(GivenWords words, LoadedScenario loaded) {
    return called(loaded, usual(words.states()), usual(words.treaties()));
  }

  /** By the words of the scenario itself. */
  static LoadedScenario byItself(LoadedScenario loaded) {
    return called(
        loaded,
        (code, name) -> loaded.title("states", code).orElse(name),
        (id, title) -> loaded.title("treaties", id).orElse(title));
  }

  private static BinaryOperator<String> usual(Labels labels) {
    return labels::title;
  }

  private static LoadedScenario called(
      LoadedScenario loaded, BinaryOperator<String> state, BinaryOperator<String> treaty) {
    Scenario scenario = loaded.scenario();
    Scenario called =
        scenario.toBuilder()
            .states(
                scenario.states().stream()
                    .map(it -> it.called(state.apply(it.code().letters(), it.name())))
                    .toList())
            .treaties(titled(scenario.treaties(), treaty), titled(scenario.expected(), treaty))
            .build();
    return loaded.with(called);
  }

  private static List<Treaty> titled(List<Treaty> treaties, BinaryOperator<String> title) {
    return treaties.stream()
        .map(it -> it.toBuilder().title(title.apply(it.id(), it.title())).build())
        .toList();
  }
}
