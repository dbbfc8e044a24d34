package casus.scenario;

import casus.crisis.RunColumns;
import casus.crisis.Scenario;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks {@code words}: what figures, tables and texts call things. Nothing that is played depends
 * on it; that each thing is there, and none is called as another, is told when the file is read.
 */
final class WordsSection {
  static final String KEY = "words";
  static final String OUTCOMES = "outcomes";
  static final String STATES = "states";
  static final String TREATIES = "treaties";
  static final String LEVELS = "levels";
  static final String FIXED = "fixed";

  private final Problems problems;
  private final Library library;

  WordsSection(Library library, Problems problems) {
    this.library = library;
    this.problems = problems;
  }

  /**
   * Checks the words of a scenario.
   *
   * @param root the file
   * @param loaded what was read from it
   */
  void ofScenario(Fields root, LoadedScenario loaded) {
    root.child(KEY, KEY)
        .ifPresent(
            words -> {
              common(words, loaded, List.of());
              words.finish();
            });
  }

  /**
   * Checks the words of a study.
   *
   * @param words the section
   * @param base the scenario that it varies
   * @param factors what it varies
   * @param levels by factor the levels that are played
   * @param changes what its arms change
   */
  void ofStudy(
      Fields words,
      LoadedScenario base,
      List<StudyFactor> factors,
      Map<String, List<String>> levels,
      Collection<List<Setting>> changes) {
    List<String> added =
        Stream.concat(
                changes.stream(), factors.stream().flatMap(f -> f.changes().values().stream()))
            .flatMap(List::stream)
            .filter(setting -> setting.path().size() > 1)
            .filter(
                setting ->
                    List.of(Layers.TREATIES, Layers.EXPECTED)
                        .contains(setting.path().get(0).text()))
            .map(setting -> setting.path().get(1).text())
            .toList();
    common(words, base, added);
    for (Fields.Named factor : words.children(LEVELS, "factor")) {
      if (isKnown("factor", factor, levels.keySet())) {
        levels(factor, levels.getOrDefault(factor.name(), List.of()));
      }
    }
    words.finish();
  }

  private void levels(Fields.Named factor, List<String> played) {
    PrintWords words = PrintWords.ofAnyLength("level of " + factor.name(), problems);
    for (Fields.Named level : factor.fields().all("level")) {
      Optional<String> found =
          played.stream().filter(value -> isSame(value, level.name())).findFirst();
      if (found.isEmpty()) {
        isKnown("level of " + factor.name(), level, played);
      }
      words.check(level.name(), level.fields());
      level.fields().finish();
    }
  }

  /** Levels are known by their numbers: 0.20 is 0.2. */
  private static boolean isSame(String played, String written) {
    try {
      return played.equals(written) || Double.parseDouble(played) == Double.parseDouble(written);
    } catch (NumberFormatException e) {
      return false; // words
    }
  }

  private void common(Fields words, LoadedScenario loaded, List<String> addedTreaties) {
    Scenario scenario = loaded.scenario();
    Map<String, String> outcomes = new LinkedHashMap<>();
    loaded.outcomes().forEach(outcome -> outcomes.put(outcome.name(), outcome.name()));
    RunColumns.of(scenario).entries().stream()
        .map(entry -> entry.column().name())
        .forEach(column -> outcomes.putIfAbsent(column, column));
    kind(words, OUTCOMES, "outcome", outcomes, List.of());
    Map<String, String> states = new LinkedHashMap<>();
    scenario.states().forEach(state -> states.put(state.code().letters(), state.name()));
    kind(words, STATES, "state", states, List.of());
    Map<String, String> treaties = new LinkedHashMap<>();
    scenario.treaties().forEach((Treaty treaty) -> treaties.put(treaty.id(), treaty.title()));
    List<String> others = new ArrayList<>(addedTreaties);
    others.addAll(library.treaties().ids());
    kind(words, TREATIES, "treaty", treaties, others);
    words.child(FIXED, "fixed words").ifPresent(fixed -> FixedWords.of(fixed.mapping(), problems));
  }

  /**
   * Checks the words of one kind of things.
   *
   * @param usual what things are called by themselves, by name
   * @param others further names of things that may come to be there
   */
  private void kind(
      Fields words, String key, String what, Map<String, String> usual, List<String> others) {
    List<String> known = new ArrayList<>(usual.keySet());
    others.stream().filter(name -> !known.contains(name)).forEach(known::add);
    PrintWords titles = PrintWords.ofAnyLength(what, problems);
    List<Fields.Named> all = words.children(key, what);
    List<String> named = all.stream().map(Fields.Named::name).toList();
    usual.forEach(
        (name, title) -> {
          if (!named.contains(name)) {
            titles.take(name, title);
          }
        });
    for (Fields.Named one : all) {
      isKnown(what, one, known);
      titles.check(one.name(), one.fields());
      one.fields().finish();
    }
  }

  private boolean isKnown(String what, Fields.Named named, Collection<String> known) {
    boolean isKnown = known.contains(named.name());
    if (!isKnown) {
      problems.error(
          named.key().origin(),
          "words are given to "
              + (what.equals("outcome") ? "an " : "a ")
              + what
              + " '"
              + named.name()
              + "', which there is not",
          Suggestion.hint(named.name(), known));
    }
    return isKnown;
  }
}
