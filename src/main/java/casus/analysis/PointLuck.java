package casus.analysis;

import casus.design.LuckSharing;
import casus.design.Study;

/**
 * Which runs of a study hang together by their luck, for drawing them anew.
 *
 * @param shared whether runs of equal number do at all points
 * @param together how many points in a row are drawn as one; 1 where luck is shared
 */
record PointLuck(boolean shared, int together) {
  static PointLuck of(Study study) {
    boolean shared = study.luck() == LuckSharing.SHARED;
    return new PointLuck(shared, shared ? 1 : study.pointsWithOneLuck());
  }
}
