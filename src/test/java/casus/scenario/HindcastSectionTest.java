package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scenario files say of history. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HindcastSectionTest {
  private static final String CRISIS =
      """
      casus: 1
      name: yeonpyeong
      date: 2010-11-23
      horizon: 365 d
      states: {PRK: , KOR: , USA: }
      treaties: [usa-kor-1953]
      events:
        shelling: {day: 0, actor: PRK, target: KOR, rung: force}
      outcomes: {widened: belligerents > 2}
      """;

  private static final String HINDCAST =
      """
      hindcast:
        happened: "Fire was answered by fire, and that was all."
        weight: 2.5
        truth:
          war: {when: war == 1, value: false, base_rate: 3.1 %, source: "MID"}
          helped: {when: 'joined("USA")', value: false, base_rate: 0.01, source: "ATOP"}
      """;

  private ScenarioReader reader;

  @BeforeAll
  void readTheLibrary() {
    reader = new ScenarioReader(Library.load());
  }

  private Parsed<LoadedScenario> read(String hindcast) {
    return reader.decode("case.yaml", (CRISIS + hindcast).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hindcastSaysWhatHappenedAndWhatIsTrue() {
    Hindcast hindcast = read(HINDCAST).orElseThrow().hindcast().orElseThrow();

    assertThat(hindcast.happened()).isEqualTo("Fire was answered by fire, and that was all.");
    assertThat(hindcast.weight()).isEqualTo(2.5);
    assertThat(hindcast.truths())
        .extracting(t -> t.outcome().name())
        .containsExactly("war", "helped");
    assertThat(hindcast.truths()).extracting(Hindcast.Truth::value).containsExactly(false, false);
    assertThat(hindcast.truths()).extracting(Hindcast.Truth::baseRate).containsExactly(0.031, 0.01);
  }

  @Test
  void weightIsOneWhereNoneIsGiven() {
    assertThat(read(HINDCAST.replace("  weight: 2.5\n", "")).orElseThrow().hindcast().orElseThrow())
        .extracting(Hindcast::weight)
        .isEqualTo(1.0);
  }

  @Test
  void truthsAreOutcomesAfterThoseOfTheScenario() {
    assertThat(read(HINDCAST).orElseThrow().outcomes())
        .extracting(Outcome::name)
        .containsExactly("widened", "war", "helped");
  }

  @Test
  void mostScenariosAreNoHindcasts() {
    assertThat(read("").orElseThrow().hindcast()).isEmpty();
  }

  @Test
  void theFullFormReadsBackToTheSameHindcast() {
    LoadedScenario loaded = read(HINDCAST).orElseThrow();
    String full = EffectiveYaml.write(loaded, true);

    LoadedScenario again =
        reader.decode("full.yaml", full.getBytes(StandardCharsets.UTF_8)).orElseThrow();

    assertThat(again.hindcast()).isEqualTo(loaded.hindcast());
    assertThat(again.outcomes()).isEqualTo(loaded.outcomes());
  }

  @Test
  void aTruthOfATreatyThatAnArmTakesAwayIsStillATruth() {
    LoadedScenario loaded =
        read(HINDCAST.replace("joined(\"USA\")", "called(\"usa-kor-1953.3\")")).orElseThrow();

    LoadedScenario without =
        reader.again(loaded, List.of("treaties.usa-kor-1953=null")).orElseThrow();

    assertThat(without.hindcast()).isEqualTo(loaded.hindcast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `value: false, base_rate: 3.1 %`    | `base_rate: 3.1 %`                 | 14:5: error: in truth war: value is missing
          `base_rate: 3.1 %`                  | `base_rate: 0`                     | 14:52: error: base_rate is 0, not in [0.0001, 0.9999]
          `base_rate: 3.1 %`                  | `base_rate: 3.1`                   | 14:52: error: base_rate is 3.1, not in [0.0001, 0.9999]
          `when: war == 1`                    | `when: calls`                      | 14:17: error: truth war is a number, not true or false of a run
          `when: war == 1`                    | `when: ware == 1`                  | 14:17: error: in outcome war: no column is called 'ware'
          `joined("USA")`                     | `joined("UAS")`                    | 15:28: error: in outcome helped: there is no state 'UAS'
          `value: false, base_rate: 3.1 %`    | `value: no, base_rate: 3.1 %`      | 14:34: error: value is 'no', not one of false, true
          `war: {when`                        | `widened: {when`                   | 14:5: error: there is an outcome 'widened' already
          `war: {when`                        | `War: {when`                       | 14:5: error: an outcome cannot be called 'War'
          `weight: 2.5`                       | `weight: 0`                        | 12:11: error: weight is 0, not at least 0.001
          `weight: 2.5`                       | `wieght: 2.5`                      | 12:3: error: in hindcast: no key is called 'wieght'
          `happened: `                        | `notes: `                          | 10:1: error: in hindcast: happened is missing
          """)
  void faultsOfHindcastsAreToldWithTheirPlace(String right, String wrong, String headline) {
    Parsed<LoadedScenario> parsed = read(HINDCAST.replace(right, wrong));

    assertThat(parsed).isInstanceOf(Parsed.Faulty.class);
    assertThat(parsed.problems()).extracting(Problem::headline).contains("case.yaml:" + headline);
  }

  @Test
  void aHindcastWithoutTruthsIsAFault() {
    assertThat(read("hindcast: {happened: nothing, truth: {}}\n").problems())
        .extracting(Problem::headline)
        .contains("case.yaml:10:31: error: there are no truths");
  }

  @Test
  void allFaultsOfAHindcastAreToldAtOnce() {
    String faulty =
        """
        hindcast:
          weight: -1
          truth:
            war: {when: calls, value: maybe, base_rate: 2, source: "MID"}
        """;

    assertThat(
            read(faulty).problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR))
        .hasSize(5);
  }
}
