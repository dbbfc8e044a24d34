package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an option lists is listed once, whichever command it is of. */
class NamedTwiceTest {
  private static final String REFERENCE =
      Shell.PROJECT.resolve("results/korea-reference").toString();

  private final Shell shell = new Shell();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table | --arms | base,base | base",
        "table | --point | 0,0 | 0",
        "table | --outcome | war,nuclear,war | war",
        "table | --table | summary,summary | summary",
        "compare | --arms | base,base | base",
        "compare | --points | 1,01 | 1",
        "sensitivity | --outcome | war,war | war",
        "chart | --arms | base,base | base",
        "chart | --figure | map,map | map",
        "text | --part | odd,odd | odd",
        "run | --precision | war=0.1 --precision war=0.2 | war",
      })
  void whatIsNamedTwiceIsRefused(String command, String option, String value, String twice) {
    String[] words = (command + " DIR " + option + " " + value).split(" ");
    words[1] = REFERENCE;

    assertThat(shell.run((Object[]) words)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err())
        .contains(option + ": " + twice + " is named twice")
        .doesNotContain("\tat ", "internal error");
  }

  @Test
  void allThatIsNamedTwiceIsToldAtOnce() {
    assertThat(shell.run("table", REFERENCE, "--arms", "base,base", "--outcome", "war,war"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("--arms: base is", "--outcome: war is");
  }

  @Test
  void baselineAloneIsNoComparison() {
    assertThat(shell.run("compare", REFERENCE, "--arms", "base")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("give the baseline and the arms to compare with it");
  }
}
