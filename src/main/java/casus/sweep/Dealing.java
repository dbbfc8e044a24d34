package casus.sweep;

import casus.design.Study;
import casus.results.FolderLock;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.StudyPlan;
import casus.study.Block;
import casus.study.Shard;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Deals what the shards of a study have played to shards of another parting. They are read alone:
 * as long as this is open no other program works in them.
 */
public final class Dealing implements AutoCloseable {
  private final List<Closeable> open = new ArrayList<>();
  private final List<Journal> journals = new ArrayList<>();

  private Dealing() {}

  /**
   * Opens shards.
   *
   * @param parts their folders; what has no journal yet is passed over, and of a journal that was
   *     cut short or damaged what is sound is taken
   * @return to be dealt from
   * @throws ResultsException if another program works in one
   * @throws IOException if one cannot be read
   */
  public static Dealing of(List<Path> parts) throws IOException {
    Dealing dealing = new Dealing();
    boolean opened = false;
    try {
      for (Path part : parts) {
        dealing.open(part);
      }
      opened = true;
      return dealing;
    } finally {
      if (!opened) {
        dealing.close();
      }
    }
  }

  private void open(Path part) throws IOException {
    Path plan = part.resolve(StudyPlan.FILE);
    if (!Files.exists(plan) || !Files.exists(part.resolve(Journal.FILE))) {
      return;
    }
    FolderLock lock =
        FolderLock.take(part.resolve(FolderLock.FILE))
            .orElseThrow(
                () ->
                    new ResultsException(
                        "another casus is working in " + part + "; wait until it has ended"));
    open.add(lock::close);
    Journal journal = Journal.read(part.resolve(Journal.FILE), StudyPlan.read(plan).journalId());
    open.add(journal::close);
    journals.add(journal);
  }

  /**
   * Gives a shard what of all that was played belongs to it and it has not got.
   *
   * @param shard the shard, at work
   * @throws IOException if a journal cannot be read or written
   */
  public void to(StudyFolder shard) throws IOException {
    Set<Block> there =
        new HashSet<>(shard.journal().blocks(0, shard.study().study().points().count()));
    Predicate<Block> wanted = belongsTo(shard.study().study(), shard.plan());
    for (Journal journal : journals) {
      shard.journal().appendAll(journal, block -> !there.contains(block) && wanted.test(block));
    }
  }

  /** Where a precision ends points, shards have whole points. */
  private static Predicate<Block> belongsTo(Study study, StudyPlan plan) {
    Shard shard = plan.shard();
    return plan.replications().precision().isEmpty()
        ? block -> MissingBlocks.belongs(block, shard, plan.blockSize(), StudyRun.lastRun(study))
        : block -> shard.has(block.point());
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (Closeable one : open) {
      try {
        one.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
