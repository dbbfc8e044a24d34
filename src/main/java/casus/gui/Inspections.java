package casus.gui;

import casus.crisis.Attribute;
import casus.crisis.Confrontation;
import casus.crisis.Parameter;
import casus.crisis.Scenario;
import casus.crisis.Stakes;
import casus.crisis.Standing;
import casus.text.Text;
import casus.treaty.Article;
import casus.treaty.Reading;
import casus.treaty.StateCode;
import casus.treaty.Treaty;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the inspectors show of a state, a dispute, a treaty and the model. */
final class Inspections {
  private static final String NEXT = "next run: ";

  private final Watcher watcher;
  private final Draft draft;

  Inspections(Watcher watcher, Draft draft) {
    this.watcher = watcher;
    this.draft = draft;
  }

  private Standing standing() {
    return watcher.scene().standing();
  }

  private static String number(double value) {
    return Text.format("%.4g", value);
  }

  /** A state: how it stands, and its attributes in the next run. */
  Sheet state(StateCode code) {
    Sheet sheet = new Sheet();
    sheet.shows("state", "", () -> draft.scenario().state(code).name() + " (" + code + ")");
    sheet.shows("does", "", () -> standing().doing(code));
    state(sheet, code, "forces engaged", "e, share", Standing.OfState::engaged);
    state(sheet, code, "nuclear standing", "ν, 0 to 1", Standing.OfState::nuclear);
    state(sheet, code, "munitions", "m, 1 for own stocks", Standing.OfState::munitions);
    state(sheet, code, "war-weariness", "w", Standing.OfState::weariness);
    state(sheet, code, "sanctions", "ς, cost per rung", Standing.OfState::sanctions);
    state(sheet, code, "private resolve", "r of this replication", Standing.OfState::resolve);
    state(sheet, code, "reputation", "m̄, against its class", Standing.OfState::reputation);
    for (Attribute attribute : Attribute.values()) {
      sheet.asks(
          NEXT + attribute.word(),
          Text.format("%s to %s", attribute.least(), attribute.greatest()),
          () -> draft.scenario().state(code).get(attribute),
          value -> draft.set(List.of("states." + code + "." + attribute.word()), value));
    }
    return sheet;
  }

  private void state(
      Sheet sheet,
      StateCode code,
      String name,
      String description,
      Function<Standing.OfState, Double> value) {
    sheet.shows(name, description, () -> number(value.apply(standing().state(code))));
  }

  /** A dispute: how it stands, and its stakes in the next run. */
  Sheet dispute(String id) {
    Sheet sheet = new Sheet();
    sheet.shows("dispute", "", () -> id);
    dispute(
        sheet,
        id,
        "stands",
        it -> it.active() ? "on since day " + it.opened() : it.ending().word());
    dispute(sheet, id, "challenger's side", it -> it.challengers().label());
    dispute(sheet, id, "target's side", it -> it.targets().label());
    dispute(sheet, id, "balance x", it -> number(it.balance()));
    dispute(sheet, id, "dead", it -> Text.format("%,.0f", Math.floor(it.deaths())));
    dispute(sheet, id, "speed f", it -> number(it.frailty()));
    dispute(sheet, id, "slowness of war ζ", it -> number(it.tempo()));
    dispute(sheet, id, "parties", Inspections::parties);
    dispute(
        sheet,
        id,
        "helpers",
        it ->
            it.helpers().stream()
                .map(helper -> helper.code() + " " + helper.response().word())
                .collect(Collectors.joining(", ")));
    for (boolean challenging : new boolean[] {true, false}) {
      Confrontation now = confrontation(draft.scenario(), id);
      StateCode principal = challenging ? now.challenger() : now.target();
      sheet.asks(
          NEXT + "stake of " + principal,
          "s, 0 to 1; 1 is the survival of the state",
          () -> {
            Confrontation next = confrontation(draft.scenario(), id);
            return next.stake(challenging).orElseGet(() -> Stakes.middle(draft.scenario(), next));
          },
          value ->
              draft.set(
                  List.of(
                      Text.format(
                          "disputes.%s-%s.stakes.%s", now.challenger(), now.target(), principal),
                      Text.format(
                          "disputes.%s-%s.stakes.%s", now.target(), now.challenger(), principal)),
                  value));
    }
    return sheet;
  }

  private void dispute(
      Sheet sheet, String id, String name, Function<Standing.OfDispute, String> value) {
    sheet.shows(
        name,
        "",
        () ->
            standing().disputes().stream()
                .filter(dispute -> dispute.id().equals(id))
                .findFirst()
                .map(value)
                .orElse(""));
  }

  private static String parties(Standing.OfDispute dispute) {
    return dispute.parties().stream()
        .map(party -> Text.format("%s %s", party.code(), party.rung().label()))
        .collect(Collectors.joining(", "));
  }

  private static Confrontation confrontation(Scenario scenario, String id) {
    return scenario.confrontations().stream()
        .filter(dispute -> dispute.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no dispute " + id));
  }

  /** A treaty: its readings, who holds which, and their weights in the next run. */
  Sheet treaty(String id) {
    Sheet sheet = new Sheet();
    Treaty treaty = treaty(draft.scenario(), id);
    sheet.shows("treaty", "", treaty::title);
    sheet.shows(
        "members",
        "",
        () ->
            treaty.membersOn(draft.scenario().date()).stream()
                .filter(this::takesPart)
                .map(StateCode::letters)
                .collect(Collectors.joining(", ")));
    for (Article article : treaty.articles()) {
      article(sheet, treaty, article);
    }
    return sheet;
  }

  private boolean takesPart(StateCode code) {
    return draft.scenario().states().stream().anyMatch(state -> state.code().equals(code));
  }

  private void article(Sheet sheet, Treaty treaty, Article article) {
    String clause = treaty.id() + "." + article.id();
    String name = "article " + article.id();
    sheet.shows(name, article.quote(), article::title);
    sheet.shows(name + " called", "", () -> calls(clause));
    for (Reading reading : article.readings()) {
      sheet.shows(
          name + " “" + reading.id() + "” held by",
          "as they last read it",
          () -> holders(treaty, clause, reading.id()));
      sheet.asks(
          NEXT + "weight of “" + reading.id() + "” in " + article.id(),
          "how likely a member is to hold it",
          () -> weight(treaty.id(), article.id(), reading.id()),
          value ->
              draft.set(
                  List.of(
                      Text.format(
                          "treaties.%s.articles.%s.readings.%s.weight",
                          treaty.id(), article.id(), reading.id())),
                  value));
    }
  }

  private String calls(String clause) {
    String calls =
        standing().calls().stream()
            .filter(call -> call.clause().equals(clause))
            .map(
                call ->
                    Text.format(
                        "by %s on day %d%s",
                        call.victim(),
                        call.calledDay(),
                        call.council().isEmpty() ? "" : ", " + call.council()))
            .collect(Collectors.joining("; "));
    return calls.isEmpty() ? "no" : calls;
  }

  private String holders(Treaty treaty, String clause, String reading) {
    return treaty.membersOn(draft.scenario().date()).stream()
        .filter(member -> watcher.reading(clause, member.letters()).equals(reading))
        .map(StateCode::letters)
        .collect(Collectors.joining(", "));
  }

  private Object weight(String treaty, String article, String reading) {
    return treaty(draft.scenario(), treaty).articles().stream()
        .filter(it -> it.id().equals(article))
        .flatMap(it -> it.readings().stream())
        .filter(it -> it.id().equals(reading))
        .findFirst()
        .map(Reading::weight)
        .orElse(0.0);
  }

  private static Treaty treaty(Scenario scenario, String id) {
    return scenario.treaties().stream()
        .filter(treaty -> treaty.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no treaty " + id));
  }

  /** Adds the parameters of the model, for the next run. */
  void parameters(Sheet sheet) {
    for (Parameter parameter : Parameter.values()) {
      sheet.asks(
          NEXT + parameter.word(),
          "see casus list parameters",
          () -> draft.scenario().parameters().get(parameter),
          value -> draft.set(List.of("parameters." + parameter.word()), value));
    }
  }
}
