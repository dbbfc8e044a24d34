package casus.cli;

import casus.cluster.Submission;
import casus.parquet.ParquetTables;
import casus.results.Json;
import casus.results.Manifest;
import casus.results.Shell;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.sweep.ShardTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus parquet}: runs and responses as Parquet files, of folders that are there. */
@Command(
    name = "parquet",
    description = {
      "Writes the tables of results folders as Parquet, or of shards, as 'casus sweep --shard' and"
          + " 'casus submit' make them: together they have the rows of the joined study.",
      "runs.parquet and responses.parquet have types and missing values as dictionary.csv says."
          + " Needs",
      "DuckDB's driver, which is no part of casus: get the jar duckdb_jdbc (org.duckdb at Maven"
          + " Central) and",
      "name it in CASUS_DUCKDB."
    },
    footer = {
      "  casus parquet results/wording",
      "  casus parquet part-*              # a file for each shard; casus merge is not needed",
      "  casus parquet /scratch/wording    # all shards of the folder given to 'casus submit'"
    })
final class ParquetCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "A results folder, a shard, or the folder given to 'casus submit'.")
  @SuppressWarnings("NullAway.Init")
  private List<Path> folders;

  @Mixin private Common common;

  @Override
  public Integer call() throws Exception {
    ParquetTables writer = ParquetTables.find();
    List<Path> results = new ArrayList<>();
    List<Path> shards = new ArrayList<>();
    Map<Path, String> globs = new LinkedHashMap<>();
    List<ParquetTables.Written> written = new ArrayList<>();
    try {
      for (Path folder : folders) {
        if (Submission.isIn(folder)) {
          Submission submission = Submission.open(folder);
          shards.addAll(begun(submission, folder));
          globs.put(folder, submission.part(1).getParent() + "/*/runs.parquet");
        } else {
          boolean whole = Files.exists(folder.resolve(Manifest.FILE));
          (whole ? results : shards).add(folder);
        }
      }
      for (Path folder : results) {
        StoredResults.open(folder); // before anything is written
      }
      ShardTables.ofDone(shards, (tables, part) -> written.add(writer.write(tables, part)));
      for (Path folder : results) {
        written.add(writer.write(folder));
      }
    } catch (UnreadableResultsException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
    tell(written);
    if (!common.quiet && !common.json) {
      globs.forEach(
          (folder, glob) ->
              common.tell("all shards of %s as one table: read_parquet('%s')%n", folder, glob));
    }
    return ExitCode.DONE;
  }

  private static List<Path> begun(Submission submission, Path folder) {
    List<Path> parts = submission.parts();
    long never = parts.stream().filter(part -> !Files.exists(part)).count();
    if (never > 0) {
      throw new UserError(
          "%d of the %d shards of %s were not begun; 'casus status %s' tells how far it is",
          never, parts.size(), folder, Shell.word(folder));
    }
    return parts;
  }

  private void tell(List<ParquetTables.Written> written) {
    written.forEach(each -> tellKept(each, common));
    List<Path> files = written.stream().flatMap(each -> each.files().stream()).toList();
    if (common.json) {
      common.sayJson(Json.object("files", files.stream().map(Path::toString).toList()));
    } else if (!common.quiet) {
      files.forEach(common.out()::println);
    }
    common.out().flush();
  }

  /** Files that were not as casus made them stand under other names. */
  static void tellKept(ParquetTables.Written written, Common common) {
    written
        .kept()
        .forEach(
            kept -> common.tell("casus: a file that casus had not made so is kept as %s%n", kept));
  }
}
