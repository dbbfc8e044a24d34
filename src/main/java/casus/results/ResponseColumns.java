package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Column;
import casus.crisis.RunRecord;
import java.util.List;

/** The columns of {@code responses.csv}. */
final class ResponseColumns {
  static final List<String> NAMES =
      List.of(
          "point",
          "arm",
          "run",
          "treaty",
          "article",
          "victim",
          "attacker",
          "ally",
          "via",
          "called_day",
          "council",
          "casus",
          "owed",
          "response",
          "response_day",
          "days_to_response",
          "verdict",
          "dispute");

  private static final String FILE = "responses.csv";

  private ResponseColumns() {}

  static List<String> row(String point, String arm, String run, AllyRecord answer) {
    int dot = answer.clause().indexOf('.');
    boolean answered = answer.responseDay() != RunRecord.NO_DAY;
    return List.of(
        point,
        arm,
        run,
        answer.clause().substring(0, dot),
        answer.clause().substring(dot + 1),
        answer.victim().letters(),
        answer.attacker().letters(),
        answer.ally().letters(),
        answer.consultation() ? "consultation" : answer.self() ? "self" : "call",
        Integer.toString(answer.calledDay()),
        answer.council(),
        answer.sees() ? "1" : "0",
        answer.owed().word(),
        answer.response().word(),
        answered ? Integer.toString(answer.responseDay()) : "",
        answered ? Integer.toString(answer.responseDay() - answer.calledDay()) : "",
        answer.verdict().word(),
        answer.dispute());
  }

  static List<Column> columns() {
    return List.of(
        text("treaty", "the treaty's id"),
        text("article", "the article"),
        text("victim", "who was attacked"),
        text("attacker", "by whom"),
        text("ally", "who was called"),
        text("via", "call: the victim called; self: a member found the case; consultation"),
        new Column(FILE, "called_day", "integer", "d", "day of the call"),
        text("council", "none needed, passed, blocked, or pending"),
        new Column(FILE, "casus", "boolean", "", "whether the ally saw a casus foederis"),
        text("owed", "the most it owed"),
        text("response", "the most it did"),
        new Column(FILE, "response_day", "integer", "d", "when it did that"),
        new Column(FILE, "days_to_response", "integer", "d", "days from the call to then"),
        text(
            "verdict",
            "honoured: what it owed came before its time was up, three mean lags after the last"
                + " call; late: it came after; reneged: it had not come when the dispute ended, or"
                + " when the horizon came after its time; denied: it saw no case; open: the horizon"
                + " came before its time, the dispute ended before the call took effect, or the"
                + " ally came to fight the attacker other than by this call"),
        text("dispute", "the dispute in which the call was made"));
  }

  private static Column text(String name, String meaning) {
    return new Column(FILE, name, "text", "", meaning);
  }
}
