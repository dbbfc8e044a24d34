package casus.crisis;

import casus.luck.Luck;
import casus.treaty.StateCode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One crisis, day by day: the phases of model.md section 3, and what the next day is on which
 * anything can happen. Whoever keeps the time (MASON, in {@code engine}) calls the phases in their
 * order; a crisis knows no clock.
 *
 * <p>Used by one thread at a time, for one replication after the other.
 */
public final class Crisis {
  /** Returned by {@link #nextDay} when nothing more can happen. */
  public static final int OVER = CrisisState.NEVER;

  private final Run run;
  private final ResolvedScenario s;
  private final CrisisState st;
  private final Shocks shocks;
  private final Decisions decisions;
  private final Treaties treaties;
  private final Fighting fighting;
  private final Verdicts verdicts;
  private final Endings endings;
  private final SecurityCouncil securityCouncil;
  private final Transfers transfers;
  private final Recorder recorder;

  /**
   * A crisis that can be played again and again.
   *
   * @param scenario what it is about
   */
  public Crisis(ResolvedScenario scenario) {
    run = new Run(scenario);
    s = scenario;
    st = run.state;
    shocks = new Shocks(run);
    decisions = new Decisions(run);
    Answers answers = new Answers(run);
    treaties = new Treaties(run, answers, decisions);
    verdicts = new Verdicts(run, answers);
    endings = new Endings(run, verdicts);
    fighting = new Fighting(run, endings);
    securityCouncil = new SecurityCouncil(run);
    transfers = new Transfers(run);
    recorder = new Recorder(run);
  }

  /**
   * Back to the morning of day 0 of a replication.
   *
   * @param luck the luck of the replication
   * @param chronicle who listens, or null
   */
  public void begin(Luck luck, @Nullable Chronicle chronicle) {
    run.luck = luck;
    run.chronicle = chronicle;
    st.reset(luck);
    recorder.begin();
    forget();
  }

  /**
   * Takes over where another crisis of the same scenario stands, with other luck from now on. All
   * that changes in a run is in its state, so the two go on alike if their luck is alike.
   *
   * @param other what is taken over; it stays as it is
   * @param luck the luck of what follows; it must agree with the other's on the days that are done
   * @param chronicle who listens, or null
   */
  public void takeOver(Crisis other, Luck luck, @Nullable Chronicle chronicle) {
    other.st.copyTo(st);
    run.luck = luck;
    run.chronicle = chronicle;
    forget();
  }

  /**
   * Watches for the moments at which another arm would have gone another way, from now on and in
   * the replications to come. While an arm is watched nobody may lean on how steps up are drawn.
   *
   * @param arm what the arm plays
   * @return the watch, or empty if the arm changes more than treaties, or what they change cannot
   *     be watched: such an arm is to be played by itself
   */
  public Optional<Watch> watch(ResolvedScenario arm) {
    Optional<Watch> watch = TreatyChange.between(s, arm).map(change -> new Watch(run, arm, change));
    watch.ifPresent(
        one -> {
          run.watches = Arrays.copyOf(run.watches, run.watches.length + 1);
          run.watches[run.watches.length - 1] = one;
        });
    return watch;
  }

  /** What was looked up ahead of time holds for one run and its luck only. */
  private void forget() {
    shocks.begin();
    decisions.begin();
    fighting.begin();
    endings.begin();
    for (Watch watch : run.watches) {
      watch.begin();
    }
  }

  /**
   * Whether another crisis of the same scenario stands where this one does, to the last bit.
   *
   * @param other the other
   * @return true if what follows is the same with the same luck
   */
  public boolean standsWhere(Crisis other) {
    return st.equals(other.st) && st.hashCode() == other.st.hashCode();
  }

  /**
   * Chooses how steps up are drawn, from now on and in the replications to come; plainly unless
   * said.
   *
   * @param climbing how
   */
  public void climb(Climbing climbing) {
    run.climbing = climbing;
  }

  /**
   * Lets somebody choose for a state, from now on and in the replications to come. When its turn
   * comes stays the model's, and so do all other states. What was chosen stands, whoever chooses
   * next.
   *
   * @param state the state
   * @param hand who chooses; null gives the choice back to the model
   * @throws IllegalArgumentException if the scenario has no such state
   */
  public void seat(StateCode state, @Nullable Hand hand) {
    run.seat.take(s.index(state), hand);
  }

  /**
   * How much likelier the run so far is if steps up are leaned than if they are not.
   *
   * @return the ratio of the two chances, positive; 1 unless steps up are watched or leaned
   */
  public double climbingRatio() {
    return Math.exp(st.climbingRatio);
  }

  /**
   * How often parties have chosen so far, as a measure of work.
   *
   * @return not negative
   */
  public int choices() {
    return st.choices;
  }

  /**
   * The first day on which the world stood at a rung or above.
   *
   * @param rung its number, from 0
   * @return the day, or {@link RunRecord#NO_DAY}
   */
  public int firstDayAt(int rung) {
    return st.firstDay[rung];
  }

  /**
   * Phase 0: the scripted end of monitoring, shipments and shocks (R10–R12).
   *
   * @param day the day
   */
  public void shocks(int day) {
    fighting.catchUp(day);
    securityCouncil.expire(day);
    transfers.step(day);
    shocks.step(day);
  }

  /**
   * Phase 1: decisions (R1–R3).
   *
   * @param day the day
   */
  public void decisions(int day) {
    decisions.choose(day);
  }

  /**
   * Phase 2: forced rungs and choices take effect.
   *
   * @param day the day
   */
  public void apply(int day) {
    decisions.apply(day);
  }

  /**
   * Phase 3: treaties (R4–R7).
   *
   * @param day the day
   */
  public void treaties(int day) {
    treaties.step(day);
  }

  /**
   * Phase 4: combat (R8).
   *
   * @param day the day
   */
  public void combat(int day) {
    fighting.step(day);
  }

  /**
   * Phase 5: diplomacy (R9, R11–R13).
   *
   * @param day the day
   */
  public void diplomacy(int day) {
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        securityCouncil.step(d, day);
      }
    }
    securityCouncil.renew(day);
    verdicts.step(day);
    endings.step(day);
  }

  /**
   * Phase 6: recording.
   *
   * @param day the day
   */
  public void record(int day) {
    recorder.step(day);
    st.played = day;
  }

  /**
   * The next day on which anything can happen but for the fortune of a battle. Days between need no
   * stepping: since every draw is keyed by its day, the quiet days' draws are looked at ahead of
   * time, and are the same.
   *
   * @param day today, done; −1 before the first day
   * @param horizon no later
   * @return the day, or {@link #OVER} if nothing more can happen before the horizon
   */
  public int nextDay(int day, int horizon) {
    int next = Math.min(horizon, Math.min(transfers.nextDay(day), securityCouncil.nextReview(day)));
    if (isOver()) {
      // What is smuggled is counted to the horizon, whenever the disputes end.
      return s.trade.smuggling && next < horizon ? next : OVER;
    }
    next = Math.min(next, shocks.nextDay());
    for (int d = 0; d < s.disputes && next > day + 1; d++) {
      if (st.active[d]) {
        next = Math.min(securityCouncil.nextDay(d, day), endings.nextEnd(d, day, next));
      }
    }
    if (st.activeCount > 0 && next > day + 1) {
      next = treaties.nextDay(day, next);
    }
    if (next > day + 1) {
      next = shocks.nextChance(day + 1, next);
    }
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d]) {
        for (int p = 0; p < st.partyCount[d] && next > day + 1; p++) {
          next = decisions.nextChoice(d, st.parties[d][p], day + 1, next);
        }
      }
    }
    for (int d = 0; d < s.disputes; d++) {
      if (st.active[d] && next > day + 1) {
        next =
            st.mutualForce(d)
                ? fighting.nextDay(d, day, next)
                : endings.nextSettlement(d, day + 1, next);
      }
    }
    return next >= horizon ? OVER : next;
  }

  /**
   * Whether nothing more can happen between the parties: all events are past and no dispute is on.
   *
   * @return true when the run may stop but for trade that breaks sanctions
   */
  public boolean isOver() {
    return st.activeCount == 0 && !shocks.goOn();
  }

  /**
   * Where it stands, for who looks on.
   *
   * @param day the last day that is done, −1 before the first
   * @return a copy that no longer changes
   */
  public Standing standing(int day) {
    return Standing.of(run, day, shocks.provocationsPerYear(day + 1));
  }

  /**
   * What came of the run, once it is over.
   *
   * @param horizon the day on which it was cut off; calls that are unsettled then get their verdict
   * @return the record
   */
  public RunRecord outcome(int horizon) {
    fighting.catchUp(horizon);
    verdicts.atHorizon(horizon);
    return recorder.record(run.luck.replication(), horizon);
  }
}
