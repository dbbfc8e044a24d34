package casus.crisis;

import casus.crisis.UnderTreaty.Duty;
import casus.luck.Question;
import casus.treaty.Response;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A call takes effect for an ally, or is renewed, and the ally settles how far it goes (R7). Where
 * a hand settles it, each response up to that one comes a mean lag after the call first counted.
 *
 * @param duty as the model has it
 * @param done what the ally does by then
 * @param ceiling the most that a council allows
 */
public record Summons(Duty duty, Response done, Response ceiling) implements Offer {
  @Override
  public int day() {
    return duty.day();
  }

  @Override
  public String dispute() {
    return duty.dispute();
  }

  @Override
  public StateCode chooser() {
    return duty.ally();
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (int y = done.ordinal(); y <= ceiling.ordinal(); y++) {
      double reached = y == done.ordinal() ? 1 : duty.atLeast().get(y);
      double beyond = y == ceiling.ordinal() ? 0 : duty.atLeast().get(y + 1);
      options.add(new Option(y, Math.max(0, reached - beyond)));
    }
    return options;
  }

  @Override
  public int model() {
    return Math.max(done.ordinal(), duty.heading().ordinal());
  }

  @Override
  public String kind() {
    return "answer";
  }

  @Override
  public String word(int outcome) {
    return Response.values()[outcome].word();
  }

  @Override
  public int standing() {
    return done.ordinal();
  }

  @Override
  public Question question() {
    return duty.question();
  }

  /** The duty of an ally that goes as far as a hand chose: certain up to there, and no farther. */
  Duty byHand(int response) {
    List<Double> atLeast = new ArrayList<>(Collections.nCopies(Response.COUNT, 0.0));
    Collections.fill(atLeast.subList(0, response + 1), 1.0);
    return new Duty(
        duty.day(),
        duty.dispute(),
        duty.clause(),
        duty.victim(),
        duty.ally(),
        duty.owed(),
        duty.drive(),
        duty.common(),
        List.copyOf(atLeast),
        Double.NaN,
        duty.question());
  }
}
