package casus.story;

import casus.crisis.Chronicle.Branch;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Happening;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.Duty;
import casus.crisis.UnderTreaty.Test;
import casus.crisis.UnderTreaty.Vote;
import casus.text.Text;
import casus.treaty.Response;
import casus.treaty.Rung;

/** Puts in words what a draw brought, and what it would have brought had it fallen otherwise. */
final class Counterfactual {
  private final Names names;

  Counterfactual(Names names) {
    this.names = names;
  }

  /** A sentence on what came, and one on what would have come. */
  String told(Alternative it) {
    Happening happening = it.happening();
    String draw = Wording.chance(it.turn().draw());
    return names.day(happening.day())
        + ": "
        + came(happening, it.taken())
        + "; the draw was "
        + draw
        + ". Had it fallen "
        + range(it)
        + ", "
        + wouldHave(happening, it.other())
        + " (that had a chance of "
        + Wording.chance(it.chance())
        + ").";
  }

  private static String range(Alternative it) {
    if (it.low() <= 0) {
      return "below " + Wording.pair(it.high(), it.turn().draw()).get(0);
    }
    if (it.high() >= 1 - 1e-12) {
      return "above " + Wording.pair(it.low(), it.turn().draw()).get(0);
    }
    return "between " + Wording.chance(it.low()) + " and " + Wording.chance(it.high());
  }

  private String came(Happening happening, Branch taken) {
    if (happening instanceof Decision it) {
      return names.of(it.actor())
          + " chose "
          + (it.to() == it.from()
              ? "to stay at " + it.to().label()
              : it.to().label() + " over " + it.from().label());
    } else if (happening instanceof Test it) {
      return Text.format(
          "%s saw %s casus foederis in %s, for %s against %s",
          names.of(it.member()),
          it.sees() ? "a" : "no",
          names.clause(it.clause()),
          names.of(it.victim()),
          names.of(it.attacker()));
    } else if (happening instanceof Appeal it) {
      return Text.format(
          "%s %s %s",
          names.of(it.invoker()),
          it.called() ? "invoked" : "did not invoke",
          names.clause(it.clause()));
    } else if (happening instanceof Vote it) {
      return Text.format(
          "%s voted %s in the council on %s",
          names.of(it.member()), it.against() ? "no" : "yes", names.clause(it.clause()));
    } else if (happening instanceof Duty it) {
      return Text.format(
          "%s, bound by %s, was drawn to %s for %s",
          names.of(it.ally()),
          names.clause(it.clause()),
          Wording.help(Response.values()[taken.outcome()]),
          names.of(it.victim()));
    }
    throw new IllegalStateException("no draw decided " + happening);
  }

  private String wouldHave(Happening happening, Branch other) {
    boolean yes = other.outcome() == 1;
    if (happening instanceof Decision it) {
      Rung rung = Rung.of(other.outcome());
      String actor = names.of(it.actor());
      if (rung == it.from()) {
        return actor + " would have stayed at " + rung.label();
      }
      return rung.compareTo(it.from()) < 0
          ? actor + " would have stepped down to " + rung.label()
          : actor + " would " + Wording.wouldGoTo(rung);
    } else if (happening instanceof Test it) {
      return names.of(it.member()) + " would have seen " + (yes ? "one" : "none");
    } else if (happening instanceof Appeal it) {
      return names.of(it.invoker())
          + (yes ? " would have invoked it" : " would not have invoked it");
    } else if (happening instanceof Vote it) {
      return names.of(it.member()) + " would have voted " + (yes ? "no" : "yes");
    } else if (happening instanceof Duty it) {
      return names.of(it.ally())
          + " would have been drawn to "
          + Wording.help(Response.values()[other.outcome()]);
    }
    throw new IllegalStateException("no draw decided " + happening);
  }
}
