package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

final class TypedNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0.005, 0.005",
    "5e-3, 0.005",
    "-.5, -0.5",
    "0e9, 0",
    "1e22, 1e22",
    "4.9e-324, 4.9e-324"
  })
  void numberIsUsedAsTyped(String typed, double number) {
    assertThat(TypedNumbers.number(typed)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-400",
        "1e400",
        "9007199254740993",
        "0,005",
        "0x10",
        "NaN",
        "Infinity",
        "5 %",
        ""
      })
  void numberThatCannotBeUsedAsTypedIsRefused(String typed) {
    assertThatThrownBy(() -> TypedNumbers.number(typed))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'" + typed + "'");
  }

  @ParameterizedTest
  @CsvSource({"1e5, 100000", "12.0, 12", "9007199254740993, 9007199254740993"})
  void wholeNumberIsExact(String typed, long number) {
    assertThat(TypedNumbers.whole(typed, Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(number);
  }
}
