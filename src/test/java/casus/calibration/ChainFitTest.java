package casus.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fit of the chain: gradients, recovery of known weights, grouping. */
class ChainFitTest {
  private static final Specification FULL_LIKELIHOOD =
      new Specification(ResponseCurve.MULTINOMIAL, 1, 0, true, 60, 60, 40, 10);
  private static final Fulfilment COUNTS =
      new Fulfilment(new Fulfilment.Counts(52, 27, 18), new Fulfilment.Counts(115, 27, 4));

  /** A chain drawn from the prior of a specification, on the spread of the calls given. */
  private static Chain drawn(List<Call> calls, Specification how, Random random) {
    ChainObjective objective = new ChainObjective(calls, Fulfilment.NONE, how);
    double[] x = objective.centre();
    double[] precision = objective.precision();
    for (int j = 0; j < x.length; j++) {
      x[j] += random.nextGaussian() / Math.sqrt(precision[j]);
    }
    x[objective.responseAt()] += 1;
    int war = objective.warAt();
    LinearPart wars = new LinearPart(-1, 0, Map.of());
    return new Chain(
        how.curve(),
        objective.design(Part.TRIGGER).part(x, objective.triggerAt(), x[war]),
        objective.design(Part.CALL).part(x, objective.callAt(), x[war + 1]),
        objective.design(Part.RESPONSE).part(x, objective.responseAt(), x[war + 2]),
        wars);
  }

  @Test
  void theGradientIsThatOfTheObjective() {
    List<Call> calls = SyntheticCalls.calls(60, 4, 1);
    calls = SyntheticCalls.answered(calls, drawn(calls, Specification.CHAIN, new Random(2)), 3);
    ChainObjective objective = new ChainObjective(calls, COUNTS, Specification.CHAIN);
    double[] x = objective.centre();
    Random random = new Random(4);
    for (int j = 0; j < x.length; j++) {
      x[j] += .3 * random.nextGaussian();
    }
    double[] gradient = new double[x.length];
    objective.at(x, gradient);

    double[] unused = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[j] += 1e-5;
      down[j] -= 1e-5;
      double difference = (objective.at(up, unused) - objective.at(down, unused)) / 2e-5;
      assertThat(gradient[j])
          .as("component %d", j)
          .isCloseTo(difference, within(1e-4 + 1e-5 * Math.abs(difference)));
    }
  }

  @Test
  void scoresOfDisputesAddUpToTheGradientOfTheLikelihood() {
    List<Call> calls = SyntheticCalls.calls(40, 3, 5);
    calls = SyntheticCalls.answered(calls, drawn(calls, FULL_LIKELIHOOD, new Random(6)), 7);
    ChainObjective objective = new ChainObjective(calls, Fulfilment.NONE, FULL_LIKELIHOOD);
    double[] x = objective.centre(); // where the prior has no slope
    double[] gradient = new double[x.length];
    objective.at(x, gradient);
    double[] sum = new double[x.length];
    for (double[] score : objective.scores(x)) {
      for (int j = 0; j < sum.length; j++) {
        sum[j] -= score[j];
      }
    }

    assertThat(sum).containsExactly(gradient, within(1e-9));
  }

  @Test
  void intervalsHoldTheKnownWeightsOfMadeUpWorldsAsOftenAsTheyShould() {
    int inside = 0;
    int all = 0;
    Random random = new Random(8);
    for (int world = 0; world < 4; world++) {
      List<Call> calls = SyntheticCalls.calls(250, 4, 100 + world);
      Chain truth = drawn(calls, FULL_LIKELIHOOD, random);
      calls = SyntheticCalls.answered(calls, truth, 200 + world);
      for (FittedWeight found :
          ChainFit.fitWithErrors(calls, Fulfilment.NONE, FULL_LIKELIHOOD).coefficients()) {
        if (found.part() != Part.WAR) {
          double off = Math.abs(found.value() - trueWeight(truth, found));
          inside += off <= 1.645 * found.standardError() ? 1 : 0;
          all++;
        }
      }
    }

    assertThat((double) inside / all).isBetween(.80, .97);
  }

  private static double trueWeight(Chain truth, FittedWeight of) {
    LinearPart part =
        switch (of.part()) {
          case TRIGGER -> truth.trigger();
          case CALL -> truth.call();
          case RESPONSE -> truth.response();
          case WAR -> truth.war();
        };
    return switch (of.name()) {
      case "intercept" -> part.intercept();
      case "war" -> part.war();
      default -> part.weights().getOrDefault(Term.ofWord(of.name()), Double.NaN);
    };
  }

  @Test
  void strongTruthsAreFound() {
    List<Call> calls = SyntheticCalls.calls(900, 4, 9);
    Map<Term, Double> strong = new LinkedHashMap<>();
    strong.put(Term.MAJOR, 6.0);
    strong.put(Term.RIVAL_OF_ATTACKER, -5.0);
    Chain truth =
        new Chain(
            ResponseCurve.MULTINOMIAL,
            new LinearPart(3, 0, Map.of()),
            new LinearPart(1, 0, Map.of()),
            new LinearPart(5, 0, strong),
            new LinearPart(-1, 0, Map.of()));
    Specification loose = new Specification(ResponseCurve.MULTINOMIAL, 1, 0, true, 60, 60, 2, 10);

    Chain found = ChainFit.fit(SyntheticCalls.answered(calls, truth, 10), Fulfilment.NONE, loose);

    assertThat(found.response().weights().get(Term.MAJOR)).isCloseTo(6.0, within(1.5));
    assertThat(found.response().weights().get(Term.RIVAL_OF_ATTACKER)).isCloseTo(-5.0, within(1.5));
  }

  @Test
  void countsOfHonourInWarPullTheFitTowardsThem() {
    List<Call> calls = SyntheticCalls.calls(150, 4, 11);
    calls = SyntheticCalls.answered(calls, drawn(calls, Specification.CHAIN, new Random(12)), 13);
    Fulfilment faithful =
        new Fulfilment(new Fulfilment.Counts(200, 100, 95), new Fulfilment.Counts(200, 100, 95));
    Fulfilment faithless =
        new Fulfilment(new Fulfilment.Counts(200, 100, 5), new Fulfilment.Counts(200, 100, 5));

    double high = honourInWar(calls, faithful);
    double low = honourInWar(calls, faithless);

    assertThat(high).isGreaterThan(low + .2);
  }

  private static double honourInWar(List<Call> calls, Fulfilment counts) {
    Chain chain = ChainFit.fit(calls, counts, Specification.CHAIN);
    return ScaleCheck.of(chain, calls).stream()
        .filter(check -> check.kind().equals("war"))
        .findFirst()
        .orElseThrow()
        .honoured();
  }

  @Test
  void noDisputeIsForetoldByAFitThatSawIt() {
    CrossValidation validation = new CrossValidation(5, 1);
    List<Call> calls = SyntheticCalls.calls(50, 3, 14);
    List<List<Call>> seen = new ArrayList<>();
    validation.chances(
        new Method(
            "spy",
            cases -> {
              seen.add(cases);
              return known -> .5;
            }),
        calls);

    for (List<Call> cases : seen) {
      assertThat(cases).isNotEmpty();
      long folds = cases.stream().mapToInt(c -> validation.fold(c.dispute())).distinct().count();
      assertThat(folds).isEqualTo(4);
    }
  }

  @Test
  void equalCallsGiveEqualFits() {
    List<Call> calls = SyntheticCalls.calls(80, 3, 15);
    calls = SyntheticCalls.answered(calls, drawn(calls, Specification.CHAIN, new Random(16)), 17);

    assertThat(ChainFit.fit(calls, COUNTS, Specification.CHAIN))
        .isEqualTo(ChainFit.fit(calls, COUNTS, Specification.CHAIN));
  }

  @Test
  void theDataIdentifyAWeightOnceTheyLeaveHalfOfItsVariance() {
    assertThat(weight(Math.sqrt(.49)).identified()).isTrue();
    assertThat(weight(Math.sqrt(.51)).identified()).isFalse();
  }

  private static FittedWeight weight(double error) {
    return new FittedWeight(Part.CALL, "intercept", "", 0, error, 0, 1);
  }
}
