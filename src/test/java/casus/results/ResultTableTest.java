package casus.results;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Column;
import casus.stats.Estimate;
import casus.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns are stated once, and every form of a table tells the same of them. */
class ResultTableTest {
  private record Ally(String name, int calls, Estimate joined, boolean sworn, List<String> wars) {}

  private static final ResultTable<Ally> TABLE =
      ResultTable.<Ally>of("allies.csv")
          .text("ally", "who", Ally::name)
          .integer("calls", "calls", "how often it was called", Ally::calls)
          .estimate("joined", "share of calls", "95 % interval", Ally::joined)
          .flag("sworn", "whether it has sworn", Ally::sworn)
          .text("wars", "which", Ally::wars);

  private static final List<Ally> ALLIES =
      List.of(
          new Ally(
              "A & B",
              4,
              new Estimate(0.25, 0.1, new Interval(0.0003, 0.75), 4),
              true,
              List.of("x", "y")),
          new Ally(
              "C, \"D\"",
              0,
              new Estimate(Double.NaN, Double.NaN, Interval.EVERYTHING, 0),
              false,
              List.of("p", "q", "r", "s", "t")));

  @Test
  void missingNumbersAreEmptyInCsvAndTextsAreQuotedWhereTheyMust() {
    assertThat(TABLE.csv(ALLIES))
        .isEqualTo(
            "ally,calls,joined,lo,hi,sworn,wars\r\n"
                + "A & B,4,0.25,0.0003,0.75,1,x|y\r\n"
                + "\"C, \"\"D\"\"\",0,,,,0,p|q|r|s|t\r\n");
  }

  @Test
  void missingNumbersAreNullInJson() {
    assertThat(Json.text(TABLE.object(ALLIES.get(1))))
        .contains("\"joined\": null", "\"calls\": 0", "\"sworn\": false", "\"C, \\\"D\\\"\"");
  }

  @Test
  void latexHasRulesOfBooktabsAndNoSignThatItReadsOtherwise() {
    assertThat(TABLE.latex(ALLIES))
        .isEqualTo(
            """
            \\begin{tabular}{lrrrrrl}
            \\toprule
            ally & calls & joined & lo & hi & sworn & wars \\\\
            \\midrule
            A \\& B & 4 & $0.25$ & $0.0003$ & $0.75$ & yes & x y \\\\
            C, \\char34{}D\\char34{} & 0 &  &  &  &  & p q r +2 \\\\
            \\bottomrule
            \\end{tabular}
            """);
  }

  @Test
  void columnsOnTheScreenAreAsWideAsTheirWidestCell() {
    assertThat(TABLE.text(ALLIES).lines().map(line -> line.indexOf("  "))).hasSize(3);
    assertThat(TABLE.text(ALLIES))
        .startsWith("ally    calls  joined  lo      hi    sworn  wars\n")
        .contains("\nC, \"D\"  0                                   p q r +2\n");
    assertThat(TABLE.text(List.of())).isEmpty();
  }

  @Test
  void theDictionaryTellsFileTypeUnitAndMeaning() {
    assertThat(TABLE.columns())
        .contains(
            new Column(
                "allies.csv", "calls", Column.Type.INTEGER, "calls", "how often it was called"))
        .extracting(column -> column.type().word())
        .containsExactly("text", "integer", "number", "number", "number", "boolean", "text");
  }

  @Test
  void tableOfAllCellsBeginsWithPointAndArm() {
    ResultTable<InCell<Ally>> all = InCell.table(TABLE);

    assertThat(all.header()).startsWith("point", "arm", "ally").hasSize(9);
    assertThat(all.cells(new InCell<>(3, "base", ALLIES.get(0)))).startsWith("3", "base", "A & B");
    assertThat(all.file()).isEqualTo("allies.csv");
  }
}
