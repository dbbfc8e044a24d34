package casus.scenario;

import casus.crisis.Scenario;
import casus.crisis.StateProfile;
import casus.scenario.Node.Mapping;
import casus.text.Text;
import casus.treaty.Treaty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scenario says otherwise than the usual one would: that of the same states, day, horizon
 * and treaties of the library, which says nothing else.
 */
public final class Departures {
  /** What any two scenarios have of their own and no rule reads. */
  private static final Set<String> WORDS =
      Set.of(
          "casus",
          "name",
          "title",
          "description",
          "notes",
          "sources",
          "hindcast",
          WordsSection.KEY);

  private Departures() {}

  /**
   * One value that is otherwise.
   *
   * @param path the keys down to it, as {@code --set} takes them
   * @param value what the scenario has; empty for what it leaves out
   * @param usual what the usual scenario has; empty where it has nothing there
   */
  public record Departure(String path, Optional<String> value, Optional<String> usual) {}

  /**
   * All of them.
   *
   * @param loaded the scenario
   * @return in the order of the scenario written in full; what the program filled in is none
   */
  public static List<Departure> of(LoadedScenario loaded) {
    Map<String, Node> values = leaves(loaded.effective().root());
    Map<String, Node> usual = usual(loaded.scenario()).map(Departures::leaves).orElse(Map.of());
    List<Departure> departures = new ArrayList<>();
    values.forEach(
        (path, node) -> {
          Optional<String> before = Optional.ofNullable(usual.get(path)).map(EffectiveYaml::flow);
          String value = EffectiveYaml.flow(node);
          if (!isFilledIn(node) && !before.filter(value::equals).isPresent()) {
            departures.add(new Departure(path, Optional.of(value), before));
          }
        });
    Set<String> left = new TreeSet<>(usual.keySet());
    left.removeAll(values.keySet());
    left.stream()
        .filter(path -> path.startsWith(Layers.TREATIES + "."))
        .forEach(
            path ->
                departures.add(
                    new Departure(
                        path,
                        Optional.empty(),
                        Optional.ofNullable(usual.get(path)).map(EffectiveYaml::flow))));
    return departures;
  }

  private static boolean isFilledIn(Node node) {
    Origin origin = node.origin();
    return origin.line() == 0
        ? origin.equals(Provenance.DEFAULT) || origin.source().name().startsWith("library")
        : origin.source().isShipped();
  }

  private static Map<String, Node> leaves(Mapping root) {
    Mapping told = root;
    for (String word : WORDS) {
      told = told.without(word);
    }
    return EffectivePaths.values(told);
  }

  /** The usual scenario in full; empty if it cannot be had of these states. */
  private static Optional<Mapping> usual(Scenario scenario) {
    for (boolean treaties : new boolean[] {true, false}) {
      Parsed<LoadedScenario> read =
          new ScenarioReader(Library.load()).read("usual", text(scenario, treaties));
      if (read instanceof Parsed.Sound<LoadedScenario> sound) {
        return Optional.of(sound.value().effective().root());
      }
    }
    return Optional.empty();
  }

  private static String text(Scenario scenario, boolean withTreaties) {
    Library library = Library.load();
    StringBuilder text = new StringBuilder("casus: 1\nname: usual\n");
    text.append("date: ").append(scenario.date()).append('\n');
    text.append("horizon: ").append(scenario.horizonDays()).append(" d\nstates:\n");
    for (StateProfile state : scenario.states()) {
      String code = state.code().letters();
      if (library.states().state(code, scenario.date().getYear()).isPresent()) {
        text.append("  ").append(code).append(": {}\n");
      }
    }
    List<String> ids =
        scenario.treaties().stream()
            .map(Treaty::id)
            .filter(id -> library.treaties().find(id).isPresent())
            .toList();
    if (withTreaties && !ids.isEmpty()) {
      text.append("treaties:\n");
      ids.forEach(id -> text.append(Text.format("  %s: {anyway: true}\n", id)));
    }
    return text.toString();
  }
}
