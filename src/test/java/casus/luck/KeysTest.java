package casus.luck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
  /** Test vectors of the authors of FNV. */
  @ParameterizedTest
  @CsvSource({"'',811c9dc5", "a,e40c292c", "b,e70c2de5", "foobar,bf9cf968"})
  void keyOfANameIsItsFnvHash(String name, String hex) {
    assertThat(Integer.toHexString(Keys.of(name))).isEqualTo(hex);
  }

  @Test
  void orderOfAPairMatters() {
    assertThat(Keys.pair(1, 2)).isNotEqualTo(Keys.pair(2, 1));
  }

  @Test
  void pairsOfSmallKeysDoNotCollide() {
    Set<Integer> seen = new HashSet<>();
    for (int first = 0; first < 100; first++) {
      for (int second = 0; second < 100; second++) {
        seen.add(Keys.pair(first, second));
      }
    }

    assertThat(seen).hasSize(100 * 100);
  }
}
