package casus.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutcomeTest {
  private static final List<OutcomeColumn> COLUMNS =
      List.of(
          OutcomeColumn.number("max_rung"),
          OutcomeColumn.flag("war"),
          OutcomeColumn.number("war_day"),
          OutcomeColumn.text("ending", "victory", "yield", "lapse"),
          OutcomeColumn.text("winner"),
          OutcomeColumn.number("belligerents"));

  /** A war from day 12, lapsed without a winner. */
  private static final Outcome.Row WAR = new Record(4, 1, 12, "lapse", "", 3);

  /** A crisis without war, and so without a day of war. */
  private static final Outcome.Row PEACE = new Record(3, 0, Double.NaN, "yield", "KOR", 2);

  private record Record(
      double maxRung, double war, double warDay, String ending, String winner, double belligerents)
      implements Outcome.Row {
    @Override
    public double number(int column) {
      return switch (column) {
        case 0 -> maxRung;
        case 1 -> war;
        case 2 -> warDay;
        case 5 -> belligerents;
        default -> throw new IllegalArgumentException("no number in column " + column);
      };
    }

    @Override
    public String text(int column) {
      return switch (column) {
        case 3 -> ending;
        case 4 -> winner;
        default -> throw new IllegalArgumentException("no text in column " + column);
      };
    }
  }

  private static Outcome outcome(String text) {
    Outcome.Parse parse = Outcome.parse("test", text, COLUMNS);
    assertThat(parse).as(text).isInstanceOf(Outcome.Parse.Understood.class);
    return ((Outcome.Parse.Understood) parse).outcome();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          max_rung >= 4                               | 1 | 0
          max_rung>=4                                 | 1 | 0
          max_rung < 4                                | 0 | 1
          max_rung == 4                               | 1 | 0
          max_rung != 4                               | 0 | 1
          war                                         | 1 | 0
          not war                                     | 0 | 1
          !war                                        | 0 | 1
          war and belligerents > 2                    | 1 | 0
          war && belligerents > 3                     | 0 | 0
          war or belligerents == 2                    | 1 | 1
          not war and belligerents == 2 or war        | 1 | 1
          not (war and belligerents == 2)             | 1 | 1
          belligerents in (3, 4)                      | 1 | 0
          belligerents not in (3, 4)                  | 0 | 1
          ending == "victory"                         | 0 | 0
          ending == 'lapse'                           | 1 | 0
          "lapse" == ending                           | 1 | 0
          ending != "lapse"                           | 0 | 1
          ending in ("lapse", "victory")              | 1 | 0
          ending not in ("lapse", "victory")          | 0 | 1
          war_day <= 30                               | 1 | 0
          war_day > 30                                | 0 | 0
          war_day == war_day                          | 1 | 0
          war_day != 12                               | 0 | 0
          winner == "KOR"                             | 0 | 1
          winner != "PRK"                             | 0 | 1
          true                                        | 1 | 1
          """)
  void eventIsOneOrZero(String text, double inWar, double inPeace) {
    Outcome outcome = outcome(text);

    assertThat(outcome.event()).isTrue();
    assertThat(outcome.valueIn(WAR)).isEqualTo(inWar);
    assertThat(outcome.valueIn(PEACE)).isEqualTo(inPeace);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          belligerents              | 3    | 2
          2 + 3 * belligerents      | 11   | 8
          (2 + 3) * belligerents    | 15   | 10
          10 - 4 - 3                | 3    | 3
          12 / 3 / 2                | 2    | 2
          -belligerents + 1         | -2   | -1
          - -belligerents           | 3    | 2
          war + war                 | 2    | 0
          belligerents * (max_rung >= 4) | 3 | 0
          1.5e1 + .5                | 15.5 | 15.5
          war_day                   | 12   | NaN
          war_day + 1               | 13   | NaN
          """)
  void numberIsReckoned(String text, double inWar, double inPeace) {
    Outcome outcome = outcome(text);

    assertThat(outcome.event()).isFalse();
    assertThat(Double.valueOf(outcome.valueIn(WAR))).isEqualTo(Double.valueOf(inWar));
    assertThat(Double.valueOf(outcome.valueIn(PEACE))).isEqualTo(Double.valueOf(inPeace));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          max_rnug >= 4         | 0  | no column is called 'max_rnug'          | did you mean max_rung?
          max_rung => 4         | 9  | '=' is not a comparison                 | did you mean >=?
          max_rung = 4          | 9  | '=' is not a comparison                 | did you mean ==?
          max_rung >=           | 11 | the expression breaks off               | ``
          (max_rung >= 4        | 14 | the expression breaks off               | ``
          max_rung >= 4)        | 13 | ')' cannot stand here                   | ``
          max_rung >= 4 war     | 14 | 'war' cannot stand here                 | ``
          max_rung # 4          | 9  | '#' cannot stand here                   | ``
          1 < max_rung < 4      | 13 | comparisons cannot be chained           | join two of them with 'and'
          belligerents and war  | 0  | here stands a number, where true or false is wanted | compare it, as in max_rung >= 4
          not belligerents      | 4  | here stands a number, where true or false is wanted | compare it, as in max_rung >= 4
          ending                | 0  | the outcome is a word, not a number or true or false | compare it
          ending == victory     | 10 | no column is called 'victory'           | did you mean "victory"? words go in quotes
          ending == "victroy"   | 10 | ending is never "victroy"               | its words: victory, yield, lapse
          ending > "yield"      | 7  | words have no order                     | compare them with == or !=
          ending == 4           | 10 | ending holds words, and compares with a word in quotes only | its words: victory, yield, lapse
          ending == winner      | 10 | ending holds words, and compares with a word in quotes only | its words: victory, yield, lapse
          max_rung == "war"     | 0  | a word in quotes compares with a column of words only | columns of words: ending, winner
          ending + 1            | 0  | a word cannot be reckoned with          | ``
          war in 3              | 7  | a list in parentheses must follow 'in'  | write in (a, b)
          war in (belligerents) | 8  | a number must stand here                | ``
          ending in (3)         | 11 | a word in quotes must stand here        | its words: victory, yield, lapse
          1e999 > 3             | 0  | 1e999 is too large a number             | ``
          """)
  void faultIsToldAtItsPlace(String text, int position, String message, String hint) {
    assertThat(Outcome.parse("test", text, COLUMNS))
        .isEqualTo(new Outcome.Parse.Fault(position, message, hint));
  }

  @Test
  void barsAndAmpersandsAreOrAndAnd() {
    assertThat(outcome("war || false && false").expression())
        .isEqualTo(outcome("war or false and false").expression());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void nothingIsNoExpression(String text) {
    assertThat(Outcome.parse("test", text, COLUMNS)).isInstanceOf(Outcome.Parse.Fault.class);
  }

  @Test
  void nestingWithoutEndIsAFaultAndNotAnOverflow() {
    for (String text : List.of("(".repeat(100_000), "not ".repeat(100_000), "-".repeat(100_000))) {
      assertThat(Outcome.parse("test", text, COLUMNS))
          .isInstanceOfSatisfying(
              Outcome.Parse.Fault.class,
              fault -> assertThat(fault.message()).isEqualTo("the expression nests too deep"));
    }
  }
}
