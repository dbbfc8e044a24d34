package casus.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.RungChances;
import casus.crisis.Scenario;
import casus.crisis.StakeFeatures;
import casus.crisis.StakeFeatures.Border;
import casus.crisis.StakeFeatures.Issue;
import casus.crisis.StakeFeatures.Revisionist;
import casus.crisis.StakeFeatures.Rivalry;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.ScenarioReader;
import casus.treaty.Response;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a row of a table is made into. */
class DisputeSceneTest {
  private static final DisputeOpening.Chances OPENING = new DisputeOpening.Chances(.1, .2, .7);
  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  @TempDir private Path folder;
  private Scenario neighbours;
  private Scenario far;

  @BeforeEach
  void read() {
    List<DisputeRow> rows =
        MadeUpDisputes.rows(
            folder,
            MadeUpDisputes.table(
                MadeUpDisputes.KNOWN, MadeUpDisputes.NEIGHBOURS, MadeUpDisputes.FAR));
    neighbours = scenario(rows.get(0));
    far = scenario(rows.get(1));
  }

  private static Scenario scenario(DisputeRow row) {
    Parsed<LoadedScenario> parsed =
        READER.read("scene.yaml", new DisputeScene(row, OPENING).yaml());
    assertThat(parsed.problems()).as("neither errors nor warnings").isEmpty();
    return parsed.orElseThrow().scenario();
  }

  private static StateProfile state(Scenario scenario, String code) {
    return scenario.state(new StateCode(code));
  }

  private static Tie tie(Scenario scenario, String one, String other) {
    return scenario.ties().stream()
        .filter(t -> t.first().letters().equals(one) && t.second().letters().equals(other))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void principalsAreWhatTheRowSays() {
    StateProfile a = state(neighbours, "AAA");

    assertThat(a.name()).isEqualTo("OLD (COW 1)");
    assertThat(a.get(Attribute.CAPABILITY)).isEqualTo(.02);
    assertThat(a.get(Attribute.DEMOCRACY)).isEqualTo(.25);
    assertThat(a.get(Attribute.NUCLEAR)).isZero();
    assertThat(state(far, "AAA").get(Attribute.NUCLEAR)).isEqualTo(1);
    assertThat(state(far, "BBB").major()).isTrue();
    assertThat(neighbours.securityCouncil()).isFalse();
    assertThat(neighbours.patronages()).isEmpty();
  }

  @Test
  void theyLieAsFarApartAsTheyDid() {
    assertThat(tie(neighbours, "AAA", "BBB"))
        .isEqualTo(new Tie(new StateCode("AAA"), new StateCode("BBB"), -.5, true, 556, true));
    assertThat(tie(far, "AAA", "BBB").kilometres()).isEqualTo(9000);
    assertThat(tie(far, "AAA", "BBB").rivals()).isFalse();
    assertThat(state(far, "AAA").longitude()).isCloseTo(9000 / 111.195, within(.01));
  }

  @Test
  void neighboursFightAtTheTargetsHomeOthersHalfWay() {
    assertThat(neighbours.confrontations().get(0).theatre().host()).contains(new StateCode("BBB"));
    assertThat(far.confrontations().get(0).theatre().host()).isEqualTo(Optional.empty());
    assertThat(far.confrontations().get(0).theatre().longitude())
        .isCloseTo(state(far, "AAA").longitude() / 2, within(.01));
  }

  @Test
  void stakesAreDrawnFromTheCase() {
    Confrontation dispute = neighbours.confrontations().get(0);

    assertThat(dispute.challengerStake()).isEmpty();
    assertThat(dispute.targetStake()).isEmpty();
    assertThat(dispute.features())
        .isEqualTo(
            new StakeFeatures(
                Optional.of(Issue.TERRITORY),
                Optional.of(Revisionist.CHALLENGER),
                Optional.of(Rivalry.SPATIAL),
                Optional.of(Border.LAND),
                Optional.of(3.0),
                true,
                Optional.empty(),
                Optional.of(7.0)));
    assertThat(far.confrontations().get(0).features())
        .isEqualTo(
            new StakeFeatures(
                Optional.of(Issue.POLICY),
                Optional.of(Revisionist.BOTH),
                Optional.of(Rivalry.NONE),
                Optional.of(Border.NONE),
                Optional.of(0.0),
                false,
                Optional.empty(),
                Optional.of(1.0)));
  }

  @Test
  void fiveStatesStandForSevenAllies() {
    assertThat(neighbours.states())
        .extracting(s -> s.code().letters())
        .containsExactly("AAA", "BBB", "BXA", "BXB", "BXC", "BXD", "BXE");
    double all =
        neighbours.states().stream()
            .filter(s -> s.code().letters().startsWith("BX"))
            .mapToDouble(s -> s.get(Attribute.CAPABILITY))
            .sum();
    assertThat(all).isCloseTo(.2, within(1e-12));
    assertThat(state(neighbours, "BXA").get(Attribute.CAPABILITY))
        .isCloseTo(.2 * Math.pow(7, -.3), within(1e-12));
    assertThat(state(neighbours, "BXA").get(Attribute.NUCLEAR)).isEqualTo(1);
    assertThat(state(neighbours, "BXB").get(Attribute.NUCLEAR)).isZero();
  }

  @Test
  void alliesByTheEnemyBorderOnItTheStrongestLast() {
    assertThat(tie(neighbours, "AAA", "BXE").landBorder()).isTrue();
    assertThat(tie(neighbours, "AAA", "BXA").landBorder()).isFalse();
    assertThat(
            neighbours.ties().stream()
                .filter(t -> t.first().letters().equals("AAA") && t.landBorder()))
        .hasSize(2); // the target, and 2 of 7 in 5 states
  }

  @Test
  void oneTreatyBindsThemAll() {
    Treaty treaty = neighbours.treaties().get(0);

    assertThat(neighbours.treaties()).hasSize(1);
    assertThat(treaty.membersOn(neighbours.date())).hasSize(6);
    assertThat(treaty.kind()).isEqualTo(Treaty.Kind.MULTILATERAL);
    assertThat(far.treaties().get(0).kind()).isEqualTo(Treaty.Kind.BILATERAL);
    assertThat(treaty.articles().get(0).obligation().owed()).isEqualTo(Response.FULL);
    assertThat(treaty.articles().get(0).readings().get(0).criterion().minRung()).isEqualTo(3);
  }

  @Test
  void theFirstActIsAThreatADisplayOrForceByChance() {
    assertThat(neighbours.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.day()).isZero();
              assertThat(event.actor()).isEqualTo(new StateCode("AAA"));
              assertThat(event.rungs())
                  .isEqualTo(new RungChances(List.of(0.0, .1, .2, .7, 0.0, 0.0, 0.0)));
            });
  }
}
