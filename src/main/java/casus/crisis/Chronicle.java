package casus.crisis;

import casus.treaty.Locus;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.List;

/**
 * Who listens to a run. The run tells what happens and never asks who listens; since luck is keyed,
 * a run that is listened to is the same run.
 */
@FunctionalInterface
public interface Chronicle {
  /**
   * Something happened.
   *
   * @param happening what
   */
  void tell(Happening happening);

  /** What can happen, with the inputs, the probability and the draw that decided it. */
  sealed interface Happening {
    /**
     * When.
     *
     * @return the day, from 0
     */
    int day();
  }

  /**
   * A dispute broke out.
   *
   * @param day when
   * @param dispute its id
   * @param challenger principal of side A
   * @param target principal of side B
   * @param frailty f, the speed of its clocks
   * @param tempo ζ, the slowness of its fighting
   */
  record Outbreak(
      int day, String dispute, StateCode challenger, StateCode target, double frailty, double tempo)
      implements Happening {}

  /**
   * An act that nobody chose in the run: a scripted event, a provocation, an accident.
   *
   * @param day when
   * @param dispute its id
   * @param actor who
   * @param target against whom
   * @param rung how far
   * @param cause the event's id, or what it was
   * @param attributedFrom the day from which it is laid at the actor's door; the day itself if at
   *     once, −1 if never
   */
  record Act(
      int day,
      String dispute,
      StateCode actor,
      StateCode target,
      Rung rung,
      String cause,
      int attributedFrom)
      implements Happening {}

  /**
   * A party chose (R1–R3).
   *
   * @param day when
   * @param dispute its id
   * @param actor who
   * @param from the rung it stood on
   * @param to the rung it chose
   * @param opponents the opponents' highest rung
   * @param clock the chance to choose on that day
   * @param clockDraw the draw
   * @param utilities by rung, NaN for rungs not open
   * @param chances by rung
   * @param draw the draw
   */
  record Decision(
      int day,
      String dispute,
      StateCode actor,
      Rung from,
      Rung to,
      Rung opponents,
      double clock,
      double clockDraw,
      List<Double> utilities,
      List<Double> chances,
      double draw)
      implements Happening {}

  /**
   * A member read the words of an article in view of an act (R4).
   *
   * @param day when
   * @param clause the article
   * @param victim who was struck
   * @param attacker by whom
   * @param member who reads
   * @param rung how far the attacker goes
   * @param locus where it struck
   * @param deathClass of the dispute so far
   * @param reading what the member takes the words to mean
   * @param chance that it sees a case
   * @param draw the draw
   * @param sees whether it sees one
   */
  record Test(
      int day,
      String clause,
      StateCode victim,
      StateCode attacker,
      StateCode member,
      Rung rung,
      Locus locus,
      int deathClass,
      String reading,
      double chance,
      double draw,
      boolean sees)
      implements Happening {}

  /**
   * A victim weighed whether to invoke an article (R5).
   *
   * @param day when
   * @param clause the article
   * @param victim who
   * @param attacker against whom
   * @param severity 0 to 3
   * @param chance of calling
   * @param draw the draw; NaN where a member found the case by itself
   * @param called whether it called
   * @param takesEffect the day from which answers count
   */
  record Appeal(
      int day,
      String clause,
      StateCode victim,
      StateCode attacker,
      int severity,
      double chance,
      double draw,
      boolean called,
      int takesEffect)
      implements Happening {}

  /**
   * A member voted in a council (R6).
   *
   * @param day when
   * @param clause the article
   * @param victim on whose behalf
   * @param member who
   * @param chance of a no
   * @param draw the draw
   * @param against whether it said no
   */
  record Vote(
      int day,
      String clause,
      StateCode victim,
      StateCode member,
      double chance,
      double draw,
      boolean against)
      implements Happening {}

  /**
   * A council decided (R6).
   *
   * @param day when
   * @param clause the article
   * @param victim on whose behalf
   * @param voters how many voted
   * @param against how many said no
   * @param passed whether it decided for collective action
   * @param ceiling the most it allows
   */
  record CouncilDecision(
      int day,
      String clause,
      StateCode victim,
      int voters,
      int against,
      boolean passed,
      Response ceiling)
      implements Happening {}

  /**
   * An ally answered, or did more than before (R7).
   *
   * @param day when
   * @param clause the article
   * @param victim for whom
   * @param ally who
   * @param response what it does now
   * @param owed what it owes
   * @param atLeast chances of doing at least so much, by response
   * @param due share of the chance that had come due
   * @param draw the draw
   */
  record Answer(
      int day,
      String clause,
      StateCode victim,
      StateCode ally,
      Response response,
      Response owed,
      List<Double> atLeast,
      double due,
      double draw)
      implements Happening {}

  /**
   * An ally became a belligerent (R7).
   *
   * @param day when
   * @param dispute its id
   * @param state who
   * @param onSideOf the principal it fights for
   * @param rung at which rung
   */
  record Entry(int day, String dispute, StateCode state, StateCode onSideOf, Rung rung)
      implements Happening {}

  /**
   * Lives were lost (R8); told when the class of deaths rises.
   *
   * @param day when
   * @param dispute its id
   * @param deaths so far
   * @param deathClass their class
   */
  record Losses(int day, String dispute, double deaths, int deathClass) implements Happening {}

  /**
   * A motion came before the Security Council (R11).
   *
   * @param day when
   * @param dispute its id
   * @param against the state it names
   * @param vetoes who vetoed
   */
  record Motion(int day, String dispute, StateCode against, List<StateCode> vetoes)
      implements Happening {}

  /**
   * A call was judged to have been honoured or not (R9).
   *
   * @param day when
   * @param clause the article
   * @param ally who
   * @param honoured whether it did what it owed
   * @param standing its reputation after, m̄
   */
  record Verdict(int day, String clause, StateCode ally, boolean honoured, double standing)
      implements Happening {}

  /**
   * A shipment moved (R12).
   *
   * @param day when
   * @param supplier who gave
   * @param recipient who got
   */
  record Shipment(int day, StateCode supplier, StateCode recipient) implements Happening {}

  /**
   * A dispute ended (R13).
   *
   * @param day when
   * @param dispute its id
   * @param ending how
   * @param winner the principal that won, or an empty text
   * @param balance x at the end
   */
  record Close(int day, String dispute, Ending ending, String winner, double balance)
      implements Happening {}
}
