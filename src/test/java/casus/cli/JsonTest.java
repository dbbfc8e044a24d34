package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** {@code --json} is taken by every command that has something to tell, and by no other. */
class JsonTest {
  /** Calls of the commands that tell nothing as JSON, since people or a shell read them. */
  private static final Map<String, List<String>> WITHOUT =
      Map.of(
          "casus gui", List.of("gui", Shell.KOREA.toString()), // opens a window, or saves pictures
          "casus completion", List.of("completion", "bash"), // prints a script
          "casus generate-completion", List.of("generate-completion"), // prints a script
          "casus complete", List.of("complete", "casus r"), // a shell reads it
          "casus help", List.of("help", "run")); // pages for people

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  static Stream<List<String>> callsWithout() {
    return WITHOUT.values().stream();
  }

  static Stream<CommandLine> commands() {
    return leaves(Casus.commandLine());
  }

  private static Stream<CommandLine> leaves(CommandLine line) {
    return line.getSubcommands().isEmpty()
        ? Stream.of(line)
        : line.getSubcommands().values().stream().distinct().flatMap(JsonTest::leaves);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTakesJsonOrIsNamedHere(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();

    assertThat(command.getCommandSpec().findOption("--json") == null)
        .as(name)
        .isEqualTo(WITHOUT.containsKey(name));
  }

  @ParameterizedTest
  @MethodSource("callsWithout")
  void jsonOfOtherCommandsIsRefused(List<String> call) {
    Object[] words = Stream.concat(call.stream(), Stream.of("--json")).toArray();

    assertThat(shell.run(words)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("Unknown option: '--json'");
  }

  @Test
  void theScenarioThatIsShownAsJsonIsTheSameScenario() throws IOException {
    assertThat(shell.run("show", Shell.KOREA)).isZero();
    String yaml = shell.out();
    assertThat(shell.run("show", Shell.KOREA, "--json")).isZero();
    String json = shell.out();
    assertThat(json).startsWith("{\n  \"scenario\": {");

    String inner = json.substring(json.indexOf(':') + 1, json.lastIndexOf('}'));
    Path file = Files.writeString(temp.resolve("shown.yaml"), inner);
    assertThat(shell.run("show", file)).as(shell.err()).isZero();
    assertThat(shell.out()).isEqualTo(yaml);
  }

  @Test
  void originsOfAllValuesAreToldBesideThem() {
    assertThat(shell.run("show", Shell.KOREA, "--json", "--origin")).isZero();
    Map<?, ?> json =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(shell.out());

    assertThat(json.keySet().stream().map(String::valueOf)).containsExactly("scenario", "origins");
    assertThat(((Map<?, ?>) json.get("origins")).keySet().stream().map(String::valueOf))
        .hasSizeGreaterThan(100)
        .contains("treaties.rus-prk-2024.articles.4.obligation.strength")
        .noneMatch(path -> path.contains(".inline."));
    assertThat(shell.out())
        .containsPattern("\"events\\.[a-z]+\\.rung\": \"[^\"]*korea-article4.yaml:\\d+\"");
  }

  @Test
  void formsThatExcludeEachOtherAreToldNotDropped() {
    assertThat(shell.run("backtest", "--hindcasts", "--csv", "--json")).isEqualTo(2);
    assertThat(shell.err()).contains("--csv");
    assertThat(shell.run("backtest", "--targets", "--csv")).isEqualTo(2);
    assertThat(shell.run("explain", Shell.KOREA, "--run", 1, "--json", "--format", "md"))
        .isEqualTo(2);
    assertThat(shell.err()).contains("--format md");
  }

  @Test
  void aShardIsToldAsJson() {
    Path study = Shell.PROJECT.resolve("src/test/resources/casus/cli/reference/study.yaml");
    Path part = temp.resolve("part");

    assertThat(shell.run("sweep", study, "-n", 2, "--shard", "1/2", "--json", "-o", part))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("\"shard\": 1,\n  \"shards\": 2\n}");
  }
}
