package casus.story;

import casus.crisis.AllyRecord;
import casus.crisis.Chronicle.Act;
import casus.crisis.Chronicle.Close;
import casus.crisis.Chronicle.Decision;
import casus.crisis.Chronicle.Entry;
import casus.crisis.Chronicle.Happening;
import casus.crisis.Chronicle.Outbreak;
import casus.crisis.Chronicle.Shift;
import casus.crisis.RunRecord;
import casus.results.Course;
import casus.treaty.Response;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes the course of a run, for a figure, of what happened in it. */
public final class Courses {
  private final Explanation run;
  private final Names names;
  private final Map<String, List<Course.Step>> lanes = new LinkedHashMap<>();
  private final Map<String, Integer> standing = new LinkedHashMap<>();
  private final Map<String, Outbreak> disputes = new LinkedHashMap<>();

  /** By dispute, who fights beside its principals. */
  private final Map<String, List<String>> joined = new LinkedHashMap<>();

  private final List<Course.Mark> marks = new ArrayList<>();
  private final List<Course.Ending> endings = new ArrayList<>();
  private int last;

  private Courses(Explanation run) {
    this.run = run;
    names = new Names(run.scenario());
  }

  /**
   * The course of a run.
   *
   * @param run what happened
   * @param point its design point
   * @param arm its arm
   * @return principals in the order of their disputes, then allies as they come in
   */
  public static Course of(Explanation run, int point, String arm) {
    return new Courses(run).course(point, arm);
  }

  private Course course(int point, String arm) {
    run.happenings().forEach(this::take);
    for (AllyRecord answer : run.record().responses()) {
      if (answer.calledDay() != RunRecord.NO_DAY) {
        take(answer);
      }
    }
    marks.sort((a, b) -> Integer.compare(a.day(), b.day()));
    int horizon = run.scenario().horizonDays();
    boolean open = disputes.size() > endings.size();
    if (open) {
      endings.add(new Course.Ending(horizon, Course.Ending.ONGOING, ""));
    }
    List<Course.Lane> all = new ArrayList<>();
    lanes.forEach(
        (state, steps) ->
            all.add(new Course.Lane(state, names.bare(new StateCode(state)), tidy(steps))));
    int shown = open ? horizon : Math.min(horizon, last + Math.max(2, last / 20));
    return new Course(run.run(), point, arm, Math.max(1, shown), all, marks, endings);
  }

  private List<Course.Step> lane(String state) {
    return lanes.computeIfAbsent(state, code -> new ArrayList<>());
  }

  private void take(Happening happening) {
    if (happening instanceof Outbreak it) {
      disputes.put(it.dispute(), it);
      joined.put(it.dispute(), new ArrayList<>());
      stand(it.challenger().letters(), it.day(), 0);
      stand(it.target().letters(), it.day(), 0);
      last = Math.max(last, it.day());
    } else if (happening instanceof Act it) {
      stand(it.actor().letters(), it.day(), it.rung().ordinal());
    } else if (happening instanceof Decision it) {
      stand(it.actor().letters(), it.day(), it.to().ordinal());
    } else if (happening instanceof Entry it) {
      joined.computeIfAbsent(it.dispute(), key -> new ArrayList<>()).add(it.state().letters());
      stand(it.state().letters(), it.day(), it.rung().ordinal());
    } else if (happening instanceof Shift it) {
      shift(it);
    } else if (happening instanceof Close it) {
      close(it);
    }
  }

  /** Where nobody fights beside a principal, the highest rung of its side is its own. */
  private void shift(Shift it) {
    Outbreak dispute = disputes.get(it.dispute());
    if (dispute != null && joined.getOrDefault(it.dispute(), List.of()).isEmpty()) {
      stand(dispute.challenger().letters(), it.day(), it.challengers().ordinal());
      stand(dispute.target().letters(), it.day(), it.targets().ordinal());
    }
  }

  private void close(Close it) {
    Outbreak dispute = disputes.get(it.dispute());
    if (dispute == null) {
      return;
    }
    TreeSet<String> parties = new TreeSet<>(joined.getOrDefault(it.dispute(), List.of()));
    parties.add(dispute.challenger().letters());
    parties.add(dispute.target().letters());
    parties.forEach(state -> stand(state, it.day(), 0));
    String winner = it.winner().isEmpty() ? "" : names.of(new StateCode(it.winner()));
    endings.add(new Course.Ending(it.day(), it.ending().word(), winner));
    last = Math.max(last, it.day());
  }

  private void take(AllyRecord answer) {
    String victim = answer.victim().letters();
    String ally = answer.ally().letters();
    lane(victim);
    lane(ally);
    marks.add(new Course.Mark(answer.calledDay(), victim, ally, answer.clause(), -1));
    last = Math.max(last, answer.calledDay());
    if (answer.responseDay() != RunRecord.NO_DAY && answer.response() != Response.NONE) {
      int response = answer.response().ordinal();
      marks.add(new Course.Mark(answer.responseDay(), ally, victim, answer.clause(), response));
      last = Math.max(last, answer.responseDay());
    }
  }

  private void stand(String state, int day, int rung) {
    lane(state).add(new Course.Step(day, rung));
    if (standing.put(state, rung) == null || rung > 0) {
      last = Math.max(last, day);
    }
  }

  /** Of several steps on one day the last; of equal ones the first. */
  private static List<Course.Step> tidy(List<Course.Step> steps) {
    List<Course.Step> tidy = new ArrayList<>();
    for (Course.Step step : steps) {
      while (!tidy.isEmpty() && tidy.get(tidy.size() - 1).day() == step.day()) {
        tidy.remove(tidy.size() - 1);
      }
      if (tidy.isEmpty() || tidy.get(tidy.size() - 1).rung() != step.rung()) {
        tidy.add(step);
      }
    }
    return tidy;
  }
}
