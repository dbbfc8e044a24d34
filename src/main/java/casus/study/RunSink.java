package casus.study;

import casus.crisis.Chronicle.Happening;
import casus.crisis.RunRecord;
import java.util.List;

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
   * What happened in a run that is listened to; told before its record.
   *
   * @param replication its number
   * @param happenings what happened, in order
   */
  default void happened(int replication, List<Happening> happenings) {}

  /**
   * A run failed; the others go on.
   *
   * @param replication its number
   * @param cause why
   */
  void failed(int replication, RuntimeException cause);
}
