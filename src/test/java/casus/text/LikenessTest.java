package casus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikenessTest {
  @Test
  void wordIsNearTheOneThatIsMostLikeIt() {
    assertThat(Likeness.near("Max rung", List.of("min_rung", "max_rung"))).contains("max_rung");
    assertThat(Likeness.near("joinres", List.of("joiners", "war"))).contains("joiners");
  }

  @Test
  void wordThatIsEquallyLikeTwoIsNearNeither() {
    assertThat(Likeness.near("day_x", List.of("day_a", "day_b"))).isEmpty();
  }

  @Test
  void wordThatDiffersInMoreThanEveryThirdLetterIsNearNone() {
    assertThat(Likeness.near("peace", List.of("war", "place"))).contains("place");
    assertThat(Likeness.near("peace", List.of("war", "pounce"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "resolv,resolve,1",
    "rslove,resolve,2",
    "abcd,abdc,1",
    "kitten,sitting,3",
    "same,same,0",
    "'',abc,3"
  })
  void distanceOfWordsCountsLetters(String one, String other, int distance) {
    assertThat(Likeness.distance(one, other)).isEqualTo(distance);
    assertThat(Likeness.distance(other, one)).isEqualTo(distance);
  }
}
