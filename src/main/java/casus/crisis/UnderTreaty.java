package casus.crisis;

import casus.crisis.Chronicle.Branch;
import casus.crisis.Chronicle.Turn;
import casus.luck.Question;
import casus.treaty.Locus;
import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens under treaties (R4–R7, R9), as a {@link Chronicle} is told it. */
public sealed interface UnderTreaty extends Chronicle.Happening {
  /**
   * A member read the words of an article in view of an act (R4).
   *
   * @param day when
   * @param dispute its id
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
   * @param question what the draw answered
   */
  record Test(
      int day,
      String dispute,
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
      boolean sees,
      Question question)
      implements UnderTreaty, Turn {
    @Override
    public List<Branch> branches() {
      return Branch.yesBelow(chance);
    }
  }

  /**
   * A victim weighed whether to invoke an article (R5), or a member found by itself that the case
   * has arisen.
   *
   * @param day when
   * @param dispute its id
   * @param clause the article
   * @param victim who
   * @param attacker against whom
   * @param invoker who weighed it: the victim, or a member on its behalf
   * @param severity 0 to 3
   * @param logRatio ln(E_a / E_v) of the strengths present
   * @param chance of calling; 1 where a member finds the case by itself
   * @param draw the draw; NaN where a member finds the case by itself, or a person chose
   * @param called whether it called
   * @param takesEffect the day from which answers count, −1 without a call
   * @param question what the draw answered
   */
  record Appeal(
      int day,
      String dispute,
      String clause,
      StateCode victim,
      StateCode attacker,
      StateCode invoker,
      int severity,
      double logRatio,
      double chance,
      double draw,
      boolean called,
      int takesEffect,
      Question question)
      implements UnderTreaty, Turn, Offer {
    /**
     * Whether a member found the case by itself, so that nobody had to call.
     *
     * @return true for an article that needs no call
     */
    public boolean self() {
      return chance == 1 && undrawn();
    }

    private boolean undrawn() {
      return Double.isNaN(draw);
    }

    /** The same, as a person chose. */
    Appeal byHand(boolean calls, int effect) {
      return new Appeal(
          day,
          dispute,
          clause,
          victim,
          attacker,
          invoker,
          severity,
          logRatio,
          Math.min(chance, Math.nextDown(1.0)), // 1 means that nobody had to call
          Double.NaN,
          calls,
          calls ? effect : -1,
          question);
    }

    @Override
    public StateCode chooser() {
      return invoker;
    }

    @Override
    public List<Option> options() {
      return Option.noOrYes(chance);
    }

    @Override
    public int model() {
      return called ? 1 : 0;
    }

    @Override
    public String kind() {
      return "call";
    }

    @Override
    public String word(int outcome) {
      return outcome == 1 ? "call" : "no-call";
    }

    @Override
    public List<Branch> branches() {
      return undrawn() ? List.of() : Branch.yesBelow(chance);
    }
  }

  /**
   * A member voted in a council (R6).
   *
   * @param day when
   * @param dispute its id
   * @param clause the article
   * @param victim on whose behalf
   * @param member who
   * @param chance of a no
   * @param draw the draw; NaN where a person chose
   * @param against whether it said no
   * @param question what the draw answered
   */
  record Vote(
      int day,
      String dispute,
      String clause,
      StateCode victim,
      StateCode member,
      double chance,
      double draw,
      boolean against,
      Question question)
      implements UnderTreaty, Turn, Offer {
    /** The same, as a person chose. */
    Vote byHand(boolean no) {
      return new Vote(day, dispute, clause, victim, member, chance, Double.NaN, no, question);
    }

    @Override
    public StateCode chooser() {
      return member;
    }

    @Override
    public List<Option> options() {
      return Option.noOrYes(chance);
    }

    @Override
    public int model() {
      return against ? 1 : 0;
    }

    @Override
    public String kind() {
      return "vote";
    }

    @Override
    public String word(int outcome) {
      return outcome == 1 ? "against" : "for";
    }

    @Override
    public int standing() {
      return LEFT; // there is no vote yet
    }

    @Override
    public List<Branch> branches() {
      return Double.isNaN(draw) ? List.of() : Branch.yesBelow(chance);
    }
  }

  /**
   * A council decided (R6).
   *
   * @param day when
   * @param dispute its id
   * @param clause the article
   * @param victim on whose behalf
   * @param voters how many voted
   * @param noes how many said no
   * @param passed whether it decided for collective action
   * @param ceiling the most it allows
   */
  record CouncilDecision(
      int day,
      String dispute,
      String clause,
      StateCode victim,
      int voters,
      int noes,
      boolean passed,
      Response ceiling)
      implements UnderTreaty {}

  /**
   * An ally's duty took effect: from now on it may answer (R7). One draw decides how far it goes in
   * the end; the answers follow as their lags pass.
   *
   * @param day when
   * @param dispute its id
   * @param clause the article
   * @param victim for whom
   * @param ally who
   * @param owed what it owes
   * @param drive what the situation adds per unit of effort
   * @param common the part of the drive that all allies of the side have in common (σ_κ times its
   *     draw)
   * @param atLeast chances of doing at least so much in the end as things stand, by response; 1 and
   *     0 where a person chose
   * @param draw the draw; NaN where a person chose
   * @param question what the draw answered
   */
  record Duty(
      int day,
      String dispute,
      String clause,
      StateCode victim,
      StateCode ally,
      Response owed,
      double drive,
      double common,
      List<Double> atLeast,
      double draw,
      Question question)
      implements UnderTreaty, Turn {
    /**
     * Whether a person chose, so that nothing was drawn.
     *
     * @return false for the answers of the model
     */
    public boolean isByHand() {
      return Double.isNaN(draw);
    }

    /**
     * How far it goes in the end, as things stand.
     *
     * @return what the draw means, or what a person chose
     */
    public Response heading() {
      double u = isByHand() ? 0.5 : draw;
      int response = 0;
      while (response + 1 < Response.COUNT && u < atLeast.get(response + 1)) {
        response++;
      }
      return Response.values()[response];
    }

    @Override
    public List<Branch> branches() {
      if (isByHand()) {
        return List.of();
      }
      List<Branch> branches = new ArrayList<>();
      for (int y = Response.COUNT - 1; y >= 0; y--) {
        double low = y + 1 < Response.COUNT ? atLeast.get(y + 1) : 0;
        if (atLeast.get(y) > low) {
          branches.add(new Branch(y, low, atLeast.get(y)));
        }
      }
      return branches;
    }
  }

  /**
   * An ally answered, or did more than before (R7).
   *
   * @param day when
   * @param dispute its id
   * @param clause the article
   * @param victim for whom
   * @param ally who
   * @param response what it does now
   * @param owed what it owes
   * @param atLeast chances of doing at least so much, by response
   * @param due share of the chance that had come due; NaN where a person chose
   * @param draw the draw; NaN where a person chose
   */
  record Answer(
      int day,
      String dispute,
      String clause,
      StateCode victim,
      StateCode ally,
      Response response,
      Response owed,
      List<Double> atLeast,
      double due,
      double draw)
      implements UnderTreaty {}

  /**
   * An ally's time was up and it had done less than it owed (R9). Its name suffers now; whether
   * what it owes still comes, late, the verdict says.
   *
   * @param day when
   * @param dispute its id
   * @param clause the article
   * @param victim who was struck
   * @param ally who
   * @param owed what it owes
   * @param response what it has done
   * @param consultation whether only consultation was asked, so that no name rests on it
   * @param standing its reputation after, m̄
   */
  record Overdue(
      int day,
      String dispute,
      String clause,
      StateCode victim,
      StateCode ally,
      Response owed,
      Response response,
      boolean consultation,
      double standing)
      implements UnderTreaty {}

  /**
   * How a call came out for one ally (R9): told once for each ally that was called, on the day on
   * which it is settled.
   *
   * @param day when; the horizon itself for what was unsettled when it came
   * @param dispute its id
   * @param clause the article
   * @param victim who was struck
   * @param ally who
   * @param verdict how
   * @param consultation whether only consultation was asked, so that no name rests on it
   * @param owed the most it owed; empty if the call had not taken effect for it
   * @param response what it had done by then
   * @param standing its reputation after, m̄
   */
  record Verdict(
      int day,
      String dispute,
      String clause,
      StateCode victim,
      StateCode ally,
      AllyRecord.Verdict verdict,
      boolean consultation,
      Optional<Response> owed,
      Response response,
      double standing)
      implements UnderTreaty {}
}
