package casus.cli;

import casus.design.Replications;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.results.Summary;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.scenario.StudyReader;
import casus.sweep.StudyFolder;
import casus.text.Text;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
  private static final int FIRST_LOOK = 1000;

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
      names = "--precision",
      paramLabel = "OUTCOME=HALFWIDTH",
      description =
          "Stop when half the 95 %% interval of an outcome is no wider, at 1,000, 2,000, 4,000 … "
              + "replications, -n at the latest; such as war=0.005. May be repeated.")
  private Map<String, Double> precision = new LinkedHashMap<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "The results folder (default: results/NAME of the scenario, with a number if taken).")
  private @Nullable Path output;

  @Option(
      names = "--force",
      description = "Replace earlier results in that folder, once the new ones are whole.")
  private boolean force;

  @Option(
      names = "--events",
      description =
          "Keep a log of every trigger, reading, call, vote, response and choice, with its chance "
              + "and draw: events.jsonl, one JSON object per line (10 to 500 kB per replication).")
  private boolean events;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private StudyWork work;

  @Override
  public Integer call() throws Exception {
    requireSane();
    Optional<LoadedScenario> read = input.read(work.err(), work.common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedScenario loaded = read.get();
    Replications counted = counted(loaded);
    LoadedStudy study = LoadedStudy.ofRun(loaded, seed, counted);
    Path target = output != null ? output : StudyInput.freeFolder(loaded.scenario().name());
    StudyPlan plan =
        new StudyPlan(
            Build.version(),
            Build.commit(),
            seed,
            counted,
            study.study().luck(),
            1,
            1,
            events,
            command(),
            StudyInput.hashes(loaded.inputs()),
            Map.of());
    return work.finish(
        StudyFolder.begin(target, force, study, plan),
        target,
        (gathering, perSecond) -> report(loaded, gathering.lastSummary(), target, perSecond));
  }

  private void requireSane() {
    if (replications < 1) {
      throw new UserError("-n is " + replications + "; at least 1 replication is needed");
    }
    if (first < 0 || (long) first + replications > Integer.MAX_VALUE) {
      throw new UserError(
          "--first is " + first + "; replications are numbered from 0 to " + Integer.MAX_VALUE);
    }
    if (first > 0 && !precision.isEmpty()) {
      throw new UserError("--first and --precision do not go together");
    }
    work.workers();
  }

  private Replications counted(LoadedScenario loaded) {
    if (precision.isEmpty()) {
      return new Replications(first, replications, replications, Map.of());
    }
    Set<String> known = StudyReader.quantities(loaded);
    precision.forEach(
        (outcome, halfWidth) -> {
          if (!known.contains(outcome)) {
            throw new UserError(
                Text.format(
                    "--precision: no outcome is called '%s'; there are %s",
                    outcome, String.join(", ", known)));
          }
          if (!(halfWidth > 0)) {
            throw new UserError("--precision: " + outcome + "=" + halfWidth + " is not positive");
          }
        });
    return new Replications(0, Math.min(FIRST_LOOK, replications), replications, precision);
  }

  /** The command that makes the same results again, without what does not change them. */
  private String command() {
    List<String> words = new ArrayList<>(List.of("casus", "run", input.named()));
    input.sets.forEach(set -> words.addAll(List.of("--set", set)));
    words.addAll(List.of("-s", Long.toString(seed), "-n", Integer.toString(replications)));
    precision.forEach(
        (outcome, width) -> words.addAll(List.of("--precision", outcome + "=" + width)));
    if (first > 0) {
      words.addAll(List.of("--first", Integer.toString(first)));
    }
    if (events) {
      words.add("--events");
    }
    return Shell.command(words);
  }

  private void report(LoadedScenario loaded, Summary summary, Path target, double perSecond) {
    PrintWriter out = work.out();
    if (work.common.json) {
      out.println(SummaryTable.json(loaded, summary, seed, target));
      return;
    }
    SummaryTable.print(loaded, summary, seed, out);
    if (!work.common.quiet) {
      out.printf(
          Locale.ROOT,
          "%n%,.0f replications per second; results and charts: %s%n",
          perSecond,
          target);
    }
    out.flush();
  }
}
