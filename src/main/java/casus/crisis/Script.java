package casus.crisis;

import casus.luck.Luck;
import casus.luck.Purpose;
import casus.treaty.Rung;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The events of a scenario in the form the run works on, in order of day and id. */
final class Script {
  final ScriptedEvent[] events;
  final int[] keys;
  final int[] actor;
  final int[] target;

  /** By event: its rung, where that is certain, else null. */
  private final @Nullable Rung[] certain;

  /** The script of a scenario whose states are resolved already. */
  Script(ResolvedScenario s) {
    events =
        s.scenario.events().stream()
            .sorted(Comparator.comparingInt(ScriptedEvent::day).thenComparing(ScriptedEvent::id))
            .toArray(ScriptedEvent[]::new);
    keys = OwnKeys.of("events", events, ScriptedEvent::id);
    actor = new int[events.length];
    target = new int[events.length];
    certain = new Rung[events.length];
    for (int e = 0; e < events.length; e++) {
      actor[e] = s.index(events[e].actor());
      target[e] = s.index(events[e].target());
      RungChances rungs = events[e].rungs();
      certain[e] = rungs.isCertain() ? rungs.highest() : null;
    }
  }

  /** How far an event goes in a replication: one draw, however often it is asked. */
  Rung rung(int e, Luck luck) {
    Rung rung = certain[e];
    return rung != null
        ? rung
        : events[e].rungs().at(luck.uniform(Purpose.EVENT_RUNG, 0, keys[e], 0));
  }
}
