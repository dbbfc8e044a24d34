package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors call their arms, in print. */
@Tag("slow")
class WordsForPrintTest {
  private static final String STUDY =
      """
      casus: 1
      study: worded
      scenario: %s
      replications: 100
      arms:
        base: {%s}
        no-treaty: {%sremove: rus-prk-2024}
      """;

  /** With all that LaTeX, XML, Markdown and CSV take for something else. */
  private static final String TITLE = "Without \\\"the\\\" treaty, 50% of A&B_<x> ~#1 $y {z} \\\\";

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private Path study(String name, String ofBase, String ofArm) throws IOException {
    Path korea = Shell.KOREA.toAbsolutePath().normalize();
    return Files.writeString(temp.resolve(name + ".yaml"), STUDY.formatted(korea, ofBase, ofArm));
  }

  private Path played(String name, String ofBase, String ofArm) throws IOException {
    Path folder = temp.resolve(name);
    Path file = study(name, ofBase, ofArm);
    assertThat(shell.run("sweep", file, "-q", "--no-charts", "-o", folder)).isZero();
    assertThat(shell.run("compare", folder, "-q")).isZero();
    return folder;
  }

  @Test
  void titlesChangeNoRun() throws IOException {
    Path plain = played("plain", "", "");
    Path worded = played("worded", "title: In force", "title: Without it, short: without, ");
    for (String file :
        List.of("runs.csv", "responses.csv", "summary.csv", "comparisons.csv", "points.csv")) {
      assertThat(worded.resolve(file)).as(file).hasSameBinaryContentAs(plain.resolve(file));
    }
    assertThat(Folders.sha256(worded.resolve("scenario.effective.yaml")))
        .isEqualTo(Folders.sha256(plain.resolve("scenario.effective.yaml")));
    assertThat(Files.readString(worded.resolve("runs.csv"))).contains(",no-treaty,");
  }

  @Test
  void figuresTablesReportAndTextsUseTheTitles() throws IOException {
    Path folder = played("titled", "title: Treaty kept", "title: Treaty dropped, short: dropped, ");
    assertThat(shell.out()).contains("dropped").doesNotContain("no-treaty");
    assertThat(shell.run("chart", folder, "-q", "--format", "svg")).isZero();
    assertThat(shell.run("table", folder, "-q", "--format", "md,tex,html")).isZero();
    assertThat(shell.run("report", folder, "-q")).isZero();
    assertThat(shell.run("text", folder, "-q")).isZero();
    assertThat(captions(folder)).contains("Treaty dropped", "Treaty kept");
    assertThat(Files.readString(folder.resolve("tables/comparisons.md")))
        .contains("Treaty dropped against Treaty kept")
        .doesNotContain("no-treaty");
    assertThat(Files.readString(folder.resolve("text/methods.md")))
        .contains("(Treaty kept and Treaty dropped)");
    assertThat(Files.readString(folder.resolve("text/results.md")).replaceAll("<!--.*?-->", ""))
        .contains("Arm Treaty dropped was compared with Treaty kept")
        .doesNotContain("no-treaty");
    assertThat(Files.readString(folder.resolve("text/odd.md")))
        .contains("Treaty dropped (no-treaty)");
    assertThat(Files.readString(folder.resolve("report.html"))).contains("Treaty dropped");
    for (Path caption : files(folder.resolve("charts"), ".caption.txt")) {
      assertThat(Files.readString(caption))
          .as(caption.toString())
          .doesNotContain("no-treaty")
          .doesNotContainIgnoringCase("arm base");
    }
  }

  private static final String WORDED =
      """
      casus: 1
      study: words
      scenario: worded.yaml
      replications: 60
      factors:
        resolve:
          path: states.PRK.resolve
          values: [0.3, 0.8]
          title: Resolve of the North
          short: Resolve N
      arms:
        no-treaty: {remove: rus-prk-2024}
      %s
      """;

  private static final String WORDS =
      """
      words:
        outcomes:
          war: {title: Open war}
          deaths: {title: Soldiers killed}
        states:
          PRK: {title: The North, short: North}
        treaties:
          rus-prk-2024: {title: Pact of Pyongyang, short: Pyongyang}
        levels:
          resolve: {0.30: {title: timid}, 0.8: {title: bold}}
      """;

  /** A scenario with words of its own, and a study of it. */
  private Path wordedStudy(String words) throws IOException {
    Files.writeString(
        temp.resolve("worded.yaml"),
        Files.readString(Shell.KOREA)
            + "\nwords: {states: {KOR: {title: The South}, PRK: {title: Northerners}}}\n");
    return Files.writeString(temp.resolve("words.yaml"), WORDED.formatted(words));
  }

  private Path playedWords(String name, String words) throws IOException {
    Path folder = temp.resolve(name);
    assertThat(shell.run("sweep", wordedStudy(words), "-q", "--no-charts", "-o", folder))
        .as(shell.err())
        .isZero();
    assertThat(shell.run("compare", folder, "-q")).isZero();
    return folder;
  }

  @Test
  void wordsChangeNothingThatIsPlayed() throws IOException {
    Path plain = playedWords("plain-words", "");
    Path worded = playedWords("with-words", WORDS);

    for (String file :
        List.of(
            "runs.csv",
            "responses.csv",
            "summary.csv",
            "comparisons.csv",
            "points.csv",
            "scenario.effective.yaml")) {
      assertThat(worded.resolve(file)).as(file).hasSameBinaryContentAs(plain.resolve(file));
    }
    assertThat(worded.resolve("scenario.effective.yaml")).content().contains("The South");
  }

  @Test
  void everyPrintUsesTheWordsOfTheStudyOverThoseOfTheScenario() throws IOException {
    Path folder = playedWords("all-words", WORDS);
    assertThat(shell.run("compare", folder, "-q", "--by", "resolve")).isZero();
    assertThat(shell.run("chart", folder, "-q", "--format", "svg")).isZero();
    assertThat(shell.run("table", folder, "-q", "--format", "md")).isZero();
    assertThat(shell.run("report", folder, "-q")).isZero();
    assertThat(shell.run("text", folder, "-q", "--part", "results,odd")).isZero();

    assertThat(folder.resolve("tables/summary.md"))
        .content()
        .contains("Open war", "Soldiers killed", "Resolve of the North = timid", "= bold")
        .doesNotContain("Battle deaths");
    assertThat(folder.resolve("tables/responses.md")).content().contains("The North", "Pyongyang");
    assertThat(folder.resolve("tables/treaties.md"))
        .content()
        .contains("Pact of Pyongyang", "The North");
    assertThat(folder.resolve("tables/contrasts.md"))
        .content()
        .contains("Resolve of the North: timid → bold");
    assertThat(folder.resolve("text/results.md")).content().contains("Open war (arm base)");
    assertThat(folder.resolve("text/odd.md")).content().doesNotContain("`words");
    assertThat(captions(folder)).contains("Open war", "The South", "The North");
    assertThat(folder.resolve("report.html")).content().contains("The North", "Pact of Pyongyang");
    assertThat(folder.resolve("charts/treaty-effect.csv")).content().contains(",war,");

    assertThat(shell.run("explain", folder, "--run", 3)).isZero();
    assertThat(shell.out()).contains("The North", "The South").doesNotContain("Northerners");
  }

  @Test
  void aStudyChoosesWhatItsFiguresShow() throws IOException {
    String chosen =
        """
        figures:
          - escalation-ladder
          - {figure: sweep-lines, outcome: deaths, arms: [no-treaty, base]}
          - {figure: outcome-distribution, arms: [no-treaty], point: 1}
        """;
    Path folder = temp.resolve("chosen");
    assertThat(shell.run("sweep", wordedStudy(chosen), "-o", folder)).as(shell.err()).isZero();

    assertThat(folder.resolve("charts/sweep-lines.csv"))
        .content()
        .contains(",deaths,mean,")
        .doesNotContain(",war,");
    assertThat(folder.resolve("charts/sweep-lines.caption.txt"))
        .content()
        .containsSubsequence("Alt text: ", "no-treaty", "base")
        .contains("Shows: deaths, no-treaty, base");
    assertThat(
            Files.readAllLines(folder.resolve("charts/outcome-distribution.csv")).stream().skip(1))
        .isNotEmpty()
        .allMatch(row -> row.startsWith("1,no-treaty,"));
    assertThat(folder.resolve("charts/escalation-ladder.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("charts/map.pdf")).doesNotExist();

    String faulty =
        """
        figures:
          - {figure: sweep-line}
          - {figure: sweep-lines, outcome: deths, arms: [bse, base, base], point: 7, colour: red}
          - {outcome: war}
          - [map]
        """;
    assertThat(shell.run("check", wordedStudy(faulty))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.out() + shell.err())
        .contains("there is no figure 'sweep-line'", "did you mean sweep-lines?")
        .contains("there is no outcome 'deths'", "did you mean deaths?")
        .contains("there is no arm 'bse'", "did you mean base?", "the arm base is named twice")
        .contains("there is no point 7", "from 0 to 1")
        .contains("no key is called 'colour'")
        .contains("an item of figures is a list");
  }

  @Test
  void chartDrawsTheFiguresOfTheStudyAndWhatTheCommandAsksForGoesFirst() throws IOException {
    String chosen =
        """
        figures:
          - {figure: outcome-distribution, arms: [no-treaty], point: 1}
          - {figure: sweep-lines, outcome: deaths}
        """;
    Path folder = temp.resolve("charted");
    assertThat(shell.run("sweep", wordedStudy(chosen), "-o", folder, "--no-charts")).isZero();
    Path drawn = temp.resolve("drawn");

    assertThat(shell.run("chart", folder, "--format", "svg", "-o", drawn)).isZero();
    assertThat(shell.err()).contains("the figures that the study chooses");
    assertThat(names(drawn))
        .filteredOn(name -> name.endsWith(".svg"))
        .containsExactlyInAnyOrder("outcome-distribution.svg", "sweep-lines.svg");
    assertThat(drawn.resolve("sweep-lines.csv")).content().contains(",deaths,mean,");
    assertThat(drawn.resolve("outcome-distribution.caption.txt"))
        .content()
        .contains("Design point 1 (Resolve of the North = 0.8) of 2.");

    Path otherwise = temp.resolve("otherwise");
    assertThat(
            shell.run(
                "chart",
                folder,
                "--arms",
                "base",
                "--outcome",
                "war",
                "--format",
                "svg",
                "-o",
                otherwise))
        .isZero();
    assertThat(shell.err())
        .contains("not as the study has it, but as asked for here: outcome-distribution (arms")
        .contains("not as the study has it, but as asked for here: sweep-lines (outcome deaths");
    assertThat(otherwise.resolve("outcome-distribution.csv"))
        .content()
        .contains("\n1,base,")
        .doesNotContain("no-treaty");
    assertThat(otherwise.resolve("sweep-lines.csv")).content().doesNotContain("deaths");

    Path named = temp.resolve("named");
    assertThat(
            shell.run(
                "chart", folder, "--figure", "map,sweep-lines", "--format", "svg", "-o", named))
        .isZero();
    assertThat(shell.err()).contains("as the study has it: sweep-lines (outcome deaths)");
    assertThat(names(named)).contains("map.svg").doesNotContain("outcome-distribution.svg");
    assertThat(named.resolve("sweep-lines.csv")).content().contains(",deaths,mean,");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void wordsForWhatThereIsNotAreTold() throws IOException {
    String faulty =
        """
        words:
          outcomes: {wars: {title: Open war}}
          states: {USA: {title: The South}, KRO: {title: X}, PRK: {titel: Y}}
          treaties: {rus-prk-2042: {title: Z}, usa-kor-1953: {title: ''}}
          levels: {resolve: {0.5: {title: middling}}, resolv: {}}
          colours: {}
        """;
    assertThat(shell.run("check", wordedStudy(faulty))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.out() + shell.err())
        .contains("words are given to a outcome 'wars', which there is not".replace("a o", "an o"))
        .contains("did you mean war?")
        .contains("to a state 'KRO'", "did you mean KOR?")
        .contains("did you mean title?")
        .contains("to a treaty 'rus-prk-2042'", "did you mean rus-prk-2024?")
        .contains("the title of treaty usa-kor-1953 is empty")
        .contains("to a level of resolve '0.5'", "allowed: 0.3, 0.8")
        .contains("to a factor 'resolv'", "did you mean resolve?")
        .contains("no key is called 'colours'");

    assertThat(shell.run("check", wordedStudy("words: {states: {PRK: {title: South Korea}}}")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.out() + shell.err()).contains("is called 'South Korea', as is state KOR");
  }

  @Test
  void anyLetterStandsInAnyFormat() throws Exception {
    Path folder = played("odd", "", "title: \"" + TITLE + "\", short: a&b <c>, ");
    assertThat(shell.run("chart", folder, "-q", "--format", "svg")).isZero();
    assertThat(shell.run("table", folder, "-q", "--format", "tex,html,csv,md")).isZero();
    assertThat(shell.run("report", folder, "-q")).isZero();
    DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
    xml.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    for (Path svg : files(folder.resolve("charts"), ".svg")) {
      assertThat(xml.newDocumentBuilder().parse(svg.toFile()).getDocumentElement().getTagName())
          .isEqualTo("svg");
    }
    assertThat(Files.readString(folder.resolve("tables/comparisons.tex")))
        .contains("50\\% of A\\&B\\_")
        .doesNotContain("50% of");
    assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("A&B_<x>");
  }

  @Test
  void whatIsNoTitleIsTold() throws IOException {
    assertThat(problems("title: ''", "")).contains("the title of arm base is empty");
    assertThat(problems("title: ", "")).contains("the title of arm base is empty");
    assertThat(problems("title: [a, b]", "")).contains("title is a list, not a single value");
    assertThat(problems("title: \"two\\nlines\"", ""))
        .contains("the title of arm base does not stand on one line");
    assertThat(problems("title: same", "title: same, "))
        .contains("arm no-treaty is called 'same', as is arm base");
    assertThat(problems("title: no-treaty", ""))
        .contains("arm no-treaty is called 'no-treaty', as is arm base");
    assertThat(problems("titel: A", "")).contains("did you mean title?");
  }

  @Test
  void aTitleTooLongForALegendIsToldAndUsed() throws IOException {
    String title = "The treaty as it was signed in June 2024 at Pyongyang";
    assertThat(shell.run("check", study("long", "", "title: " + title + ", "))).isZero();
    assertThat(shell.out() + shell.err())
        .contains("the title of arm no-treaty has 53 characters, and is cut in a legend")
        .contains("short: …");
    assertThat(shell.run("check", study("both", "", "title: " + title + ", short: signed, ")))
        .isZero();
    assertThat(shell.out() + shell.err()).doesNotContain("is cut in a legend");
  }

  private String problems(String ofBase, String ofArm) throws IOException {
    assertThat(shell.run("check", study("faulty", ofBase, ofArm))).isEqualTo(2);
    return shell.out() + shell.err();
  }

  private static String captions(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files(folder.resolve("charts"), ".caption.txt")) {
      all.append(Files.readString(file));
    }
    return all.toString();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
