package casus.design;

import casus.text.Worded;

/**
 * Whose luck a replication of a study has. The arms of a point always share it, so that they can be
 * compared pair by pair.
 */
public enum LuckSharing implements Worded {
  /**
   * Replications of equal number share their luck at all points: what differs between two points is
   * what the factors changed. Then the runs of one number stand or fall together, and an average
   * over points rests on no more luck than there are replications.
   */
  SHARED,

  /**
   * Each point has luck of its own, so that an average over points is one over independent runs.
   * Points that a design lays to be compared with one another (a trajectory of Morris, a row of
   * Saltelli's base sample with its mixtures) have theirs together.
   */
  PER_POINT
}
