package casus.cli;

import casus.cluster.Shards;
import casus.design.LuckSharing;
import casus.design.Replications;
import casus.design.Study;
import casus.results.Json;
import casus.results.SealedPlan;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.scenario.LoadedStudy;
import casus.stats.Estimate;
import casus.study.Shard;
import casus.sweep.Pilot;
import casus.sweep.Sealing;
import casus.sweep.StudyCopies;
import casus.sweep.StudyFolder;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus sweep}: a study, points times arms times replications. */
@Command(
    name = "sweep",
    sortOptions = false,
    description = "Plays a study: design points × arms × replications.",
    footer = {
      "  casus sweep scenarios/studies/article4-wording.yaml --dry-run",
      "  casus sweep scenarios/studies/article4-wording.yaml -o results/wording",
      "  casus sweep --plan plan.json -o results/wording    # exactly what 'casus register' sealed",
      "  casus sweep study.yaml --shard 3/8 -o part-3   # then: casus merge -o all part-*",
      "  casus sweep study.yaml -o /shared/wording --spark spark://host:7077",
      "  casus resume results/wording                   # after Ctrl-C or a power cut",
      "  casus sweep results/wording -o results/again   # the same study once more"
    })
final class SweepCommand implements Callable<Integer> {
  /** How long one shard of one processor takes, where none is asked for. */
  private static final int SHARD_MINUTES = 20;

  private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..1",
      description =
          "The study file, or the results folder of a study that is to be played again (with"
              + " --plan: the plan says which).")
  private @Nullable Path named;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description = "Replications of each point and arm, in place of what the study says.")
  private @Nullable Integer replications;

  @Option(
      names = {"-s", "--seed"},
      paramLabel = "SEED",
      description = "The master seed, in place of the study's.")
  private @Nullable Long seed;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Play only part I of N, to be joined by 'casus merge'.")
  private @Nullable String shard;

  @Option(
      names = "--dry-run",
      description = "Play a short trial only, and tell how long all of it will take.")
  private boolean dryRun;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "The results folder (default: results/NAME of the study, with a number if taken).")
  private @Nullable Path output;

  @Option(
      names = "--force",
      description = "Replace earlier results in that folder, once the new ones are whole.")
  private boolean force;

  @Mixin private KeepOption keep;

  @Mixin private PlanOption planned;

  @Mixin private SparkOption spark;

  @Mixin private StudyWork work;

  @Override
  public Integer call() throws Exception {
    work.playOn(spark);
    Shard part = part();
    Counted.requireAny(replications);
    int workers = work.workers();
    Optional<SealedPlan> sealed = planned.read();
    Path file = file(sealed);
    Optional<Path> before = sealed.isPresent() ? Optional.empty() : StudyInput.folder(file);
    Optional<LoadedStudy> read =
        before.isPresent()
            ? Optional.of(StudyCopies.study(before.get()))
            : StudyInput.read(file, work.common.err(), work.common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedStudy study = sealed.isPresent() ? bound(read.get(), sealed.get()) : changed(read.get());
    StudyPlan plan = keep.in(plan(file, study, before.map(StudyCopies::plan))).part(part);
    work.requireParquetOf(plan);
    if (dryRun) {
      return tell(study, Pilot.of(study, workers, plan.keep()));
    }
    Path target = output != null ? output : StudyInput.freeFolder(study.study().name());
    Optional<String> promise =
        before.isPresent() ? StudyCopies.sealed(before.get()) : planned.text();
    if (before.isPresent() && promise.isPresent() && (seed != null || replications != null)) {
      throw new UserError(
          before.get()
              + " was played by a sealed plan; leave out -s and -n, or name the study's file to"
              + " play it otherwise");
    }
    StudyFolder folder = StudyFolder.begin(target, force, study, plan, promise);
    return work.finish(folder, target);
  }

  private Path file(Optional<SealedPlan> sealed) {
    if (named != null) {
      return named;
    }
    return sealed
        .map(planned::study)
        .orElseThrow(() -> new UserError("name a study, or a sealed plan of one with --plan"));
  }

  /** The study with what the plan says, if it is the one that was sealed. */
  private LoadedStudy bound(LoadedStudy read, SealedPlan plan) throws IOException {
    if (seed != null) {
      throw new UserError("-s stands in the plan; leave it out beside --plan");
    }
    if (Sealing.Kind.of(plan) != Sealing.Kind.STUDY) {
      throw new UserError("the plan is of one scenario; play it with casus run FILE --plan");
    }
    Study study = read.study().withSeed(Sealing.seed(plan)).with(Sealing.replications(plan));
    LoadedStudy bound = read.with(study);
    planned.require(plan, Sealing.Kind.STUDY, bound);
    return read.with(study.with(PlanOption.replications(study.replications(), replications)));
  }

  private Shard part() {
    if (shard == null) {
      return Shard.WHOLE;
    }
    Matcher matcher = SHARD.matcher(shard);
    if (matcher.matches()) {
      int which = Integer.parseInt(matcher.group(1));
      int of = Integer.parseInt(matcher.group(2));
      if (which >= 1 && which <= of) {
        return new Shard(which, of);
      }
    }
    throw new UserError("--shard is '" + shard + "'; write such as 3/8, the third part of eight");
  }

  private LoadedStudy changed(LoadedStudy read) {
    return changed(read, seed, replications);
  }

  /** A study with what the command line says in place of the file. */
  static LoadedStudy changed(
      LoadedStudy read, @Nullable Long seed, @Nullable Integer replications) {
    Study study = read.study();
    if (seed != null) {
      study = study.withSeed(seed);
    }
    if (replications != null) {
      study = study.with(Replications.fixed(replications));
    }
    return read.with(study);
  }

  /** The plan of the study; of one that was played before, its results are the same bytes. */
  private StudyPlan plan(Path file, LoadedStudy study, Optional<StudyPlan> before) {
    if (before.isPresent()) {
      StudyPlan same = before.get();
      return plan(study, same.events(), again(same.command()), same.inputs()).keeping(same.keep());
    }
    return planned.words().isEmpty()
        ? firstPlan(file, study, replications)
        : plan(
            study,
            false,
            "casus sweep "
                + Shell.word(StudyInput.named(file))
                + planned.words()
                + number(replications),
            StudyInput.hashes(study));
  }

  /** The plan of a study that was not played before. */
  static StudyPlan firstPlan(Path file, LoadedStudy study, @Nullable Integer replications) {
    return plan(study, false, command(file, study.study(), replications), StudyInput.hashes(study));
  }

  /** A plan of all points and arms, played by this casus. */
  static StudyPlan plan(
      LoadedStudy study, boolean events, String command, Map<String, String> inputs) {
    return StudyPlan.of(study.study(), events, command, inputs);
  }

  /** The command of a study that was played before, with what was asked otherwise now. */
  private String again(String before) {
    String command = seed == null ? before : Shell.withOption(before, "-s", seed);
    return replications == null ? command : Shell.withOption(command, "-n", replications);
  }

  /** The command that makes the same results again, without what does not change them. */
  private static String command(Path file, Study study, @Nullable Integer replications) {
    return "casus sweep "
        + Shell.word(StudyInput.named(file))
        + " -s "
        + study.seed()
        + number(replications);
  }

  private static String number(@Nullable Integer replications) {
    return replications == null ? "" : " -n " + replications;
  }

  private int tell(LoadedStudy study, Pilot pilot) {
    Study plan = study.study();
    int shards = shards(plan, pilot);
    Estimate all = pilot.processorSeconds(shards);
    boolean isSure = all.n() > 1;
    if (work.common.json) {
      Map<String, Object> json =
          Json.object(
              "points", plan.points().count(),
              "arms", plan.arms().size(),
              "replications", plan.replications().most(),
              "runs", pilot.runs(),
              "luck", plan.luck().word(),
              "seconds", pilot.seconds(),
              "core_hours", all.value() / 3600,
              "bytes", pilot.bytes(),
              "memory", pilot.memory(),
              "threads", pilot.threads());
      if (isSure) {
        json.put("core_hours_lo", all.low() / 3600);
        json.put("core_hours_hi", all.high() / 3600);
      }
      json.put("start_seconds", pilot.startSeconds());
      json.put("shards", shards);
      work.common.sayJson(json);
      return ExitCode.DONE;
    }
    work.common.say(
        "%s: %s × %s × %s%s = %s%s%n",
        plan.name(),
        Text.count(plan.points().count(), "point"),
        Text.count(plan.arms().size(), "arm"),
        plan.replications().precision().isEmpty() ? "" : "at most ",
        Text.count(plan.replications().most(), "replication"),
        plan.replications().precision().isEmpty() ? "" : "at most ",
        Text.count(pilot.runs(), "run"));
    if (plan.points().count() > 1) {
      work.common.out().println("luck: " + luck(plan));
    }
    long most = Runtime.getRuntime().maxMemory();
    work.common.say(
        "about %s on %s, %,.0f MB of disk, %,.0f MB of memory (from a short trial)%n",
        Progress.spoken(Duration.ofSeconds(Math.round(Math.ceil(pilot.seconds())))),
        Text.count(pilot.threads(), "thread"),
        Math.ceil(pilot.bytes() / 1e6),
        Math.ceil(pilot.memory() / 1e6));
    work.common.say(
        "%s core-hours%s; on a cluster %s of about %d minutes%n",
        hours(all.value()),
        isSure
            ? Text.format(" [%s, %s]", hours(all.low()), hours(all.high()))
            : ", without an interval: one stretch of runs was tried",
        Text.count(shards, "shard"),
        SHARD_MINUTES);
    if (pilot.memory() > most) {
      work.common.say(
          "That is more memory than the %,.0f MB which Java takes here: give it more with"
              + " CASUS_JAVA_OPTS=-Xmx%dm%n",
          most / 1e6, 2 * pilot.memory() / 1_000_000);
    }
    return ExitCode.DONE;
  }

  private static String hours(double seconds) {
    return Text.format("%.3g", seconds / 3600);
  }

  private static int shards(Study plan, Pilot pilot) {
    return Shards.count(pilot.processorSeconds().value(), SHARD_MINUTES * 60, Shards.pieces(plan));
  }

  private static String luck(Study plan) {
    if (plan.luck() == LuckSharing.SHARED) {
      return "shared (runs of equal number are paired over all points and arms)";
    }
    int together = plan.pointsWithOneLuck();
    return together == 1
        ? "per-point (each point has its own, shared by its arms)"
        : Text.format(
            "per-point (each %d points that are compared have their own, shared by their arms)",
            together);
  }
}
