package casus.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.stats.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How forecasts of joining are judged, by hand on two disputes. */
class ProtocolTest {
  private static Call call(String dispute, int ally, boolean defensive, boolean joined) {
    Known known =
        SyntheticCalls.calls(1, 1, 1)
            .get(0)
            .known()
            .with(CallColumn.DEFENSIVE_CALL, defensive ? 1 : 0)
            .with(CallColumn.TARGET_SIDE, 0);
    return new Call(
        dispute, dispute, "t", "a" + ally, known, new Call.Outcome(joined, Gravity.NONE));
  }

  @Test
  void defensiveCallsAreScoredByCallByDisputeByAnyAndByWhich() {
    List<Call> calls = new ArrayList<>();
    calls.add(call("one", 1, true, true));
    calls.add(call("one", 2, true, false));
    calls.add(call("one", 3, true, false));
    calls.add(call("two", 1, true, false));
    calls.add(call("three", 1, false, true));
    double[] chances = {.3, .2, .4, .1, .001};

    Protocol scores =
        Protocol.of("m", calls, chances, Map.of("one|B", .6, "two|B", .1), new Bootstrap(1, 200));

    double one = -Math.log(.3) - Math.log(.8) - Math.log(.6);
    double two = -Math.log(.9);
    assertThat(scores.calls()).isEqualTo(4);
    assertThat(scores.joined()).isEqualTo(1);
    assertThat(scores.logScore().value()).isCloseTo((one + two) / 4, within(1e-12));
    assertThat(scores.weighted().value()).isCloseTo((one / 3 + two) / 2, within(1e-12));
    assertThat(scores.any().value()).isCloseTo((-Math.log(.6) - Math.log(.9)) / 2, within(1e-12));
    assertThat(scores.which().value()).isCloseTo(.5, within(1e-12));
  }

  @Test
  void forecastsOfGravityAddUpAndFollowTheData() {
    List<Call> calls = new ArrayList<>();
    for (int d = 0; d < 400; d++) {
      Known known = SyntheticCalls.calls(1, 1, d).get(0).known();
      Gravity gravity = Gravity.values()[d % 8 < 4 ? 0 : d % 8 < 6 ? 1 : d % 8 < 7 ? 2 : 3];
      calls.add(new Call("d" + d, "d" + d, "t", "a", known, new Call.Outcome(false, gravity)));
    }
    GravityForecast forecast = GravityForecast.of(calls);
    double[] mean = new double[4];
    for (Call one : calls) {
      double sum = 0;
      for (Gravity gravity : Gravity.values()) {
        double chance = forecast.chance(one.known(), gravity);
        sum += chance;
        mean[gravity.ordinal()] += chance / calls.size();
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }

    assertThat(mean).containsExactly(new double[] {.5, .25, .125, .125}, within(.02));
  }

  @Test
  void whatWasHeldImpossibleCostsMuchButNotWithoutEnd() {
    List<Call> calls = List.of(call("one", 1, true, true), call("two", 1, true, false));

    Protocol scores =
        Protocol.of(
            "m",
            calls,
            new double[] {0, 0},
            Map.of("one|B", .5, "two|B", .5),
            new Bootstrap(1, 200));

    assertThat(scores.logScore().value()).isCloseTo(-Math.log(1e-9) / 2, within(1e-6));
  }
}
