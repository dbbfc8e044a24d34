package casus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Distribution;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DistributionReaderTest {
  private static final Origin HERE = Origin.named("test");
  private static final Measure NUMBER = Measure.ANY;

  /** One of each kind of law: a new kind is tested by being added. */
  static Stream<Distribution> laws() {
    return Stream.of(
        new Distribution.Normal(0.5, 0.1),
        new Distribution.LogNormal(2, 0.5),
        new Distribution.Beta(2, 5),
        new Distribution.Uniform(-1, 1e-7),
        new Distribution.Triangular(0, 0.25, 1),
        new Distribution.Choice(List.of(0.1, 0.3), List.of(0.5, 1.0)));
  }

  private static Amount read(String text, Measure measure) {
    Problems problems = new Problems();
    Amount amount =
        DistributionReader.read(Node.Scalar.of(text, HERE), "x", measure, problems)
            .orElseThrow(() -> new AssertionError(problems.sorted()));
    assertThat(problems.anyError()).isFalse();
    return amount;
  }

  @ParameterizedTest
  @MethodSource("laws")
  void textOfALawReadsBack(Distribution law) {
    assertThat(read(DistributionReader.text(law), NUMBER)).isEqualTo(new Amount.Uncertain(law));
  }

  @ParameterizedTest
  @ValueSource(strings = {"normal(0.5,0.1)", "normal( 0.5 , 0.1 )", " normal(.5, 1e-1)"})
  void blanksDoNotMatter(String text) {
    assertThat(read(text, NUMBER))
        .isEqualTo(new Amount.Uncertain(new Distribution.Normal(0.5, 0.1)));
  }

  @Test
  void numbersOfALawHaveUnits() {
    Measure days = new Measure(Unit.DAY, 0, 1000);

    assertThat(read("triangular(5 d, 1 wk, 20)", days))
        .isEqualTo(new Amount.Uncertain(new Distribution.Triangular(5, 7, 20)));
  }

  @Test
  void numberAloneIsExact() {
    assertThat(read("12 %", Measure.SHARE)).isEqualTo(new Amount.Exact(0.12));
  }

  @Test
  void valuesOfAChoiceAreSortedAndAdded() {
    assertThat(read("choice{3: 1, 1: 2, 3.0: 4}", NUMBER))
        .isEqualTo(
            new Amount.Uncertain(new Distribution.Choice(List.of(1.0, 3.0), List.of(2.0, 5.0))));
  }

  @Test
  void tailOutsideOfTheRangeIsCutWithAWarning() {
    Problems problems = new Problems();

    Amount amount =
        DistributionReader.read(
                Node.Scalar.of("normal(0.9,0.2)", HERE), "x", Measure.SHARE, problems)
            .orElseThrow();

    assertThat(amount.middle(Measure.SHARE)).isEqualTo(0.9);
    assertThat(problems.sorted())
        .extracting(Problem::severity)
        .containsExactly(Problem.Severity.WARNING);
  }
}
