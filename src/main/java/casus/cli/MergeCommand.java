package casus.cli;

import casus.results.StudyPlan;
import casus.sweep.Merging;
import casus.sweep.StudyCopies;
import casus.sweep.StudyFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus merge}: joins the shards of a study. */
@Command(
    name = "merge",
    sortOptions = false,
    description = {
      "Joins the shards of a study, as 'casus sweep --shard' made them.",
      "The results are the same as those of one machine."
    },
    footer = "  casus merge -o results/wording part-1 part-2 part-3")
final class MergeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PART", arity = "1..*", description = "The folders of the shards.")
  @SuppressWarnings("NullAway.Init")
  private List<Path> parts;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The results folder.")
  private @Nullable Path output;

  @Option(
      names = "--force",
      description = "Replace earlier results in that folder, once the new ones are whole.")
  private boolean force;

  @Mixin private KeepOption keep;

  @Mixin private StudyWork work;

  @Override
  public Integer call() throws Exception {
    Path target = output == null ? Path.of("") : output;
    StudyPlan plan = StudyCopies.plan(parts.get(0));
    Build.requireSame(plan, parts.get(0));
    work.requireParquetOf(keep.in(plan));
    StudyFolder folder = Merging.of(parts, target, force, keep::in);
    return work.finish(folder, target);
  }
}
