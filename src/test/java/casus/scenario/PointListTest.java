package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of points as R, pandas, spreadsheets and people write them. */
final class PointListTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."))
          .resolve("scenarios/korea-article4.yaml")
          .toAbsolutePath()
          .normalize();

  private static final String PRECISION = "parameters.choice_precision";
  private static final List<List<String>> BOTH =
      List.of(List.of("0.5", "8"), List.of("0.6", "9.5"));

  @TempDir private Path folder;

  private Parsed<LoadedStudy> read(byte[] list) throws IOException {
    Files.write(folder.resolve("points.csv"), list);
    Path study = folder.resolve("s.yaml");
    Files.writeString(
        study,
        "casus: 1\nstudy: s\nscenario: %s\n".formatted(KOREA)
            + "factors: {resolve: {path: states.PRK.resolve, range: [0.3, 0.8]}}\n"
            + "design: {kind: list, file: points.csv}\n");
    return StudyReader.read(study, List.of());
  }

  private static List<String> told(Parsed<?> parsed, Problem.Severity severity) {
    return parsed.problems().stream()
        .filter(problem -> problem.severity() == severity)
        .map(
            problem ->
                "%s:%d:%d %s %s"
                    .formatted(
                        Path.of(problem.file()).getFileName(),
                        problem.line(),
                        problem.column(),
                        problem.message(),
                        problem.hint()))
        .toList();
  }

  private static Arguments of(String name, String list, String... warnings) {
    return Arguments.of(name, list.getBytes(StandardCharsets.UTF_8), List.of(warnings));
  }

  static Stream<Arguments> understood() {
    String plain = "resolve," + PRECISION + "\n0.5,8\n0.6,9.5\n";
    return Stream.of(
        of("as pandas without index", plain),
        of("with carriage returns", plain.replace("\n", "\r\n")),
        of("of an old Macintosh", plain.replace("\n", "\r")),
        of("with a byte-order mark", "\uFEFF" + plain),
        of("with space around cells", plain.replace(",", " , ")),
        of(
            "as R's write.csv",
            "\"\",\"resolve\",\"" + PRECISION + "\"\n\"1\",0.5,8\n\"2\",0.6,9.5\n"),
        of("as pandas with index", ",resolve," + PRECISION + "\n0,0.5,8\n1,0.6,9.5\n"),
        of("with its own numbers", "point,resolve," + PRECISION + "\n0,0.5,8\n1,0.6,9.5\n"),
        of("parted by tabs", plain.replace(",", "\t"), "1:8 the columns are parted by a tab"),
        of("parted by bars", plain.replace(",", "|"), "1:8 the columns are parted by '|'"),
        of("parted by semicolons", plain.replace(",", ";"), "1:8 the columns are parted by ';'"),
        of(
            "of a German spreadsheet",
            plain.replace(",", ";").replace("0.", "0,").replace("9.5", "9,5"),
            "1:8 the columns are parted by ';'",
            "2:1 decimal commas are read as points: 0,5 as 0.5"),
        of(
            "with a line for Excel",
            "sep=;\n" + plain.replace(",", ";"),
            "1:1 the line tells Excel how columns are parted"),
        of(
            "as R's write.table",
            "resolve\t" + PRECISION + "\n1\t0.5\t8\n2\t0.6\t9.5\n",
            "1:8 the columns are parted by a tab",
            "2:1 the rows have one cell more than the header"),
        of(
            "with the blank cells of a spreadsheet",
            "resolve," + PRECISION + ",,\n0.5,8,,\n,,,\n0.6,9.5,,\n",
            "1:1 rows of blank cells are left out: 1"),
        Arguments.of(
            "in UTF-16, little end first",
            ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE),
            List.of("1:1 the table is written in UTF-16")),
        Arguments.of(
            "in UTF-16 without a mark",
            plain.getBytes(StandardCharsets.UTF_16BE),
            List.of("1:1 the table is written in UTF-16")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void understood(String name, byte[] list, List<String> warnings) throws IOException {
    Parsed<LoadedStudy> parsed = read(list);
    assertThat(told(parsed, Problem.Severity.ERROR)).isEmpty();
    assertThat(((Parsed.Sound<LoadedStudy>) parsed).value().study().points().values())
        .isEqualTo(BOTH);
    List<String> told =
        told(parsed, Problem.Severity.WARNING).stream()
            .filter(warning -> warning.startsWith("points.csv"))
            .toList();
    assertThat(told).hasSameSizeAs(warnings);
    for (int i = 0; i < told.size(); i++) {
      assertThat(told.get(i)).startsWith("points.csv:" + warnings.get(i));
    }
  }

  static Stream<Arguments> refused() {
    String head = "resolve," + PRECISION + "\n";
    return Stream.of(
        of("without header", "0.5,8\n0.6,9\n", "1:1 the first line holds numbers"),
        of("a misspelt factor", "resolv," + PRECISION + "\n0.5,8\n", "1:1 the column 'resolv'"),
        of(
            "a misspelt path",
            "resolve,parameters.choice_precison\n0.5,8\n0.6,9\n",
            "1:20 the model has no parameter 'choice_precison' did you mean choice_precision?"),
        of("a cell that is no number", head + "0.5,8\n0.x,9\n", "3:1 resolve is '0.x'"),
        of("a cell in the second column", head + "0.5,8\n0.6,x9\n", "3:5 choice_precision is 'x9'"),
        of("a cell after a quote", head + "\"0.5\",-8\n", "2:7 choice_precision is -8"),
        of("a missing cell", head + "0.5,8\n0.6,NA\n", "3:5 the value of " + PRECISION),
        of("decimal commas in quotes", head + "\"0,5\",8\n", "2:1 resolve is '0,5', a number"),
        of("decimal commas", head + "0,5,8\n", "2:1 the row has 3 cells, the header 2 decimals"),
        of(
            "thousands or decimals",
            "resolve;" + PRECISION + "\n0,5;9,125\n",
            "2:5 choice_precision"),
        of(
            "parted by blanks",
            "\"resolve\" \"" + PRECISION + "\"\n\"1\" 0.5 8\n",
            "1:1 the columns"),
        of("parted by two signs", "resolve;" + PRECISION + ",x\n", "1:1 the header holds more"),
        of("a column twice", "resolve,resolve\n0.5,0.6\n", "1:9 the column resolve is there twice"),
        of("a column without name", "resolve,\n0.5,3\n", "1:9 column 2 has no name"),
        of("a quote that does not end", head + "\"0.5,8\n0.6,9\n", "2:1 the quote does not end"),
        of("a comment", "# points\n" + head + "0.5,8\n", "1:1 a table of points has no comments"),
        of("nothing", "", "1:1 the list of points is empty"),
        of("blank lines", "\n\n", "1:1 the list of points is empty"),
        of("a header alone", head, "1:1 the list has a header, but no points"),
        of("a workbook", "PK\u0003\u0004", "1:1 the file is no text, but a zip archive"),
        Arguments.of(
            "in Latin-1",
            (head + "0.5,é\n").getBytes(StandardCharsets.ISO_8859_1),
            List.of("2:5 the file is not UTF-8")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String name, byte[] list, List<String> errors) throws IOException {
    Parsed<LoadedStudy> parsed = read(list);
    List<String> told = told(parsed, Problem.Severity.ERROR);
    assertThat(told).as("one fault, one message").hasSize(1);
    assertThat(told.get(0)).startsWith("points.csv:" + errors.get(0));
  }

  @Test
  void raggedRowsAreToldOnceEachAndThenCounted() throws IOException {
    String list = "resolve," + PRECISION + "\n" + "0.5\n".repeat(10);
    assertThat(told(read(list.getBytes(StandardCharsets.UTF_8)), Problem.Severity.ERROR))
        .hasSize(4)
        .last()
        .asString()
        .startsWith("points.csv:5:1 rows from here on with another number of cells: 7");
  }

  @Test
  void everyDistinctValueOfALongListIsTried() throws IOException {
    StringBuilder list = new StringBuilder("resolve," + PRECISION + "\n");
    for (int i = 0; i < 60_000; i++) {
      list.append(i % 2 == 0 ? "0.5," : "0.6,").append(i == 54_321 ? "-8" : 6 + i % 3).append('\n');
    }
    Parsed<LoadedStudy> parsed = read(list.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(told(parsed, Problem.Severity.ERROR))
        .singleElement()
        .asString()
        .startsWith("points.csv:54323:5 choice_precision is -8");
  }
}
