package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.PageParts;
import casus.crisis.Column;
import casus.figure.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages on what comes out: columns and figures. When a column changes, make the page again and
 * read what changed as a diff:
 *
 * <pre>mvn test -Dtest=ResultsPageTest -Dcasus.update=true</pre>
 */
final class ResultsPageTest {
  private static final Path SITE = Shell.PROJECT.resolve("src/site");
  private static final Path RESULTS = SITE.resolve("markdown/results.md");
  private static final Path FIGURES = SITE.resolve("markdown/figures.md");

  /** More than that is no small picture. */
  private static final int MOST_BYTES = 60_000;

  @BeforeAll
  static void update() throws IOException {
    if (Boolean.getBoolean("casus.update")) {
      PageParts.write(RESULTS, tables());
    }
  }

  @Test
  void columnsAreThoseThatTheProgramWrites() throws IOException {
    for (Map.Entry<String, String> table : tables().entrySet()) {
      assertThat(PageParts.section(RESULTS, table.getKey())).isEqualTo(table.getValue());
    }
  }

  @Test
  void everyFigureIsShownWithASmallPicture() throws IOException {
    String page = Files.readString(FIGURES);
    for (Figures.Listing figure : Figures.list()) {
      if (figure.from().equals("casus")) {
        assertThat(page)
            .contains("\n## " + figure.name() + "\n")
            .contains("(figures/small/" + figure.name() + ".png)");
        assertThat(SITE.resolve("resources/figures/small/" + figure.name() + ".png"))
            .satisfies(picture -> assertThat(Files.size(picture)).isLessThan(MOST_BYTES));
      }
    }
  }

  /** By file, its columns as a table. */
  private static Map<String, String> tables() {
    Map<String, List<Column>> files =
        ListCommand.columns().stream()
            .collect(Collectors.groupingBy(Column::file, TreeMap::new, Collectors.toList()));
    Map<String, String> tables = new TreeMap<>();
    files.forEach((file, columns) -> tables.put(file, table(columns)));
    return tables;
  }

  private static String table(List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                "| `%s` | %s | %s | %s |\n"
                    .formatted(column.name(), column.type().word(), column.unit(), told(column)))
        .collect(
            Collectors.joining(
                "", "\n| column | type | unit | meaning |\n|---|---|---|---|\n", "\n"));
  }

  private static String told(Column column) {
    return column.meaning().replace("|", "\\|");
  }
}
