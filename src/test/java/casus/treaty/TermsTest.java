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

  @ParameterizedTest
  @CsvSource({
    "NORTH_ATLANTIC,38.9,-77.0,true", // Washington
    "NORTH_ATLANTIC,39.9,32.9,true", // Ankara
    "NORTH_ATLANTIC,64.1,-21.9,true", // Reykjavík
    "NORTH_ATLANTIC,21.3,-157.9,false", // Honolulu, south of the Tropic of Cancer
    "NORTH_ATLANTIC,-51.7,-57.9,false", // Falkland Islands
    "NORTH_ATLANTIC,37.6,127.0,false", // Seoul
    "EUROPE,48.9,2.4,true", // Paris
    "EUROPE,5.2,-52.8,false", // Kourou
    "PACIFIC,37.6,127.0,true", // Seoul
    "PACIFIC,21.3,-157.9,true", // Honolulu
    "PACIFIC,52.5,13.4,false", // Berlin
    "WESTERN_HEMISPHERE,23.1,-82.4,true", // Havana
    "WESTERN_HEMISPHERE,38.7,-9.1,false", // Lisbon
    "ANYWHERE,-90,180,true"
  })
  void areasHoldThePlacesOfTheirTreaties(
      Area area, double latitude, double longitude, boolean inside) {
    assertThat(area.contains(latitude, longitude)).isEqualTo(inside);
  }

  @Test
  void noNamesMeansAllParties() {
    StateCode kor = new StateCode("KOR");

    assertThat(Parties.ALL.include(kor)).isTrue();
    assertThat(new Parties(Set.of(kor)).include(kor)).isTrue();
    assertThat(new Parties(Set.of(kor)).include(new StateCode("PRK"))).isFalse();
  }
}
