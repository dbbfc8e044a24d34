package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Column;
import casus.crisis.RunRecord;

/** The table {@code responses.csv}. */
final class ResponseTable {
  private ResponseTable() {}

  /** An answer of a run. */
  record Answer(int run, AllyRecord given) {
    private String clause(boolean article) {
      int dot = given.clause().indexOf('.');
      return article ? given.clause().substring(dot + 1) : given.clause().substring(0, dot);
    }

    private String via() {
      return given.consultation() ? "consultation" : given.self() ? "self" : "call";
    }

    private Object day(int since) {
      return given.responseDay() == RunRecord.NO_DAY
          ? (Object) Double.NaN
          : given.responseDay() - since;
    }
  }

  /** The table, where a run's number has that meaning. */
  static ResultTable<Answer> of(String run) {
    return ResultTable.<Answer>of("responses.csv")
        .integer("run", "", run, answer -> answer.run())
        .text("treaty", "the treaty's id", answer -> answer.clause(false))
        .text("article", "the article", answer -> answer.clause(true))
        .text("victim", "who was attacked", answer -> answer.given().victim().letters())
        .text("attacker", "by whom", answer -> answer.given().attacker().letters())
        .text("ally", "who was called", answer -> answer.given().ally().letters())
        .text(
            "via",
            "call: the victim called; self: a member found the case; consultation",
            answer -> answer.via())
        .integer("called_day", "d", "day of the call", answer -> answer.given().calledDay())
        .text(
            "council",
            "none needed, passed, blocked, or pending",
            answer -> answer.given().council())
        .flag("casus", "whether the ally saw a casus foederis", answer -> answer.given().sees())
        .text("owed", "the most it owed", answer -> answer.given().owed().word())
        .text("response", "the most it did", answer -> answer.given().response().word())
        .with(Column.Type.INTEGER, "response_day", "d", "when it did that", answer -> answer.day(0))
        .with(
            Column.Type.INTEGER,
            "days_to_response",
            "d",
            "days from the call to then",
            answer -> answer.day(answer.given().calledDay()))
        .text(
            "verdict",
            "honoured: what it owed came before its time was up, three mean lags after the last"
                + " call; late: it came after; reneged: it had not come when the dispute ended, or"
                + " when the horizon came after its time; denied: it saw no case; open: the horizon"
                + " came before its time, the dispute ended before the call took effect, or the"
                + " ally came to fight the attacker other than by this call",
            answer -> answer.given().verdict().word())
        .text(
            "dispute",
            "the dispute in which the call was made",
            answer -> answer.given().dispute());
  }
}
