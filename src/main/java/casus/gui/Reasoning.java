package casus.gui;

import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Happening;
import casus.crisis.UnderTreaty;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import casus.crisis.UnderTreaty.Duty;
import casus.crisis.UnderTreaty.Test;
import casus.crisis.UnderTreaty.Vote;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the {@link Reasons} of a run from what is told of it. */
final class Reasoning {
  private final List<Decision> choices = new ArrayList<>();
  private final Map<Key, Steps> calls = new LinkedHashMap<>();
  private @Nullable Steps latest;

  private record Key(String dispute, String clause, StateCode victim) {}

  /** A call so far: of each state the latest step of each kind. */
  private static final class Steps {
    private final Key key;
    private final Map<StateCode, Test> tests = new LinkedHashMap<>();
    private final Map<StateCode, Appeal> appeals = new LinkedHashMap<>();
    private final Map<StateCode, Vote> votes = new LinkedHashMap<>();
    private final Map<StateCode, Duty> duties = new LinkedHashMap<>();
    private final Map<StateCode, Answer> answers = new LinkedHashMap<>();
    private @Nullable CouncilDecision council;
    private int day;

    Steps(Key key) {
      this.key = key;
    }
  }

  /** Another run. */
  void clear() {
    choices.clear();
    calls.clear();
    latest = null;
  }

  /** Something happened. */
  void tell(Happening happening) {
    if (happening instanceof Decision decision) {
      if (!choices.isEmpty() && choices.get(0).day() != decision.day()) {
        choices.clear();
      }
      choices.add(decision);
    } else if (happening instanceof Test it) {
      at(it, it.dispute(), it.clause(), it.victim()).tests.put(it.member(), it);
    } else if (happening instanceof Appeal it) {
      at(it, it.dispute(), it.clause(), it.victim()).appeals.put(it.invoker(), it);
    } else if (happening instanceof Vote it) {
      at(it, it.dispute(), it.clause(), it.victim()).votes.put(it.member(), it);
    } else if (happening instanceof CouncilDecision it) {
      at(it, it.dispute(), it.clause(), it.victim()).council = it;
    } else if (happening instanceof Duty it) {
      at(it, it.dispute(), it.clause(), it.victim()).duties.put(it.ally(), it);
    } else if (happening instanceof Answer it) {
      at(it, it.dispute(), it.clause(), it.victim()).answers.put(it.ally(), it);
    }
  }

  private Steps at(UnderTreaty it, String dispute, String clause, StateCode victim) {
    Steps steps = calls.computeIfAbsent(new Key(dispute, clause, victim), Steps::new);
    steps.day = it.day();
    latest = steps;
    return steps;
  }

  /** The reasons as they are now. */
  Reasons reasons() {
    return new Reasons(List.copyOf(choices), Optional.ofNullable(latest).map(Reasoning::call));
  }

  private static Reasons.Call call(Steps steps) {
    return new Reasons.Call(
        steps.day,
        steps.key.dispute(),
        steps.key.clause(),
        steps.key.victim(),
        List.copyOf(steps.tests.values()),
        List.copyOf(steps.appeals.values()),
        List.copyOf(steps.votes.values()),
        Optional.ofNullable(steps.council),
        List.copyOf(steps.duties.values()),
        List.copyOf(steps.answers.values()));
  }
}
