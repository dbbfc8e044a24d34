package casus.scenario;

import casus.crisis.OutcomeColumn;
import casus.crisis.RunColumns;
import casus.crisis.Scenario;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import casus.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads scenario files. All faults of a file, of those it extends and of {@code --set} are told in
 * one pass. Threads may share a reader.
 */
public final class ScenarioReader {
  private final Library library;
  private final Function<Scenario, List<OutcomeColumn>> columns;

  /**
   * A reader.
   *
   * @param library what scenarios draw on
   */
  public ScenarioReader(Library library) {
    this(library, scenario -> RunColumns.of(scenario).outcomeColumns());
  }

  /**
   * A reader for outcomes over other columns.
   *
   * @param library what scenarios draw on
   * @param columns the columns of a run of a scenario that outcomes may speak of
   */
  public ScenarioReader(Library library, Function<Scenario, List<OutcomeColumn>> columns) {
    this.library = library;
    this.columns = columns;
  }

  /**
   * Reads a scenario with the library that casus ships.
   *
   * @param file the file
   * @param sets changes, {@code path=value}
   * @return the scenario, or all that is wrong
   */
  public static Parsed<LoadedScenario> read(Path file, List<String> sets) {
    return new ScenarioReader(Library.load()).load(file, sets);
  }

  /**
   * Reads a scenario.
   *
   * @param file the file
   * @param sets changes, {@code path=value}
   * @return the scenario, or all that is wrong
   */
  public Parsed<LoadedScenario> load(Path file, List<String> sets) {
    Problems problems = new Problems();
    Layers layers = new Layers(library.treaties(), problems);
    ScenarioFiles files = new ScenarioFiles(layers, problems);
    Optional<Mapping> root = files.read(file);
    return root.isEmpty()
        ? problems.outcome(Optional.empty())
        : finish(root.get(), sets, files.inputs(), layers, problems);
  }

  /**
   * Reads a scenario again with further changes, without touching the disk: for the design points
   * and arms of a study.
   *
   * @param loaded the scenario as it was read
   * @param sets changes, {@code path=value}; {@code treaties.ID=null} takes a treaty away, {@code
   *     treaties.ID={}} adds one, and the same under {@code expected} for what others expect
   * @return the changed scenario, or all that is wrong
   */
  public Parsed<LoadedScenario> again(LoadedScenario loaded, List<String> sets) {
    Problems problems = new Problems();
    Layers layers = new Layers(library.treaties(), problems);
    return finish(loaded.written().root(), sets, loaded.inputs(), layers, problems);
  }

  /** What changes make of a scenario. */
  ChangedScenarios changes(LoadedScenario base) {
    return new ChangedScenarios(library, columns, base);
  }

  /**
   * Reads a scenario for a study.
   *
   * @param file the scenario's file
   * @param asked where the study names it
   * @param outcomes what the study wants to know beside the scenario's own outcomes
   * @param problems takes what is wrong
   * @return empty if something is
   */
  Optional<LoadedScenario> base(
      Path file, Origin asked, Optional<Mapping> outcomes, Problems problems) {
    Layers layers = new Layers(library.treaties(), problems);
    ScenarioFiles files = new ScenarioFiles(layers, problems);
    Optional<Mapping> read = files.read(file, asked);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    outcomes.ifPresent(added -> tellReplaced(read.get(), added, problems));
    Mapping root =
        outcomes
            .map(
                added ->
                    layers.over(
                        read.get(),
                        Mapping.of(Scalar.of(OutcomesSection.KEY, added.origin()), added)))
            .orElse(read.get());
    return new DocumentReader(library, columns, problems, new ReadParts())
        .build(root, layers.expected(root, root), files.inputs());
  }

  /** Tells of outcomes of a study that take the place of other ones of its scenario. */
  private static void tellReplaced(Mapping scenario, Mapping added, Problems problems) {
    Mapping own = scenario.child(OutcomesSection.KEY).orElse(Mapping.empty(scenario.origin()));
    for (Node.Entry entry : added.entries().values()) {
      String name = entry.key().text();
      if (own.get(name).orElse(entry.value()) instanceof Scalar before
          && entry.value() instanceof Scalar after
          && !after.isBlank()
          && !before.text().strip().equals(after.text().strip())) {
        problems.warn(
            entry.key().origin(),
            Text.format(
                "the study's outcome %s takes the place of the scenario's: %s",
                name, before.text().strip()),
            "give it another name to have both");
      }
    }
  }

  /**
   * Reads a scenario from a text, as if from a file that extends no other.
   *
   * @param name what to call it in messages
   * @param text YAML
   * @return the scenario, or all that is wrong
   */
  public Parsed<LoadedScenario> read(String name, String text) {
    return decode(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a scenario from bytes, as if from a file that extends no other.
   *
   * @param name what to call the file
   * @param bytes what is in it
   * @return the scenario, or all that is wrong
   */
  Parsed<LoadedScenario> decode(String name, byte[] bytes) {
    Problems problems = new Problems();
    Layers layers = new Layers(library.treaties(), problems);
    ScenarioFiles files = new ScenarioFiles(layers, problems);
    Optional<Mapping> root = files.decode(name, bytes);
    return root.isEmpty()
        ? problems.outcome(Optional.empty())
        : finish(root.get(), List.of(), files.inputs(), layers, problems);
  }

  private Parsed<LoadedScenario> finish(
      Mapping root, List<String> sets, List<InputFile> inputs, Layers layers, Problems problems) {
    Mapping set = new Settings(layers, problems).apply(root, sets);
    return problems.outcome(
        new DocumentReader(library, columns, problems, new ReadParts())
            .build(set, layers.expected(set, root), inputs));
  }
}
