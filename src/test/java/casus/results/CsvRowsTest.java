package casus.results;

import static org.assertj.core.api.Assertions.assertThat;

import casus.crisis.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows made as bytes are those that the library of CSV files writes. */
class CsvRowsTest {
  private record Row(String text, double number, long count) {}

  private static final ResultTable<Row> TABLE =
      ResultTable.<Row>of("t.csv")
          .integer("count", "", "a whole number", Row::count)
          .text("text", "a text", Row::text)
          .number("number", "a number", Row::number)
          .flag("flag", "a truth value", row -> row.count() > 0)
          .with(Column.Type.INTEGER, "told", "", "told by its text", Row::number);

  private static String bytes(List<Row> rows) throws IOException {
    CsvRows csv = new CsvRows();
    TABLE.header().forEach(csv::text);
    csv.end();
    rows.forEach(row -> TABLE.addTo(csv, row));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    csv.moveTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        " ",
        "a,b",
        "say \"no\"",
        "two\r\nlines",
        "tab\there",
        "#note",
        "Türkiye",
        "\0",
        "'quoted'",
        "a;b",
        "\ud83d\ude00",
        "\""
      })
  void anyTextIsWrittenAsTheLibraryDoes(String text) throws IOException {
    List<Row> rows = List.of(new Row(text, 0.5, 1), new Row("next", -1e-9, -3));

    assertThat(bytes(rows)).isEqualTo(TABLE.csv(rows));
  }

  @Test
  void missingAndExtremeNumbersAreWrittenAsTheLibraryDoes() throws IOException {
    List<Row> rows =
        List.of(
            new Row("", Double.NaN, Long.MIN_VALUE),
            new Row("", Double.POSITIVE_INFINITY, Long.MAX_VALUE),
            new Row("", -0.0, 0),
            new Row("", Double.MIN_VALUE, 10),
            new Row("", Double.MAX_VALUE, -10),
            new Row("", 1e15, 100),
            new Row("", 0.1 + 0.2, 99));

    assertThat(bytes(rows)).isEqualTo(TABLE.csv(rows));
  }
}
