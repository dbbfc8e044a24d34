package casus.crisis;

import casus.luck.Luck;
import casus.luck.Purpose;
import casus.selftest.Bench;
import casus.treaty.Response;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The rules of phases 3 to 5, by their coefficients: calls, answers, fighting, endings. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PhaseBenchmark {
  private final Luck luck = new Luck(1, 1);
  private final Invocation invocation = Bench.defaults().rule(Invocation.class);
  private final AllyResponse response = Bench.defaults().rule(AllyResponse.class);
  private final Circumstances circumstances = new Circumstances();
  private final double[] atLeast = new double[Response.COUNT];
  private final Combat combat = Bench.defaults().rule(Combat.class);
  private final Termination termination = Bench.defaults().rule(Termination.class);
  private int day;

  /** R5: the chance that a victim invokes an article. */
  @Benchmark
  public double invocation() {
    return invocation.chance(false, false, day++ & 3, .4, .03, .02);
  }

  /** R7: what an ally makes of a call on a day: its drive, and the chance of each response. */
  @Benchmark
  public double answer() {
    circumstances.standing = .001 * (day++ & 0xFF);
    response.chances(response.drive(circumstances), 5, .2, .8, true, Response.COUNT - 1, atLeast);
    return atLeast[3] * Lags.due(day & 0xFF, 30);
  }

  /** R8: a day on which both sides are at war: the balance, fortune, and the dead. */
  @Benchmark
  public double fighting() {
    int today = day++ & 0xFFFF;
    double speed = combat.speed(4, 1);
    return combat.push(speed, .05, .03, 1)
        + combat.spread(speed) * luck.gaussian(Purpose.BATTLE, today, 4711, 0)
        + combat.warDeaths(1, luck.gaussian(Purpose.DEATHS, today, 4711, 0));
  }

  /** R13: whether a dispute is settled on a day. */
  @Benchmark
  public boolean ending() {
    int today = day++ & 0xFFFF;
    double hazard = termination.settlementHazard(.001 * (today & 0xFF), .1, .5, false, true);
    return luck.uniform(Purpose.SETTLEMENT, today, 4711, 0) < -Math.expm1(-hazard);
  }
}
