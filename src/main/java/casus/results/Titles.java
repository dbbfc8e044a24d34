package casus.results;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people call the things of a results folder: outcomes, factors and their values, design
 * points, states, treaties. A thing without a title goes by its id.
 */
public final class Titles {
  /** Outcomes that every run has and whose columns say less than a title. */
  private static final Map<String, String> STANDARD =
      Map.of(
          "nuclear", "Nuclear use",
          "calls", "Calls under a treaty",
          "deaths", "Battle deaths",
          "decomposition/force", "Force used",
          "decomposition/war_given_force", "War, once force is used",
          "decomposition/belligerents", "States that use force");

  /** Factors that a sentence has room for. */
  private static final int MOST_IN_SENTENCE = 6;

  private final StoredManifest manifest;
  private final GivenWords words;
  private final Optional<StoredScenario> scenario;
  private final Map<Integer, Map<String, String>> points;
  private final List<String> varying;

  private Titles(
      StoredManifest manifest,
      GivenWords words,
      Optional<StoredScenario> scenario,
      Map<Integer, Map<String, String>> points) {
    this.manifest = manifest;
    this.words = words;
    this.scenario = scenario;
    this.points = points;
    varying =
        points.values().stream()
            .flatMap(values -> values.keySet().stream())
            .distinct()
            .filter(
                factor ->
                    points.values().stream().map(values -> values.get(factor)).distinct().count()
                        > 1)
            .toList();
  }

  /**
   * The titles of a folder.
   *
   * @param results the folder
   * @return what its things are called
   * @throws UnreadableResultsException if a file of the folder is damaged
   * @throws IOException if one cannot be read
   */
  static Titles of(StoredResults results) throws IOException {
    Map<Integer, Map<String, String>> points = new TreeMap<>();
    if (results.has("points.csv")) {
      results.stream(
          "points.csv",
          row -> {
            Map<String, String> values = new LinkedHashMap<>();
            for (String column : row.columns()) {
              if (!column.equals("point")) {
                values.put(column, row.text(column));
              }
            }
            points.put(row.integer("point"), values);
          });
    }
    return new Titles(
        results.manifest(),
        results.words(),
        results.has(StoredScenario.FILE) ? Optional.of(results.scenario()) : Optional.empty(),
        points);
  }

  /**
   * What an outcome or a column of runs is called where nobody gave it a title.
   *
   * @param name such as {@code first_force_day}
   * @return such as {@code First force day}
   */
  public static String standard(String name) {
    return STANDARD.getOrDefault(name, sentence(name));
  }

  /**
   * An identifier as a label.
   *
   * @param identifier such as {@code first_force}
   * @return such as {@code First force}
   */
  public static String sentence(String identifier) {
    String words = identifier.replace('_', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /**
   * What the study is called.
   *
   * @return its title; the scenario's where it has none
   */
  public String study() {
    return manifest.studyTitle();
  }

  /**
   * What an outcome is called.
   *
   * @param name an outcome, a column of runs, or a part of the decomposition
   * @return its title
   */
  public String outcome(String name) {
    return words.outcomes().title(name, standard(name));
  }

  /**
   * What an outcome is called where there is little room.
   *
   * @param name an outcome, a column of runs, or a part of the decomposition
   * @return its short label; its title where it has none
   */
  public String shortOutcome(String name) {
    return words.outcomes().brief(name, standard(name));
  }

  /**
   * What an outcome is called within a formula, such as {@code P(war)}.
   *
   * @param name an outcome, or a column of runs
   * @return its title; its name, in words, where it has none
   */
  public String inFormula(String name) {
    return words.outcomes().title(name, name.replace('_', ' '));
  }

  /**
   * What an outcome of the author's own is called inside a sentence.
   *
   * @param name the outcome
   * @return its title; its name as it was written where it has none
   */
  public String ownOutcome(String name) {
    return words.outcomes().title(name);
  }

  /**
   * What an arm is called.
   *
   * @param name the arm
   * @return its title
   */
  public String arm(String name) {
    return words.arms().title(name);
  }

  /**
   * What an arm is called where there is little room.
   *
   * @param name the arm
   * @return its short label; its title where it has none
   */
  public String shortArm(String name) {
    return words.arms().brief(name);
  }

  /**
   * What a factor is called.
   *
   * @param name the factor
   * @return its title
   */
  public String factor(String name) {
    return words.factors().title(name);
  }

  /**
   * What a factor is called where there is little room.
   *
   * @param name the factor
   * @return its short label; its title where it has none
   */
  public String shortFactor(String name) {
    return words.factors().brief(name);
  }

  /**
   * What the authors call the arms.
   *
   * @return their labels
   */
  public Labels arms() {
    return words.arms();
  }

  /**
   * What a value of a factor is called.
   *
   * @param factor the factor
   * @param value as {@code points.csv} has it
   * @return its title; a number without the noise of its last bits, or the word as it is written
   */
  public String level(String factor, String value) {
    String title = words.level(factor, value).title();
    return title.isEmpty() ? plain(value) : title;
  }

  /**
   * What a value of a factor is called where there is little room.
   *
   * @param factor the factor
   * @param value as {@code points.csv} has it
   * @return its short label; its title where it has none
   */
  public String shortLevel(String factor, String value) {
    String brief = words.level(factor, value).brief();
    return brief.isEmpty() ? level(factor, value) : brief;
  }

  private static String plain(String value) {
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
        return rounded.signum() == 0
            ? "0"
            : rounded.stripTrailingZeros().toPlainString().replace('-', '−');
      }
    } catch (NumberFormatException e) {
      // A word.
    }
    return value;
  }

  /**
   * The design points.
   *
   * @return their numbers, in ascending order
   */
  public List<Integer> points() {
    return List.copyOf(points.keySet());
  }

  /**
   * What a factor is at a point.
   *
   * @param point the point
   * @param factor the factor
   * @return as {@code points.csv} has it; empty where it tells nothing
   */
  public String value(int point, String factor) {
    return points.getOrDefault(point, Map.of()).getOrDefault(factor, "");
  }

  /**
   * A design point by what varies over the design.
   *
   * @param point the point
   * @return such as {@code Resolve = 0.3, Article 4 = present}; empty where nothing varies
   */
  public String point(int point) {
    List<String> settings = new ArrayList<>();
    for (String factor : varying) {
      settings.add(factor(factor) + " = " + level(factor, value(point, factor)));
    }
    return String.join(", ", settings);
  }

  /**
   * A design point by its number and by what varies, as a sentence has it.
   *
   * @param point the point
   * @return such as {@code 0 (Resolve = 0.3)}; its number alone where nothing varies, or more than
   *     a sentence has room for
   */
  public String numbered(int point) {
    return varying.isEmpty() || varying.size() > MOST_IN_SENTENCE
        ? Integer.toString(point)
        : point + " (" + point(point) + ")";
  }

  /**
   * What a state is called.
   *
   * @param code such as {@code PRK}
   * @return its name
   */
  public String state(String code) {
    return scenario.map(found -> found.name(code)).orElse(code);
  }

  /**
   * What a state is called where there is little room.
   *
   * @param code such as {@code PRK}
   * @return its short label; its code where it has none
   */
  public String shortState(String code) {
    Labels.Label label = words.states().given().get(code);
    return label == null || label.brief().isEmpty() ? code : label.brief();
  }

  /**
   * What a treaty is called.
   *
   * @param id such as {@code rus-prk-2024}
   * @return its title
   */
  public String treaty(String id) {
    return scenario.stream()
        .flatMap(found -> found.treaties().stream())
        .filter(treaty -> treaty.id().equals(id))
        .map(StoredScenario.Treaty::title)
        .findFirst()
        .orElse(words.treaties().title(id));
  }

  /**
   * What an article of a treaty is called in tables.
   *
   * @param path such as {@code rus-prk-2024.4}
   * @return such as {@code rus-prk-2024, Art. 4}, with the treaty's short label where it has one
   */
  public String article(String path) {
    int dot = path.lastIndexOf('.');
    String id = dot < 0 ? path : path.substring(0, dot);
    String brief = words.treaties().brief(id);
    return dot < 0 ? brief : brief + ", Art. " + path.substring(dot + 1);
  }

  /**
   * What an article of a treaty is called where there is little room.
   *
   * @param path such as {@code rus-prk-2024.4}
   * @return such as {@code Treaty of 2024, Art. 4}; the path where the treaty has no words
   */
  public String shortArticle(String path) {
    int dot = path.lastIndexOf('.');
    String id = dot < 0 ? path : path.substring(0, dot);
    return words.treaties().given().containsKey(id) ? article(path) : path;
  }
}
