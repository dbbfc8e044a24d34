package casus.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredResultsTest {
  private static final String MANIFEST =
      """
      {
        "format": 1,
        "casus": {"version": "0.1.0", "commit": "abc"},
        "scenario": {"name": "korea", "title": "A \\"small\\" war"},
        "seed": -9223372036854775808,
        "replications": 20000,
        "horizon_days": 365,
        "command": "casus run korea.yaml",
        "files": {}
      }
      """;

  @TempDir Path folder;

  @Test
  void manifestIsReadBack() throws IOException {
    write("manifest.json", MANIFEST);

    assertThat(StoredResults.open(folder).manifest())
        .isEqualTo(
            new StoredManifest(
                "0.1.0",
                "abc",
                "korea",
                "A \"small\" war",
                Long.MIN_VALUE,
                20000,
                365,
                "casus run korea.yaml",
                java.util.Map.of(),
                java.util.List.of(),
                "A \"small\" war",
                1,
                java.util.OptionalLong.empty(),
                java.util.Optional.empty(),
                java.util.Map.of(),
                java.util.Optional.empty()));
  }

  @Test
  void scenarioWithoutTitleIsCalledByItsName() throws IOException {
    write("manifest.json", MANIFEST.replace(", \"title\": \"A \\\"small\\\" war\"", ""));

    assertThat(StoredResults.open(folder).manifest().scenarioTitle()).isEqualTo("korea");
  }

  @Test
  void folderThatIsNoneIsSaidToBeNone() {
    assertThatThrownBy(() -> StoredResults.open(folder.resolve("nowhere")))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("casus run");
  }

  @Test
  void folderWithoutManifestIsNoResultsFolder() {
    assertThatThrownBy(() -> StoredResults.open(folder))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void manifestOfAnotherFormatIsRefused() throws IOException {
    write("manifest.json", MANIFEST.replace("\"format\": 1", "\"format\": 3"));

    assertThatThrownBy(() -> StoredResults.open(folder))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("format is 3");
  }

  @Test
  void manifestThatIsCutOffIsToldWithItsName() throws IOException {
    write("manifest.json", MANIFEST.substring(0, 100));

    assertThatThrownBy(() -> StoredResults.open(folder))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void fieldThatIsNoNumberIsTold() throws IOException {
    write("manifest.json", MANIFEST.replace("20000", "\"many\""));

    assertThatThrownBy(() -> StoredResults.open(folder))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("replications is 'many', not a whole number");
  }

  @Test
  void summaryGivesTheWantedRowsInTheOrderOfTheFile() throws IOException {
    StoredResults results =
        folderWith(
            "summary.csv",
            """
            point,arm,outcome,statistic,value,lo,hi,n
            0,base,war,probability,0.028,0.026,0.030,20000
            0,base,"end, how",share:a,,,,0
            1,base,war,probability,0.1,0.09,0.11,20000
            """);

    List<SummaryRow> rows = results.summary(row -> row.point() == 0);

    assertThat(rows)
        .containsExactly(
            new SummaryRow(0, "base", "war", "probability", 0.028, 0.026, 0.030, 20000),
            new SummaryRow(
                0, "base", "end, how", "share:a", Double.NaN, Double.NaN, Double.NaN, 0));
  }

  @Test
  void cellThatIsNoNumberIsToldWithFileLineAndColumn() throws IOException {
    StoredResults results =
        folderWith(
            "summary.csv",
            """
            point,arm,outcome,statistic,value,lo,hi,n
            0,base,war,probability,0.028,0.026,0.030,20000
            0,base,war,probability,often,0.026,0.030,20000
            """);

    assertThatThrownBy(() -> results.summary(row -> true))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("summary.csv:3: value is 'often', not a number");
  }

  @Test
  void missingColumnIsToldWithTheOnesThereAre() throws IOException {
    StoredResults results = folderWith("runs.csv", "point,arm\n0,base\n");

    assertThatThrownBy(() -> results.stream("runs.csv", row -> row.whole("run")))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("no column 'run'")
        .hasMessageContaining("point");
  }

  @Test
  void rowThatIsCutOffIsTold() throws IOException {
    StoredResults results = folderWith("runs.csv", "point,arm,run\n0,base,1\n0,ba\n");

    assertThatThrownBy(() -> results.stream("runs.csv", row -> {}))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("runs.csv");
  }

  @Test
  void fileThatIsMissingOrEmptyIsTold() throws IOException {
    StoredResults results = folderWith("empty.csv", "");

    assertThat(results.has("empty.csv")).isTrue();
    assertThat(results.has("runs.csv")).isFalse();
    assertThatThrownBy(() -> results.stream("runs.csv", row -> {}))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("has no runs.csv");
    assertThatThrownBy(() -> results.stream("empty.csv", row -> {}))
        .isInstanceOf(UnreadableResultsException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void faultOfTheReaderIsNotTakenForAFaultOfTheFile() throws IOException {
    StoredResults results = folderWith("runs.csv", "point\n0\n");
    IOException fault = new IOException("mine");

    assertThatThrownBy(
            () ->
                results.stream(
                    "runs.csv",
                    row -> {
                      throw fault;
                    }))
        .isSameAs(fault);
  }

  @Test
  void longFileIsReadOneRowAtATime() throws IOException {
    write("manifest.json", MANIFEST);
    int count = 200_000;
    try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("runs.csv"))) {
      writer.write("run,war\n");
      for (int run = 0; run < count; run++) {
        writer.write(run + "," + run % 2 + "\n");
      }
    }
    Listed.files(folder);
    List<CsvRow> seen = new ArrayList<>();
    long[] sum = new long[1];

    StoredResults.open(folder).stream(
        "runs.csv",
        row -> {
          sum[0] += row.integer("war");
          if (seen.isEmpty() || seen.get(0) != row) {
            seen.add(row);
          }
        });

    assertThat(sum[0]).isEqualTo(count / 2);
    assertThat(seen).as("one row, moved along").hasSize(1);
  }

  private StoredResults folderWith(String file, String content) throws IOException {
    write("manifest.json", MANIFEST);
    write(file, content);
    Listed.files(folder);
    return StoredResults.open(folder);
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }
}
