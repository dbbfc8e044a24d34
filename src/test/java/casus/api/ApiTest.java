package casus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.crisis.RunRecord;
import casus.engine.CrisisWorld;
import casus.engine.StateAgent;
import casus.results.SummaryRow;
import casus.scenario.LoadedScenario;
import casus.stats.Estimate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java users build on does what its pages say. */
class ApiTest {
  private static final Path HOME = Path.of(System.getProperty("casus.basedir", "."));
  private static final Path KOREA = HOME.resolve("scenarios/korea-article4.yaml");

  @TempDir private Path folder;

  @Test
  void firstStepsRunAndTheGuarantorJoins() {
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    FirstSteps.tell(new PrintStream(told, true, StandardCharsets.UTF_8));

    List<String> lines = told.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("0 treaties: war ").endsWith("joiners 0");
    assertThat(lines.get(1)).startsWith("1 treaties: war ").doesNotEndWith("joiners 0");
  }

  @Test
  void runsDoNotDependOnThreadsAndAnEstimateIsThatOfTheRecords() {
    LoadedScenario korea = Scenarios.read(KOREA);
    Runs runs = Runs.of(korea).replications(600).seed(3);

    Runs.Played two = runs.threads(2).play();
    List<RunRecord> one = new ArrayList<>();
    runs.threads(1).play(one::add);

    assertThat(two.records()).containsExactlyElementsOf(one);
    Estimate war = two.estimate("war");
    assertThat(war.n()).isEqualTo(600);
    assertThat(war.value()).isEqualTo(one.stream().filter(RunRecord::war).count() / 600.0);
    assertThat(war.low()).isLessThan(war.value());
    assertThat(war.high()).isGreaterThan(war.value());
    assertThat(two.estimate("max_rung >= 4").value()).isGreaterThanOrEqualTo(war.value());
  }

  @Test
  void whatIsNoOutcomeIsToldWithItsPlace() {
    Runs.Played played = Runs.of(FirstSteps.rivals()).replications(1).play();

    assertThatThrownBy(() -> played.estimate("wra"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'wra' at character 1");
  }

  @Test
  void faultsOfAFileAreToldAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "casus: 1\nnane: x\nhorizon: 0 d\n");

    assertThatThrownBy(() -> Scenarios.read(file))
        .isInstanceOf(Scenarios.FaultyFileException.class)
        .hasMessageContaining("nane")
        .hasMessageContaining("horizon");
  }

  @Test
  void aStudyIsPlayedIntoAFolderThatIsReadBack() throws IOException {
    Files.copy(KOREA, folder.resolve("korea-article4.yaml"));
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        "casus: 1\nstudy: wording\nscenario: korea-article4.yaml\nreplications: 50\n"
            + "arms:\n  resolute:\n    set: {states.PRK.resolve: 0.9}\n");

    Folder results = Studies.play(Studies.read(file), folder.resolve("out"), 2);

    List<RunRecord> base = results.records(0, 0);
    assertThat(base).hasSize(50);
    assertThat(base)
        .containsExactlyElementsOf(
            Runs.of(Scenarios.read(KOREA)).replications(50).play().records().toList());
    double share = base.stream().filter(RunRecord::war).count() / 50.0;
    SummaryRow war =
        results.estimates("war").stream()
            .filter(row -> row.arm().equals("base"))
            .findFirst()
            .orElseThrow();
    assertThat(war.value()).isEqualTo(share);
  }

  @Test
  void agentsShowWhatTheModelHolds() {
    CrisisWorld world = Runs.of(FirstSteps.rivals()).world(0);
    world.schedule.step(world);

    StateAgent attacker = world.agents().get(0);

    assertThat(attacker.code().letters()).isEqualTo("AAA");
    assertThat(attacker.getCapability()).isEqualTo(.05);
    assertThat(attacker.getDoing()).startsWith("AAA-BBB: ");
    assertThat(sim.util.Properties.getProperties(attacker).getValue(0)).isNotNull();
  }
}
