package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.results.Folders;
import casus.results.ResultsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words for a paper. */
@Tag("slow")
class TextCommandTest {
  private static final String STUDY =
      """
      casus: 1
      study: worded
      scenario: %s
      replications: 300
      factors:
        states.PRK.resolve: [0.3, 0.7]
      arms:
        no-treaty: {remove: rus-prk-2024}
      outcomes:
        russia_joins: joined("RUS")
      """;

  private static final Pattern NUMBER = Pattern.compile("([^\\s(]+)<!-- (\\S+\\.csv) ([^>]*) -->");

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path folder;

  @BeforeEach
  void play() throws IOException {
    folder = temp.resolve("worded");
    Path korea = Shell.KOREA.toAbsolutePath().normalize();
    Path study = Files.writeString(temp.resolve("worded.yaml"), STUDY.formatted(korea));
    assertThat(shell.run("sweep", study, "-q", "--no-charts", "-o", folder)).isZero();
    assertThat(shell.run("compare", folder, "-q")).isZero();
  }

  @Test
  void eachNumberOfTheResultsNamesACellThatHoldsIt() throws IOException {
    assertThat(shell.run("text", folder, "-q", "--part", "results")).isZero();
    String text = Files.readString(folder.resolve("text/results.md"));
    Matcher numbers = NUMBER.matcher(text);
    int found = 0;
    while (numbers.find()) {
      String cell = cell(numbers.group(2), numbers.group(3));
      if (cell.isEmpty()) {
        assertThat(numbers.group(1)).as("what there is none of").isEqualTo("end");
        continue;
      }
      double stored = Double.parseDouble(cell);
      double shown =
          Double.parseDouble(
              numbers
                  .group(1)
                  .replaceAll("[%,+]", "")
                  .replace("−", "-")
                  .replaceAll("[^-0-9.].*", ""));
      boolean share = numbers.group(1).endsWith("%") || numbers.group(3).contains("difference");
      double scaled =
          share && !numbers.group(3).matches(".* (n|p_adjusted)") ? 100 * stored : stored;
      assertThat(shown).as(numbers.group()).isCloseTo(scaled, within(scaled));
      found++;
    }
    assertThat(found).isGreaterThan(40);
    assertThat(text.replaceAll("<!--.*?-->", ""))
        .as("no number beside those")
        .doesNotContain("NaN");
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(Math.max(0.5, Math.abs(value) / 50));
  }

  /** The cell that a comment names. */
  private String cell(String file, String place) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(file));
    List<String> header = List.of(lines.get(0).split(",", -1));
    String[] words = place.split(" ");
    String column = words[words.length - 1];
    List<String> cells = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split(",", -1);
      boolean here = true;
      for (String word : List.of(words).subList(0, words.length - 1)) {
        String[] pair = word.split("=", 2);
        here &= row[header.indexOf(pair[0])].equals(pair[1]);
      }
      if (here) {
        cells.add(row[header.indexOf(column)]);
      }
    }
    assertThat(cells).as(place).hasSize(1);
    return cells.get(0);
  }

  @Test
  void aResultThatChangesChangesItsMentionsAndNothingElse() throws IOException {
    assertThat(shell.run("text", folder, "-q", "--format", "md,tex")).isZero();
    Path before = temp.resolve("before");
    Files.move(folder.resolve("text"), before);
    Path summary = folder.resolve("summary.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(summary));
    int row = indexOf(lines, "0,no-treaty,war,probability,");
    String[] cells = lines.get(row).split(",", -1);
    cells[4] = "0.3333";
    lines.set(row, String.join(",", cells));
    Files.writeString(summary, String.join("\r\n", lines) + "\r\n");
    ResultsFiles.seal(folder, "summary.csv");

    assertThat(shell.run("compare", folder, "-q")).isZero(); // now of these results
    assertThat(shell.run("text", folder, "-q", "--format", "md,tex")).as(shell.err()).isZero();

    String cell = "summary.csv point=0 arm=no-treaty outcome=war statistic=probability value";
    for (String ending : List.of("md", "tex")) {
      List<String> old = pieces(before.resolve("results." + ending));
      List<String> now = pieces(folder.resolve("text/results." + ending));
      assertThat(now).hasSameSizeAs(old);
      for (int i = 0; i < old.size(); i++) {
        if (old.get(i).endsWith(cell)) {
          assertThat(now.get(i)).contains("33").isNotEqualTo(old.get(i));
        } else {
          assertThat(now.get(i)).isEqualTo(old.get(i));
        }
      }
      assertThat(old.stream().filter(piece -> piece.endsWith(cell))).hasSize(1);
    }
    for (String other : List.of("methods.md", "odd.md", "stress.md", "availability.md")) {
      assertThat(folder.resolve("text/" + other)).hasSameTextualContentAs(before.resolve(other));
    }
  }

  /** The text cut behind each comment. */
  private static List<String> pieces(Path file) throws IOException {
    String text = Files.readString(file);
    return List.of(text.split(file.toString().endsWith(".tex") ? "(?<=%[^\n]{1,300})\n" : " -->"));
  }

  private static int indexOf(List<String> lines, String start) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError("no line begins with " + start);
  }

  @Test
  void wordsFollowTheInterval() throws IOException {
    assertThat(shell.run("text", folder, "--part", "results", "-o", "-")).isZero();
    String plain = shell.out().replaceAll("<!--.*?-->", "");
    for (String sentence : plain.split("\\.\n")) {
      Matcher ends =
          Pattern.compile("percentage points .*95% interval ([+−0-9.]+) to ([+−0-9.]+)")
              .matcher(sentence);
      if (ends.find()) {
        double lo = Double.parseDouble(ends.group(1).replace('−', '-'));
        double hi = Double.parseDouble(ends.group(2).replace('−', '-'));
        assertThat(sentence.contains("cannot be told from zero") || lo > 0 || hi < 0)
            .as(sentence)
            .isTrue();
        assertThat(sentence).doesNotContainIgnoringCase("cause");
      }
    }
    assertThat(plain).contains("cannot be told from zero", "not an estimate of its effect");
  }

  @Test
  void theDeltaOddTellsWhatDepartsFromTheDefaultsInTheOrderOfTheProtocol() throws IOException {
    assertThat(shell.run("text", folder, "--part", "odd", "-o", "-")).isZero();
    assertThat(shell.out())
        .containsSubsequence(
            "## 1 Purpose and patterns",
            "russia\\_joins".replace("\\", ""),
            "## 2 Entities",
            "`patrons.PRK.CHN.dependence`: 0.6",
            "## 3 Process",
            "## 4 Design concepts",
            "## 5 Initialization",
            "Attributes of all states as the library has them",
            "## 6 Input data",
            "`events.shelling.day`: 10",
            "## 7 Submodels",
            "Unchanged: all parameters at default",
            "`states.PRK.resolve`: 0.3 and 0.7",
            "`treaties.rus-prk-2024: null`");
    assertThat(shell.out()).doesNotContain("choice_precision");

    Path scenario =
        Files.writeString(
            temp.resolve("changed.yaml"),
            "casus: 1\nname: changed\nextends: "
                + Shell.KOREA.toAbsolutePath().normalize()
                + "\nparameters: {choice_precision: 6}\nstates: {PRK: {resolve: 0.9}}\n");
    Path other = temp.resolve("other");
    assertThat(shell.run("run", scenario, "-n", 20, "-q", "--no-charts", "-o", other)).isZero();
    assertThat(shell.run("text", other, "--part", "odd", "-o", "-")).isZero();
    assertThat(shell.out())
        .contains(
            "`parameters.choice_precision`: 6 (default 50)",
            "`states.PRK.resolve`: 0.9 (default 0.5)");
  }

  @Test
  void whatOnlyTheAuthorKnowsIsMarkedAndSourcesAreCited() throws IOException {
    assertThat(shell.run("text", folder, "-q")).isZero();
    assertThat(folder.resolve("text/stress.md"))
        .content()
        .contains("**1.3 Experimentation aims**: **[AUTHOR: ", "**6.1 ");
    assertThat(folder.resolve("text/availability.md")).content().contains("[AUTHOR: repository");
    assertThat(folder.resolve("text/references.bib"))
        .content()
        .contains("@misc{casus,", "@misc{rus-prk-2024,", "@misc{cow-nmc-1,", "@misc{mid-5-0,");
    assertThat(folder.resolve("text/references.json"))
        .content()
        .contains("\"id\": \"casus\"", "\"type\": \"treaty\"", "\"literal\":");
  }

  @Test
  void nothingIsOverwrittenAndMistakesAreTold() throws IOException {
    assertThat(shell.run("text", folder, "-q", "--part", "methods")).isZero();
    assertThat(shell.run("text", folder, "-q")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("methods.md is there already; add --force");
    assertThat(shell.run("text", folder, "-q", "--force")).isZero();
    assertThat(shell.run("text", folder, "--part", "result")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("did you mean results");
    assertThat(shell.run("text", folder, "--format", "docx")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("text", folder, "--point", 7, "-o", "-")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("no design point 7");
    assertThat(shell.run("text", temp)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.run("text", folder, "--json", "--part", "methods", "-o", "-")).isZero();
    assertThat(shell.out()).startsWith("{").contains("\"methods.md\":");
  }

  @Test
  void latexTakesTheText() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdflatex")), "there is no pdflatex here");
    assertThat(shell.run("text", folder, "-q", "--format", "tex", "-o", temp.resolve("tex")))
        .isZero();
    StringBuilder paper = new StringBuilder("\\documentclass{article}\\begin{document}\n");
    for (String part : List.of("methods", "results", "odd", "stress", "availability")) {
      paper.append("\\input{").append(part).append("}\n");
    }
    Files.writeString(temp.resolve("tex/paper.tex"), paper + "\\end{document}\n");
    Process process =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex")
            .directory(temp.resolve("tex").toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("tex/out").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(() -> temp.resolve("tex/paper.log").toString()).isZero();
    assertThat(Folders.sha256(temp.resolve("tex/paper.pdf"))).isNotEmpty();
  }
}
