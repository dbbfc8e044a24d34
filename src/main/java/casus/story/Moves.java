package casus.story;

import casus.crisis.Chronicle.Act;
import casus.crisis.Chronicle.Branch;
import casus.crisis.Chronicle.Close;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Disclosure;
import casus.crisis.Chronicle.Entry;
import casus.crisis.Chronicle.Losses;
import casus.crisis.Chronicle.Monitoring;
import casus.crisis.Chronicle.Motion;
import casus.crisis.Chronicle.Outbreak;
import casus.crisis.Chronicle.Shift;
import casus.crisis.Chronicle.Shipment;
import casus.crisis.Chronicle.Tension;
import casus.story.Line.Routine;
import casus.text.Text;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts in words what the parties do to each other (R1–R3, R8, R10–R13). */
final class Moves {
  static final String LOW_MOVES = "Moves up or down below the use of force";

  private final Names names;
  private final Map<String, Outbreak> disputes = new HashMap<>();
  private final Map<String, String> standings = new HashMap<>();
  private final Set<List<StateCode>> shipments = new HashSet<>();

  Moves(Names names) {
    this.names = names;
  }

  /** A dispute that is over and may break out anew. */
  void forget(String dispute) {
    standings.remove(dispute);
  }

  List<Line> outbreak(Outbreak it) {
    disputes.put(it.dispute(), it);
    return List.of(
        Line.news(
            Text.format(
                "A dispute breaks out between %s, the challenger, and %s. %s %s",
                names.of(it.challenger()), names.of(it.target()), stakes(it), pace(it))));
  }

  private static String stakes(Outbreak it) {
    String source =
        Double.isNaN(it.stakeIndex())
            ? "as the scenario states them"
            : Text.format(
                "drawn from the case, whose features tell an index of %.1f", it.stakeIndex());
    return Text.format(
        "At stake are %.2f and %.2f, %s (1 is the survival of the state); war would cost %.2f.",
        it.challengerStake(), it.targetStake(), source, it.warCost());
  }

  private static String pace(Outbreak it) {
    String clocks =
        it.frailty() < 0.1
            ? "Its parties are very slow to move"
            : it.frailty() < 0.5
                ? "Its parties are slow to move"
                : it.frailty() < 2 ? "Its parties move at a usual pace" : "Its parties move fast";
    return Text.format("%s (frailty %.2g; tempo of war %.2g).", clocks, it.frailty(), it.tempo());
  }

  List<Line> act(Act it) {
    String actor = names.of(it.actor());
    String deed =
        Wording.capital(actor) + " " + Wording.goesTo(it.rung()) + against(names.of(it.target()));
    String told =
        switch (it.origin()) {
          case SCRIPTED -> deed + ", as the scenario has it (event “" + it.cause() + "”)";
          case PROVOCATION -> deed + ", a provocation (" + it.cause() + ")";
          case ACCIDENT -> deed + " by accident: a provocation (" + it.cause() + ") goes too far";
          case CONTACT ->
              "Forces in contact clash without an order: "
                  + actor
                  + " "
                  + Wording.goesTo(it.rung())
                  + against(names.of(it.target()));
        };
    boolean routine =
        it.origin() == casus.crisis.Chronicle.Origin.PROVOCATION
            && it.rung().compareTo(Rung.FORCE) < 0;
    String text = told + "." + attribution(it);
    return List.of(
        routine ? new Line(text, new Routine(provocations(it.cause()), actor)) : Line.news(text));
  }

  List<Line> tension(Tension it) {
    String actor = names.of(it.actor());
    String text =
        Text.format(
            "%s provokes %s (%s), and it is left at that.",
            Wording.capital(actor), names.of(it.target()), it.cause());
    return List.of(new Line(text, new Routine(provocations(it.cause()), actor)));
  }

  private static String provocations(String kind) {
    return "Provocations (" + kind + ")";
  }

  private static String against(String target) {
    return " against " + target;
  }

  private String attribution(Act it) {
    if (it.attributedFrom() == it.day()) {
      return "";
    }
    return it.attributedFrom() < 0
        ? " It is never laid at its door."
        : " It is laid at its door only on " + names.date(it.attributedFrom()) + ".";
  }

  /**
   * A choice.
   *
   * @param it what was chosen
   * @param overruled whether something on the same day takes the actor higher
   */
  List<Line> decision(Decision it, boolean overruled) {
    String actor = names.of(it.actor());
    String text =
        Wording.capital(overruled ? "left to itself " + actor : actor)
            + " "
            + deed(it)
            + where(it)
            + " "
            + reasons(it);
    return List.of(new Line(text, routine(it, actor)));
  }

  private static String deed(Decision it) {
    if (it.to() == it.from()) {
      return it.to() == Rung.NONE ? "holds back" : "stays at " + it.to().label();
    }
    return it.to().compareTo(it.from()) > 0
        ? Wording.goesTo(it.to())
        : "steps down from " + it.from().label() + " to " + it.to().label();
  }

  private String where(Decision it) {
    Outbreak dispute = disputes.get(it.dispute());
    if (!names.manyDisputes() || dispute == null) {
      return "";
    }
    return " in the dispute of "
        + names.of(dispute.challenger())
        + " with "
        + names.of(dispute.target());
  }

  private static String reasons(Decision it) {
    if (it.followed()) {
      return "and so does as its opponents last did.";
    }
    if (it.isByHand()) {
      List<String> chances =
          it.open().stream()
              .map(rung -> rung.label() + " " + Wording.chance(it.chances().get(rung.ordinal())))
              .toList();
      return "(" + Wording.BY_HAND + "; the model's chances: " + String.join(", ", chances) + ").";
    }
    List<String> open = new ArrayList<>();
    String hit = "";
    for (Branch branch : it.branches()) {
      Rung rung = Rung.of(branch.outcome());
      open.add(rung.label() + " " + Wording.chance(branch.high() - branch.low()));
      if (rung == it.to()) {
        hit = draw(branch, it.draw());
      }
    }
    double prevailing = it.prevailing().get(it.to().ordinal());
    boolean up = it.to().compareTo(it.from()) > 0;
    return "(chances: "
        + String.join(", ", open)
        + hit
        + ")."
        + (up && prevailing >= 0
            ? " It puts its chance to prevail at " + Wording.chance(prevailing) + "."
            : "");
  }

  private static String draw(Branch branch, double draw) {
    if (branch.low() <= 0 && branch.high() >= 1 - 1e-12) {
      return "";
    }
    if (branch.low() <= 0) {
      List<String> pair = Wording.pair(branch.high(), draw);
      return "; the draw of " + pair.get(1) + " fell below " + pair.get(0);
    }
    if (branch.high() >= 1 - 1e-12) {
      List<String> pair = Wording.pair(branch.low(), draw);
      return "; the draw of " + pair.get(1) + " lay above " + pair.get(0);
    }
    return "; " + Wording.between(branch.low(), draw, branch.high());
  }

  private static Routine routine(Decision it, String actor) {
    if (it.to() == it.from()) {
      return new Routine("Choices to stay at " + it.to().label(), actor);
    }
    boolean low =
        it.from().compareTo(Rung.FORCE) < 0
            && it.to().compareTo(Rung.FORCE) < 0
            && it.opponents().compareTo(Rung.FORCE) < 0;
    return low ? new Routine(LOW_MOVES, actor) : Routine.NEWS;
  }

  /** Where the two sides stand at the end of a day, if it has changed. */
  List<Line> standing(Shift it, boolean news) {
    Outbreak dispute = disputes.get(it.dispute());
    if (dispute == null) {
      return List.of();
    }
    String text =
        Text.format(
            "Now %s side stands at %s, %s at %s.",
            names.possessive(dispute.challenger()),
            it.challengers().label(),
            names.possessive(dispute.target()),
            it.targets().label());
    return text.equals(standings.put(it.dispute(), text))
        ? List.of()
        : List.of(news ? Line.news(text) : new Line(text, Routine.SILENT));
  }

  List<Line> losses(Losses it) {
    return List.of(
        Line.news(
            it.deathClass() == 1 && it.deaths() < 26
                ? Text.format("Lives are lost: %s so far.", Wording.count((int) it.deaths()))
                : Text.format(
                    "The dead now number %s, which makes it a dispute with %s.",
                    Text.format("%,d", (long) it.deaths()), Names.deaths(it.deathClass()))));
  }

  List<Line> entries(List<Entry> group) {
    Entry first = group.get(0);
    List<StateCode> states = group.stream().map(Entry::state).toList();
    return List.of(
        Line.news(
            Text.format(
                "%s %s the fight on the side of %s, at %s.",
                Wording.capital(names.of(states)),
                states.size() == 1 ? "enters" : "enter",
                names.of(first.onSideOf()),
                first.rung().label())));
  }

  List<Line> motion(Motion it) {
    String accused = names.of(it.accused());
    return List.of(
        Line.news(
            it.vetoes().isEmpty()
                ? Text.format(
                    "The Security Council adopts a motion against %s: sanctions, and a mandate for"
                        + " those who help its opponent.",
                    accused)
                : Text.format(
                    "A motion against %s in the Security Council is vetoed by %s.",
                    accused, names.of(it.vetoes()))));
  }

  List<Line> shipment(Shipment it) {
    String supplier = names.of(it.supplier());
    String recipient = names.of(it.recipient());
    String text =
        Wording.capital(supplier)
            + " ships munitions or technology to "
            + recipient
            + (it.breach() ? it.seen() ? ", and breaks sanctions" : ", and nobody sees it" : "")
            + ".";
    return List.of(
        shipments.add(List.of(it.supplier(), it.recipient()))
            ? Line.news(text)
            : new Line(text, new Routine("Shipments", supplier + " to " + recipient)));
  }

  List<Line> disclosure(Disclosure it) {
    String supplier = names.of(it.supplier());
    String recipient = names.of(it.recipient());
    return List.of(
        new Line(
            Text.format(
                "It comes to light that %s has shipped to %s in breach of sanctions.",
                supplier, recipient),
            new Routine("Shipments that come to light", supplier + " to " + recipient)));
  }

  List<Line> monitoring(Monitoring it) {
    String sanctioned = names.of(it.sanctioned());
    return List.of(
        Line.news(
            it.goesOn()
                ? Text.format(
                    "The Security Council renews the monitoring of sanctions on %s.", sanctioned)
                : Text.format(
                    "The monitoring of sanctions on %s ends%s.",
                    sanctioned,
                    it.vetoes().isEmpty()
                        ? ""
                        : ": its renewal is vetoed by " + names.of(it.vetoes()))));
  }

  List<Line> close(Close it) {
    Outbreak dispute = disputes.get(it.dispute());
    String parties =
        dispute == null
            ? it.dispute()
            : names.of(dispute.challenger()) + " and " + names.of(dispute.target());
    String winner = it.winner().isEmpty() ? "" : names.of(new StateCode(it.winner()));
    String told =
        switch (it.ending()) {
          case VICTORY -> Wording.capital(winner) + " wins the war";
          case YIELD -> Wording.capital(winner) + " prevails: its opponent has given way";
          case LAPSE -> "It lapses: there has been no incident for long";
          case NUCLEAR -> "It ends in a nuclear exchange";
          case SETTLEMENT -> "The parties settle";
          case NONE, ONGOING -> "It goes on";
        };
    return List.of(
        Line.news(
            Text.format(
                "The dispute between %s ends. %s (military balance %s).",
                parties, told, Wording.signed(it.balance()))));
  }
}
