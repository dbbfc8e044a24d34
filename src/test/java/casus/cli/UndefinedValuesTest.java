package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What has no value, in every analysis and figure: no outcome sinks another, and nothing that is
 * written is infinite or NaN.
 */
class UndefinedValuesTest {
  /** All 0, all 1, constant, infinite, missing in all, missing in some, and one that varies. */
  private static final String OUTCOMES =
      """
      outcomes:
        never: max_rung >= 7
        always: max_rung >= 0
        constant: 192.53 + 0 * calls
        boundless: 1e300 * 1e300 * (1 + calls)
        over_zero: (1 + deaths) / (0 * calls)
        nought_over_nought: (0 * calls) / (0 * deaths)
        sometimes: deaths / joiners
        climbed: max_rung >= 4
      """;

  private static final List<String> NAMES =
      List.of(
          "never", "always", "constant", "boundless", "over_zero", "nought_over_nought", "climbed");

  private static final Pattern NOT_A_NUMBER =
      Pattern.compile("(?<![\\p{L}_])(NaN|-?Infinity|-?∞|inf|nan)(?![\\p{L}_])");

  private static final String DYAD =
      """
      casus: 1
      name: dyad
      title: Two states
      date: 2025-01-01
      horizon: 60 d
      states:
        XAA: {name: Challenger, capability: 0.03, democracy: 0.5, capital: {lat: 0, lon: 0}}
        XBB: {name: Target, capability: 0.02, democracy: 0.5, capital: {lat: 0, lon: 3}}
      ties:
        XAA-XBB: {affinity: 0, rivals: true, land_border: true}
      disputes:
        XAA-XBB: {theatre: XBB, stakes: {XAA: 0.5, XBB: 0.5}}
      events:
        opening: {day: 0, actor: XAA, target: XBB, rung: force}
      security_council: false
      """;

  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30})
  void aRunTellsOfEachOutcomeAndNothingIsInfinite(int n) throws IOException {
    Path scenario = write("dyad.yaml", DYAD + OUTCOMES);
    Path folder = temp.resolve("run");

    assertThat(shell.run("run", scenario, "-n", n, "-o", folder, "-q", "--no-charts"))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).contains("constant", "boundless").doesNotContainPattern(NOT_A_NUMBER);
    String summary = Files.readString(folder.resolve("summary.csv"));
    assertThat(summary)
        .contains("base,constant,mean,192.53,")
        .contains("base,boundless,mean,,,,0")
        .contains("base,over_zero,mean,,,,0")
        .contains("base,nought_over_nought,mean,,,,0");
    assertThat(
            shell.run("run", scenario, "-n", n, "-o", temp.resolve("j"), "--json", "--no-charts"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).doesNotContainPattern(NOT_A_NUMBER);
    assertThat(shell.run("report", folder)).as(shell.err()).isEqualTo(ExitCode.DONE);
    nothingIsInfinite(folder);
  }

  @Test
  void comparisonsTellOfEachOutcome() throws IOException {
    String text =
        study(
                "design: {kind: grid}\nfactors:\n  prec: {path: parameters.choice_precision, values: [2, 9]}")
            + "arms:\n  calm: {set: {states.XAA.resolve: 0.1}}\n";
    for (int n : new int[] {1, 2, 20}) {
      Path folder = sweep(text.replace("replications: 2", "replications: " + n), "compare" + n);

      done("compare", folder);
      done("compare", folder, "--json");
      List<String> lines = Files.readAllLines(folder.resolve("comparisons.csv"));
      for (String name : NAMES) {
        assertThat(lines).anyMatch(line -> line.contains(",base," + name + ",difference,"));
      }
      nothingIsInfinite(folder);
    }
  }

  @Test
  void sensitivityTellsOfEachOutcome() throws IOException {
    String factors =
        "factors:\n"
            + "  prec: {path: parameters.choice_precision, range: [2, 12]}\n"
            + "  res: {path: states.XAA.resolve, range: [0.1, 0.9]}\n";
    for (String design :
        List.of("{kind: saltelli, points: 4}", "{kind: morris, trajectories: 3}", "{kind: oat}")) {
      String text = study("design: " + design + "\n" + factors);
      Path folder = sweep(text, "study" + design.hashCode());

      done("sensitivity", folder);
      List<String> lines = Files.readAllLines(folder.resolve("sensitivity.csv"));
      for (String name : NAMES) {
        assertThat(lines).as(design).anyMatch(line -> line.startsWith("base," + name + ","));
      }
      done("sensitivity", folder, "--json");
      done("report", folder);
      for (String figure : List.of("sobol-bars", "morris-plane", "tornado")) {
        shell.run("chart", folder, "--figure", figure); // draws, or says why not
        assertThat(shell.err())
            .doesNotContain("internal error")
            .doesNotContainPattern(NOT_A_NUMBER);
      }
      nothingIsInfinite(folder);
    }
  }

  @Test
  void discoveryAndAttributionTellOrSayWhyNot() throws IOException {
    String factors =
        "factors:\n  prec: {path: parameters.choice_precision, range: [2, 12]}\n"
            + "  res: {path: states.XAA.resolve, range: [0.1, 0.9]}\n";
    Path folder = sweep(study("design: {kind: lhs, points: 20}\n" + factors), "lhs");

    for (String when :
        List.of("max_rung >= 7", "max_rung >= 0", "max_rung >= 4", "deaths / joiners > 1")) {
      shell.run("discover", folder, "--when", when);
      assertThat(shell.err()).as(when).doesNotContain("internal error", "Exception");
      assertThat(shell.out()).doesNotContainPattern(NOT_A_NUMBER);
    }
    shell.run("attribute", folder, "--outcome", "over_zero");
    assertThat(shell.err()).doesNotContain("internal error");
    nothingIsInfinite(folder);
  }

  @Test
  void aRareEventWithoutAHitHasAnUpperEnd() throws IOException {
    Path scenario = write("dyad.yaml", DYAD + OUTCOMES);

    for (String outcome : List.of("never", "always", "climbed")) {
      for (int n : new int[] {2, 40}) {
        done("rare", scenario, "--outcome", outcome, "-n", n);
        assertThat(shell.out()).doesNotContainPattern(NOT_A_NUMBER);
        done("rare", scenario, "--outcome", outcome, "-n", n, "--json");
        assertThat(shell.out()).doesNotContainPattern(NOT_A_NUMBER);
      }
    }
    done("rare", scenario, "--outcome", "never", "-n", "100");
    assertThat(shell.out()).contains("[0.00, 0.0362]");
    done("rare", scenario, "--outcome", "always", "-n", "100");
    assertThat(shell.out()).contains("[0.964, 1.00]");
  }

  @Test
  void precisionOnWhatIsMissingOrNeverVariesEndsAndIsTold() throws IOException {
    Path scenario = write("dyad.yaml", DYAD + OUTCOMES);

    for (String outcome : List.of("constant", "over_zero")) {
      Path folder = temp.resolve("p-" + outcome);
      assertThat(
              shell.run(
                  "run",
                  scenario,
                  "-n",
                  40,
                  "--precision",
                  outcome + "=1",
                  "-o",
                  folder,
                  "-q",
                  "--no-charts"))
          .isEqualTo(ExitCode.DONE);
      assertThat(shell.err()).contains(outcome + " is not known to ±1.0 after 40 replications");
    }
  }

  private String study(String rest) {
    return "casus: 1\nstudy: study\nscenario: dyad.yaml\nreplications: 2\n" + rest + "\n";
  }

  private Path sweep(String study, String name) throws IOException {
    write("dyad.yaml", DYAD + OUTCOMES);
    Path folder = temp.resolve(name);
    done("sweep", write(name + ".yaml", study), "-o", folder, "-q", "--no-charts");
    return folder;
  }

  private void done(Object... args) {
    assertThat(shell.run(args)).as(shell.err()).isEqualTo(ExitCode.DONE);
    assertThat(shell.out()).doesNotContainPattern(NOT_A_NUMBER);
    assertThat(shell.err()).doesNotContainPattern(NOT_A_NUMBER);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  /** Looks through all that was written. */
  private static void nothingIsInfinite(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> file.toString().matches(".*\\.(csv|json|txt)")).forEach(files::add);
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(NOT_A_NUMBER);
    }
  }
}
