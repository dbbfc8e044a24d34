package casus.study;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How long a thread has worked, whatever else the machine does. */
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
   * The same.
   *
   * @return seconds; NaN where the machine does not tell
   */
  public static double seconds() {
    long nanos = nanos();
    return nanos < 0 ? Double.NaN : nanos * 1e-9;
  }
}
