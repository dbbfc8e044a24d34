package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.StoredResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One verdict for each call and ally: events.jsonl, responses.csv, runs.csv and the story agree.
 */
@Tag("slow")
class VerdictFilesTest {
  private static final List<String> VERDICTS =
      List.of("honoured", "late", "reneged", "denied", "open");

  @TempDir private Path temp;

  private final Shell shell = new Shell();

  static Stream<Path> shippedScenarios() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("scenarios", "scenarios/hindcasts")) {
      try (Stream<Path> files = Files.list(Shell.PROJECT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(found::add);
      }
    }
    assertThat(found).hasSizeGreaterThan(15);
    return found.stream();
  }

  private Path play(Path scenario, int runs) {
    Path folder = temp.resolve("played");
    shell.run("run", scenario, "-q", "--no-charts", "--events", "-n", runs, "-s", 5, "-o", folder);
    assertThat(shell.err()).isEmpty();
    return folder;
  }

  @ParameterizedTest
  @MethodSource("shippedScenarios")
  void logTablesAndCountsTellTheSameVerdicts(Path scenario) throws IOException {
    Path folder = play(scenario, 12);
    List<String> told = new ArrayList<>();
    Load json = new Load(LoadSettings.builder().build());
    for (String line : Files.readAllLines(folder.resolve("events.jsonl"))) {
      if (line.contains("\"kind\":\"verdict\"")) {
        Map<?, ?> it = (Map<?, ?>) json.loadFromString(line);
        told.add(
            List.of("run", "dispute", "clause", "victim", "ally", "verdict").stream()
                .map(field -> String.valueOf(it.get(field)))
                .toList()
                .toString());
        assertThat(it.get("honoured")).isEqualTo(it.get("verdict").equals("honoured"));
      }
    }
    List<String> stored = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    StoredResults results = StoredResults.open(folder);
    results.stream(
        "responses.csv",
        row -> {
          String clause = row.text("treaty") + "." + row.text("article");
          stored.add(
              List.of(
                      row.text("run"),
                      row.text("dispute"),
                      clause,
                      row.text("victim"),
                      row.text("ally"),
                      row.text("verdict"))
                  .toString());
          if (!row.text("via").equals("consultation")) {
            counts.merge(row.text("run") + row.text("verdict"), 1, Integer::sum);
          }
        });
    Collections.sort(told);
    Collections.sort(stored);

    assertThat(told).isEqualTo(stored);
    results.stream(
        "runs.csv",
        row -> {
          for (String verdict : List.of("honoured", "late", "reneged", "denied")) {
            assertThat(row.integer(verdict))
                .as("%s of run %s", verdict, row.text("run"))
                .isEqualTo(counts.getOrDefault(row.text("run") + verdict, 0));
          }
        });
  }

  /** Where each call is to one ally, the story gives each verdict a sentence. */
  @Test
  void storyTellsTheVerdictsOfTheTable() throws IOException {
    Path folder = play(Shell.KOREA, 300);
    Map<String, Map<String, Integer>> byRun = new TreeMap<>();
    StoredResults.open(folder).stream(
        "responses.csv",
        row -> {
          if (!row.text("via").equals("consultation")) {
            byRun
                .computeIfAbsent(row.text("run"), run -> new HashMap<>())
                .merge(row.text("verdict"), 1, Integer::sum);
          }
        });
    assertThat(byRun).hasSizeGreaterThan(5);
    byRun.forEach(
        (run, verdicts) -> {
          shell.run("explain", folder, "--run", run);
          String story = shell.out().split("The draw it hung on", -1)[0].replaceAll("\\s+", " ");
          for (String verdict : VERDICTS) {
            int expected = verdicts.getOrDefault(verdict, 0);
            assertThat(count(story, atTheEnd(verdict)))
                .as("%s: %s", run, story)
                .isEqualTo(expected);
            assertThat(count(story, onTheDay(verdict)))
                .as("%s: %s", run, story)
                .isEqualTo(expected);
          }
        });
  }

  private static int count(String story, String words) {
    return story.split(words, -1).length - 1;
  }

  private static String atTheEnd(String verdict) {
    return switch (verdict) {
      case "honoured" -> "and honoured it\\.";
      case "late" -> "and honoured it late\\.";
      case "reneged" -> "and did not honour it\\.";
      case "denied" -> "was called for [^.]* and saw no casus foederis\\.";
      default -> "and had no verdict yet\\.";
    };
  }

  private static String onTheDay(String verdict) {
    return switch (verdict) {
      case "honoured" -> "has honoured the pledge[^.]*(?<!late)\\.";
      case "late" -> "has honoured the pledge[^.]* late\\.";
      case "reneged" -> "has not honoured the pledge";
      case "denied" -> "has seen no casus foederis";
      default -> "has no verdict yet on the pledge";
    };
  }
}
