package casus.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the authors of a study and of its scenario call things in print. Nothing that is played
 * depends on it.
 *
 * @param arms of the study
 * @param factors of the study
 * @param levels by factor, by level as it is written
 * @param outcomes of the study, of the scenario, or of every run
 * @param states by code
 * @param treaties by id
 * @param fixed words of figures and tables, by key
 */
public record GivenWords(
    Labels arms,
    Labels factors,
    Map<String, Labels> levels,
    Labels outcomes,
    Labels states,
    Labels treaties,
    Map<String, String> fixed) {
  /** Where nothing is called otherwise. */
  static final GivenWords NONE =
      new GivenWords(
          Labels.NONE, Labels.NONE, Map.of(), Labels.NONE, Labels.NONE, Labels.NONE, Map.of());

  /** Copies the maps. */
  public GivenWords {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
  }

  /** These words, and those of the scenario where the study says nothing. */
  GivenWords over(GivenWords scenario) {
    Map<String, String> both = new LinkedHashMap<>(scenario.fixed);
    both.putAll(fixed);
    return new GivenWords(
        arms,
        factors,
        levels,
        outcomes.over(scenario.outcomes),
        states.over(scenario.states),
        treaties.over(scenario.treaties),
        both);
  }

  /**
   * What a level of a factor is called.
   *
   * @param factor the factor
   * @param level its value, as it is written in any way
   * @return its label; empty words where it has none
   */
  Labels.Label level(String factor, String level) {
    Labels labels = levels.getOrDefault(factor, Labels.NONE);
    Labels.Label exact = labels.given().get(level);
    if (exact != null) {
      return exact;
    }
    return labels.given().entrySet().stream()
        .filter(entry -> isSameNumber(entry.getKey(), level))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Labels.Label.NONE);
  }

  private static boolean isSameNumber(String one, String other) {
    try {
      return number(one) == number(other);
    } catch (NumberFormatException e) {
      return false; // words
    }
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace('−', '-'));
  }
}
