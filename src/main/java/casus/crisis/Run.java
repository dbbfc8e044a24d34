package casus.crisis;

import casus.luck.Luck;
import org.jspecify.annotations.Nullable;

/** What every phase of a day works on: the scenario, where it stands, its luck, who listens. */
final class Run {
  final ResolvedScenario scenario;
  final CrisisState state;
  Luck luck = new Luck(0, 0);
  Climbing climbing = Climbing.PLAIN;
  @Nullable Chronicle chronicle;

  final Seat seat = new Seat();
  final Teller teller;

  /** Who looks whether other arms would have gone the same way; as a rule nobody. */
  Watch[] watches = {};

  /** Scratch: a number for each rung, and one for each response. */
  final double[] byRung = new double[casus.treaty.Rung.COUNT];

  final double[] byResponse = new double[casus.treaty.Response.COUNT];

  Run(ResolvedScenario scenario) {
    this.scenario = scenario;
    state = new CrisisState(scenario);
    teller = new Teller(this);
  }

  String disputeId(int d) {
    return scenario.confrontations[d].id();
  }
}
