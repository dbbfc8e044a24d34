package casus.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.engine.Simulator;
import casus.history.HistoricalCase;
import casus.history.HistoricalCases;
import casus.luck.Luck;
import casus.scenario.EffectiveYaml;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import casus.scenario.StudyReader;
import casus.study.MonteCarlo;
import casus.study.RunSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every scenario that casus ships. A new one is tested by being there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ShippedScenariosTest {
  private static final Path FOLDER = Path.of("scenarios");
  private static final Path STUDIES = FOLDER.resolve("studies");
  private static final int REPLICATIONS = 1000;
  private static final Path HINDCASTS = FOLDER.resolve("hindcasts");
  private static final Path NEW_CASES = FOLDER.resolve("hindcasts-new");

  /** Read once: several tests look at each file. */
  private final Map<Path, Parsed<LoadedScenario>> shipped = new HashMap<>();

  private Library library;

  @BeforeAll
  void readTheLibrary() {
    library = Library.load();
  }

  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.startsWith(STUDIES))
          .sorted()
          .toList();
    }
  }

  static List<Path> hindcasts() throws IOException {
    return all().stream()
        .filter(file -> file.startsWith(HINDCASTS) || file.startsWith(NEW_CASES))
        .toList();
  }

  private Parsed<LoadedScenario> parsed(Path file) {
    return shipped.computeIfAbsent(file, f -> new ScenarioReader(library).load(f, List.of()));
  }

  private LoadedScenario read(Path file) {
    return parsed(file).orElseThrow();
  }

  /** Counts runs, and keeps why some failed. */
  private static final class Audience implements RunSink {
    private final List<RuntimeException> failures = new ArrayList<>();
    private int runs;
    private int opened;

    @Override
    public void accept(RunRecord record) {
      runs++;
      opened += record.maxRung() > 0 ? 1 : 0;
    }

    @Override
    public void failed(int replication, RuntimeException cause) {
      failures.add(cause);
    }
  }

  private static Audience played(LoadedScenario loaded, int replications) {
    return played(new ResolvedScenario(loaded.scenario()), replications);
  }

  private static Audience played(ResolvedScenario scenario, int replications) {
    Audience audience = new Audience();
    new MonteCarlo(scenario, 1, 2).run(0, replications, audience, done -> {}, () -> false);
    return audience;
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyScenarioPlaysWithoutAFailure(Path file) {
    LoadedScenario loaded = read(file);

    Audience audience = played(loaded, REPLICATIONS);

    assertThat(audience.failures).isEmpty();
    assertThat(audience.runs).isEqualTo(REPLICATIONS);
    assertThat(audience.opened).as("runs in which anything happens").isPositive();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyScenarioIsCalledLikeItsFileAndSaysWhatItIsFor(Path file) {
    LoadedScenario loaded = read(file);

    assertThat(file.getFileName()).hasToString(loaded.scenario().name() + ".yaml");
    assertThat(loaded.description()).contains("What it is for: ");
    assertThat(loaded.scenario().title()).isNotEqualTo(loaded.scenario().name());
    assertThat(loaded.sources()).isNotEmpty();
    assertThat(loaded.notes()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyScenarioWrittenOutInFullReadsBackTheSame(Path file, @TempDir Path folder)
      throws IOException {
    LoadedScenario loaded = read(file);
    Path full = Files.writeString(folder.resolve("full.yaml"), EffectiveYaml.write(loaded, false));

    LoadedScenario again = read(full);

    assertThat(again.scenario()).isEqualTo(loaded.scenario());
    assertThat(again.hindcast()).isEqualTo(loaded.hindcast());
  }

  static List<Path> studies() throws IOException {
    try (Stream<Path> files = Files.list(STUDIES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyStudyIsSoundAndCalledLikeItsFile(Path file) {
    LoadedStudy study = StudyReader.read(file, List.of()).orElseThrow();

    assertThat(file.getFileName()).hasToString(study.study().name() + ".yaml");
    assertThat(study.study().title()).isNotEqualTo(study.study().name());
  }

  /** What a results folder keeps must be changed as the original would be. */
  @ParameterizedTest
  @MethodSource("all")
  void everyScenarioAsWrittenReadsBackTheSameAlsoAfterAChange(Path file, @TempDir Path folder)
      throws IOException {
    LoadedScenario loaded = read(file);
    Path copy =
        Files.writeString(folder.resolve("copy.yaml"), EffectiveYaml.writeAsWritten(loaded));
    ScenarioReader reader = new ScenarioReader(library);
    LoadedScenario again = reader.load(copy, List.of()).orElseThrow();
    List<String> change = List.of("date=" + loaded.scenario().date().plusDays(40));

    assertThat(again.scenario()).isEqualTo(loaded.scenario());
    assertThat(again.outcomes()).hasToString(loaded.outcomes().toString());
    Parsed<LoadedScenario> original = reader.again(loaded, change);
    Parsed<LoadedScenario> changed = reader.again(again, change);
    assertThat(changed.getClass()).isEqualTo(original.getClass());
    if (original instanceof Parsed.Sound<LoadedScenario> sound) {
      assertThat(changed.orElseThrow().scenario()).isEqualTo(sound.value().scenario());
    }
  }

  @ParameterizedTest
  @MethodSource("hindcasts")
  void everyHindcastSaysWhatHappened(Path file) {
    LoadedScenario loaded = read(file);

    assertThat(loaded.hindcast()).isPresent();
    assertThat(loaded.hindcast().orElseThrow().truths())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(truth -> !truth.source().isBlank());
  }

  @ParameterizedTest
  @MethodSource("hindcasts")
  void noHindcastLooksAwayFromStatesWhoseAffinityIsUnknown(Path file) {
    assertThat(parsed(file).problems())
        .extracting(Problem::message)
        .noneMatch(message -> message.startsWith("no affinity is known"))
        .noneMatch(message -> message.startsWith("nothing refers to"));
  }

  @Test
  void thereAreTwentyHindcastsAndAtLeastThirtyNonEvents() throws IOException {
    List<HistoricalCase> cases = HistoricalCases.read(HINDCASTS, library).orElseThrow();

    assertThat(cases).filteredOn(c -> c.kind() == HistoricalCase.Kind.HINDCAST).hasSize(20);
    assertThat(cases)
        .filteredOn(c -> c.kind() == HistoricalCase.Kind.NON_EVENT)
        .hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void everyNonEventPlaysWithoutAFailure() throws IOException {
    for (HistoricalCase one : HistoricalCases.read(HINDCASTS, library).orElseThrow()) {
      if (one.kind() == HistoricalCase.Kind.NON_EVENT) {
        Audience audience = played(new ResolvedScenario(one.scenario()), REPLICATIONS);
        assertThat(audience.failures).as(one.name()).isEmpty();
        assertThat(audience.opened).as(one.name()).isEqualTo(REPLICATIONS);
      }
    }
  }

  @Test
  void aFolderWithAFaultyFileIsToldWithAllItsFaults(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "casus: 1\nname: a\n");
    Files.writeString(folder.resolve("b.yaml"), "casus: 1\nname: b\n");

    assertThat(HistoricalCases.read(folder, library).problems())
        .extracting(problem -> Path.of(problem.file()).getFileName().toString())
        .contains("a.yaml", "b.yaml");
  }

  @Test
  void scenariosThatSayNothingOfHistoryAreNoCases(@TempDir Path folder) throws IOException {
    Files.copy(FOLDER.resolve("korea-article4.yaml"), folder.resolve("korea-article4.yaml"));

    assertThat(HistoricalCases.read(folder, library).orElseThrow()).isEmpty();
  }

  /** The pair plays the same world with the same luck; only who watches differs, from May 2024. */
  @Test
  void endingTheMonitoringRaisesWhatIsShippedAndLowersWhatIsSeen() {
    Simulator watched = simulator("munitions-monitored.yaml");
    Simulator unwatched = simulator("munitions-unmonitored.yaml");
    int pairs = 100;
    double seen = 0;
    double squares = 0;
    for (int run = 0; run < pairs; run++) {
      RunRecord with = watched.run(new Luck(1, run));
      RunRecord without = unwatched.run(new Luck(1, run));

      assertThat(without.shipped()).as("%d", run).isGreaterThan(with.shipped() * 1.2);
      double change = without.shippedSeen() - with.shippedSeen();
      seen += change / pairs;
      squares += change * change / pairs;
    }

    assertThat(seen).isLessThan(-5 * Math.sqrt((squares - seen * seen) / pairs));
  }

  private Simulator simulator(String file) {
    return new Simulator(new ResolvedScenario(read(FOLDER.resolve(file)).scenario()));
  }
}
