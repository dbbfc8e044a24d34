package casus.results;

import casus.crisis.AllyRecord;
import casus.crisis.Chronicle.Act;
import casus.crisis.Chronicle.Close;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Disclosure;
import casus.crisis.Chronicle.Entry;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Chronicle.Losses;
import casus.crisis.Chronicle.Monitoring;
import casus.crisis.Chronicle.Motion;
import casus.crisis.Chronicle.Outbreak;
import casus.crisis.Chronicle.Shift;
import casus.crisis.Chronicle.Shipment;
import casus.crisis.Chronicle.Tension;
import casus.crisis.Column;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import casus.crisis.UnderTreaty.Duty;
import casus.crisis.UnderTreaty.Overdue;
import casus.crisis.UnderTreaty.Test;
import casus.crisis.UnderTreaty.Verdict;
import casus.crisis.UnderTreaty.Vote;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What happened as names and values, as {@code events.jsonl} has them. Rungs and classes of deaths
 * are numbers, states their codes, a day that never comes and an input that was not there are null.
 */
public final class EventFields {
  private static final String FILE = "events.jsonl";

  private final Map<String, Object> values = new LinkedHashMap<>();

  private EventFields(int day, String kind) {
    put("day", day);
    put("kind", kind);
  }

  /**
   * A happening as names and values.
   *
   * @param happening what happened
   * @return its day, its kind and its other fields, in the order of the file; NaN stands for null
   */
  public static Map<String, Object> of(Happening happening) {
    EventFields fields = new EventFields(happening.day(), kind(happening));
    fields.add(happening);
    return fields.values;
  }

  /**
   * The word for a kind of happening.
   *
   * @param happening what happened
   * @return in lower case, words joined by underscores
   */
  static String kind(Happening happening) {
    return happening instanceof CouncilDecision
        ? "council_decision"
        : happening.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private void add(Happening happening) {
    if (happening instanceof Outbreak it) {
      dispute(it.dispute())
          .put("challenger", it.challenger())
          .put("target", it.target())
          .put("frailty", it.frailty())
          .put("war_cost", it.warCost())
          .put("challenger_stake", it.challengerStake())
          .put("target_stake", it.targetStake())
          .put("stake_index", it.stakeIndex())
          .put("tempo", it.tempo());
    } else if (happening instanceof Act it) {
      dispute(it.dispute())
          .put("actor", it.actor())
          .put("target", it.target())
          .put("rung", it.rung())
          .put("origin", it.origin().word())
          .put("cause", it.cause())
          .day("attributed_from", it.attributedFrom());
    } else if (happening instanceof Tension it) {
      put("actor", it.actor()).put("target", it.target()).put("cause", it.cause());
    } else if (happening instanceof Decision it) {
      add(it);
    } else if (happening instanceof Shift it) {
      dispute(it.dispute()).put("challengers", it.challengers()).put("targets", it.targets());
    } else if (happening instanceof Test it) {
      add(it);
    } else if (happening instanceof Appeal it) {
      add(it);
    } else if (happening instanceof Vote it) {
      call(it.dispute(), it.clause(), it.victim())
          .put("member", it.member())
          .chance(it.chance(), it.draw())
          .put("against", it.against());
    } else if (happening instanceof CouncilDecision it) {
      call(it.dispute(), it.clause(), it.victim())
          .put("voters", it.voters())
          .put("noes", it.against())
          .put("passed", it.passed())
          .put("ceiling", it.ceiling());
    } else if (happening instanceof Duty it) {
      call(it.dispute(), it.clause(), it.victim())
          .put("ally", it.ally())
          .put("owed", it.owed())
          .put("drive", it.drive())
          .put("common", it.common())
          .put("at_least", it.atLeast())
          .put("draw", it.draw());
    } else if (happening instanceof Answer it) {
      call(it.dispute(), it.clause(), it.victim())
          .put("ally", it.ally())
          .put("response", it.response())
          .put("owed", it.owed())
          .put("at_least", it.atLeast())
          .put("due", it.due())
          .put("draw", it.draw());
    } else if (happening instanceof Entry it) {
      dispute(it.dispute())
          .put("state", it.state())
          .put("on_side_of", it.onSideOf())
          .put("rung", it.rung());
    } else if (happening instanceof Losses it) {
      dispute(it.dispute()).put("deaths", it.deaths()).put("death_class", it.deathClass());
    } else if (happening instanceof Motion it) {
      dispute(it.dispute())
          .put("accused", it.against())
          .put("vetoes", it.vetoes().stream().map(StateCode::letters).toList());
    } else if (happening instanceof Verdict it) {
      call(it.dispute(), it.clause(), it.victim())
          .put("ally", it.ally())
          .put("honoured", it.verdict() == AllyRecord.Verdict.HONOURED)
          .put("verdict", it.verdict().word())
          .put("consultation", it.consultation())
          .put("owed", it.owed().isPresent() ? it.owed().get() : Double.NaN)
          .put("response", it.response())
          .put("standing", it.standing());
    } else if (happening instanceof Overdue it) {
      call(it.dispute(), it.clause(), it.victim())
          .put("ally", it.ally())
          .put("owed", it.owed())
          .put("response", it.response())
          .put("consultation", it.consultation())
          .put("standing", it.standing());
    } else if (happening instanceof Shipment it) {
      put("supplier", it.supplier())
          .put("recipient", it.recipient())
          .put("breach", it.breach())
          .put("seen", it.seen());
    } else if (happening instanceof Disclosure it) {
      put("supplier", it.supplier()).put("recipient", it.recipient());
    } else if (happening instanceof Monitoring it) {
      put("sanctioned", it.sanctioned())
          .put("vetoes", it.vetoes().stream().map(StateCode::letters).toList())
          .put("goes_on", it.goesOn());
    } else if (happening instanceof Close it) {
      dispute(it.dispute())
          .put("ending", it.ending().word())
          .put("winner", it.winner())
          .put("balance", it.balance());
    } else {
      throw new IllegalStateException("no fields for " + happening);
    }
  }

  private void add(Decision it) {
    dispute(it.dispute())
        .put("actor", it.actor())
        .put("from", it.from())
        .put("to", it.to())
        .put("opponents", it.opponents())
        .put("clock", it.clock())
        .put("clock_draw", it.clockDraw())
        .put("balance", it.balance())
        .put("weariness", it.weariness())
        .put("prevailing", it.prevailing())
        .put("utilities", it.utilities())
        .put("chances", it.chances())
        .put("followed", it.followed())
        .put("draw", it.draw());
  }

  private void add(Test it) {
    call(it.dispute(), it.clause(), it.victim())
        .put("attacker", it.attacker())
        .put("member", it.member())
        .put("rung", it.rung())
        .put("locus", it.locus().word())
        .put("death_class", it.deathClass())
        .put("reading", it.reading())
        .chance(it.chance(), it.draw())
        .put("sees", it.sees());
  }

  private void add(Appeal it) {
    call(it.dispute(), it.clause(), it.victim())
        .put("attacker", it.attacker())
        .put("invoker", it.invoker())
        .put("severity", it.severity())
        .put("log_ratio", it.logRatio())
        .chance(it.chance(), it.draw())
        .put("called", it.called())
        .day("takes_effect", it.takesEffect());
  }

  private EventFields dispute(String id) {
    return put("dispute", id);
  }

  private EventFields call(String dispute, String clause, StateCode victim) {
    return dispute(dispute).put("clause", clause).put("victim", victim);
  }

  private EventFields chance(double chance, double draw) {
    return put("chance", chance).put("draw", draw);
  }

  private EventFields day(String name, int day) {
    return put(name, day < 0 ? (Object) Double.NaN : day);
  }

  private EventFields put(String name, Object value) {
    Object plain = value;
    if (value instanceof StateCode code) {
      plain = code.letters();
    } else if (value instanceof Rung rung) {
      plain = rung.ordinal();
    } else if (value instanceof Response response) {
      plain = response.word();
    }
    values.put(name, plain);
    return this;
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
            "outbreak: η, what the features of the case tell of the stakes; empty if they are stated"));
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
