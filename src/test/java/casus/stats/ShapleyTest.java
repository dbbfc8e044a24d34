package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 12})
  void sharesAddUpToTheWhole(int players) {
    double[] values = new Random(players).doubles(1 << players).toArray();
    double sum = 0;
    for (double share : Shapley.shares(values)) {
      sum += share;
    }

    assertThat(sum).isCloseTo(values[values.length - 1] - values[0], Oracle.near(1));
  }

  @Test
  void onePairOfGlovesIsWorthMostToWhoHasTheOnlyLeftOne() {
    // Player 0 has a left glove, players 1 and 2 a right one each: a textbook game.
    double[] pairs = {0, 0, 0, 1, 0, 1, 0, 1};
    double[] shares = Shapley.shares(pairs);

    assertThat(shares[0]).isCloseTo(2.0 / 3, Oracle.near(1));
    assertThat(shares[1]).isCloseTo(1.0 / 6, Oracle.near(1));
    assertThat(shares[2]).isCloseTo(1.0 / 6, Oracle.near(1));
  }

  @Test
  void whoAddsNothingGetsNothing() {
    // Player 1 of three changes no value.
    double[] values = {4, 5, 4, 5, 9, 17, 9, 17};

    assertThat(Shapley.shares(values)[1]).isCloseTo(0, Oracle.near(0));
  }

  @Test
  void sharesAreMeansOverAllOrdersOfJoining() {
    double[] values = new Random(8).doubles(8).toArray();
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    double[] expected = new double[3];
    for (int[] order : orders) {
      int coalition = 0;
      for (int player : order) {
        int joined = coalition | 1 << player;
        expected[player] += (values[joined] - values[coalition]) / orders.length;
        coalition = joined;
      }
    }
    double[] shares = Shapley.shares(values);

    for (int player = 0; player < 3; player++) {
      assertThat(shares[player]).isCloseTo(expected[player], Oracle.near(1));
    }
  }

  @Test
  void whatIsNoGameIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Shapley.shares(new double[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Shapley.shares(new double[1]));
    assertThatIllegalArgumentException().isThrownBy(() -> Shapley.shares(new double[6]));
    assertThatIllegalArgumentException().isThrownBy(() -> Shapley.shares(new double[1 << 13]));
    assertThatIllegalArgumentException().isThrownBy(() -> Shapley.weights(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Shapley.weights(13, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Shapley.weights(3, -1));
  }
}
