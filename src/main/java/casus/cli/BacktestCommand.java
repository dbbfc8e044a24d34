package casus.cli;

import casus.history.HindcastReport;
import casus.history.HistoricalCase;
import casus.history.HistoricalCases;
import casus.scenario.Library;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus backtest}: the model against history. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Holds the model against history: what it gave to what really happened.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus backtest --hindcasts",
      "  casus backtest --hindcasts -n 10000 --csv > hindcasts.csv"
    })
final class BacktestCommand implements Callable<Integer> {
  @Option(
      names = "--hindcasts",
      required = true,
      description = "Score the shipped cases of history and the sampled non-events.")
  @SuppressWarnings("UnusedVariable") // the one kind of backtest so far; named so that scripts last
  private boolean hindcasts;

  @Option(
      names = "--cases",
      paramLabel = "DIR",
      defaultValue = "scenarios/hindcasts",
      description = "The folder of cases (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many replications of each case (default: ${DEFAULT-VALUE}).")
  private int replications;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The master seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "T",
      defaultValue = "0",
      description = "How many threads (default: all cores).")
  private int threads;

  @Option(names = "--csv", description = "Write the report as CSV.")
  private boolean csv;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (replications < 1) {
      throw new UserError("-n is " + replications + "; at least 1 replication is needed");
    }
    if (!Files.isDirectory(folder)) {
      throw new UserError(
          "there is no folder "
              + folder
              + "; run casus from its checkout, or name one with --cases");
    }
    Parsed<List<HistoricalCase>> parsed = HistoricalCases.read(folder, Library.load());
    for (Problem problem : parsed.problems()) {
      if (problem.severity() == Problem.Severity.ERROR) {
        err.println(problem);
      }
    }
    if (!(parsed instanceof Parsed.Sound<List<HistoricalCase>> sound)) {
      return ExitCode.BAD_INPUT;
    }
    List<HistoricalCase> cases = sound.value();
    int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    HindcastReport report;
    int total = Math.multiplyExact(cases.size(), replications);
    try (Progress progress = new Progress(err, "replications", total, common.quiet)) {
      report = HindcastReport.of(cases, replications, seed, workers, progress);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(csv ? report.csv() : common.json ? report.json() + "\n" : report.text());
    out.flush();
    return report.failures() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
  }
}
