package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Attribute;
import casus.crisis.Distribution;
import casus.crisis.Parameter;
import casus.crisis.Scenario;
import casus.crisis.Uncertainty;
import casus.treaty.Article;
import casus.treaty.Reading;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
  private static final Path KOREA =
      Path.of(System.getProperty("casus.basedir", "."), "scenarios/korea-article4.yaml");
  private static final Path EVERYTHING = Expectation.FOLDER.resolve("good/everything.yaml");
  private static final StateCode PRK = new StateCode("PRK");
  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  private static Scenario korea(String... sets) {
    return READER.load(KOREA, List.of(sets)).orElseThrow().scenario();
  }

  private static List<Reading> readings(List<Treaty> treaties) {
    return article(treaties, "rus-prk-2024", "4").readings();
  }

  private static Article article(List<Treaty> treaties, String id, String number) {
    return treaties.stream()
        .filter(t -> t.id().equals(id))
        .flatMap(t -> t.articles().stream())
        .filter(a -> a.id().equals(number))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void weightOfAReadingIsAShareOfTheMembers() {
    Scenario scenario = korea("treaties.rus-prk-2024.articles.4.readings.aggression.weight=0.7");

    assertThat(readings(scenario.treaties())).extracting(Reading::weight).containsExactly(0.7, 0.3);
    assertThat(scenario.expected()).isEqualTo(scenario.treaties());
  }

  @Test
  void attributeIsSet() {
    assertThat(korea("states.PRK.resolve=0.6").state(PRK).get(Attribute.RESOLVE)).isEqualTo(0.6);
  }

  @Test
  void parameterIsSetToANumberOrADistribution() {
    assertThat(korea("parameters.choice_precision=4").parameters().get(Parameter.CHOICE_PRECISION))
        .isEqualTo(4);
    assertThat(korea("parameters.choice_precision=normal(8, 1)").uncertainties())
        .containsExactly(
            new Uncertainty.OfParameter(
                Parameter.CHOICE_PRECISION, 0, 1000, new Distribution.Normal(8, 1)));
    assertThat(korea("parameters.choice_precision=choice{4: 1, 8: 3}").uncertainties()).hasSize(1);
  }

  @Test
  void laterSettingWins() {
    Scenario scenario = korea("states.PRK.resolve=0.6", "states.PRK.resolve=0.7");

    assertThat(scenario.state(PRK).get(Attribute.RESOLVE)).isEqualTo(0.7);
  }

  @Test
  void tieIsSetInEitherOrder() {
    assertThat(korea("ties.PRK-KOR.affinity=-1")).isEqualTo(korea("ties.KOR-PRK.affinity=-1"));
  }

  @Test
  void treatyIsTakenAwayInFactAndInExpectation() {
    Scenario scenario = korea("treaties.rus-prk-2024=null");

    assertThat(scenario.treaties()).extracting(Treaty::id).doesNotContain("rus-prk-2024");
    assertThat(scenario.expected()).isEqualTo(scenario.treaties());
  }

  @Test
  void treatyIsTakenAwayInExpectationOnly() {
    Scenario scenario = korea("expected.rus-prk-2024=null");

    assertThat(scenario.treaties()).extracting(Treaty::id).contains("rus-prk-2024");
    assertThat(scenario.expected()).extracting(Treaty::id).doesNotContain("rus-prk-2024");
  }

  /** The fourth cell of belief × obligation: the scenario's own treaty is still expected. */
  @Test
  void treatyIsTakenAwayInFactOnly() {
    Scenario base = korea("treaties.rus-prk-2024.articles.4.obligation.tripwire=0.77");

    Scenario scenario =
        korea(
            "treaties.rus-prk-2024.articles.4.obligation.tripwire=0.77",
            "treaties.rus-prk-2024=null",
            "expected.rus-prk-2024={}");

    assertThat(scenario.treaties()).extracting(Treaty::id).doesNotContain("rus-prk-2024");
    assertThat(scenario.expected())
        .extracting(Treaty::id)
        .containsExactlyElementsOf(base.expected().stream().map(Treaty::id).toList());
  }

  @Test
  void studyTakesAwayTheObligationAndKeepsTheBelief() {
    LoadedScenario base =
        READER
            .load(KOREA, List.of("treaties.rus-prk-2024.articles.4.obligation.tripwire=0.77"))
            .orElseThrow();

    Scenario arm =
        READER
            .again(base, List.of("treaties.rus-prk-2024=null", "expected.rus-prk-2024={}"))
            .orElseThrow()
            .scenario();

    assertThat(arm.treaties()).extracting(Treaty::id).doesNotContain("rus-prk-2024");
    assertThat(arm.expected()).isEqualTo(base.scenario().treaties());
  }

  @Test
  void expectedWeightIsSetApart() {
    Scenario scenario = korea("expected.rus-prk-2024.articles.4.readings.aggression.weight=0.9");

    assertThat(readings(scenario.treaties()))
        .extracting(Reading::weight)
        .containsExactly(0.35, 0.65);
    assertThat(readings(scenario.expected())).extracting(Reading::weight).containsExactly(0.9, 0.1);
  }

  @Test
  void treatyIsAdded() {
    assertThat(korea("treaties.chn-rus-2001={}").treaties())
        .extracting(Treaty::id)
        .contains("chn-rus-2001");
  }

  @Test
  void keyWithADotIsFoundWithAndWithoutQuotes() {
    for (String article : List.of("1.2", "\"1.2\"")) {
      Scenario scenario =
          READER
              .load(
                  EVERYTHING,
                  List.of("treaties.kor-jpn-pact.articles." + article + ".obligation.strength=0.9"))
              .orElseThrow()
              .scenario();

      assertThat(article(scenario.treaties(), "kor-jpn-pact", "1.2").obligation().strength())
          .isEqualTo(0.9);
    }
  }

  @Test
  void sanctionsCanBeSet() {
    Scenario scenario =
        READER.load(EVERYTHING, List.of("sanctions.PRK.severity=0.5")).orElseThrow().scenario();

    assertThat(scenario.state(PRK).get(Attribute.SANCTIONED)).isEqualTo(0.2);
  }

  @Test
  void dateCanBeSet() {
    assertThat(korea("date=2024-12-31").date().getYear()).isEqualTo(2024);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          treaties.rus-prk-2025.articles.4.readings.aggression.weight=0.7 | 10 | there is no treaties.rus-prk-2025 | did you mean rus-prk-2024?
          treaties.rus-prk-2024.articles.5.readings.aggression.weight=0.7 | 32 | there is no treaties.rus-prk-2024.articles.5 | allowed: 3, 4
          treaties.rus-prk-2024.articles.4.readings.agression.weight=0.7 | 43 | there is no treaties.rus-prk-2024.articles.4.readings.agression | did you mean aggression?
          treaties.rus-prk-2024.articles.4.readings.aggression.wieght=0.7 | 54 | in reading aggression: no key is called 'wieght' | did you mean weight?
          states.PKR.resolve=0.6 | 8 | there is no states.PKR | did you mean PRK?
          states.PRK.resolv=0.6 | 12 | in state PRK: no key is called 'resolv' | did you mean resolve?
          states.PRK.resolve=1.6 | 20 | resolve is 1.6, not in [0.001, 0.999] |
          parameters.choise_precision=4 | 12 | the model has no parameter 'choise_precision' | did you mean choice_precision?
          paramters.choice_precision=4 | 1 | no key is called 'paramters' | did you mean parameters?
          events.shelling.dya=4 | 17 | in event shelling: no key is called 'dya' | did you mean day?
          patrons.PRK.CHN.dependence=2 | 28 | dependence is 2, not in [0, 1] | write a share, such as 0.12 or 12 %
          treaties.usa-kr-1953=null | 10 | there is no 'usa-kr-1953' to take away | did you mean usa-kor-1953?
          """)
  void faultyPathIsToldAtItsPlace(String set, int column, String message, String hint) {
    List<Problem> problems = READER.load(KOREA, List.of(set)).problems();

    Problem error =
        problems.stream()
            .filter(p -> p.severity() == Problem.Severity.ERROR)
            .findFirst()
            .orElseThrow();
    assertThat(error.file()).isEqualTo("--set");
    assertThat(error.line()).isEqualTo(1);
    assertThat(error.sourceLine()).isEqualTo(set);
    assertThat(error.message()).isEqualTo(message);
    assertThat(error.column()).isEqualTo(column);
    assertThat(error.hint()).isEqualTo(hint == null ? "" : hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "states", "states.=3", ".x=3", "a..b=3", "\"a=3", "\"a\"b=3"})
  void whatIsNoPathAndValueIsTold(String set) {
    assertThat(READER.load(KOREA, List.of(set)).problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("is no path=value"));
  }

  @Test
  void valueThatIsNoYamlIsTold() {
    assertThat(READER.load(KOREA, List.of("ties={PRK-KOR: ")).problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("cannot be read"));
  }
}
