package casus.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuckTest {
  /** The known answers for philox4x32-10 that Random123 is shipped with: counter, key, result. */
  @ParameterizedTest
  @CsvSource({
    "00000000 00000000 00000000 00000000, 00000000 00000000,"
        + " 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
    "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff,"
        + " 408f276d 41c83b0e a20bc7c6 6d5451fd",
    "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0,"
        + " d16cfe09 94fdcceb 5001e420 24126ea1"
  })
  void wordsArePhiloxAsPublished(String counter, String key, String expected) {
    int[] c = words(counter);
    int[] k = words(key);

    int[] made = words(c[0], c[1], c[2], c[3], k[0], k[1]);

    assertThat(Arrays.stream(made).mapToObj("%08x"::formatted).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  private static int[] words(String hex) {
    return Arrays.stream(hex.split(" "))
        .mapToInt(word -> Integer.parseUnsignedInt(word, 16))
        .toArray();
  }

  @Test
  void uniformNumbersAreMadeOfThoseWords() {
    long seed = 0x299f31d0a4093822L;
    int[] made = words(7, Purpose.VOTE.number() << 24 | 5, 11, 13, 0xa4093822, 0x299f31d0);

    double drawn = new Luck(seed, 7).uniform(Purpose.VOTE, 5, 11, 13);

    assertThat(drawn).isEqualTo(Philox.unit(made[1], made[0]));
  }

  private static Waits waits(Luck luck, int actor, int counterpart) {
    return new Waits(Purpose.CLOCK).about(luck, actor, counterpart);
  }

  @Test
  void waitsAreMadeOfTheSoonestOfTheirStretchAndWordsOfTheirOwn() {
    int[] soonest = words(7, Purpose.CLOCK.number() << 24 | 1 << 23 | 3, 11, 13, 42, 0);
    double least = -Math.log(Philox.unit(soonest[1], soonest[0])) / 64;
    int leastDay = 3 * 64 + (soonest[2] & 63);

    for (int day = 3 * 64; day < 4 * 64; day++) {
      int[] own = words(7, Purpose.CLOCK.number() << 24 | day >> 2, 11, 13, 42, 0);
      assertThat(waits(new Luck(42, 7), 11, 13).on(day))
          .isEqualTo(day == leastDay ? least : least - Math.log(Philox.unit(own[day & 3])));
    }
  }

  @Test
  void numbersAreNever0Or1() {
    assertThat(Philox.unit(0, 0)).isEqualTo(0x1p-53);
    assertThat(Philox.unit(-1, -1)).isEqualTo(1 - 0x1p-53);
    assertThat(Philox.unit(0)).isEqualTo(0x1p-33);
    assertThat(Philox.unit(-1)).isEqualTo(1 - 0x1p-33);
  }

  @Test
  void numbersRiseWithTheirBits() {
    assertThat(Philox.unit(0x7fffffff, -1)).isLessThan(0.5).isGreaterThan(0.4999999999);
    assertThat(Philox.unit(0x80000000, 0)).isGreaterThan(0.5).isLessThan(0.5000000001);
    assertThat(Philox.unit(0x80000000)).isGreaterThan(0.5).isLessThan(0.5000000002);
  }

  @Test
  void sameQuestionHasTheSameAnswerWhateverWasAskedBefore() {
    double first = new Luck(3, 4).uniform(Purpose.CHOICE, 9, 1, 2);
    Luck asked = new Luck(3, 4);
    waits(asked, 1, 2).on(3);
    asked.uniform(Purpose.CALL, 0, 2, 1);

    assertThat(asked.uniform(Purpose.CHOICE, 9, 1, 2)).isEqualTo(first);
  }

  @Test
  void everyPartOfTheQuestionCounts() {
    double asked = new Luck(3, 4).uniform(Purpose.CHOICE, 9, 1, 2);

    assertThat(
            new double[] {
              new Luck(2, 4).uniform(Purpose.CHOICE, 9, 1, 2),
              new Luck(3L + (1L << 32), 4).uniform(Purpose.CHOICE, 9, 1, 2),
              new Luck(3, 5).uniform(Purpose.CHOICE, 9, 1, 2),
              new Luck(3, 4).uniform(Purpose.CALL, 9, 1, 2),
              new Luck(3, 4).uniform(Purpose.CHOICE, 8, 1, 2),
              new Luck(3, 4).uniform(Purpose.CHOICE, 9, 2, 2),
              new Luck(3, 4).uniform(Purpose.CHOICE, 9, 1, 1),
              new Luck(3, 4).uniform(Purpose.CHOICE, 9, 2, 1)
            })
        .doesNotContain(asked)
        .doesNotHaveDuplicates();
  }

  @Test
  void lastDayHasLuckOfItsOwn() {
    Luck luck = new Luck(3, 4);

    assertThat(luck.uniform(Purpose.CHOICE, Luck.DAYS - 1, 1, 2))
        .isNotEqualTo(luck.uniform(Purpose.CHOICE, 0, 1, 2))
        .isNotEqualTo(luck.uniform(Purpose.READING, 0, 1, 2));
  }

  /** Hazards from one in a decade to several a day, from any day to any, with branches. */
  @Test
  void whatComesTrueFirstDoesSoOnTheFirstDayWhoseWaitIsShorterThanItsHazard() {
    Random random = new Random(1);
    for (int trial = 0; trial < 3000; trial++) {
      Luck luck = new Luck(random.nextLong(), random.nextInt());
      for (int branch = 4; branch < 200 && random.nextBoolean(); branch += 4 * random.nextInt(30)) {
        luck = luck.branch(branch, random.nextInt(3));
      }
      int from = random.nextInt(200);
      int until = from + random.nextInt(300);
      double hazard = Math.exp(10 * random.nextDouble() - 8);
      int expected = until;
      for (int day = until - 1; day >= from; day--) {
        boolean comesTrue = waits(luck, 1, 2).on(day) < hazard;
        assertThat(waits(luck, 1, 2).within(day, hazard)).isEqualTo(comesTrue);
        if (comesTrue) {
          expected = day;
        }
      }

      assertThat(waits(luck, 1, 2).firstWithin(from, until, hazard)).isEqualTo(expected);
    }
  }

  /** One who asks again and again, about this and that, hears what one who asks once would hear. */
  @Test
  void waitsAreTheSameWhateverWasAskedBefore() {
    Random random = new Random(2);
    Waits kept = new Waits(Purpose.CLOCK);
    List<Luck> lucks =
        List.of(
            new Luck(5, 1),
            new Luck(5, 2),
            new Luck(5, 1).branch(20, 0),
            new Luck(5, 1).branch(20, 1).branch(80, 0));
    for (int asked = 0; asked < 20_000; asked++) {
      Luck luck = lucks.get(random.nextInt(20) == 0 ? random.nextInt(lucks.size()) : asked / 5000);
      int actor = random.nextInt(30) == 0 ? 1 : 2;
      int counterpart = random.nextInt(30) == 0 ? 1 : 2;
      int from = random.nextInt(200);
      int until = from + random.nextInt(100);
      double hazard = Math.exp(6 * random.nextDouble() - 6);

      assertThat(kept.about(luck, actor, counterpart).firstWithin(from, until, hazard))
          .isEqualTo(waits(luck, actor, counterpart).firstWithin(from, until, hazard));
      assertThat(kept.on(from)).isEqualTo(waits(luck, actor, counterpart).on(from));
    }
  }

  @Test
  void whatHasNoHazardNeverComesTrue() {
    assertThat(waits(new Luck(1, 1), 1, 2).firstWithin(3, 40_000, 0)).isEqualTo(40_000);
  }

  @Test
  void normalNumbersAreTheQuantilesOfUniformOnes() {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    for (int day = 0; day < 1000; day++) {
      Luck luck = new Luck(5, 0);
      double u = luck.uniform(Purpose.BATTLE, day, 1, 2);

      assertThat(luck.gaussian(Purpose.BATTLE, day, 1, 2))
          .isCloseTo(normal.inverseCumulativeProbability(u), within(1e-12));
    }
  }

  /** From the middle to the farthest draw that there is. */
  @Test
  void normalQuantilesAreExactInTheTailsToo() {
    for (double p = 0x1p-53; p < 0.5; p *= 1.07) {
      double z = Normal.quantile(p);

      assertThat(Erf.erfc(-z / Math.sqrt(2)) / 2).isCloseTo(p, within(1e-11 * p));
      assertThat(Normal.quantile(0.5 + p)).isCloseTo(-Normal.quantile(0.5 - p), within(1e-9));
    }
  }

  @Test
  void purposesHaveNumbersOfTheirOwnThatFitTheKey() {
    assertThat(Arrays.stream(Purpose.values()).map(Purpose::number))
        .doesNotHaveDuplicates()
        .allMatch(number -> number >= 1 && number <= 127);
  }

  @Test
  void oneDrawCanBeAnsweredOtherwiseAndAllOthersStand() {
    Luck luck = new Luck(42, 7);
    Question question = new Question(Purpose.CHOICE, 41, 11, 13);

    Luck other = luck.with(question, 0.25);

    assertThat(other.uniform(Purpose.CHOICE, 41, 11, 13)).isEqualTo(0.25);
    assertThat(other.gaussian(Purpose.CHOICE, 41, 11, 13))
        .isCloseTo(new NormalDistribution().inverseCumulativeProbability(0.25), within(1e-12));
    assertThat(luck.uniform(Purpose.CHOICE, 41, 11, 13)).isNotEqualTo(0.25);
    for (Question near :
        new Question[] {
          new Question(Purpose.VOTE, 41, 11, 13),
          new Question(Purpose.CHOICE, 42, 11, 13),
          new Question(Purpose.CHOICE, 41, 12, 13),
          new Question(Purpose.CHOICE, 41, 11, 14)
        }) {
      assertThat(answer(other, near)).isEqualTo(answer(luck, near));
    }
  }

  private static double answer(Luck luck, Question question) {
    return luck.uniform(
        question.purpose(), question.day(), question.actor(), question.counterpart());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void aDrawIsInsideTheUnitInterval(double number) {
    Question question = new Question(Purpose.CHOICE, 41, 11, 13);

    assertThatThrownBy(() -> new Luck(42, 7).with(question, number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void drawsGivenAsNormalNumbersAreAnsweredAsThose() {
    Question gaussian = new Question(Purpose.FRAILTY, 0, 11, 0);
    Question uniform = new Question(Purpose.CALL, 0, 12, 13);
    Luck luck = new Luck(42, 7);
    Luck other = luck.withNormals(List.of(gaussian, uniform), 1.25, -2).branch(4, 1);

    assertThat(other.gaussian(Purpose.FRAILTY, 0, 11, 0)).isEqualTo(1.25);
    assertThat(answer(other, uniform))
        .isCloseTo(new NormalDistribution().cumulativeProbability(-2), within(1e-14));
    assertThat(other.uniform(Purpose.CALL, 0, 12, 14))
        .isEqualTo(luck.uniform(Purpose.CALL, 0, 12, 14));
    assertThatThrownBy(() -> luck.withNormals(List.of(gaussian), Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> luck.withNormals(List.of(gaussian), 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, 40})
  void theFarthestNormalNumbersStayInsideTheUnitInterval(double number) {
    Question question = new Question(Purpose.CALL, 0, 12, 13);

    assertThat(answer(new Luck(42, 7).withNormals(List.of(question), number), question))
        .isGreaterThan(0)
        .isLessThan(1);
  }

  @Test
  void luckTellsWhatItIsAskedOnce() {
    Set<Question> told = new LinkedHashSet<>();
    Luck luck = new Luck(42, 7);
    Luck noting = luck.noting(told::add);

    assertThat(noting.uniform(Purpose.CALL, 0, 1, 2))
        .isEqualTo(luck.uniform(Purpose.CALL, 0, 1, 2));
    noting.gaussian(Purpose.FRAILTY, 0, 3, 0);
    noting.uniform(Purpose.CHOICE, 5, 3, 0);

    assertThat(told)
        .containsExactly(
            new Question(Purpose.CALL, 0, 1, 2), new Question(Purpose.FRAILTY, 0, 3, 0));
  }

  private static int[] words(int c0, int c1, int c2, int c3, int k0, int k1) {
    Philox bits = new Philox();
    bits.fill(c0, c1, c2, c3, k0, k1);
    return new int[] {bits.word0, bits.word1, bits.word2, bits.word3};
  }
}
