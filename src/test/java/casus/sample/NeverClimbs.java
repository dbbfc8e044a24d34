package casus.sample;

import casus.crisis.DecisionRule;
import casus.crisis.Parameters;

/** A decision rule as another jar may bring it: a party never climbs, come what may. */
public final class NeverClimbs implements DecisionRule {
  /** As a service has it. */
  public NeverClimbs() {}

  @Override
  public String word() {
    return "never-climbs";
  }

  @Override
  public Weighing under(Parameters parameters) {
    return (open, status, byRung) -> {
      int kept = 0;
      for (int rung = 0; rung <= status; rung++) {
        kept += open >> rung & 1;
      }
      for (int rung = 0; rung < byRung.length; rung++) {
        byRung[rung] = rung <= status && (open & 1 << rung) != 0 ? 1.0 / kept : 0;
      }
    };
  }
}
