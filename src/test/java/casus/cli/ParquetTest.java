package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.parquet.ParquetTables;
import casus.results.ResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static boolean driverIsThere() {
    try {
      ParquetTables.find();
      return true;
    } catch (ResultsException e) {
      return false;
    }
  }
}
