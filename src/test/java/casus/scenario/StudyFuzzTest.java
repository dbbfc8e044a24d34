package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a study file, reading it gives a study or problems, and never an exception. */
final class StudyFuzzTest {
  private static final int TRIALS = 60;

  private static final String SCENARIO =
      """
      casus: 1
      name: small
      date: 2025-01-01
      horizon: 30 d
      states: {PRK: {}, KOR: {}, USA: {}}
      treaties: {usa-kor-1953: }
      events: {shelling: {day: 0, actor: PRK, target: KOR, rung: force}}
      """;

  private static final String STUDY =
      """
      casus: 1
      study: small
      scenario: small.yaml
      replications: {min: 100, max: 400, precision: {war: 0.05}}
      factors:
        parameters.choice_precision: [6, 10]
        states.PRK.resolve: uniform(0.2,0.8)
        stake: {path: parameters.audience_cost, range: [0, 0.1], steps: 3}
        treaty: {levels: {now: {}, slow: {set: {treaties.usa-kor-1953.articles.3.delay: 5 d}}}, base: now}
      design: {kind: morris, trajectories: 2, levels: 4}
      arms:
        none: {remove: usa-kor-1953, believe: {add: usa-kor-1953}}
        free: {set: {treaties.usa-kor-1953.articles.3.obligation.discretion: 1}}
      outcomes: {wide: belligerents > 2}
      figures: [escalation-ladder]
      """;

  @TempDir private Path folder;

  private void assertParsed(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("study.yaml"), text);
    try {
      assertThat(StudyReader.read(file, List.of()).problems())
          .allSatisfy(problem -> assertThat(problem.toString()).isNotBlank());
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(text, e);
    }
  }

  @Test
  void insertedSyntaxNeverBreaksTheReader() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), SCENARIO);
    assertThat(
            StudyReader.read(
                Files.writeString(folder.resolve("study.yaml"), STUDY),
                List.of("escalation-ladder")))
        .isInstanceOf(Parsed.Sound.class);
    Random random = new Random(5);
    for (int trial = 0; trial < TRIALS; trial++) {
      StringBuilder text = new StringBuilder(STUDY);
      for (int inserts = 1 + random.nextInt(2); inserts > 0; inserts--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(6));
        text.replace(at, end, FuzzTest.MORSELS[random.nextInt(FuzzTest.MORSELS.length)]);
      }
      assertParsed(text.toString());
    }
  }

  @Test
  void missingLinesNeverBreakTheReader() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), SCENARIO);
    String[] lines = STUDY.split("\n", -1);
    for (int missing = 0; missing < lines.length; missing++) {
      StringBuilder text = new StringBuilder();
      for (int line = 0; line < lines.length; line++) {
        text.append(line == missing ? "" : lines[line] + "\n");
      }
      assertParsed(text.toString());
    }
  }
}
