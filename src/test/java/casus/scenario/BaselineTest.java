package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.design.Factor;
import casus.design.Levels;
import casus.scenario.Node.Entry;
import casus.scenario.Node.Mapping;
import casus.scenario.Node.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a study's factor starts from, at every path there is. */
class BaselineTest {
  private static final Path SCENARIOS =
      Path.of(System.getProperty("casus.basedir", ".")).resolve("scenarios").toAbsolutePath();
  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  @TempDir private Path folder;

  static Stream<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !StudyReader.isStudy(file))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** One value that a scenario in full has, as a study would name it. */
  private record Leaf(String path, String shown) {}

  /** Every number of a scenario in full; {@code inline} is no part of a path. */
  private static List<Leaf> numbers(Mapping root) {
    List<Leaf> leaves = new ArrayList<>();
    collect("", root, leaves);
    leaves.removeIf(leaf -> LevelSizes.of(leaf.shown()).isEmpty());
    leaves.removeIf(leaf -> leaf.path().startsWith(HindcastSection.KEY + "."));
    leaves.removeIf(leaf -> leaf.path().startsWith(OutcomesSection.KEY + "."));
    leaves.removeIf(leaf -> List.of("casus", "name", "title", "date").contains(leaf.path()));
    return leaves;
  }

  private static void collect(String path, Node node, List<Leaf> leaves) {
    if (node instanceof Scalar scalar) {
      leaves.add(new Leaf(path, scalar.text()));
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries().values()) {
        String key = entry.key().text();
        String below = path.isEmpty() ? key : path + "." + key;
        collect(key.equals(Layers.INLINE) ? path : below, entry.value(), leaves);
      }
    }
  }

  private static Factor factor(LoadedScenario loaded, String path, String... values) {
    FactorsSection section =
        new FactorsSection(
            new Problems(), Optional.of(new LevelScenarios(READER.changes(loaded), loaded)));
    Scalar key = Scalar.of(path, Origin.named("test"));
    return section.ofColumn(key, List.of(values)).factor();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyNumberOfAShippedScenarioIsTheBaseOfAFactorOverIt(Path file) {
    LoadedScenario loaded = READER.load(file, List.of()).orElseThrow();
    List<Leaf> leaves = numbers(loaded.effective().root());
    Baseline baseline = new Baseline(loaded);

    assertThat(leaves).hasSizeGreaterThan(100);
    assertThat(leaves)
        .allSatisfy(
            leaf ->
                assertThat(baseline.value(Changes.path(Scalar.of(leaf.path(), Origin.named("")))))
                    .contains(leaf.shown()));
    // The same through a factor, whose levels are other values: a few of each section.
    for (int i = 0; i < leaves.size(); i += 1 + leaves.size() / 40) {
      Leaf leaf = leaves.get(i);
      assertThat(factor(loaded, leaf.path(), "12345", "54321").base())
          .as(leaf.path())
          .isEqualTo(leaf.shown());
    }
  }

  /** Whatever a state is called, it is the same value. */
  @ParameterizedTest
  @CsvSource({"ROK", "KOR", "732", "한국"})
  void aStateByAnyOfItsNamesIsTheOneOfTheScenario(String name) {
    Baseline baseline =
        new Baseline(
            READER.load(SCENARIOS.resolve("korea-article4.yaml"), List.of()).orElseThrow());
    List<Scalar> path = Changes.path(Scalar.of("states." + name + ".resolve", Origin.named("")));

    assertThat(baseline.keys(path)).containsExactly("states", "KOR", "resolve");
    assertThat(baseline.has(path)).isTrue();
  }

  @Test
  void everyTermOfEachTreatyIsThereAlsoAsOthersExpectIt() {
    LoadedScenario loaded =
        READER.load(SCENARIOS.resolve("korea-article4.yaml"), List.of()).orElseThrow();

    assertThat(
            factor(loaded, "expected.rus-prk-2024.articles.4.obligation.strength", "0.01", "0.9")
                .base())
        .isEqualTo("0.8");
    assertThat(
            factor(
                    loaded,
                    "treaties.rus-prk-2024.articles.4.adversary_weights.aggression",
                    "0.01",
                    "0.9")
                .base())
        .isEqualTo("0.35");
  }

  private static final String DYAD =
      """
      casus: 1
      name: d
      title: D
      date: 2025-01-01
      horizon: 365 d
      states:
        XAA: {name: A, capability: 0.03, democracy: 0.5, capital: {lat: 0, lon: 0}}
        XBB: {name: B, capability: 0.02, democracy: 0.5, capital: {lat: 0, lon: 3}}
      ties:
        XBB-XAA: {affinity: 0.25, rivals: true, land_border: true}
      disputes:
        XAA-XBB: {theatre: XBB, stakes: {XAA: "beta(2,5)", XBB: 0.5}}
      tensions:
        XBB-XAA: {rates: {XBB: 6 /y}, decay: 2 mo, kinds: {drill: {actor: XBB, rung: threat}}}
      sanctions:
        XBB: {severity: 0.4}
      events:
        opening: {day: 10, actor: XAA, target: XBB, rung: force}
      treaties:
        own-1:
          inline:
            members: [XAA, XBB]
            articles:
              42.7:
                readings: {attack: {weight: 0.7}, other: {weight: 0.3, min_rung: 4}}
                obligation: {response: full, strength: 0.6, discretion: 0.2, tripwire: 0}
      """;

  private LoadedScenario dyad() throws IOException {
    Path file = Files.writeString(folder.resolve("below.yaml"), DYAD);
    return READER.load(file, List.of()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "treaties.own-1.articles.42.7.obligation.strength, 0.6",
    "treaties.own-1.articles.42.7.obligation.discretion, 0.2",
    "treaties.own-1.articles.42.7.obligation.tripwire, 0",
    "treaties.own-1.articles.42.7.readings.attack.weight, 0.7",
    "treaties.own-1.articles.42.7.adversary_weights.other, 0.3",
    "treaties.own-1.articles.42.7.delay, 0 d",
    "expected.own-1.articles.42.7.obligation.strength, 0.6",
    "ties.XAA-XBB.affinity, 0.25",
    "ties.XBB-XAA.affinity, 0.25",
    "tensions.XBB-XAA.rates.XBB, 6 /y",
    "tensions.XAA-XBB.decay, 60.875 d",
    "tensions.XBB-XAA.kinds.drill.weight, 1",
    "sanctions.XBB.severity, 0.4",
    "sanctions.XBB.cost, 0",
    "disputes.XAA-XBB.stakes.XBB, 0.5",
    "disputes.XAA-XBB.mediation, 0",
    "disputes.XAA-XBB.theatre, XBB",
    "events.opening.day, 10",
    "events.opening.rung, 3",
    "states.XAA.resolve, 0.5",
    "states.XAA.capital.lon, 0",
    "security_council, true",
  })
  void baseIsWhatTheScenarioHasWhereverItComesFrom(String path, String shown) throws IOException {
    assertThat(factor(dyad(), path, "77", "88").base()).isEqualTo(shown);
  }

  @Test
  void baseOfWhatIsUncertainIsItsLaw() throws IOException {
    assertThat(factor(dyad(), "disputes.XAA-XBB.stakes.XAA", "0.1", "0.9").base())
        .isEqualTo("beta(2,5)");
  }

  @Test
  void baseIsTheLevelThatSaysTheSameInOtherWords() throws IOException {
    assertThat(factor(dyad(), "events.opening.rung", "threat", "force", "war").base())
        .isEqualTo("force");
    assertThat(factor(dyad(), "ties.XAA-XBB.affinity", ".250", "0.5").base()).isEqualTo(".250");
    assertThat(factor(dyad(), "tensions.XAA-XBB.decay", "1 mo", "2 mo").base()).isEqualTo("2 mo");
    assertThat(factor(dyad(), "treaties.own-1", "present", "absent").base()).isEqualTo("present");
    assertThat(factor(dyad(), "treaties.nato-1949", "present", "absent").base())
        .isEqualTo("absent");
  }

  @Test
  void rangeOverWholeNumbersIsPlayedInWholeNumbers() throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            casus: 1
            study: s
            scenario: below.yaml
            factors:
              events.opening.day: uniform(5, 30)
              states.XAA.resolve: uniform(0, 1)
            design: {kind: lhs, points: 8}
            """);
    dyad();
    LoadedStudy read = StudyReader.read(study, List.of()).orElseThrow();

    assertThat(read.study().factors().get(0).levels())
        .isInstanceOfSatisfying(Levels.Drawn.class, l -> assertThat(l.whole()).isTrue());
    assertThat(read.study().points().values())
        .allMatch(point -> point.get(0).matches("\\d+"))
        .anyMatch(point -> point.get(1).contains("."));
    for (int point = 0; point < 8; point++) {
      assertThat(read.cell(point, "base").orElseThrow().scenario().events().get(0).day())
          .isEqualTo(Integer.parseInt(read.study().points().values().get(point).get(0)));
    }
  }
}
