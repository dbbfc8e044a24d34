package casus.crisis;

import static casus.engine.ScenarioBuilder.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.engine.Chance;
import casus.engine.Log;
import casus.engine.ScenarioBuilder;
import casus.engine.Simulator;
import casus.luck.Luck;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Two parties on the ladder as a finite Markov chain, built from the program's own choices on held
 * disputes and solved exactly, against whole runs of the program. Wrong timing, wrong targets, a
 * draw used twice, changes not applied together: each sets the runs apart from the chain.
 */
@Tag("statistical")
class LadderChainTest {
  private static final int RUNGS = 5;
  private static final int PLACES = RUNGS * RUNGS;
  private static final double DAYS = 2;

  /** Own clocks alone are running, equally fast at all rungs; nothing else moves. */
  private static ScenarioBuilder pair() {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .03, 0, 10)
        .dispute("AAA", "BBB", "BBB", .7, .5)
        .still()
        .set(Parameter.OWN_DAYS_LOW, DAYS)
        .set(Parameter.OWN_DAYS_FORCE, DAYS)
        .set(Parameter.OWN_DAYS_WAR, DAYS)
        .set(Parameter.AUDIENCE_COST, 0);
  }

  /** The chance of each move from place 5 a + b in one day. */
  private static RealMatrix chain(ResolvedScenario scenario) {
    Frozen frozen = new Frozen(scenario, new Luck(0, 0));
    double moves = 1 - Math.exp(-1 / DAYS);
    RealMatrix chain = new Array2DRowRealMatrix(PLACES, PLACES);
    for (int a = 0; a < RUNGS; a++) {
      for (int b = 0; b < RUNGS; b++) {
        frozen.at("AAA", a).at("BBB", b);
        double[] first = frozen.chances("AAA");
        double[] second = frozen.chances("BBB");
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

  /** L1: blind choice. The chain's stationary law is where the parties stand in the long run. */
  @Test
  void blindPartiesStandWhereTheStationaryLawSays() {
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

    assertThat(simulate(scenario, 31, 4000)).satisfies(counts -> Chance.assertLaw(counts, law));
  }

  /** Where the parties stand at the horizon. */
  private static long[] simulate(ResolvedScenario scenario, long seed, int runs) {
    Simulator simulator = new Simulator(scenario);
    long[] counts = new long[PLACES];
    for (int run = 0; run < runs; run++) {
      Log log = new Log();
      simulator.run(new Luck(seed, run), log);
      int[] rung = {1, 0};
      log.of(Chronicle.Decision.class)
          .forEach(
              decision ->
                  rung[decision.actor().letters().equals("AAA") ? 0 : 1] = decision.to().ordinal());
      counts[RUNGS * rung[0] + rung[1]]++;
    }
    return counts;
  }

  /** The law of where they stand after some weeks, for parties that do think. */
  @ParameterizedTest
  @EnumSource(value = DecisionVariant.class, names = "RECIPROCAL", mode = Mode.EXCLUDE)
  void partiesStandWhereThePowersOfTheChainSay(DecisionVariant variant) {
    int days = 20;
    ResolvedScenario scenario =
        pair().decide(variant).event("threat", 0, "AAA", "BBB", 1).days(days + 1).resolve();
    double[] law = chain(scenario).power(days).getRow(RUNGS);

    assertThat(simulate(scenario, 32, 4000)).satisfies(counts -> Chance.assertLaw(counts, law));
  }

  /** A4, evidence C2: absorption B = (I − Q)⁻¹ R and mean time (I − Q)⁻¹ 1. */
  @Test
  void crisesEndInWarOrCalmAsTheFundamentalMatrixSays() {
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
    for (int from = 0; from < PLACES; from++) {
      if (calm(from) || war(from)) {
        continue;
      }
      one.setEntry(from, 1);
      for (int to = 0; to < PLACES; to++) {
        double move = chain.getEntry(from, to);
        if (war(to)) {
          toWar.addToEntry(from, move);
        } else if (!calm(to)) {
          open.addToEntry(from, to, -move);
        }
      }
    }
    LUDecomposition solver = new LUDecomposition(open);
    int start = RUNGS * 2;
    double war = solver.getSolver().solve(toWar).getEntry(start);
    double days = solver.getSolver().solve(one).getEntry(start);
    assertThat(war).isBetween(.05, .95);
    assertThat(days).isLessThan(40); // so that the horizon is never reached

    int runs = 4000;
    int wars = 0;
    double[] durations = new double[runs];
    Simulator simulator = new Simulator(scenario);
    for (int run = 0; run < runs; run++) {
      List<Integer> ladder = simulator.run(new Luck(33, run)).ladder();
      int l = 0;
      while (ladder.get(l + 1) != 0 && ladder.get(l + 1) < 4) {
        l += 2;
      }
      wars += ladder.get(l + 1) >= 4 ? 1 : 0;
      durations[run] = ladder.get(l);
    }
    Chance.assertShare(wars, runs, war);
    Chance.assertMean(durations, days);
  }

  private static boolean calm(int place) {
    return place == 0;
  }

  private static boolean war(int place) {
    return place / RUNGS == 4 || place % RUNGS == 4;
  }

  /** Evidence C1: the solver of this test on a walk with a known answer. */
  @Test
  void fundamentalMatrixSolvesTheGamblersRuin() {
    double up = .2;
    double down = .24;
    RealMatrix open = MatrixUtils.createRealIdentityMatrix(5);
    RealVector top = new ArrayRealVector(5);
    for (int k = 1; k <= 5; k++) {
      open.addToEntry(k - 1, k - 1, -(1 - up - down));
      if (k > 1) {
        open.addToEntry(k - 1, k - 2, -down);
      }
      if (k < 5) {
        open.addToEntry(k - 1, k, -up);
      } else {
        top.setEntry(k - 1, up);
      }
    }

    assertThat(new LUDecomposition(open).getSolver().solve(top).getEntry(2))
        .isCloseTo(.36657, within(5e-6));
  }
}
