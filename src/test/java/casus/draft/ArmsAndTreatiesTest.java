package casus.draft;

import static casus.draft.ScenarioDraftTest.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.api.Runs;
import casus.figure.Figures;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import casus.scenario.StudyReader;
import casus.treaty.Rung;
import casus.treaty.Treaty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Studies and treaties that are written from a question. */
class ArmsAndTreatiesTest {
  private static final Library LIBRARY = Library.load();

  @TempDir private Path folder;

  static Stream<String> treaties() {
    return LIBRARY.treaties().ids().stream();
  }

  private LoadedScenario written(Draft draft) throws Exception {
    Path file = folder.resolve(draft.name() + ".yaml");
    Files.writeString(file, draft.text());
    return ScenarioReader.read(file, List.of()).orElseThrow();
  }

  private Parsed<LoadedStudy> study(Draft draft) throws Exception {
    Path file = folder.resolve(draft.name() + ".yaml");
    Files.writeString(file, draft.text());
    return StudyReader.read(file, Figures.list().stream().map(Figures.Listing::name).toList());
  }

  private static StudyQuestion question(
      LoadedScenario scenario, List<String> arms, List<String> factors) {
    return new StudyQuestion(
        scenario,
        scenario.scenario().name() + ".yaml",
        arms,
        factors,
        word -> Optional.of(new Range(0.5, 2, "for a test")),
        Optional.empty(),
        "casus new study");
  }

  @ParameterizedTest
  @CsvSource({
    "PRK, KOR, 2025-03-01",
    "CHN, TWN, 2025-03-01",
    "AZE, ARM, 2020-09-01",
    "GRC, TUR, 2025-01-01",
    "AUH, SRB, 1914-07-01",
    "DEU, POL, 1939-08-26",
    "RUS, NOR, 2025-01-01"
  })
  void aStudyOfEveryKindOfArmsIsSoundWithoutAWarning(String one, String other, String date)
      throws Exception {
    LoadedScenario scenario =
        written(ScenarioDraft.of(asked(one, other, date, Rung.FORCE), LIBRARY));

    Parsed<LoadedStudy> study =
        study(
            StudyDraft.of(
                question(
                    scenario,
                    StudyDraft.armKinds(),
                    List.of("states." + one + ".resolve=0.3..0.7"))));

    assertThat(study.problems()).noneMatch(problem -> problem.severity() != Problem.Severity.NOTE);
    assertThat(study.orElseThrow().study().arms()).contains("base").hasSizeGreaterThan(2);
  }

  @Test
  void wordingOfOneArticleIsAnArmForEachReading() throws Exception {
    LoadedScenario scenario =
        written(ScenarioDraft.of(asked("PRK", "KOR", "2025-03-01", Rung.FORCE), LIBRARY));

    Parsed<LoadedStudy> study =
        study(StudyDraft.of(question(scenario, List.of("wording:rus-prk-2024.4"), List.of())));

    assertThat(study.orElseThrow().study().arms())
        .containsExactly("base", "rus-prk-2024-4-aggression", "rus-prk-2024-4-invaded-and-at-war");
  }

  @Test
  void whatAStudyCannotHaveIsRefusedWithWhatThereIs() throws Exception {
    LoadedScenario scenario =
        written(ScenarioDraft.of(asked("PRK", "KOR", "2025-03-01", Rung.FORCE), LIBRARY));

    assertThatThrownBy(() -> StudyDraft.of(question(scenario, List.of("remvoe"), List.of())))
        .hasMessageContaining("did you mean remove?");
    assertThatThrownBy(
            () -> StudyDraft.of(question(scenario, List.of("remove:rus-prk-2042"), List.of())))
        .hasMessageContaining("did you mean rus-prk-2024?");
    assertThatThrownBy(
            () -> StudyDraft.of(question(scenario, List.of("wording:rus-prk-2024.5"), List.of())))
        .hasMessageContaining("there are 3, 4");
    assertThatThrownBy(
            () -> StudyDraft.of(question(scenario, List.of(), List.of("choice_precison"))))
        .hasMessageContaining("did you mean choice_precision?");
    assertThatThrownBy(
            () -> StudyDraft.of(question(scenario, List.of(), List.of("states.PRK.resolve"))))
        .hasMessageContaining("states.PRK.resolve=0.2..0.8");
  }

  @ParameterizedTest
  @MethodSource("treaties")
  void aTreatyLikeAnyOtherIsSoundWithoutAWarningAndPlays(String like) {
    Treaty model = LIBRARY.treaties().find(like).orElseThrow();
    for (List<String> members : List.of(List.of("JPN", "KOR"), List.of("POL", "UKR", "GBR"))) {
      Draft draft =
          TreatyDraft.of(
              new TreatyQuestion(
                  members,
                  model,
                  Optional.empty(),
                  Optional.empty(),
                  LocalDate.parse("2025-01-01"),
                  "casus new treaty"),
              LIBRARY);

      Parsed<LoadedScenario> parsed =
          new ScenarioReader(LIBRARY).read(draft.name() + ".yaml", draft.text());

      assertThat(parsed.problems())
          .noneMatch(problem -> problem.severity() != Problem.Severity.NOTE);
      assertThat(Runs.of(parsed.orElseThrow()).replications(20).threads(1).play().records())
          .hasSize(20);
    }
  }

  /** What is taken over is taken over exactly. */
  @Test
  void theArticlesOfATreatyAreThoseOfItsModel() {
    Treaty model = LIBRARY.treaties().find("usa-kor-1953").orElseThrow();
    Draft draft =
        TreatyDraft.of(
            new TreatyQuestion(
                List.of("KOR", "USA"),
                model,
                Optional.of("again"),
                Optional.of("PRK"),
                LocalDate.parse("2025-01-01"),
                "casus new treaty"),
            LIBRARY);
    Treaty made =
        new ScenarioReader(LIBRARY)
            .read("again.yaml", draft.text())
            .orElseThrow()
            .scenario()
            .treaties()
            .get(0);

    assertThat(made.articles())
        .zipSatisfy(
            model.articles(),
            (copy, original) -> {
              assertThat(copy.obligation()).isEqualTo(original.obligation());
              assertThat(copy.council()).isEqualTo(original.council());
              assertThat(copy.activation()).isEqualTo(original.activation());
              assertThat(copy.readings())
                  .zipSatisfy(
                      original.readings(),
                      (one, other) -> {
                        assertThat(one.weight()).isEqualTo(other.weight());
                        assertThat(one.criterion().loci()).isEqualTo(other.criterion().loci());
                        assertThat(one.criterion().minRung())
                            .isEqualTo(other.criterion().minRung());
                      });
            });
  }
}
