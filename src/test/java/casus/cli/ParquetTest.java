package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.parquet.ParquetTables;
import casus.results.ResultsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {
  private final Shell shell = new Shell();

  @TempDir private Path temp;

  @AfterEach
  void forget() {
    System.clearProperty(ParquetTables.PROPERTY);
  }

  @Test
  void withoutTheDriverNothingIsPlayedAndOneLineTellsHowToGetIt() throws IOException {
    System.setProperty(
        ParquetTables.PROPERTY, Files.createFile(temp.resolve("empty.jar")).toString());
    Path folder = temp.resolve("results");

    assertThat(shell.run("run", Shell.KOREA, "-n", 10, "--parquet", "-o", folder))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("there is no driver of DuckDB in").doesNotContain("\tat ");
    assertThat(folder).doesNotExist();
    assertThat(shell.run("parquet", Shell.PROJECT.resolve("results/korea-reference")))
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  /** Where the driver is there, as CASUS_DUCKDB names it. */
  @Test
  void tablesAreTheSameBytesEachTime() throws IOException {
    assumeTrue(driverIsThere());
    Path first = temp.resolve("first");
    Path second = temp.resolve("second");
    assertThat(
            shell.run("run", Shell.KOREA, "-q", "--no-charts", "-n", 300, "--parquet", "-o", first))
        .as(shell.err())
        .isEqualTo(ExitCode.DONE);
    shell.run("run", Shell.KOREA, "-q", "--no-charts", "-n", 300, "-t", 1, "-o", second);
    assertThat(shell.run("parquet", second)).isEqualTo(ExitCode.DONE);

    for (String table : ParquetTables.TABLES) {
      Path file = first.resolve(table + ".parquet");
      assertThat(Files.readAllBytes(file)).startsWith('P', 'A', 'R', '1');
      assertThat(file).hasSameBinaryContentAs(second.resolve(table + ".parquet"));
    }
    assertThat(shell.run("verify", first)).isEqualTo(ExitCode.DONE);
  }

  /** Rows are compared by DuckDB itself, so that what it reads is what is compared. */
  @Test
  void theFilesOfAllShardsAreTheTablesOfTheJoinedStudy() throws Exception {
    assumeTrue(driverIsThere());
    for (String replications : List.of("450", "{min: 100, max: 450, precision: {war: 0.05}}")) {
      Path work = Files.createDirectory(temp.resolve("work" + replications.length()));
      Path study = Files.writeString(work.resolve("study.yaml"), study(replications));
      List<Object> parts = new ArrayList<>();
      for (int shard = 1; shard <= 3; shard++) {
        Path part = work.resolve("part-" + shard);
        parts.add(part);
        shell.run("sweep", study, "-q", "--shard", shard + "/3", "-o", part);
      }
      assertThat(shell.run(with(parts, "parquet"))).as(shell.err()).isEqualTo(ExitCode.DONE);
      assertThat(shell.out().lines()).hasSize(6);
      Path all = work.resolve("all");
      assertThat(shell.run(with(parts, "merge", "-q", "--no-charts", "--parquet", "-o", all)))
          .as(shell.err())
          .isEqualTo(ExitCode.DONE);

      for (String table : ParquetTables.TABLES) {
        String shards = "read_parquet('" + work + "/part-*/" + table + ".parquet')";
        String joined = "read_parquet('" + all.resolve(table + ".parquet") + "')";
        assertThat(asked("SELECT count(*) FROM " + joined)).isNotEqualTo("0");
        assertThat(asked("SELECT count(*) FROM " + shards))
            .isEqualTo(asked("SELECT count(*) FROM " + joined));
        assertThat(asked(difference(shards, joined))).as(table).isEqualTo("0");
        assertThat(asked(difference(joined, shards))).as(table).isEqualTo("0");
        assertThat(asked("SELECT string_agg(column_type) FROM (DESCRIBE FROM " + shards + ")"))
            .isEqualTo(asked("SELECT string_agg(column_type) FROM (DESCRIBE FROM " + joined + ")"));
      }
    }
  }

  @Test
  void aShardThatIsNotDoneIsToldAndNoFileIsWritten() throws Exception {
    assumeTrue(driverIsThere());
    Path study = Files.writeString(temp.resolve("study.yaml"), study("450"));
    Path done = temp.resolve("done");
    Path cut = temp.resolve("cut");
    shell.run("sweep", study, "-q", "--shard", "1/2", "-o", done);
    shell.run("sweep", study, "-q", "--shard", "2/2", "-o", cut);
    try (FileChannel journal =
        FileChannel.open(cut.resolve("journal.bin"), StandardOpenOption.WRITE)) {
      journal.truncate(64);
    }
    Path never = temp.resolve("never");

    assertThat(shell.run("parquet", done, cut, never)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err()).contains("'casus resume " + cut + "'", "never is not a folder");
    assertThat(done.resolve("runs.parquet")).doesNotExist();
  }

  @Test
  void theUsersOwnFileInAShardIsKept() throws Exception {
    assumeTrue(driverIsThere());
    Path study = Files.writeString(temp.resolve("study.yaml"), study("250"));
    Path part = temp.resolve("part");
    shell.run("sweep", study, "-q", "--shard", "1/2", "-o", part);
    Files.writeString(part.resolve("runs.parquet"), "mine");

    assertThat(shell.run("parquet", part)).isEqualTo(ExitCode.DONE);
    assertThat(shell.err()).contains("runs.parquet.kept");
    assertThat(part.resolve("runs.parquet.kept")).hasContent("mine");
    assertThat(shell.run("parquet", part)).isEqualTo(ExitCode.DONE);
    assertThat(shell.err()).as("the same bytes again").doesNotContain("kept");
  }

  private static String study(String replications) {
    return """
    casus: 1
    study: shards
    scenario: %s
    replications: %s
    factors: {parameters.choice_precision: [6, 10]}
    arms: {no-treaty: {remove: rus-prk-2024}}
    """
        .formatted(Shell.KOREA.toAbsolutePath().normalize(), replications);
  }

  private static Object[] with(List<Object> parts, Object... first) {
    return Stream.concat(Stream.of(first), parts.stream()).toArray();
  }

  private static String difference(String one, String other) {
    return "SELECT count(*) FROM (SELECT * FROM "
        + one
        + " EXCEPT ALL SELECT * FROM "
        + other
        + ")";
  }

  private static String asked(String query) throws SQLException {
    try (Connection connection = ParquetTables.find().connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static boolean driverIsThere() {
    try {
      ParquetTables.find();
      return true;
    } catch (ResultsException e) {
      return false;
    }
  }
}
