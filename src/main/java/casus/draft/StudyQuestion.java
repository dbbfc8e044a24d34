package casus.draft;

import casus.scenario.LoadedScenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a study is asked for.
 *
 * @param scenario the scenario that is varied
 * @param file its file, as seen from the folder of the study
 * @param arms kinds of arms: {@code remove}, {@code wording}, {@code believe}, each for all
 *     treaties or, behind a colon, for one; {@code wording} also for one article, as {@code
 *     rus-prk-2024.4}
 * @param factors what is varied: parameters of the model, or paths with their range, such as {@code
 *     states.PRK.resolve=0.3..0.8}
 * @param ranges what range a parameter is given, by its word; empty for one without a prior
 * @param name what the study is to be called; empty for one made of the scenario's name
 * @param command the command that asks, for the head of the file
 */
public record StudyQuestion(
    LoadedScenario scenario,
    String file,
    List<String> arms,
    List<String> factors,
    Function<String, Optional<Range>> ranges,
    Optional<String> name,
    String command) {
  /** Copies the lists. */
  public StudyQuestion {
    arms = List.copyOf(arms);
    factors = List.copyOf(factors);
  }

  String studyName() {
    return name.orElseGet(() -> scenario.scenario().name() + "-study");
  }
}
