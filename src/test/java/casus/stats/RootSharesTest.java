package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RootSharesTest {
  static Stream<Oracle.Row> oracle() {
    return Oracle.rows("roots.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("oracle")
  void agreesWithR(Oracle.Row row) {
    double[] shares =
        Arrays.stream(row.text("shares").split(" ")).mapToDouble(Double::parseDouble).toArray();
    RootShares roots = new RootShares();
    for (double share : shares) {
      roots.add(share, row.count("runs") / shares.length);
    }

    Estimate estimate = roots.estimate(0.95);
    assertThat(estimate.value()).isCloseTo(row.get("p"), Oracle.near(row.get("p")));
    assertThat(roots.worth()).isCloseTo(row.get("worth"), Oracle.near(row.get("worth")));
    assertThat(estimate.low()).isCloseTo(row.get("low"), Oracle.near(row.get("low")));
    assertThat(estimate.high()).isCloseTo(row.get("high"), Oracle.near(row.get("high")));
    assertThat(roots.n()).isEqualTo(shares.length);
    assertThat(roots.runs()).isEqualTo(row.count("runs"));
  }

  @Test
  void withoutSplittingItIsTheExactIntervalOfPlainRuns() {
    RootShares roots = new RootShares();
    for (int run = 0; run < 80; run++) {
      roots.add(run % 20 == 0 ? 1 : 0, 1);
    }
    Interval exact = Proportion.of(4, 80).exactInterval(0.95);

    assertThat(roots.estimate(0.95).low()).isCloseTo(exact.low(), Oracle.near(1));
    assertThat(roots.estimate(0.95).high()).isCloseTo(exact.high(), Oracle.near(1));
  }

  @Test
  void whatCameAboutInNoRunMayYetHappen() {
    RootShares roots = new RootShares();
    for (int root = 0; root < 100; root++) {
      roots.add(0, 5);
    }

    assertThat(roots.estimate(0.95).value()).isZero();
    assertThat(roots.estimate(0.95).low()).isZero();
    assertThat(roots.estimate(0.95).high()).isCloseTo(1 - Math.pow(0.025, 0.01), Oracle.near(1));
  }

  /** Of roots drawn otherwise nothing is sure: only plain ones bound what was never seen. */
  @Test
  void whatCameAboutInNoRunIsBoundedByThePlainRoots() {
    RootShares roots = new RootShares(0.1);
    for (int root = 0; root < 1000; root++) {
      roots.add(0, 1);
    }

    assertThat(roots.estimate(0.95).high()).isCloseTo(1 - Math.pow(0.025, 0.01), Oracle.near(1));
  }

  /** p = .001, variance 1.9e-5: as good as 5.2e4 plain runs. */
  @Test
  void weightedSharesAreWorthThePlainRunsOfTheSameError() {
    RootShares roots = new RootShares(0.1);
    for (int root = 0; root < 1000; root++) {
      roots.add(root % 20 == 0 ? 0.02 : 0, 1);
    }
    Moments shares = new Moments();
    shares.add(0.02, 50);
    shares.add(0, 950);

    assertThat(roots.worth()).isCloseTo(.001 * .999 / (shares.variance() / 1000), Oracle.near(1e5));
    assertThatIllegalArgumentException().isThrownBy(() -> roots.add(10.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RootShares(0));
  }

  @Test
  void aShareIsWithinNoneAndAll() {
    RootShares roots = new RootShares();

    assertThatIllegalArgumentException().isThrownBy(() -> roots.add(1.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> roots.add(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> roots.add(0.5, 0));
  }
}
