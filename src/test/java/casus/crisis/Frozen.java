package casus.crisis;

import casus.luck.Luck;
import casus.treaty.Rung;
import casus.treaty.StateCode;

/** A dispute held still at a place of our choosing, to be looked at with the program's own eyes. */
final class Frozen {
  final ResolvedScenario scenario;
  final CrisisState state;
  private final Run run;
  private final Decisions decisions;

  /** The first dispute of a scenario, just opened. */
  Frozen(ResolvedScenario scenario, Luck luck) {
    this.scenario = scenario;
    run = new Run(scenario);
    run.luck = luck;
    state = run.state;
    decisions = new Decisions(run);
    state.reset(luck);
    state.open(0, 0, luck);
  }

  int index(String code) {
    return scenario.index(new StateCode(code));
  }

  /** Puts a party on a rung, which is its peak as well. */
  Frozen at(String code, int rung) {
    return at(code, rung, rung);
  }

  Frozen at(String code, int rung, int peak) {
    state.rung[index(code)] = rung;
    state.peak[index(code)] = peak;
    state.recount(0);
    return this;
  }

  Frozen balance(double x) {
    state.balance[0] = x;
    return this;
  }

  Frozen firstUser(int sides) {
    state.firstUsers[0] = sides;
    return this;
  }

  int open(String code) {
    int i = index(code);
    return scenario.choice.open(
        state.rung[i], state.highest[1 - state.side[i]], state.nuclear[i], state.cap[i]);
  }

  /** Utilities by rung; what stands at rungs not open means nothing. */
  double[] utilities(String code) {
    double[] byRung = new double[Rung.COUNT];
    decisions.evaluate(0, index(code), 0, open(code), byRung);
    return byRung;
  }

  /** Chances by rung. */
  double[] chances(String code) {
    double[] byRung = utilities(code);
    scenario.choice.probabilities(open(code), state.rung[index(code)], byRung);
    return byRung;
  }

  /** The chance of a rung or one above. */
  double chanceOfAtLeast(String code, int rung) {
    double[] chances = chances(code);
    double sum = 0;
    for (int r = rung; r < Rung.COUNT; r++) {
      sum += chances[r];
    }
    return sum;
  }

  /** E: strength expected on a side if a rung is used against it. */
  double expected(int side, int level) {
    boolean wide = level >= Rung.WAR.ordinal();
    return state.expected(0, side, level, state.present(0, side, wide, 0), wide, 0);
  }

  /** A state that has joined a side, on a rung. */
  Frozen join(String code, int side, int rung, int cap, double weight) {
    state.enter(0, index(code), side, .5, cap, weight, run.luck);
    return at(code, rung);
  }

  /** What a party has chosen today. */
  Frozen choose(String code, int rung) {
    state.pending[index(code)] = rung;
    return this;
  }

  /** What happens to a party today. */
  Frozen force(String code, int rung) {
    state.forced[index(code)] = rung;
    return this;
  }

  /** Phase 2 of a day. */
  Frozen apply(int day) {
    decisions.apply(day);
    return this;
  }

  int rung(String code) {
    return state.rung[index(code)];
  }

  /** Whether a party has an answer to give. */
  boolean answering(String code) {
    return state.answerRate[index(code)] > 0;
  }

  /** Phase 5 of a day, but for the Security Council. */
  Frozen end(int day) {
    new Diplomacy(run, new Commitments(run, decisions)).step(day);
    return this;
  }
}
