package casus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell is told when somebody presses the tab key. */
class CompletionTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private static List<String> completed(String line) {
    return Completion.of(Completion.words(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'ru'|run",
        "'run --prec'|--precision",
        "'new '|scenario",
        "'new scenario --rung '|force",
        "'new scenario --states PRK,KO'|PRK,KOR",
        "'new scenario --without nato'|nato-1949",
        "'new treaty --like rus-prk-202'|rus-prk-2024",
        "'chart results --preset nat'|nature-2col",
        "'chart results --preset=nat'|--preset=nature-2col",
        "'chart results --figure esc'|escalation-ladder",
        "'list sta'|states",
        "'help exit'|exit-codes",
        "'help swe'|sweep",
        "'completion f'|fish"
      })
  void valuesAreOffered(String line, String offered) {
    assertThat(completed(line)).contains(offered);
  }

  @Test
  void nothingIsOfferedThatDoesNotBeginAsTyped() {
    assertThat(completed("list sta")).containsExactly("states");
    assertThat(completed("complet")).containsExactly("completion");
    assertThat(completed("run nowhere")).isEmpty();
  }

  @Test
  void pathsOfTheScenarioOnTheLineAreOffered() {
    String run = "run '" + Shell.KOREA + "' --set ";

    assertThat(completed(run + "states.PRK.res")).containsExactly("states.PRK.resolve=");
    assertThat(completed(run + "treaties.rus-prk-2024.articles.4.readings.aggression."))
        .contains("treaties.rus-prk-2024.articles.4.readings.aggression.weight=");
    assertThat(completed("run '" + Shell.KOREA + "' --precision wid")).containsExactly("widened=");
    assertThat(completed("play '" + Shell.KOREA + "' --as "))
        .contains("KOR", "PRK")
        .doesNotContain("FRA");
    assertThat(completed("play '" + Shell.KOREA + "' --outcome wid")).containsExactly("widened");
    String study = "new study --scenario '" + Shell.KOREA + "' --";
    assertThat(completed(study + "arms wording,remove:rus"))
        .containsExactly("wording,remove:rus-prk-2024");
    assertThat(completed(study + "factors choice_p")).containsExactly("choice_precision");
  }

  /** Whatever is offered as a path is one that --set takes. */
  @Test
  void everyPathThatIsOfferedIsThere() {
    List<String> sample =
        completed("run '" + Shell.KOREA + "' --set states.PRK.").stream()
            .filter(path -> !path.contains("name") && !path.contains("host"))
            .toList();
    Shell shell = new Shell();

    assertThat(sample).isNotEmpty();
    for (String path : sample) {
      shell.run("check", Shell.KOREA, "--set", path + "0.5");
      assertThat(shell.err()).as(path).doesNotContain("there is no");
    }
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A casus on the path, as the shells call it. */
  private Path program() throws IOException {
    Path program = folder.resolve("casus");
    Files.writeString(
        program,
        "#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -cp '"
            + classPath()
            + "' casus.cli.Casus \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Shell shell = new Shell();
    for (String kind : List.of("bash", "zsh", "fish")) {
      assertThat(shell.run("completion", kind)).isEqualTo(ExitCode.DONE);
      Files.writeString(folder.resolve("completion." + kind), shell.out());
    }
    assertThat(shell.run("completion", "powershell")).isEqualTo(ExitCode.DONE);
    Files.writeString(folder.resolve("completion.powershell.ps1"), shell.out());
    return program;
  }

  private String said(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().merge("PATH", folder + ":", (path, first) -> first + path);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private static void assumeThereIs(String shell) {
    assumeTrue(
        List.of("/bin/", "/usr/bin/", "/usr/local/bin/").stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place + shell))),
        "there is no " + shell + " here");
  }

  @Test
  @Tag("process")
  void bashCompletesValues() throws Exception {
    assumeThereIs("bash");
    program();
    String asked =
        """
        source completion.bash
        ask() {
          COMP_LINE=$1; COMP_POINT=${#1}; COMP_WORDS=($1); COMPREPLY=(); _casus
          echo "${COMPREPLY[@]}"
        }
        complete -p casus
        ask 'casus list sta'
        ask 'casus chart x --preset=nature-1'
        """;

    assertThat(said("bash", "-c", asked).lines())
        .containsExactly(
            "complete -o default -F _casus casus",
            "states",
            "--preset=nature-1col".replace("--preset=", ""));
  }

  /** What PowerShell has instead of a name for what is typed: its parse, and the place in it. */
  @Test
  @Tag("process")
  void powerShellCompletesValues() throws Exception {
    assumeThereIs("pwsh");
    program();
    String asked =
        ". ./completion.powershell.ps1;"
            + " (TabExpansion2 'casus list sta' 14).CompletionMatches.CompletionText";

    assertThat(said("pwsh", "-NoProfile", "-Command", asked).lines()).contains("states");
  }

  /** Lines as far as they are typed, each with the word that the tab key makes of its last. */
  private static final Map<String, String> TYPED =
      Map.of(
          "casus list sta", "states",
          "casus chart x --preset nature-2", "nature-2col",
          "casus chart x --preset=nature-2", "--preset=nature-2col",
          "casus chart x --figure escal", "escalation-ladder",
          "casus new scenario --states PRK,KO", "PRK,KOR",
          "casus new treaty --like rus-prk-202", "rus-prk-2024",
          "casus run korea.yaml --set states.PRK.resol", "states.PRK.resolve=",
          "casus run kor", "korea.yaml");

  @Test
  @Tag("process")
  void fishCompletesValues() throws Exception {
    assumeThereIs("fish");
    program();
    Files.copy(Shell.KOREA, folder.resolve("korea.yaml"));
    StringBuilder asked = new StringBuilder("source completion.fish\n");
    TYPED.forEach((line, word) -> asked.append("complete -C '").append(line).append("'\n"));

    assertThat(said("fish", "-c", asked.toString()).lines())
        .containsExactlyInAnyOrderElementsOf(TYPED.values());
  }

  /** In a terminal of its own, where the tab key is pressed after each line. */
  @Test
  @Tag("process")
  void zshCompletesValues() throws Exception {
    assumeThereIs("zsh");
    program();
    Files.copy(Shell.KOREA, folder.resolve("korea.yaml"));
    StringBuilder asked = new StringBuilder(ZSH);
    TYPED.forEach(
        (line, word) -> asked.append("press '").append(line).append("' '" + word + "'\n"));

    assertThat(said("zsh", "-f", "-c", asked.toString()).lines())
        .containsExactlyInAnyOrderElementsOf(TYPED.values());
  }

  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty -b shell zsh -f -i
      await() {
        local all= part
        for try in {1..600}; do
          if zpty -r -t shell part 2> /dev/null; then
            all+=$part
            [[ $all == *$1* ]] && return 0
          else
            sleep 0.1
          fi
        done
        print -r -- "not $1 but $all"
        return 1
      }
      press() {
        zpty -w -n shell "$1"$'\\t'
        await "${1% *} $2" && print -r -- "$2"
        zpty -w -n shell $'\\x15'
      }
      zpty -w shell 'stty cols 200; autoload -Uz compinit; compinit -u -D; source ./completion.zsh; echo rea""dy'
      await ready
      """;

  /** A new checkout has no program yet, and one that is worked in has an older one. */
  @Test
  @Tag("process")
  void theTabKeyNeverStartsABuild() throws Exception {
    Path scripts = Files.createDirectories(folder.resolve("checkout/scripts"));
    Files.copy(Shell.PROJECT.resolve("scripts/casus"), scripts.resolve("casus"));
    Path mvn = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\ntouch built\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
    assertThat(scripts.resolve("casus").toFile().setExecutable(true)).isTrue();

    assertThat(said("checkout/scripts/casus", "complete", "--", "casus ru")).isEmpty();

    try (Stream<Path> made = Files.walk(folder)) {
      assertThat(made.map(file -> String.valueOf(file.getFileName())))
          .doesNotContain("built", "target");
    }
  }
}
