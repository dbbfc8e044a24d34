package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.DecisionVariant;
import casus.crisis.Distribution;
import casus.crisis.Monitoring;
import casus.crisis.Parameter;
import casus.crisis.Place;
import casus.crisis.Provocation;
import casus.crisis.RungChances;
import casus.crisis.Scenario;
import casus.crisis.ScriptedEvent;
import casus.crisis.StakeFeatures;
import casus.crisis.StateProfile;
import casus.crisis.Tie;
import casus.crisis.Transfer;
import casus.crisis.Uncertainty;
import casus.treaty.Article;
import casus.treaty.Council;
import casus.treaty.Locus;
import casus.treaty.Reading;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ScenarioReaderTest {
  private static final StateCode PRK = new StateCode("PRK");
  private static final StateCode KOR = new StateCode("KOR");
  private static final StateCode JPN = new StateCode("JPN");
  private static final StateCode RUS = new StateCode("RUS");

  private static final ScenarioReader READER = new ScenarioReader(Library.load());

  private static LoadedScenario load(String file) {
    return READER.load(Expectation.FOLDER.resolve("good").resolve(file), List.of()).orElseThrow();
  }

  private static final Scenario EVERYTHING = load("everything.yaml").scenario();

  private static Treaty treaty(List<Treaty> treaties, String id) {
    return treaties.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }

  private static Article article(List<Treaty> treaties, String id, String number) {
    return treaty(treaties, id).articles().stream()
        .filter(a -> a.id().equals(number))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void spellingDoesNotMatter() {
    assertThat(load("minimal-spelt-otherwise.yaml").scenario())
        .isEqualTo(load("minimal.yaml").scenario());
  }

  @Test
  void codesOfOtherListsDoNotMatter() {
    assertThat(load("minimal-other-codes.yaml").scenario())
        .isEqualTo(load("minimal.yaml").scenario());
  }

  @Test
  void eventWithoutDisputeOpensOneAtTheTargetsHome() {
    Scenario scenario = load("minimal.yaml").scenario();

    StateProfile south = scenario.state(KOR);
    assertThat(scenario.confrontations())
        .containsExactly(
            new Confrontation(
                PRK,
                KOR,
                new Place(south.latitude(), south.longitude(), Optional.of(KOR)),
                Optional.empty(),
                Optional.empty(),
                StakeFeatures.UNKNOWN,
                0));
  }

  @Test
  void attributesNotGivenComeFromTheLibrary() {
    StateProfile north = load("minimal.yaml").scenario().state(PRK);

    assertThat(north.name()).isEqualTo("North Korea");
    assertThat(north.get(Attribute.CAPABILITY)).isBetween(0.005, 0.03);
    assertThat(north.get(Attribute.NUCLEAR)).isEqualTo(0.5);
    assertThat(north.get(Attribute.RESOLVE)).isEqualTo(0.5);
    assertThat(north.get(Attribute.MUNITIONS)).isEqualTo(1);
    assertThat(north.permanentMember()).isFalse();
  }

  @Test
  void horizonHasUnits() {
    assertThat(EVERYTHING.horizonDays()).isEqualTo(730);
    assertThat(load("july-1914.yaml").scenario().horizonDays()).isEqualTo(91);
  }

  @Test
  void distributionStandsForItsMedianAndIsKeptForDrawing() {
    assertThat(EVERYTHING.state(PRK).get(Attribute.RESOLVE)).isCloseTo(0.6, within(1e-12));
    assertThat(EVERYTHING.state(KOR).get(Attribute.RESOLVE)).isEqualTo(0.6);
    assertThat(EVERYTHING.uncertainties())
        .contains(
            new Uncertainty.OfState(PRK, Attribute.RESOLVE, new Distribution.Normal(0.6, 0.1)),
            new Uncertainty.OfState(
                KOR,
                Attribute.ENGAGED,
                new Distribution.Choice(List.of(0.1, 0.3), List.of(1.0, 3.0))),
            new Uncertainty.OfStake("KOR-PRK", false, new Distribution.Triangular(0.3, 0.5, 0.7)),
            new Uncertainty.OfEventDay("shelling", new Distribution.Uniform(5, 15)),
            new Uncertainty.OfParameter(
                Parameter.CHOICE_PRECISION, 0, 1000, new Distribution.Normal(8, 1)),
            new Uncertainty.OfParameter(
                Parameter.LOSS_AVERSION, 1, 10, new Distribution.Triangular(1.5, 2.25, 3)));
    assertThat(EVERYTHING.uncertainties()).extracting(Uncertainty::path).isSorted();
  }

  @Test
  void nonstateActorHasAHost() {
    StateProfile actor = EVERYTHING.state(new StateCode("XAQ"));

    assertThat(actor.nonstate()).isTrue();
    assertThat(actor.host()).contains(new StateCode("AFG"));
    assertThat(actor.get(Attribute.NUCLEAR)).isZero();
  }

  @Test
  void tieIsWrittenInEitherOrder() {
    Tie tie =
        EVERYTHING.ties().stream()
            .filter(t -> t.first().equals(KOR) && t.second().equals(PRK))
            .findFirst()
            .orElseThrow();

    assertThat(tie).isEqualTo(new Tie(KOR, PRK, -1, true, 190, true));
    assertThat(EVERYTHING.ties()).hasSize(8 * 7 / 2);
  }

  @Test
  void changedWeightLeavesTheRestToTheOtherReadings() {
    Article four = article(EVERYTHING.treaties(), "rus-prk-2024", "4");

    assertThat(four.readings())
        .extracting(Reading::id, Reading::weight, Reading::adversaryWeight)
        .containsExactly(tuple("aggression", 0.5, 0.2), tuple("invaded-and-at-war", 0.5, 0.8));
    assertThat(treaty(EVERYTHING.treaties(), "rus-prk-2024").articles())
        .extracting(Article::id)
        .containsExactly("4");
  }

  @Test
  void majorityHasAShare() {
    Council council = article(EVERYTHING.treaties(), "usa-jpn-1960", "5").council();

    assertThat(council.rule()).isEqualTo(Council.Rule.MAJORITY);
    assertThat(council.share()).isEqualTo(0.667);
  }

  @Test
  void inlineTreatyIsReadInFull() {
    Treaty pact = treaty(EVERYTHING.treaties(), "kor-jpn-pact");
    Article article = pact.articles().get(0);

    assertThat(pact.kind()).isEqualTo(Treaty.Kind.DECLARATION);
    assertThat(pact.membersOn(LocalDate.of(2019, 12, 31))).containsExactly(KOR);
    assertThat(pact.membersOn(LocalDate.of(2020, 1, 1))).containsExactly(JPN, KOR);
    assertThat(article.id()).isEqualTo("1.2");
    assertThat(article.protects().named()).containsExactly(KOR);
    assertThat(article.obliges().named()).containsExactly(JPN);
    assertThat(article.against().named()).contains(PRK);
    assertThat(article.nonstate()).isTrue();
    assertThat(article.sharedReading()).isTrue();
    assertThat(article.council().rule()).isEqualTo(Council.Rule.CONSENSUS);
    assertThat(article.council().meanDelayDays()).isEqualTo(7);
    assertThat(article.obligation().owed()).isEqualTo(Response.LIMITED);
    assertThat(article.readings().get(0).criterion().loci())
        .isEqualTo(Set.of(Locus.HOMELAND, Locus.CYBER));
    assertThat(article.readings().get(0).criterion().minDeaths()).isEqualTo(1);
    assertThat(article.readings().get(1).criterion().loci()).hasSize(4);
  }

  @Test
  void textThatLeavesEachMemberToDeemSetsNoCeiling() {
    List<Treaty> library = Library.load().treaties().all();

    assertThat(article(library, "nato-1949", "5").council().leavesEachFree()).isTrue();
    assertThat(article(library, "csto-1992", "4").council().leavesEachFree()).isFalse();
  }

  @Test
  void treatyUsedAnywayHasTheMembersOfItsLastDay() {
    Treaty treaty = treaty(EVERYTHING.treaties(), "ussr-prk-1961");

    assertThat(treaty.membersOn(EVERYTHING.date())).containsExactly(PRK, RUS);
    assertThat(treaty.ended()).isBefore(EVERYTHING.date());
  }

  @Test
  void expectationsChangeApartFromObligations() {
    double tripwire = article(EVERYTHING.treaties(), "usa-kor-1953", "3").obligation().tripwire();

    assertThat(tripwire).isEqualTo(0.9);
    assertThat(article(EVERYTHING.expected(), "usa-kor-1953", "3").obligation().tripwire())
        .isEqualTo(0.2);
    assertThat(EVERYTHING.expected()).extracting(Treaty::id).doesNotContain("usa-jpn-1960");
    assertThat(article(EVERYTHING.expected(), "rus-prk-2024", "4"))
        .isEqualTo(article(EVERYTHING.treaties(), "rus-prk-2024", "4"));
  }

  @Test
  void treatyCanBeExpectedThatDoesNotBind() {
    Scenario scenario = load("believed.yaml").scenario();

    assertThat(scenario.treaties()).extracting(Treaty::id).containsExactly("usa-kor-1953");
    assertThat(scenario.expected())
        .extracting(Treaty::id)
        .containsExactly("chn-prk-1961", "usa-kor-1953");
  }

  @Test
  void eventsAreRead() {
    assertThat(EVERYTHING.events())
        .containsExactly(
            new ScriptedEvent(
                "intrusion",
                7,
                new StateCode("XAQ"),
                new StateCode("USA"),
                RungChances.certain(Rung.THREAT),
                Optional.of(Locus.CYBER),
                0.3,
                0,
                0,
                0),
            new ScriptedEvent(
                "shelling",
                10,
                PRK,
                KOR,
                RungChances.certain(Rung.FORCE),
                Optional.of(Locus.HOMELAND),
                0.8,
                20,
                4,
                0));
  }

  @Test
  void tensionsAreRead() {
    assertThat(EVERYTHING.provocations())
        .containsExactly(
            new Provocation(
                KOR,
                PRK,
                12,
                6,
                0.1,
                -0.05,
                30,
                0.01,
                List.of(
                    new Provocation.Kind("clash", PRK, Rung.FORCE, 0.1),
                    new Provocation.Kind("exercise", KOR, Rung.DISPLAY, 1, 0.05),
                    new Provocation.Kind("missile-test", PRK, Rung.DISPLAY, 0.5))));
  }

  @Test
  void transfersAreRead() {
    assertThat(EVERYTHING.transfers())
        .containsExactly(
            new Transfer(
                "shells",
                PRK,
                RUS,
                0.001,
                0.0005,
                0.05,
                0.6,
                30,
                List.of(JPN, KOR),
                List.of(PRK),
                0,
                365));
  }

  @Test
  void monitoringIsRead() {
    assertThat(EVERYTHING.monitorings()).containsExactly(new Monitoring(PRK, 0.8, 300, 90, 100));
  }

  @Test
  void sanctionsBiteLessWhereAPatronDoesNotApplyThem() {
    // Severity .8; China, with dependence .6, applies none of it.
    assertThat(EVERYTHING.state(PRK).get(Attribute.SANCTIONED)).isCloseTo(0.32, within(1e-12));
    assertThat(EVERYTHING.state(PRK).get(Attribute.SANCTIONS)).isEqualTo(0.01);
  }

  @Test
  void parametersTakeUnitsAndDefaults() {
    assertThat(EVERYTHING.parameters().get(Parameter.ANSWER_FAST_DAYS)).isEqualTo(4);
    assertThat(EVERYTHING.parameters().get(Parameter.ANSWER_FAST_SHARE)).isEqualTo(0.75);
    assertThat(EVERYTHING.parameters().get(Parameter.DRIFT)).isEqualTo(0.03);
    assertThat(EVERYTHING.decision()).isEqualTo(DecisionVariant.PROSPECT);
    assertThat(EVERYTHING.securityCouncil()).isFalse();
  }

  @Test
  void securityCouncilActsOnceThereIsOne() {
    assertThat(load("minimal.yaml").scenario().securityCouncil()).isTrue();
    assertThat(load("july-1914.yaml").scenario().securityCouncil()).isFalse();
  }

  @Test
  void childChangesAddsAndTakesAway() {
    Scenario child = load("child.yaml").scenario();

    assertThat(child.name()).isEqualTo("child");
    assertThat(child.states())
        .extracting(StateProfile::code)
        .extracting(StateCode::letters)
        .containsExactly("KOR", "PRK", "USA");
    assertThat(child.state(PRK).get(Attribute.RESOLVE)).isEqualTo(0.6);
    assertThat(child.state(PRK).get(Attribute.ENGAGED)).isZero();
    assertThat(child.state(PRK).get(Attribute.WEARINESS)).isEqualTo(1);
    assertThat(child.treaties())
        .extracting(Treaty::id)
        .containsExactly("rus-prk-2024", "usa-kor-1953");
    assertThat(article(child.treaties(), "rus-prk-2024", "4").readings())
        .extracting(Reading::weight)
        .containsExactly(1.0, 0.0);
    assertThat(child.events()).extracting(ScriptedEvent::id).containsExactly("shelling");
    assertThat(child.events().get(0).deaths()).isEqualTo(7);
    assertThat(child.events().get(0).day()).isEqualTo(10);
    assertThat(load("child.yaml").notes()).containsExactly("from the child");
  }

  @Test
  void allFilesReadAreNamedWithTheirHashes() {
    List<InputFile> inputs = load("child.yaml").inputs();

    assertThat(inputs).hasSize(2).allMatch(input -> input.sha256().length() == 64);
    assertThat(inputs.get(0).path()).endsWith("child.yaml");
    assertThat(inputs.get(1).path()).endsWith("parent.yaml");
  }

  @Test
  void originsAreTold() {
    String yaml = EffectiveYaml.write(load("child.yaml"), true);

    assertThat(yaml).containsPattern("resolve: 0.6  # .*parent.yaml:6");
    assertThat(yaml).containsPattern("weariness: 1  # .*child.yaml:5");
    assertThat(yaml).containsPattern("capability: 0\\.\\d+  # library, \\d{4}");
    assertThat(yaml).contains("munitions: 1  # default");
    assertThat(yaml).containsPattern("tripwire: 0.9  # library/treaties/usa-kor-1953.yaml:\\d+");
  }

  @Test
  void declarationOrderChangesNothing() {
    String text =
        """
        casus: 1
        name: order
        date: 2025-01-01
        horizon: 90 d
        states: {%s}
        treaties: [%s]
        patrons: {PRK: {%s}}
        events: {%s}
        """;
    String a = "a: {day: 1, actor: PRK, target: KOR, rung: 2}";
    String b = "b: {day: 2, actor: PRK, target: KOR, rung: 3}";
    String china = "CHN: {dependence: 0.6}";
    String russia = "RUS: {dependence: 0.3}";

    Scenario one =
        decode(
            text.formatted(
                "PRK: , KOR: , RUS: , CHN: ",
                "rus-prk-2024, chn-prk-1961",
                china + ", " + russia,
                a + ", " + b));
    Scenario other =
        decode(
            text.formatted(
                "CHN: , RUS: , KOR: , PRK: ",
                "chn-prk-1961, rus-prk-2024",
                russia + ", " + china,
                b + ", " + a));

    assertThat(other).isEqualTo(one);
  }

  private static Scenario decode(String yaml) {
    return READER
        .decode("test.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .orElseThrow()
        .scenario();
  }

  @Test
  void outcomesAreRead() {
    assertThat(load("everything.yaml").outcomes())
        .extracting(outcome -> entry(outcome.name(), outcome.event()))
        .containsExactly(entry("war", true), entry("victory", true), entry("deaths_free", true));
  }
}
