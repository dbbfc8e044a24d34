package casus.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShardsTest {
  @Test
  void eachShardTakesAboutAsLongAsWished() {
    assertThat(Shards.count(36_000, 600, 100_000)).isEqualTo(60);
  }

  @Test
  void noShardIsShorterThanHalfAMinuteUnlessTheStudyIs() {
    assertThat(Shards.count(100, 1, 100_000)).isEqualTo(3);
    assertThat(Shards.count(4, 1, 100_000)).isEqualTo(1);
  }

  @Test
  void noShardIsEmptyAndNoArrayTooLong() {
    assertThat(Shards.count(1e9, 600, 7)).isEqualTo(7);
    assertThat(Shards.count(1e9, 600, 1_000_000_000)).isEqualTo(Shards.MOST);
  }

  @Test
  void numbersAreWrittenAsRanges() {
    assertThat(Shards.written(List.of(1, 2, 3, 5, 7, 8))).isEqualTo("1-3,5,7-8");
    assertThat(Shards.written(List.of(4))).isEqualTo("4");
  }
}
