package casus.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import casus.stats.CrossedBootstrap;
import casus.stats.RunGroups;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A box is planted: all points in it are cases, and hardly any others. */
class PrimTest {
  private static final int POINTS = 600;

  private final double[] first = new double[POINTS];
  private final double[] second = new double[POINTS];
  private final double[] idle = new double[POINTS];
  private final double[] word = new double[POINTS];
  private final double[] runs = new double[POINTS];

  PrimTest() {
    SplittableRandom dice = new SplittableRandom(1);
    for (int p = 0; p < POINTS; p++) {
      first[p] = dice.nextDouble();
      second[p] = dice.nextDouble();
      idle[p] = dice.nextDouble();
      word[p] = dice.nextInt(4);
      runs[p] = 10;
    }
  }

  private List<Prim.Input> inputs() {
    return List.of(
        new Prim.Input(true, first),
        new Prim.Input(true, second),
        new Prim.Input(true, idle),
        new Prim.Input(false, word));
  }

  private boolean inBox(int point) {
    return first[point] >= .6 && second[point] <= .4;
  }

  private Prim boxed() {
    double[] cases = new double[POINTS];
    for (int p = 0; p < POINTS; p++) {
      cases[p] = inBox(p) ? 9 : .5;
    }
    return new Prim(inputs(), runs, cases);
  }

  /** As {@link Discovery} chooses. */
  private static Prim.Step chosen(Prim prim) {
    return prim.pasted(
        prim.trajectory().stream()
            .max(
                Comparator.comparingDouble(
                    s -> 2 * s.coverage() * s.density() / (s.coverage() + s.density())))
            .orElseThrow());
  }

  @Test
  void plantedBoxIsFoundAndNothingElseRestricted() {
    Prim.Step step = chosen(boxed());

    assertThat(step.box().low()[0]).isBetween(.55, .65);
    assertThat(step.box().high()[0]).isInfinite();
    assertThat(step.box().high()[1]).isBetween(.35, .45);
    assertThat(step.box().restricts(2)).isFalse();
    assertThat(step.box().restricts(3)).isFalse();
    assertThat(step.density()).isGreaterThan(.8);
    assertThat(step.coverage()).isGreaterThan(.6);
  }

  @Test
  void trajectoryBeginsWithEverythingAndGrowsDenserAsItShrinks() {
    List<Prim.Step> steps = boxed().trajectory();

    assertThat(steps.get(0).coverage()).isEqualTo(1);
    assertThat(steps.get(0).support()).isEqualTo(1);
    for (int s = 1; s < steps.size(); s++) {
      assertThat(steps.get(s).density()).isGreaterThan(steps.get(s - 1).density());
      assertThat(steps.get(s).support()).isLessThan(steps.get(s - 1).support());
    }
  }

  @Test
  void resamplesRestrictThePlantedFactorsAgain() {
    Prim prim = boxed();
    RunGroups played = new RunGroups(POINTS);
    for (int p = 0; p < POINTS; p++) {
      for (int run = 0; run < 10; run++) {
        played.add(p, run, inBox(p) ? .9 : .05);
      }
    }
    CrossedBootstrap bootstrap = new CrossedBootstrap(3, 20);
    PointLuck own = new PointLuck(false, 1);
    double support = chosen(prim).support();
    double[] again = prim.reproducibility(support, played, own, bootstrap);

    assertThat(again[0]).isGreaterThan(.95);
    assertThat(again[1]).isGreaterThan(.95);
    assertThat(again[2]).isLessThan(.6);
    assertThat(again).containsExactly(prim.reproducibility(support, played, own, bootstrap));
    double[] shared = prim.reproducibility(support, played, new PointLuck(true, 1), bootstrap);
    assertThat(shared[0]).isGreaterThan(.95);
    assertThat(shared[2]).isLessThan(.6);
  }

  @Test
  void pastingOpensARestrictionInVainAndKeepsTheOthers() {
    Prim prim = boxed();
    Prim.Box box = Prim.Box.everything(4).above(0, .6).below(1, .4).above(2, .9);
    double in = 0;
    for (int p = 0; p < POINTS; p++) {
      in += box.holds(inputs(), p) ? 1 : 0;
    }
    Prim.Step step = prim.pasted(new Prim.Step(box, 0, .9, in / POINTS));

    assertThat(step.box().restricts(2)).isFalse();
    assertThat(step.box().restricts(0)).isTrue();
    assertThat(step.box().restricts(1)).isTrue();
    assertThat(step.density()).isEqualTo(.9);
  }

  @Test
  void wordsThatHoldNoCasesAreLeftOut() {
    double[] cases = new double[POINTS];
    for (int p = 0; p < POINTS; p++) {
      cases[p] = word[p] == 2 ? 8 : 1;
    }
    Prim.Step step = chosen(new Prim(inputs(), runs, cases));

    assertThat(step.box().without().get(3)).isEqualTo(new TreeSet<>(List.of(0, 1, 3)));
    assertThat(step.box().dimensions()).isEqualTo(1);
  }

  @Test
  void secondBoxIsSoughtAmongWhatTheFirstLeft() {
    Prim prim = boxed();
    Prim.Step step = chosen(prim);
    Prim left = prim.without(step.box());

    assertThat(left.cases()).isLessThan(prim.cases() * (1 - step.coverage()) + 1e-9);
    assertThat(left.cases()).isGreaterThan(0);
  }
}
