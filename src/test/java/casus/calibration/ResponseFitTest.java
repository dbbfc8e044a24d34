package casus.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.crisis.AllyResponse;
import casus.crisis.Circumstances;
import casus.crisis.Invocation;
import casus.crisis.Parameter;
import casus.crisis.Parameters;
import casus.crisis.Trigger;
import casus.scenario.ParameterLibrary;
import casus.treaty.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The responses fitted through the rules' own classes, on made-up worlds. */
class ResponseFitTest {
  private static final ParameterLibrary LIBRARY = ParameterLibrary.load();
  private static final ResponseVector VECTOR = ResponseVector.of(ResponseVector.FREE, LIBRARY);
  private static final Fulfilment COUNTS =
      new Fulfilment(new Fulfilment.Counts(52, 27, 18), new Fulfilment.Counts(115, 27, 4));

  private static double[] drawn(Random random, double spread) {
    double[] x = new double[VECTOR.width()];
    for (int k = 0; k < x.length; k++) {
      x[k] = spread * random.nextGaussian();
    }
    // Often enough called and honoured that made-up worlds of this size tell something.
    x[VECTOR.free().indexOf(Parameter.CALL_BASE)] += 3;
    x[VECTOR.free().indexOf(Parameter.CALL_COUNCIL)] += 3;
    x[VECTOR.free().indexOf(Parameter.RESPONSE_FULL)] += 1;
    return x;
  }

  /** Answers drawn link by link from the rules, as the Javadoc of the likelihood has it. */
  private static List<Call> answered(List<Call> calls, double[] truth, long seed) {
    ResponseRules rules = VECTOR.rules(truth);
    Random random = new Random(seed);
    Map<String, Double> common = new HashMap<>();
    Map<String, Double> called = new HashMap<>();
    Map<String, Gravity> gravity = new HashMap<>();
    List<Call> answered = new ArrayList<>();
    double[] scratch = new double[Response.COUNT];
    for (Call one : calls) {
      double kappa = common.computeIfAbsent(one.camp(), c -> random.nextGaussian());
      double luck = called.computeIfAbsent(one.treaty(), t -> random.nextDouble());
      Gravity grave =
          gravity.computeIfAbsent(one.dispute(), d -> Gravity.values()[random.nextInt(4)]);
      Situation situation = new Situation(one.known(), rules.position());
      double drive = rules.drive(situation, grave, kappa, new Circumstances());
      boolean joined =
          luck < rules.calls(situation, grave)
              && random.nextDouble()
                  < rules.sees(situation, grave) * rules.fights(situation, grave, drive, scratch);
      answered.add(
          new Call(
              one.id(),
              one.dispute(),
              one.target(),
              one.ally(),
              one.known(),
              new Call.Outcome(joined, grave)));
    }
    return answered;
  }

  /** Normal priors as they are; others by their median and by what lies within one sd of it. */
  @Test
  void priorsAreThoseOfTheLibrary() {
    int normal = VECTOR.free().indexOf(Parameter.BETA_TRIPWIRE);
    int triangular = VECTOR.free().indexOf(Parameter.CALL_BASE);
    double[] x = new double[VECTOR.width()];
    x[normal] = 2;

    assertThat(VECTOR.value(x, normal)).isCloseTo(2.5 + 2 * .8, within(1e-6));
    assertThat(VECTOR.middle().get(triangular)).isCloseTo(-6, within(1e-9));
    // The triangle from −8 to −4 leaves .159 above −4 − 2 √(2 · .159).
    assertThat(VECTOR.spread().get(triangular))
        .isCloseTo(2 - 2 * Math.sqrt(2 * .15865525393), within(1e-6));
    assertThat(VECTOR.reading(x)).isEqualTo(.5);
  }

  @Test
  void theGradientIsThatOfTheObjective() {
    Random random = new Random(1);
    List<Call> calls = answered(SyntheticCalls.calls(60, 4, 1), drawn(random, 1), 2);
    for (double joint : new double[] {0, .25, 1}) {
      ResponseLikelihood likelihood = new ResponseLikelihood(calls, COUNTS, VECTOR, joint);
      double[] x = drawn(random, .5);
      double[] gradient = new double[x.length];
      likelihood.at(x, gradient);
      double[] unused = new double[x.length];
      for (int k = 0; k < x.length; k++) {
        double[] up = x.clone();
        double[] down = x.clone();
        up[k] += 1e-4;
        down[k] -= 1e-4;
        double difference = (likelihood.at(up, unused) - likelihood.at(down, unused)) / 2e-4;
        assertThat(gradient[k])
            .as("component %d at weight %s", k, joint)
            .isCloseTo(difference, within(1e-3 + 1e-4 * Math.abs(difference)));
      }
    }
  }

  /**
   * The joint likelihood of a small world, summed by hand over the draw, the calls and answers. The
   * few points that stand for the draw cost less than .01 of a log-likelihood of 60.
   */
  @Test
  void theLikelihoodIsTheChanceOfTheAnswersOverCommonDrawAndCalls() {
    double[] x = drawn(new Random(3), .7);
    List<Call> calls = answered(SyntheticCalls.calls(16, 4, 5), drawn(new Random(4), 1), 6);
    for (Gravity gravity : Gravity.values()) {
      assertThat(calls).anyMatch(c -> c.outcome().gravity() == gravity);
    }
    Parameters p = LIBRARY.defaults();
    for (int k = 0; k < VECTOR.free().size(); k++) {
      p = p.with(VECTOR.free().get(k), VECTOR.value(x, k));
    }
    Trigger trigger = p.rule(Trigger.class);
    Invocation invocation = p.rule(Invocation.class);
    AllyResponse answer = p.rule(AllyResponse.class);
    double wide = 1 / (1 + Math.exp(-x[x.length - 1]));
    ResponseRules rules = VECTOR.rules(x);
    Map<String, List<Call>> camps = new HashMap<>();
    calls.forEach(c -> camps.computeIfAbsent(c.camp(), k -> new ArrayList<>()).add(c));
    double expected = 0;
    double[] atLeast = new double[Response.COUNT];
    for (List<Call> camp : camps.values()) {
      double mean = 0;
      for (double z = -8; z <= 8; z += .02) {
        Map<String, double[]> treaties = new HashMap<>();
        for (Call one : camp) {
          Gravity grave = one.outcome().gravity();
          boolean war = grave == Gravity.WAR;
          Situation s = new Situation(one.known(), rules.position());
          Circumstances c = new Circumstances();
          s.look(grave, rules.position(), c);
          c.common = z;
          answer.chances(
              answer.drive(c), war ? 5 : 4, Situation.DISCRETION, s.strength, war, 5, atLeast);
          double sees = war ? 1 : trigger.chance(wide, 1 - wide, s.interest);
          double calling =
              invocation.chance(
                  s.council(),
                  false,
                  grave.ordinal(),
                  Situation.STAKE_TIMES_RESOLVE,
                  s.attackers,
                  s.victims);
          double[] treaty =
              treaties.computeIfAbsent(one.treaty(), t -> new double[] {calling, 1, 0});
          boolean joined = one.outcome().joined();
          treaty[1] *= joined ? sees * atLeast[4] : 1 - sees * atLeast[4];
          treaty[2] += joined ? 1 : 0;
        }
        double product = 1;
        for (double[] t : treaties.values()) {
          product *= t[0] * t[1] + (t[2] == 0 ? 1 - t[0] : 0);
        }
        mean += .02 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * product;
      }
      expected -= Math.log(mean);
    }
    for (double one : x) {
      expected += one * one / 2;
    }

    assertThat(
            new ResponseLikelihood(calls, Fulfilment.NONE, VECTOR, 1).at(x, new double[x.length]))
        .isCloseTo(expected, within(.01));
  }

  private static double minusLog(List<Call> calls, Fulfilment counts, double joint, double[] x) {
    return new ResponseLikelihood(calls, counts, VECTOR, joint).at(x, new double[x.length]);
  }

  /**
   * The composite likelihood by hand: each answer with its chance over the common draw, and of the
   * treaties invoked in the wars of an era how many were honoured.
   */
  @Test
  void answersByThemselvesAndCountsOfWarsAddTheirLogarithms() {
    double[] x = drawn(new Random(3), .7);
    List<Call> calls = answered(SyntheticCalls.calls(16, 4, 5), drawn(new Random(4), 1), 6);
    ResponseRules rules = VECTOR.rules(x);
    Map<String, Double> calling = new HashMap<>();
    double[] scratch = new double[Response.COUNT];
    double[] invoked = new double[2];
    double[] honoured = new double[2];
    double prior = 0;
    for (double one : x) {
      prior += one * one / 2;
    }
    double alone = 0;
    for (Call one : calls) {
      Gravity grave = one.outcome().gravity();
      Situation s = new Situation(one.known(), rules.position());
      double called =
          rules.sees(s, grave) * calling.computeIfAbsent(one.treaty(), t -> rules.calls(s, grave));
      double force = 0;
      for (double z = -8; z <= 8; z += .02) {
        double drive = rules.drive(s, grave, z, new Circumstances());
        force +=
            .02
                * Math.exp(-z * z / 2)
                / Math.sqrt(2 * Math.PI)
                * rules.fights(s, grave, drive, scratch);
      }
      alone -= Math.log(one.outcome().joined() ? called * force : 1 - called * force);
      if (grave == Gravity.WAR) {
        int era = one.known().raw(CallColumn.YEAR) < 1945 ? 0 : 1;
        invoked[era] += called;
        honoured[era] += called * force;
      }
    }
    double before = honoured[0] / invoked[0];
    double after = honoured[1] / invoked[1];
    double counts =
        -18 * Math.log(before)
            - 9 * Math.log(1 - before)
            - 4 * Math.log(after)
            - 23 * Math.log(1 - after);

    assertThat(minusLog(calls, Fulfilment.NONE, 0, x)).isCloseTo(alone + prior, within(.01));
    assertThat(minusLog(calls, COUNTS, 0, x)).isCloseTo(alone + prior + counts, within(.05));
    assertThat(minusLog(calls, Fulfilment.NONE, .25, x))
        .isCloseTo(
            .25 * minusLog(calls, Fulfilment.NONE, 1, x)
                + .75 * minusLog(calls, Fulfilment.NONE, 0, x),
            within(1e-9));
  }

  /** The counts of pacts in wars up to 1944 and from 1945 on are held to calls of their years. */
  @Test
  void theLaterEraOfCountsBeginsIn1945() {
    Fulfilment early = new Fulfilment(COUNTS.before(), Fulfilment.NONE.after());
    double[] x = drawn(new Random(3), .7);
    for (int year : new int[] {1944, 1945}) {
      List<Call> calls =
          SyntheticCalls.calls(4, 3, 5).stream()
              .map(
                  one ->
                      new Call(
                          one.id(),
                          one.dispute(),
                          one.target(),
                          one.ally(),
                          one.known().with(CallColumn.YEAR, year),
                          new Call.Outcome(false, Gravity.WAR)))
              .toList();
      double counts = minusLog(calls, early, 1, x) - minusLog(calls, Fulfilment.NONE, 1, x);

      assertThat(counts > 0).as("counted in %d: %s", year, counts).isEqualTo(year < 1945);
    }
  }

  /** Whoever changes the weight must calibrate again. */
  @Test
  void theShippedCalibrationWasMadeWithTheWeightOfTheProgram() throws IOException {
    try (InputStream in = ResponseFit.class.getResourceAsStream("responses.yaml")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("\njoint: " + ResponseFit.JOINT + "\n");
    }
  }

  /** By the full likelihood, and by the composite one that the shipped calibration uses. */
  @ParameterizedTest
  @ValueSource(doubles = {1, ResponseFit.JOINT})
  @Tag("statistical")
  void ninetyPercentIntervalsHoldTheTruthOfMadeUpWorlds(double joint) {
    int inside = 0;
    int all = 0;
    Random random = new Random(8);
    for (int world = 0; world < 4; world++) {
      double[] truth = drawn(random, 1);
      List<Call> calls = answered(SyntheticCalls.calls(250, 4, 100 + world), truth, 200 + world);
      ResponseFit fit = ResponseFit.of(calls, Fulfilment.NONE, centredAt(truth), joint);
      for (int k = 0; k < truth.length - 1; k++) {
        ResponseFit.Found found = fit.found().get(k);
        inside += Math.abs(found.value() - VECTOR.value(truth, k)) <= 1.645 * found.error() ? 1 : 0;
        all++;
      }
    }

    assertThat((double) inside / all).isBetween(.80, .97);
  }

  /** The prior that the truths were drawn from. */
  private static ResponseVector centredAt(double[] truth) {
    assertThat(truth).hasSize(VECTOR.width());
    List<Double> middle = new ArrayList<>(VECTOR.middle());
    for (Parameter shifted :
        List.of(Parameter.CALL_BASE, Parameter.CALL_COUNCIL, Parameter.RESPONSE_FULL)) {
      int k = VECTOR.free().indexOf(shifted);
      double by = shifted == Parameter.RESPONSE_FULL ? 1 : 3;
      middle.set(k, VECTOR.middle().get(k) + by * VECTOR.spread().get(k));
    }
    return new ResponseVector(VECTOR.free(), middle, VECTOR.spread(), VECTOR.others());
  }

  @Test
  void whatTheDataDoNotTellStaysWithItsPrior() {
    List<Call> calls =
        answered(SyntheticCalls.calls(40, 3, 9), drawn(new Random(10), 0), 11).stream()
            .filter(c -> c.known().flag(CallColumn.WARTIME_ALLIANCE) == 0)
            .toList();

    ResponseFit.Found wartime =
        ResponseFit.of(calls, Fulfilment.NONE, VECTOR, 1).found().stream()
            .filter(found -> found.parameter() == Parameter.BETA_WARTIME)
            .findFirst()
            .orElseThrow();

    assertThat(wartime.identified()).isFalse();
    assertThat(wartime.value()).isCloseTo(0, within(1e-3));
    assertThat(wartime.error()).isCloseTo(1, within(1e-3));
  }

  /** P(any) by the rules is the share of worlds, drawn from them, in which an ally joins. */
  @Test
  @Tag("statistical")
  void anyAllyJoinsAsOftenAsTheRulesSay() {
    double[] x = drawn(new Random(12), .5);
    List<Call> calls = SyntheticCalls.calls(1, 6, 13);
    LinearPart never = new LinearPart(-40, 0, Map.of());
    ResponseForecast forecast =
        new ResponseForecast(VECTOR.rules(x), new GravityForecast(never, never, never));
    int runs = 20_000;
    int any = 0;
    int sure = 0;
    for (int seed = 0; seed < runs; seed++) {
      List<Call> world = answered(calls, x, 1000 + seed);
      if (world.get(0).outcome().gravity() == Gravity.NONE) {
        sure++;
        any += world.stream().anyMatch(c -> c.outcome().joined()) ? 1 : 0;
      }
    }
    double expected = forecast.any(calls);

    assertThat(any / (double) sure)
        .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / sure)));
  }
}
