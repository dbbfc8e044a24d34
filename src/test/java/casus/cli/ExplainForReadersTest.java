package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One run told to readers: in short, as the typical one, beside another, as a figure. */
class ExplainForReadersTest {
  private static final Path REFERENCE = Shell.PROJECT.resolve("results/korea-reference");

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({"0", "2", "7", "376", "962"})
  void briefIsTenLinesAtMostAndTellsBeginningEndAndWhatItHungOn(int run) {
    assertThat(shell.run("explain", REFERENCE, "--run", run, "--brief")).isZero();
    assertThat(shell.out().lines()).hasSizeBetween(3, 10);
    assertThat(shell.out()).startsWith("Day 10: A dispute breaks out").contains("highest rung");
    assertThat(shell.out().lines().reduce("", (a, b) -> b)).containsAnyOf("the draw", "No single");

    assertThat(shell.run("explain", REFERENCE, "--run", run, "--brief", "--json")).isZero();
    assertThat(shell.out()).contains("\"brief\": [");
  }

  @Test
  void theTypicalRunIsOneOfThoseAskedForAndNearTheirMedian() throws IOException {
    assertThat(shell.run("explain", REFERENCE, "--typical", "war", "--brief")).isZero();
    assertThat(shell.out().lines()).hasSizeLessThanOrEqualTo(10);
    Matcher told =
        Pattern.compile("In (\\d+) of 1,000 runs war\\. Run (\\d+) is nearest")
            .matcher(shell.out());
    assertThat(told.find()).as(shell.out()).isTrue();

    List<String> lines = Files.readAllLines(REFERENCE.resolve("runs.csv"));
    List<String> header = List.of(lines.get(0).split(",", -1));
    int war = header.indexOf("war");
    int rung = header.indexOf("max_rung");
    List<String[]> wars = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (List.of("1", "true", "True", "TRUE").contains(cells[war])) {
        wars.add(cells);
      }
    }
    assertThat(told.group(1)).isEqualTo(Integer.toString(wars.size()));
    String[] typical =
        wars.stream().filter(cells -> cells[2].equals(told.group(2))).findFirst().orElseThrow();
    wars.sort(Comparator.comparingInt(cells -> Integer.parseInt(cells[rung])));
    assertThat(typical[rung]).isEqualTo(wars.get((wars.size() - 1) / 2)[rung]);
  }

  @Test
  void twoRunsStandSideBySideAndTheirFirstDifferenceIsNamed() {
    assertThat(shell.run("explain", REFERENCE, "--run", 2, "--beside", 12)).isZero();
    assertThat(shell.out())
        .startsWith("First difference: on day ")
        .contains("run 2, arm base", "| run 12, arm base", "Outcome");
    assertThat(shell.out().lines())
        .allMatch(line -> line.startsWith("First") || line.length() <= 100);
    assertThat(shell.run("explain", REFERENCE, "--run", 2, "--beside", 2)).isZero();
    assertThat(shell.out()).startsWith("The same was done in both");
    assertThat(shell.run("explain", REFERENCE, "--run", 2, "--beside", 12, "--format", "md"))
        .isZero();
    assertThat(shell.out()).contains("| day | run 2, arm base | run 12, arm base |\n|---|");
    assertThat(shell.run("explain", REFERENCE, "--run", 2, "--beside", 12, "--json")).isZero();
    assertThat(shell.out()).contains("\"first_difference\": \"First difference");
  }

  @ParameterizedTest
  @CsvSource({"--brief", "--outcome war"})
  void whatIsForTheAccountOfOneRunIsRefusedBesideAnother(String option) {
    for (String other : List.of("--beside 12", "--beside-arm base")) {
      String[] words = ("explain DIR --run 2 " + other + " " + option).split(" ");
      words[1] = REFERENCE.toString();
      assertThat(shell.run((Object[]) words)).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err()).contains(option.replace(" war", "") + " is for the account of one");
    }
  }

  @Test
  void aNegativeNumberIsToldByTheNameOfItsOption() {
    assertThat(shell.run("explain", REFERENCE, "--run", 2, "--beside", -3))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--beside is -3;").doesNotContain("--run is");
  }

  @Test
  void aRunWithoutADisputeIsToldThoughItHasNoFigure() throws IOException {
    Path quiet = temp.resolve("quiet");
    Path scenario =
        Files.writeString(
            temp.resolve("quiet.yaml"),
            "casus: 1\nname: quiet\ndate: 2025-01-01\nhorizon: 30 d\nstates: {PRK: {}, KOR: {}}\n");
    assertThat(shell.run("run", scenario, "-n", 2, "-q", "-o", quiet)).as(shell.err()).isZero();
    Path figures = temp.resolve("no-figure");

    assertThat(shell.run("explain", quiet, "--run", 1, "--figure", figures))
        .isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out()).contains("run 1 with seed 1", "Outcome");
    assertThat(shell.err()).contains("no figure: no dispute broke out in that run");
  }

  @Test
  void armsOfAStudyStandSideBySideUnderTheSameLuck() throws IOException {
    Path study =
        Files.writeString(
            temp.resolve("two.yaml"),
            "casus: 1\nstudy: two\nscenario: "
                + Shell.KOREA.toAbsolutePath().normalize()
                + "\nreplications: 5\narms: {no-treaty: {remove: rus-prk-2024}}\n");
    Path folder = temp.resolve("two");
    assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", folder)).isZero();
    assertThat(shell.run("explain", folder, "--run", 2, "--beside-arm", "no-treaty")).isZero();
    assertThat(shell.out())
        .contains("run 2, arm no-treaty", "Day 10, in both")
        .startsWith("First difference: on day ")
        .containsPattern("in run 2, arm base: .*Russia–North Korea treaty of 2024.* In run 2, arm")
        .doesNotContainPattern("\\| .*treaty of 2024");
    assertThat(shell.run("explain", folder, "--run", 2, "--beside-arm", "nobody"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("no arm 'nobody'");
  }

  @Test
  void markdownHasTheStoryAndTheFigureOfItsCourse() throws IOException {
    Path figures = temp.resolve("story");
    assertThat(
            shell.run(
                "explain", REFERENCE, "--run", 2, "--format", "md", "--figure", figures, "-q"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out())
        .startsWith("# Shelling in the Yellow Sea under Article 4: run 2")
        .contains("\n## Day 10, 11 January 2025\n\n* A dispute", "## Outcome", "course.svg)");
    List<String> numbers = Files.readAllLines(figures.resolve("course.csv"));
    assertThat(numbers.get(0)).isEqualTo("point,arm,run,what,day,state,to,rung,clause");
    assertThat(numbers).contains("0,base,2,rung,10,PRK,,3,");
    assertThat(figures.resolve("course.caption.txt"))
        .content()
        .contains("Course of one run, number 2");
    for (String ending : List.of("pdf", "svg", "png")) {
      assertThat(figures.resolve("course." + ending)).isNotEmptyFile();
    }
  }

  @Test
  void chartDrawsTheCourseOfTheRunAskedFor() throws IOException {
    Path out = temp.resolve("charts");
    assertThat(
            shell.run(
                "chart", REFERENCE, "--figure", "course", "--run", 2, "--format", "svg", "-o", out))
        .isZero();
    assertThat(shell.run("chart", REFERENCE, "--figure", "course", "-o", out))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--run K");
    assertThat(shell.run("chart", REFERENCE, "--figure", "course", "--run", 1000, "-o", out))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("holds runs 0 to 999");
    assertThat(
            shell.run(
                "chart", REFERENCE, "--figure", "course", "--run", 7, "--format", "svg", "-o", out))
        .isZero();
    assertThat(out.resolve("course-run-7.svg")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--run 1 --typical war | both name a run",
        "--typical wars        | did you mean war",
        "--typical deaths      | is a number",
        "--typical max_rung>6  | there is none in which max_rung>6",
        "--run 1 --format tex  | there is no format 'tex'",
        "--run 1 --beside -2   | numbered from 0"
      })
  void mistakesAreTold(String words, String told) {
    List<Object> args = new ArrayList<>(List.of("explain", REFERENCE));
    args.addAll(List.of(words.split(" ")));
    assertThat(shell.run(args.toArray())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(told).doesNotContain("\tat ");
  }
}
