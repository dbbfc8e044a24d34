package casus.sweep;

import casus.design.Study;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.StudyPlan;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How much of a shard is played. It is read without stopping whoever plays it.
 *
 * @param played how many replications its journal has
 * @param all how many it is to have; at most, where a precision ends them
 */
public record ShardProgress(long played, long all) {
  /**
   * Looks at a shard.
   *
   * @param part its folder; it need not be there
   * @param study the study
   * @param plan the plan of the shard
   * @return how far it is
   * @throws ResultsException if its journal is that of another study, or cannot be read
   */
  public static ShardProgress of(Path part, LoadedStudy study, StudyPlan plan) {
    Path file = part.resolve(Journal.FILE);
    if (!Files.exists(file)) {
      return of(study.study(), plan, List.of());
    }
    try (Journal journal = Journal.read(file, plan.journalId())) {
      return of(study.study(), plan, journal.blocks(0, study.study().points().count()));
    } catch (IOException e) {
      throw new ResultsException(Text.format("cannot read %s: %s", file, Folders.reason(e)), e);
    }
  }

  /**
   * Looks at a shard that is open.
   *
   * @param part the shard
   * @return how far it is
   */
  public static ShardProgress of(StudyFolder part) {
    Study study = part.study().study();
    return of(study, part.plan(), part.journal().blocks(0, study.points().count()));
  }

  private static ShardProgress of(Study study, StudyPlan plan, List<Block> played) {
    long all = StudyRun.all(study, plan);
    return new ShardProgress(
        plan.replications().precision().isEmpty()
            ? all - StudyRun.missing(study, plan, played)
            : played.stream().mapToLong(Block::count).sum(),
        all);
  }
}
