package casus.story;

import casus.crisis.Chronicle.Decision;
import casus.crisis.Offer;
import casus.crisis.Scenario;
import casus.crisis.Summons;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.Vote;
import casus.text.Text;
import casus.treaty.Response;

/** Puts in words what a state is to choose. */
public final class Offers {
  private Offers() {}

  /**
   * What a state is to choose, without chances.
   *
   * @param scenario what is played
   * @param offer its turn
   * @return a sentence
   */
  public static String asks(Scenario scenario, Offer offer) {
    Names names = new Names(scenario); // each sentence stands alone
    String who = Wording.capital(names.of(offer.chooser()));
    if (offer instanceof Decision it) {
      return Text.format(
          "%s stands at %s, its opponents at %s (balance for it %s).",
          who, it.from().label(), it.opponents().label(), Wording.signed(it.balance()));
    } else if (offer instanceof Appeal it) {
      return Text.format(
          "%s may %s %s%s, against %s.",
          who,
          names.consultation(it.clause()) ? "ask for consultation under" : "invoke",
          names.clause(it.clause()),
          it.invoker().equals(it.victim()) ? "" : " on behalf of " + names.of(it.victim()),
          names.of(it.attacker()));
    } else if (offer instanceof Vote it) {
      return Text.format(
          "%s votes in the council on collective action for %s under %s.",
          who, names.of(it.victim()), names.clause(it.clause()));
    } else if (offer instanceof Summons it) {
      return Text.format(
          "%s is called to help %s under %s, and owes at least %s%s.",
          who,
          names.of(it.duty().victim()),
          names.clause(it.duty().clause()),
          Wording.help(it.duty().owed()),
          it.done() == Response.NONE ? "" : "; so far it gives " + Wording.help(it.done()));
    }
    throw new IllegalStateException("no words for " + offer);
  }
}
