package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.results.Listed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ExplainCommandTest {
  private static final Path REFERENCE = Shell.PROJECT.resolve("results/korea-reference");

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 376, 999})
  void aStoredRunIsPlayedAgainAndAgreesWithItsRow(int run) {
    assertThat(shell.run("explain", REFERENCE, "--run", run)).as(shell.err()).isZero();
    assertThat(shell.out())
        .startsWith("Shelling in the Yellow Sea under Article 4: run " + run + " with seed 1")
        .contains(
            "agrees with runs.csv", "Day 10, 11 January 2025", "Outcome", "The draw it hung on");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aScenarioIsExplainedWithoutAFolder() {
    shell.run("explain", REFERENCE, "--run", 7);
    String stored = shell.out();

    assertThat(shell.run("explain", Shell.KOREA, "--run", 7, "-s", 1)).isZero();
    assertThat(shell.out().lines().skip(1))
        .containsExactlyElementsOf(stored.lines().skip(1).toList());

    assertThat(shell.run("explain", Shell.KOREA, "--run", 7, "-s", 2)).isZero();
    assertThat(shell.out().lines().skip(1)).isNotEqualTo(stored.lines().skip(1).toList());
  }

  @Test
  void theSameIsThereAsData() {
    assertThat(shell.run("explain", REFERENCE, "--run", 0, "--json")).isZero();
    Map<?, ?> json =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(shell.out());

    assertThat(json.get("run")).isEqualTo(0);
    assertThat((List<?>) json.get("story")).isNotEmpty();
    assertThat((List<?>) json.get("events")).hasSizeGreaterThan(20);
    assertThat(((Map<?, ?>) json.get("record")).get("ending")).isEqualTo("settlement");
    assertThat(((Map<?, ?>) json.get("decisive")).get("event")).isInstanceOf(Map.class);
    assertThat((Map<?, ?>) ((Map<?, ?>) json.get("decisive")).get("changes")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--run 1000            | has no run 1000; it holds runs 0 to 999",
        "--run -1              | numbered from 0",
        "--run 0 --point 1     | has no point 1; its points are 0 to 0",
        "--run 0 --arm treaty  | has no arm 'treaty'; it has base",
        "--run 0 --outcome wra | there is no outcome 'wra'",
        "--run 0 -s 5          | was made with seed 1, not 5",
        "--run x               | --run",
        "-q                    | --run"
      })
  void mistakesAreToldAndMended(String words, String told) {
    Object[] args =
        Stream.concat(Stream.of("explain", REFERENCE), Stream.of((Object[]) words.split(" ")))
            .toArray();

    assertThat(shell.run(args)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains(told).doesNotContain("\tat ");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void aPlaceThatIsNoResultsFolderIsToldSo() throws IOException {
    assertThat(shell.run("explain", temp, "--run", 0)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("has no manifest.json");
    assertThat(shell.run("explain", temp.resolve("none"), "--run", 0))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("there is no ");

    copy("manifest.json");
    copy("runs.csv");
    assertThat(shell.run("explain", temp, "--run", 0)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("holds no study of this casus").doesNotContain("\tat ");
  }

  @Test
  void aReplayThatDiffersIsToldAndNotExplained() throws IOException {
    copy("manifest.json");
    copy("plan.json");
    copy("study.yaml");
    copy("scenario.yaml");
    copy("scenario.effective.yaml");
    String runs = Files.readString(REFERENCE.resolve("runs.csv"), StandardCharsets.UTF_8);
    Files.writeString(temp.resolve("runs.csv"), runs.replace(",settlement,", ",lapse,"));
    assertThat(shell.run("explain", temp, "--run", 0)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("runs.csv is damaged", "'casus resume");
    Listed.files(temp);

    assertThat(shell.run("explain", temp, "--run", 0)).as(shell.err()).isEqualTo(ExitCode.INTERNAL);
    assertThat(shell.err())
        .contains("the replay of run 0 differs", "ending is 'lapse' in runs.csv, 'settlement'")
        .doesNotContain("\tat ");
    assertThat(shell.out()).isEmpty();
  }

  private void copy(String file) throws IOException {
    Files.copy(REFERENCE.resolve(file), temp.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }
}
