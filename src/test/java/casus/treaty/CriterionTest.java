package casus.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {
  private static final double LATITUDE = 38;
  private static final double LONGITUDE = 126;

  private static Criterion with(boolean stateOfWar, int minDeaths, boolean unprovoked) {
    return new Criterion(
        3, EnumSet.allOf(Locus.class), Area.ANYWHERE, stateOfWar, minDeaths, unprovoked);
  }

  private static boolean holds(Criterion criterion, int rung, Locus locus) {
    return criterion.holds(rung, locus, LATITUDE, LONGITUDE, 0, false);
  }

  @ParameterizedTest
  @CsvSource({"1,false", "2,false", "3,true", "4,true", "6,true"})
  void actMustGoSoFar(int rung, boolean holds) {
    assertThat(holds(Criterion.rung(3), rung, Locus.FORCES_ABROAD)).isEqualTo(holds);
  }

  @Test
  void actMustStrikeWhereTheTextSays() {
    Criterion atHome = new Criterion(3, Set.of(Locus.HOMELAND), Area.ANYWHERE, false, 0, false);

    assertThat(holds(atHome, 3, Locus.HOMELAND)).isTrue();
    assertThat(holds(atHome, 3, Locus.FORCES_ABROAD)).isFalse();
    assertThat(holds(atHome, 3, Locus.CYBER)).isFalse();
  }

  @Test
  void theatreMustLieInTheArea() {
    Area north = new Area("in the north", List.of(new Area.Box(0, 90, -180, 180)), List.of());
    Criterion inTheNorth = new Criterion(3, Set.of(Locus.HOMELAND), north, false, 0, false);

    assertThat(inTheNorth.holds(3, Locus.HOMELAND, 51.5, -0.1, 0, false)).isTrue();
    assertThat(inTheNorth.holds(3, Locus.HOMELAND, -51.7, -57.9, 0, false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "3,HOMELAND,false",
    "4,HOMELAND,true",
    "4,FORCES_ABROAD,false",
    "5,HOMELAND,true",
    "4,OVERSEAS_TERRITORY,false"
  })
  void stateOfWarIsWarOnTheVictimsOwnSoil(int rung, Locus locus, boolean holds) {
    assertThat(holds(with(true, 0, false), rung, locus)).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,false", "2,true", "3,true"})
  void livesMustHaveBeenLost(int deathClass, boolean holds) {
    Criterion grave = with(false, 2, false);

    assertThat(grave.holds(3, Locus.HOMELAND, LATITUDE, LONGITUDE, deathClass, false))
        .isEqualTo(holds);
  }

  @Test
  void readingCanAskThatTheVictimDidNotStrikeFirst() {
    assertThat(with(false, 0, true).holds(3, Locus.HOMELAND, 0, 0, 0, true)).isFalse();
    assertThat(with(false, 0, true).holds(3, Locus.HOMELAND, 0, 0, 0, false)).isTrue();
    assertThat(with(false, 0, false).holds(3, Locus.HOMELAND, 0, 0, 0, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7})
  void rungThatIsNoActIsRefused(int rung) {
    assertThatIllegalArgumentException().isThrownBy(() -> Criterion.rung(rung));
  }

  @Test
  void criterionThatNoPlaceCanMeetIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Criterion(3, Set.of(), Area.ANYWHERE, false, 0, false));
  }
}
