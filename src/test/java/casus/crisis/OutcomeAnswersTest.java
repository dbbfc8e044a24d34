package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import casus.treaty.Response;
import casus.treaty.StateCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes that ask how allies answered calls. */
class OutcomeAnswersTest {
  private static final OutcomeNames NAMES =
      new OutcomeNames(
          Set.of("USA", "GBR", "FRA", "TUR"),
          Set.of("nato-1949", "nato-1949.4", "nato-1949.5", "usa-kor-1953.3"),
          Set.of("rio-1947"),
          OutcomeNames.Hints.NONE);

  /** Britain answers twice, France once and with nothing, the United States were never called. */
  private static final List<AllyRecord> ANSWERS =
      List.of(
          answer("nato-1949.4", "GBR", Response.DIPLOMATIC, 10, 11),
          answer("nato-1949.5", "GBR", Response.LIMITED, 12, 42),
          answer("nato-1949.5", "FRA", Response.NONE, 12, RunRecord.NO_DAY));

  private static AllyRecord answer(
      String clause, String ally, Response response, int called, int answered) {
    return new AllyRecord(
        "TUR-SYR",
        clause,
        new StateCode("TUR"),
        new StateCode("SYR"),
        new StateCode(ally),
        false,
        false,
        called,
        "passed",
        true,
        Response.MATERIEL,
        response,
        answered,
        AllyRecord.Verdict.HONOURED);
  }

  private static final class Answers implements Outcome.Row {
    @Override
    public double number(int column) {
      return Double.NaN;
    }

    @Override
    public String text(int column) {
      return "";
    }

    @Override
    public List<AllyRecord> responses() {
      return ANSWERS;
    }
  }

  private static double value(String text) {
    Outcome.Parse parse = Outcome.parse("x", text, List.of(), NAMES);
    assertThat(parse).isInstanceOf(Outcome.Parse.Understood.class);
    return ((Outcome.Parse.Understood) parse).outcome().valueIn(new Answers());
  }

  private static Outcome.Parse.Fault fault(String text, OutcomeNames names) {
    return (Outcome.Parse.Fault) Outcome.parse("x", text, List.of(), names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          answer("GBR")                              | 4
          answer("GBR", "nato-1949.4")               | 1
          answer("GBR", "nato-1949")                 | 4
          answer("GBR", "usa-kor-1953.3")            | 0
          answer("FRA")                              | 0
          answer("USA")                              | 0
          answer("GBR") >= deployment                | 1
          answer("GBR") >= full                      | 0
          answer("FRA") == none                      | 1
          joined("GBR")                              | 1
          joined("GBR", "nato-1949.4")               | 0
          joined("FRA") or joined("USA")             | 0
          not joined("FRA")                          | 1
          answer_days("GBR")                         | 30
          answer_days("GBR", "nato-1949.4")          | 1
          answer_days("FRA") < 1000                  | 0
          called("nato-1949.5")                      | 1
          called("nato-1949")                        | 1
          called("usa-kor-1953.3")                   | 0
          answer("GBR") + answer("FRA")              | 4
          """)
  void questionsAreAnsweredFromTheAnswersOfAllies(String text, double expected) {
    assertThat(value(text)).isEqualTo(expected);
  }

  @Test
  void aTreatyIsNoTreatyWhoseNameBeginsAlike() {
    AllyRecord answer = ANSWERS.get(0);

    assertThat(answer.isUnder("nato-194")).isFalse();
    assertThat(answer.isUnder("nato-1949")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"called(\"rio-1947\")", "answer(\"USA\", \"rio-1947.3\")"})
  void nobodyIsCalledUnderATreatyThatDoesNotBindHere(String text) {
    assertThat(value(text)).isZero();
  }

  @Test
  void daysToNoAnswerAreMissing() {
    assertThat(value("answer_days(\"FRA\")")).isNaN();
  }

  @Test
  void joinedIsAnEventAndAnswerANumber() {
    Outcome.Parse joined = Outcome.parse("x", "joined(\"GBR\")", List.of(), NAMES);
    Outcome.Parse answer = Outcome.parse("x", "answer(\"GBR\")", List.of(), NAMES);

    assertThat(((Outcome.Parse.Understood) joined).outcome().event()).isTrue();
    assertThat(((Outcome.Parse.Understood) answer).outcome().event()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          joined("GRB")                | 7  | there is no state 'GRB'                            | there are FRA, GBR, TUR, USA
          joined(GBR)                  | 7  | a state in quotes must stand here                  | write joined("ALLY") or joined("ALLY", "TREATY.ARTICLE")
          called("nato-1949.6")        | 7  | there is no treaty or article 'nato-1949.6'        | there are nato-1949, nato-1949.4, nato-1949.5, usa-kor-1953.3
          called()                     | 7  | a treaty or article in quotes must stand here      | write called("TREATY") or called("TREATY.ARTICLE")
          answer("GBR" >= limited      | 13 | a ')' must stand here                              | write answer("ALLY") or answer("ALLY", "TREATY.ARTICLE")
          answer("GBR") and true       | 0  | here stands a number, where true or false is wanted | compare it, as in max_rung >= 4
          """)
  void whatCannotBeAskedIsAFaultWithItsPlace(
      String text, int position, String message, String hint) {
    assertThat(fault(text, NAMES)).isEqualTo(new Outcome.Parse.Fault(position, message, hint));
  }

  @Test
  void tablesWithoutAnswersRefuseTheQuestion() {
    assertThat(fault("joined(\"GBR\")", OutcomeNames.NONE).message())
        .isEqualTo("the answers of allies are not known here");
  }
}
