package casus.cli;

import casus.cluster.Submission;
import casus.results.Json;
import casus.sweep.Merging;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus shard}: what a task of a cluster runs. */
@Command(
    name = "shard",
    sortOptions = false,
    description = {
      "Plays one shard of a study that 'casus submit' has parted, or goes on with it where it was"
          + " interrupted.",
      "Without a number: joins all shards in DIR/results."
    },
    footer = {
      "  casus shard results/wording-jobs 7   # what task 7 of the array runs",
      "  casus shard results/wording-jobs     # what the task after the array runs"
    })
final class ShardCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The folder given to 'casus submit'.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SHARD",
      description = "The number of the shard, from 1.")
  private @Nullable Integer shard;

  @Mixin private StudyWork work;

  @Override
  public Integer call() throws Exception {
    Submission submission = Submission.open(folder);
    Build.requireSame(submission.plan(), folder);
    work.keepArguments = false; // they name places of the cluster
    return shard == null ? join(submission) : play(submission, shard);
  }

  private int play(Submission submission, int which) throws Exception {
    work.isPart = true;
    int code = work.finish(submission.open(which), submission.part(which));
    if (code == ExitCode.DONE) {
      submission.done(which);
    }
    return code;
  }

  private int join(Submission submission) throws Exception {
    Path results = submission.results();
    if (submission.isJoined()) {
      if (work.common.json) {
        work.common.sayJson(Json.object("folder", results.toString(), "joined", true));
      }
      return ExitCode.DONE;
    }
    // A task that was ended while it joined them leaves what is made anew here.
    return work.finish(Merging.of(submission.parts(), results, true, plan -> plan), results);
  }
}
