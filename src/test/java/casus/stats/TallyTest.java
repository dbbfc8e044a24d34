package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
  static Stream<Oracle.Row> oracle() {
    return Oracle.rows("tally.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("oracle")
  void agreesWithR(Oracle.Row row) {
    Tally tally = Tally.of(numbers(row.text("numbers")));

    assertThat(tally.runsNeeded()).isEqualTo(row.get("needed"));
    assertThat(tally.mean().low()).isCloseTo(row.get("low"), Oracle.near(row.get("low")));
    assertThat(tally.mean().high()).isCloseTo(row.get("high"), Oracle.near(row.get("high")));
    Estimate trimmed = tally.trimmedMean();
    assertThat(trimmed.value()).isCloseTo(row.get("trimmed"), Oracle.near(row.get("trimmed")));
    if (row.get("trimmed_low") == row.get("trimmed_high")) {
      // R gives no width where all that is kept is alike; but then the spread is not known.
      assertThat(trimmed.interval()).isEqualTo(Interval.EVERYTHING);
    } else {
      assertThat(trimmed.low()).isCloseTo(row.get("trimmed_low"), within(1e-6));
      assertThat(trimmed.high()).isCloseTo(row.get("trimmed_high"), within(1e-6));
    }
    assertThat(tally.effectiveN())
        .isCloseTo(row.get("effective"), Oracle.near(row.get("effective")));
    assertThat(tally.quantile(0.9).value()).isEqualTo(row.get("q90"));
    if (Double.isNaN(row.get("top"))) {
      assertThat(tally.topShare()).isNaN();
    } else {
      assertThat(tally.topShare()).isCloseTo(row.get("top"), Oracle.near(row.get("top")));
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** Yes or no in n runs, with a share p: skewness² is (1 − 2p)² / (p (1 − p)), in any unit. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-100, 1e120})
  void runsNeededForAShareAreThoseOfItsFormula(double unit) {
    Tally tally = new Tally();
    for (int run = 0; run < 20; run++) {
      tally.add(run < 6 ? unit : 0);
    }

    assertThat(tally.runsNeeded()).isEqualTo(Math.ceil(25 * .4 * .4 / (.3 * .7))).isEqualTo(20);
    assertThat(tally.meanIsTold()).as("as many as are needed are enough").isTrue();
  }

  @Test
  void aMeanCarriedByOneRunOfAThousandIsNotTold() {
    double[] deaths = new double[1000];
    deaths[3] = 50_000;
    Tally tally = Tally.of(deaths);

    assertThat(tally.meanIsTold()).isFalse();
    assertThat(tally.topShare()).isEqualTo(1);
    assertThat(tally.effectiveN()).isCloseTo(1, within(1e-9));
    assertThat(tally.mean().high() - 50)
        .as("the tail may hold more than was seen")
        .isGreaterThan(3 * (50 - tally.mean().low()));
  }

  @Test
  void withoutNumbersThereIsNothing() {
    Tally tally = new Tally();

    for (Estimate estimate :
        new Estimate[] {tally.mean(), tally.trimmedMean(), tally.quantile(0.5)}) {
      assertThat(estimate.value()).isNaN();
      assertThat(estimate.low()).isNaN();
      assertThat(estimate.high()).isNaN();
      assertThat(estimate.n()).isZero();
    }
    assertThat(tally.topShare()).isNaN();
    assertThat(tally.effectiveN()).isNaN();
  }

  @Test
  void aQuantileBeyondWhatTheSampleCanTellHasNoEndThere() {
    Tally tally = new Tally();
    for (int i = 1; i <= 200; i++) {
      tally.add(i);
    }

    assertThat(tally.quantile(0.99).low()).isBetween(190.0, 198.0);
    assertThat(tally.quantile(0.99).high()).isNaN();
    assertThat(tally.quantile(0.5).high()).isBetween(110.0, 120.0);
    assertThat(Tally.of(7).quantile(0.5).value()).isEqualTo(7);
    assertThat(Tally.of(7).quantile(0.5).low()).isNaN();
  }

  /** Many values are binned to three digits: whatever their order, and within one per cent. */
  @Test
  void manyValuesAreBinnedWithoutRegardToTheirOrder() {
    Random random = new Random(4);
    double[] numbers = random.doubles(20_000).map(u -> Math.exp(20 * u - 10)).toArray();
    double[] reversed = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      reversed[i] = numbers[numbers.length - 1 - i];
    }
    Tally one = Tally.of(numbers);
    Tally other = Tally.of(reversed);
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);

    assertThat(one.mean()).isEqualTo(other.mean());
    assertThat(one.runsNeeded()).isEqualTo(other.runsNeeded());
    assertThat(one.trimmedMean()).isEqualTo(other.trimmedMean());
    double median = one.quantile(0.5).value();
    assertThat(median).isEqualTo(other.quantile(0.5).value());
    assertThat(median / sorted[9999]).isBetween(0.99, 1.0);
    assertThat(one.moments().mean()).isEqualTo(Moments.of(numbers).mean());
  }

  /** Numbers of all sizes and signs, whole and not, at the edges of bins and between. */
  private static double[] mixed(int count, long seed) {
    Random random = new Random(seed);
    return random
        .doubles(count, -1, 1)
        .map(
            u ->
                switch (random.nextInt(4)) {
                  case 0 -> Math.rint(50 * u);
                  case 1 -> Math.rint(u * 3000);
                  case 2 -> Math.rint(u * 1e6) / 1000;
                  default -> Math.scalb(u, random.nextInt(80) - 40);
                })
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 900, 30_000})
  void partsThatAreMergedAreTheWhole(int count) {
    double[] numbers = mixed(count, count);
    Tally whole = Tally.of(numbers);
    for (int parts : new int[] {1, 2, 7}) {
      Tally merged = new Tally();
      for (int part = 0; part < parts; part++) {
        merged.merge(
            Tally.of(
                Arrays.copyOfRange(numbers, count * part / parts, count * (part + 1) / parts)));
      }

      assertThat(merged.n()).isEqualTo(whole.n());
      assertThat(merged.mean()).isEqualTo(whole.mean());
      assertThat(merged.trimmedMean()).isEqualTo(whole.trimmedMean());
      assertThat(merged.effectiveN()).isEqualTo(whole.effectiveN());
      assertThat(merged.runsNeeded()).isEqualTo(whole.runsNeeded());
      for (double p = 0.001; p < 1; p += 0.013) {
        assertThat(merged.quantile(p)).isEqualTo(whole.quantile(p));
      }
    }
  }

  /** A quantile of binned numbers is one of the numbers, cut to three digits as decimals are. */
  @Test
  void binsAreCutAsDecimalsAre() {
    double[] numbers = mixed(30_000, 5);
    double[] cut =
        Arrays.stream(numbers)
            .map(x -> new BigDecimal(x).round(new MathContext(3, RoundingMode.DOWN)).doubleValue())
            .sorted()
            .toArray();
    Tally tally = Tally.of(numbers);

    for (int rank = 1; rank < numbers.length; rank += 11) {
      double value = tally.quantile((rank - 0.5) / numbers.length).value();
      assertThat(value).as("%d", rank).isIn(cut[rank - 1], cut[rank]);
    }
  }
}
