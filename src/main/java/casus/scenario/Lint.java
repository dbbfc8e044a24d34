package casus.scenario;

import casus.crisis.Scenario;
import casus.scenario.Node.Mapping;

/** Tells of what is allowed but strange. */
final class Lint {
  Lint(Scenario scenario, Mapping root, Problems problems) {}

  void check() {}
}
