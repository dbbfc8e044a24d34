package casus.crisis;

import casus.luck.Keys;
import java.util.Comparator;

/** The events of a scenario in the form the run works on, in order of day and id. */
final class Script {
  final ScriptedEvent[] events;
  final int[] keys;
  final int[] actor;
  final int[] target;

  /** The script of a scenario whose states are resolved already. */
  Script(ResolvedScenario s) {
    events =
        s.scenario.events().stream()
            .sorted(Comparator.comparingInt(ScriptedEvent::day).thenComparing(ScriptedEvent::id))
            .toArray(ScriptedEvent[]::new);
    keys = new int[events.length];
    actor = new int[events.length];
    target = new int[events.length];
    for (int e = 0; e < events.length; e++) {
      keys[e] = Keys.of(events[e].id());
      actor[e] = s.index(events[e].actor());
      target[e] = s.index(events[e].target());
    }
  }
}
