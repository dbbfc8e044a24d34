package casus.table;

import static org.assertj.core.api.Assertions.assertThat;

import casus.figure.SampleResults;
import casus.results.Listed;
import casus.results.StoredResults;
import casus.text.NumberStyle;
import casus.text.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in tables, whatever they are written as. */
class TablesTest {
  @TempDir private Path folder;

  private PrintTable table(StoredResults results, String name, List<String> arms)
      throws IOException {
    return Tables.make(
            results,
            new TableRequest(
                List.of(name),
                EnumSet.of(TableFormat.CSV),
                TableStyle.of(TablePreset.PLAIN),
                List.of(),
                arms,
                List.of(),
                folder.resolve("tables"),
                false))
        .tables()
        .get(0);
  }

  private StoredResults withSensitivity() throws IOException {
    SampleResults.korea().runs(50).arms("base", "bold").write(folder);
    Files.writeString(
        folder.resolve("sensitivity.csv"),
        """
        arm,outcome,method,factor,index,value,lo,hi,n
        base,war,sobol,resolve,total,0.5,0.4,0.6,64
        base,war,variance,,chance_share_of_runs,0.9,,,64
        bold,war,sobol,resolve,total,,,,64
        bold,war,variance,,chance_share_of_runs,,,,64
        """);
    Listed.files(folder);
    return StoredResults.open(folder);
  }

  @Test
  void sensitivityStandsInTheOrderOfTheArmsAskedFor() throws IOException {
    StoredResults results = withSensitivity();

    assertThat(table(results, "sensitivity", List.of()).rows())
        .extracting(PrintRow::panel)
        .containsExactly("War, base", "War, bold");
    assertThat(table(results, "sensitivity", List.of("bold", "base")).rows())
        .extracting(PrintRow::panel)
        .containsExactly("War, bold", "War, base");
  }

  @Test
  void aShareOfChanceThatThereIsNoneOfIsToldInWords() throws IOException {
    assertThat(String.join(" ", table(withSensitivity(), "sensitivity", List.of()).notes()))
        .contains("War (base) 90%; War (bold) not told, since it does not vary")
        .doesNotContain("–%");
  }

  @ParameterizedTest
  @CsvSource({
    "COMMA, '12,345', 'group-separator={,}'",
    "SPACE, '12\u202F345', 'group-separator={\\,}'",
    "NONE, 12345, group-digits=none"
  })
  void thousandsArePartedAsTheStyleSays(NumberStyle.Thousands sign, String read, String latex) {
    TableStyle plain = TableStyle.of(TablePreset.PLAIN);
    TableStyle style =
        new TableStyle(
            Phrases.ENGLISH,
            new NumberStyle(true, OptionalInt.empty(), sign),
            TableStyle.Place.BESIDE,
            false,
            plain.note());
    PrintTable table =
        new PrintTable(
            "t",
            "T",
            List.of(PrintColumn.count("n", "n", "runs")),
            List.of(new PrintRow("", List.of(new Cell.Count(12345)))),
            List.of());

    assertThat(MarkdownPage.text(table, style)).contains("| " + read + " |");
    assertThat(new LatexPage(table, style).text()).contains(latex, "\n12345 \\\\");
  }

  @Test
  void quantilesOfCountsHaveNoDecimals() {
    TableStyle style = TableStyle.of(TablePreset.PLAIN);

    Printed median = style.row(List.of(new Cell.Measure(Scale.NUMBER, 4, 4, 5))).get(0);
    Printed mean = style.row(List.of(new Cell.Measure(Scale.NUMBER, 4.25, 4, 5))).get(0);

    assertThat(median.text() + " " + median.interval()).isEqualTo("4 [4, 5]");
    assertThat(mean.text() + " " + mean.interval()).isEqualTo("4.3 [4.0, 5.0]");
  }

  @Test
  void numbersWithoutAnIntervalAreNoSurerThanThoseBesideThem() {
    List<Printed> row =
        TableStyle.of(TablePreset.PLAIN)
            .row(
                List.of(
                    new Cell.Measure(Scale.SHARE, 0.055, 0.031, 0.096),
                    Cell.Measure.plain(Scale.SHARE, 4 / 11.0)));

    assertThat(row).extracting(Printed::text).containsExactly("6", "36");
  }

  @Test
  void pagesOfTablesScrollWithinThemselvesAndSuitADarkScreen() throws IOException {
    String page =
        HtmlPage.text(
            table(withSensitivity(), "sensitivity", List.of()), TableStyle.of(TablePreset.PLAIN));

    assertThat(page)
        .contains("name=\"viewport\"", "overflow-x: auto", "<div class=\"wide\" tabindex=\"0\"")
        .contains("prefers-color-scheme: dark");
  }

  @Test
  void comparisonsStandInTheOrderOfTheArmsAskedFor() throws IOException {
    StoredResults results =
        SampleResults.korea().runs(50).arms("base", "bold", "shy").write(folder);

    assertThat(table(results, "comparisons", List.of("shy", "bold")).panels())
        .extracting(PrintTable.Panel::title)
        .containsExactly("shy against base", "bold against base");
  }
}
