package casus.crisis;

import casus.treaty.Response;
import casus.treaty.Rung;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a crisis stands at the end of a day, for who looks on: a copy that no longer changes.
 * Making one neither draws from the run's luck nor changes anything in it.
 *
 * @param day the day that is done, −1 before the first
 * @param states by state, in the order of their codes
 * @param disputes by dispute, in the order of their ids
 * @param calls calls of the disputes' present spells, in the order in which they were made
 * @param provocationsPerYear how many provocations a year would bring if nothing changed (R10), all
 *     rival dyads together; NaN where the scenario has none
 */
public record Standing(
    int day,
    List<OfState> states,
    List<OfDispute> disputes,
    List<OfCall> calls,
    double provocationsPerYear) {
  /** Stands for "on no day". */
  public static final int NO_DAY = -1;

  /** Copies the lists. */
  public Standing {
    states = List.copyOf(states);
    disputes = List.copyOf(disputes);
    calls = List.copyOf(calls);
  }

  /**
   * A state.
   *
   * @param code which
   * @param capability c, share of the world's
   * @param nuclear ν, 0 to 1
   * @param engaged e, share of its forces engaged in all theatres, 0 to 1
   * @param weariness w, from 0
   * @param munitions m, 1 for its own stocks
   * @param sanctions ς, cost per rung of all sanctions on it
   * @param resolve r of this replication, 0 to 1
   * @param reputation m̄, what it has shown beyond what its class leads one to expect
   */
  public record OfState(
      StateCode code,
      double capability,
      double nuclear,
      double engaged,
      double weariness,
      double munitions,
      double sanctions,
      double resolve,
      double reputation) {}

  /**
   * A dispute.
   *
   * @param id which
   * @param active whether it is on
   * @param opened the day on which it first broke out, {@link #NO_DAY} if it has not
   * @param challengers highest rung of side A
   * @param targets highest rung of side B
   * @param balance x, −1 to 1, positive when side A has the upper hand
   * @param deaths so far
   * @param deathClass of the present spell, 0 to 3
   * @param frailty f, how fast its clocks run
   * @param tempo ζ, how slowly it is fought
   * @param ending how it ended, {@link Ending#NONE} if it did not
   * @param parties those that take part, in the order of their codes
   * @param helpers those that do something for a side without taking part
   */
  public record OfDispute(
      String id,
      boolean active,
      int opened,
      Rung challengers,
      Rung targets,
      double balance,
      double deaths,
      int deathClass,
      double frailty,
      double tempo,
      Ending ending,
      List<Party> parties,
      List<Helper> helpers) {
    /** Copies the lists. */
    public OfDispute {
      parties = List.copyOf(parties);
      helpers = List.copyOf(helpers);
    }

    /**
     * Its highest rung.
     *
     * @return the higher of the two sides'
     */
    public Rung highest() {
      return challengers.compareTo(targets) > 0 ? challengers : targets;
    }
  }

  /**
   * A party to a dispute.
   *
   * @param code who
   * @param challenging whether it is on side A
   * @param principal whether the dispute is its own; others are joiners
   * @param rung where it stands
   * @param peak the highest rung it has stood on
   * @param stake s, 0 to 1
   */
  public record Party(
      StateCode code, boolean challenging, boolean principal, Rung rung, Rung peak, double stake) {}

  /**
   * A state that helps a side without being a party.
   *
   * @param code who
   * @param challenging whether it helps side A
   * @param response what it does
   */
  public record Helper(StateCode code, boolean challenging, Response response) {}

  /**
   * A call under a treaty.
   *
   * @param clause the article, such as {@code "usa-kor-1953.3"}
   * @param dispute its id
   * @param victim for whom
   * @param attacker against whom
   * @param calledDay when
   * @param takesEffect from when answers count
   * @param council where the council stands, in words; empty where none is needed
   * @param allies those addressed, in the order of their codes
   */
  public record OfCall(
      String clause,
      String dispute,
      StateCode victim,
      StateCode attacker,
      int calledDay,
      int takesEffect,
      String council,
      List<Ally> allies) {
    /** Copies the list. */
    public OfCall {
      allies = List.copyOf(allies);
    }
  }

  /**
   * An ally that was called.
   *
   * @param code who
   * @param sees whether it sees a case
   * @param owed what it owes, empty before the call takes effect
   * @param response what it does
   * @param responseDay since when, {@link #NO_DAY} if it does nothing
   */
  public record Ally(
      StateCode code, boolean sees, Optional<Response> owed, Response response, int responseDay) {}

  /**
   * A state by its code.
   *
   * @param code which
   * @return how it stands
   * @throws IllegalArgumentException if there is no such state
   */
  public OfState state(StateCode code) {
    return states.stream()
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state " + code));
  }

  /**
   * What a state does in the disputes.
   *
   * @param code which
   * @return such as {@code AAA-BBB: war}, joined by semicolons; "nothing" if it does nothing
   */
  public String doing(StateCode code) {
    List<String> deeds = new ArrayList<>();
    for (OfDispute dispute : disputes) {
      dispute.parties().stream()
          .filter(party -> party.code().equals(code))
          .forEach(party -> deeds.add(dispute.id() + ": " + party.rung().label()));
      dispute.helpers().stream()
          .filter(helper -> helper.code().equals(code))
          .forEach(helper -> deeds.add(dispute.id() + ": " + helper.response().word()));
    }
    return deeds.isEmpty() ? "nothing" : String.join("; ", deeds);
  }

  /**
   * The highest rung of the world.
   *
   * @return none where no dispute is on
   */
  public Rung highest() {
    return disputes.stream()
        .map(OfDispute::highest)
        .max(java.util.Comparator.naturalOrder())
        .orElse(Rung.NONE);
  }

  static Standing of(Run run, int day, double provocationsPerYear) {
    return new Standing(day, states(run, day), disputes(run), calls(run), provocationsPerYear);
  }

  private static List<OfState> states(Run run, int day) {
    ResolvedScenario s = run.scenario;
    CrisisState st = run.state;
    List<OfState> states = new ArrayList<>();
    for (int i = 0; i < s.n; i++) {
      states.add(
          new OfState(
              s.code(i),
              s.capability[i],
              st.nuclear[i],
              st.strengths.engagedOutside(i, -1),
              st.weariness.at(i, day + 1),
              st.munitions.at(i, day + 1),
              st.sanctionsOn(i),
              st.resolve[i],
              st.standing[i]));
    }
    return states;
  }

  private static List<OfDispute> disputes(Run run) {
    ResolvedScenario s = run.scenario;
    CrisisState st = run.state;
    List<OfDispute> disputes = new ArrayList<>();
    for (int d = 0; d < s.disputes; d++) {
      boolean ever = st.opened[d] != CrisisState.NEVER;
      disputes.add(
          new OfDispute(
              run.disputeId(d),
              st.active[d],
              ever ? st.opened[d] : NO_DAY,
              Rung.of(st.active[d] ? st.highest[2 * d] : 0),
              Rung.of(st.active[d] ? st.highest[2 * d + 1] : 0),
              ever ? Math.max(-1, Math.min(1, st.balance[d])) : 0,
              st.deaths[d],
              ever ? st.deathClass[d] : 0,
              ever ? st.frailty[d] : 1,
              ever ? st.tempo[d] : 1,
              st.active[d] ? Ending.NONE : st.endings[d],
              st.active[d] ? parties(run, d) : List.of(),
              st.active[d] ? helpers(run, d) : List.of()));
    }
    return disputes;
  }

  private static List<Party> parties(Run run, int d) {
    ResolvedScenario s = run.scenario;
    CrisisState st = run.state;
    List<Party> parties = new ArrayList<>();
    for (int p = 0; p < st.partyCount[d]; p++) {
      int i = st.parties[d][p];
      int at = d * s.n + i;
      parties.add(
          new Party(
              s.code(i),
              st.side[at] == 0,
              st.isPrincipal(d, i),
              Rung.of(st.rung[at]),
              Rung.of(st.peak[at]),
              st.stake[at]));
    }
    return parties;
  }

  private static List<Helper> helpers(Run run, int d) {
    ResolvedScenario s = run.scenario;
    CrisisState st = run.state;
    List<Helper> helpers = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < s.n; i++) {
        int response = st.help(d, side, i);
        if (response > 0 && st.side[d * s.n + i] < 0) {
          helpers.add(new Helper(s.code(i), side == 0, Response.values()[response]));
        }
      }
    }
    return helpers;
  }

  private static List<OfCall> calls(Run run) {
    ResolvedScenario s = run.scenario;
    CrisisState st = run.state;
    List<OfCall> calls = new ArrayList<>();
    for (int c = 0; c < st.callCount; c++) {
      OpenCall call = st.calls.get(c);
      if (call.open && st.active[call.dispute]) {
        calls.add(
            new OfCall(
                s.clauses[call.clause].id,
                run.disputeId(call.dispute),
                s.code(call.victim),
                s.code(call.attacker),
                call.calledDay,
                call.takesEffect,
                council(call),
                allies(s, call)));
      }
    }
    return calls;
  }

  private static String council(OpenCall call) {
    return switch (call.council) {
      case NOT_NEEDED -> "";
      case PENDING -> "council yet to decide";
      case PASSED -> "council passed";
      case BLOCKED -> "council blocked";
    };
  }

  private static List<Ally> allies(ResolvedScenario s, OpenCall call) {
    List<Ally> allies = new ArrayList<>();
    for (int k = 0; k < s.n; k++) {
      if (call.addressed[k]) {
        allies.add(
            new Ally(
                s.code(k),
                call.sees[k],
                call.owed[k] == OpenCall.UNKNOWN
                    ? Optional.empty()
                    : Optional.of(Response.values()[call.owed[k]]),
                Response.values()[call.response[k]],
                call.responseDay[k] == CrisisState.NEVER ? NO_DAY : call.responseDay[k]));
      }
    }
    return allies;
  }
}
