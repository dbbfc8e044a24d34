package casus.scenario;

import casus.crisis.Outcome;
import casus.crisis.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * A scenario with all that its file says beside it.
 *
 * @param scenario the crisis
 * @param outcomes what is to be told of each run; the truths of a hindcast are among them
 * @param hindcast what really happened, if it is a historical case
 * @param description what it is for
 * @param sources where its facts come from
 * @param notes remarks
 * @param effective the scenario in full, with every default, and where each value comes from
 * @param inputs the files it was read from
 * @param written the scenario as its authors wrote it, library treaties filled in, ready to be
 *     changed and read again
 */
public record LoadedScenario(
    Scenario scenario,
    List<Outcome> outcomes,
    Optional<Hindcast> hindcast,
    String description,
    List<String> sources,
    List<String> notes,
    EffectiveDocument effective,
    List<InputFile> inputs,
    Document written) {
  /** Copies the lists. */
  public LoadedScenario {
    outcomes = List.copyOf(outcomes);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
    inputs = List.copyOf(inputs);
  }

  /**
   * What its author calls a thing in print.
   *
   * @param kind such as {@code states}
   * @param name such as {@code PRK}
   * @return empty where it has no title
   */
  public Optional<String> title(String kind, String name) {
    return written
        .root()
        .child(WordsSection.KEY)
        .flatMap(words -> words.child(kind))
        .flatMap(things -> things.child(name))
        .flatMap(words -> words.get(PrintWords.TITLE))
        .filter(Node.Scalar.class::isInstance)
        .map(title -> ((Node.Scalar) title).text().strip());
  }

  /**
   * The same file with a scenario that differs in nothing that is played.
   *
   * @param other such as one whose states go by other names
   * @return a copy
   */
  public LoadedScenario with(Scenario other) {
    return new LoadedScenario(
        other, outcomes, hindcast, description, sources, notes, effective, inputs, written);
  }
}
