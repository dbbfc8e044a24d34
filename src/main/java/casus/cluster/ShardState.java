package casus.cluster;

import java.nio.file.Path;

/**
 * Where one shard of a submission stands.
 *
 * @param shard its number, from 1
 * @param progress what its task is at
 * @param played how many replications its journal has
 * @param all how many it is to have, at most
 * @param folder its folder
 */
public record ShardState(int shard, Progress progress, long played, long all, Path folder) {
  /** What the task of a shard is at. */
  public enum Progress {
    /** All is played. */
    DONE,
    /** A task plays it. */
    RUNNING,
    /** A task waits for its turn. */
    WAITING,
    /** It was begun, and no task plays it or waits to. */
    FAILED,
    /** It was never begun, and no task waits to. */
    NEW,
    /** It is not done; whether a task plays it cannot be asked. */
    UNKNOWN;

    /**
     * The name in texts and files.
     *
     * @return in lower case
     */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
