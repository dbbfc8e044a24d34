package casus.design;

import casus.luck.Keys;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;

/**
 * The seed that each design point draws its luck with: the master seed where luck is shared, else
 * that seed mixed with what stands at the point.
 *
 * <p>It is made of the values themselves, not of the point's number: a point keeps its luck when
 * others are added before or after it, when columns change places, and in another study with the
 * same seed. Of points that are alike in everything, each has luck of its own by their order.
 */
final class PointSeeds implements IntToLongFunction {
  private final long[] seeds;
  private final int together;

  private PointSeeds(long[] seeds, int together) {
    this.seeds = seeds;
    this.together = together;
  }

  static IntToLongFunction of(Study study) {
    if (study.luck() == LuckSharing.SHARED) {
      return point -> study.seed();
    }
    int together = study.design().pointsTogether(study.factors());
    List<String> names = study.factors().stream().map(PointSeeds::name).toList();
    List<List<String>> values = study.points().values();
    long[] contents = new long[(values.size() + together - 1) / together];
    for (int point = 0; point < values.size(); point++) {
      int block = point / together;
      contents[block] = Keys.mixed(contents[block] + content(names, values.get(point)));
    }
    return new PointSeeds(seeds(study.seed(), contents), together);
  }

  private static String name(Factor factor) {
    return factor.path().isEmpty() ? factor.name() : factor.path();
  }

  /** A sum, so that the order of the factors does not matter. */
  private static long content(List<String> names, List<String> values) {
    long content = 0;
    for (int f = 0; f < names.size(); f++) {
      content += Keys.mixed(Keys.wide(names.get(f) + "=" + plain(values.get(f))));
    }
    return content;
  }

  /** A number as it is, however it was written. */
  private static String plain(String value) {
    try {
      BigDecimal number = new BigDecimal(value);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    } catch (NumberFormatException e) {
      return value;
    }
  }

  private static long[] seeds(long master, long[] contents) {
    long[] sorted = contents.clone();
    Arrays.sort(sorted);
    Map<Long, Integer> met = new HashMap<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        met.put(sorted[i], 0);
      }
    }
    long[] seeds = new long[contents.length];
    for (int block = 0; block < seeds.length; block++) {
      long content = contents[block];
      Integer before = met.computeIfPresent(content, (key, times) -> times + 1);
      long copy = before == null ? 0 : before - 1;
      seeds[block] = Keys.mixed(Keys.mixed(master) ^ Keys.mixed(content + copy));
    }
    return seeds;
  }

  @Override
  public long applyAsLong(int point) {
    return seeds[point / together];
  }
}
