package casus.cli;

import casus.design.Study;
import casus.results.Folders;
import casus.results.Json;
import casus.results.OutputPlace;
import casus.results.SealedPlan;
import casus.results.Shell;
import casus.scenario.LoadedStudy;
import casus.scenario.StudyReader;
import casus.sweep.Sealing;
import casus.sweep.StudyCopies;
import casus.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus register}: what is going to be played, sealed before it is. */
@Command(
    name = "register",
    sortOptions = false,
    description = {
      "Seals the plan of a study: files, design, arms, outcomes, seed, replications, analyses.",
      "Plays nothing. 'casus sweep --plan' then plays exactly that, and tells what was added."
    },
    footer = {
      "  casus register scenarios/studies/article4-wording.yaml -o plan.json",
      "  casus register study.yaml -n 4000 -s 7 -o plan.json --analysis compare"
          + " --expect 'the vague text deters less'",
      "  casus sweep --plan plan.json -o results/wording",
      "  casus register scenarios/korea-article4.yaml --set states.PRK.resolve=0.7 -o plan.json",
      "  casus run scenarios/korea-article4.yaml --plan plan.json"
    })
final class RegisterCommand implements Callable<Integer> {
  private static final int RUNS = 10_000;

  @Parameters(paramLabel = "STUDY", description = "The study file, or the file of one scenario.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PLAN",
      required = true,
      description = "The plan to write, such as plan.json.")
  @SuppressWarnings("NullAway.Init")
  private Path output;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description =
          "Replications of each point and arm, in place of what the study says (of one scenario:"
              + " 10,000).")
  private @Nullable Integer replications;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      description = "The master seed, in place of the study's (of one scenario: 1).")
  private @Nullable Long seed;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Change a value of the scenario, where one is named. May be repeated.")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--precision",
      paramLabel = "OUTCOME=HALFWIDTH",
      description =
          "Of one scenario: stop when half the 95 %% interval is no wider. May be repeated.")
  private Map<String, Double> precision = new LinkedHashMap<>();

  @Option(
      names = "--analysis",
      paramLabel = "COMMAND",
      description =
          "An analysis that is planned, such as 'compare --arms base,aggression' or"
              + " 'sensitivity', without its folder. May be repeated.")
  private List<String> analyses = new ArrayList<>();

  @Option(
      names = "--expect",
      paramLabel = "TEXT",
      description = "What you expect to find, in your words. May be repeated.")
  private List<String> expectations = new ArrayList<>();

  @Option(names = "--force", description = "Replace an earlier plan.")
  private boolean force;

  @Mixin private Common common;

  @Override
  public Integer call() throws IOException {
    Counted.requireAny(replications);
    List<String> planned = Noted.analyses(analyses);
    boolean isStudy = StudyReader.isStudy(file);
    Sealing.Kind kind = isStudy ? Sealing.Kind.STUDY : Sealing.Kind.RUN;
    Optional<LoadedStudy> read = isStudy ? study() : scenario();
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedStudy study = read.get();
    OutputPlace place =
        OutputPlace.besides(study.inputs().stream().map(one -> Path.of(one.path())).toList());
    place.require(List.of(output), force);
    if (Files.exists(output) && !SealedPlan.isOne(output)) {
      throw new UserError(output + " is no plan, so it is not replaced; name another with -o");
    }
    SealedPlan plan =
        new SealedPlan(
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            Build.version(),
            Build.commit(),
            seenFromPlan(),
            sets,
            Sealing.terms(kind, study),
            planned,
            expectations,
            StudyInput.hashes(study),
            StudyCopies.texts(study));
    write(place, plan);
    tell(plan, study.study(), isStudy);
    return ExitCode.DONE;
  }

  private Optional<LoadedStudy> study() {
    if (!sets.isEmpty() || !precision.isEmpty()) {
      throw new UserError(
          file
              + " is a study; it says itself what is changed and how precise it is to be:"
              + " --set and --precision are for one scenario");
    }
    return StudyInput.read(file, common.err(), common.quiet)
        .map(read -> SweepCommand.changed(read, seed, replications));
  }

  private Optional<LoadedStudy> scenario() {
    int most = replications == null ? RUNS : replications;
    return ScenarioInput.read(file, sets, common.err(), common.quiet)
        .map(
            scenario ->
                LoadedStudy.ofRun(
                    scenario, seed == null ? 1 : seed, Counted.of(scenario, 0, most, precision)));
  }

  /** Where the file stands, seen from the plan; its name alone where that would tell of a disk. */
  private String seenFromPlan() {
    Path from = Objects.requireNonNull(output.toAbsolutePath().normalize().getParent());
    Path to = file.toAbsolutePath().normalize();
    boolean near =
        from.getNameCount() == 0
            || to.getNameCount() < 2
            || (Objects.equals(from.getRoot(), to.getRoot())
                && from.getName(0).equals(to.getName(0)));
    return near
        ? from.relativize(to).toString().replace('\\', '/')
        : String.valueOf(to.getFileName());
  }

  private void write(OutputPlace place, SealedPlan plan) {
    byte[] text = plan.json().getBytes(StandardCharsets.UTF_8);
    try {
      place.put(output, out -> out.write(text));
    } catch (IOException e) {
      throw new UserError(
          "cannot write the plan to " + output + ": " + Folders.reason(e) + "; choose another -o");
    }
  }

  private void tell(SealedPlan plan, Study study, boolean isStudy) throws IOException {
    String hash = Folders.sha256(output);
    if (common.json) {
      common.sayJson(
          Json.object(
              "plan", output.toString(),
              "sha256", hash,
              "sealed", plan.sealed(),
              "terms", plan.terms(),
              "analyses", plan.analyses()));
      return;
    }
    if (common.quiet) {
      return;
    }
    common.say(
        "sealed %s on %s: %s × %s × %s%s, seed %d, %s%n",
        output,
        plan.sealed(),
        Text.count(study.points().count(), "point"),
        Text.count(study.arms().size(), "arm"),
        study.replications().precision().isEmpty() ? "" : "at most ",
        Text.count(study.replications().most(), "replication"),
        study.seed(),
        Text.count(
            plan.terms().keySet().stream().filter(key -> key.startsWith("outcomes.")).count(),
            "outcome"));
    common.out().println("analyses: " + planned(plan));
    common.out().println("SHA-256 of the plan: " + hash);
    if (plan.commit().equals("unknown") || plan.commit().endsWith("+changes")) {
      common.tell(
          "casus: this build is of no commit that is known (%s): another one of version %s"
              + " could not be told from it%n",
          plan.commit(), plan.version());
    }
    common.tell(
        "Deposit it, or its hash, where a third party dates it; then: %s --plan %s%n",
        isStudy ? "casus sweep" : "casus run " + Shell.word(file), Shell.word(output));
  }

  private static String planned(SealedPlan plan) {
    return plan.analyses().isEmpty()
        ? "none planned; whatever is made will be marked as added (--analysis)"
        : String.join("; ", plan.analyses());
  }
}
