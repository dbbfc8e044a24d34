package casus.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms of many cases as rows of numbers: a 1 for the intercept, then each term over its spread.
 */
final class DesignMatrix {
  private final List<Term> terms;
  private final double[] spread;
  private final double[][] rows;

  private DesignMatrix(List<Term> terms, double[] spread, double[][] rows) {
    this.terms = terms;
    this.spread = spread;
    this.rows = rows;
  }

  static DesignMatrix of(List<Term> terms, List<Known> cases) {
    double[][] rows = new double[cases.size()][terms.size() + 1];
    double[] spread = new double[terms.size() + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = 1;
      for (int t = 0; t < terms.size(); t++) {
        rows[i][t + 1] = terms.get(t).of(cases.get(i));
      }
    }
    spread[0] = 1;
    for (int column = 1; column < spread.length; column++) {
      spread[column] = spread(rows, column);
      for (double[] row : rows) {
        row[column] /= spread[column];
      }
    }
    return new DesignMatrix(terms, spread, rows);
  }

  /** The standard deviation of a column; 1 where nothing varies. */
  private static double spread(double[][] rows, int column) {
    double mean = 0;
    for (double[] row : rows) {
      mean += row[column] / rows.length;
    }
    double squares = 0;
    for (double[] row : rows) {
      squares += (row[column] - mean) * (row[column] - mean);
    }
    double spread = Math.sqrt(squares / rows.length);
    return spread > 1e-12 ? spread : 1;
  }

  int width() {
    return spread.length;
  }

  double[][] rows() {
    return rows;
  }

  double spread(int column) {
    return spread[column];
  }

  List<Term> terms() {
    return terms;
  }

  /** The sum of a row weighted by a stretch of the vector. */
  static double sum(double[] row, double[] x, int from) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * x[from + j];
    }
    return sum;
  }

  static void add(double[] row, double factor, double[] to, int from) {
    for (int j = 0; j < row.length; j++) {
      to[from + j] += factor * row[j];
    }
  }

  /** The weights of terms as they are, not over their spreads. */
  LinearPart part(double[] x, int from, double war) {
    Map<Term, Double> weights = new LinkedHashMap<>();
    for (int t = 0; t < terms.size(); t++) {
      weights.put(terms.get(t), x[from + t + 1] / spread[t + 1]);
    }
    return new LinearPart(x[from], war, weights);
  }
}
