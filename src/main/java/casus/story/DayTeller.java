package casus.story;

import casus.crisis.Chronicle.Act;
import casus.crisis.Chronicle.Close;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Disclosure;
import casus.crisis.Chronicle.Entry;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Chronicle.Losses;
import casus.crisis.Chronicle.Monitoring;
import casus.crisis.Chronicle.Motion;
import casus.crisis.Chronicle.Outbreak;
import casus.crisis.Chronicle.Shift;
import casus.crisis.Chronicle.Shipment;
import casus.crisis.Chronicle.Tension;
import casus.crisis.UnderTreaty.Answer;
import casus.crisis.UnderTreaty.Appeal;
import casus.crisis.UnderTreaty.CouncilDecision;
import casus.crisis.UnderTreaty.Duty;
import casus.crisis.UnderTreaty.Overdue;
import casus.crisis.UnderTreaty.Test;
import casus.crisis.UnderTreaty.Verdict;
import casus.crisis.UnderTreaty.Vote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells one day after the other. What many members of an alliance do alike on a day is told in one
 * sentence; what was told before and has not changed is not told again.
 */
final class DayTeller {
  private final Moves moves;
  private final Pledges pledges;

  DayTeller(Names names) {
    moves = new Moves(names);
    pledges = new Pledges(names);
  }

  /** The lines of a day, in the order in which things happened. */
  List<Line> tell(List<Happening> day) {
    Map<Object, List<Happening>> groups = new LinkedHashMap<>();
    Map<String, Shift> last = new LinkedHashMap<>();
    for (Happening happening : day) {
      if (happening instanceof Shift shift) {
        last.put(shift.dispute(), shift); // where the sides stand is told once, at the end
      } else {
        List<Object> alike = alike(happening);
        Object key = alike.isEmpty() ? groups.size() : alike;
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(happening);
      }
    }
    List<Line> lines = new ArrayList<>();
    groups.values().forEach(group -> lines.addAll(tellAlike(group, day)));
    boolean news = lines.stream().anyMatch(Line::isNews);
    last.values().forEach(shift -> lines.addAll(moves.standing(shift, news)));
    for (Happening happening : day) {
      if (happening instanceof Close close) {
        moves.forget(close.dispute());
        pledges.forget(close.dispute());
      }
    }
    return lines;
  }

  /**
   * Happenings of a day that are alike have equal keys; the happening itself if it stands alone.
   */
  private static List<Object> alike(Happening happening) {
    if (happening instanceof Test it) {
      return List.of("test", it.dispute(), it.clause(), it.victim(), it.attacker());
    } else if (happening instanceof Vote it) {
      return List.of("vote", it.dispute(), it.clause(), it.victim());
    } else if (happening instanceof Duty it) {
      return List.of("duty", it.dispute(), it.clause(), it.victim(), it.owed());
    } else if (happening instanceof Answer it) {
      return List.of("answer", it.dispute(), it.clause(), it.victim(), it.response());
    } else if (happening instanceof Entry it) {
      return List.of("entry", it.dispute(), it.onSideOf(), it.rung());
    } else if (happening instanceof Verdict it) {
      return List.of("verdict", it.dispute(), it.clause(), it.victim(), it.verdict());
    } else if (happening instanceof Overdue it) {
      return List.of("overdue", it.dispute(), it.clause(), it.victim(), it.owed(), it.response());
    }
    return List.of();
  }

  private List<Line> tellAlike(List<Happening> group, List<Happening> day) {
    Happening first = group.get(0);
    if (first instanceof Test) {
      return pledges.readings(cast(group, Test.class));
    } else if (first instanceof Vote) {
      return pledges.votes(cast(group, Vote.class));
    } else if (first instanceof Duty) {
      return pledges.duties(cast(group, Duty.class));
    } else if (first instanceof Answer) {
      return pledges.answers(cast(group, Answer.class));
    } else if (first instanceof Verdict) {
      return pledges.verdicts(cast(group, Verdict.class));
    } else if (first instanceof Overdue) {
      return pledges.overdue(cast(group, Overdue.class));
    } else if (first instanceof Entry) {
      return moves.entries(cast(group, Entry.class));
    } else if (first instanceof Appeal it) {
      return pledges.appeal(it);
    } else if (first instanceof CouncilDecision it) {
      return pledges.council(it);
    } else if (first instanceof Outbreak it) {
      return moves.outbreak(it);
    } else if (first instanceof Act it) {
      return moves.act(it);
    } else if (first instanceof Tension it) {
      return moves.tension(it);
    } else if (first instanceof Decision it) {
      return moves.decision(it, overruled(it, day));
    } else if (first instanceof Losses it) {
      return moves.losses(it);
    } else if (first instanceof Motion it) {
      return moves.motion(it);
    } else if (first instanceof Shipment it) {
      return moves.shipment(it);
    } else if (first instanceof Disclosure it) {
      return moves.disclosure(it);
    } else if (first instanceof Monitoring it) {
      return moves.monitoring(it);
    } else if (first instanceof Close it) {
      return moves.close(it);
    }
    throw new IllegalStateException("no words for " + first);
  }

  /** Whether an event, a provocation or a clash takes the actor higher than it chose. */
  private static boolean overruled(Decision decision, List<Happening> day) {
    return day.stream()
        .anyMatch(
            it ->
                it instanceof Act act
                    && act.dispute().equals(decision.dispute())
                    && act.actor().equals(decision.actor())
                    && act.rung().compareTo(decision.to()) > 0);
  }

  private static <T extends Happening> List<T> cast(List<Happening> group, Class<T> kind) {
    return group.stream().map(kind::cast).toList();
  }
}
