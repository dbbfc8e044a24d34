package casus.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.calibration.Sigmoid;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the emulator learns from counts that come from known chances. */
class DisputeEmulatorTest {
  private static final double[] CENTRE = {.3, -.5};
  private static final double[] HALF = {1, .6};
  private static final int DISPUTES = 40;

  private final Random random = new Random(5);
  private final double[][] points = new double[60][];

  DisputeEmulatorTest() {
    for (int i = 0; i < points.length; i++) {
      points[i] = inside();
    }
  }

  private double[] inside() {
    double[] u = new double[2];
    for (int j = 0; j < 2; j++) {
      u[j] = CENTRE[j] + HALF[j] * (2 * random.nextDouble() - 1);
    }
    return u;
  }

  /** Intercepts from −1 to 1; slopes differ between disputes where asked. */
  private static double logit(int dispute, double[] u, double differing) {
    double x = (double) dispute / DISPUTES;
    return 2 * x - 1 + (.7 + differing * x) * u[0] - .4 * u[1] * u[1];
  }

  private DisputeEmulator learned(int runs, double differing, double scale) {
    int[][][] counts = new int[1][DISPUTES][points.length];
    for (int d = 0; d < DISPUTES; d++) {
      for (int i = 0; i < points.length; i++) {
        double p = Sigmoid.of(scale * logit(d, points[i], differing));
        for (int k = 0; k < runs; k++) {
          counts[0][d][i] += random.nextDouble() < p ? 1 : 0;
        }
      }
    }
    return DisputeEmulator.of(points, counts, runs, CENTRE, HALF);
  }

  @Test
  void knownLogisticResponsesAreFoundAgainAtPointsThatWereNotPlayed() {
    DisputeEmulator emulator = learned(400, .8, 1);

    for (int d = 0; d < DISPUTES; d += 5) {
      for (int i = 0; i < 20; i++) {
        double[] u = inside();
        assertThat(emulator.logit(0, d, u, new double[2]))
            .isCloseTo(logit(d, u, .8), within(.12)); // about four standard errors
      }
    }
  }

  @Test
  void slopesAreDerivatives() {
    DisputeEmulator emulator = learned(50, .8, 1);
    double step = 1e-5;
    for (int d = 0; d < DISPUTES; d += 7) {
      double[] u = inside();
      double[] slope = new double[2];
      emulator.logit(0, d, u, slope);
      for (int j = 0; j < 2; j++) {
        double[] up = u.clone();
        double[] down = u.clone();
        up[j] += step;
        down[j] -= step;
        double[] unused = new double[2];
        double rise = emulator.logit(0, d, up, unused) - emulator.logit(0, d, down, unused);
        assertThat(slope[j]).isCloseTo(rise / (2 * step), within(1e-7));
      }
    }
  }

  /**
   * Three runs at each point tell the slope of one dispute to ± .3 only; where nothing responds to
   * the parameters, pooled slopes are near 0 all the same.
   */
  @Test
  void noiseIsNotTakenForResponses() {
    DisputeEmulator emulator = learned(3, 0, 0);
    double squares = 0;
    for (int d = 0; d < DISPUTES; d++) {
      double[] slope = new double[2];
      emulator.logit(0, d, CENTRE, slope);
      squares += slope[0] * slope[0];
    }

    assertThat(Math.sqrt(squares / DISPUTES)).isLessThan(.1);
  }

  /** Measured with errors of variance 1, values of variance 4 differ by 5. */
  @Test
  void whatErrorsAddToDifferencesIsTakenAway() {
    int n = 4000;
    double[] raw = new double[n];
    double[] variance = new double[n];
    Arrays.fill(variance, 1);
    for (int i = 0; i < n; i++) {
      raw[i] = 3 + 2 * random.nextGaussian() + random.nextGaussian();
    }

    assertThat(DisputeEmulator.spread(raw, variance)).isCloseTo(4, within(.45));
    Arrays.fill(raw, 3);
    assertThat(DisputeEmulator.spread(raw, variance)).isLessThan(1e-4);
  }
}
