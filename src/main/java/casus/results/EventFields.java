package casus.results;

import casus.crisis.AllyRecord.Verdict;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Column;
import casus.text.Worded;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What happened as names and values, as {@code events.jsonl} has them: the components of the
 * happening, in their order. Rungs and classes of deaths are numbers, states their codes, a day
 * that never comes and an input that was not there are null.
 */
public final class EventFields {
  private static final String FILE = "events.jsonl";

  /** By kind of happening, what gives each field; looked up once. */
  private static final ClassValue<Map<String, Method>> FIELDS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> happening) {
          Map<String, Method> fields = new LinkedHashMap<>();
          for (RecordComponent component : happening.getRecordComponents()) {
            if (!component.getName().equals("question")) { // of whom luck was asked is not told
              fields.put(joined(component.getName()), component.getAccessor());
            }
          }
          return fields;
        }
      };

  private EventFields() {}

  /**
   * A happening as names and values.
   *
   * @param happening what happened
   * @return its day, its kind and its other fields, in the order of the file; NaN stands for null
   */
  public static Map<String, Object> of(Happening happening) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("day", happening.day());
    values.put("kind", kind(happening));
    FIELDS
        .get(happening.getClass())
        .forEach(
            (name, accessor) -> {
              Object value = value(happening, accessor);
              if (value instanceof Verdict verdict) {
                values.put("honoured", verdict == Verdict.HONOURED);
              }
              values.put(name, plain(value));
            });
    return values;
  }

  private static Object value(Happening happening, Method accessor) {
    try {
      return accessor.invoke(happening);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no fields for " + happening, e);
    }
  }

  /** A value as the file has it. */
  private static Object plain(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.isPresent() ? plain(maybe.get()) : Double.NaN;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(EventFields::plain).toList();
    }
    if (value instanceof Integer number && number < 0) {
      return Double.NaN; // a day that never comes
    }
    if (value instanceof StateCode code) {
      return code.letters();
    }
    if (value instanceof Rung rung) {
      return rung.ordinal();
    }
    return value instanceof Worded constant ? constant.word() : value;
  }

  /**
   * The word for a kind of happening.
   *
   * @param happening what happened
   * @return in lower case, words joined by underscores
   */
  static String kind(Happening happening) {
    return joined(happening.getClass().getSimpleName());
  }

  private static String joined(String name) {
    return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** How the fields are described, each once, in alphabetical order after the first three. */
  static List<Column> columns() {
    return List.of(
        integer("run", "", "number of the replication"),
        integer("day", "d", "when, from 0"),
        text("kind", "what happened; it says which of the other fields there are"),
        text("accused", "motion: the state it names"),
        text("actor", "act, decision, tension: who"),
        flag("against", "vote: the member said no"),
        text("ally", "who owes help"),
        numbers("at_least", "chances of doing at least so much in the end, by response from none"),
        text("attacker", "by whom the victim was struck"),
        integer("attributed_from", "d", "act: first day on which it is laid at the actor's door"),
        number("balance", "military balance x; seen by the actor (decision), by side A (close)"),
        flag("breach", "shipment: it broke sanctions"),
        flag("called", "appeal: the victim invoked the article, or a member found the case"),
        text("cause", "act: the event's id, or the kind of provocation; tension: the kind"),
        text("ceiling", "council_decision: the most it allows"),
        integer("challengers", "rung", "shift: highest rung of side A"),
        text("challenger", "outbreak: principal of side A"),
        number("chance", "probability of a yes; the draw below it brings one"),
        numbers("chances", "decision: probability of each rung from 0; null if not open"),
        text("clause", "treaty and article"),
        number("clock", "decision: chance to choose on that day"),
        number("clock_draw", "decision: the draw that was below it"),
        number("common", "duty: the part of the drive that all allies of the side share (σ_κ)"),
        flag(
            "consultation",
            "overdue, verdict: only consultation was asked, no reputation rests on it"),
        integer("death_class", "class", "0 none, 1 to 25, 2 to 999, 3 above"),
        number("deaths", "losses: battle deaths of the dispute so far"),
        text("dispute", "the dispute's id"),
        number("draw", "the uniform number that decided"),
        number("drive", "duty: what the situation adds to the value per unit of effort"),
        number("due", "answer: share of the chance that had come due"),
        text("ending", "close: how the dispute ended"),
        flag("followed", "decision: did as its opponents last did (reciprocal variant)"),
        number("frailty", "outbreak: f, the speed of the dispute's clocks"),
        integer("from", "rung", "decision: where the actor stood"),
        flag("goes_on", "monitoring: it was renewed, and did not end"),
        flag("honoured", "verdict: the ally did what it owed, in time"),
        text("invoker", "who weighed whether to invoke: the victim, or a member on its behalf"),
        text("locus", "test: where it struck"),
        number("log_ratio", "appeal: ln of the attackers' to the victims' strength present"),
        text("member", "test, vote: who reads or votes"),
        integer("noes", "members", "council_decision: how many said no"),
        text("on_side_of", "entry: the principal it fights for"),
        integer("opponents", "rung", "decision: the opponents' highest rung"),
        text("origin", "act: scripted, provocation, accident or contact"),
        text("owed", "the response owed"),
        flag("passed", "council_decision: for collective action"),
        numbers("prevailing", "decision: chance to prevail as the actor sees it, by rung from 0"),
        text("reading", "test: what the member takes the words to mean"),
        text("recipient", "shipment, disclosure: who got"),
        text("response", "answer: what the ally does now; overdue, verdict: what it has done"),
        integer("rung", "rung", "how far"),
        text("sanctioned", "monitoring: the state under sanctions"),
        flag("seen", "shipment: third parties saw it"),
        flag("sees", "test: the member sees a casus foederis"),
        integer("severity", "class", "appeal: 0 to 3"),
        number("standing", "overdue, verdict: the ally's reputation after"),
        text("state", "entry: who became a belligerent"),
        text("supplier", "shipment, disclosure: who gave"),
        integer("takes_effect", "d", "appeal: first day on which answers count"),
        text("target", "outbreak: principal of side B; act, tension: against whom"),
        integer("targets", "rung", "shift: highest rung of side B"),
        number("tempo", "outbreak: ζ, the slowness of its fighting"),
        integer("to", "rung", "decision: what the actor chose"),
        numbers("utilities", "decision: value of each rung from 0; null if not open"),
        text(
            "verdict",
            "how the call comes out for the ally, as in responses.csv: honoured, late, reneged,"
                + " denied or open; one for each ally called, on the day on which it is settled"),
        text("vetoes", "motion, monitoring: who vetoed, a list"),
        text("victim", "who was struck"),
        integer("voters", "members", "council_decision: how many voted"),
        number("weariness", "decision: war-weariness of the actor"),
        text("winner", "close: principal that won; empty for none"),
        number("war_cost", "outbreak: κ_4, what war would cost in the dispute"),
        number("challenger_stake", "outbreak: the challenger's stake, 1 its survival"),
        number("target_stake", "outbreak: the target's stake"),
        number(
            "stake_index",
            "outbreak: η, what the features of the case tell of the stakes; empty if they are"
                + " stated"));
  }

  private static Column text(String name, String meaning) {
    return new Column(FILE, name, Column.Type.TEXT, "", meaning);
  }

  private static Column integer(String name, String unit, String meaning) {
    return new Column(FILE, name, Column.Type.INTEGER, unit, meaning);
  }

  private static Column number(String name, String meaning) {
    return new Column(FILE, name, Column.Type.NUMBER, "", meaning);
  }

  private static Column numbers(String name, String meaning) {
    return new Column(FILE, name, Column.Type.NUMBERS, "", meaning);
  }

  private static Column flag(String name, String meaning) {
    return new Column(FILE, name, Column.Type.BOOLEAN, "", meaning);
  }
}
