package casus.crisis;

import casus.luck.Luck;
import casus.treaty.Rung;

/** A held dispute in which more can be arranged and seen than the program itself needs. */
final class Frozen extends HeldDispute {
  /** The first dispute of a scenario, just opened. */
  Frozen(ResolvedScenario scenario, Luck luck) {
    super(scenario, luck);
  }

  /** Puts a party on a rung, which is its peak as well. */
  Frozen at(String code, int rung) {
    return at(code, rung, rung);
  }

  Frozen at(String code, int rung, int peak) {
    put(code, rung, peak);
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
    return state.strengths.expected(
        0, side, level, state.strengths.present(0, side, wide, 0), wide, 0);
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
    new Endings(run, new Verdicts(run, new Answers(run))).step(day);
    return this;
  }
}
