package casus.cli;

import casus.design.Replications;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.sweep.StudyCopies;
import casus.sweep.StudyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus expand}: more replications for a finished study. */
@Command(
    name = "expand",
    sortOptions = false,
    description = {
      "Adds replications to a finished study.",
      "Those it has are kept, and the results are the same as if all had been asked for at first."
    },
    footer = "  casus expand results/wording -n 20000")
final class ExpandCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path target;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      required = true,
      description = "Replications of each point and arm, those there are included.")
  private int replications;

  @Mixin private StudyWork work;

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(target.resolve("manifest.json"))) {
      throw new UserError(
          target + " holds no finished results; 'casus resume' goes on with unfinished ones");
    }
    StudyPlan plan = StudyCopies.plan(target);
    Build.requireSame(plan, target);
    if (replications < plan.replications().most()) {
      throw new UserError(
          "-n is %,d, but %s has %,d replications already",
          replications, target, plan.replications().most());
    }
    Replications more = plan.replications().upTo(replications);
    StudyFolder folder =
        StudyFolder.expand(
            target, plan.with(more, Shell.withOption(plan.command(), "-n", replications)));
    return work.finish(folder, target);
  }
}
