package casus.cli;

import casus.cluster.Submission;
import casus.sweep.StudyFolder;
import casus.sweep.StudyRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus resume}: goes on with a study that was interrupted. */
@Command(
    name = "resume",
    sortOptions = false,
    description = {
      "Goes on with a study that was interrupted by Ctrl-C, a crash or a full disk, and mends one"
          + " whose files were damaged: what is sound is kept, the rest is played again.",
      "The results are the same as without the interruption."
    },
    footer = "  casus resume results/wording")
final class ResumeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path target;

  @Mixin private SparkOption spark;

  @Mixin private StudyWork work;

  @Override
  public Integer call() throws Exception {
    work.playOn(spark);
    work.isPart = Submission.isShard(target);
    Optional<StudyFolder> folder = StudyFolder.resume(target);
    if (folder.isEmpty()) {
      if (work.common.json) {
        work.tellWhole(target);
      } else if (!work.common.quiet) {
        work.common.err().println(target + " is whole: there is nothing to go on with.");
      }
      return ExitCode.DONE;
    }
    try {
      Build.requireSame(folder.get().plan(), target);
    } catch (UserError e) {
      folder.get().close();
      throw e;
    }
    int damages = folder.get().journal().damages();
    if (damages > 0) {
      work.common.tell(
          "casus: the journal of %s was damaged in %,d place%s: its sound blocks are kept, %,d"
              + " runs are played again%n",
          target, damages, damages == 1 ? "" : "s", new StudyRun(folder.get(), 1).missing());
    }
    return work.finish(folder.get(), target);
  }
}
