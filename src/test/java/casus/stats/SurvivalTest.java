package casus.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kaplan-Meier and Aalen-Johansen, which share their conventions. */
class SurvivalTest {
  private static final List<String> SAMPLES = List.of("small", "large", "uncensored", "horizon");

  static List<String> samples() {
    return SAMPLES;
  }

  private static List<Oracle.Row> countsOf(String sample) {
    return Oracle.rows("survival-counts.csv").stream()
        .filter(r -> r.text("sample").equals(sample))
        .toList();
  }

  private static long[] column(List<Oracle.Row> rows, String name) {
    return rows.stream().mapToLong(r -> r.count(name)).toArray();
  }

  private static AalenJohansen byCause(String sample) {
    List<Oracle.Row> rows = countsOf(sample);
    long[][] endings = {column(rows, "ended0"), column(rows, "ended1"), column(rows, "ended2")};
    return AalenJohansen.of(endings, column(rows, "censored"));
  }

  private static KaplanMeier anyCause(String sample) {
    List<Oracle.Row> rows = countsOf(sample);
    long[] events =
        rows.stream()
            .mapToLong(r -> r.count("ended0") + r.count("ended1") + r.count("ended2"))
            .toArray();
    return KaplanMeier.of(events, column(rows, "censored"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void curvesAndIntervalsAreThoseOfR(String sample) {
    KaplanMeier all = anyCause(sample);
    AalenJohansen causes = byCause(sample);
    int compared = 0;
    for (Oracle.Row r : Oracle.rows("survival.csv")) {
      if (!r.text("sample").equals(sample)) {
        continue;
      }
      int day = (int) r.count("day");
      int cause = (int) r.count("cause");
      Estimate ours = cause < 0 ? all.estimate(day, 0.95) : causes.estimate(cause, day, 0.95);

      assertThat(ours.value()).as("%s", r).isCloseTo(r.get("share"), Oracle.near(r.get("share")));
      if (!Double.isNaN(r.get("low"))) {
        assertThat(ours.standardError())
            .as("%s", r)
            .isCloseTo(r.get("error"), Oracle.near(r.get("error")));
        assertThat(ours.low()).as("%s", r).isCloseTo(r.get("low"), Oracle.near(r.get("low")));
        assertThat(ours.high()).as("%s", r).isCloseTo(r.get("high"), Oracle.near(r.get("high")));
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(3 * all.days());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void causesAndThoseGoingOnAddUpToOne(String sample) {
    AalenJohansen causes = byCause(sample);
    KaplanMeier goingOn = anyCause(sample);
    for (int day = 0; day < goingOn.days(); day++) {
      double sum = goingOn.survival(day);
      for (int cause = 0; cause < 3; cause++) {
        sum += causes.incidence(cause, day);
      }

      assertThat(sum).isCloseTo(1, Oracle.near(1));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void oneCauseAloneIsTheComplementOfKaplanMeier(String sample) {
    List<Oracle.Row> rows = countsOf(sample);
    long[] events = column(rows, "ended1");
    long[] censored = column(rows, "censored");
    KaplanMeier survival = KaplanMeier.of(events, censored);
    AalenJohansen incidence = AalenJohansen.of(new long[][] {events}, censored);
    for (int day = 0; day < survival.days(); day++) {
      assertThat(incidence.incidence(0, day)).isCloseTo(1 - survival.survival(day), Oracle.near(1));
      assertThat(incidence.standardError(0, day))
          .isCloseTo(survival.standardError(day), Oracle.near(1));
    }
  }

  @Test
  void withoutCensoringTheSharesAreProportions() {
    AalenJohansen causes = byCause("uncensored");
    KaplanMeier all = anyCause("uncensored");
    List<Oracle.Row> rows = countsOf("uncensored");
    long wars = 0;
    long ended = 0;
    for (int day = 0; day < all.days(); day++) {
      Oracle.Row r = rows.get(day);
      wars += r.count("ended0");
      ended += r.count("ended0") + r.count("ended1") + r.count("ended2");
      Proportion war = Proportion.of(wars, causes.n());
      Proportion goingOn = Proportion.of(causes.n() - ended, causes.n());

      assertThat(causes.incidence(0, day)).isCloseTo(war.value(), Oracle.near(1));
      assertThat(causes.standardError(0, day)).isCloseTo(war.standardError(), Oracle.near(1));
      assertThat(all.standardError(day)).isCloseTo(goingOn.standardError(), Oracle.near(1));
    }
  }

  @Test
  void whatWasNeverSeenHasWilsonsInterval() {
    long[] none = new long[5];
    long[] other = {10, 0, 20, 0, 0};
    long[] atHorizon = {0, 0, 0, 0, 70};
    Interval neverInAHundred = Proportion.of(0, 100).interval();

    Estimate never = AalenJohansen.of(new long[][] {none, other}, atHorizon).estimate(0, 4, 0.95);
    Estimate spared = KaplanMeier.of(none, new long[] {0, 0, 0, 0, 100}).estimate(4, 0.95);

    assertThat(never.low()).isZero();
    assertThat(never.high()).isCloseTo(neverInAHundred.high(), Oracle.near(1));
    assertThat(spared.low()).isCloseTo(1 - neverInAHundred.high(), Oracle.near(1));
    assertThat(spared.high()).isEqualTo(1);
  }

  @Test
  void whatAllHaveSeenHasWilsonsInterval() {
    long[] events = {3, 10, 20, 60, 7};
    long[] none = new long[5];
    double low = Proportion.of(100, 100).interval().low();

    Estimate all = AalenJohansen.of(new long[][] {none, events}, none).estimate(1, 4, 0.95);
    Estimate left = KaplanMeier.of(events, none).estimate(4, 0.95);

    assertThat(all.value()).isCloseTo(1, Oracle.near(1));
    assertThat(all.value()).isLessThanOrEqualTo(1);
    assertThat(all.standardError()).isZero();
    assertThat(all.low()).isCloseTo(low, Oracle.near(1));
    assertThat(all.high()).isEqualTo(1);
    assertThat(left.value()).isZero();
    assertThat(left.high()).isCloseTo(1 - low, Oracle.near(1));
  }

  @Test
  void earlyCensoringWidensTheIntervalOfTheUnseen() {
    long[] none = new long[3];
    Estimate unseen = KaplanMeier.of(none, new long[] {0, 900, 100}).estimate(2, 0.95);

    assertThat(1 - unseen.low()).isCloseTo(Proportion.of(0, 100).interval().high(), Oracle.near(1));
  }

  @Test
  void curveStaysAfterTheLastRun() {
    KaplanMeier curve = KaplanMeier.of(new long[] {0, 5, 0, 0}, new long[] {0, 5, 0, 0});

    assertThat(curve.estimate(3, 0.95)).isEqualTo(curve.estimate(1, 0.95));
    assertThat(curve.atRisk(3)).isZero();
    Estimate nothing = KaplanMeier.of(new long[2], new long[2]).estimate(1, 0.95);
    assertThat(nothing.interval()).isEqualTo(new Interval(0, 1));
  }

  @Test
  void tenMillionRunsAreNoMoreWorkThanTen() {
    long[] events = new long[366];
    long[] censored = new long[366];
    Arrays.fill(events, 0, 365, 20_000);
    censored[365] = 2_700_000;
    Estimate last = KaplanMeier.of(events, censored).estimate(365, 0.95);

    assertThat(last.n()).isEqualTo(10_000_000);
    assertThat(last.value()).isCloseTo(0.27, Oracle.near(1));
    assertThat(last.standardError()).isCloseTo(Math.sqrt(0.27 * 0.73 / 1e7), Oracle.near(0.01));
  }

  @Test
  void countsThatFitNoRunsAreRefused() {
    long[] two = {1, 1};
    long[] three = {1, 1, 1};
    long[] negative = {1, -1};

    assertThatIllegalArgumentException().isThrownBy(() -> KaplanMeier.of(two, three));
    assertThatIllegalArgumentException().isThrownBy(() -> KaplanMeier.of(negative, two));
    assertThatIllegalArgumentException().isThrownBy(() -> KaplanMeier.of(two, negative));
    assertThatIllegalArgumentException().isThrownBy(() -> KaplanMeier.of(new long[0], new long[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.of(new long[][] {two, negative}, two));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.of(new long[][] {two, three}, two));
    assertThatIllegalArgumentException().isThrownBy(() -> AalenJohansen.of(new long[0][], two));
  }

  /**
   * Geometric endings for two causes with daily chances 0.02 and 0.01, random censoring with 0.01 a
   * day, 200 runs. The log-log intervals cover 0.94 to 0.96 here; a standard error off by a tenth
   * would cover less than 0.93, which fails nearly always. A correct program fails for one seed in
   * two hundred (five comparisons of one in a thousand each).
   */
  @ParameterizedTest
  @ValueSource(ints = {5, 20, 60})
  @Tag("statistical")
  void intervalsCoverTheTruthNineteenTimesInTwenty(int day) {
    Random random = new Random(day);
    Coverage survival = new Coverage();
    Coverage incidence = new Coverage();
    double goingOn = Math.pow(0.97, day + 1.0);
    double first = 2.0 / 3 * (1 - goingOn);
    for (int trial = 0; trial < 4000; trial++) {
      long[][] endings = new long[2][100];
      long[] either = new long[100];
      long[] censored = new long[100];
      for (int run = 0; run < 200; run++) {
        int end = (int) (Math.log(1 - random.nextDouble()) / Math.log(0.97));
        int lost = (int) (Math.log(1 - random.nextDouble()) / Math.log(0.99));
        int last = Math.min(99, Math.min(end, lost));
        if (end == last) {
          endings[random.nextInt(3) < 2 ? 0 : 1][last]++;
          either[last]++;
        } else {
          censored[last]++;
        }
      }
      Estimate left = KaplanMeier.of(either, censored).estimate(day, 0.95);
      Estimate ended = AalenJohansen.of(endings, censored).estimate(0, day, 0.95);
      survival.count(left.interval().contains(goingOn));
      incidence.count(ended.interval().contains(first));
    }

    assertThat(survival.isBetween(0.94, 0.96)).as("survival " + survival).isTrue();
    assertThat(incidence.isBetween(0.94, 0.96)).as("incidence " + incidence).isTrue();
  }
}
