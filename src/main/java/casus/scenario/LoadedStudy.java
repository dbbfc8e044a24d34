package casus.scenario;

import casus.design.Design;
import casus.design.Replications;
import casus.design.Study;
import casus.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A study as it was read: the plan, the scenario it starts from, and what each point and arm makes
 * of that scenario. Threads may share it.
 */
public final class LoadedStudy {
  private final Supplier<ChangedScenarios> changed;
  private final Study study;
  private final LoadedScenario base;
  private final List<StudyFactor> factors;
  private final Map<String, List<Setting>> arms;
  private final Optional<PointPlaces> places;
  private final List<InputFile> inputs;
  private final String text;
  private final Optional<String> list;

  /** By thread, the point that it asked for last: whoever knows the list again, has its changes. */
  @SuppressWarnings("ThreadLocalUsage") // there is one for each study
  private final ThreadLocal<Changes> latest = new ThreadLocal<>();

  /** What the factors change at a point. */
  private record Changes(int point, List<Setting> settings) {}

  LoadedStudy(
      Supplier<ChangedScenarios> changed,
      Study study,
      LoadedScenario base,
      List<StudyFactor> factors,
      Map<String, List<Setting>> arms,
      Optional<PointPlaces> places,
      List<InputFile> inputs,
      String text,
      Optional<String> list) {
    this.changed = changed;
    this.study = study;
    this.base = base;
    this.factors = List.copyOf(factors);
    this.arms = Map.copyOf(arms);
    this.places = places;
    this.inputs = List.copyOf(inputs);
    this.text = text;
    this.list = list;
  }

  /**
   * The study that a run of one scenario is: one point, one arm.
   *
   * @param scenario the scenario
   * @param seed the master seed
   * @param replications how many
   * @return the study
   */
  public static LoadedStudy ofRun(LoadedScenario scenario, long seed, Replications replications) {
    String name = scenario.scenario().name();
    Design.Grid one = new Design.Grid();
    Study study =
        new Study(
            name,
            scenario.scenario().title(),
            seed,
            replications,
            List.of(),
            one,
            one.points(List.of(), seed),
            List.of(Study.BASE),
            List.of(),
            one.usualLuck());
    String text =
        "# One scenario, nothing varied; seed and replications are in plan.json.\n"
            + Text.format(
                "casus: 1\nstudy: %s\ntitle: %s\nscenario: scenario.yaml\n",
                name, EffectiveYaml.quoted(study.title()));
    return new LoadedStudy(
        () -> new ScenarioReader(Library.load()).changes(scenario),
        study,
        scenario,
        List.of(),
        Map.of(Study.BASE, List.of()),
        Optional.empty(),
        scenario.inputs(),
        text,
        Optional.empty());
  }

  /**
   * The plan.
   *
   * @return factors, points, arms, replications
   */
  public Study study() {
    return study;
  }

  /**
   * The scenario that the study changes.
   *
   * @return as it stands without any factor or arm, with the study's outcomes
   */
  public LoadedScenario base() {
    return base;
  }

  /**
   * The files that the study was read from.
   *
   * @return the study file first
   */
  public List<InputFile> inputs() {
    return inputs;
  }

  /**
   * The study file.
   *
   * @return its text
   */
  public String text() {
    return text;
  }

  /**
   * The file that lists its points, if there is one.
   *
   * @return its text
   */
  public Optional<String> list() {
    return list;
  }

  /**
   * The same study with another plan, for what the command line changes.
   *
   * @param other the same factors, arms and design, other replications or seed
   * @return a copy
   */
  public LoadedStudy with(Study other) {
    return new LoadedStudy(changed, other, base, factors, arms, places, inputs, text, list);
  }

  /**
   * What an arm changes in the scenario.
   *
   * @param arm the arm
   * @return such as {@code treaties.rus-prk-2024: null}; nothing for the base
   */
  public List<String> changes(String arm) {
    return arms.getOrDefault(arm, List.of()).stream()
        .map(
            setting ->
                setting.path().stream().map(Node.Scalar::text).collect(Collectors.joining("."))
                    + ": "
                    + EffectiveYaml.flow(setting.value()))
        .toList();
  }

  /**
   * The scenario of one cell.
   *
   * @param point the design point, from 0
   * @param arm the arm
   * @return the scenario, or why the point and the arm do not go together
   */
  public Parsed<LoadedScenario> cell(int point, String arm) {
    List<Setting> settings = settings(point);
    List<Setting> change = arms.get(arm);
    if (change == null) {
      throw new IllegalArgumentException("no arm " + arm);
    }
    if (settings.isEmpty() && change.isEmpty()) {
      return new Parsed.Sound<>(base, List.of());
    }
    return changed.get().with(List.of(settings, change));
  }

  private List<Setting> settings(int point) {
    Changes known = latest.get();
    if (known != null && known.point() == point) {
      return known.settings();
    }
    List<Setting> settings = new ArrayList<>();
    List<String> values = study.points().values().get(point);
    for (int f = 0; f < factors.size(); f++) {
      StudyFactor factor = factors.get(f);
      Origin at = places.isEmpty() ? factor.origin() : places.get().at(point, f);
      settings.addAll(factor.settings(values.get(f), at));
    }
    latest.set(new Changes(point, settings));
    return settings;
  }
}
