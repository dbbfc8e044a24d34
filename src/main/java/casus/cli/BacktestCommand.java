package casus.cli;

import static java.util.Objects.requireNonNull;

import casus.calibration.BacktestReport;
import casus.calibration.Call;
import casus.calibration.CallTable;
import casus.calibration.Course;
import casus.calibration.DisputeForecasts;
import casus.calibration.Disputes;
import casus.calibration.Dyad;
import casus.calibration.Reliability;
import casus.calibration.ShippedDynamics;
import casus.calibration.ShippedResponses;
import casus.calibration.TargetTable;
import casus.calibration.Targets;
import casus.history.HindcastReport;
import casus.history.HistoricalCase;
import casus.history.HistoricalCases;
import casus.results.Json;
import casus.scenario.Library;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus backtest}: the model against history. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Holds the model against history: what it gave to what really happened.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus backtest --calls ../shared/data/train/treaty_calls.csv",
      "  casus backtest --calls calls.csv --json --predictions predictions.csv",
      "  casus backtest --disputes ../shared/data/train/disputes.csv",
      "  casus backtest --targets --data ../shared/data",
      "  casus backtest --hindcasts",
      "  casus backtest --hindcasts -n 10000 --csv > hindcasts.csv"
    })
final class BacktestCommand implements Callable<Integer> {
  @Option(
      names = "--hindcasts",
      description = "Score the shipped cases of history and the sampled non-events.")
  private boolean hindcasts;

  @Option(
      names = "--calls",
      paramLabel = "FILE",
      description = "Foretell which allies join, for a file with the columns of treaty_calls.csv.")
  private @Nullable Path calls;

  @Option(
      names = "--disputes",
      paramLabel = "FILE",
      description =
          "Foretell which disputes become wars, for a file with the columns of disputes.csv; with "
              + "--calls and --json it comes in the same object, under dispute_forecasts.")
  private @Nullable Path disputes;

  @Option(
      names = "--targets",
      description = "Hold the patterns P1 to P8 against simulated history (needs --data).")
  private boolean targets;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description =
          "With --targets: the folder of data (default: ${DEFAULT-VALUE}); in it or in its folder "
              + "train are treaty_calls.csv, disputes.csv and targets.csv.")
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "With --calls: write the forecast of each call there, as CSV.")
  private @Nullable Path predictions;

  @Option(
      names = "--reliability",
      paramLabel = "FILE",
      description = "With --calls: write forecasts against outcomes in bins there, as CSV.")
  private @Nullable Path reliability;

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

  @Override
  public Integer call() throws IOException {
    boolean cases = calls != null || disputes != null;
    if ((hindcasts ? 1 : 0) + (targets ? 1 : 0) + (cases ? 1 : 0) > 1) {
      throw new UserError(
          "--hindcasts, --targets and --calls or --disputes are different backtests; ask for one");
    }
    if ((predictions != null || reliability != null) && calls == null) {
      throw new UserError("--predictions and --reliability need --calls");
    }
    if (hindcasts) {
      return playHindcasts();
    }
    if (targets) {
      return compareTargets();
    }
    if (cases) {
      return foretell();
    }
    throw new UserError(
        "say what to test: --calls FILE, --disputes FILE, --targets or --hindcasts");
  }

  private int foretell() throws IOException {
    PrintWriter err = common.err();
    List<Problem> problems = new ArrayList<>();
    BacktestReport ofCalls = calls == null ? null : foretellCalls(calls, problems);
    BacktestReport ofDisputes =
        disputes == null
            ? null
            : DisputeForecasts.of(
                    DataFiles.existing(disputes, "--disputes"), ShippedDynamics.load(), problems)
                .orElse(null);
    if (DataFiles.told(problems, err)) {
      return ExitCode.BAD_INPUT;
    }
    if (disputes != null && ofDisputes == null) {
      throw new UserError(disputes + " has no disputes; there is nothing to foretell");
    }
    PrintWriter out = common.out();
    out.print(told(ofCalls, ofDisputes));
    out.flush();
    return ExitCode.DONE;
  }

  private String told(@Nullable BacktestReport ofCalls, @Nullable BacktestReport ofDisputes) {
    if (ofCalls != null && ofDisputes != null) {
      return common.json
          ? Json.text(ofCalls.with("dispute_forecasts", ofDisputes)) + "\n"
          : ofCalls.text() + "\n" + ofDisputes.text();
    }
    BacktestReport one = ofCalls != null ? ofCalls : requireNonNull(ofDisputes);
    return common.json ? one.json() + "\n" : one.text();
  }

  /** Scores and writes what is asked for; nothing if the file has problems. */
  private @Nullable BacktestReport foretellCalls(Path file, List<Problem> problems)
      throws IOException {
    List<Call> read = CallTable.read(DataFiles.existing(file, "--calls"), problems);
    if (!problems.isEmpty()) {
      return null;
    }
    if (read.isEmpty()) {
      throw new UserError(
          file + " has no row with at_risk 1 and primary_row 1; there is nothing to foretell");
    }
    ShippedResponses shipped = ShippedResponses.load();
    BacktestReport report = BacktestReport.ofCalls(read, shipped);
    if (predictions != null) {
      DataFiles.write(predictions, BacktestReport.predictions(read, shipped));
    }
    if (reliability != null) {
      DataFiles.write(reliability, Reliability.csv(report.bins()));
    }
    return report;
  }

  private int compareTargets() throws IOException {
    PrintWriter err = common.err();
    List<Problem> problems = new ArrayList<>();
    Path file = DataFiles.find(data, "treaty_calls.csv");
    List<Call> read = CallTable.readForFitting(file, problems);
    Map<String, Course> courses = Disputes.courses(DataFiles.find(data, "disputes.csv"), problems);
    List<Dyad> dyads = Disputes.known(Disputes.dyads(file, problems), courses);
    Map<String, Targets.Proportioned> published =
        Targets.published(DataFiles.find(data, "targets.csv"), problems);
    if (DataFiles.told(problems, err)) {
      return ExitCode.BAD_INPUT;
    }
    if (read.isEmpty() || dyads.isEmpty()) {
      throw new UserError(
          data + " has no calls, or no disputes with force that are in both tables");
    }
    List<Targets.Target> table =
        Targets.compare(
            read,
            dyads,
            courses,
            published,
            ShippedResponses.load(),
            ShippedDynamics.load(),
            Library.load().parameters().defaults(),
            line -> {
              if (!common.quiet) {
                err.println(line);
              }
            });
    PrintWriter out = common.out();
    out.print(common.json ? TargetTable.json(table) + "\n" : TargetTable.text(table));
    out.flush();
    return ExitCode.DONE;
  }

  private int playHindcasts() throws IOException {
    PrintWriter err = common.err();
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
    PrintWriter out = common.out();
    out.print(csv ? report.csv() : common.json ? report.json() + "\n" : report.text());
    out.flush();
    return report.failures() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
  }
}
