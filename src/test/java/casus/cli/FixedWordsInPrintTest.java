package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures and tables in other words than English ones, and with other numbers. */
class FixedWordsInPrintTest {
  private static final Path REFERENCE = Shell.PROJECT.resolve("results/korea-reference");

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private String svg(String figure, Object... options) throws IOException {
    Object[] all = new Object[options.length + 8];
    Path drawn = temp.resolve("drawn-" + options.length + figure);
    System.arraycopy(
        new Object[] {"chart", REFERENCE, "--figure", figure, "--format", "svg", "-o", drawn},
        0,
        all,
        0,
        8);
    System.arraycopy(options, 0, all, 8, options.length);
    assertThat(shell.run(all)).as(shell.err()).isZero();
    return Files.readString(drawn.resolve(figure + ".svg"));
  }

  private Path words(String text) throws IOException {
    return Files.writeString(temp.resolve("words.yaml"), text);
  }

  @Test
  void figuresSayTheWordsOfTheFileAndTheirOwnWhereItHasNone() throws IOException {
    Path given = words("lang: ru\nrung.4: Война\naxis.share-of-runs: 실행비율\n");

    assertThat(svg("escalation-ladder", "--words", given))
        .contains("4 Война", "실행비율", "xml:lang=\"ru\"", "3 Use of force", "Dormant")
        .doesNotContain("4 War-scale force<", ">Share of runs<");
    assertThat(shell.err()).doesNotContain("no font");
    assertThat(svg("escalation-ladder")).doesNotContain("xml:lang").contains("4 War-scale force");
  }

  @Test
  void tablesSayTheWordsOfTheFileAndCountAsTheStyleSays() throws IOException {
    Path given = words("table.summary: 'Ergebnisse: {study}'\nrung.4: Krieg\nnote.head: Anm\n");
    Path tables = temp.resolve("worded");
    assertThat(
            shell.run(
                "table",
                REFERENCE,
                "--table",
                "summary",
                "--format",
                "md",
                "--words",
                given,
                "--thousands",
                "none",
                "-o",
                tables))
        .as(shell.err())
        .isZero();

    assertThat(tables.resolve("summary.md"))
        .content()
        .contains("**Ergebnisse: ", "| 4 Krieg (%) |", "| 3 Use of force (%) |", "*Anm:*")
        .containsPattern("n = \\d{4,} runs\\.");
  }

  @Test
  void lettersThatNoFontHasAreTold() throws IOException {
    svg("escalation-ladder", "--words", words("axis.day: วัน\n"));

    assertThat(shell.err()).contains("no font here has").contains("(U+0E27)");
  }

  @Test
  void wordsThatCannotBeUsedDrawNothing() throws IOException {
    Path faulty = words("axis.dya: Tag\nlang: ''\n");
    for (String command : new String[] {"chart", "table", "report"}) {
      Path drawn = temp.resolve(command);
      assertThat(shell.run(command, REFERENCE, "--words", faulty, "-o", drawn))
          .isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err())
          .contains("words.yaml:1:1: error", "did you mean axis.day?", "words.yaml:2:7: error")
          .doesNotContain("\tat ");
      assertThat(drawn).doesNotExist();
    }
  }

  @Test
  void aFigureHasItsNumbersAsTheTableOfTheSamePresetHasThem() throws IOException {
    Path tables = temp.resolve("tables");
    assertThat(
            shell.run(
                "table",
                REFERENCE,
                "--table",
                "summary",
                "--format",
                "md",
                "--preset",
                "isq",
                "--thousands",
                "space",
                "-o",
                tables))
        .isZero();
    String table = Files.readString(tables.resolve("summary.md"));
    String figure = svg("outcome-distribution", "--numbers", "isq", "--thousands", "space");

    assertThat(
            Pattern.compile("\\d\\.\\d+ \\[\\d\\.\\d+, \\d\\.\\d+\\]")
                .matcher(figure)
                .results()
                .map(MatchResult::group))
        .hasSizeGreaterThan(6)
        .allSatisfy(number -> assertThat(table).contains(number));
    assertThat(figure).contains("Share [95% CI]").doesNotContain("100%");
    assertThat(svg("escalation-ladder", "--shares", "proportion")).contains(">0.75<");
  }

  @Test
  void theShippedWordsAreListedAsTheFileTheyAre() throws IOException {
    assertThat(shell.run("list", "words")).isZero();
    Path listed = words(shell.out());

    assertThat(svg("escalation-ladder", "--words", listed)).isEqualTo(svg("escalation-ladder"));
  }
}
