package casus.crisis;

import static casus.selftest.Bench.pact;
import static casus.selftest.Bench.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.selftest.Pact;
import casus.treaty.Council;
import casus.treaty.Locus;
import casus.treaty.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article in the form the run works on. */
class ClauseTest {
  private static final int AAA = 0;
  private static final int BBB = 1;
  private static final int CCC = 2;

  private static Clause clause(Pact pact) {
    return scenario()
        .state("AAA", .05, 0, 0)
        .state("BBB", .05, 0, 10)
        .state("CCC", .05, 0, 20)
        .treaty(pact.build())
        .resolve()
        .clauses[0];
  }

  @Test
  void articleProtectsItsMembersAgainstAllOthers() {
    Clause clause = clause(pact("t", "BBB", "CCC"));

    assertThat(clause.covers(BBB, AAA)).isTrue();
    assertThat(clause.covers(AAA, BBB)).isFalse();
    assertThat(clause.covers(BBB, CCC)).isTrue();
    assertThat(clause.covers(BBB, BBB)).isFalse();
    assertThat(clause.obliges(CCC, BBB, AAA)).isTrue();
    assertThat(clause.obliges(AAA, BBB, AAA)).isFalse();
    assertThat(clause.obliges(BBB, BBB, AAA)).isFalse();
    assertThat(clause.obliges(CCC, BBB, CCC)).isFalse();
  }

  @Test
  void membersThatTheScenarioLacksAreLeftOut() {
    assertThat(clause(pact("t", "BBB", "XXX", "CCC")).members).containsExactly(BBB, CCC);
  }

  @ParameterizedTest
  @CsvSource({"AUTOMATIC,0.3,0.6", "AUTOMATIC,0.7,1", "CONSENSUS,0.3,0.3"})
  void automaticTextCountsDouble(Council.Rule rule, double written, double counts) {
    assertThat(
            clause(
                    pact("t", "BBB", "CCC")
                        .council(rule, .5, 0, true)
                        .owes(Response.FULL, written, 0, 0))
                .strength)
        .isCloseTo(counts, within(1e-12));
  }

  @Test
  void provokedVictimLosesTheWholeArticleWhereTheTextSaysSo() {
    Clause unprovoked = clause(pact("t", "BBB", "CCC").reading("any", 1, 3).unprovoked());
    Clause plain = clause(pact("t", "BBB", "CCC").reading("any", 1, 3));

    boolean[] holds = new boolean[1];
    assertThat(unprovoked.holding(3, Locus.HOMELAND, 0, 0, 0, true, holds)).isFalse();
    assertThat(unprovoked.holding(3, Locus.HOMELAND, 0, 0, 0, false, holds)).isTrue();
    assertThat(plain.holding(3, Locus.HOMELAND, 0, 0, 0, true, holds)).isTrue();
  }

  /** Each of so many readings counts by itself, whatever its place. */
  @ParameterizedTest
  @ValueSource(ints = {1, 31, 32, 33, 40, 64, 65, 200})
  void readingsDoNotStandForOneAnotherHoweverMany(int count) {
    var pact = pact("t", "BBB", "CCC");
    for (int g = 0; g < count; g++) {
      pact.reading("reading-%03d".formatted(g), 1 + g, g == count - 1 ? 3 : 4);
    }
    Clause clause = clause(pact);
    boolean[] holds = new boolean[count];

    clause.holding(3, Locus.HOMELAND, 0, 0, 0, false, holds);

    // Only the last declared reads force as a case; it stands first, for its rung is the least.
    assertThat(holds[0]).isTrue();
    assertThat(Clause.weight(clause.weights, holds, true)).isEqualTo(count);
    assertThat(Clause.weight(clause.weights, holds, false)).isEqualTo(count * (count - 1) / 2.0);
  }

  /** What a member is said to hold is a reading under which it sees what it sees. */
  @Test
  void readingToldOfFitsWhatTheMemberSees() {
    Clause clause =
        clause(
            pact("t", "BBB", "CCC")
                .reading("wide", .2, 1)
                .reading("middle", .3, 3)
                .reading("narrow", .5, 4));
    boolean[] holds = new boolean[3];
    clause.holding(3, Locus.HOMELAND, 0, 0, 0, false, holds);
    int[] told = new int[3];
    for (int k = 0; k < 1000; k++) {
      String held = clause.readingHeld(holds, .5, (k + .5) / 1000);
      told[held.equals("wide") ? 0 : held.equals("middle") ? 1 : 2]++;

      assertThat(held.equals("narrow")).isEqualTo(k >= 500);
    }
    assertThat(told).containsExactly(200, 300, 500);
  }
}
