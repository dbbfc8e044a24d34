package casus.scenario;

import casus.design.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study as it was read: the plan, the scenario it starts from, and what each point and arm makes
 * of that scenario. Threads may share it.
 */
public final class LoadedStudy {
  private final ScenarioReader reader;
  private final Study study;
  private final LoadedScenario base;
  private final List<StudyFactor> factors;
  private final Map<String, List<Setting>> arms;
  private final List<Origin> rows;
  private final List<InputFile> inputs;
  private final String text;
  private final Optional<String> list;

  LoadedStudy(
      ScenarioReader reader,
      Study study,
      LoadedScenario base,
      List<StudyFactor> factors,
      Map<String, List<Setting>> arms,
      List<Origin> rows,
      List<InputFile> inputs,
      String text,
      Optional<String> list) {
    this.reader = reader;
    this.study = study;
    this.base = base;
    this.factors = List.copyOf(factors);
    this.arms = Map.copyOf(arms);
    this.rows = List.copyOf(rows);
    this.inputs = List.copyOf(inputs);
    this.text = text;
    this.list = list;
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
   * @param changed the same factors, arms and design, other replications or seed
   * @return a copy
   */
  public LoadedStudy with(Study changed) {
    return new LoadedStudy(reader, changed, base, factors, arms, rows, inputs, text, list);
  }

  /**
   * The scenario of one cell.
   *
   * @param point the design point, from 0
   * @param arm the arm
   * @return the scenario, or why the point and the arm do not go together
   */
  public Parsed<LoadedScenario> cell(int point, String arm) {
    List<Setting> settings = new ArrayList<>();
    List<String> values = study.points().values().get(point);
    for (int f = 0; f < factors.size(); f++) {
      StudyFactor factor = factors.get(f);
      Origin at = rows.isEmpty() ? factor.origin() : rows.get(point);
      settings.addAll(factor.settings(values.get(f), at));
    }
    List<Setting> change = arms.get(arm);
    if (change == null) {
      throw new IllegalArgumentException("no arm " + arm);
    }
    return reader.changed(base, List.of(settings, change));
  }
}
