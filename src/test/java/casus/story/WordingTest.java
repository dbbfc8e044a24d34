package casus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "0.3137, 0.31",
    "0.5, 0.50",
    "0.0957, 0.10",
    "0.0423, 0.042",
    "0.00417, 0.0042",
    "0.00002, below 0.0001",
    "0.9961, 0.996",
    "0.99996, 0.99996",
    "0, 0",
    "1, 1"
  })
  void aChanceIsToldWithDigitsThatSaySomething(double chance, String told) {
    assertThat(Wording.chance(chance)).isEqualTo(told);
  }

  @Test
  void aDrawAndItsChanceAreToldApart() {
    assertThat(Wording.pair(0.3131, 0.3139)).containsExactly("0.313", "0.314");
    assertThat(Wording.between(0.7111, 0.9891, 0.9894))
        .isEqualTo("the draw of 0.9891 lay between 0.7111 and 0.9894");
  }

  @Test
  void thingsInARowAreJoinedByCommasAndAnAnd() {
    assertThat(Wording.list(List.of("a"))).isEqualTo("a");
    assertThat(Wording.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @ParameterizedTest
  @CsvSource({
    "United States of America, the United States",
    "United Kingdom, the United Kingdom",
    "Netherlands, the Netherlands",
    "Soviet Union, the Soviet Union",
    "Dominican Republic, the Dominican Republic",
    "North Korea, North Korea",
    "Austria-Hungary, Austria-Hungary"
  })
  void statesHaveTheArticleThatEnglishGivesThem(String name, String told) {
    assertThat(Names.withArticle(name)).isEqualTo(told);
  }
}
