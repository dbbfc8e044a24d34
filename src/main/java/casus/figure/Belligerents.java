package casus.figure;

import casus.results.CsvRow;
import casus.results.StoredResults;
import casus.results.StoredScenario;
import casus.results.StoredScenario.Dispute;
import casus.results.StoredScenario.State;
import casus.stats.Estimate;
import casus.stats.Proportion;
import casus.text.Text;
import casus.treaty.StateCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who fights: for each state of a scenario the share of runs in which it used force. Of a principal
 * {@code runs.csv} tells its highest rung, force being rung 3; an ally used force if {@code
 * responses.csv} has an answer {@code limited} or {@code full} of it. About once in a thousand runs
 * such an answer comes as the dispute ends and is never acted on; the files do not tell these
 * apart.
 *
 * @param scenario the scenario
 * @param arms the design point and the one arm that is counted
 * @param n how many runs
 * @param fought by code, for all states of the scenario: the share of runs
 * @param rungs by dispute: in how many runs each of the seven rungs was the highest of either side
 * @param called by treaty: in how many runs it was called
 */
record Belligerents(
    StoredScenario scenario,
    Arms arms,
    long n,
    Map<String, Estimate> fought,
    Map<Dispute, long[]> rungs,
    Map<String, Long> called) {
  private static final String RUNS = "runs.csv";
  private static final String RESPONSES = "responses.csv";
  private static final String HIGHEST = "max_rung_";
  private static final int FORCE = 3;
  private static final Set<String> ANSWERS_OF_FORCE = Set.of("limited", "full");

  /** Why a folder does not tell who fights; empty when it does. */
  static Optional<String> missing(StoredResults results, Focus focus) throws IOException {
    for (String file : List.of(StoredScenario.FILE, RUNS, RESPONSES)) {
      if (!results.has(file)) {
        return Optional.of(results.whyNot(file));
      }
    }
    Optional<Arms> arms = Arms.of(results, focus, RUNS);
    if (arms.isEmpty()) {
      return Arms.missing(results, focus, RUNS);
    }
    return results.scenario().states().isEmpty()
        ? Optional.of(StoredScenario.FILE + " names no states")
        : Optional.empty();
  }

  static Belligerents of(StoredResults results, Focus focus) throws IOException {
    StoredScenario scenario = results.scenario();
    Arms all = Arms.of(results, focus, RUNS).orElseThrow();
    Arms arms = all.first();
    Count count = new Count(scenario);
    results.stream(
        RUNS,
        row -> {
          if (isOf(arms, row)) {
            count.run(row);
          }
        });
    results.stream(
        RESPONSES,
        row -> {
          if (isOf(arms, row)) {
            count.response(row);
          }
        });
    return new Belligerents(
        scenario, arms, count.n, count.shares(), count.rungs, count.calledRuns());
  }

  private static boolean isOf(Arms arms, CsvRow row) throws IOException {
    return row.text("arm").equals(arms.names().get(0)) && row.integer("point") == arms.point();
  }

  /** States by how often they fight, the most warlike first; equals in the order of the file. */
  List<State> byChance() {
    List<State> states = new ArrayList<>(scenario.states());
    states.sort(Comparator.comparingDouble(state -> -chance(state.code())));
    return states;
  }

  /** The share of runs in which a state used force; 0 to 1, NaN where there are no runs. */
  double chance(String code) {
    return estimate(code).value();
  }

  Estimate estimate(String code) {
    return fought.getOrDefault(code, Proportion.of(0, n).estimate());
  }

  /** Whether a state is a party to a dispute that the scenario opens. */
  boolean isPrincipal(String code) {
    return scenario.disputes().stream()
        .anyMatch(d -> d.open() && (d.challenger().equals(code) || d.target().equals(code)));
  }

  /** A chance in per cent with its interval, as the figures write it. */
  String value(Print print, String code) {
    Estimate estimate = estimate(code);
    return print.chanceWithInterval(estimate.value(), estimate.low(), estimate.high());
  }

  /** Half the width of the widest interval; 0 to 0.5. */
  double widestHalf() {
    return fought.values().stream()
        .filter(Estimate::isDefined)
        .mapToDouble(estimate -> (estimate.high() - estimate.low()) / 2)
        .max()
        .orElse(0.5);
  }

  /** The most warlike states with their chances, as a sentence has them. */
  String findings(Print print) {
    List<String> words = new ArrayList<>();
    for (State state : byChance().subList(0, Math.min(8, scenario.states().size()))) {
      words.add(state.name() + " " + print.share(chance(state.code())));
    }
    int rest = scenario.states().size() - words.size();
    return String.join(", ", words)
        + (rest > 0 ? " and " + print.count(rest, "other state", "other states") : "");
  }

  /** How the caption tells which runs are counted. */
  String runs(Print print, StoredResults results, Focus focus) throws IOException {
    int armCount = Arms.of(results, focus, RUNS).orElseThrow().names().size();
    return Text.format(
        "n = %s%s.%s",
        print.count(n, "run", "runs"),
        armCount > 1 ? " of arm " + arms.labels().title(arms.names().get(0)) : "",
        arms.pointSentence());
  }

  /** The rungs that were the highest of some dispute in some run. */
  Set<Integer> rungsSeen() {
    Set<Integer> seen = new TreeSet<>();
    for (long[] counts : rungs.values()) {
      for (int rung = 0; rung < counts.length; rung++) {
        if (counts[rung] > 0) {
          seen.add(rung);
        }
      }
    }
    return seen;
  }

  /** In which share of runs a treaty was called, in words. */
  String calledIn(Print print, String treaty) {
    return print.share(called.getOrDefault(treaty, 0L) / (double) n);
  }

  NumberTable numbers() {
    NumberTable table =
        new NumberTable("point", "arm", "state", "name", "statistic", "value", "lo", "hi", "n");
    for (State state : byChance()) {
      Estimate estimate = estimate(state.code());
      table.add(
          arms.point(),
          arms.names().get(0),
          state.code(),
          state.name(),
          "probability",
          estimate.value(),
          estimate.low(),
          estimate.high(),
          n);
    }
    return table;
  }

  /** Counts while the files are read; one bit for each run and state. */
  private static final class Count {
    private final Map<String, BitSet> force = new LinkedHashMap<>();
    private final Map<Dispute, long[]> rungs = new LinkedHashMap<>();
    private final Map<String, BitSet> called = new LinkedHashMap<>();
    private long n;
    private int first = -1;

    Count(StoredScenario scenario) {
      scenario.states().forEach(state -> force.put(state.code(), new BitSet()));
      scenario.disputes().forEach(dispute -> rungs.put(dispute, new long[Words.RUNGS.size()]));
      scenario.treaties().forEach(treaty -> called.put(treaty.id(), new BitSet()));
    }

    void run(CsvRow row) throws IOException {
      n++;
      place(row);
      for (String column : row.columns()) {
        String code = column.startsWith(HIGHEST) ? column.substring(HIGHEST.length()) : "";
        BitSet runs = force.get(code);
        if (StateCode.isCode(code) && runs != null && rung(row, code) >= FORCE) {
          runs.set(place(row));
        }
      }
      for (Map.Entry<Dispute, long[]> entry : rungs.entrySet()) {
        Dispute dispute = entry.getKey();
        entry.getValue()[Math.max(rung(row, dispute.challenger()), rung(row, dispute.target()))]++;
      }
    }

    void response(CsvRow row) throws IOException {
      BitSet calls = called.get(row.text("treaty"));
      if (calls != null && !row.text("via").equals("consultation")) {
        calls.set(place(row));
      }
      BitSet runs = force.get(row.text("ally"));
      if (runs != null && ANSWERS_OF_FORCE.contains(row.text("response"))) {
        runs.set(place(row));
      }
    }

    /** The highest rung of a principal; 0 of a state of which the file does not tell. */
    private static int rung(CsvRow row, String code) throws IOException {
      String column = HIGHEST + code;
      return row.has(column) && !row.text(column).isEmpty() ? row.integer(column) : 0;
    }

    /** Runs are sorted, so that the first one has the least number. */
    private int place(CsvRow row) throws IOException {
      int run = row.integer("run");
      if (first < 0) {
        first = run;
      }
      return Math.max(0, run - first);
    }

    Map<String, Estimate> shares() {
      Map<String, Estimate> shares = new LinkedHashMap<>();
      force.forEach(
          (code, runs) -> shares.put(code, Proportion.of(runs.cardinality(), n).estimate()));
      return shares;
    }

    Map<String, Long> calledRuns() {
      Map<String, Long> runs = new LinkedHashMap<>();
      called.forEach((id, bits) -> runs.put(id, (long) bits.cardinality()));
      return runs;
    }
  }
}
