package casus.cli;

import casus.parquet.ParquetTables;
import casus.results.Json;
import casus.results.UnreadableResultsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus parquet}: runs and responses as Parquet files, of a folder that is there. */
@Command(
    name = "parquet",
    description = {
      "Writes the tables of a results folder as Parquet.",
      "runs.parquet and responses.parquet have types and missing values as dictionary.csv says."
          + " Needs",
      "DuckDB's driver, which is no part of casus: get the jar duckdb_jdbc (org.duckdb at Maven"
          + " Central) and",
      "name it in CASUS_DUCKDB."
    },
    footer = "  casus parquet results/wording")
final class ParquetCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Mixin private Common common;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Path> written;
    try {
      written = ParquetTables.find().write(folder);
    } catch (UnreadableResultsException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
    if (common.json) {
      spec.commandLine()
          .getOut()
          .println(Json.text(Map.of("files", written.stream().map(Path::toString).toList())));
    } else if (!common.quiet) {
      written.forEach(spec.commandLine().getOut()::println);
    }
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }
}
