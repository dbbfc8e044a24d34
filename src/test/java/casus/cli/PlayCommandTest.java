package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayCommandTest {
  private static final Path KOREA = Shell.KOREA;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  private int play(Object... words) {
    List<Object> all = new ArrayList<>(List.of("play"));
    all.addAll(Arrays.asList(words));
    return shell.run(all.toArray());
  }

  private Path moves(String text) throws IOException {
    return Files.writeString(temp.resolve("moves.txt"), text);
  }

  /** Before its first rung the South is asked four times whether it invokes an article. */
  private static final String CALLS = "model\n".repeat(4);

  @Test
  void aGameIsToldKeptAndPlayedAgain() throws IOException {
    Path game = temp.resolve("game.json");
    Path moves = moves(CALLS + "4  # all out\n" + "model\n".repeat(80));

    // The file has more lines than the game has choices, which is told and keeps nothing.
    assertThat(play(KOREA, "--as", "KOR", "--run", 72, "--moves", moves, "-n", 0, "-o", game))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("one choice more than there was to make");
    assertThat(game).doesNotExist();

    int choices = shell.out().split("Your choice: ", -1).length - 1;
    moves(CALLS + "4\n" + "model\n".repeat(choices - 5));
    assertThat(
            play(
                KOREA, "--as", "South Korea", "--run", 72, "--moves", moves, "-n", 100, "-o", game))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out())
        .contains("you choose for South Korea")
        .contains("South Korea may invoke Article 3 of the United States–South Korea treaty")
        .contains("Open: 0 (no call), 1 (call).")
        .contains("Left to the model: no call.")
        .contains("Open: 0 (no action), 3 (use of force), 4 (war-scale force).")
        .contains("The model would have done the same.")
        .contains("as the model chooses")
        .contains("Outcome")
        .contains("The same was done in both, from the first day to the last.");

    Path again = temp.resolve("again.json");
    assertThat(play(KOREA, "--replay", game, "-n", 0, "-o", again)).isEqualTo(ExitCode.DONE);
    assertThat(again).hasSameBinaryContentAs(game);
    assertThat(play(KOREA, "--replay", game, "-n", 0, "-o", game)).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void choicesThatEndEarlyLeaveTheGameUnfinishedAndSaySo() throws IOException {
    Path game = temp.resolve("game.json");

    assertThat(play(KOREA, "--as", "KOR", "--moves", moves("model\n"), "-n", 0, "-o", game))
        .isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out()).contains("The game is not over");
    assertThat(game).content().contains("\"finished\": false");
    assertThat(play(KOREA, "--replay", game, "-n", 0)).isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void aRungThatIsNotOpenIsToldWithItsLineAndWhatIsOpen() throws IOException {
    assertThat(play(KOREA, "--as", "KOR", "--moves", moves("\nmodel\n6\n"), "-n", 0))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("moves.txt:3: '6' is not open on day ", "open are ");
  }

  @Test
  void whereChancesDoNotTellAllNoRunsAreSetBesideThem() throws IOException {
    String reciprocal = "decision=reciprocal";
    Path moves = moves("model\n");

    assertThat(play(KOREA, "--as", "KOR", "--set", reciprocal, "--moves", moves))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("play with -n 0");
    assertThat(play(KOREA, "--as", "KOR", "--set", reciprocal, "--moves", moves, "-n", 0))
        .isEqualTo(ExitCode.PARTLY);
  }

  @Test
  void whoCannotChooseIsToldWhoCan() throws IOException {
    assertThat(play(KOREA, "--as", "France")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("FRA is no state of this scenario", "KOR, PRK");
    assertThat(play(KOREA, "--as", "Atlantis")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("no state goes by 'Atlantis'");
    assertThat(play(KOREA, "--as", "CHN")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("CHN has nothing to choose in replication 0");
    assertThat(play(KOREA)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("name a state with --as");
  }

  @Test
  void whatStandsInTheGameIsNotSaidBesideIt() throws IOException {
    Path game = temp.resolve("game.json");
    play(KOREA, "--as", "KOR", "--moves", moves("model\n"), "-n", 0, "-o", game);

    assertThat(play(KOREA, "--replay", game, "-s", 4)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("-s stands in the game");
    Path other = Files.copy(KOREA, temp.resolve("korea-article4.yaml"));
    Files.writeString(other, Files.readString(other).replaceFirst("horizon: \\d+", "horizon: 99"));
    assertThat(play(other, "--replay", game)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("another text of the scenario");
    Files.writeString(game, Files.readString(game).replace("\"seed\": 1", "\"seed\": 2"));
    assertThat(play(KOREA, "--replay", game)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("is damaged");
  }
}
