package casus;

import casus.crisis.Choice;
import casus.crisis.DecisionVariant;
import casus.luck.Luck;
import casus.luck.Purpose;
import casus.luck.Waits;
import casus.selftest.Bench;
import casus.treaty.Rung;
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

/** The rules that a run asks most: a keyed draw, a quiet year, a choice. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RuleBenchmark {
  private final Luck luck = new Luck(1, 1);
  private final Waits waits = new Waits(Purpose.CLOCK);
  private final double[] byRung = new double[Rung.COUNT];
  private final Choice choice = Choice.of(DecisionVariant.EXPECTED_UTILITY, Bench.defaults());
  private int day;

  @Benchmark
  public double keyedDraw() {
    return luck.uniform(Purpose.CHOICE, day++ & 0xFFFF, 17, 4711);
  }

  @Benchmark
  public int quietYear() {
    return waits.about(luck, 17, day++).firstWithin(0, 365, 0);
  }

  /** The choice rule from given chances to prevail: four utilities and a quantal response. */
  @Benchmark
  public double choice() {
    int open = choice.open(2, 3, 0.5, 6);
    for (int rung = 0; rung < Rung.COUNT; rung++) {
      if ((open & 1 << rung) != 0) {
        byRung[rung] =
            choice.utility(
                rung, 3, true, .25 * (.3 + .1 * rung), .5, .5, .1, .5, .5, .1, .4, 3, .1, 0);
      }
    }
    choice.probabilities(open, 2, byRung);
    return Choice.draw(byRung, .5);
  }
}
