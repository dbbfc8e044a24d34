package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriticalValuesTest {
  static Iterable<Oracle.Row> critical() {
    return Oracle.rows("critical.csv");
  }

  @ParameterizedTest
  @MethodSource("critical")
  void criticalValuesAreThoseOfR(Oracle.Row r) {
    double z = CriticalValues.z(r.get("level"));
    double t = CriticalValues.t(r.get("level"), r.get("df"));

    assertThat(z).isCloseTo(r.get("z"), Oracle.near(r.get("z")));
    // Where t comes from its expansion, each term must be right.
    double digits = r.get("df") < 10_000 ? 1e-9 : 5e-13;
    assertThat(t / r.get("t")).isBetween(1 - digits, 1 + digits);
  }

  @Test
  void expansionOfStudentsLawTakesOverWithoutAJump() {
    double below = CriticalValues.t(0.95, 9_999);
    double above = CriticalValues.t(0.95, 10_000);

    // t falls by about (z + z³) / 4ν² for each degree of freedom.
    assertThat(below - above).isBetween(2.0e-8, 2.8e-8);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
  void levelOutsideTheUnitIntervalIsRefused(double level) {
    assertThatIllegalArgumentException().isThrownBy(() -> CriticalValues.z(level));
    assertThatIllegalArgumentException().isThrownBy(() -> CriticalValues.t(level, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> CriticalValues.t(level, 3e5));
  }
}
