package casus;

import static org.assertj.core.api.Assertions.assertThat;

import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.treaty.Treaty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The cards of shipped scenarios. Those of historical cases are made from their files; when one of
 * these changes, make the page again and read what changed as a diff:
 *
 * <pre>mvn test -Dtest=ScenarioCardsTest -Dcasus.update=true</pre>
 */
final class ScenarioCardsTest {
  private static final Path PROJECT = Path.of(System.getProperty("casus.basedir", "."));
  private static final Path CARDS = PROJECT.resolve("src/site/markdown/scenarios.md");
  private static final Path HISTORY = PROJECT.resolve("src/site/markdown/history.md");
  private static final List<String> PARTS =
      List.of("Question", "Treaties", "Sources", "Assumed", "Known", "Next");

  /** Before it stands what happened, behind it what a case is shipped for. */
  private static final String PURPOSE = "What it is for:";

  private static final Pattern TREATY = Pattern.compile("[a-z]+(?:-[a-z]+)*-\\d{4}");

  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("casus.update")) {
      PageParts.write(HISTORY, history());
    }
  }

  @Test
  void everyScenarioHasACardWithAllSixParts() throws IOException {
    Map<String, Map<String, String>> cards = cards();

    assertThat(cards).containsOnlyKeys(names("scenarios"));
    cards.forEach(
        (name, parts) -> assertThat(parts.keySet()).as(name).containsExactlyElementsOf(PARTS));
  }

  @Test
  void everyCardNamesTheTreatiesAndSourcesOfItsFile() throws IOException {
    for (Map.Entry<String, Map<String, String>> card : cards().entrySet()) {
      LoadedScenario scenario = read(PROJECT.resolve("scenarios/" + card.getKey() + ".yaml"));
      assertThat(TREATY.matcher(card.getValue().get("Treaties")).results().map(m -> m.group()))
          .as(card.getKey())
          .containsExactlyInAnyOrderElementsOf(treaties(scenario));
      assertThat(card.getValue().get("Sources")).contains(sources(scenario));
    }
  }

  @Test
  void thePageOnHistorySaysWhatTheFilesSay() throws IOException {
    for (Map.Entry<String, String> part : history().entrySet()) {
      assertThat(PageParts.section(HISTORY, part.getKey())).isEqualTo(part.getValue());
    }
  }

  /** By scenario, its card by parts; one card may be of two. */
  private static Map<String, Map<String, String>> cards() throws IOException {
    Map<String, Map<String, String>> cards = new LinkedHashMap<>();
    for (String section : Files.readString(CARDS, StandardCharsets.UTF_8).split("\n(?=##)")) {
      if (section.startsWith("### ")) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : section.split("\n```")[0].split("\n- \\*")) {
          if (!part.startsWith("### ")) {
            parts.put(
                part.split("\\*: ", 2)[0],
                part.split("\\*: ", 2)[1].replaceAll("\\s+", " ").strip());
          }
        }
        for (String name : section.lines().findFirst().orElseThrow().substring(4).split(", ")) {
          cards.put(name, parts);
        }
      }
    }
    return cards;
  }

  /** The cards of each folder of historical cases. */
  private static Map<String, String> history() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String folder : List.of("hindcasts", "hindcasts-new")) {
      StringBuilder all = new StringBuilder("\n");
      for (String name : names("scenarios/" + folder)) {
        all.append(card("scenarios/" + folder + "/" + name + ".yaml")).append("\n");
      }
      parts.put(folder, all.toString());
    }
    parts.put("non-events", nonEvents());
    return parts;
  }

  private static String nonEvents() throws IOException {
    StringBuilder table =
        new StringBuilder(
            "\n| MID | day | attacker | target | deaths | treaties |\n|---|---|---|---|---|---|\n");
    for (String row :
        Files.readAllLines(PROJECT.resolve("scenarios/hindcasts/non-events.csv")).stream()
            .skip(1)
            .toList()) {
      String[] cells = row.split(",");
      table.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  cells[0], cells[1], cells[3], cells[2], cells[6], cells[8].replace(" ", ", ")));
    }
    return table.append("\n").toString();
  }

  private static String card(String file) throws IOException {
    LoadedScenario scenario = read(PROJECT.resolve(file));
    String said = scenario.description().replaceAll("\\s+", " ").strip();
    assertThat(said).as(file).contains(PURPOSE);
    boolean bare = scenario.scenario().treaties().isEmpty();
    String[] story = said.split(" ?" + PURPOSE + " ", 2);
    return String.join(
        "\n",
        "### " + scenario.scenario().name(),
        "",
        story[0],
        "",
        "- *Question*: " + story[1],
        "- *Treaties*: " + (bare ? "none" : String.join(", ", treaties(scenario))) + ".",
        "- *Sources*: " + sources(scenario) + ".",
        "- *Assumed*: " + String.join(" ", scenario.notes()),
        "- *Known*: " + scenario.hindcast().orElseThrow().happened(),
        "- *Next*: `casus new study --scenario "
            + file
            + (bare
                ? " --factors strength_weight_war,cost_4` varies what it rests on."
                : "` takes its treaties away one by one."),
        "");
  }

  private static List<String> treaties(LoadedScenario scenario) {
    return scenario.scenario().treaties().stream().map(Treaty::id).toList();
  }

  /** Its sources but for the library of treaties, which names its own. */
  private static String sources(LoadedScenario scenario) {
    List<String> own = new ArrayList<>(scenario.sources());
    own.removeIf(source -> source.startsWith("Casus treaty library"));
    own.add("the treaty library");
    return String.join("; ", own);
  }

  private static LoadedScenario read(Path file) throws IOException {
    return ((Parsed.Sound<LoadedScenario>) ScenarioReader.read(file, List.of())).value();
  }

  private static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
