package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Parameter;
import casus.design.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StudyReaderTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."))
          .resolve("scenarios/korea-article4.yaml")
          .toAbsolutePath()
          .normalize();

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Parsed<LoadedStudy> read(String rest) throws IOException {
    return StudyReader.read(
        write("s.yaml", "casus: 1\nstudy: s\nscenario: %s\n%s".formatted(KOREA, rest)),
        List.of("treaty-effect", "sweep-lines"));
  }

  private LoadedStudy sound(String rest) throws IOException {
    Parsed<LoadedStudy> parsed = read(rest);
    assertThat(errors(parsed)).isEmpty();
    return ((Parsed.Sound<LoadedStudy>) parsed).value();
  }

  private static List<Problem> errors(Parsed<?> parsed) {
    return parsed.problems().stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .toList();
  }

  private static List<List<String>> rows(LoadedStudy study) {
    return study.study().points().values();
  }

  /** So that what is drafted can be checked without leaving anything where it will stand. */
  @Test
  void aStudyIsReadBeforeItIsWrittenAndFindsItsScenarioFromWhereItWillStand() throws IOException {
    Path there = folder.resolve("not-made/s.yaml");
    Files.copy(KOREA, folder.resolve("korea.yaml"));
    String text = "casus: 1\nstudy: s\nscenario: ../korea.yaml\n";

    Parsed<LoadedStudy> sound = StudyReader.read(there, text, List.of());
    Parsed<LoadedStudy> faulty = StudyReader.read(there, text + "armz: {}\n", List.of());

    assertThat(errors(sound)).isEmpty();
    assertThat(errors(faulty)).extracting(Problem::file).containsExactly(there.toString());
    assertThat(there.getParent()).doesNotExist();
  }

  // ---- Forms ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "factors: {parameters.choice_precision: [6, 10]}",
        "factors: {precision: {path: parameters.choice_precision, values: [6, 10]}}",
        "factors: {precision: {path: parameters.choice_precision, range: [6, 10], steps: 2}}",
      })
  void shortAndLongFormsOfAFactorSayTheSame(String factors) throws IOException {
    LoadedStudy study = sound(factors);

    assertThat(rows(study)).containsExactly(List.of("6"), List.of("10"));
    assertThat(errors(study.cell(1, "base"))).isEmpty();
    assertThat(
            ((Parsed.Sound<LoadedScenario>) study.cell(1, "base"))
                .value()
                .scenario()
                .parameters()
                .get(Parameter.CHOICE_PRECISION))
        .isEqualTo(10);
  }

  @Test
  void namedLevelsChangeSeveralValuesAtOnceAndTheFirstIsTheBase() throws IOException {
    LoadedStudy study =
        sound(
            """
            factors:
              wording:
                levels:
                  as-written: {}
                  gone: {remove: rus-prk-2024}
                  old: {remove: rus-prk-2024, add: {ussr-prk-1961: {anyway: true}}}
            """);

    assertThat(rows(study)).containsExactly(List.of("as-written"), List.of("gone"), List.of("old"));
    assertThat(study.study().factors().get(0).base()).isEqualTo("as-written");
    assertThat(treaties(study, 0)).contains("rus-prk-2024").doesNotContain("ussr-prk-1961");
    assertThat(treaties(study, 1)).doesNotContain("rus-prk-2024", "ussr-prk-1961");
    assertThat(treaties(study, 2)).contains("ussr-prk-1961").doesNotContain("rus-prk-2024");
  }

  private static List<String> treaties(LoadedStudy study, int point) {
    return ((Parsed.Sound<LoadedScenario>) study.cell(point, "base"))
        .value().scenario().treaties().stream().map(treaty -> treaty.id()).toList();
  }

  @Test
  void studyWithoutFactorsIsOnePointAndWithoutArmsTheBaseAlone() throws IOException {
    LoadedStudy study = sound("");

    assertThat(study.study().points().count()).isEqualTo(1);
    assertThat(study.study().arms()).containsExactly("base");
    assertThat(study.study().design()).isInstanceOf(Design.Grid.class);
  }

  // ---- Lists ----

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"\",\"parameters.choice_precision\",\"states.PRK.resolve\"' | '\"1\",6,0.5' |"
            + " '\"2\",10,0.7'",
        "'Unnamed: 0,parameters.choice_precision,states.PRK.resolve' | '0,6,0.5' | '1,10,0.7'",
        "',parameters.choice_precision,states.PRK.resolve'           | '0,6,0.5' | '1,10,0.7'",
        "'parameters.choice_precision,states.PRK.resolve'            | '6,0.5'   | '10,0.7'",
      })
  void listsAreReadAsRAndPandasWriteThem(String header, String first, String second)
      throws IOException {
    write("points.csv", header + "\r\n" + first + "\r\n" + second + "\r\n");
    LoadedStudy study = sound("design: {kind: list, file: points.csv}");

    assertThat(study.study().factors())
        .extracting(factor -> factor.name())
        .containsExactly("parameters.choice_precision", "states.PRK.resolve");
    assertThat(rows(study)).containsExactly(List.of("6", "0.5"), List.of("10", "0.7"));
  }

  @Test
  void listInlineIsTheSameAsTheListInAFile() throws IOException {
    LoadedStudy study =
        sound(
            """
            design:
              kind: list
              points:
                - {parameters.choice_precision: 6, states.PRK.resolve: 0.5}
                - {parameters.choice_precision: 10, states.PRK.resolve: 0.7}
            """);

    assertThat(rows(study)).containsExactly(List.of("6", "0.5"), List.of("10", "0.7"));
  }

  @Test
  void raggedRowsAndMissingValuesOfAListAreToldWithTheirLine() throws IOException {
    Path list = write("points.csv", "parameters.choice_precision,states.PRK.resolve\n6\nNA,0.5\n");
    List<String> told =
        read("design: {kind: list, file: points.csv}").problems().stream()
            .map(problem -> problem.toString().lines().findFirst().orElse(""))
            .toList();

    assertThat(told)
        .anyMatch(line -> line.equals(list + ":2:1: error: the row has 1 cell, the header 2"))
        .anyMatch(
            line ->
                line.equals(
                    list + ":3:1: error: the value of parameters.choice_precision is missing"));
  }

  // ---- Faults ----

  @Test
  void allFaultsAreToldInOnePassEachWithItsPlace() throws IOException {
    Parsed<LoadedStudy> parsed =
        read(
            """
            replicatons: 100
            replications: {min: 100, max: 50, precision: {war: 0.01}}
            factors:
              parameters.choice_precison: [6, 10]
              states.PRK.resolve: [0.2, 0.2]
              treaties.rus-prk-2024.articles.4.obligation.strength: [2]
            arms:
              none: {remove: rus-prk-2025}
              other: {remvoe: rus-prk-2024}
            """);
    List<Problem> problems = errors(parsed);

    assertThat(problems).allMatch(problem -> problem.file().endsWith("s.yaml"));
    assertFault(problems, 4, 1, "no key is called 'replicatons'", "replications");
    assertFault(problems, 5, 31, "max is below min", "");
    assertFault(problems, 7, 14, "choice_precison", "choice_precision");
    assertFault(problems, 8, 29, "twice", "");
    assertFault(problems, 9, 3, "strength is 2, not in [0, 1]", "");
    assertFault(problems, 11, 18, "rus-prk-2025", "rus-prk-2024");
    assertFault(problems, 12, 11, "no key is called 'remvoe'", "remove");
  }

  private static void assertFault(
      List<Problem> problems, int line, int column, String message, String hint) {
    assertThat(problems)
        .as("%s%n%d:%d %s", problems, line, column, message)
        .anyMatch(
            problem ->
                problem.line() == line
                    && problem.column() == column
                    && problem.message().contains(message)
                    && problem.hint().contains(hint));
  }

  @Test
  void duplicateKeysAreTold() throws IOException {
    List<Problem> problems = read("arms: {a: {}, b: {}}\narms: {c: {}}\n").problems();

    assertThat(problems).anyMatch(problem -> problem.line() == 5 && problem.column() == 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "design: lhs                         | the design lhs needs a number of points",
        "design: {kind: lhs}                 | points is missing",
        "design: {kind: sobol, points: 8}    | no design is called 'sobol'",
        "design: {kind: list}                | a list needs its points",
        "design: {kind: list, points: []}    | the design has no points",
        "design: {kind: morris, trajectories: 4, levels: 3} | even number of levels",
        "design: {kind: saltelli, points: 8} | no factors",
      })
  void designsThatLackSomethingAreTold(String design, String message) throws IOException {
    assertThat(read(design + "\n").problems())
        .anyMatch(problem -> problem.line() >= 4 && problem.message().contains(message));
  }
}
