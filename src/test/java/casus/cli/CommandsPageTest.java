package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The reference of commands against what the program takes. When an option changes, make the page
 * again and read what changed as a diff:
 *
 * <pre>mvn test -Dtest=CommandsPageTest -Dcasus.update=true</pre>
 */
final class CommandsPageTest {
  private static final Path PAGE = Shell.PROJECT.resolve("src/site/markdown/reference/commands.md");

  private static final List<CommandManual> COMMANDS = CommandManual.all(Casus.commandLine());

  @Test
  void thePageIsWhatTheProgramTakes() throws IOException {
    String made = CommandsPage.text();
    if (Boolean.getBoolean("casus.update")) {
      Files.writeString(PAGE, made, StandardCharsets.UTF_8);
    }

    assertThat(PAGE).content(StandardCharsets.UTF_8).isEqualTo(made);
  }

  /** A page makes a dash of two hyphens, and what is copied from it is no option. */
  @Test
  void optionsAreCode() {
    String prose =
        CommandsPage.text().replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "").strip();

    assertThat(prose.lines().filter(line -> !line.startsWith("|---")))
        .noneMatch(line -> line.contains("--"));
  }

  @Test
  void everyCommandTellsWhatItDoesInOneSentenceAndGivesAnExample() {
    assertThat(COMMANDS)
        .hasSizeGreaterThan(35)
        .allSatisfy(
            command -> {
              assertThat(command.summary()).as(command.name()).endsWith(".");
              assertThat(command.examples()).as(command.name()).isNotEmpty();
            });
  }

  @Test
  void everyOptionSaysWhatItIs() {
    for (CommandManual command : COMMANDS) {
      assertThat(command.arguments())
          .as(command.name())
          .allMatch(argument -> !argument.meaning().isBlank());
    }
  }
}
