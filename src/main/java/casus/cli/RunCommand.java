package casus.cli;

import casus.design.Replications;
import casus.results.SealedPlan;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.results.Summary;
import casus.scenario.LoadedScenario;
import casus.scenario.LoadedStudy;
import casus.sweep.Sealing;
import casus.sweep.StudyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus run}: one scenario, many replications. */
@Command(
    name = "run",
    sortOptions = false,
    description = {
      "Plays a scenario many times and tells how often each outcome came about.",
      "Of a replication archive, makes every exhibit again and compares it."
    },
    footer = {
      "  casus run scenarios/korea-article4.yaml",
      "  casus run scenarios/korea-article4.yaml -n 100000 -s 7 -o results/korea",
      "  casus run scenarios/korea-article4.yaml --set states.PRK.resolve=0.7 --no-charts",
      "  casus run scenarios/korea-article4.yaml -n 500 --events",
      "  casus run paper.zip -o again   # a replication archive of 'casus package'",
      "  casus run scenarios/korea-article4.yaml --plan plan.json   # as 'casus register' sealed it"
    })
final class RunCommand implements Callable<Integer> {
  /** What can be said of the play of an archive. */
  private static final Set<String> OF_ARCHIVES = Set.of("--output", "--quiet", "--json");

  @Mixin private ScenarioInput input;

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

  @Mixin private KeepOption keep;

  @Mixin private PlanOption planned;

  @Mixin private StudyWork work;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    requireSane();
    if (ArchivePlay.isZip(input.file)) {
      return playArchive();
    }
    Optional<SealedPlan> sealed = planned.read();
    if (sealed.isPresent()) {
      requireOnlyThePlan(sealed.get());
    }
    Optional<LoadedScenario> read = input.read(work.common.err(), work.common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedScenario loaded = read.get();
    LoadedStudy study =
        sealed.isPresent()
            ? bound(loaded, sealed.get())
            : LoadedStudy.ofRun(loaded, seed, Counted.of(loaded, first, replications, precision));
    Path target = output != null ? output : StudyInput.freeFolder(loaded.scenario().name());
    StudyPlan plan =
        keep.in(StudyPlan.of(study.study(), events, command(), StudyInput.hashes(loaded.inputs())));
    work.requireParquetOf(plan);
    return work.finish(
        StudyFolder.begin(target, force, study, plan, planned.text()),
        target,
        (gathering, perSecond) ->
            report(loaded, gathering.lastSummary(), study.study().seed(), target, perSecond));
  }

  private int playArchive() throws IOException {
    List<String> others =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .map(OptionSpec::longestName)
            .filter(option -> !OF_ARCHIVES.contains(option))
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      throw new UserError(
          "%s %s not for an archive: it says itself what is played, and how",
          String.join(", ", others), others.size() == 1 ? "is" : "are");
    }
    Path name = input.file.getFileName();
    String stem = name == null ? "archive" : name.toString().replaceFirst("(?i)\\.zip$", "");
    return new ArchivePlay(work.common)
        .play(input.file, output != null ? output : StudyInput.freeFolder(stem));
  }

  private void requireSane() {
    Counted.requireAny(replications);
    if (first < 0 || (long) first + replications > Integer.MAX_VALUE) {
      throw new UserError(
          "--first is " + first + "; replications are numbered from 0 to " + Integer.MAX_VALUE);
    }
    if (first > 0 && !precision.isEmpty()) {
      throw new UserError("--first and --precision do not go together");
    }
    work.workers();
  }

  /** A plan says all: what the command line says beside it could only differ. */
  private void requireOnlyThePlan(SealedPlan plan) {
    for (String option : List.of("-s", "--set", "--precision", "--first")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new UserError(option + " stands in the plan; leave it out beside --plan");
      }
    }
    if (Sealing.Kind.of(plan) != Sealing.Kind.RUN) {
      throw new UserError("the plan is of a study; play it with casus sweep --plan");
    }
    input.sets.addAll(plan.sets());
  }

  /** The scenario as the plan says, if it is the one that was sealed. */
  private LoadedStudy bound(LoadedScenario loaded, SealedPlan plan) throws IOException {
    LoadedStudy bound = LoadedStudy.ofRun(loaded, Sealing.seed(plan), Sealing.replications(plan));
    planned.require(plan, Sealing.Kind.RUN, bound);
    Replications promised = bound.study().replications();
    return bound.with(bound.study().with(PlanOption.replications(promised, more())));
  }

  private @Nullable Integer more() {
    return spec.commandLine().getParseResult().hasMatchedOption("-n") ? replications : null;
  }

  /** The command that makes the same results again, without what does not change them. */
  private String command() {
    List<String> words = new ArrayList<>(List.of("casus", "run", input.named()));
    if (!planned.words().isEmpty()) {
      return Shell.command(words)
          + planned.words()
          + (more() == null ? "" : " -n " + replications)
          + (events ? " --events" : "");
    }
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

  private void report(
      LoadedScenario loaded, Summary summary, long played, Path target, double perSecond) {
    PrintWriter out = work.common.out();
    if (work.common.json) {
      out.println(SummaryTable.json(loaded, summary, played, target));
      return;
    }
    SummaryTable.print(loaded, summary, played, out);
    if (!work.common.quiet) {
      work.common.say(
          "%n%,.0f replications per second; results and charts: %s%n", perSecond, target);
    }
    out.flush();
  }
}
