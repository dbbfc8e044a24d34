package casus.study;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long a thread, or the program, has worked, whatever else the machine does. */
public final class ThreadTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ThreadTime() {}

  /**
   * Processor time of this thread.
   *
   * @return nanoseconds; -1 where the machine does not tell
   */
  public static long nanos() {
    return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : -1;
  }

  /**
   * Processor time of this thread; where the machine does not tell, what time it is.
   *
   * @return nanoseconds since some moment: to be taken from one another
   */
  public static long orClock() {
    long worked = nanos();
    return worked < 0 ? System.nanoTime() : worked;
  }

  /**
   * Processor time of this thread.
   *
   * @return seconds; NaN where the machine does not tell
   */
  public static double seconds() {
    long nanos = nanos();
    return nanos < 0 ? Double.NaN : nanos * 1e-9;
  }

  /**
   * Processor time of all threads of this program since it was started, those of Java itself among
   * them.
   *
   * @return seconds; NaN where the machine does not tell
   */
  public static double ofProgram() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(worked -> worked.toMillis() / 1000.0)
        .orElse(Double.NaN);
  }
}
