package casus.scenario;

import casus.crisis.Column;
import casus.crisis.RunColumns;
import casus.design.Levels;
import casus.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells of names that would be mistaken in the tables of a results folder: for another column, or
 * for a missing value.
 */
final class StudyNames {
  /** The columns by which tables are joined. */
  static final Set<String> KEYS = Set.of("point", "arm", "run");

  /** Further columns of tables that are joined with the points. */
  static final Set<String> FURTHER =
      Set.of(
          "outcome",
          "statistic",
          "value",
          "lo",
          "hi",
          "n",
          "day",
          "rung",
          "runs",
          "share",
          "event",
          "cumulative",
          "at_risk",
          "error",
          "replay",
          "factor",
          "index",
          "method");

  /** What a sensitivity analysis calls a factor that does nothing. */
  private static final String DUMMY = "dummy";

  /**
   * What pandas and R take for a missing value when they read a table with no options.
   *
   * @see "pandas 2, read_csv, na_values; R 4, read.csv, na.strings"
   */
  private static final Set<String> MISSING =
      Set.of(
          "",
          "#N/A",
          "#N/A N/A",
          "#NA",
          "-1.#IND",
          "-1.#QNAN",
          "-NaN",
          "-nan",
          "1.#IND",
          "1.#QNAN",
          "<NA>",
          "N/A",
          "NA",
          "NULL",
          "NaN",
          "None",
          "n/a",
          "nan",
          "null");

  /** What both, or one, take for true and false where a column has nothing else. */
  private static final Set<String> TRUTHS =
      Set.of("true", "false", "True", "False", "TRUE", "FALSE", "T", "F");

  private final Problems problems;

  StudyNames(Problems problems) {
    this.problems = problems;
  }

  /** Whether a word reads as no value at all. */
  static boolean readsAsMissing(String word) {
    return MISSING.contains(word.strip());
  }

  /**
   * Tells of names of factors and of their levels.
   *
   * @param factors the factors
   * @param base the scenario, whose outcomes are columns too
   */
  void check(List<StudyFactor> factors, LoadedScenario base) {
    Map<String, String> columns = new HashMap<>();
    KEYS.forEach(name -> columns.put(name, "a column of runs.csv"));
    for (Column column : RunColumns.of(base.scenario()).columns()) {
      columns.put(column.name(), "a column of runs.csv");
    }
    base.outcomes().forEach(outcome -> columns.put(outcome.name(), "an outcome"));
    columns.put(DUMMY, "what sensitivity.csv calls a factor that does nothing");
    for (StudyFactor factor : factors) {
      String name = factor.factor().name();
      String taken = columns.get(name);
      if (taken != null) {
        problems.error(
            factor.named(),
            Text.format(
                "a factor is called '%s', which is %s: tables could not be joined", name, taken),
            "give it another name, such as f_" + name);
      } else if (FURTHER.contains(name)) {
        problems.warn(
            factor.named(),
            Text.format(
                "a factor is called '%s', which is also a column of tables that are joined with the points",
                name),
            "give it another name, such as f_" + name);
      }
      if (factor.factor().levels() instanceof Levels.Listed listed) {
        levels(factor, listed.steps());
      }
    }
  }

  private void levels(StudyFactor factor, List<String> levels) {
    boolean truths = TRUTHS.containsAll(levels);
    for (String level : levels) {
      String what = Text.format("level '%s' of factor %s", level, factor.factor().name());
      if (readsAsMissing(level)) {
        problems.error(
            factor.at(level),
            what + " reads as a missing value in pandas and R",
            "call it otherwise, such as none or not-applicable");
      } else if (factor.path().isEmpty()) {
        name(factor, level, what, truths);
      }
    }
  }

  /** Names of levels that are read as something else, or part in tables. */
  private void name(StudyFactor factor, String level, String what, boolean truths) {
    if (truths) {
      problems.warn(
          factor.at(level),
          what + " reads as true or false in pandas and R, not as a name",
          "call it otherwise, such as with and without");
    } else if (LevelSizes.of(level).isPresent() && !plainWhole(level)) {
      problems.warn(
          factor.at(level),
          what + " is a name that reads as a number, so that pandas and R may write it otherwise",
          "begin it with a letter");
    } else if (level.contains("|") || level.lines().count() > 1) {
      problems.error(
          factor.at(level),
          what + " holds a '|' or a line break, which part levels in boxes.csv",
          "write letters, digits and hyphens");
    }
  }

  /** Whether a number comes back from pandas and R as it was written. */
  private static boolean plainWhole(String level) {
    return level.matches("0|-?[1-9][0-9]{0,8}");
  }
}
