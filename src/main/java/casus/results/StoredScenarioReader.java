package casus.results;

import casus.design.FigureChoice;
import casus.results.StoredScenario.Article;
import casus.results.StoredScenario.Dispute;
import casus.results.StoredScenario.Point;
import casus.results.StoredScenario.State;
import casus.results.StoredScenario.Treaty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.LoadSettingsBuilder;
import org.snakeyaml.engine.v2.constructor.ConstructYamlNull;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads {@code scenario.effective.yaml}, which casus wrote itself, and the words of {@code
 * study.yaml}, which it read before: what is not there is left out, and not complained of.
 */
final class StoredScenarioReader {
  private static final String POSTERIOR = "posterior";

  private StoredScenarioReader() {}

  static StoredScenario read(Path file) throws IOException {
    Map<?, ?> scenario = root(file, "scenario");
    List<State> states = states(scenario);
    Set<String> codes = states.stream().map(State::code).collect(Collectors.toSet());
    List<Dispute> disputes = new ArrayList<>(disputes(scenario, "disputes", true));
    disputes(scenario, "tensions", false).stream()
        .filter(tension -> disputes.stream().noneMatch(known -> samePair(known, tension)))
        .toList()
        .forEach(disputes::add);
    return new StoredScenario(
        text(scenario, "title"),
        text(scenario, "description"),
        text(scenario, "date"),
        states,
        treaties(scenario, codes),
        disputes.stream()
            .filter(d -> codes.contains(d.challenger()) && codes.contains(d.target()))
            .toList(),
        texts(scenario.get("sources")),
        text(map(scenario, "parameters"), POSTERIOR),
        map(scenario, "parameters").entrySet().stream()
            .filter(e -> !(e.getValue() instanceof Number) && !POSTERIOR.equals(e.getKey()))
            .map(e -> String.valueOf(e.getKey()))
            .toList(),
        values(map(scenario, "parameters")));
  }

  /** A distribution stands as the mapping that the file has for it. */
  private static Map<String, String> values(Map<?, ?> parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> values.put(String.valueOf(name), String.valueOf(value).strip()));
    return values;
  }

  /** What a study, or a scenario in full, calls things. */
  static GivenWords words(Path file) throws IOException {
    Map<?, ?> root = asWritten(file);
    Map<?, ?> words = map(root, "words");
    Map<String, Labels> levels = new LinkedHashMap<>();
    Map<String, String> fixed = new LinkedHashMap<>();
    map(words, "fixed")
        .forEach((key, text) -> fixed.put(String.valueOf(key), String.valueOf(text).strip()));
    Map<?, ?> byFactor = map(words, "levels");
    each(words, "levels", (factor, of) -> levels.put(factor, labels(byFactor, factor)));
    return new GivenWords(
        labels(root, "arms"),
        labels(root, "factors"),
        levels,
        labels(words, "outcomes"),
        labels(words, "states"),
        labels(words, "treaties"),
        fixed);
  }

  /** The figures that a study asks for, in the order written; none where it names none. */
  static List<FigureChoice> figures(Path file) throws IOException {
    Object figures = asWritten(file).get("figures");
    List<FigureChoice> choices = new ArrayList<>();
    for (Object item : listed(figures)) {
      if (item instanceof Map<?, ?> map) {
        String point = text(map, "point");
        choices.add(
            new FigureChoice(
                text(map, "figure"),
                Optional.of(text(map, "outcome")).filter(outcome -> !outcome.isEmpty()),
                listed(map.get("arms")).stream().map(arm -> String.valueOf(arm).strip()).toList(),
                point.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Double.parseDouble(point))));
      } else {
        choices.add(FigureChoice.of(String.valueOf(item).strip()));
      }
    }
    return choices;
  }

  /** A list, or the one thing that stands for a list of one. */
  private static List<?> listed(@Nullable Object value) {
    return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
  }

  /** What things of one kind are called: those that have a title or a short label. */
  private static Labels labels(Map<?, ?> section, String key) {
    Map<String, Labels.Label> labels = new LinkedHashMap<>();
    each(
        section,
        key,
        (id, thing) ->
            labels.put(id, new Labels.Label(text(thing, "title"), text(thing, "short"))));
    labels.values().removeIf(label -> label.title().isEmpty() && label.brief().isEmpty());
    return new Labels(labels);
  }

  /** A file with all its values as they are written: 1914 and 0x10 may be names and titles. */
  private static Map<?, ?> asWritten(Path file) throws IOException {
    return root(
        file,
        "study",
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setTagConstructors(Map.of(Tag.NULL, new ConstructYamlNull())));
  }

  private static Map<?, ?> root(Path file, String what) throws IOException {
    return root(file, what, LoadSettings.builder());
  }

  private static Map<?, ?> root(Path file, String what, LoadSettingsBuilder builder)
      throws IOException {
    try {
      LoadSettings settings = builder.setLabel(file.toString()).build();
      Object root = new Load(settings).loadFromString(Files.readString(file));
      if (root instanceof Map<?, ?> map) {
        return map;
      }
    } catch (YamlEngineException e) {
      throw new UnreadableResultsException(file + " is not whole YAML: " + e.getMessage(), e);
    }
    throw new UnreadableResultsException(file + " holds no " + what);
  }

  private static boolean samePair(Dispute one, Dispute other) {
    return Set.of(one.challenger(), one.target())
        .equals(Set.of(other.challenger(), other.target()));
  }

  private static List<State> states(Map<?, ?> scenario) {
    List<State> states = new ArrayList<>();
    each(
        scenario,
        "states",
        (code, state) ->
            states.add(new State(code, titled(state, "name", code), point(state.get("capital")))));
    return states;
  }

  private static List<Treaty> treaties(Map<?, ?> scenario, Set<String> present) {
    List<Treaty> treaties = new ArrayList<>();
    each(
        scenario,
        "treaties",
        (id, entry) -> {
          Map<?, ?> treaty = entry.containsKey("inline") ? map(entry, "inline") : entry;
          treaties.add(
              new Treaty(
                  id,
                  titled(treaty, "title", id),
                  members(treaty).stream().filter(present::contains).distinct().toList(),
                  promisesDefence(treaty),
                  text(treaty, "in_force"),
                  articles(treaty)));
        });
    return treaties;
  }

  private static List<Article> articles(Map<?, ?> treaty) {
    List<Article> articles = new ArrayList<>();
    each(
        treaty,
        "articles",
        (number, article) -> {
          Map<String, String> readings = new LinkedHashMap<>();
          each(article, "readings", (name, of) -> readings.put(name, text(of, "weight")));
          articles.add(
              new Article(
                  number,
                  text(article, "title"),
                  text(map(article, "obligation"), "response"),
                  text(article, "activation"),
                  text(article, "decision"),
                  readings));
        });
    return articles;
  }

  /** Members are codes, or maps with the code under {@code state} where they came or left. */
  private static List<String> members(Map<?, ?> treaty) {
    List<String> members = new ArrayList<>();
    if (treaty.get("members") instanceof List<?> list) {
      for (Object member : list) {
        members.add(member instanceof Map<?, ?> map ? text(map, "state") : String.valueOf(member));
      }
    }
    return members;
  }

  private static boolean promisesDefence(Map<?, ?> treaty) {
    return map(treaty, "articles").values().stream()
        .anyMatch(
            article ->
                article instanceof Map<?, ?> map
                    && !Boolean.TRUE.equals(map.get("consultation_only")));
  }

  private static List<Dispute> disputes(Map<?, ?> scenario, String section, boolean open) {
    List<Dispute> disputes = new ArrayList<>();
    each(
        scenario,
        section,
        (pair, dispute) -> {
          String[] sides = pair.split("-", -1);
          if (sides.length == 2) {
            disputes.add(new Dispute(sides[0], sides[1], point(dispute.get("theatre")), open));
          }
        });
    return disputes;
  }

  private static Optional<Point> point(@Nullable Object value) {
    if (value instanceof Map<?, ?> map
        && map.get("lat") instanceof Number latitude
        && map.get("lon") instanceof Number longitude) {
      return Optional.of(new Point(latitude.doubleValue(), longitude.doubleValue()));
    }
    return Optional.empty();
  }

  /** Goes through the mappings by name under a key; what is none counts as empty. */
  private static void each(Map<?, ?> object, String key, BiConsumer<String, Map<?, ?>> named) {
    map(object, key)
        .forEach(
            (name, value) ->
                named.accept(
                    String.valueOf(name), value instanceof Map<?, ?> map ? map : Map.of()));
  }

  private static String titled(Map<?, ?> object, String key, String otherwise) {
    String title = text(object, key);
    return title.isEmpty() ? otherwise : title;
  }

  private static Map<?, ?> map(Map<?, ?> object, String key) {
    return object.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text(Map<?, ?> object, String key) {
    Object value = object.get(key);
    return value == null ? "" : value.toString().strip();
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }
}
