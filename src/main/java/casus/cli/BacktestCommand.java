package casus.cli;

import static java.util.Objects.requireNonNull;

import casus.calibration.BacktestReport;
import casus.calibration.BacktestTables;
import casus.calibration.Call;
import casus.calibration.CallTable;
import casus.calibration.Course;
import casus.calibration.PublishedTargets;
import casus.calibration.Reliability;
import casus.calibration.ShippedResponses;
import casus.calibration.TargetTable;
import casus.calibration.Targets;
import casus.history.DisputeOpening;
import casus.history.DisputeRow;
import casus.history.DisputeTables;
import casus.history.DisputeYardsticks;
import casus.history.HindcastReport;
import casus.history.HistoricalCase;
import casus.history.HistoricalCases;
import casus.history.PlayedDisputes;
import casus.history.PlayedHistories;
import casus.results.Json;
import casus.results.OutputPlace;
import casus.scenario.Library;
import casus.scenario.Parsed;
import casus.scenario.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus backtest}: the model against history. */
@Command(
    name = "backtest",
    sortOptions = false,
    description = "Holds the model against history: what it gave to what really happened.",
    footer = {
      "  casus backtest --calls data/treaty_calls.csv",
      "  casus backtest --calls calls.csv --json --predictions predictions.csv",
      "  casus backtest --disputes data/dispute_dyads.csv --predictions p.csv",
      "  casus backtest --disputes dispute_dyads.csv --cv -n 3000 --json",
      "  casus backtest --disputes dispute_dyads.csv --show 2 > mid-2.yaml",
      "  casus backtest --targets --data data",
      "  casus backtest --hindcasts",
      "  casus backtest --hindcasts -n 10000 --csv > hindcasts.csv",
      "  casus backtest --hindcasts --cases scenarios/hindcasts-new -n 10000"
    })
final class BacktestCommand implements Callable<Integer> {
  private static final int CASE_RUNS = 2000;
  private static final int DISPUTE_RUNS = 1500;

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
          "Play each dispute of a file with the columns of dispute_dyads.csv as a scenario made of "
              + "its row, and foretell force, reply, deaths, war, joining and length; with --calls "
              + "and --json it comes in the same object, under dispute_forecasts.")
  private @Nullable Path disputes;

  @Option(
      names = "--targets",
      description = "Hold the patterns P1 to P8 against simulated history (needs --data).")
  private boolean targets;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "With --targets: the folder of data (default: ${DEFAULT-VALUE}); in it or in its folder "
              + "train are treaty_calls.csv, dispute_dyads.csv and targets.csv.")
  @SuppressWarnings("NullAway.Init")
  private Path data;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description =
          "Write the forecast of each call there, as CSV; with --disputes alone, of each dispute.")
  private @Nullable Path predictions;

  @Option(
      names = "--reliability",
      paramLabel = "FILE",
      description = "With --calls: write forecasts against outcomes in bins there, as CSV.")
  private @Nullable Path reliability;

  @Option(
      names = "--cv",
      description =
          "With --disputes: refit yardsticks and openings over five parts by dyad, each foretelling"
              + " the part it has not seen, as is fair on disputes that they learned from.")
  private boolean crossValidated;

  @Option(
      names = "--show",
      paramLabel = "DISNO",
      description = "With --disputes: print the scenario that is played for a dispute.")
  private @Nullable String shown;

  @Option(
      names = "--cases",
      paramLabel = "DIR",
      defaultValue = "scenarios/hindcasts",
      description =
          "The folder of cases (default: ${DEFAULT-VALUE}); those in scenarios/hindcasts-new were "
              + "drawn by lot and frozen before they were played.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description = "How many replications of each case (default: 2000), or dispute (1500).")
  private @Nullable Integer replications;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The master seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private Threads threads;

  @Option(names = "--csv", description = "With --hindcasts: write the report as CSV.")
  private boolean csv;

  @Mixin private Common common;

  @Override
  public Integer call() throws IOException {
    boolean cases = calls != null || disputes != null;
    if ((hindcasts ? 1 : 0) + (targets ? 1 : 0) + (cases ? 1 : 0) > 1) {
      throw new UserError(
          "--hindcasts, --targets and --calls or --disputes are different backtests; ask for one");
    }
    if (reliability != null && calls == null) {
      throw new UserError("--reliability needs --calls");
    }
    if (predictions != null && !cases) {
      throw new UserError("--predictions needs --calls or --disputes");
    }
    if ((crossValidated || shown != null) && disputes == null) {
      throw new UserError("--cv and --show need --disputes");
    }
    if (csv && (!hindcasts || common.json)) {
      throw new UserError("--csv is a form of the report of --hindcasts, and --json another");
    }
    if (shown != null && common.json) {
      throw new UserError("--show prints a scenario file; 'casus show --json' tells it as JSON");
    }
    Counted.requireAny(replications);
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
    PrintWriter out = common.out();
    List<Problem> problems = new ArrayList<>();
    OutputPlace place =
        DataFiles.place(
            Arrays.asList(predictions, reliability),
            Stream.of(calls, disputes).<Path>flatMap(Stream::ofNullable).toList());
    DisputeBacktest played =
        disputes == null
            ? null
            : new DisputeBacktest(
                DataFiles.existing(disputes, "--disputes"),
                replications == null ? DISPUTE_RUNS : replications,
                seed,
                threads.count(),
                crossValidated,
                common);
    if (played != null && shown != null) {
      return played.show(shown);
    }
    BacktestTables ofCalls = calls == null ? null : foretellCalls(calls, place, problems);
    DisputeTables ofDisputes = played == null ? null : played.played(problems, place, table());
    if (DataFiles.told(problems, err)) {
      return ExitCode.BAD_INPUT;
    }
    out.print(told(ofCalls, ofDisputes));
    out.flush();
    return ofDisputes != null && ofDisputes.report().failures() > 0
        ? ExitCode.PARTLY
        : ExitCode.DONE;
  }

  /** Where predictions of disputes go: those of calls come first. */
  private @Nullable Path table() {
    return calls == null ? predictions : null;
  }

  private String told(@Nullable BacktestTables ofCalls, @Nullable DisputeTables ofDisputes) {
    if (ofCalls != null && ofDisputes != null) {
      return common.json
          ? Json.text(ofCalls.with("dispute_forecasts", ofDisputes.map())) + "\n"
          : ofCalls.text() + "\n" + ofDisputes.text();
    }
    if (ofCalls != null) {
      return common.json ? ofCalls.json() + "\n" : ofCalls.text();
    }
    DisputeTables one = requireNonNull(ofDisputes);
    return common.json ? one.json() + "\n" : one.text();
  }

  /** Scores and writes what is asked for; nothing if the file has problems. */
  private @Nullable BacktestTables foretellCalls(
      Path file, OutputPlace place, List<Problem> problems) throws IOException {
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
      DataFiles.write(place, predictions, BacktestTables.predictions(read, shipped));
    }
    if (reliability != null) {
      place.putOnRecord(reliability, Reliability.csv(report.bins()));
    }
    return new BacktestTables(report);
  }

  private int compareTargets() throws IOException {
    PrintWriter err = common.err();
    List<Problem> problems = new ArrayList<>();
    Path file = DataFiles.find(data, "treaty_calls.csv");
    List<Call> read = CallTable.readForFitting(file, problems);
    List<DisputeRow> rows =
        DisputeBacktest.read(DataFiles.find(data, "dispute_dyads.csv"), problems).rows();
    Map<String, PublishedTargets.Proportioned> published =
        PublishedTargets.read(DataFiles.find(data, "targets.csv"), problems);
    if (DataFiles.told(problems, err)) {
      return ExitCode.BAD_INPUT;
    }
    List<Course> history = rows.stream().flatMap(row -> row.history().stream()).toList();
    if (read.isEmpty() || history.isEmpty()) {
      throw new UserError(data + " has no calls, or no disputes of which it is told how they went");
    }
    Library library = Library.load();
    DisputeOpening opening = DisputeYardsticks.load().opening();
    Targets.Played played =
        PlayedHistories.of(
            PlayedDisputes.of(rows, row -> opening, library, threads.count()),
            library.parameters().posterior(),
            seed,
            threads.count(),
            line -> {
              if (!common.quiet) {
                err.println(line);
              }
            });
    List<Targets.Target> table =
        Targets.compare(
            read,
            history,
            played,
            published,
            ShippedResponses.load(),
            library.parameters().defaults());
    PrintWriter out = common.out();
    out.print(common.json ? TargetTable.json(table) + "\n" : TargetTable.text(table));
    out.flush();
    return ExitCode.DONE;
  }

  private int playHindcasts() throws IOException {
    PrintWriter err = common.err();
    if (!Files.isDirectory(folder)) {
      throw new UserError(
          "there is no folder %s; run casus from its checkout, or name one with --cases", folder);
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
    HindcastReport report;
    int runs = replications == null ? CASE_RUNS : replications;
    int total = Math.multiplyExact(cases.size(), runs);
    try (Progress progress = common.progress("replications", total)) {
      report = HindcastReport.of(cases, runs, seed, threads.count(), progress);
    }
    PrintWriter out = common.out();
    out.print(csv ? report.csv() : common.json ? report.json() + "\n" : report.text());
    out.flush();
    return report.failures() == 0 ? ExitCode.DONE : ExitCode.PARTLY;
  }
}
