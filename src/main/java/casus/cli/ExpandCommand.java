package casus.cli;

import casus.design.Replications;
import casus.results.Shell;
import casus.results.StudyPlan;
import casus.sweep.StudyCopies;
import casus.sweep.StudyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus expand}: more replications for a finished study. */
@Command(
    name = "expand",
    sortOptions = false,
    description = {
      "Adds replications to a finished study, or the tables that --keep left out.",
      "What it has is kept, and the results are the same as if all had been asked for at first."
    },
    footer = {
      "  casus expand results/wording -n 20000",
      "  casus expand results/wording --keep responses   # writes runs.csv and responses.csv"
    })
final class ExpandCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The results folder.")
  @SuppressWarnings("NullAway.Init")
  private Path target;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      description = "Replications of each point and arm, those there are included.")
  private @Nullable Integer replications;

  @Mixin private KeepOption keep;

  @Mixin private SparkOption spark;

  @Mixin private StudyWork work;

  @Override
  public Integer call() throws Exception {
    work.playOn(spark);
    if (!Files.isRegularFile(target.resolve("manifest.json"))) {
      throw new UserError(
          target + " holds no finished results; 'casus resume' goes on with unfinished ones");
    }
    StudyPlan plan = StudyCopies.plan(target);
    Build.requireSame(plan, target);
    StudyPlan more = withMoreTables(withMoreRuns(plan));
    work.requireParquetOf(more);
    return work.finish(StudyFolder.expand(target, more), target);
  }

  private StudyPlan withMoreRuns(StudyPlan plan) {
    if (replications == null) {
      if (keep.asked().isEmpty()) {
        throw new UserError(
            "say what %s is to have more of: replications with -n, or tables with --keep", target);
      }
      return plan;
    }
    if (replications < plan.replications().most()) {
      throw new UserError(
          "-n is %,d, but %s has %,d replications already",
          replications, target, plan.replications().most());
    }
    Replications more = plan.replications().upTo(replications);
    return plan.with(more, Shell.withOption(plan.command(), "-n", replications));
  }

  private StudyPlan withMoreTables(StudyPlan plan) {
    if (keep.asked().filter(asked -> asked.compareTo(plan.keep()) < 0).isPresent()) {
      throw new UserError(
          "%s keeps '%s' already, and to expand takes nothing away", target, plan.keep().word());
    }
    return keep.in(plan);
  }
}
