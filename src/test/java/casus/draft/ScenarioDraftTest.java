package casus.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import casus.api.Runs;
import casus.crisis.StakeFeatures;
import casus.library.StateLibrary;
import casus.scenario.Library;
import casus.scenario.LoadedScenario;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import casus.scenario.ScenarioReader;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios that are written from a question. */
class ScenarioDraftTest {
  private static final Library LIBRARY = Library.load();
  private static final ScenarioReader READER = new ScenarioReader(LIBRARY);
  private static final int RUNS = 20;

  /** Of the pairs that matter to one another, every so-manieth is asked about. */
  private static final int EVERY = Integer.getInteger("casus.draft.every", 31);

  static CrisisQuestion asked(String challenger, String target, String date, Rung rung) {
    return new CrisisQuestion(
        challenger,
        target,
        rung,
        LocalDate.parse(date),
        "365 d",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "casus new scenario --dispute " + challenger + "-" + target);
  }

  /** Rivals, neighbours and members of one treaty, over two centuries. */
  static Stream<CrisisQuestion> questions() {
    StateLibrary states = LIBRARY.states();
    List<CrisisQuestion> questions = new ArrayList<>();
    List<String> codes = states.codes();
    List<String> dates =
        List.of("1885-06-01", "1914-07-01", "1938-09-01", "1955-06-01", "1982-04-01", "2025-03-01");
    Rung[] rungs = {Rung.THREAT, Rung.DISPLAY, Rung.FORCE, Rung.WAR};
    int found = 0;
    for (int i = 0; i < codes.size(); i++) {
      for (int j = 0; j < codes.size(); j++) {
        boolean near =
            i != j
                && (states.rivals(codes.get(i), codes.get(j), 2025)
                    || states.landContiguous(codes.get(i), codes.get(j), 1950));
        if (near && ++found % EVERY == 0) {
          questions.add(
              asked(
                  codes.get(i),
                  codes.get(j),
                  dates.get(found / EVERY % dates.size()),
                  rungs[found / EVERY % rungs.length]));
        }
      }
    }
    for (Treaty treaty : LIBRARY.treaties().all()) {
      LocalDate day = treaty.inForce().plusYears(1);
      List<String> members = treaty.membersOn(day).stream().map(StateCode::letters).toList();
      if (members.size() > 1) {
        questions.add(asked(members.get(0), members.get(1), day.toString(), Rung.FORCE));
        String outsider = members.contains("RUS") ? "USA" : "RUS";
        questions.add(asked(outsider, members.get(members.size() - 1), day.toString(), Rung.FORCE));
      }
    }
    return questions.stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void whatIsMadeIsSoundWithoutAWarningAndPlays(CrisisQuestion question) throws Exception {
    Draft draft = made(question);

    Parsed<LoadedScenario> parsed = READER.read(draft.name() + ".yaml", draft.text());

    assertThat(parsed.problems()).noneMatch(problem -> problem.severity() != Problem.Severity.NOTE);
    assertThat(Runs.of(parsed.orElseThrow()).replications(RUNS).threads(1).play().records())
        .hasSize(RUNS);
  }

  /** A question may be about a state that was none on the day: it is told, and nothing is made. */
  private static Draft made(CrisisQuestion question) {
    try {
      return ScenarioDraft.of(question, LIBRARY);
    } catch (DraftFault e) {
      String told = String.valueOf(e.getMessage());
      assumeFalse(told.contains("names no state on") || told.contains("not yet in the"), told);
      throw e;
    }
  }

  @Test
  void neighboursAreStatesOfTheDay() {
    Draft then = ScenarioDraft.of(asked("RUS", "FRA", "1914-07-01", Rung.DISPLAY), LIBRARY);
    Draft today = ScenarioDraft.of(asked("RUS", "FRA", "2025-03-01", Rung.DISPLAY), LIBRARY);

    assertThat(then.leftOut()).extracting(Draft.LeftOut::what).doesNotContain("AZE", "UKR");
    assertThat(today.leftOut()).extracting(Draft.LeftOut::what).contains("AZE", "UKR");

    Draft war = ScenarioDraft.of(asked("JPN", "CHN", "1937-07-07", Rung.WAR), LIBRARY);
    assertThat(war.leftOut()).extracting(Draft.LeftOut::what).doesNotContain("PAK", "PRK", "IND");
  }

  @Test
  void nothingIsMadeOfStatesThatWereNoneYet() {
    CrisisQuestion early = asked("IND", "PAK", "1930-01-01", Rung.FORCE);

    assertThatThrownBy(() -> ScenarioDraft.of(early, LIBRARY))
        .isInstanceOf(DraftFault.class)
        .hasMessageContaining("IND (from 1947), PAK (from 1947)");
  }

  @Test
  void alliesInForceOnTheDayTakePartAndOthersDoNot() {
    Draft today = ScenarioDraft.of(asked("PRK", "KOR", "2025-03-01", Rung.FORCE), LIBRARY);
    Draft before = ScenarioDraft.of(asked("PRK", "KOR", "2010-11-01", Rung.FORCE), LIBRARY);

    assertThat(today.treaties()).contains("rus-prk-2024", "chn-prk-1961", "usa-kor-1953");
    assertThat(today.states()).contains("RUS", "CHN", "USA");
    assertThat(before.treaties()).contains("usa-kor-1953").doesNotContain("rus-prk-2024");
  }

  @Test
  void aTreatyWhoseAreaIsElsewhereStaysOut() {
    Draft draft = ScenarioDraft.of(asked("RUS", "JPN", "2025-04-01", Rung.FORCE), LIBRARY);

    assertThat(draft.treaties()).contains("usa-jpn-1960").doesNotContain("nato-1949");
  }

  @Test
  void whatIsToBeLeftOutIsNotThereAndItsTreatiesGoOnWithoutIt() throws Exception {
    CrisisQuestion question =
        new CrisisQuestion(
            "RUS",
            "EST",
            Rung.FORCE,
            LocalDate.parse("2025-06-01"),
            "365 d",
            Optional.of("narva"),
            List.of("VNM"),
            List.of("ISL", "eu-teu-2009"),
            Optional.of("{lat: 59.38, lon: 28.19, host: EST}"),
            Optional.of(StakeFeatures.Issue.TERRITORY),
            Optional.of(StakeFeatures.Revisionist.CHALLENGER),
            "casus new scenario");

    Draft draft = ScenarioDraft.of(question, LIBRARY);
    Parsed<LoadedScenario> parsed = READER.read("narva.yaml", draft.text());

    assertThat(parsed.problems()).noneMatch(p -> p.severity() != Problem.Severity.NOTE);
    assertThat(draft.name()).isEqualTo("narva");
    assertThat(draft.states()).doesNotContain("ISL", "IRL").contains("USA");
    assertThat(draft.treaties()).contains("nato-1949").doesNotContain("eu-teu-2009");
    assertThat(draft.leftOut()).extracting(Draft.LeftOut::what).contains("VNM", "eu-teu-2009");
    assertThat(draft.text()).contains("issue: territory", "revisionist: challenger");
  }

  @Test
  void everyAssumptionIsMarkedWhereItStands() {
    Draft draft = ScenarioDraft.of(asked("PRK", "KOR", "1970-03-01", Rung.FORCE), LIBRARY);

    assertThat(draft.assumed()).isNotEmpty();
    assertThat(draft.text().lines().filter(line -> line.contains("# ASSUMED: ")))
        .hasSameSizeAs(draft.assumed());
  }

  @Test
  void noStateDisputesWithItself() {
    assertThatThrownBy(() -> asked("PRK", "PRK", "2025-03-01", Rung.FORCE))
        .isInstanceOf(DraftFault.class);
  }
}
