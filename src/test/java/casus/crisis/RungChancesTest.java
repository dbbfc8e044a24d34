package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import casus.treaty.Rung;
import java.util.List;
import org.junit.jupiter.api.Test;

class RungChancesTest {
  private static final RungChances LOW =
      new RungChances(List.of(0.0, 1.0, 2.0, 5.0, 0.0, 0.0, 0.0));

  @Test
  void aDrawFallsOnARungAsOftenAsItsWeightSays() {
    assertThat(LOW.at(0.1249)).isEqualTo(Rung.THREAT);
    assertThat(LOW.at(0.1251)).isEqualTo(Rung.DISPLAY);
    assertThat(LOW.at(0.3749)).isEqualTo(Rung.DISPLAY);
    assertThat(LOW.at(0.3751)).isEqualTo(Rung.FORCE);
    assertThat(LOW.at(1 - 1e-16)).isEqualTo(Rung.FORCE);
  }

  @Test
  void theHighestRungIsTheHighestWithAWeight() {
    assertThat(LOW.highest()).isEqualTo(Rung.FORCE);
    assertThat(LOW.isCertain()).isFalse();
    assertThat(RungChances.certain(Rung.DISPLAY).highest()).isEqualTo(Rung.DISPLAY);
    assertThat(RungChances.certain(Rung.DISPLAY).isCertain()).isTrue();
  }

  @Test
  void weightsMustBeChances() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RungChances(List.of(1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RungChances(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RungChances(List.of(0.0, -1.0, 2.0, 0.0, 0.0, 0.0, 0.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RungChances(List.of(0.0, Double.NaN, 2.0, 0.0, 0.0, 0.0, 0.0)));
  }
}
