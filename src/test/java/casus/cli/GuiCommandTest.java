package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Ended;
import casus.crisis.ResolvedScenario;
import casus.engine.Simulator;
import casus.luck.Luck;
import casus.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuiCommandTest {
  private static final Path REFERENCE = Shell.PROJECT.resolve("results/korea-reference");

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @Test
  void pictureThatIsThereIsReplacedOnlyWithForce(@TempDir Path folder) throws IOException {
    Path photo = Files.writeString(folder.resolve("photo.png"), "of my own");
    String[] words = {"gui", Shell.KOREA.toString(), "--snapshot", "3", photo.toString()};

    assertThat(shell.run((Object[]) words)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("photo.png is there already; add --force to replace it");
    assertThat(photo).hasContent("of my own");
    assertThat(shell.run("gui", Shell.KOREA, "--force", "--snapshot", 3, photo)).isZero();
    assertThat(Files.size(photo)).isGreaterThan(1000);
  }

  @Test
  void withoutADisplayItSaysSoInOneLine() {
    assertThat(shell.run("gui", Shell.KOREA, "-q")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err().lines())
        .containsExactly(
            "casus: there is no display to open a window on; use --snapshot or --movie, which need"
                + " none");
  }

  @Test
  void aReplicationOfAResultsFolderIsThatOfItsScenarioAndSeed() {
    Path stored = temp.resolve("stored.png");
    Path again = temp.resolve("again.png");
    String run = "445";

    assertThat(shell.run("gui", "--from", REFERENCE, "--run", run, "--snapshot", "100", stored))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out().strip()).isEqualTo(stored.toString());
    shell.run("gui", Shell.KOREA, "-s", "1", "--run", run, "--snapshot", "100", again);

    assertThat(again).hasSameBinaryContentAs(stored);
  }

  @Test
  void twoWorldsAreOnePictureInVectorsToo() throws IOException {
    Path svg = temp.resolve("both.svg");
    Path pdf = temp.resolve("both.pdf");

    assertThat(
            shell.run(
                "gui",
                Shell.KOREA,
                "--run",
                72,
                "--beside-set",
                "treaties.rus-prk-2024=null",
                "--snapshot",
                15,
                svg,
                "--snapshot",
                20,
                pdf))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(svg)
        .content()
        .contains(
            "First difference: on day 14", "the scenario as it is", "first difference: day 14")
        .contains("xml:lang=\"en\"");
    assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    assertMistake("with 'casus play'", "gui", Shell.KOREA, "--play", "KOR");
    assertMistake("no state goes by 'XQ'", "gui", Shell.KOREA, "--play", "XQ");
    assertMistake("leave --from away", "gui", "--from", REFERENCE, "--play", "KOR");
    assertMistake("needs a results folder", "gui", Shell.KOREA, "--beside-arm", "no-treaty");
    assertMistake("it has base", "gui", "--from", REFERENCE, "--beside-arm", "no-treaty");
    assertMistake(
        "a game has one world", "gui", Shell.KOREA, "--play", "KOR", "--beside-set", "horizon=9 d");
    assertMistake("does not fit", "gui", Shell.KOREA, "--beside-set", "horizon=-9 d");
  }

  /** Else what the help invites to look at would show next to nothing. */
  @Test
  void theRunThatTheHelpNamesSeesAWar() {
    shell.run("gui", "--help");
    Matcher named = Pattern.compile("--run (\\d+) --from").matcher(shell.out());
    assertThat(named.find()).isTrue();
    ResolvedScenario korea =
        new ResolvedScenario(ScenarioReader.read(Shell.KOREA, List.of()).orElseThrow().scenario());

    assertThat(new Simulator(korea).run(new Luck(1, Integer.parseInt(named.group(1)))).war())
        .isTrue();
  }

  @Test
  void mistakesAreTheUsersToMend() {
    assertMistake("name either a scenario file", "gui");
    assertMistake("name either a scenario file", "gui", Shell.KOREA, "--from", REFERENCE);
    assertMistake("no results folder", "gui", "--from", temp);
    assertMistake("numbered from 0", "gui", Shell.KOREA, "--run", "-1");
    assertMistake("--force is for pictures", "gui", Shell.KOREA, "--force");
    assertMistake("'soon' is no day", "gui", Shell.KOREA, "--snapshot", "soon", "a.png");
    assertMistake("end its name in .png", "gui", Shell.KOREA, "--snapshot", "3", "a.jpg");
    assertMistake("ends its name in .gif, .mp4 or .webm", "gui", Shell.KOREA, "--movie", "a.avi");
    assertMistake(
        "is named twice", "gui", Shell.KOREA, "--snapshot", 1, "a.png", "--snapshot", 2, "a.png");
  }

  private void assertMistake(String says, Object... command) {
    assertThat(shell.run(command)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(says).doesNotContain("\tat ");
  }

  @Test
  void withoutAnEncoderItSaysWhatToInstallAndThatGifNeedsNone() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Casus.class.getName(),
            "gui",
            Shell.KOREA.toString(),
            "--movie",
            temp.resolve("korea.mp4").toString());
    builder.environment().put("PATH", temp.toString());

    Ended ended = Ended.of(builder);

    assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ended.told()).contains("install it").contains("or end the name in .gif");
    assertThat(temp.toFile().list()).isEmpty();
  }

  /** A machine without a screen may lack Java's windows altogether. */
  @Test
  void aHeadlessRunLoadsNoClassOfAWindow() throws IOException, InterruptedException {
    Ended ended =
        Ended.of(
            new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Casus.class.getName(),
                "run",
                Shell.KOREA.toString(),
                "-n",
                "20",
                "-q",
                "-o",
                temp.resolve("run").toString()));

    assertThat(ended.code()).as(ended.told()).isZero();
    List<String> loaded =
        ended
            .told()
            .lines()
            .filter(line -> line.contains("[class,load]"))
            .map(line -> line.replaceFirst("^.*\\[class,load\\]\\s+", ""))
            .toList();
    assertThat(loaded)
        .anyMatch(name -> name.startsWith("casus.engine.CrisisWorld "))
        .noneMatch(name -> name.startsWith("java.awt.Component "))
        .noneMatch(name -> name.startsWith("java.awt.Window "))
        .noneMatch(name -> name.startsWith("javax.swing.J"))
        .noneMatch(name -> name.startsWith("sim.display."))
        .noneMatch(name -> name.startsWith("sim.portrayal."));
  }
}
