package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.AllyRecord;
import casus.crisis.AllyRecord.Verdict;
import casus.crisis.Chronicle;
import casus.crisis.Chronicle.Happening;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunRecord;
import casus.crisis.Scenario;
import casus.crisis.UnderTreaty;
import casus.luck.Luck;
import casus.treaty.Response;
import casus.treaty.StateCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * One verdict for each call and ally (R5, R9): what the log tells of readings, duties and answers,
 * what it tells as verdicts, and what the tables say are the same.
 */
class VerdictsTest {
  /** A call of a victim in a dispute, as the log names it. */
  private record Key(String dispute, String clause, StateCode victim) {}

  /** How an ally stands to a call, from what the log tells of deeds alone. */
  private static final class Pledge {
    boolean sees;
    Optional<Response> owed = Optional.empty();
    Response response = Response.NONE;
    boolean overdue;
    Optional<Verdict> verdict = Optional.empty();

    /** Settles as soon as what is owed is there. */
    void weigh() {
      if (verdict.isEmpty() && owed.isPresent() && response.compareTo(owed.get()) >= 0) {
        verdict = Optional.of(overdue ? Verdict.LATE : Verdict.HONOURED);
      }
    }

    void end(boolean disputeOver, boolean fights) {
      if (verdict.isPresent()) {
        return;
      }
      boolean free = fights && response.compareTo(Response.LIMITED) < 0;
      if (!sees) {
        verdict = Optional.of(Verdict.DENIED);
      } else if (overdue || (disputeOver && owed.isPresent() && !free)) {
        verdict = Optional.of(Verdict.RENEGED);
      } else {
        verdict = Optional.of(Verdict.OPEN);
      }
    }
  }

  /** Rebuilds the verdicts of a run from its log, but for what the log tells as verdicts. */
  private static final class Rebuilt {
    final Map<Key, Map<StateCode, Pledge>> open = new LinkedHashMap<>();
    final List<Map<StateCode, Pledge>> closed = new ArrayList<>();
    final Map<List<Object>, UnderTreaty.Test> readings = new LinkedHashMap<>();

    /** For which principal who fights, by dispute. */
    final Map<String, Map<StateCode, StateCode>> sides = new HashMap<>();

    Rebuilt(List<Happening> happenings) {
      int today = -1;
      for (Happening it : happenings) {
        if (it.day() != today) {
          today = it.day();
          readings.clear();
        }
        take(it);
      }
      open.forEach((key, pledges) -> end(key, pledges, false));
    }

    private void take(Happening happening) {
      if (happening instanceof Chronicle.Outbreak it) {
        sides.put(it.dispute(), principals(it));
      } else if (happening instanceof Chronicle.Entry it) {
        sides.get(it.dispute()).put(it.state(), it.onSideOf());
      } else if (happening instanceof UnderTreaty.Test it) {
        readings.put(
            List.of(it.dispute(), it.clause(), it.victim(), it.member(), it.attacker()), it);
      } else if (happening instanceof UnderTreaty.Appeal it && it.called()) {
        for (UnderTreaty.Test test : readings.values()) {
          if (test.dispute().equals(it.dispute())
              && test.clause().equals(it.clause())
              && test.victim().equals(it.victim())
              && test.attacker().equals(it.attacker())
              && (!it.self() || test.sees())) {
            pledge(it.dispute(), it.clause(), it.victim(), test.member()).sees |= test.sees();
          }
        }
      } else if (happening instanceof UnderTreaty.Duty it) {
        Pledge pledge = pledge(it.dispute(), it.clause(), it.victim(), it.ally());
        pledge.owed = Optional.of(it.owed());
        pledge.weigh();
      } else if (happening instanceof UnderTreaty.Answer it) {
        Pledge pledge = pledge(it.dispute(), it.clause(), it.victim(), it.ally());
        pledge.owed = Optional.of(it.owed());
        pledge.response = it.response();
        pledge.weigh();
      } else if (happening instanceof UnderTreaty.Overdue it) {
        pledge(it.dispute(), it.clause(), it.victim(), it.ally()).overdue = true;
      } else if (happening instanceof UnderTreaty.Verdict it) {
        // An ally that fights for the other side is told of no duty: it will not answer.
        Pledge pledge = pledge(it.dispute(), it.clause(), it.victim(), it.ally());
        pledge.owed = pledge.owed.or(it::owed);
        pledge.weigh();
      } else if (happening instanceof Chronicle.Close it) {
        for (Key key : List.copyOf(open.keySet())) {
          if (key.dispute().equals(it.dispute())) {
            end(key, open.remove(key), true);
          }
        }
      }
    }

    private Pledge pledge(String dispute, String clause, StateCode victim, StateCode ally) {
      return open.computeIfAbsent(new Key(dispute, clause, victim), key -> new LinkedHashMap<>())
          .computeIfAbsent(ally, key -> new Pledge());
    }

    private void end(Key key, Map<StateCode, Pledge> pledges, boolean over) {
      Map<StateCode, StateCode> side = sides.get(key.dispute());
      StateCode forVictim = side.get(key.victim());
      pledges.forEach((ally, pledge) -> pledge.end(over, forVictim.equals(side.get(ally))));
      closed.add(pledges);
    }

    Map<Verdict, Integer> counts() {
      Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
      for (Map<StateCode, Pledge> call : closed) {
        call.values()
            .forEach(pledge -> counts.merge(pledge.verdict.orElseThrow(), 1, Integer::sum));
      }
      return counts;
    }
  }

  private static Map<StateCode, StateCode> principals(Chronicle.Outbreak it) {
    return new HashMap<>(Map.of(it.challenger(), it.challenger(), it.target(), it.target()));
  }

  private static List<String> told(List<Happening> happenings) {
    return happenings.stream()
        .filter(UnderTreaty.Verdict.class::isInstance)
        .map(UnderTreaty.Verdict.class::cast)
        .map(
            it ->
                "%s %s %s %s %s"
                    .formatted(
                        it.dispute(), it.clause(), it.victim(), it.ally(), it.verdict().word()))
        .sorted()
        .toList();
  }

  private static List<String> rows(RunRecord record) {
    return record.responses().stream()
        .map(
            row ->
                "%s %s %s %s %s"
                    .formatted(
                        row.dispute(),
                        row.clause(),
                        row.victim(),
                        row.ally(),
                        row.verdict().word()))
        .sorted()
        .toList();
  }

  @Test
  void logAndTablesTellOneVerdictForEachCallAndAlly() {
    Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
    for (int number = 0; number < 150; number++) {
      Scenario scenario = RandomScenarios.numbered(number);
      Simulator simulator = new Simulator(new ResolvedScenario(scenario));
      for (int run = 0; run < 3; run++) {
        Log log = new Log();
        RunRecord record = simulator.run(new Luck(number, run), log);
        String where = number + ", " + run;

        assertThat(told(log.all())).as(where).isEqualTo(rows(record));

        Map<Verdict, Integer> rows = new EnumMap<>(Verdict.class);
        Map<Verdict, Integer> calls = new EnumMap<>(Verdict.class);
        for (AllyRecord row : record.responses()) {
          rows.merge(row.verdict(), 1, Integer::sum);
          if (!row.consultation()) {
            calls.merge(row.verdict(), 1, Integer::sum);
          }
        }
        assertThat(new Rebuilt(log.all()).counts()).as(where).isEqualTo(rows);
        assertThat(record.honoured()).isEqualTo(calls.getOrDefault(Verdict.HONOURED, 0));
        assertThat(record.late()).isEqualTo(calls.getOrDefault(Verdict.LATE, 0));
        assertThat(record.reneged()).isEqualTo(calls.getOrDefault(Verdict.RENEGED, 0));
        assertThat(record.denied()).isEqualTo(calls.getOrDefault(Verdict.DENIED, 0));
        rows.forEach((verdict, count) -> all.merge(verdict, count, Integer::sum));
      }
    }
    assertThat(all).containsOnlyKeys(Verdict.values());
    assertThat(all.values()).allMatch(count -> count > 10);
  }

  @Test
  void nobodyIsCalledAgainstWhomItFightsAlready() {
    int entries = 0;
    for (int number = 0; number < 150; number++) {
      Log log = new Log();
      new Simulator(new ResolvedScenario(RandomScenarios.numbered(number)))
          .run(new Luck(3, number), log);
      Map<String, Map<StateCode, StateCode>> sides = new HashMap<>();
      List<Chronicle.Entry> today = new ArrayList<>();
      for (Happening happening : log.all()) {
        if (!today.isEmpty() && happening.day() > today.get(0).day()) {
          today.forEach(it -> sides.get(it.dispute()).put(it.state(), it.onSideOf()));
          today.clear();
        }
        if (happening instanceof Chronicle.Outbreak it) {
          sides.put(it.dispute(), principals(it));
        } else if (happening instanceof Chronicle.Entry it) {
          today.add(it);
          entries++;
        } else if (happening instanceof UnderTreaty.Test it) {
          Map<StateCode, StateCode> of = sides.get(it.dispute());
          StateCode mine = of.get(it.member());
          assertThat(mine == null || mine.equals(of.get(it.attacker())))
              .as("%d: %s", number, it)
              .isTrue();
        }
      }
    }
    assertThat(entries).isGreaterThan(100);
  }
}
