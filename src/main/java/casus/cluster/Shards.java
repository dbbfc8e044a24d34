package casus.cluster;

import casus.design.Replications;
import casus.design.Study;
import casus.study.Block;
import java.util.ArrayList;
import java.util.List;

/** Numbers of shards, and how many a study is parted into. */
public final class Shards {
  /** What SLURM allows in one array where nobody has set another limit, less one. */
  public static final int MOST = 1000;

  /** A shorter task is mostly start and queue. */
  public static final double SHORTEST_SECONDS = 30;

  private Shards() {}

  /**
   * Into how many shards a study is parted, so that each takes about the time wished for. The
   * blocks of a study are dealt to its shards in turn, so that points which take longer fall on
   * all.
   *
   * @param seconds how long the whole study would take on one task's processors
   * @param wished how long one shard should take, in seconds; less than {@link #SHORTEST_SECONDS}
   *     counts as that
   * @param blocks how many pieces of work there are
   * @return from 1 to {@link #MOST}
   */
  public static int count(double seconds, double wished, long blocks) {
    double each = Math.max(wished, SHORTEST_SECONDS);
    // Rounded down: a shard is rather longer than too short.
    long shards = (long) Math.floor(seconds / each);
    return (int) Math.max(1, Math.min(Math.min(MOST, blocks), shards));
  }

  /**
   * How many pieces a study has that one shard plays whole.
   *
   * @param study the study
   * @return the blocks of its points, each with all arms; its points where a precision ends them,
   *     since that looks at whole points
   */
  public static long pieces(Study study) {
    Replications replications = study.replications();
    long blocks = (replications.most() + Block.SIZE - 1L) / Block.SIZE;
    return study.points().count() * (replications.precision().isEmpty() ? blocks : 1);
  }

  /**
   * Numbers as SLURM writes them.
   *
   * @param shards rising
   * @return such as {@code 1-4,9}
   */
  static String written(List<Integer> shards) {
    List<String> ranges = new ArrayList<>();
    for (int from = 0; from < shards.size(); ) {
      int to = from;
      while (to + 1 < shards.size() && shards.get(to + 1) == shards.get(to) + 1) {
        to++;
      }
      ranges.add(from == to ? "" + shards.get(from) : shards.get(from) + "-" + shards.get(to));
      from = to + 1;
    }
    return String.join(",", ranges);
  }
}
