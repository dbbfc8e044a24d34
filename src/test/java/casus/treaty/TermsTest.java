package casus.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rungs, responses, places, classes of deaths and codes of states. */
class TermsTest {
  @ParameterizedTest
  @CsvSource({"0,0", "0.9,0", "1,1", "25.9,1", "26,2", "999.9,2", "1000,3", "1e7,3"})
  void deathClassesBeginAt1And26And1000(double deaths, int deathClass) {
    assertThat(DeathClass.of(deaths)).isEqualTo(deathClass);
  }

  @Test
  void rungsHaveTheNumbersOfTheLadder() {
    assertThat(Rung.of(3)).isEqualTo(Rung.FORCE);
    assertThat(Rung.of(4)).isEqualTo(Rung.WAR);
    assertThat(Rung.values()).hasSize(Rung.COUNT);
    assertThatIllegalArgumentException().isThrownBy(() -> Rung.of(Rung.COUNT));
    assertThatIllegalArgumentException().isThrownBy(() -> Rung.of(-1));
  }

  @Test
  void responsesRiseFromNoneToFull() {
    assertThat(Arrays.stream(Response.values()).map(Response::word))
        .containsExactly("none", "diplomatic", "materiel", "deployment", "limited", "full")
        .hasSize(Response.COUNT);
  }

  @Test
  void eachCodeHasAKeyOfItsOwnThatIsNot0() {
    Set<Integer> keys = new HashSet<>();
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        for (char c = 'A'; c <= 'Z'; c++) {
          keys.add(new StateCode("" + a + b + c).key());
        }
      }
    }

    assertThat(keys).hasSize(26 * 26 * 26).allMatch(key -> key >= 1 && key <= 17_576);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "KO", "kor", "KORE", "K0R", "ÄÖÜ"})
  void codeThatIsNotThreeCapitalsIsRefused(String letters) {
    assertThatIllegalArgumentException().isThrownBy(() -> new StateCode(letters));
  }

  @Test
  void noNamesMeansAllParties() {
    StateCode kor = new StateCode("KOR");

    assertThat(Parties.ALL.include(kor)).isTrue();
    assertThat(new Parties(Set.of(kor)).include(kor)).isTrue();
    assertThat(new Parties(Set.of(kor)).include(new StateCode("PRK"))).isFalse();
  }
}
