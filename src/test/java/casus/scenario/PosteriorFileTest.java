package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Scenario;
import casus.crisis.Uncertainty;
import casus.luck.Luck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters drawn together from a file. */
final class PosteriorFileTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."), "scenarios/korea-article4.yaml");
  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  @TempDir private Path folder;

  private Parsed<LoadedScenario> korea(String sample, String parameters) throws IOException {
    Files.writeString(folder.resolve("sample.csv"), sample);
    Path scenario = folder.resolve("korea.yaml");
    Files.writeString(scenario, Files.readString(KOREA) + "\nparameters: " + parameters + "\n");
    return READER.load(scenario, List.of());
  }

  @Test
  void rowsAreDrawnWholeAndAsOftenAsTheirWeightSays() throws IOException {
    Scenario scenario =
        korea(
                "choice_precision,cost_4,stake_median,weight\n4,.4,.3,1\n12,.5,.6,3\n",
                "posterior(sample.csv)")
            .orElseThrow()
            .scenario();

    assertThat(scenario.parameters().get(Parameter.CHOICE_PRECISION)).isEqualTo(10);
    List<List<Double>> drawn =
        IntStream.range(0, 400)
            .mapToObj(k -> scenario.drawn(new Luck(1, k)).parameters())
            .map(
                p ->
                    List.of(
                        p.get(Parameter.CHOICE_PRECISION),
                        p.get(Parameter.COST_4),
                        p.get(Parameter.STAKE_MEDIAN)))
            .toList();
    assertThat(drawn).containsOnly(List.of(4.0, .4, .3), List.of(12.0, .5, .6));
    assertThat(drawn.stream().filter(row -> row.get(0) == 12).count()).isBetween(265L, 335L);
  }

  @Test
  void whatTheScenarioGivesItselfIsNotDrawn() throws IOException {
    Scenario scenario =
        korea("choice_precision,cost_4\n4,.4\n12,.5\n", "{posterior: sample.csv, cost_4: 0.6}")
            .orElseThrow()
            .scenario();

    assertThat(IntStream.range(0, 20).mapToObj(k -> scenario.drawn(new Luck(1, k)).parameters()))
        .allMatch(p -> p.get(Parameter.COST_4) == .6)
        .anyMatch(p -> p.get(Parameter.CHOICE_PRECISION) == 4)
        .anyMatch(p -> p.get(Parameter.CHOICE_PRECISION) == 12);
  }

  @Test
  void theEffectiveScenarioNamesTheFileAgain() throws IOException {
    LoadedScenario loaded =
        korea("choice_precision\n4\n12\n", "posterior(sample.csv)").orElseThrow();

    assertThat(EffectiveYaml.write(loaded, false))
        .contains("posterior: sample.csv")
        .doesNotContain("choice_precision:");
  }

  /** Dynamics and stakes together: what one dispute tells of one, it tells of the other. */
  @Test
  void theShippedSampleDrawsDynamicsAndStakes() throws IOException {
    Scenario scenario = korea("", "posterior(casus)").orElseThrow().scenario();
    Uncertainty.OfPosterior sample = ParameterLibrary.load().posterior();

    assertThat(sample.parameters())
        .contains(
            Parameter.CHOICE_PRECISION,
            Parameter.STAKE_FIT,
            Parameter.STAKE_POLICY,
            Parameter.COST_4_TREND,
            Parameter.NUCLEAR_FEAR);
    Parameters base = ParameterLibrary.load().defaults();
    List<Parameters> rows =
        IntStream.range(0, sample.rows().size()).mapToObj(row -> sample.at(row, base)).toList();
    assertThat(IntStream.range(0, 30).mapToObj(k -> scenario.drawn(new Luck(1, k)).parameters()))
        .allMatch(rows::contains);
  }

  @Test
  void independentSamplesAreDrawnTogether() {
    Uncertainty.OfPosterior first =
        new Uncertainty.OfPosterior(
            "casus", List.of(Parameter.COST_3), List.of(List.of(.2), List.of(.3)), List.of(1., 3.));
    Uncertainty.OfPosterior second =
        new Uncertainty.OfPosterior(
            "x",
            List.of(Parameter.COST_4),
            List.of(List.of(.5), List.of(.6), List.of(.7)),
            List.of(2., 1., 1.));

    assertThat(first.with(second))
        .isEqualTo(
            new Uncertainty.OfPosterior(
                "casus",
                List.of(Parameter.COST_3, Parameter.COST_4),
                List.of(List.of(.2, .5), List.of(.3, .6), List.of(.2, .7)),
                List.of(2., 3., 1.)));
    assertThat(first.spread(4)).containsExactly(0, 1, 1, 1);
  }

  @Test
  void theShippedSampleDrawsResponsesToo() throws IOException {
    Scenario scenario = korea("unused\n", "posterior(casus)").orElseThrow().scenario();

    assertThat(scenario.drawn(new Luck(1, 1)).parameters().get(Parameter.BETA_MAJOR))
        .isNotEqualTo(scenario.drawn(new Luck(1, 2)).parameters().get(Parameter.BETA_MAJOR));
  }

  @Test
  void mistakesAreTold() throws IOException {
    assertThat(korea("trend_cost_4\n.4\n", "posterior(sample.csv)").problems())
        .extracting(Problem::message)
        .contains("sample.csv has a column 'trend_cost_4', but the model has no such parameter");
    assertThat(korea("choice_precision,frailty\n4,x\n", "posterior(sample.csv)").problems())
        .extracting(Problem::message)
        .contains("sample.csv has a column 'frailty', but the model has no such parameter");
    assertThat(korea("choice_precision\n-4\n", "posterior(sample.csv)").problems())
        .extracting(Problem::message)
        .contains("sample.csv:2: choice_precision is -4, not in [0, 1000]");
    assertThat(korea("choice_precision\n4\n", "posterior(none.csv)").problems())
        .extracting(Problem::message)
        .contains("cannot read none.csv: there is no such file");
    assertThat(korea("choice_precision\n", "posterior(sample.csv)").problems())
        .extracting(Problem::message)
        .contains("sample.csv has no parameter with values");
  }
}
