package casus.cluster;

import java.util.List;
import java.util.Map;

/** Plays the shards of a submission somewhere else. */
public interface Scheduler {
  /**
   * A batch of tasks.
   *
   * @param name what the scheduler calls it; no two of different submissions have the same
   * @param shards the shards to be played, one task each, from 1
   * @param after the batch that must have ended well before this one begins; empty for none
   * @param minutes how long each task may take
   * @param log where a task's output goes; {@code %a} stands for its shard
   * @param command what each task runs; a task of several shards adds the number of its shard
   */
  record Batch(
      String name,
      List<Integer> shards,
      String after,
      int minutes,
      String log,
      List<String> command) {
    /** Copies the lists. */
    public Batch {
      shards = List.copyOf(shards);
      command = List.copyOf(command);
    }
  }

  /**
   * Submits a batch. A batch of this name that is waiting or running already is not submitted
   * again: the scheduler may have taken it and failed to say so.
   *
   * @param batch the batch
   * @return what the scheduler calls it
   * @throws ClusterException if it does not take it, after several tries
   */
  String submit(Batch batch) throws ClusterException;

  /**
   * The tasks of all batches of a name that are waiting or running.
   *
   * @param name the name
   * @return by shard; a batch without shards has the number 0
   * @throws ClusterException if the scheduler cannot be asked, after several tries
   */
  Map<Integer, TaskState> tasks(String name) throws ClusterException;
}
