package casus.cluster;

/** Where a task stands in the scheduler's queue. */
public enum TaskState {
  /** It has not begun. */
  WAITING,
  /** It is being played. */
  RUNNING
}
