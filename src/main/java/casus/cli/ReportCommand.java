package casus.cli;

import casus.report.Report;
import casus.results.OutputPlace;
import casus.results.StoredResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus report}: a results folder as one web page. */
@Command(
    name = "report",
    sortOptions = false,
    description = {
      "Writes a report of a results folder: one HTML file that loads nothing.",
      "It has a summary in plain words, figures, tables, methods and provenance."
    },
    footer = {
      "  casus report results/korea-article4",
      "  casus report results/korea-article4 -o korea.html --force"
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write (default: report.html in the results folder).")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  @Mixin private WordOptions words;

  @Mixin private Common common;

  @Override
  public Integer call() {
    Path file = output != null ? output : folder.resolve("report.html");
    StoredResults results = results();
    try {
      OutputPlace place = OutputPlace.of(results);
      place.require(List.of(file), force);
      byte[] page = page(results).getBytes(StandardCharsets.UTF_8);
      place.put(file, out -> out.write(page));
      for (Path kept : results.derived().kept()) {
        common.tell("casus: the report that stood there was changed; it is kept as %s%n", kept);
      }
    } catch (IOException e) {
      throw new UserError(
          "cannot write the report to %s: %s; choose another with -o", file, e.getMessage());
    }
    if (common.json) {
      common.sayJson(Map.of("report", file.toString()));
    } else if (!common.quiet) {
      common.err().println("wrote " + file);
    }
    return ExitCode.DONE;
  }

  private StoredResults results() {
    try {
      StoredResults results = words.of(StoredResults.open(folder), common.err());
      Charts.tellOutdated(results, common.err());
      Charts.tellPartial(folder, common.err());
      return results;
    } catch (IOException e) {
      throw new UserError("cannot report on " + folder + ": " + e.getMessage());
    }
  }

  private String page(StoredResults results) {
    try {
      return Report.html(results);
    } catch (IOException e) {
      throw new UserError("cannot report on " + folder + ": " + e.getMessage());
    }
  }
}
