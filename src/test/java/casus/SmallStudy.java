package casus;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.Folders;
import casus.results.Keep;
import casus.results.StudyPlan;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.StudyReader;
import casus.sweep.Gathering;
import casus.sweep.StudyFolder;
import casus.sweep.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A study of a dispute between two states, whose runs take no time: some thousands of them are
 * played many times over.
 *
 * @param file where it stands, beside its scenario
 * @param study the same, read
 * @param keep which tables with rows of single runs are asked for
 * @param events whether what happens in each run is kept
 */
public record SmallStudy(Path file, LoadedStudy study, Keep keep, boolean events) {
  /** A crisis of two states, in {@code small-crisis.yaml}. */
  public static final String CRISIS =
      """
      casus: 1
      name: small-crisis
      date: 2025-01-01
      horizon: 30 d
      states: {PRK: {}, KOR: {}}
      events: {shelling: {day: 0, actor: PRK, target: KOR, rung: force}}
      """;

  private static final String STUDY =
      """
      casus: 1
      study: small
      scenario: small-crisis.yaml
      seed: %d
      replications: %s
      factors: {%s}
      arms: {%s}
      design: {kind: grid, luck: %s}
      """;

  /**
   * Two points and two arms.
   *
   * @param folder where its files are written
   * @param replications as a study says them
   * @return all of it kept
   */
  public static SmallStudy of(Path folder, String replications) throws IOException {
    return of(
        folder,
        STUDY.formatted(
            1,
            replications,
            "parameters.choice_precision: [6, 10]",
            "other: {set: {states.PRK.resolve: .9}}",
            "shared"),
        Keep.RESPONSES,
        false);
  }

  private static SmallStudy of(Path folder, String text, Keep keep, boolean events)
      throws IOException {
    Files.writeString(folder.resolve("small-crisis.yaml"), CRISIS);
    Path file = Files.writeString(folder.resolve("study.yaml"), text);
    Parsed<LoadedStudy> parsed = StudyReader.read(file, List.of());
    assertThat(parsed.problems()).isEmpty();
    return new SmallStudy(file, ((Parsed.Sound<LoadedStudy>) parsed).value(), keep, events);
  }

  /**
   * Any study: of one to six points and one to three arms, of a fixed size or with a precision,
   * some tables left out or events kept.
   *
   * @param folder where its files are written
   * @param dice decides
   * @param replications at most so many
   * @param isListened whether events may be kept, which a file does not say
   * @return the same of the same dice
   */
  public static SmallStudy any(
      Path folder, SplittableRandom dice, int replications, boolean isListened) throws IOException {
    List<String> factors =
        List.of(
            "parameters.choice_precision: [6, 10]",
            "",
            "parameters.choice_precision: [4, 6, 10], states.KOR.resolve: [.4, .8]");
    List<String> arms =
        List.of(
            "other: {set: {states.PRK.resolve: .9}}",
            "other: {set: {states.PRK.resolve: .9}}, third: {set: {states.PRK.resolve: .2}}");
    int most = 1 + dice.nextInt(replications);
    String wanted =
        dice.nextInt(3) > 0
            ? "" + most
            : "{min: %d, max: %d, precision: {war: 0.0%d}}"
                .formatted(50, 50 + most, 4 + dice.nextInt(6));
    String text =
        STUDY.formatted(
            dice.nextInt(1_000_000),
            wanted,
            factors.get(dice.nextInt(factors.size())),
            arms.get(dice.nextInt(arms.size())),
            dice.nextBoolean() ? "shared" : "per-point");
    Keep keep = dice.nextInt(3) > 0 ? Keep.RESPONSES : Keep.values()[dice.nextInt(3)];
    return of(folder, text, keep, isListened && most < 200 && dice.nextInt(3) == 0);
  }

  /**
   * The plan of all of it.
   *
   * @return as a cluster is given it
   */
  public StudyPlan plan() {
    return StudyPlan.of(study.study(), events, "casus sweep study.yaml", Map.of()).keeping(keep);
  }

  /**
   * Begins it.
   *
   * @param target where its results are to stand
   * @return with an empty journal
   */
  public StudyFolder begin(Path target) {
    return StudyFolder.begin(target, false, study, plan(), Optional.empty());
  }

  /**
   * Plays it as one machine does.
   *
   * @param target where its results are to stand
   * @return hashes of its files by their names
   */
  public Map<String, String> playedAlone(Path target) throws IOException {
    try (StudyFolder folder = begin(target)) {
      assertThat(new StudyRun(folder, 1).play(done -> {}, () -> false)).isTrue();
      assertThat(new Gathering(folder, 1, done -> {}, () -> false).publish("{}\n")).isTrue();
    }
    return hashes(target);
  }

  /**
   * What a folder of results holds.
   *
   * @param folder the folder
   * @return hashes of its files by their names
   */
  public static Map<String, String> hashes(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        hashes.put(String.valueOf(file.getFileName()), Folders.sha256(file));
      }
    }
    return hashes;
  }
}
