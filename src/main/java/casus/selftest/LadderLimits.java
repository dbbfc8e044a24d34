package casus.selftest;

import casus.crisis.Chronicle;
import casus.crisis.DecisionVariant;
import casus.crisis.HeldDispute;
import casus.crisis.Parameter;
import casus.crisis.ResolvedScenario;
import casus.crisis.ScenarioBuilder;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Two parties on the ladder as a finite Markov chain, built from the program's own choices on held
 * disputes and solved exactly, against whole runs of the program. Wrong timing, wrong targets, a
 * draw used twice, changes not applied together: each sets the runs apart from the chain.
 */
final class LadderLimits {
  private static final int RUNGS = 5;
  private static final int PLACES = RUNGS * RUNGS;
  private static final double DAYS = 2;
  private static final int RUNS = 4000;

  private LadderLimits() {}

  static List<Limit> all() {
    List<Limit> limits = new ArrayList<>();
    limits.add(new Limit("L1", "blind choice: the stationary law", LadderLimits::stationary));
    for (DecisionVariant variant : DecisionVariant.values()) {
      // Reciprocity looks at the opponents' last change, which is no part of a place.
      if (variant != DecisionVariant.RECIPROCAL) {
        limits.add(new Limit("A4", "20 days of " + variant.word(), () -> powers(variant)));
      }
    }
    limits.add(new Limit("A4", "crises end in war or calm", LadderLimits::absorption));
    return limits;
  }

  /** Own clocks alone are running, equally fast at all rungs; nothing else moves. */
  private static ScenarioBuilder pair() {
    return Bench.scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .03, 0, 10)
        .dispute("AAA", "BBB", "BBB", .7, .5)
        .tuned(Bench.still())
        .set(Parameter.OWN_DAYS_LOW, DAYS)
        .set(Parameter.OWN_DAYS_FORCE, DAYS)
        .set(Parameter.OWN_DAYS_WAR, DAYS)
        .set(Parameter.AUDIENCE_COST, 0);
  }

  /** The chance of each move from place 5 a + b in one day. */
  private static RealMatrix chain(ResolvedScenario scenario) {
    HeldDispute held = new HeldDispute(scenario, new Luck(0, 0));
    double moves = 1 - Math.exp(-1 / DAYS);
    RealMatrix chain = new Array2DRowRealMatrix(PLACES, PLACES);
    for (int a = 0; a < RUNGS; a++) {
      for (int b = 0; b < RUNGS; b++) {
        held.put("AAA", a, a);
        held.put("BBB", b, b);
        double[] first = held.chances("AAA");
        double[] second = held.chances("BBB");
        for (int x = 0; x < RUNGS; x++) {
          for (int y = 0; y < RUNGS; y++) {
            double moveA = moves * first[x] + (x == a ? 1 - moves : 0);
            double moveB = moves * second[y] + (y == b ? 1 - moves : 0);
            chain.setEntry(RUNGS * a + b, RUNGS * x + y, moveA * moveB);
          }
        }
      }
    }
    return chain;
  }

  private static List<Check> stationary() {
    ResolvedScenario scenario =
        pair()
            .set(Parameter.CHOICE_PRECISION, 0)
            .event("threat", 0, "AAA", "BBB", 1)
            .days(60)
            .resolve();
    // π (P − I) = 0 with the last column put to the sum of π.
    RealMatrix system = chain(scenario).subtract(MatrixUtils.createRealIdentityMatrix(PLACES));
    system.setColumn(PLACES - 1, new ArrayRealVector(PLACES, 1).toArray());
    RealVector right = new ArrayRealVector(PLACES);
    right.setEntry(PLACES - 1, 1);
    double[] law = new LUDecomposition(system.transpose()).getSolver().solve(right).toArray();
    return List.of(Check.law("rungs of both after 60 days", places(scenario, 31), law));
  }

  /** The law of where they stand after some weeks, for parties that do think. */
  private static List<Check> powers(DecisionVariant variant) {
    int days = 20;
    ResolvedScenario scenario =
        pair().decide(variant).event("threat", 0, "AAA", "BBB", 1).days(days + 1).resolve();
    double[] law = chain(scenario).power(days).getRow(RUNGS);
    return List.of(Check.law("rungs of both", places(scenario, 32), law));
  }

  /** Where the parties stand at the horizon. */
  private static long[] places(ResolvedScenario scenario, long seed) {
    Simulator simulator = new Simulator(scenario);
    long[] counts = new long[PLACES];
    for (int run = 0; run < RUNS; run++) {
      int[] rung = {1, 0};
      simulator.run(
          new Luck(seed, run),
          told -> {
            if (told instanceof Chronicle.Decision decision) {
              rung[decision.actor().letters().equals("AAA") ? 0 : 1] = decision.to().ordinal();
            }
          });
      counts[RUNGS * rung[0] + rung[1]]++;
    }
    return counts;
  }

  /** Absorption B = (I − Q)⁻¹ R and mean time (I − Q)⁻¹ 1 against the first day of war or calm. */
  private static List<Check> absorption() {
    ResolvedScenario scenario =
        pair()
            .set(Parameter.CHOICE_PRECISION, 5)
            .event("display", 0, "AAA", "BBB", 2)
            .days(400)
            .resolve();
    RealMatrix chain = chain(scenario);
    RealMatrix open = MatrixUtils.createRealIdentityMatrix(PLACES);
    RealVector toWar = new ArrayRealVector(PLACES);
    RealVector one = new ArrayRealVector(PLACES);
    for (int from = 1; from < PLACES; from++) { // 0 is calm
      if (!isWar(from)) {
        one.setEntry(from, 1);
        for (int to = 1; to < PLACES; to++) {
          if (isWar(to)) {
            toWar.addToEntry(from, chain.getEntry(from, to));
          } else {
            open.addToEntry(from, to, -chain.getEntry(from, to));
          }
        }
      }
    }
    DecompositionSolver solver = new LUDecomposition(open).getSolver();
    int start = RUNGS * 2;
    return ended(scenario, solver.solve(toWar).getEntry(start), solver.solve(one).getEntry(start));
  }

  private static boolean isWar(int place) {
    return place / RUNGS == 4 || place % RUNGS == 4;
  }

  private static List<Check> ended(ResolvedScenario scenario, double war, double days) {
    int wars = 0;
    double[] durations = new double[RUNS];
    Simulator simulator = new Simulator(scenario);
    for (int run = 0; run < RUNS; run++) {
      List<Integer> ladder = simulator.run(new Luck(33, run)).ladder();
      int l = 0;
      while (ladder.get(l + 1) != 0 && ladder.get(l + 1) < 4) {
        l += 2;
      }
      wars += ladder.get(l + 1) >= 4 ? 1 : 0;
      durations[run] = ladder.get(l);
    }
    return List.of(
        Check.share("P(war before calm)", wars, RUNS, war),
        Check.mean("mean days to either", durations, days));
  }
}
