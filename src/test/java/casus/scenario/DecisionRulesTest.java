package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.crisis.DecisionRule;
import casus.crisis.DecisionVariant;
import casus.sample.NeverClimbs;
import casus.text.Text;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision rule from another jar is found, named, pinned and held to its contract. */
class DecisionRulesTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."), "scenarios/korea-article4.yaml");

  @TempDir private Path folder;

  private Path jar(String name) throws IOException {
    Path jar = folder.resolve(name);
    String file = NeverClimbs.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        InputStream in = NeverClimbs.class.getResourceAsStream("/" + file)) {
      entries.putNextEntry(new JarEntry("META-INF/services/" + DecisionRule.class.getName()));
      entries.write(NeverClimbs.class.getName().getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new JarEntry(file));
      entries.write(in.readAllBytes());
      entries.putNextEntry(new JarEntry(name)); // so that jars of two names differ
    }
    return jar;
  }

  /** What a casus says that has a jar beside it; the first line is its exit code. */
  private String casus(Path jar, String... words) throws IOException, InterruptedException {
    String program =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(part -> !part.contains("test-classes") && !part.endsWith("fast/test"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.awt.headless=true",
                    "-cp",
                    program + File.pathSeparator + jar,
                    "casus.cli.Casus"),
                Arrays.stream(words))
            .toList();
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).isTrue();
    return process.exitValue() + "\n" + Files.readString(out);
  }

  @Test
  @Tag("process")
  void aRuleFromAnotherJarIsPlayedAndNamedInManifestAndEffectiveScenario() throws Exception {
    Path results = folder.resolve("results");
    String run = "never-climbs";

    String told =
        casus(
            jar("rules.jar"),
            "run",
            KOREA.toString(),
            "--set",
            "decision=" + run,
            "-n",
            "100",
            "--no-charts",
            "-o",
            results.toString());

    assertThat(told).startsWith("0\n");
    String effective = Files.readString(results.resolve("scenario.effective.yaml"));
    assertThat(effective)
        .contains("decision: never-climbs")
        .containsPattern("decision_provider: .?casus\\.sample\\.NeverClimbs sha256:[0-9a-f]{64}");
    assertThat(Files.readString(results.resolve("manifest.json")))
        .containsPattern("\"rules\\.jar\": ?\"[0-9a-f]{64}\"");
    assertThat(Files.readString(results.resolve("summary.csv"))).contains("war,probability,0,");
    String other =
        casus(jar("rules-2.jar"), "check", results.resolve("scenario.effective.yaml").toString());
    assertThat(other).startsWith("2\n").contains("was made with the decision rule casus.sample");
  }

  @Test
  void aRuleThatNoJarBringsIsToldAsAWordThatIsNotKnown() throws IOException {
    Path file = folder.resolve("other.yaml");
    Files.writeString(
        file,
        Text.format(
            "casus: 1\nextends: %s\nname: other\ndecision: never-climbs\n",
            KOREA.toAbsolutePath().toString().replace('\\', '/')));

    assertThat(ScenarioReader.read(file, List.of()).problems().toString())
        .contains("decision is 'never-climbs', not one of expected-utility");
  }

  @Test
  void aRuleThatGivesNoProbabilitiesEndsTheRun() {
    DecisionRule wrong =
        new DecisionRule() {
          @Override
          public String word() {
            return "wrong";
          }

          @Override
          public Weighing under(casus.crisis.Parameters parameters) {
            return (open, status, byRung) -> Arrays.fill(byRung, .5);
          }
        };
    DecisionRule.Weighing held = wrong.checked(ParameterLibrary.load().defaults());

    assertThatThrownBy(() -> held.probabilities(0b111, 1, new double[7]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("decision rule wrong gave no probabilities");
  }

  @Test
  void theModelsOwnWordsAreThereWhateverJarsBring() {
    assertThat(DecisionRules.words().keySet())
        .containsAll(Arrays.stream(DecisionVariant.values()).map(DecisionVariant::word).toList());
  }
}
