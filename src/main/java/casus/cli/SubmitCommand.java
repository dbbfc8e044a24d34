package casus.cli;

import casus.cluster.ClusterException;
import casus.cluster.Shards;
import casus.cluster.Slurm;
import casus.cluster.Submission;
import casus.cluster.SubmissionLock;
import casus.cluster.SubmissionPlace;
import casus.design.Study;
import casus.results.Json;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.sweep.Pilot;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus submit}: hands a study to a cluster. */
@Command(
    name = "submit",
    sortOptions = false,
    description = {
      "Hands a study to a cluster: an array of tasks that share it, and one that joins what they"
          + " played in DIR/results, the same bytes as those of one machine.",
      "Submitted again, only what is missing is played. 'casus status DIR' tells how far it is."
    },
    footer = {
      "  casus submit study.yaml --slurm -o /scratch/wording --minutes 20 --cpus 4",
      "  casus submit study.yaml --slurm -o /scratch/wording --shards 64 --account myproject",
      "  casus submit study.yaml --slurm -o /scratch/wording   # again, after tasks have failed"
    })
final class SubmitCommand implements Callable<Integer> {
  /** A task may take so many times what was foretold before the cluster ends it. */
  private static final double PATIENCE = 4;

  private static final int FEWEST_MINUTES = 10;

  /** How long a task should take where nobody says. */
  private static final double MINUTES = 20;

  /** To write all tables takes less than this share of what it takes to play. */
  private static final double JOINING = 0.1;

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
      description =
          "Into how many tasks the study is parted (default: as --minutes says). Said again with"
              + " another number, it is parted anew, and what was played is kept.")
  private @Nullable Integer shards;

  @Option(
      names = "--minutes",
      paramLabel = "M",
      description =
          "About how long each task should take, by a short trial here (default: 20; at least half"
              + " a minute). A study that was submitted stays parted as it is.")
  private @Nullable Double minutes;

  @Option(
      names = "--time",
      paramLabel = "M",
      description =
          "After how many minutes the cluster ends a task (default: four times what the trial"
              + " foretells, at least 10).")
  private @Nullable Integer time;

  @Option(
      names = "--merge-time",
      paramLabel = "M",
      description =
          "The same for the task that joins the shards (default: as --time, or more for a long"
              + " study).")
  private @Nullable Integer mergeTime;

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

  @Mixin private KeepOption keep;

  @Mixin private Common common;

  @Override
  public Integer call() throws Exception {
    requireSane();
    Optional<LoadedStudy> read = StudyInput.read(file, common.err(), common.quiet);
    if (read.isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    LoadedStudy study = SweepCommand.changed(read.get(), seed, replications);
    StudyPlan plan = keep.in(SweepCommand.firstPlan(file, study, replications));
    try {
      return SubmissionLock.alone(folder, () -> submit(study, plan));
    } catch (ClusterException e) {
      common.err().println("casus: " + e.getMessage());
      common.err().println("What was played is kept; the same command submits what is missing.");
      return ExitCode.PARTLY;
    }
  }

  private int submit(LoadedStudy study, StudyPlan plan) throws ClusterException, IOException {
    Optional<Submission> before =
        Submission.isIn(folder) ? Optional.of(again(plan)) : Optional.empty();
    requireShards(study.study());
    if (before.isEmpty()) {
      SubmissionPlace.requireFree(folder, plan);
    }
    if (before.isPresent()) {
      before.get().requireIdle(new Slurm(options()));
    }
    // What can be refused is refused by now: the trial takes its time.
    Pilot pilot = Pilot.of(study, cpus, plan.keep());
    double seconds = pilot.playSeconds();
    before.ifPresent(of -> tellUnparted(of, study.study(), seconds));
    Submission submission =
        before.isPresent()
            ? parted(before.get())
            : Submission.begin(folder, study, plan, count(study.study(), seconds));
    return submit(submission, pilot);
  }

  private void requireSane() {
    if (!slurm) {
      throw new UserError("name the scheduler: --slurm");
    }
    requireAtLeastOne("-n", replications);
    requireAtLeastOne("--shards", shards);
    requireAtLeastOne("--cpus", cpus);
    requireAtLeastOne("--time", time);
    requireAtLeastOne("--merge-time", mergeTime);
    if (minutes != null && (!(minutes > 0) || Double.isInfinite(minutes))) {
      throw new UserError("--minutes is " + minutes + "; write how long each task should take");
    }
  }

  private static void requireAtLeastOne(String option, @Nullable Integer value) {
    if (value != null && value < 1) {
      throw new UserError(option + " is " + value + "; write a number from 1");
    }
  }

  private void requireShards(Study study) {
    long pieces = Shards.pieces(study);
    if (shards != null && shards > Shards.MOST) {
      throw new UserError("--shards is %d; at most %d go into one array", shards, Shards.MOST);
    }
    if (shards != null && shards > pieces) {
      throw new UserError(
          "--shards is %d, but the study has only %d pieces of work (blocks of %d"
              + " replications of a point)",
          shards, pieces, Block.SIZE);
    }
  }

  private int count(Study study, double seconds) {
    double each = minutes == null ? MINUTES : minutes;
    return shards != null ? shards : Shards.count(seconds, each * 60, Shards.pieces(study));
  }

  /** The shards are not parted anew by another trial, which never tells the same time twice. */
  private void tellUnparted(Submission submission, Study study, double seconds) {
    int wished = count(study, seconds);
    if (minutes != null
        && shards == null
        && wished != submission.shards()
        && !submission.isJoined()) {
      common.tell(
          "casus: the study stays parted into %s; --minutes %s would be %,d: --shards %d parts it"
              + " anew%n",
          Text.count(submission.shards(), "shard"), Json.text(minutes), wished, wished);
    }
  }

  /** What was submitted before, in as many shards as are asked for now. */
  private Submission parted(Submission before) throws ClusterException {
    if (shards == null || shards == before.shards() || before.isJoined()) {
      return before;
    }
    Submission after = before.parted(new Slurm(options()), shards);
    common.tell(
        "casus: parted anew, from %,d into %,d shards; what was played is kept%n",
        before.shards(), after.shards());
    return after;
  }

  /** How long a task may take that is foretold so many seconds. */
  private static int limit(double seconds) {
    return (int) Math.max(FEWEST_MINUTES, Math.ceil(PATIENCE * seconds / 60));
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
          "%s holds another study: its files, seed or replications differ; name a new folder"
              + " with -o",
          folder);
    }
    if (keep.asked().isPresent() && known.keep() != plan.keep()) {
      throw new UserError(
          "%s keeps '%s'; leave --keep out, or name a new folder with -o",
          folder, known.keep().word());
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

  private int submit(Submission submission, Pilot pilot) throws ClusterException {
    double all = pilot.playSeconds();
    double seconds = pilot.startSeconds() + all / submission.shards();
    int limit = time != null ? time : limit(seconds);
    int merging = mergeTime != null ? mergeTime : Math.max(limit, limit(all * JOINING));
    Submission.Submitted submitted =
        submission.submit(new Slurm(options()), limit, merging, command());
    if (common.json) {
      common.sayJson(
          Json.object(
              "folder", folder.toString(),
              "shards", submission.shards(),
              "submitted", submitted.shards().size(),
              "job", submitted.array(),
              "merge_job", submitted.merge(),
              "seconds_per_shard", seconds));
    } else {
      tell(submission, submitted, seconds);
    }
    return ExitCode.DONE;
  }

  /** This very program, as a node runs it. */
  private List<String> command() {
    List<String> words = Build.program("-XX:+UseParallelGC");
    words.addAll(List.of("shard", "-q", "--no-charts", "-t", "" + cpus));
    words.add(Submission.real(folder).toString());
    return words;
  }

  private void tell(Submission submission, Submission.Submitted submitted, double seconds) {
    if (submitted.merge().isEmpty()) {
      common.out().println("All of " + folder + " is played; results: " + submission.results());
      return;
    }
    common.say(
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
      NextSteps.tell(common.err(), List.of("casus status " + Shell.word(folder)));
    }
  }
}
