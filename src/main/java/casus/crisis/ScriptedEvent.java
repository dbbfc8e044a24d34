package casus.crisis;

import static java.util.Objects.requireNonNull;

import casus.treaty.Locus;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.Optional;

/**
 * Something the scenario makes happen (model.md, R10).
 *
 * @param id a name of its own, the key of its luck
 * @param day the day, from 0
 * @param actor who acts
 * @param target against whom
 * @param rungs how far
 * @param locus where it strikes; empty leaves it to the theatre
 * @param attribution chance that it is laid at the actor's door at once, 0 to 1
 * @param attributionDays mean time in which doubt fades, days; 0 if it stays
 * @param deaths lives it costs for certain; 0 leaves it to chance
 * @param holdDays days during which the actor chooses no lower rung: who invades has decided to
 */
public record ScriptedEvent(
    String id,
    int day,
    StateCode actor,
    StateCode target,
    RungChances rungs,
    Optional<Locus> locus,
    double attribution,
    double attributionDays,
    double deaths,
    int holdDays) {
  /** How long an invasion is held where nothing else is said, days. */
  public static final int INVASION_HOLD = 30;

  /** Checks the ranges. */
  public ScriptedEvent {
    requireNonNull(id, "id");
    requireNonNull(rungs, "rungs");
    if (day < 0) {
      throw new IllegalArgumentException("event " + id + " is before day 0");
    }
    if (actor.equals(target)) {
      throw new IllegalArgumentException(actor + " acts against itself");
    }
    if (!(attribution >= 0 && attribution <= 1)) {
      throw new IllegalArgumentException("attribution is not in [0, 1]: " + attribution);
    }
    if (!(attributionDays >= 0 && deaths >= 0 && holdDays >= 0)) {
      throw new IllegalArgumentException("attribution days, deaths or hold are negative");
    }
  }

  /**
   * How long an act of a rung is held where nothing else is said.
   *
   * @param rung how far it goes
   * @return days: {@link #INVASION_HOLD} from rung 4 on, else 0
   */
  public static int usualHold(Rung rung) {
    return rung.compareTo(Rung.WAR) >= 0 ? INVASION_HOLD : 0;
  }

  /**
   * An act that is known at once for what it is; where it strikes and what it costs is left open.
   *
   * @param id a name of its own
   * @param day the day, from 0
   * @param actor who acts
   * @param target against whom
   * @param rung how far
   * @return the event
   */
  public static ScriptedEvent of(String id, int day, StateCode actor, StateCode target, Rung rung) {
    RungChances certain = RungChances.certain(rung);
    return new ScriptedEvent(
        id, day, actor, target, certain, Optional.empty(), 1, 0, 0, usualHold(rung));
  }

  /**
   * The same event, going to other rungs.
   *
   * @param others how far
   * @return a copy
   */
  public ScriptedEvent reaching(RungChances others) {
    return new ScriptedEvent(
        id, day, actor, target, others, locus, attribution, attributionDays, deaths, holdDays);
  }

  /**
   * The same event on another day.
   *
   * @param otherDay from 0
   * @return a copy
   */
  public ScriptedEvent on(int otherDay) {
    return new ScriptedEvent(
        id, otherDay, actor, target, rungs, locus, attribution, attributionDays, deaths, holdDays);
  }
}
