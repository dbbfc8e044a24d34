package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a study whose words have signs that some format means otherwise. */
class TableCommandTest {
  private static final String STUDY =
      """
      casus: 1
      study: signs
      title: "50% & more_less $x #1 {é} ~^ <b> | \\u201cŁódź\\u201d"
      scenario: SCENARIO
      replications: 40
      factors:
        precision: {path: parameters.choice_precision, values: [6, 8], title: "λ_1 & 50%"}
      arms:
        no-treaty: {remove: rus-prk-2024}
      """;

  @TempDir private static Path shared;
  private static Path study;

  @TempDir private Path temp;
  private final Shell shell = new Shell();

  @BeforeAll
  static void play() throws IOException {
    Path file = shared.resolve("signs.yaml");
    Files.writeString(file, STUDY.replace("SCENARIO", Shell.KOREA.toAbsolutePath().toString()));
    study = shared.resolve("results");
    Shell shell = new Shell();
    assertThat(shell.run("sweep", file, "-o", study, "-q")).as(shell.err()).isEqualTo(0);
    assertThat(shell.run("compare", study, "-q")).as(shell.err()).isEqualTo(0);
    assertThat(shell.run("compare", study, "--by", "precision", "-q")).isEqualTo(0);
  }

  private int table(Object... args) {
    return shell.run(
        Stream.concat(Stream.of("table", study, "-o", temp), Stream.of(args)).toArray());
  }

  @Test
  void everyTableThatThereAreDataForIsWrittenInEveryFormat() {
    assertThat(table()).as(shell.err()).isEqualTo(ExitCode.DONE);

    for (String name :
        List.of("summary", "comparisons", "contrasts", "responses", "parameters", "treaties")) {
      for (String format : List.of("tex", "docx", "md", "html", "csv")) {
        assertThat(temp.resolve(name + "." + format)).isNotEmptyFile();
      }
    }
    assertThat(shell.err())
        .containsPattern("not made: sensitivity: .*casus sensitivity")
        .containsPattern(
            "not made: calibration: .*'casus backtest --calls FILE --reliability"
                + " .*calibration.csv'");
  }

  @Test
  void pointsAreTheValuesOfTheirFactorsAndNeverNumbers() throws IOException {
    assertThat(table("--format", "md,csv", "--table", "summary")).isEqualTo(ExitCode.DONE);

    assertThat(temp.resolve("summary.md")).content().contains("λ\\_1 & 50% = 6", "= 8");
    assertThat(temp.resolve("summary.csv"))
        .content()
        .contains("λ_1 & 50% = 6")
        .doesNotContain("point");
  }

  @Test
  void baseArmDifferenceAndTestsStandBesideEachOther() {
    assertThat(table("--format", "csv", "--table", "comparisons", "--outcome", "war"))
        .isEqualTo(ExitCode.DONE);

    assertThat(temp.resolve("comparisons.csv"))
        .content()
        .startsWith(
            "panel,outcome,base,base_lo,base_hi,arm,arm_lo,arm_hi,difference,difference_lo,"
                + "difference_hi,p,p_adjusted,vrf,n\r\n")
        .contains("no-treaty against base,War,");
    assertThat(temp.resolve("dictionary.csv")).content().contains("comparisons.csv,p_adjusted,");
  }

  @Test
  void partsOfTheDecompositionHaveIntervalsAtBothLevels() throws IOException {
    assertThat(table("--format", "csv", "--table", "comparisons")).isEqualTo(ExitCode.DONE);

    List<String> rows = Files.readAllLines(temp.resolve("comparisons.csv"));
    List<String> forced = rows.stream().filter(row -> row.contains(",\"War, once")).toList();
    assertThat(forced).isNotEmpty();
    assertThat(rows.stream().filter(row -> row.contains(",Force used,")))
        .isNotEmpty()
        .allMatch(row -> row.matches(".*,Force used,([0-9.E-]+,){6}.*"));
  }

  @Test
  void armsAndPointsStandInTheOrderInWhichTheyAreAskedFor() throws IOException {
    assertThat(table("--format", "csv", "--table", "comparisons,summary", "--point", "1,0"))
        .isEqualTo(ExitCode.DONE);
    for (String file : List.of("comparisons.csv", "summary.csv")) {
      assertThat(Files.readString(temp.resolve(file)))
          .as(file)
          .containsSubsequence("λ_1 & 50% = 8", "λ_1 & 50% = 6")
          .doesNotContainPattern("(?s)= 6.*= 8");
    }
  }

  @Test
  void contrastsHaveBothLevelsTheirDifferenceAndTests() throws IOException {
    assertThat(
            table(
                "--format",
                "csv,md",
                "--table",
                "contrasts",
                "--arms",
                "no-treaty,base",
                "--outcome",
                "war"))
        .isEqualTo(ExitCode.DONE);

    List<String> rows = Files.readAllLines(temp.resolve("contrasts.csv"));
    assertThat(rows.get(0))
        .isEqualTo(
            "panel,outcome,from,from_lo,from_hi,to,to_lo,to_hi,difference,difference_lo,"
                + "difference_hi,p,p_adjusted,points,n");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).startsWith("λ_1 & 50%: 6 → 8; no-treaty,War,");
    assertThat(rows.get(2)).startsWith("λ_1 & 50%: 6 → 8; base,War,");
    List<String> file = Files.readAllLines(study.resolve("contrasts.csv"));
    List<String> header = List.of(file.get(0).split(",", -1));
    String[] base =
        file.stream()
            .filter(row -> row.contains(",base,war,"))
            .findFirst()
            .orElseThrow()
            .split(",", -1);
    assertThat(rows.get(2).split(",", -1)[8]).isEqualTo(base[header.indexOf("difference")]);
    assertThat(temp.resolve("contrasts.md")).content().contains("War (%)", "Points", "p (adj.)");
  }

  @Test
  void presetsSettleUnitsDecimalsAndThePlaceOfIntervals() throws IOException {
    assertThat(table("--format", "html", "--table", "summary", "--preset", "apsr"))
        .isEqualTo(ExitCode.DONE);
    String apsr = Files.readString(temp.resolve("summary.html"));
    assertThat(apsr).contains("0.000<br/>[0.000, 0.0", "as proportions").doesNotContain("War (%)");

    assertThat(table("--format", "html", "--table", "summary", "--preset", "jpr", "--force"))
        .isEqualTo(ExitCode.DONE);
    assertThat(temp.resolve("summary.html"))
        .content()
        .contains("War (%)", "Shares in per cent")
        .doesNotContain("<br/>");
  }

  @Test
  void signBetweenThousandsThatIsNoneIsRefused() {
    assertThat(table("--table", "treaties", "--thousands", "dot")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("there are comma, space, none");
  }

  @Test
  void starsAreOffUnlessAskedFor() {
    table("--format", "html", "--table", "comparisons");
    assertThat(temp.resolve("comparisons.html")).content().doesNotContain("* p");
    table("--format", "html", "--table", "comparisons", "--force", "--stars");
    assertThat(temp.resolve("comparisons.html")).content().contains("* p &lt; 0.05");
  }

  @Test
  void signsOfAFormatAreWords() throws IOException {
    assertThat(table("--format", "tex,html,md,docx", "--table", "summary")).isEqualTo(0);

    assertThat(temp.resolve("summary.tex"))
        .content()
        .contains("50\\% \\& more\\_less \\$x \\#1 \\{é\\} \\textasciitilde{}\\textasciicircum{}");
    assertThat(temp.resolve("summary.html"))
        .content()
        .contains("&lt;b&gt; |")
        .doesNotContain("<b>");
    assertThat(temp.resolve("summary.md")).content().contains("more\\_less", "\\<b\\> \\|");
    byte[] bytes = Files.readAllBytes(temp.resolve("summary.docx"));
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(document.getParagraphs().get(0).getText())
          .contains("50% & more_less $x #1 {é} ~^ <b> | \u201cŁódź\u201d");
      assertThat(document.getTables()).hasSize(1);
      assertThat(document.getTables().get(0).getRow(0).isRepeatHeader()).isTrue();
    }
  }

  @Test
  void nothingIsReplacedWithoutForce() throws IOException {
    Path own = Files.writeString(temp.resolve("summary.md"), "a table of my own");

    assertThat(table("--table", "summary", "--format", "md,csv")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("summary.md is there already; add --force");
    assertThat(temp.resolve("summary.csv")).doesNotExist();

    assertThat(table("--table", "summary", "--format", "md", "--force"))
        .isEqualTo(ExitCode.BAD_INPUT); // it is the user's
    assertThat(own).hasContent("a table of my own");
  }

  @Test
  void tablesInTheFolderAreOnRecordSoThatVerifyKnowsThem() throws IOException {
    assertThat(shell.run("table", study, "--table", "treaties", "--format", "html,docx", "-q"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.run("verify", study, "-k", "1")).as(shell.err()).isEqualTo(ExitCode.DONE);

    Files.writeString(study.resolve("tables/treaties.html"), "changed");
    assertThat(shell.run("verify", study, "-k", "1")).isNotEqualTo(ExitCode.DONE);
    assertThat(shell.out() + shell.err()).contains("tables/treaties.html");
    Files.delete(study.resolve("tables/treaties.html"));
    assertThat(shell.run("table", study, "--table", "treaties", "--format", "html,docx", "--force"))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void sameTableHasTheSameBytes() throws IOException {
    table("--table", "summary,treaties", "--format", "docx,tex,csv");
    byte[] first = Files.readAllBytes(temp.resolve("summary.docx"));
    table("--table", "summary,treaties", "--format", "docx,tex,csv", "--force");

    assertThat(Files.readAllBytes(temp.resolve("summary.docx"))).isEqualTo(first);
  }

  @Test
  void allThatIsNotThereIsToldAtOnceWithWhatWasMeant() {
    int code =
        table(
            "--table",
            "sumary",
            "--format",
            "dox",
            "--preset",
            "apsrr",
            "--arms",
            "no-treety",
            "--outcome",
            "wra",
            "--point",
            "9",
            "--interval",
            "besides",
            "--decimals",
            "9");

    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains("did you mean summary?", "did you mean docx?", "did you mean apsr?")
        .contains("did you mean no-treaty?", "did you mean war?", "no point 9", "beside?")
        .contains("--decimals is 9")
        .doesNotContain("\tat ");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void tableAskedForWithoutDataTellsTheCommandThatMakesThem() {
    assertThat(table("--table", "sensitivity")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("casus sensitivity");
  }

  @Test
  @Tag("process")
  void latexIsCompiledByPdfLatex() throws Exception {
    assumeTrue(isThere("pdflatex", "--version"), "there is no pdflatex here");
    assertThat(table("--format", "tex", "--stars")).as(shell.err()).isEqualTo(ExitCode.DONE);
    StringBuilder paper =
        new StringBuilder(
            """
            \\documentclass{article}
            \\usepackage[T1]{fontenc}
            \\usepackage{booktabs,siunitx,longtable,pdflscape}
            \\begin{document}
            """);
    try (Stream<Path> files = Files.list(temp)) {
      files
          .filter(file -> file.toString().endsWith(".tex"))
          .sorted()
          .forEach(file -> paper.append("\\input{").append(file.getFileName()).append("}\n"));
    }
    Files.writeString(temp.resolve("paper.tex"), paper.append("\\end{document}\n"));

    Process process =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex")
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(temp.resolve("paper.log"))).isZero();
    assertThat(temp.resolve("paper.pdf")).isNotEmptyFile();
  }

  @Test
  @Tag("process")
  void documentIsOpenedByPythonDocx() throws Exception {
    assumeTrue(isThere("/usr/bin/python3", "-c", "import docx"), "there is no python-docx here");
    assertThat(table("--format", "docx", "--table", "comparisons")).isEqualTo(ExitCode.DONE);

    Process process =
        new ProcessBuilder(
                "/usr/bin/python3",
                "-c",
                "import docx,sys; t=docx.Document(sys.argv[1]).tables[0];"
                    + " print(len(t.columns), t.cell(0,3).text, t.cell(2,0).text)",
                temp.resolve("comparisons.docx").toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(said.strip()).isEqualTo("8 Difference War (%)");
  }

  private static boolean isThere(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(
                  new File(System.getProperty("os.name").startsWith("Win") ? "NUL" : "/dev/null"))
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
