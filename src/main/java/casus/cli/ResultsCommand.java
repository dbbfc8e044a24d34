package casus.cli;

import casus.design.Replications;
import casus.results.Json;
import casus.results.Shell;
import casus.sweep.Gathering;
import casus.sweep.SoFar;
import casus.sweep.StudyFolder;
import casus.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus results --so-far}: what a study that has not ended can say already. */
@Command(
    name = "results",
    sortOptions = false,
    description = {
      "Makes results of a study that has not ended, in a folder of their own.",
      "They have the same replications of every point and arm, the most that all have, and are",
      "marked as partial in every table, figure and report. The study itself stays as it is:",
      "'casus resume' goes on with it. It may also be at work, or be some shards."
    },
    footer = {
      "  casus results results/wording --so-far",
      "  casus results results/wording --so-far -o first-look && casus report first-look",
      "  casus results part-1 part-2 part-3 --so-far -o first-look"
    })
final class ResultsCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "The folder of the study, or those of its shards.")
  @SuppressWarnings("NullAway.Init")
  private List<Path> folders;

  @Option(
      names = "--so-far",
      required = true,
      description = "Of what was played so far: the only results there are before it has ended.")
  private boolean soFar;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The folder to make (default: DIR-so-far).")
  private @Nullable Path output;

  @Option(
      names = "--force",
      description = "Replace earlier results in that folder, once the new ones are whole.")
  private boolean force;

  @Mixin private StudyWork work;

  @Override
  public Integer call() throws Exception {
    if (!soFar) {
      throw new UserError("results of a study that has not ended are asked for with --so-far");
    }
    try (SoFar study = SoFar.open(folders)) {
      Build.requireSame(study.plan(), folders.get(0));
      int played = study.played();
      if (played == 0) {
        work.common.tell(
            "casus: not every point and arm has a run yet, so nothing that is balanced can be"
                + " said; %s%n",
            folders.size() == 1 && study.plan().shard().of() == 1
                ? Text.format("'casus resume %s' goes on", Shell.word(folders.get(0)))
                : "name all shards, or go on with them");
        return ExitCode.PARTLY;
      }
      Path target = target();
      StudyFolder folder = study.copyTo(target, force);
      return work.finish(
          folder,
          target,
          (gathering, perSecond) -> tell(gathering, target, played, study.plan().replications()));
    }
  }

  private Path target() {
    if (output != null) {
      return output;
    }
    if (folders.size() > 1) {
      throw new UserError("name the folder to make with -o");
    }
    Path folder = folders.get(0).toAbsolutePath().normalize();
    Path name = folder.getFileName();
    Path shown = folders.get(0).normalize();
    return name == null
        ? Path.of("so-far")
        : (shown.toString().isEmpty() ? folder : shown).resolveSibling(name + "-so-far");
  }

  private void tell(Gathering gathering, Path target, int played, Replications planned) {
    if (work.common.json) {
      Map<String, Object> json =
          Json.object(
              "folder", target.toString(),
              "runs", gathering.runs(),
              "failures", gathering.failures(),
              "partial", Json.object("played", played, "planned", planned.most()));
      work.common.sayJson(json);
    } else if (!work.common.quiet) {
      work.common.say(
          "PARTIAL: the first %,d of %s%,d replications of each point and arm; %,d runs"
              + " (%,d failed); results: %s%n",
          played,
          planned.precision().isEmpty() ? "" : "at most ",
          planned.most(),
          gathering.runs(),
          gathering.failures(),
          target);
      work.common.say(
          "%s as it was: %s%n",
          folders.size() == 1 ? "The study is" : "The shards are",
          folders.stream()
              .map(folder -> "casus resume " + Shell.word(folder))
              .collect(Collectors.joining("; ")));
    }
  }
}
