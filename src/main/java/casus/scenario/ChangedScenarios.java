package casus.scenario;

import casus.crisis.OutcomeColumn;
import casus.crisis.Scenario;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import java.util.List;
import java.util.function.Function;

/**
 * What changes make of one scenario: the many cells of a study, of which each is read only where it
 * differs. All errors are told, and nothing that is only strange. Threads may share it.
 */
final class ChangedScenarios {
  private final Library library;
  private final Function<Scenario, List<OutcomeColumn>> columns;
  private final LoadedScenario base;
  private final ReadParts parts = new ReadParts();

  /** By thread, what the changes that came first made of the document when they last did. */
  @SuppressWarnings("ThreadLocalUsage") // there is one for each study
  private final ThreadLocal<Stage> latest = new ThreadLocal<>();

  /** What changes make of a document; nothing is to be said about them. */
  private record Stage(List<Setting> changes, Mapping root) {}

  /**
   * @param library what scenarios draw on
   * @param columns the columns of a run of a scenario that outcomes may speak of
   * @param base the scenario as it was read
   */
  ChangedScenarios(
      Library library, Function<Scenario, List<OutcomeColumn>> columns, LoadedScenario base) {
    this.library = library;
    this.columns = columns;
    this.base = base;
    with(List.of()); // what is read here serves all others
  }

  /**
   * Changes the scenario, stage by stage: the treaties that others still expect though a stage
   * takes them away are those before that stage.
   *
   * @param stages the changes
   * @return the changed scenario, or all that is wrong
   */
  Parsed<LoadedScenario> with(List<List<Setting>> stages) {
    Problems problems = new Problems();
    Layers layers = new Layers(library.treaties(), problems);
    Settings settings = new Settings(layers, problems);
    Mapping written = base.written().root();
    Mapping root = written;
    Mapping earlier = root;
    for (int number = 0; number < stages.size(); number++) {
      List<Setting> stage = stages.get(number);
      earlier = root;
      Stage known = latest.get();
      if (number == 0 && known != null && known.changes() == stage) {
        root = known.root(); // another arm of the same point
        continue;
      }
      Mapping before = root;
      root =
          settings.applyAll(
              root,
              stage.stream().filter(setting -> !takesAgain(setting, before, written)).toList());
      if (number == 0 && !problems.any()) {
        latest.set(new Stage(stage, root));
      }
    }
    return problems.outcome(
        new DocumentReader(library, columns, problems, parts)
            .values(root, layers.expected(root, earlier), base.inputs()));
  }

  /**
   * Whether a stage takes a treaty away that an earlier stage took already: nothing is left to do.
   */
  private static boolean takesAgain(Setting setting, Mapping before, Mapping written) {
    List<Scalar> path = setting.path();
    boolean takes = path.size() == 2 && StudyFactor.ofTreaty(path) && setting.value().isNull();
    String id = path.get(path.size() - 1).text();
    return takes && hasTreaty(written, id) && !hasTreaty(before, id);
  }

  private static boolean hasTreaty(Mapping root, String id) {
    return root.child(Layers.TREATIES).filter(treaties -> treaties.has(id)).isPresent();
  }
}
