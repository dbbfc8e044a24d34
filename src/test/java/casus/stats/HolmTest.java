package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolmTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void adjustedPValuesAreThoseOfR(int family) {
    List<Oracle.Row> rows =
        Oracle.rows("holm.csv").stream().filter(r -> r.count("family") == family).toList();
    double[] adjusted = Holm.adjust(rows.stream().mapToDouble(r -> r.get("p")).toArray());

    assertThat(rows).isNotEmpty();
    for (int test = 0; test < adjusted.length; test++) {
      double expected = rows.get(test).get("adjusted");
      assertThat(adjusted[test]).isCloseTo(expected, Oracle.near(expected));
    }
  }

  @Test
  void argumentIsLeftAlone() {
    double[] pValues = {0.04, 0.01};
    Holm.adjust(pValues);

    assertThat(pValues).containsExactly(0.04, 0.01);
  }

  @Test
  void whatIsNoPValueIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(0.5, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(1.5));
    assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(-0.1));
    assertThat(Holm.adjust()).isEmpty();
  }
}
