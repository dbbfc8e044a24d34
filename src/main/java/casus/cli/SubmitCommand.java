package casus.cli;

import casus.cluster.ClusterException;
import casus.cluster.Shards;
import casus.cluster.Slurm;
import casus.cluster.Submission;
import casus.design.Study;
import casus.results.Json;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.sweep.Pilot;
import casus.text.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus submit}: hands a study to a cluster. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Hands a study to a cluster: an array of tasks that share it, and one that joins what they"
          + " played in DIR/results, the same bytes as those of one machine.",
      "Submitted again, only what is missing is played. 'casus status DIR' tells how far it is."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  casus submit study.yaml --slurm -o /scratch/wording --minutes 20 --cpus 4",
      "  casus submit study.yaml --slurm -o /scratch/wording --shards 64 --account myproject",
      "  casus submit study.yaml --slurm -o /scratch/wording   # again, after tasks have failed"
    })
final class SubmitCommand implements Callable<Integer> {
  /** A task may take so many times what was foretold before the cluster ends it. */
  private static final double PATIENCE = 4;

  private static final int FEWEST_MINUTES = 10;

  @Parameters(paramLabel = "STUDY", description = "The study file.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--slurm",
      description = "By SLURM's sbatch (the only scheduler so far; for others see scripts/).")
  private boolean slurm;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The folder of the work, on a disk that all nodes see.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

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
      names = "--shards",
      paramLabel = "N",
      description = "Into how many tasks the study is parted (default: as --minutes says).")
  private @Nullable Integer shards;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      defaultValue = "20",
      description =
          "About how long each task should take, by a short trial here (default:"
              + " ${DEFAULT-VALUE}; at least half a minute).")
  private double minutes;

  @Option(
      names = "--time",
      paramLabel = "M",
      description =
          "After how many minutes the cluster ends a task (default: four times what the trial"
              + " foretells, at least 10).")
  private @Nullable Integer time;

  @Option(
      names = "--cpus",
      paramLabel = "N",
      defaultValue = "2",
      description = "Processors of each task (default: ${DEFAULT-VALUE}).")
  private int cpus;

  @Option(
      names = "--mem",
      paramLabel = "SIZE",
      defaultValue = "2G",
      description = "Memory of each task (default: ${DEFAULT-VALUE}).")
  private String memory = "2G";

  @Option(names = "--account", paramLabel = "NAME", description = "Who pays; it is not kept.")
  private @Nullable String account;

  @Option(names = "--partition", paramLabel = "NAME", description = "Where it runs; not kept.")
  private @Nullable String partition;

  @Option(
      names = "--sbatch",
      paramLabel = "OPTION",
      description = "Another option of sbatch, such as --sbatch=--qos=long; not kept.")
  private List<String> others = new ArrayList<>();

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Common common;

  @Override
  public Integer call() throws Exception {
    requireSane();
    Optional<LoadedStudy> read = StudyInput.read(file, common.err(), common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedStudy study = SweepCommand.changed(read.get(), seed, replications);
    StudyPlan plan = SweepCommand.firstPlan(file, study, replications);
    try {
      return Submission.alone(folder, () -> submit(study, plan));
    } catch (ClusterException e) {
      common.err().println("casus: " + e.getMessage());
      common.err().println("What was played is kept; the same command submits what is missing.");
      return ExitCode.PARTLY;
    }
  }

  private int submit(LoadedStudy study, StudyPlan plan) throws ClusterException, IOException {
    Pilot pilot = Pilot.of(study, cpus);
    Submission submission =
        Submission.isIn(folder)
            ? again(plan)
            : Submission.begin(folder, study, plan, count(study.study(), pilot));
    return submit(submission, pilot.seconds() / submission.shards());
  }

  private void requireSane() {
    if (!slurm) {
      throw new UserError("name the scheduler: --slurm");
    }
    requireAtLeastOne("-n", replications);
    requireAtLeastOne("--shards", shards);
    requireAtLeastOne("--cpus", cpus);
    requireAtLeastOne("--time", time);
    if (!(minutes > 0) || Double.isInfinite(minutes)) {
      throw new UserError("--minutes is " + minutes + "; write how long each task should take");
    }
  }

  private static void requireAtLeastOne(String option, @Nullable Integer value) {
    if (value != null && value < 1) {
      throw new UserError(option + " is " + value + "; write a number from 1");
    }
  }

  private int count(Study study, Pilot pilot) {
    long pieces = Shards.pieces(study);
    if (shards == null) {
      return Shards.count(pilot.seconds(), minutes * 60, pieces);
    }
    if (shards > Shards.MOST) {
      throw new UserError(
          Text.format("--shards is %d; at most %d go into one array", shards, Shards.MOST));
    }
    if (shards > pieces) {
      throw new UserError(
          Text.format(
              "--shards is %d, but the study has only %d pieces of work (blocks of %d"
                  + " replications)",
              shards, pieces, Block.SIZE));
    }
    return shards;
  }

  /** What was submitted before, if it is the same study. */
  private Submission again(StudyPlan plan) {
    Submission before = Submission.open(folder);
    Build.requireSame(before.plan(), folder);
    StudyPlan known = before.plan();
    if (!known.inputs().equals(plan.inputs())
        || known.seed() != plan.seed()
        || !known.replications().equals(plan.replications())) {
      throw new UserError(
          Text.format(
              "%s holds another study: its files, seed or replications differ; name a new folder"
                  + " with -o",
              folder));
    }
    if (shards != null && shards != before.shards()) {
      throw new UserError(
          Text.format(
              "%s is parted into %d shards; leave --shards out, or name a new folder with -o",
              folder, before.shards()));
    }
    return before;
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(List.of("--cpus-per-task=" + cpus, "--mem=" + memory));
    if (account != null) {
      options.add("--account=" + account);
    }
    if (partition != null) {
      options.add("--partition=" + partition);
    }
    options.addAll(others);
    return options;
  }

  private int submit(Submission submission, double seconds) throws ClusterException {
    int limit =
        time != null ? time : Math.max(FEWEST_MINUTES, (int) Math.ceil(PATIENCE * seconds / 60));
    Submission.Submitted submitted = submission.submit(new Slurm(options()), limit, command());
    if (common.json) {
      common
          .out()
          .println(
              Json.text(
                  Json.object(
                      "folder", folder.toString(),
                      "shards", submission.shards(),
                      "submitted", submitted.shards().size(),
                      "job", submitted.array(),
                      "merge_job", submitted.merge(),
                      "seconds_per_shard", seconds)));
    } else {
      tell(submission, submitted, seconds);
    }
    return ExitCode.DONE;
  }

  /** This very program, as a node runs it. */
  private List<String> command() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-XX:+UseParallelGC");
    words.add("-Djava.awt.headless=true");
    words.add("-Dcasus.commit=" + Build.commit());
    words.add("-cp");
    words.add(classPath());
    words.add(Casus.class.getName());
    words.addAll(List.of("shard", "-q", "--no-charts", "-t", "" + cpus));
    words.add(folder.toAbsolutePath().normalize().toString());
    return words;
  }

  private static String classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(place -> Path.of(place).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void tell(Submission submission, Submission.Submitted submitted, double seconds) {
    if (submitted.merge().isEmpty()) {
      common.out().println("All of " + folder + " is played; results: " + submission.results());
      return;
    }
    common
        .out()
        .printf(
            Locale.ROOT,
            "%,d of %,d shards submitted%s, each about %.0f s on %d processors (from a short"
                + " trial); then job %s joins them in %s%n",
            submitted.shards().size(),
            submission.shards(),
            submitted.array().isEmpty() ? "" : " as job " + submitted.array(),
            seconds,
            cpus,
            submitted.merge(),
            submission.results());
    if (!common.quiet) {
      common.out().flush();
      common.err().println("Next:");
      common.err().println("  casus status " + Shell.word(folder));
    }
  }
}
