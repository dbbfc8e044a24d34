package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code casus hello}. When the model changes on purpose, {@code -Dcasus.update=true} writes the
 * new answer into the program: look at the difference.
 */
final class HelloCommandTest {
  private static final Path EXPECTED =
      Shell.PROJECT.resolve("src/main/resources/casus/cli/hello.properties");

  @Test
  void answerThatIsShippedIsTheOneThatThisProgramGives() throws IOException {
    HelloCommand.Answer found = HelloCommand.played();
    String text = "runs_sha256=" + found.sha256() + "\nwar=" + found.war() + "\n";
    if (Boolean.getBoolean("casus.update")) {
      Files.writeString(EXPECTED, text);
    }

    assertThat(Files.readString(EXPECTED)).isEqualTo(text);
    assertThat(Double.parseDouble(found.war())).isBetween(0.0, 1.0);
  }

  @Test
  void differenceIsToldWithBothAnswers() throws IOException {
    Shell shell = new Shell();

    int code = shell.run("hello", "--json");

    boolean same = HelloCommand.expected().equals(HelloCommand.played());
    assertThat(code).isEqualTo(same ? ExitCode.DONE : ExitCode.INTERNAL);
    assertThat(shell.out())
        .contains("\"works\": " + same)
        .contains("\"runs_sha256_expected\": \"" + HelloCommand.expected().sha256() + "\"");
  }
}
