package casus.sweep;

import casus.results.FolderLock;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.Manifest;
import casus.results.ResultsException;
import casus.results.Shell;
import casus.results.StoredResults;
import casus.results.StudyPlan;
import casus.results.UnreadableResultsException;
import casus.scenario.EffectiveYaml;
import casus.scenario.LoadedStudy;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The folder of a study at work: copies of all it was read from, the plan, and the journal. A study
 * can be gone on with from it alone.
 *
 * <p>Work stands in its place from the start where nothing stood there before. Where something
 * stands, it is done in a hidden folder there until it is whole; then {@link Publication} puts it
 * in its place. One program works in a folder at a time.
 */
public final class StudyFolder implements AutoCloseable {
  private final Path shown;
  private final Path target;
  private final Path work;
  private final LoadedStudy study;
  private final StudyPlan plan;
  private final Journal journal;
  private final FolderLock lock;
  private Publication.Kept kept = Publication.Kept.NOTHING;

  private StudyFolder(
      Path shown,
      Path target,
      Path work,
      LoadedStudy study,
      StudyPlan plan,
      Journal journal,
      FolderLock lock) {
    this.shown = shown;
    this.target = target;
    this.work = work;
    this.study = study;
    this.plan = plan;
    this.journal = journal;
    this.lock = lock;
  }

  /** Opens a folder that is locked. */
  private interface Opening<T> {
    T open(Path absolute, FolderLock lock) throws IOException;
  }

  /**
   * Opens a folder for work. Results that were whole when the program ended, and not all in their
   * place, are put there first.
   */
  private static <T> T locked(Path target, String cannot, Opening<T> opening) {
    Path absolute = target.toAbsolutePath().normalize();
    boolean opened = false;
    FolderLock lock = null;
    try {
      lock =
          FolderLock.take(absolute.resolve(FolderLock.FILE))
              .orElseThrow(
                  () ->
                      new ResultsException(
                          "another casus is working in " + target + "; wait until it has ended"));
      if (Publication.isUnderWay(absolute)) {
        Publication.finish(absolute);
      }
      T result = opening.open(absolute, lock);
      opened = true;
      return result;
    } catch (UnreadableResultsException e) {
      throw new ResultsException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new ResultsException(told(cannot, target, e), e);
    } finally {
      if (lock != null && !opened) {
        release(lock);
      }
    }
  }

  private static String told(String cannot, Path target, IOException e) {
    return Text.format("cannot %s %s: %s", cannot, target, Folders.reason(e));
  }

  private static void release(FolderLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      // The system lets go of it when the program ends.
    }
  }

  /**
   * Begins a study.
   *
   * @param target where its results are to stand
   * @param force whether what casus wrote there may be replaced, once the new results are whole
   * @param study the study
   * @param plan what it is to hold
   * @param sealed the text of the plan that was sealed before, if it is played by one
   * @return the folder, with an empty journal
   * @throws ResultsException if something stands there, another program works there, or nothing can
   *     be written
   */
  public static StudyFolder begin(
      Path target, boolean force, LoadedStudy study, StudyPlan plan, Optional<String> sealed) {
    try {
      Path absolute = target.toAbsolutePath().normalize();
      if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
        throw new ResultsException(target + " is a file, not a folder; name another with -o");
      }
      Files.createDirectories(absolute);
    } catch (IOException e) {
      throw new ResultsException(
          told("write results to", target, e) + "; name a folder you may write to with -o", e);
    }
    return locked(
        target,
        "write results to",
        (absolute, lock) -> {
          boolean filled = !FolderLock.isAlone(absolute);
          if (filled && !force) {
            throw StudyCopies.standing(target, absolute);
          }
          Path work = filled ? emptied(absolute) : absolute;
          return begun(target, absolute, work, study, plan, sealed, lock);
        });
  }

  /**
   * Begins a part of a study in a folder of its own, or goes on with it. What a program left that
   * was ended while it began is written again; nothing else there is touched.
   *
   * @param target its folder
   * @param study the study
   * @param plan what it is to hold
   * @return the folder at work
   * @throws ResultsException if its results are whole, another program works there, what it is
   *     played from is damaged, or nothing can be written
   */
  public static StudyFolder beginOrGoOn(Path target, LoadedStudy study, StudyPlan plan) {
    try {
      Files.createDirectories(target);
    } catch (IOException e) {
      throw new ResultsException(told("write to", target, e), e);
    }
    return locked(
        target,
        "go on in",
        (absolute, lock) -> {
          if (Files.exists(absolute.resolve(Manifest.FILE))) {
            throw new ResultsException(target + " is no shard: its results are whole");
          }
          return Files.exists(absolute.resolve(StudyPlan.FILE))
              ? opened(target, absolute, absolute, lock)
              : begun(target, absolute, absolute, study, plan, Optional.empty(), lock);
        });
  }

  private static StudyFolder begun(
      Path shown,
      Path target,
      Path work,
      LoadedStudy study,
      StudyPlan plan,
      Optional<String> sealed,
      FolderLock lock)
      throws IOException {
    StudyCopies.write(work, study, sealed);
    StudyPlan whole = plan.withCopies(StudyCopies.hashes(work));
    Journal journal = Journal.open(work.resolve(Journal.FILE), whole.journalId());
    // The plan comes last: a folder that has one has all the rest.
    WholeFiles.write(work.resolve(StudyPlan.FILE), whole.json());
    return new StudyFolder(shown, target, work, study, whole, journal, lock);
  }

  /** The place of new work in a folder where something stands; what was begun there goes. */
  private static Path emptied(Path target) throws IOException {
    Path work = target.resolve(StoredResults.NEW);
    for (Path left : List.of(work, target.resolve(Gathering.DRAFT))) {
      if (Files.exists(left)) {
        Folders.delete(left);
      }
    }
    return Files.createDirectory(work);
  }

  /**
   * Finds the work that is to go on: what was begun and not ended, or what is damaged in finished
   * results.
   *
   * @param target the results folder, as the user named it
   * @return the folder; empty if its results are whole
   * @throws ResultsException if there is no study, or what it is played from is damaged
   */
  public static Optional<StudyFolder> resume(Path target) {
    if (!Files.isDirectory(target)) {
      throw StudyCopies.noStudy(target);
    }
    return locked(
        target,
        "go on in",
        (absolute, lock) -> {
          Path fresh = absolute.resolve(StoredResults.NEW);
          if (Files.exists(fresh.resolve(StudyPlan.FILE))) {
            return Optional.of(opened(target, absolute, fresh, lock));
          }
          if (!Files.exists(absolute.resolve(Manifest.FILE))) {
            if (!Files.exists(absolute.resolve(StudyPlan.FILE))) {
              throw StudyCopies.noStudy(target);
            }
            return Optional.of(opened(target, absolute, absolute, lock));
          }
          if (Soundness.faults(absolute).isEmpty()) {
            release(lock);
            return Optional.empty();
          }
          return Optional.of(copied(target, absolute, StudyCopies.planOf(target, absolute), lock));
        });
  }

  /**
   * Prepares a finished study to get more replications; its results stand until they are whole.
   *
   * @param target the results folder
   * @param more the new plan
   * @return the folder at work, with all that was played so far
   * @throws ResultsException if there is no finished study, it is damaged, another program works
   *     there, or nothing can be written
   */
  public static StudyFolder expand(Path target, StudyPlan more) {
    return locked(
        target,
        "expand",
        (absolute, lock) -> {
          StoredResults.open(target).journal().close(); // it is sound
          Path fresh = absolute.resolve(StoredResults.NEW);
          if (isBegun(fresh, more)) {
            WholeFiles.write(fresh.resolve(StudyPlan.FILE), more.json());
            return opened(target, absolute, fresh, lock);
          }
          return copied(target, absolute, more, lock);
        });
  }

  /** Whether work of the same study stands there that was to have no more runs. */
  private static boolean isBegun(Path fresh, StudyPlan more) {
    try {
      StudyPlan begun = StudyPlan.read(fresh.resolve(StudyPlan.FILE));
      return begun.journalId() == more.journalId()
          && begun.replications().most() <= more.replications().most();
    } catch (IOException e) {
      return false;
    }
  }

  /** Work in a new place with all that stands in the old one and is sound. */
  private static StudyFolder copied(Path shown, Path target, StudyPlan plan, FolderLock lock)
      throws IOException {
    StudyCopies.requireSound(target, plan, Set.of(StudyCopies.EFFECTIVE));
    Path work = emptied(target);
    for (String name : plan.copies().keySet()) {
      if (!name.equals(StudyCopies.EFFECTIVE)) {
        Files.copy(target.resolve(name), work.resolve(name));
      }
    }
    String effective = EffectiveYaml.writeForFolder(StudyCopies.reopened(work, plan).base());
    WholeFiles.write(work.resolve(StudyCopies.EFFECTIVE), effective);
    if (Files.exists(target.resolve(Journal.FILE))) {
      Files.copy(target.resolve(Journal.FILE), work.resolve(Journal.FILE));
    }
    WholeFiles.write(work.resolve(StudyPlan.FILE), plan.json());
    StudyFolder folder = opened(shown, target, work, lock);
    // The damaged journal stands in its place until the new one is whole.
    Files.deleteIfExists(work.resolve(Journal.DAMAGED));
    return folder;
  }

  private static StudyFolder opened(Path shown, Path target, Path work, FolderLock lock)
      throws IOException {
    StudyPlan plan = StudyPlan.read(work.resolve(StudyPlan.FILE));
    StudyCopies.requireSound(work, plan, Set.of());
    Journal journal = Journal.open(work.resolve(Journal.FILE), plan.journalId());
    Parts.of(work, plan).clearInto(journal);
    return new StudyFolder(
        shown, target, work, StudyCopies.reopened(work, plan), plan, journal, lock);
  }

  /**
   * Opens a shard that is done, to be joined with others. It is not changed.
   *
   * @param part its folder
   * @param like another shard, whose study it takes if it is of the same: a study is large, and
   *     there may be a thousand shards
   * @return the shard
   * @throws ResultsException if it is none, not done, damaged, or another program works there
   */
  static StudyFolder shard(Path part, Optional<StudyFolder> like) {
    if (!Files.isDirectory(part)) {
      throw StudyCopies.noStudy(part);
    }
    return locked(
        part,
        "read the shard",
        (absolute, lock) -> {
          StudyPlan plan = StudyCopies.planOf(part, absolute);
          if (Files.exists(absolute.resolve(Manifest.FILE))) {
            throw new ResultsException(part + " is no shard: its results are whole");
          }
          StudyCopies.requireSound(absolute, plan, Set.of());
          Journal journal = Journal.read(absolute.resolve(Journal.FILE), plan.journalId());
          if (journal.damages() > 0) {
            journal.close();
            throw new ResultsException(
                Text.format(
                    "%s is damaged or cut short: some of its runs cannot be read; 'casus resume %s'"
                        + " plays them again",
                    part.resolve(Journal.FILE), Shell.word(part)));
          }
          LoadedStudy study =
              like.filter(other -> other.plan.sameStudy(plan))
                  .map(StudyFolder::study)
                  .orElseGet(() -> StudyCopies.reopened(absolute, plan));
          return new StudyFolder(part, absolute, absolute, study, plan, journal, lock);
        });
  }

  /**
   * The folder as the user named it.
   *
   * @return relative if it was named so
   */
  public Path shown() {
    return shown;
  }

  /** Where the results are to stand. */
  public Path target() {
    return target;
  }

  /** Where the work is done. */
  Path work() {
    return work;
  }

  /** The study. */
  public LoadedStudy study() {
    return study;
  }

  /** The plan. */
  public StudyPlan plan() {
    return plan;
  }

  /** The journal. */
  public Journal journal() {
    return journal;
  }

  /**
   * What was found of the user's and of earlier work when the results were put in their place.
   *
   * @return nothing until then
   */
  public Publication.Kept kept() {
    return kept;
  }

  /** Puts finished work in its place. */
  void putInPlace() throws IOException {
    journal.close();
    if (work.equals(target)) {
      Files.deleteIfExists(target.resolve(Journal.DAMAGED));
    } else {
      kept = Publication.finish(target);
    }
  }

  @Override
  public void close() {
    try {
      journal.close();
    } catch (IOException e) {
      // What was appended is there or not; closing changes nothing in it.
    } finally {
      release(lock);
    }
  }
}
