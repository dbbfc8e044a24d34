package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.selftest.Bench;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R7 as a rule of numbers. */
class AllyResponseTest {
  private static final AllyResponse RULE = Bench.defaults().rule(AllyResponse.class);
  private static final double[] INTERCEPTS = {0, .5, -.3, -1.2, -2.8, -4.8};
  private static final double[] EFFORTS = {0, .1, .25, .4, .6, 1};
  private static final int FULL = 5;

  private static double[] chances(
      double drive, int owed, double discretion, double strength, boolean war, int ceiling) {
    double[] atLeast = new double[6];
    RULE.chances(drive, owed, discretion, strength, war, ceiling, atLeast);
    return atLeast;
  }

  /** The formula of R7, written out a second time. */
  @Test
  void responsesAreALogitOverEffortShortfallAndOverreach() {
    Random random = new Random(5);
    for (int trial = 0; trial < 500; trial++) {
      double drive = 4 * random.nextGaussian();
      int owed = random.nextInt(6);
      double f = random.nextDouble();
      double b = random.nextDouble();
      boolean war = random.nextBoolean();
      int ceiling = random.nextInt(6);
      double[] weights = new double[6];
      for (int y = 0; y <= ceiling; y++) {
        weights[y] =
            Math.exp(
                INTERCEPTS[y]
                    + EFFORTS[y] * drive
                    - .5 * Math.max(0, owed - y) * (1 - f) * b
                    - (y == FULL && !war ? 2 : 0));
      }
      double sum = Arrays.stream(weights).sum();

      double[] atLeast = chances(drive, owed, f, b, war, ceiling);

      for (int y = 0; y < 6; y++) {
        double expected = Arrays.stream(weights, y, 6).sum() / sum;
        assertThat(atLeast[y]).isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void driveAddsUpWhatDrawsAnAllyInLessWhatHoldsItBack() {
    Random random = new Random(6);
    for (int trial = 0; trial < 500; trial++) {
      double b = random.nextDouble();
      double troops = random.nextDouble();
      double withVictim = 2 * random.nextDouble() - 1;
      double withAttacker = 2 * random.nextDouble() - 1;
      double gain = random.nextDouble();
      double democracies = random.nextDouble();
      double reach = random.nextDouble();
      boolean adjacent = random.nextBoolean();
      boolean major = random.nextBoolean();
      boolean rival = random.nextBoolean();
      int severity = random.nextInt(4);
      boolean mandate = random.nextInt(2) == 1;
      double standing = random.nextDouble() - .5;
      double busy = random.nextDouble();
      double theirArms = random.nextDouble();
      double ownArms = random.nextDouble();
      double pressure = 2 * random.nextDouble() - 1;
      double common = random.nextGaussian();

      double expected =
          1 * b
              + 2.5 * troops
              + 1 * withVictim
              + .5 * -withAttacker
              + 1.5 * gain
              - .3 * democracies
              + 1 * reach
              + (adjacent ? .3 : 0)
              + (major ? 1 : 0)
              + (rival ? .8 : 0)
              + .6 * severity
              + (mandate ? .5 : 0)
              + 1 * standing
              - .7 * busy
              - .3 * theirArms * (1 - .5 * ownArms)
              - .1 * pressure
              + 1 * common;

      Circumstances c = new Circumstances();
      c.strength = b;
      c.tripwire = troops;
      c.withVictim = withVictim;
      c.withAttacker = withAttacker;
      c.gain = gain;
      c.democracies = democracies;
      c.reach = reach;
      c.adjacent = adjacent;
      c.major = major;
      c.rival = rival;
      c.severity = severity;
      c.mandate = mandate;
      c.standing = standing;
      c.engaged = busy;
      c.attackerNuclear = theirArms;
      c.ownNuclear = ownArms;
      c.pressure = pressure;
      c.common = common;

      assertThat(RULE.drive(c)).isCloseTo(expected, within(1e-12));

      c.common = 0; // what allies of one side share may be added afterwards
      assertThat(RULE.withCommon(RULE.drive(c), common)).isCloseTo(expected, within(1e-12));
    }
  }

  /** What history adds to the bracket weighs nothing by default, and its own coefficient if set. */
  @Test
  void whatHistoryAddsHasACoefficientOfItsOwn() {
    Map<Parameter, Consumer<Circumstances>> terms =
        Map.ofEntries(
            Map.entry(Parameter.BETA_VICTIM_ENGAGED, c -> c.victimEngaged = 1),
            Map.entry(Parameter.BETA_VICTIM_MAJOR, c -> c.victimMajor = true),
            Map.entry(Parameter.BETA_VICTIM_ADJACENT, c -> c.victimAdjacent = true),
            Map.entry(Parameter.BETA_AIMED, c -> c.aimed = true),
            Map.entry(Parameter.BETA_ATTACKER_DEMOCRACY, c -> c.attackerDemocracy = 1),
            Map.entry(Parameter.BETA_TERRITORY, c -> c.territory = true),
            Map.entry(Parameter.BETA_COMPANY, c -> c.company = true),
            Map.entry(Parameter.BETA_NEAR_ATTACKER, c -> c.nearAttacker = 1),
            Map.entry(Parameter.BETA_SMALL_PACT, c -> c.smallPact = true),
            Map.entry(Parameter.BETA_OFFENCE, c -> c.offence = true),
            Map.entry(Parameter.BETA_WARTIME, c -> c.wartime = true),
            Map.entry(Parameter.BETA_COMMON_RIVAL, c -> c.commonRival = true));
    double weight = 1;
    Parameters all = Bench.defaults();
    for (Parameter term : terms.keySet()) {
      all = all.with(term, weight);
      weight *= 2;
    }
    AllyResponse weighing = all.rule(AllyResponse.class);

    for (Map.Entry<Parameter, Consumer<Circumstances>> term : terms.entrySet()) {
      Circumstances c = new Circumstances();
      term.getValue().accept(c);
      assertThat(RULE.drive(c)).as("%s by default", term.getKey()).isZero();
      assertThat(weighing.drive(c)).as("%s", term.getKey()).isEqualTo(all.get(term.getKey()));
    }
  }

  /**
   * Relation, evidence M5: stronger words never make honour less likely in one and the same case.
   */
  @Test
  void strongerTextNeverLowersTheChanceOfHonour() {
    Random random = new Random(7);
    for (int trial = 0; trial < 2000; trial++) {
      double rest = 4 * random.nextGaussian();
      int owed = 1 + random.nextInt(5);
      double f = random.nextDouble();
      boolean war = random.nextBoolean();
      int ceiling = owed + random.nextInt(6 - owed);
      double weak = random.nextDouble();
      double strong = weak + random.nextDouble() * (1 - weak);

      double[] weakly = chances(rest + RULE.text() * weak, owed, f, weak, war, ceiling);
      double[] strongly = chances(rest + RULE.text() * strong, owed, f, strong, war, ceiling);

      for (int y = 1; y <= owed; y++) {
        assertThat(strongly[y]).isGreaterThanOrEqualTo(weakly[y] - 1e-12);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void nothingAboveTheCeilingIsOpen(int ceiling) {
    double[] atLeast = chances(8, FULL, .2, .8, true, ceiling);

    assertThat(atLeast[0]).isEqualTo(1);
    assertThat(Arrays.copyOfRange(atLeast, ceiling + 1, 6)).containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource({"5,false,4", "5,true,5", "4,false,4", "3,false,3", "1,true,1"})
  void noMoreThanLimitedForceIsOwedBeforeTheAttackerIsAtWar(int owed, boolean war, int now) {
    assertThat(AllyResponse.owedNow(owed, war)).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,false,1",
    "2,0,false,14",
    "3,0,false,30",
    "3,0.5,false,5",
    "4,0,false,60",
    "5,0,false,60",
    "4,0,true,30",
    "5,0.49,true,30",
    "4,0.5,true,5",
    "5,0.9,false,5",
    "2,0.9,true,14"
  })
  void lagsAreShorterForNeighboursAndForTroopsOnTheSpot(
      int response, double tripwire, boolean near, double days) {
    Lags lags = Bench.defaults().rule(Lags.class);

    assertThat(lags.of(response, tripwire, near, false)).isEqualTo(days);
    assertThat(lags.of(response, tripwire, near, true)).isZero();
  }

  @Test
  void chanceComesDueAsTimePasses() {
    assertThat(Lags.due(0, 30)).isZero();
    assertThat(Lags.due(30, 30)).isCloseTo(1 - 1 / Math.E, within(1e-12));
    assertThat(Lags.due(0, 0)).isEqualTo(1);
  }
}
