package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Crisis;
import casus.crisis.ResolvedScenario;
import casus.luck.Luck;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The days of a run allocate nothing: what it needs is made once for each thread. */
class AllocationTest {
  private static final int RUNS = 60;

  /** A few small objects when a run begins and when an event is played, none with its days. */
  private static final int AT_MOST_PER_RUN = 512;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Luck[] lucks =
      IntStream.range(0, RUNS).mapToObj(run -> new Luck(9, run)).toArray(Luck[]::new);

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  /** Days of random scenarios of all kinds, once the pools have grown to what they need. */
  @Test
  void daysOfACrisisAllocateNothing() {
    for (int number = 0; number < 40; number++) {
      ResolvedScenario scenario = new ResolvedScenario(RandomScenarios.numbered(number));
      Crisis crisis = new Crisis(scenario);
      int horizon = scenario.scenario().horizonDays();
      long[] bytes = new long[3];
      for (int pass = 0; pass < bytes.length; pass++) {
        long before = allocated();
        for (Luck luck : lucks) {
          play(crisis, luck, horizon);
        }
        bytes[pass] = allocated() - before;
      }
      assertThat(bytes[2])
          .as("scenario %d: %s", number, Arrays.toString(bytes))
          .isLessThan(RUNS * AT_MOST_PER_RUN);
    }
  }

  private static void play(Crisis crisis, Luck luck, int horizon) {
    crisis.begin(luck, null);
    int day = crisis.nextDay(-1, horizon);
    while (day < horizon) {
      crisis.shocks(day);
      crisis.decisions(day);
      crisis.apply(day);
      crisis.treaties(day);
      crisis.combat(day);
      crisis.diplomacy(day);
      crisis.record(day);
      day = crisis.nextDay(day, horizon);
    }
  }
}
