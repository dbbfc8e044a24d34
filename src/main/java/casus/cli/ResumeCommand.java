package casus.cli;

import casus.results.StudyPlan;
import casus.sweep.StudyFolder;
import casus.text.Text;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code casus resume}: goes on with a study that was interrupted. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Goes on with a study that was interrupted by Ctrl-C, a crash or a full disk.",
      "The results are the same as without the interruption."
    },
    footerHeading = "%nExample:%n",
    footer = "  casus resume results/wording")
final class ResumeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path target;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private StudyWork work;

  @Override
  public Integer call() throws Exception {
    Optional<StudyFolder> folder = StudyFolder.resume(target);
    if (folder.isEmpty()) {
      if (!work.common.quiet) {
        work.err().println(target + " is whole: there is nothing to go on with.");
      }
      return ExitCode.DONE;
    }
    requireSameCasus(folder.get());
    return work.finish(folder.get(), target);
  }

  /** Runs of two versions must not be mixed: no single version could make them again. */
  private void requireSameCasus(StudyFolder folder) {
    StudyPlan plan = folder.plan();
    boolean known = !plan.commit().equals("unknown") && !Build.commit().equals("unknown");
    if (!plan.version().equals(Build.version())
        || (known && !plan.commit().equals(Build.commit()))) {
      folder.close();
      throw new UserError(
          Text.format(
              "%s was begun by casus %s (%s), this is %s (%s); go on with that one, or begin anew",
              target, plan.version(), plan.commit(), Build.version(), Build.commit()));
    }
  }
}
