package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.luck.Luck;
import casus.selftest.Bench;
import casus.treaty.StateCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R12: shipments, day by day. */
class TransfersTest {
  private static final StateCode SUPPLIER = new StateCode("AAA");
  private static final StateCode RECIPIENT = new StateCode("BBB");
  private static final StateCode THIRD = new StateCode("CCC");
  private static final Supply RULE = Bench.defaults().rule(Supply.class);

  private static Transfer monthly(int from, int until) {
    return new Transfer(
        "shells",
        SUPPLIER,
        RECIPIENT,
        .001,
        .0005,
        0,
        1,
        30,
        List.of(THIRD),
        List.of(RECIPIENT),
        from,
        until);
  }

  private static ScenarioBuilder smuggling() {
    return Bench.scenario()
        .state("AAA", .02, 0, 0)
        .state("BBB", .02, 0, 5)
        .state("CCC", .1, 40, 90)
        .dispute("AAA", "BBB", "BBB", .3, .3)
        .transfer(monthly(0, 365));
  }

  private static CrisisState afterAYear(ScenarioBuilder builder) {
    Run run = new Run(builder.resolve());
    run.luck = new Luck(1, 0);
    run.state.reset(run.luck);
    Transfers transfers = new Transfers(run);
    for (int day = 0; day < 365; day++) {
      transfers.step(day);
    }
    return run.state;
  }

  private static double affinityOfThirdWithSupplier(CrisisState state) {
    return state.affinity[2 * state.n];
  }

  @Test
  void onlyWhatIsSeenGivesOffenceAndIsKnown() {
    CrisisState hidden =
        afterAYear(smuggling().set(Parameter.SIGHTING, 0).set(Parameter.DISCLOSURE, 0));
    CrisisState seen = afterAYear(smuggling().set(Parameter.SIGHTING, 1));

    assertThat(affinityOfThirdWithSupplier(hidden)).isEqualTo(0);
    assertThat(hidden.traffic.known[0]).isEqualTo(0);
    assertThat(affinityOfThirdWithSupplier(seen)).isCloseTo(13 * -.02, within(1e-12));
    assertThat(seen.traffic.known[0]).isEqualTo(13);
  }

  /** At a hazard of a thousand a year all is known within days. */
  @Test
  void whatComesToLightGivesOffenceTooAndOnce() {
    CrisisState late =
        afterAYear(smuggling().set(Parameter.SIGHTING, 0).set(Parameter.DISCLOSURE, 365));

    int disclosed = Arrays.stream(late.traffic.breachesDisclosed).sum();
    assertThat(Arrays.stream(late.traffic.breachesSeen).sum()).isEqualTo(0);
    assertThat(disclosed).isBetween(12, 13);
    assertThat(late.traffic.known[0]).isEqualTo(disclosed);
    assertThat(affinityOfThirdWithSupplier(late)).isCloseTo(disclosed * -.02, within(1e-12));
    assertThat(Traffic.sum(late.traffic.shippedDisclosed))
        .isCloseTo(disclosed * .03, within(1e-12));
  }

  @Test
  void monitoringWeighsOnBothEndsOfTheTrade() {
    CrisisState free = afterAYear(smuggling());
    CrisisState watched = afterAYear(smuggling().monitoring(Monitoring.of(RECIPIENT, 1)));

    assertThat(free.munitions.at(1, 365) - 1).isCloseTo(.39, within(1e-9));
    assertThat(watched.munitions.at(1, 365) - 1).isCloseTo(.6 * .39, within(1e-9));
    assertThat(1 - free.munitions.at(0, 365)).isCloseTo(.195, within(1e-9));
    assertThat(1 - watched.munitions.at(0, 365)).isCloseTo(.6 * .195, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0,1,.2", ".5,.8,.5", "1,.6,.8"})
  void monitoringSlowsAndShows(double monitoring, double flow, double seen) {
    assertThat(RULE.flow(monitoring)).isCloseTo(flow, within(1e-12));
    assertThat(RULE.seenChance(monitoring)).isCloseTo(seen, within(1e-12));
  }

  /** P(T > t) = exp(−t / 365.25): half of all after 253.2 days. */
  @Test
  void whatIsHiddenComesToLightAtASteadyHazard() {
    assertThat(RULE.comesToLight(10, .5)).isEqualTo(10 + 254);
    assertThat(RULE.comesToLight(10, 1 - 1e-9)).isEqualTo(11);
    assertThat(
            Bench.defaults().with(Parameter.DISCLOSURE, 0).rule(Supply.class).comesToLight(10, .5))
        .isEqualTo(CrisisState.NEVER);
  }

  @Test
  void affinityStaysWithinItsRange() {
    assertThat(RULE.offence(-.99)).isEqualTo(-1);
    assertThat(RULE.offence(.5)).isCloseTo(.48, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0,0", "5,0", "6,1", "35,1", "36,2", "95,3", "96,4", "100,4", "500,4"})
  void shipmentsAreCountedFromTheFirstDay(int day, int shipments) {
    assertThat(monthly(5, 100).shipmentsBefore(day)).isEqualTo(shipments);
  }
}
