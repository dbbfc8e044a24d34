package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.StoredResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code casus run --events}. */
class EventsTest {
  private static final int RUNS = 90;

  @TempDir private static Path temp;

  @BeforeAll
  static void play() {
    run("one", "-t", "1", "--events");
    run("two", "-t", "2", "--events");
    run("without", "-t", "2");
  }

  private static void run(String folder, Object... more) {
    Shell shell = new Shell();
    List<Object> args = new ArrayList<>(List.of("run", Shell.KOREA, "-q", "--no-charts"));
    args.addAll(List.of("-n", RUNS, "-o", temp.resolve(folder)));
    args.addAll(List.of(more));
    assertThat(shell.run(args.toArray())).as(shell.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void theLogIsTheSameBytesForAnyNumberOfThreads() {
    assertThat(temp.resolve("two/events.jsonl"))
        .hasSameBinaryContentAs(temp.resolve("one/events.jsonl"));
    assertThat(temp.resolve("two/manifest.json"))
        .hasSameBinaryContentAs(temp.resolve("one/manifest.json"));
  }

  @Test
  void listeningChangesNoRun() {
    assertThat(temp.resolve("without/events.jsonl")).doesNotExist();
    assertThat(temp.resolve("one/runs.csv"))
        .hasSameBinaryContentAs(temp.resolve("without/runs.csv"));
  }

  @Test
  void theLogIsHashedLikeOtherFiles() throws IOException {
    assertThat(temp.resolve("one/manifest.json")).content().contains("\"events.jsonl\": \"");
    assertThat(temp.resolve("one/manifest.json")).content().contains("--events");
  }

  @Test
  void everyFieldIsInTheDictionary() throws IOException {
    Set<String> fields = new HashSet<>();
    events("one").forEach(event -> fields.addAll(event.keySet()));
    String dictionary = Files.readString(temp.resolve("one/dictionary.csv"));

    assertThat(fields).hasSizeGreaterThan(30);
    assertThat(fields).allSatisfy(f -> assertThat(dictionary).contains("events.jsonl," + f + ","));
    assertThat(temp.resolve("without/dictionary.csv")).content().doesNotContain("events.jsonl");
  }

  /** What the log tells, put together again, is what runs.csv and responses.csv say. */
  @Test
  void anEventLogsReplayGivesTheSameRecord() throws IOException {
    Map<Integer, Replay> replays = new TreeMap<>();
    for (int run = 0; run < RUNS; run++) {
      replays.put(run, new Replay());
    }
    events("one").forEach(event -> replay(replays, event));
    List<Map<String, String>> told = new ArrayList<>();
    List<Map<String, String>> stored = new ArrayList<>();
    replays.values().forEach(replay -> told.add(replay.facts()));
    StoredResults.open(temp.resolve("one")).stream(
        "runs.csv",
        row -> {
          Map<String, String> facts = new TreeMap<>();
          for (String column : told.get(0).keySet()) {
            facts.put(
                column,
                column.equals("all_calls")
                    ? Integer.toString(row.integer("calls") + row.integer("consultations"))
                    : row.text(column));
          }
          stored.add(facts);
        });

    assertThat(told).isEqualTo(stored);
  }

  @Test
  void theAnswersInTheLogAreThoseInTheTable() throws IOException {
    Map<List<String>, String> told = new HashMap<>();
    for (Map<?, ?> event : events("one")) {
      if ("answer".equals(event.get("kind"))) {
        told.put(
            List.of(
                text(event, "run"),
                text(event, "clause"),
                text(event, "victim"),
                text(event, "ally")),
            text(event, "response") + " on day " + text(event, "day"));
      }
    }
    Map<List<String>, String> stored = new HashMap<>();
    StoredResults.open(temp.resolve("one")).stream(
        "responses.csv",
        row -> {
          if (!row.text("response_day").isEmpty()) {
            stored.put(
                List.of(
                    row.text("run"),
                    row.text("treaty") + "." + row.text("article"),
                    row.text("victim"),
                    row.text("ally")),
                row.text("response") + " on day " + row.text("response_day"));
          }
        });

    assertThat(told).isNotEmpty().isEqualTo(stored);
  }

  private static String text(Map<?, ?> event, String field) {
    return String.valueOf(event.get(field));
  }

  private static void replay(Map<Integer, Replay> replays, Map<String, Object> event) {
    replays.get((Integer) event.get("run")).take(event);
  }

  /** The facts of one run as far as they follow from its log. The scenario has one dispute. */
  private static final class Replay {
    private final Map<Integer, int[]> heights = new TreeMap<>();
    private final Set<List<Object>> calls = new HashSet<>();
    private final Set<Object> joiners = new HashSet<>();
    private String ending = "ongoing";
    private String endDay = "";
    private String winner = "";
    private int vetoes;
    private int lastIncident;

    void take(Map<String, Object> event) {
      switch ((String) event.get("kind")) {
        case "shift" ->
            heights.put(
                (Integer) event.get("day"),
                new int[] {(Integer) event.get("challengers"), (Integer) event.get("targets")});
        case "appeal" -> {
          if (Boolean.TRUE.equals(event.get("called"))) {
            calls.add(List.of(event.get("clause"), event.get("victim")));
          }
        }
        case "act" -> lastIncident = (Integer) event.get("day");
        case "decision" -> {
          int from = (Integer) event.get("from");
          int to = (Integer) event.get("to");
          if (to > from || (to == from && to >= 2)) {
            lastIncident = (Integer) event.get("day");
          }
        }
        case "entry" -> {
          joiners.add(event.get("state"));
          lastIncident = (Integer) event.get("day");
        }
        case "motion" -> vetoes += ((List<?>) event.get("vetoes")).size();
        case "close" -> {
          ending = (String) event.get("ending");
          // What lapses is dated to its last incident.
          endDay = ending.equals("lapse") ? lastIncident + "" : String.valueOf(event.get("day"));
          winner = (String) event.get("winner");
        }
        default -> {}
      }
    }

    private String firstDay(java.util.function.Predicate<int[]> reached) {
      return heights.entrySet().stream()
          .filter(day -> reached.test(day.getValue()))
          .map(day -> day.getKey().toString())
          .findFirst()
          .orElse("");
    }

    Map<String, String> facts() {
      Map<String, String> facts = new TreeMap<>();
      int highest = heights.values().stream().mapToInt(h -> Math.max(h[0], h[1])).max().orElse(0);
      facts.put("max_rung", Integer.toString(highest));
      facts.put("first_force_day", firstDay(h -> Math.max(h[0], h[1]) >= 3));
      facts.put("war_day", firstDay(h -> Math.min(h[0], h[1]) >= 4));
      facts.put("ending", ending);
      facts.put("end_day", endDay);
      facts.put("winner", winner);
      facts.put("joiners", Integer.toString(joiners.size()));
      facts.put("all_calls", Integer.toString(calls.size()));
      facts.put("vetoes", Integer.toString(vetoes));
      return facts;
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> events(String folder) throws IOException {
    List<Map<String, Object>> events = new ArrayList<>();
    Load json = new Load(LoadSettings.builder().build());
    for (String line :
        Files.readAllLines(temp.resolve(folder).resolve("events.jsonl"), StandardCharsets.UTF_8)) {
      events.add((Map<String, Object>) json.loadFromString(line));
    }
    return events;
  }
}
