package casus.story;

import casus.crisis.RunRecord;
import casus.text.Text;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;

/** Puts in words by what one run would have differed from another. */
final class Differences {
  private final Names names;

  Differences(Names names) {
    this.names = names;
  }

  /** What would have been otherwise, the gravest first; empty if nothing worth telling. */
  List<String> between(RunRecord was, RunRecord would) {
    List<String> told = new ArrayList<>();
    heights(was, would, told);
    String end = end(would);
    if (!end.equals(end(was))) {
      told.add("the dispute would have " + end + "; in the run it had " + end(was));
    }
    if (was.deaths() != would.deaths()) {
      told.add(
          Text.format(
              "%s would have been killed, not %s", people(would.deaths()), people(was.deaths())));
    }
    count("allies in the fight", was.joiners(), would.joiners(), told);
    count("calls for help", was.calls(), would.calls(), told);
    count("pledges honoured", was.honoured(), would.honoured(), told);
    count("pledges not honoured", was.reneged(), would.reneged(), told);
    if (was.secondTheatre() != would.secondTheatre()) {
      told.add(
          "a further dispute would " + (would.secondTheatre() ? "" : "not ") + "have broken out");
    }
    return told;
  }

  private static void heights(RunRecord was, RunRecord would, List<String> told) {
    if (was.nuclear() != would.nuclear()) {
      told.add("nuclear arms would " + (would.nuclear() ? "" : "not ") + "have been used");
    }
    if (was.war() != would.war()) {
      told.add(
          would.war()
              ? "war would have come, on day " + would.warDay()
              : "war would not have come, as it did on day " + was.warDay());
    } else if (was.warDay() != would.warDay()) {
      told.add(
          Text.format(
              "war would have come on day %d, not on day %d", would.warDay(), was.warDay()));
    } else if (was.attack() != would.attack()) {
      told.add(
          would.attack()
              ? "one side would have gone to war, the other not"
              : "neither side would have gone to war");
    }
    if (was.maxRung() != would.maxRung()) {
      told.add(
          Text.format(
              "the highest rung would have been %s, not %s",
              Rung.of(would.maxRung()).label(), Rung.of(was.maxRung()).label()));
    }
  }

  private static String people(long deaths) {
    return deaths == 0 ? "nobody" : Wording.count(deaths);
  }

  private static void count(String what, int was, int would, List<String> told) {
    if (was != would) {
      told.add(what + ": " + number(would) + ", not " + number(was));
    }
  }

  private static String number(int n) {
    return n == 0 ? "none" : Wording.count(n);
  }

  /** How a dispute ended, in a form that goes with "it had" and "it would have". */
  private String end(RunRecord it) {
    String winner = it.winner().isEmpty() ? "nobody" : names.of(new StateCode(it.winner()));
    String whose =
        it.winner().isEmpty() ? "nobody's" : names.possessive(new StateCode(it.winner()));
    return switch (it.ending()) {
      case NONE -> "not broken out";
      case ONGOING -> "gone on to the horizon";
      case VICTORY -> "been won by " + winner + " on day " + it.endDay();
      case YIELD -> "gone " + whose + " way on day " + it.endDay();
      case LAPSE -> "lapsed after a last incident on day " + it.endDay();
      case NUCLEAR -> "ended in a nuclear exchange on day " + it.endDay();
      case SETTLEMENT -> "been settled on day " + it.endDay();
    };
  }
}
