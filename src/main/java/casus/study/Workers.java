package casus.study;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that play runs. */
final class Workers {
  private Workers() {}

  /**
   * A pool of daemon threads, so that the program can end while they work.
   *
   * @param threads how many
   */
  static ExecutorService pool(int threads) {
    return Executors.newFixedThreadPool(
        threads,
        work -> {
          Thread thread = new Thread(work, "casus-runs");
          thread.setDaemon(true);
          return thread;
        });
  }
}
