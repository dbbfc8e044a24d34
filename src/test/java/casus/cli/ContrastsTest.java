package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.analysis.Comparisons;
import casus.analysis.ContrastRequest;
import casus.analysis.Contrasts;
import casus.analysis.StudyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code casus compare} between levels of factors and between points of studies really played. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContrastsTest {
  private static final String GRID =
      """
      casus: 1
      study: grid
      scenario: %s
      replications: 100
      factors:
        resolve:
          path: states.PRK.resolve
          title: Resolve of the North
          values: [0.2, 0.5, 0.8]
        audience: {path: parameters.audience_cost, values: [0.05, 0.5]}
      arms:
        no-treaty: {remove: rus-prk-2024}
      """;

  private static final String DRAWN =
      """
      casus: 1
      study: drawn
      scenario: %s
      replications: 4
      factors:
        resolve: {path: states.PRK.resolve, values: [0.2, 0.8]}
        precision: {path: parameters.choice_precision, range: [1, 3]}
      design: {kind: lhs, points: 20}
      """;

  private static final List<String> OUTCOMES = List.of("war", "deaths");

  private final Shell shell = new Shell();
  private Path grid = Path.of("");
  private Path drawn = Path.of("");

  @TempDir private static Path temp;

  @BeforeAll
  void play() throws IOException {
    grid = sweep("grid", GRID);
    drawn = sweep("drawn", DRAWN);
  }

  private Path sweep(String name, String text) throws IOException {
    Path study = Files.writeString(temp.resolve(name + ".yaml"), text.formatted(Shell.KOREA));
    Path folder = temp.resolve(name);
    assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", folder))
        .as(shell.err())
        .isZero();
    return folder;
  }

  private static ContrastRequest levels(String... levels) {
    return new ContrastRequest(List.of(levels), List.of(), List.of(), List.of(), OUTCOMES);
  }

  private static ContrastRequest points(Integer... points) {
    return new ContrastRequest(List.of(), List.of(points), List.of(), List.of(), OUTCOMES);
  }

  private static ContrastRequest by(String... factors) {
    return new ContrastRequest(List.of(), List.of(), List.of(factors), List.of(), OUTCOMES);
  }

  private static List<Contrasts.Line> told(Path folder, ContrastRequest request)
      throws IOException {
    try (StudyData data = StudyData.open(folder)) {
      return Contrasts.of(data, request, done -> {});
    }
  }

  private static double mean(Path folder, String factor, String value, String arm)
      throws IOException {
    try (StudyData data = StudyData.open(folder)) {
      int index = data.plan().factors().stream().map(f -> f.name()).toList().indexOf(factor);
      List<List<String>> values = data.plan().points().values();
      double sum = 0;
      int points = 0;
      for (int point = 0; point < values.size(); point++) {
        if (values.get(point).get(index).equals(value)) {
          sum += data.moments(point, arm, data.quantity("war")).mean();
          points++;
        }
      }
      return sum / points;
    }
  }

  @Test
  void mainEffectIsTheDifferenceOfAveragesOverThePointsOfEitherLevel() throws IOException {
    for (Path folder : List.of(grid, drawn)) {
      for (Contrasts.Line line : told(folder, by("resolve"))) {
        if (line.outcome().equals("war")) {
          double from = mean(folder, "resolve", line.contrast().from(), line.arm());
          double to = mean(folder, "resolve", line.contrast().to(), line.arm());

          assertThat(line.contrast().from()).isEqualTo("0.2");
          assertThat(line.found().base().value()).isCloseTo(from, within(1e-12));
          assertThat(line.found().other().value()).isCloseTo(to, within(1e-12));
          assertThat(line.found().difference().value()).isCloseTo(to - from, within(1e-12));
        }
      }
    }
  }

  @Test
  void chosenPointsAreAveragedOverTheirLuckAndDrawnOnesOverPointsToo() throws IOException {
    assertThat(told(grid, by("audience")))
        .hasSize(4)
        .allMatch(line -> line.drawn().equals("runs") && line.contrast().paired())
        .allMatch(line -> line.contrast().points() == 3 && line.found().runs() == 300);
    assertThat(told(drawn, by("resolve")))
        .hasSize(2)
        .allMatch(line -> line.drawn().equals("runs and points") && !line.contrast().paired())
        .allMatch(line -> Double.isNaN(line.found().varianceReduction()));
  }

  @Test
  void levelsInAGridAreItsMainEffect() throws IOException {
    assertThat(told(grid, levels("resolve=0.2,0.5,0.8"))).isEqualTo(told(grid, by("resolve")));
  }

  @Test
  void levelIsKnownHoweverItsNumberIsWritten() throws IOException {
    assertThat(told(grid, levels("resolve=.20,8e-1")))
        .isEqualTo(told(grid, levels("resolve=0.2,0.8")));
  }

  /** The same runs, whether they are the arms of a point or the points of a factor. */
  @Test
  void oneTreatyMoreOrLessTellsTheSameAsALevelAndAsAnArm() throws IOException {
    Path arms =
        sweep(
            "arms",
            "casus: 1\nstudy: arms\nscenario: %s\nreplications: 60\n"
                + "arms:\n  without: {remove: rus-prk-2024}\n");
    Path level =
        sweep(
            "level",
            "casus: 1\nstudy: level\nscenario: %s\nreplications: 60\n"
                + "factors:\n  treaty:\n    levels:\n      with: {}\n"
                + "      without: {remove: rus-prk-2024}\n");
    Map<String, Comparisons.Line> compared = new TreeMap<>();
    try (StudyData data = StudyData.open(arms)) {
      Comparisons.of(data, List.of(), done -> {}).stream()
          .filter(line -> line.row().statistic().equals("difference"))
          .forEach(line -> compared.put(line.row().outcome(), line));
    }

    List<Contrasts.Line> lines = told(level, levels("treaty=with,without"));

    assertThat(lines).hasSize(2);
    for (Contrasts.Line line : lines) {
      Comparisons.Line same = compared.get(line.outcome());
      assertThat(same).isNotNull();
      assertThat(line.found().difference()).isEqualTo(same.row().estimate());
      assertThat(line.found().varianceReduction()).isEqualTo(same.row().varianceReduction());
    }
  }

  @Test
  void pointsGoByTheValuesInWhichTheyDiffer() throws IOException {
    assertThat(told(grid, points(0, 1, 5)).stream().map(line -> line.contrast().words()).distinct())
        .containsExactly(
            "audience: 0.05 → 0.5",
            "Resolve of the North = 0.2, audience = 0.05 →"
                + " Resolve of the North = 0.8, audience = 0.5");
    assertThat(told(grid, points(0, 1)).get(0).contrast().held())
        .isEqualTo("Resolve of the North = 0.2");
  }

  @Test
  void correctedPValuesAreNoSmallerAndCountAllLevelsAndArmsOfTheCall() throws IOException {
    List<Contrasts.Line> all = told(grid, by("resolve", "audience"));
    List<Contrasts.Line> one = told(grid, by("audience"));

    assertThat(all).allMatch(line -> !(line.adjusted() < line.found().p()));
    for (Contrasts.Line line : one) {
      assertThat(all)
          .anyMatch(
              same -> same.found().equals(line.found()) && !(same.adjusted() < line.adjusted()));
    }
  }

  @Test
  void tableHasBothLevelsWithTheirIntervalsBesideTheDifference() throws IOException {
    assertThat(shell.run("compare", grid, "--by", "resolve", "--outcome", "war"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out())
        .contains("Resolve of the North: 0.2 → 0.8", "averaged over 2 pairs", "contrasts.csv")
        .doesNotContain("point 0");
    List<String> lines = Files.readAllLines(grid.resolve("contrasts.csv"));
    assertThat(lines.get(0))
        .contains("from_value,from_value_lo,from_value_hi,to_value", "difference_lo", "p_adjusted");
    assertThat(lines).hasSize(1 + 2 * 2);

    assertThat(shell.run("compare", grid, "--by", "resolve", "--outcome", "war", "--json"))
        .isZero();
    assertThat(shell.out()).contains("\"from_value\"", "\"contrast\"");
    assertThat(shell.run("verify", grid, "-q")).as(shell.out()).isZero();
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithWhatMayHaveBeenMeant() {
    int code =
        shell.run(
            "compare",
            grid,
            "--levels",
            "resolv=0.2,0.5",
            "--levels",
            "resolve=0.3,0.5",
            "--levels",
            "resolve",
            "--levels",
            "audience=0.5",
            "--levels",
            "audience=0.5,0.50",
            "--points",
            "0,9",
            "--by",
            "audiense",
            "--arms",
            "bse",
            "--outcome",
            "waar");

    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains("there is no factor 'resolv'; did you mean resolve?")
        .contains("there is no level of resolve '0.3'; there are 0.2, 0.5, 0.8")
        .contains("--levels resolve: write the factor and its levels")
        .contains("--levels audience=0.5: give two levels or more")
        .contains("--levels audience=0.5,0.50: one is named twice")
        .contains("there is no point 9; the study has 6, from 0 to 5")
        .contains("there is no factor 'audiense'; did you mean audience?")
        .contains("there is no arm 'bse'; did you mean base?")
        .contains("there is no outcome 'waar'; did you mean war?");
    assertThat(shell.err().lines()).hasSize(9);
  }

  @Test
  void theSameLevelsAskedInTwoWaysAreOneTestOfTheirFamily() throws IOException {
    ContrastRequest both =
        new ContrastRequest(
            List.of("audience=0.05,0.5"), List.of(), List.of("audience"), List.of(), OUTCOMES);

    assertThat(told(grid, both)).isEqualTo(told(grid, by("audience")));
  }

  @Test
  void whatADesignCannotTellIsRefusedWithWhatCan() {
    assertThat(shell.run("compare", drawn, "--by", "precision", "--levels", "resolve=0.2,0.8"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains("precision has 20 values at 20 points")
        .contains("no two points differ in resolve alone, from 0.2 to 0.8; --by resolve");
    assertThat(shell.run("compare", grid, "--outcome", "war")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("compare", grid, "--points", "1,1")).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void oneAtATimeMovesComparedLevelsFromTheSameBase() throws IOException {
    Path oat =
        sweep("oat", GRID.replace("replications: 100", "replications: 10") + "design: oat\n");
    List<Contrasts.Line> lines = told(oat, by("resolve"));

    assertThat(lines).isNotEmpty().allMatch(line -> line.contrast().points() == 1);
    assertThat(lines.stream().map(line -> line.contrast().to()).distinct().toList())
        .containsAll(Set.of("0.8"));
  }
}
