package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.crisis.DecisionRule;
import casus.crisis.DecisionVariant;
import casus.sample.NeverClimbs;
import casus.sample.OtherJar;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision rule from another jar is found, named, pinned and held to its contract. */
class DecisionRulesTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."), "scenarios/korea-article4.yaml");

  @TempDir private Path folder;

  private OtherJar jar(String name) throws IOException {
    return OtherJar.write(folder.resolve(name), DecisionRule.class, NeverClimbs.class);
  }

  @Test
  @Tag("process")
  void aRuleFromAnotherJarIsPlayedAndNamedInManifestAndEffectiveScenario() throws Exception {
    Path results = folder.resolve("results");
    String run = "never-climbs";

    String told =
        jar("rules.jar")
            .casus(
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
        jar("rules-2.jar").casus("check", results.resolve("scenario.effective.yaml").toString());
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
