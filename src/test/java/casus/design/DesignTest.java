package casus.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignTest {
  private static final Factor NUMBER = listed("number", "2", "1", "2", "3");
  private static final Factor WORD = listed("word", "a", "a", "b");
  private static final Factor LAW =
      new Factor("law", "", "", new Levels.Drawn(new Distribution.Uniform(10, 20), 3), "15");

  private static Factor listed(String name, String base, String... steps) {
    return new Factor(name, "", "", new Levels.Listed(List.of(steps)), base);
  }

  private static List<String> joined(DesignPoints points) {
    return points.values().stream().map(point -> String.join(" ", point)).toList();
  }

  // ---- Grid, list, one at a time ----

  @Test
  void gridGoesThroughAllLevelsTheLastFactorFastest() {
    DesignPoints points = new Design.Grid().points(List.of(NUMBER, WORD, LAW), 1);

    assertThat(joined(points))
        .hasSize(3 * 2 * 3)
        .startsWith("1 a 10", "1 a 15", "1 a 20", "1 b 10")
        .endsWith("3 b 20")
        .doesNotHaveDuplicates();
    assertThat(new Design.Grid().count(List.of(NUMBER, WORD, LAW))).isEqualTo(18);
  }

  @Test
  void gridOfNothingIsOnePointAndOneTooLargeIsRefused() {
    assertThat(new Design.Grid().points(List.of(), 1).values()).containsExactly(List.of());

    Factor many =
        new Factor("many", "", "", new Levels.Drawn(new Distribution.Uniform(0, 1), 3000), "0");
    assertThat(new Design.Grid().count(List.of(many, many))).isGreaterThan(Design.MOST_POINTS);
    assertThatThrownBy(() -> new Design.Grid().points(List.of(many, many), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneAtATimeMovesEachFactorAloneToEachOtherLevel() {
    DesignPoints points = new Design.OneAtATime().points(List.of(NUMBER, WORD, LAW), 1);

    assertThat(joined(points))
        .containsExactly("2 a 15", "1 a 15", "3 a 15", "2 b 15", "2 a 10", "2 a 20");
  }

  @Test
  void factorsWithoutEndsLeaveTheTailsOut() {
    Levels levels = new Levels.Drawn(new Distribution.Normal(0, 1), 3);

    assertThat(levels.steps()).hasSize(3);
    assertThat(Double.parseDouble(levels.at(0))).isCloseTo(-1.959964, within(1e-5));
    assertThat(Double.parseDouble(levels.at(1))).isCloseTo(1.959964, within(1e-5));
    assertThat(new Levels.Drawn(new Distribution.Uniform(0, 4), 5).steps())
        .containsExactly("0", "1", "2", "3", "4");
  }

  // ---- Drawn designs ----

  @Test
  void sameSeedLaysTheSamePointsAndAnotherOthers() {
    List<Factor> factors = List.of(LAW, NUMBER, WORD);
    for (Design design :
        List.of(
            new Design.Scattered(Design.Scatter.RANDOM, 16),
            new Design.Scattered(Design.Scatter.LHS, 16),
            new Design.Scattered(Design.Scatter.SOBOL_SEQUENCE, 16),
            new Design.Morris(4, 4),
            new Design.Saltelli(8))) {
      DesignPoints points = design.points(factors, 5);

      assertThat(points).as(design.word()).isEqualTo(design.points(factors, 5));
      assertThat(points).as(design.word()).isNotEqualTo(design.points(factors, 6));
      assertThat(points.count()).as(design.word()).isEqualTo((int) design.count(factors));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40})
  void latinHypercubeHasOnePointInEachSliceOfEachDimension(int points) {
    double[][] cube = UnitCube.latinHypercube(points, 5, 3);

    for (int d = 0; d < 5; d++) {
      int dimension = d;
      assertThat(Arrays.stream(cube).mapToInt(p -> (int) (p[dimension] * points)).sorted())
          .containsExactly(IntStream.range(0, points).boxed().toArray(Integer[]::new));
    }
  }

  @Test
  void latinHypercubeIsSpreadWiderThanTheFirstThatCameAndThanMostOthers() {
    int wider = 0;
    for (int seed = 0; seed < 50; seed++) {
      double best = UnitCube.leastDistance(UnitCube.latinHypercube(20, 3, seed));
      double first =
          UnitCube.leastDistance(
              UnitCube.oneHypercube(20, 3, new java.util.SplittableRandom(seed)));

      assertThat(best).isGreaterThanOrEqualTo(first);
      wider += best > first ? 1 : 0;
    }
    assertThat(wider).isGreaterThan(40);
  }

  /** A (0, m, 1)-net in each dimension: each interval of length 2⁻ᵐ holds one of 2ᵐ points. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8})
  void sobolSequenceIsBalancedInEachDimensionAtEachPowerOfTwo(int m) {
    int points = 1 << m;
    double[][] cube = UnitCube.sobol(points, 6, 9);

    for (int d = 0; d < 6; d++) {
      int dimension = d;
      assertThat(Arrays.stream(cube).mapToInt(p -> (int) (p[dimension] * points)).sorted())
          .containsExactly(IntStream.range(0, points).boxed().toArray(Integer[]::new));
    }
  }

  /** The first two dimensions are a (0, m, 2)-net: boxes of all shapes of area 2⁻ᵐ. */
  @Test
  void firstTwoDimensionsOfASobolSequenceFillBoxesOfAllShapes() {
    int m = 6;
    double[][] cube = UnitCube.sobol(1 << m, 2, 2);
    for (int a = 0; a <= m; a++) {
      Set<List<Integer>> boxes = new HashSet<>();
      for (double[] point : cube) {
        boxes.add(List.of((int) (point[0] * (1 << a)), (int) (point[1] * (1 << (m - a)))));
      }

      assertThat(boxes).as("%d of %d bits", a, m).hasSize(1 << m);
    }
  }

  /** The mean of a product over four dimensions, 1/16: a thousand random points miss it by .002. */
  @Test
  void sobolSequenceIntegratesBetterThanChance() {
    double ofSequence = 0;
    double ofChance = 0;
    for (int seed = 0; seed < 20; seed++) {
      ofSequence += Math.abs(meanProduct(UnitCube.sobol(1024, 4, seed)) - 1 / 16.0) / 20;
      ofChance += Math.abs(meanProduct(UnitCube.random(1024, 4, seed)) - 1 / 16.0) / 20;
    }

    assertThat(ofSequence).isLessThan(3e-4);
    assertThat(ofChance).isGreaterThan(5 * ofSequence);
  }

  private static double meanProduct(double[][] cube) {
    return Arrays.stream(cube)
        .mapToDouble(point -> Arrays.stream(point).reduce(1, (a, b) -> a * b))
        .average()
        .orElseThrow();
  }

  // ---- Designs for sensitivity ----

  @Test
  void eachStepOfMorrisMovesOneFactorByDeltaAndEachOnce() {
    for (int levels : new int[] {2, 4, 10}) {
      double delta = levels / (2.0 * (levels - 1));
      double[][] cube =
          new Design.Morris(10, levels)
              .points(List.of(LAW, LAW, LAW, LAW), 8).places().stream()
                  .map(place -> place.stream().mapToDouble(Double::doubleValue).toArray())
                  .toArray(double[][]::new);
      assertThat(cube).hasNumberOfRows(50);
      for (int trajectory = 0; trajectory < 10; trajectory++) {
        Set<Integer> moved = new HashSet<>();
        for (int step = 1; step <= 4; step++) {
          double[] before = cube[5 * trajectory + step - 1];
          double[] after = cube[5 * trajectory + step];
          List<Integer> changed = new ArrayList<>();
          for (int d = 0; d < 4; d++) {
            if (before[d] != after[d]) {
              changed.add(d);
              assertThat(Math.abs(after[d] - before[d])).isCloseTo(delta, within(1e-12));
              assertThat(after[d]).isBetween(0.0, 1.0);
            }
          }
          assertThat(changed).hasSize(1);
          moved.addAll(changed);
        }
        assertThat(moved).hasSize(4);
      }
    }
  }

  /**
   * A step of a factor with words must change the word, or its effect is a nought of the design.
   */
  @Test
  void morrisAlwaysChangesTheWordOfAFactorItMoves() {
    List<Factor> factors =
        List.of(WORD, listed("three", "a", "a", "b", "c"), listed("four", "a", "a", "b", "c", "d"));
    DesignPoints points = new Design.Morris(50, 4).points(factors, 4);
    for (int trajectory = 0; trajectory < 50; trajectory++) {
      for (int step = 1; step <= 3; step++) {
        List<String> before = points.values().get(4 * trajectory + step - 1);
        List<String> after = points.values().get(4 * trajectory + step);

        assertThat(IntStream.range(0, 3).filter(f -> !before.get(f).equals(after.get(f))))
            .hasSize(1);
      }
    }
  }

  /** With four levels laid over five values the middle one was never played. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 9})
  void morrisPlaysEachValueOfAFactorEquallyOften(int count) {
    String[] values = IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new);
    Factor listed = listed("listed", "0", values);
    Factor chosen =
        new Factor(
            "chosen",
            "",
            "",
            new Levels.Drawn(
                new Distribution.Choice(
                    IntStream.range(0, count).mapToObj(i -> (double) i).toList(),
                    java.util.Collections.nCopies(count, 1.0)),
                5),
            "0");
    int trajectories = 4000;
    DesignPoints points = new Design.Morris(trajectories, 4).points(List.of(listed, chosen), 2);
    for (int f = 0; f < 2; f++) {
      int factor = f;
      int[] first = new int[count];
      for (int t = 0; t < trajectories; t++) {
        first[Integer.parseInt(points.values().get(3 * t).get(factor))]++;
      }
      double expected = (double) trajectories / count;
      // Five standard deviations: a false alarm once in 80,000 such tests.
      double slack = 5 * Math.sqrt(expected * (1 - 1.0 / count));
      assertThat(first)
          .satisfies(
              times ->
                  assertThat(Arrays.stream(times).boxed())
                      .allSatisfy(n -> assertThat((double) n).isCloseTo(expected, within(slack))));
    }
  }

  /** The change of a linear outcome over the share of the range that was moved is its slope. */
  @Test
  void morrisMeasuresAStepByTheShareOfTheValuesItMovedOver() {
    Factor five = listed("five", "0", "0", "1", "2", "3", "4");
    DesignPoints points = new Design.Morris(40, 4).points(List.of(five), 3);
    for (int t = 0; t < 40; t++) {
      double moved =
          Double.parseDouble(points.values().get(2 * t + 1).get(0))
              - Double.parseDouble(points.values().get(2 * t).get(0));
      double place = points.places().get(2 * t + 1).get(0) - points.places().get(2 * t).get(0);

      assertThat(moved / place).isCloseTo(4, within(1e-12));
      assertThat(Math.abs(moved)).isBetween(2.0, 3.0);
    }
  }

  @Test
  void saltelliTakesOneFactorAfterTheOtherFromTheSecondPoint() {
    int dimensions = 3;
    double[][] cube = UnitCube.saltelli(16, dimensions, 7);

    assertThat(cube).hasNumberOfRows(16 * (dimensions + 2));
    for (int base = 0; base < 16; base++) {
      int at = base * (dimensions + 2);
      for (int mixed = 0; mixed < dimensions; mixed++) {
        for (int d = 0; d < dimensions; d++) {
          double from = d == mixed ? cube[at + 1][d] : cube[at][d];
          assertThat(cube[at + 2 + mixed][d]).isEqualTo(from);
        }
      }
      assertThat(cube[at]).isNotEqualTo(cube[at + 1]);
    }
  }
}
