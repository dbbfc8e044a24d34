package casus.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.calibration.Course;
import casus.crisis.Parameter;
import casus.scenario.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fit in worlds whose parameters are known: histories of made-up disputes are simulated by the
 * program itself, with parameters drawn from their prior, and fitted. The emulator is learned once
 * for all of them: it knows nothing of how disputes went.
 */
@Tag("statistical")
class MadeUpWorldTest {
  private static final int WORLDS = 50;
  private static final double Z90 = 1.6448536269514722;

  /** One of choice, one of fighting, one of stakes, one of clocks. */
  private static final List<Parameter> FITTED =
      List.of(
          Parameter.COST_3, Parameter.INCIDENT_FATAL, Parameter.STAKE_MEDIAN, Parameter.FRAILTY_SD);

  @TempDir private Path folder;

  /** Of 200 intervals; 178 of them held the truth when this was written. */
  @Test
  void ninetyPercentIntervalsHoldTheTruthAsOftenAsTheySay() {
    Library library = Library.load();
    List<DisputeRow> rows = MadeUpDisputes.rows(folder, MadeUpDisputes.many(150, 3));
    List<String> dyads = rows.stream().map(DisputeRow::dyad).toList();
    PlayedDisputes played =
        PlayedDisputes.of(rows, row -> DisputeYardsticks.load().opening(), library, 2);
    List<FreeParameter> free =
        FreeParameter.all(library.parameters()).stream()
            .filter(one -> FITTED.contains(one.parameter()))
            .toList();
    int k = free.size();
    double[] centre = new double[k];
    double[] half = new double[k];
    Arrays.fill(half, 2); // where truths from a standard normal prior lie
    DynamicsFit.Learnt learnt =
        new DynamicsFit(played, free, line -> {})
            .learn(new DynamicsFit.Effort(48, 20, 1, 0, 7, 2), 0, centre, half);
    Random random = new Random(11);
    int held = 0;
    int all = 0;
    double[] gained = new double[k];
    for (int world = 0; world < WORLDS; world++) {
      double[] truth = new double[k];
      for (int j = 0; j < k; j++) {
        truth[j] = random.nextGaussian();
      }
      List<Course> history =
          played.history(base -> FreeParameter.set(base, free, truth), 1000 + world, 2);
      CompositeLikelihood likelihood = new CompositeLikelihood(answers(history), dyads);
      double[] found =
          likelihood.maximum(learnt.whole(), centre, d -> true, DynamicsFit.bounds(centre, half));
      var covariance = likelihood.covariance(learnt.one(), learnt.other(), found);
      for (int j = 0; j < k; j++) {
        double reach = Z90 * Math.sqrt(covariance.getEntry(j, j));
        held += Math.abs(found[j] - truth[j]) <= reach ? 1 : 0;
        gained[j] += (1 - covariance.getEntry(j, j)) / WORLDS;
        all++;
      }
    }

    assertThat((double) held / all).isBetween(.80, .97);
    assertThat(Arrays.stream(gained).max().orElseThrow()).isGreaterThan(.5); // they do learn
  }

  private static double[][] answers(List<Course> history) {
    double[][] answers = new double[DynamicsFit.QUESTIONS.size()][history.size()];
    for (int q = 0; q < answers.length; q++) {
      for (int d = 0; d < history.size(); d++) {
        answers[q][d] = answer(DynamicsFit.QUESTIONS.get(q), history.get(d));
      }
    }
    return answers;
  }

  private static double answer(DisputeQuestion question, Course course) {
    return switch (question) {
      case FORCE -> course.force() ? 1 : 0;
      case REPLY -> course.reply();
      case FATAL -> course.fatal();
      case WAR -> course.war() ? 1 : 0;
      case MONTH -> course.days() > 30 ? 1 : 0;
      default -> throw new IllegalArgumentException("not fitted: " + question);
    };
  }

  /** A likelihood that is flat says what the prior says. */
  @Test
  void withoutAnswersThePriorRemains() {
    double[][] points = {{-1}, {-.5}, {0}, {.5}, {1}};
    DisputeEmulator emulator =
        DisputeEmulator.of(
            points, new int[][][] {{{1, 3, 5, 7, 9}}}, 10, new double[1], new double[] {1});
    CompositeLikelihood likelihood =
        new CompositeLikelihood(new double[][] {{Double.NaN}}, List.of("1-2"));

    double[] found =
        likelihood.maximum(emulator, new double[] {.5}, d -> true, new double[][] {{-2}, {2}});

    assertThat(found[0]).isCloseTo(0, within(1e-4));
    assertThat(likelihood.covariance(emulator, emulator, found).getEntry(0, 0)).isEqualTo(1);
  }

  /** One answer yes: u maximizes ln Λ(slope u + a) − u²/2, which is where u = slope (1 − Λ). */
  @Test
  void theMaximumWeighsAnswerAndPrior() {
    List<double[]> points = new ArrayList<>();
    int[][][] counts = new int[1][1][21];
    for (int i = 0; i < 21; i++) {
      double u = (i - 10) / 10.0;
      points.add(new double[] {u});
      counts[0][0][i] = (int) Math.round(10_000 / (1 + Math.exp(-u)));
    }
    DisputeEmulator emulator =
        DisputeEmulator.of(
            points.toArray(double[][]::new), counts, 10_000, new double[1], new double[] {1});
    CompositeLikelihood likelihood = new CompositeLikelihood(new double[][] {{1}}, List.of("1-2"));

    double u =
        likelihood.maximum(emulator, new double[1], d -> true, new double[][] {{-2}, {2}})[0];

    assertThat(u).isCloseTo(1 - 1 / (1 + Math.exp(-u)), within(.01));
  }
}
