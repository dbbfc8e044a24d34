package casus.crisis;

import casus.luck.Question;
import casus.text.Worded;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
  sealed interface Happening
      permits Outbreak,
          Act,
          Tension,
          Decision,
          Shift,
          UnderTreaty,
          Entry,
          Losses,
          Motion,
          Monitoring,
          Shipment,
          Disclosure,
          Close {
    /**
     * When.
     *
     * @return the day, from 0
     */
    int day();
  }

  /** A happening that one draw decided, and that could have gone otherwise. */
  sealed interface Turn
      permits Decision, UnderTreaty.Test, UnderTreaty.Appeal, UnderTreaty.Vote, UnderTreaty.Duty {
    /**
     * What the draw answered.
     *
     * @return the key of the draw
     */
    Question question();

    /**
     * The draw.
     *
     * @return a number in (0, 1); NaN where nothing was left to chance
     */
    double draw();

    /**
     * The outcomes that were open.
     *
     * @return in rising order of the draws that bring them; empty where nothing was left to chance
     */
    List<Branch> branches();
  }

  /**
   * An outcome that was open at a turn, and the draws that bring it.
   *
   * @param outcome the number of a rung or a response, or 1 for yes and 0 for no
   * @param low the least such draw
   * @param high the least draw above that brings another outcome
   */
  record Branch(int outcome, double low, double high) {
    static List<Branch> yesBelow(double chance) {
      return List.of(new Branch(1, 0, chance), new Branch(0, chance, 1));
    }
  }

  /** Why a state acted without having chosen to. */
  enum Origin implements Worded {
    /** The scenario says so. */
    SCRIPTED,
    /** One of the provocations that rivals exchange. */
    PROVOCATION,
    /** A provocation that turned into a use of force. */
    ACCIDENT,
    /** A clash of forces in contact that nobody ordered. */
    CONTACT;
  }

  /**
   * A dispute broke out.
   *
   * @param day when
   * @param dispute its id
   * @param challenger principal of side A
   * @param target principal of side B
   * @param frailty f, the speed of its clocks
   * @param warCost κ_4, what war would cost in it
   * @param challengerStake s of the challenger
   * @param targetStake s of the target
   * @param stakeIndex η, what the features of the case tell of the stakes; NaN if both are stated
   * @param tempo ζ, the slowness of its fighting
   */
  record Outbreak(
      int day,
      String dispute,
      StateCode challenger,
      StateCode target,
      double frailty,
      double warCost,
      double challengerStake,
      double targetStake,
      double stakeIndex,
      double tempo)
      implements Happening {}

  /**
   * An act that nobody chose in the run: a scripted event, a provocation, an accident.
   *
   * @param day when
   * @param dispute its id
   * @param actor who
   * @param target against whom
   * @param rung how far
   * @param origin why
   * @param cause the event's id, or the kind of provocation; empty for a clash
   * @param attributedFrom the day from which it is laid at the actor's door; the day itself if at
   *     once, −1 if never
   */
  record Act(
      int day,
      String dispute,
      StateCode actor,
      StateCode target,
      Rung rung,
      Origin origin,
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
   * @param balance x as the actor sees it, positive when it has the upper hand
   * @param weariness w of the actor
   * @param prevailing q, chance to prevail as the actor sees it, by rung; NaN for rungs not open
   * @param utilities by rung, NaN for rungs not open
   * @param chances of choosing each rung, NaN for rungs not open
   * @param followed whether it did what its opponents last did instead, which the reciprocal
   *     variant leaves to a draw of its own
   * @param draw the draw; NaN where a person chose
   * @param question what the draw answered
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
      double balance,
      double weariness,
      List<Double> prevailing,
      List<Double> utilities,
      List<Double> chances,
      boolean followed,
      double draw,
      Question question)
      implements Happening, Turn, Offer {
    /**
     * The same choice, made by a person.
     *
     * @param rung what they chose
     * @return with the chances that the model gave; nothing was drawn
     */
    Decision byHand(Rung rung) {
      return new Decision(
          day,
          dispute,
          actor,
          from,
          rung,
          opponents,
          clock,
          clockDraw,
          balance,
          weariness,
          prevailing,
          utilities,
          chances,
          false,
          Double.NaN,
          question);
    }

    /**
     * Whether a person chose, so that nothing was drawn.
     *
     * @return false for the choices of the model
     */
    public boolean isByHand() {
      return Double.isNaN(draw);
    }

    @Override
    public StateCode chooser() {
      return actor;
    }

    @Override
    public List<Option> options() {
      return open().stream()
          .map(rung -> new Option(rung.ordinal(), chances.get(rung.ordinal())))
          .toList();
    }

    @Override
    public int model() {
      return to.ordinal();
    }

    @Override
    public String kind() {
      return "rung";
    }

    @Override
    public String word(int outcome) {
      return Rung.of(outcome).word();
    }

    @Override
    public String label(int outcome) {
      return Rung.of(outcome).label();
    }

    @Override
    public int standing() {
      return from.ordinal();
    }

    /**
     * The rungs that were open.
     *
     * @return rising
     */
    public List<Rung> open() {
      return Stream.of(Rung.values()).filter(rung -> !chances.get(rung.ordinal()).isNaN()).toList();
    }

    @Override
    public List<Branch> branches() {
      if (followed || isByHand()) {
        return List.of();
      }
      List<Branch> branches = new ArrayList<>();
      double low = 0;
      for (int rung = 0; rung < Rung.COUNT; rung++) {
        double chance = chances.get(rung);
        if (chance > 0) {
          branches.add(new Branch(rung, low, low + chance));
          low += chance;
        }
      }
      return branches;
    }
  }

  /**
   * The highest rung of a side changed.
   *
   * @param day when
   * @param dispute its id
   * @param challengers highest rung of side A now
   * @param targets highest rung of side B now
   */
  record Shift(int day, String dispute, Rung challengers, Rung targets) implements Happening {}

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
   * @param accused the state it names
   * @param vetoes who vetoed
   */
  record Motion(int day, String dispute, StateCode accused, List<StateCode> vetoes)
      implements Happening {}

  /**
   * A provocation that is no act of a dispute: it only makes others more likely (R10).
   *
   * @param day when
   * @param actor who
   * @param target against whom
   * @param cause its kind
   */
  record Tension(int day, StateCode actor, StateCode target, String cause) implements Happening {}

  /**
   * A shipment moved (R12).
   *
   * @param day when
   * @param supplier who gave
   * @param recipient who got
   * @param breach whether it broke sanctions
   * @param seen whether third parties saw it; open trade is always seen
   */
  record Shipment(int day, StateCode supplier, StateCode recipient, boolean breach, boolean seen)
      implements Happening {}

  /**
   * A shipment in breach of sanctions that nobody had seen came to light (R12).
   *
   * @param day when
   * @param supplier who gave
   * @param recipient who got
   */
  record Disclosure(int day, StateCode supplier, StateCode recipient) implements Happening {}

  /**
   * The monitoring of the sanctions on a state was voted on, or ended by the script (R11).
   *
   * @param day when
   * @param sanctioned the state
   * @param vetoes who vetoed its renewal
   * @param goesOn whether it was renewed
   */
  record Monitoring(int day, StateCode sanctioned, List<StateCode> vetoes, boolean goesOn)
      implements Happening {}

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
