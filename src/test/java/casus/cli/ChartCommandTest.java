package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartCommandTest {
  private static final Path REFERENCE = Shell.PROJECT.resolve("results/korea-reference");

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"print", "colour", "grey", "dark", "slide"})
  void themesGoByTheNamesThatHelpGivesThem(String theme) {
    assertThat(chart("--figure", "map", "--theme", theme, "--format", "svg"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(temp.resolve("map.svg")).isNotEmptyFile();
  }

  @Test
  void aRunForFiguresThatShowNoneIsRefused() {
    assertThat(
            shell.run(
                "chart",
                Shell.PROJECT.resolve("results/korea-reference"),
                "--figure",
                "map",
                "--run",
                2))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--run is for the figure of one run");
  }

  @Test
  void unknownThemeIsAnsweredWithTheOnesThereAre() {
    assertThat(chart("--theme", "neon")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("'neon'", "print, grey, dark").doesNotContain("\tat ");
  }

  @Test
  void figureWithoutDataTellsWhichCommandMakesThem() {
    assertThat(chart("--figure", "prim-boxes,calibration")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("boxes.csv", "casus discover", "calibration.csv", "backtest");
  }

  @Test
  void armThatIsNotThereIsTold() {
    assertThat(chart("--figure", "escalation-ladder", "--arms", "no-treaty"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("no-treaty").doesNotContain("\tat ");
  }

  @Test
  void namesThatTheFolderDoesNotHaveAreToldAllAtOnceAndNothingIsDrawn() {
    assertThat(chart("--point", "99", "--outcome", "wra", "--arms", "bsae", "--figure", "mpa"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains("point 99", "did you mean war?", "'bsae'", "did you mean map?")
        .doesNotContain("\tat ");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void whatIsLeftOutIsToldWithItsReason() {
    assertThat(chart("--format", "svg")).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.err())
        .containsPattern("not drawn: prim-boxes: .*casus discover")
        .containsPattern("not drawn: calibration: .*backtest");
  }

  @Test
  void chartsOfAnotherOutcomeLeaveTheFirstAlone() throws IOException {
    assertThat(chart("--figure", "convergence", "--format", "svg")).isEqualTo(ExitCode.DONE);
    String war = Files.readString(temp.resolve("convergence.svg"));

    assertThat(chart("--figure", "convergence", "--format", "svg", "--outcome", "attack"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);

    assertThat(temp.resolve("convergence.svg")).hasContent(war);
    assertThat(temp.resolve("convergence-attack.svg")).content().contains("attack");
  }

  @Test
  void filesOfTheUsersOwnAreNotWrittenOver() throws IOException {
    Path own = Files.writeString(temp.resolve("map.svg"), "a map of my own");

    assertThat(chart("--figure", "map", "--format", "svg")).isEqualTo(ExitCode.BAD_INPUT);

    assertThat(own).hasContent("a map of my own");
    assertThat(shell.err()).contains("map.svg is not as casus wrote it").doesNotContain("\tat ");
    assertThat(temp.resolve("map.svg.new")).doesNotExist();
  }

  @Test
  void chartsThatCasusDrewAreDrawnAgainButNotOnceTheUserHasChangedThem() throws IOException {
    Path map = temp.resolve("map.svg");
    assertThat(chart("--figure", "map", "--format", "svg")).isEqualTo(ExitCode.DONE);
    String drawn = Files.readString(map);

    assertThat(chart("--figure", "map", "--format", "svg", "--preset", "slide-16x9"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(map)).isNotEqualTo(drawn);

    Files.writeString(map, "improved by hand");
    assertThat(chart("--figure", "map", "--format", "svg")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(map).hasContent("improved by hand");
  }

  @Test
  void mapSaysWhoseBordersItDraws() throws IOException {
    assertThat(chart("--figure", "map", "--format", "svg")).isEqualTo(ExitCode.DONE);
    assertThat(chart("--figure", "map", "--format", "svg", "--borders", "un"))
        .isEqualTo(ExitCode.DONE);

    assertThat(temp.resolve("map.caption.txt")).content().contains("as they are held");
    assertThat(temp.resolve("map-borders-un.caption.txt")).content().contains("68/262");
    assertThat(chart("--borders", "nato")).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void outcomeIsToldToHaveNoEffectOnAFigureOfNoOutcome() {
    assertThat(chart("--figure", "map", "--format", "svg", "--outcome", "attack"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.err()).contains("map", "--outcome has no effect");
  }

  private int chart(Object... more) {
    Object[] args = new Object[more.length + 4];
    args[0] = "chart";
    args[1] = REFERENCE;
    args[2] = "-o";
    args[3] = temp;
    System.arraycopy(more, 0, args, 4, more.length);
    return shell.run(args);
  }
}
