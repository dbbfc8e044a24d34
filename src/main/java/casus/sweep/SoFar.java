package casus.sweep;

import casus.crisis.RunRecord;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.Manifest;
import casus.results.ResultsException;
import casus.results.SealedPlan;
import casus.results.Shell;
import casus.results.StoredResults;
import casus.results.StudyPlan;
import casus.results.UnreadableResultsException;
import casus.scenario.LoadedStudy;
import casus.study.Block;
import casus.study.PlayedBlock;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a study that has not ended can say already. Its folder, or those of its shards, are read and
 * never changed; a program may be at work there.
 *
 * <p>Balanced: of every point and arm the same replications are taken, the greatest number of which
 * all are there without a gap. So arms stay paired by luck, and points too where they share it.
 */
public final class SoFar implements AutoCloseable {
  private final List<Path> shown;
  private final List<Path> works;
  private final List<Journal> journals;
  private final StudyPlan plan;
  private final LoadedStudy study;

  private SoFar(
      List<Path> shown,
      List<Path> works,
      List<Journal> journals,
      StudyPlan plan,
      LoadedStudy study) {
    this.shown = List.copyOf(shown);
    this.works = List.copyOf(works);
    this.journals = journals;
    this.plan = plan;
    this.study = study;
  }

  /**
   * Opens a study that has not ended.
   *
   * @param folders its folder, or those of its shards that there are
   * @return to be closed
   * @throws ResultsException if there is no such study, it has ended, its files are damaged, or
   *     folders are not of one study
   */
  public static SoFar open(List<Path> folders) {
    List<Journal> journals = new ArrayList<>();
    boolean opened = false;
    try {
      Merging.requireDifferent(folders);
      List<StudyPlan> plans = new ArrayList<>();
      List<Path> works = new ArrayList<>();
      LoadedStudy study = null;
      for (Path folder : folders) {
        Path work = work(folder);
        StudyPlan plan = StudyCopies.planOf(folder, work);
        StudyCopies.requireSound(work, plan, Set.of());
        if (!plans.isEmpty() && !plan.sameStudy(plans.get(0))) {
          throw new ResultsException(
              Text.format(
                  "%s and %s are not of one study: their files, seed, replications or casus differ",
                  folders.get(0), folder));
        }
        plans.add(plan);
        works.add(work);
        journals.add(Journal.read(work.resolve(Journal.FILE), plan.journalId()));
        study = study == null ? StudyCopies.reopened(work, plan) : study;
      }
      if (study == null) {
        throw new IllegalArgumentException("no folder");
      }
      opened = true;
      return new SoFar(folders, works, journals, plans.get(0), study);
    } catch (UnreadableResultsException e) {
      throw new ResultsException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ResultsException(
          Text.format("cannot read %s: %s", folders.get(0), Folders.reason(e)), e);
    } finally {
      if (!opened) {
        journals.forEach(SoFar::close);
      }
    }
  }

  /** Where the work of a folder is done. */
  private static Path work(Path folder) {
    Path fresh = folder.resolve(StoredResults.NEW);
    if (Files.exists(fresh.resolve(Manifest.FILE))) {
      throw new ResultsException(
          Text.format(
              "the results of %s are whole, but not all in their place; 'casus resume %s' puts them"
                  + " there",
              folder, Shell.word(folder)));
    }
    if (Files.exists(fresh.resolve(StudyPlan.FILE))) {
      return fresh;
    }
    if (Files.exists(folder.resolve(Manifest.FILE))) {
      throw new ResultsException(
          folder + " is whole: its results stand there, and nothing is left to be played");
    }
    return folder;
  }

  /**
   * The plan of the study, or of its first shard.
   *
   * @return what it was begun with
   */
  public StudyPlan plan() {
    return plan;
  }

  /**
   * How many replications there are of every point and arm.
   *
   * @return the greatest number such that the first so many are all there; may be 0
   */
  public int played() {
    int first = plan.replications().first();
    int least = Integer.MAX_VALUE;
    for (int point = 0; point < study.study().points().count() && least > 0; point++) {
      List<Block> blocks = new ArrayList<>();
      for (Journal journal : journals) {
        blocks.addAll(journal.blocks(point, point + 1));
      }
      blocks.sort(Comparator.comparingInt(Block::from));
      for (int arm = 0; arm < study.study().arms().size(); arm++) {
        least = Math.min(least, end(blocks, arm, first) - first);
      }
    }
    return least;
  }

  /** The first run of a cell that is missing. */
  private static int end(List<Block> blocks, int arm, int first) {
    int end = first;
    for (Block block : blocks) {
      if (block.arm() == arm && block.from() <= end) {
        end = Math.max(end, block.to());
      }
    }
    return end;
  }

  /**
   * Begins a folder of its own with what is balanced; all its runs are in its journal.
   *
   * @param target where the results are to stand
   * @param force whether results that stand there may be replaced, once the new ones are whole
   * @return the folder at work, marked as a part of the study
   * @throws ResultsException if there is nothing yet, something stands there, or nothing can be
   *     written
   */
  public StudyFolder copyTo(Path target, boolean force) {
    int played = played();
    if (played == 0) {
      throw new ResultsException(shown.get(0) + " has no run of every point and arm yet");
    }
    requireElsewhere(target);
    Optional<String> sealed = StudyCopies.sealed(works.get(0));
    StudyPlan part = plan.soFar(played, sets());
    LoadedStudy ofPart = study.with(study.study().with(part.replications()));
    StudyFolder folder = StudyFolder.begin(target, force, ofPart, part, sealed);
    boolean copied = false;
    try {
      for (Journal journal : journals) {
        copy(journal, folder.journal(), part.replications().first() + played);
      }
      copied = true;
      return folder;
    } catch (IOException e) {
      throw new ResultsException(
          Text.format("cannot copy runs to %s: %s", target, Folders.reason(e)), e);
    } finally {
      if (!copied) {
        folder.close();
      }
    }
  }

  /** The folder of the study itself is not written to. */
  private void requireElsewhere(Path target) {
    Path place = real(target);
    for (Path folder : shown) {
      if (place.startsWith(real(folder))) {
        throw new ResultsException(
            Text.format(
                "%s is the folder of the study itself, which stays as it is; name another with -o",
                target));
      }
    }
  }

  private static Path real(Path path) {
    try {
      return Folders.real(path);
    } catch (IOException e) {
      throw new ResultsException(Text.format("cannot read %s: %s", path, Folders.reason(e)), e);
    }
  }

  /** What a sealed plan changes of its scenario: the command says it where the plan is left out. */
  private List<String> sets() {
    try {
      return plan.copies().containsKey(SealedPlan.FILE)
          ? SealedPlan.read(works.get(0).resolve(SealedPlan.FILE)).sets()
          : List.of();
    } catch (IOException e) {
      throw new ResultsException(String.valueOf(e.getMessage()), e);
    }
  }

  private void copy(Journal from, Journal to, int end) throws IOException {
    for (int point = 0; point < study.study().points().count(); point++) {
      for (int arm = 0; arm < study.study().arms().size(); arm++) {
        from.read(
            point,
            arm,
            (played, events) -> {
              if (played.block().from() < end) {
                to.append(cut(played, events, end));
              }
            });
      }
    }
    to.sync();
  }

  /** A block without the runs from some number on. */
  private static Journal.Entry cut(PlayedBlock played, List<String> events, int end) {
    Block block = played.block();
    if (block.to() <= end) {
      return Journal.Entry.of(played, events);
    }
    List<RunRecord> records =
        played.records().stream().filter(record -> record.run() < end).toList();
    return Journal.Entry.of(
        new PlayedBlock(
            new Block(block.point(), block.arm(), block.from(), end),
            records,
            played.failures().stream().filter(failure -> failure.run() < end).toList(),
            List.of()),
        events.isEmpty() ? events : events.subList(0, records.size()));
  }

  @Override
  public void close() {
    journals.forEach(SoFar::close);
  }

  private static void close(Journal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
