package casus.crisis;

import casus.luck.Luck;
import casus.treaty.Rung;
import casus.treaty.StateCode;

/**
 * A dispute held still at a place of our choosing, to be looked at with the program's own eyes:
 * what a party would choose there, and with what chance. Used by one thread at a time.
 */
public class HeldDispute {
  final ResolvedScenario scenario;
  final CrisisState state;
  final Run run;
  final Decisions decisions;

  /**
   * The first dispute of a scenario, just opened.
   *
   * @param scenario the scenario
   * @param luck what resolve and misperception are drawn from
   */
  public HeldDispute(ResolvedScenario scenario, Luck luck) {
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

  /**
   * Puts a party on a rung.
   *
   * @param code the party
   * @param rung the rung, 0 to 6
   * @param peak the highest it stood on
   */
  public void put(String code, int rung, int peak) {
    state.rung[index(code)] = rung;
    state.peak[index(code)] = peak;
    state.recount(0);
  }

  int open(String code) {
    return decisions.open(0, index(code), 0);
  }

  /** Utilities by rung; what stands at rungs not open means nothing. */
  double[] utilities(String code) {
    double[] byRung = new double[Rung.COUNT];
    decisions.appraisal.utilities(0, index(code), 0, open(code), byRung);
    return byRung;
  }

  /**
   * The chances of what a party would choose, if it chose now.
   *
   * @param code the party
   * @return by rung; 0 where a rung is not open to it
   */
  public double[] chances(String code) {
    double[] byRung = utilities(code);
    scenario.weighing.probabilities(open(code), state.rung[index(code)], byRung);
    return byRung;
  }
}
