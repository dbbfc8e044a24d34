package casus.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "my study/a b.yaml", "it's", "a\"b", "$HOME", "a*b", "", "x=y z", "한국"})
  void aShellReadsAWordBackAsItWas(String word) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf %s " + Shell.word(word))
            .redirectErrorStream(true)
            .start();
    String read = new String(shell.getInputStream().readAllBytes(), "UTF-8");

    assertThat(read).isEqualTo(word);
    if (!word.isEmpty()) {
      assertThat(Shell.words(Shell.command(List.of("casus", word)))).containsExactly("casus", word);
    }
  }

  @Test
  void anotherValueOfAnOptionStandsWhereTheFirstStood() {
    assertThat(Shell.withOption("casus run 'my -n 5.yaml' -s 1 -n 10 --events", "-n", 20))
        .isEqualTo("casus run 'my -n 5.yaml' -s 1 -n 20 --events");
    assertThat(Shell.withOption("casus sweep a.yaml -s 1", "-n", 20))
        .isEqualTo("casus sweep a.yaml -s 1 -n 20");
  }
}
