package casus.study;

import casus.crisis.RunRecord;

/**
 * Takes the runs of a study.
 *
 * <p>A study calls its sink from one thread at a time and in the order of the runs, however many
 * threads make them. A sink needs no locks, and what it writes cannot depend on the threads.
 */
public interface RunSink {
  /**
   * A run is done.
   *
   * @param record what came of it
   */
  void accept(RunRecord record);

  /**
   * A run failed; the others go on.
   *
   * @param replication its number
   * @param cause why
   */
  void failed(int replication, RuntimeException cause);
}
