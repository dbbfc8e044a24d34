package casus.cli;

import casus.crisis.Chronicle.Happening;
import casus.crisis.ResolvedScenario;
import casus.crisis.RunColumns;
import casus.crisis.RunRecord;
import casus.figure.ChartRequest;
import casus.results.Json;
import casus.results.Manifest;
import casus.results.ResultsFolder;
import casus.results.Summary;
import casus.scenario.EffectiveYaml;
import casus.scenario.InputFile;
import casus.scenario.LoadedScenario;
import casus.study.MonteCarlo;
import casus.study.RunSink;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus run}: one scenario, many replications. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Plays a scenario many times and tells how often each outcome came about.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus run scenarios/korea-article4.yaml",
      "  casus run scenarios/korea-article4.yaml -n 100000 -s 7 -o results/korea",
      "  casus run scenarios/korea-article4.yaml --set states.PRK.resolve=0.7 --no-charts",
      "  casus run scenarios/korea-article4.yaml -n 500 --events"
    })
final class RunCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ScenarioInput input;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many replications (default: ${DEFAULT-VALUE}).")
  private int replications;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      defaultValue = "1",
      description = "The master seed, any whole number (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--first",
      paramLabel = "K",
      defaultValue = "0",
      description = "Number of the first replication; with -n 1 replays number K alone.")
  private int first;

  @Option(
      names = {"-t", "--threads"},
      paramLabel = "T",
      defaultValue = "0",
      description = "How many threads (default: all cores). Results do not depend on it.")
  private int threads;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = {
        "The results folder (default: results/NAME of the scenario, with a number if taken)."
      })
  private @Nullable Path output;

  @Option(
      names = "--force",
      description = "Replace earlier results in that folder, once the new ones are whole.")
  private boolean force;

  @Option(
      names = "--charts",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Draw the charts (default), or leave them out with --no-charts.")
  private boolean charts;

  @Option(
      names = "--events",
      description = {
        "Keep a log of every trigger, reading, call, vote, response and choice, with its chance",
        "and draw: events.jsonl, one JSON object per line (10 to 500 kB per replication)."
      })
  private boolean events;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    requireSane();
    Optional<LoadedScenario> read = input.read(err, common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedScenario loaded = read.get();
    ResolvedScenario scenario = new ResolvedScenario(loaded.scenario());
    RunColumns columns = RunColumns.of(loaded.scenario());
    Summary summary = new Summary(loaded.scenario().horizonDays(), columns, loaded.outcomes());
    Path target = output != null ? output : freeFolder(loaded.scenario().name());
    Instant started = Instant.now();
    int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    int last = Math.addExact(first, replications);
    int done;
    try (Interruption interruption = new Interruption();
        ResultsFolder folder =
            new ResultsFolder(
                target, force, columns, loaded.outcomes(), command() + " -n 1 --first ")) {
      if (events) {
        folder.keepEvents();
      }
      try (Progress progress = new Progress(err, "replications", replications, common.quiet)) {
        done =
            new MonteCarlo(scenario, seed, workers, events)
                .run(first, last, both(folder, summary), progress, interruption);
      }
      folder.write("scenario.effective.yaml", EffectiveYaml.write(loaded, false));
      folder.write("points.csv", "point\r\n0\r\n");
      folder.write(summary);
      Instant finished = Instant.now();
      folder.publish(manifest(loaded, summary), timing(started, finished, workers));
      if (charts && summary.n() > 0) {
        Charts.draw(target, ChartRequest.standard(target), err, common.quiet);
      }
      report(loaded, summary, target, Duration.between(started, finished));
    }
    if (done < last) {
      err.printf("casus: stopped after %,d replications; they are saved.%n", done - first);
      return ExitCode.INTERRUPTED;
    }
    if (summary.failures() > 0) {
      err.printf(
          "casus: %,d replications failed; see %s for the command that replays each.%n",
          summary.failures(), target.resolve("failures.csv"));
      return ExitCode.PARTLY;
    }
    return ExitCode.DONE;
  }

  private void requireSane() {
    if (replications < 1) {
      throw new UserError("-n is " + replications + "; at least 1 replication is needed");
    }
    if (first < 0 || (long) first + replications > Integer.MAX_VALUE) {
      throw new UserError(
          "--first is " + first + "; replications are numbered from 0 to " + Integer.MAX_VALUE);
    }
    if (threads < 0) {
      throw new UserError("-t is " + threads + "; at least 1 thread is needed, or 0 for all cores");
    }
  }

  /** results/NAME, or results/NAME-2 and so on if that is taken. */
  private static Path freeFolder(String name) {
    Path folder = Path.of("results", name);
    for (int number = 2; Files.exists(folder); number++) {
      folder = Path.of("results", name + "-" + number);
    }
    return folder;
  }

  private static RunSink both(RunSink one, RunSink other) {
    return new RunSink() {
      @Override
      public void accept(RunRecord record) {
        one.accept(record);
        other.accept(record);
      }

      @Override
      public void happened(int replication, List<Happening> happenings) {
        one.happened(replication, happenings);
        other.happened(replication, happenings);
      }

      @Override
      public void failed(int replication, RuntimeException cause) {
        one.failed(replication, cause);
        other.failed(replication, cause);
      }
    };
  }

  /** The command that makes the same results again, without what does not change them. */
  private String command() {
    StringBuilder command = new StringBuilder("casus run ").append(input.named());
    input.sets.forEach(set -> command.append(" --set '").append(set).append('\''));
    return command.append(" -s ").append(seed).toString();
  }

  private Manifest manifest(LoadedScenario loaded, Summary summary) {
    Map<String, String> inputs = new TreeMap<>();
    for (InputFile file : loaded.inputs()) {
      inputs.put(Path.of(file.path()).getFileName().toString(), file.sha256());
    }
    return new Manifest(
        Build.version(),
        Build.commit(),
        loaded.scenario().name(),
        loaded.scenario().title(),
        loaded.scenario().horizonDays(),
        seed,
        summary.n(),
        replications,
        summary.failures(),
        command()
            + " -n "
            + replications
            + (first > 0 ? " --first " + first : "")
            + (events ? " --events" : ""),
        inputs);
  }

  private String timing(Instant started, Instant finished, int workers) {
    Map<String, Object> timing = new LinkedHashMap<>();
    timing.put("started", started.toString());
    timing.put("finished", finished.toString());
    timing.put("seconds", Duration.between(started, finished).toMillis() / 1000.0);
    timing.put("threads", workers);
    timing.put("arguments", spec.commandLine().getParseResult().originalArgs());
    return Json.text(timing) + "\n";
  }

  private void report(LoadedScenario loaded, Summary summary, Path target, Duration took) {
    PrintWriter out = spec.commandLine().getOut();
    if (common.json) {
      out.println(SummaryTable.json(loaded, summary, seed, target));
      return;
    }
    SummaryTable.print(loaded, summary, seed, out);
    if (!common.quiet) {
      out.printf(
          "%n%,.0f replications per second; results and charts: %s%n",
          summary.n() / Math.max(1e-3, took.toMillis() / 1000.0), target);
    }
    out.flush();
  }
}
