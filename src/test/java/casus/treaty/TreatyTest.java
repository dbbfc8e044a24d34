package casus.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreatyTest {
  private static final StateCode AAA = new StateCode("AAA");
  private static final StateCode BBB = new StateCode("BBB");
  private static final LocalDate START = LocalDate.of(1950, 1, 1);
  private static final LocalDate END = LocalDate.of(1960, 1, 1);

  private static Treaty treaty(Membership... members) {
    return new Treaty(
        "t",
        "T",
        Treaty.Kind.BILATERAL,
        START,
        START,
        END,
        false,
        List.of(members),
        List.of(),
        List.of());
  }

  private static Reading reading(String id, double weight, int minRung) {
    return new Reading(id, weight, weight, Criterion.rung(minRung));
  }

  private static Article article(Reading... readings) {
    return new Article(
        "4",
        "",
        "",
        Parties.ALL,
        Parties.ALL,
        Parties.ALL,
        false,
        false,
        false,
        false,
        List.of(readings),
        Article.Activation.CALL,
        new Council(Council.Rule.EACH_DECIDES, 0.5, 0, true),
        new Obligation(Response.FULL, 0.5, 0.5, 0.5, false, false),
        false,
        Set.of(),
        "",
        "");
  }

  @Test
  void treatyIsInForceFromItsFirstDayUntilTheDayItEnds() {
    Treaty treaty = treaty();

    assertThat(treaty.inForceOn(START.minusDays(1))).isFalse();
    assertThat(treaty.inForceOn(START)).isTrue();
    assertThat(treaty.inForceOn(END.minusDays(1))).isTrue();
    assertThat(treaty.inForceOn(END)).isFalse();
  }

  @Test
  void stateIsAMemberUntilTheDayItLeaves() {
    LocalDate left = LocalDate.of(1955, 6, 1);
    Treaty treaty =
        treaty(
            new Membership(BBB, LocalDate.MIN, LocalDate.MAX),
            new Membership(AAA, LocalDate.MIN, left));

    assertThat(treaty.membersOn(left.minusDays(1))).containsExactly(AAA, BBB);
    assertThat(treaty.membersOn(left)).containsExactly(BBB);
  }

  @Test
  void treatyThatEndsBeforeItBeginsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Treaty(
                    "t",
                    "T",
                    Treaty.Kind.BILATERAL,
                    START,
                    END,
                    START,
                    false,
                    List.of(),
                    List.of(),
                    List.of()));
  }

  @Test
  void lowestRungIsThatOfTheWidestReading() {
    assertThat(article(reading("narrow", 1, 4), reading("wide", 1, 2)).lowestRung()).isEqualTo(2);
  }

  @Test
  void articleWithoutReadingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> article());
  }

  @Test
  void readingsOfOneNameAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> article(reading("same", 1, 3), reading("same", 1, 4)));
  }

  @Test
  void readingsThatWeighNothingAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> article(reading("void", 0, 3)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void shareOutsideItsRangeIsRefused(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Obligation(Response.FULL, share, 0, 0, false, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Obligation(Response.FULL, 0, share, 0, false, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Obligation(Response.FULL, 0, 0, share, false, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Council(Council.Rule.MAJORITY, share, 0, true));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void weightThatIsNoNumberFrom0IsRefused(double weight) {
    assertThatIllegalArgumentException().isThrownBy(() -> reading("odd", weight, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Council(Council.Rule.CONSENSUS, 0.5, weight, true));
  }
}
