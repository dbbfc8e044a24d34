package casus.sweep;

import casus.results.Folders;
import casus.results.Journal;
import casus.results.ResultsException;
import casus.results.StudyPlan;
import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What tasks on other machines have played of a study: small journals in the folder {@code parts}
 * beside its own, until that one has taken them. Each is written under a name that is nobody else's
 * and renamed once it is whole, so that what is left of a task that was ended counts for nothing,
 * and two tasks at the same work do not meet.
 *
 * @param work the folder in which the study is at work
 * @param study what their journals are marked with
 */
public record Parts(Path work, long study) {
  private static final String FOLDER = "parts";
  private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{16}\\.bin");
  private static final Pattern OURS = Pattern.compile("[0-9a-f]{16}\\.bin(\\.[0-9a-f-]{36})?");

  /**
   * The parts of a study.
   *
   * @param work the folder in which it is at work
   * @param plan its plan
   * @return the same on every machine that sees the folder
   */
  public static Parts of(Path work, StudyPlan plan) {
    return new Parts(work, plan.journalId());
  }

  /**
   * The parts of a study at work, with a folder for them.
   *
   * @param study the study
   * @return its folder by the name that no link leads to
   * @throws ResultsException if there can be none
   */
  public static Parts begin(StudyFolder study) {
    try {
      Parts parts = of(Folders.real(study.work()), study.plan());
      Files.createDirectories(parts.folder());
      return parts;
    } catch (IOException e) {
      throw unwritten(study, e);
    }
  }

  /** Plays a part into a journal. */
  @FunctionalInterface
  public interface Playing {
    /**
     * Does it.
     *
     * @param journal takes the blocks
     * @throws IOException if they cannot be written
     */
    void into(Journal journal) throws IOException;
  }

  /**
   * Writes a part.
   *
   * @param name 16 hexadecimal digits
   * @param playing plays it
   * @throws IOException if it cannot be written; there is nothing of it then
   */
  public void write(String name, Playing playing) throws IOException {
    Path whole = file(name);
    Path fresh = whole.resolveSibling(whole.getFileName() + "." + UUID.randomUUID());
    try {
      try (Journal journal = Journal.open(fresh, study)) {
        playing.into(journal);
        journal.sync();
      }
      WholeFiles.replace(fresh, whole);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /**
   * Hands over what is sound in a part, and deletes it.
   *
   * @param name as it was written
   * @param sink takes its blocks
   * @throws ResultsException if it is not of the study
   * @throws IOException if it cannot be read
   */
  public void take(String name, Consumer<Journal.Entry> sink) throws IOException {
    Path part = file(name);
    try (Journal journal = Journal.read(part, study)) {
      journal.entries(sink);
    }
    Files.delete(part);
  }

  private Path file(String name) {
    return folder().resolve(name + ".bin");
  }

  /** Where they stand. */
  public Path folder() {
    return work.resolve(FOLDER);
  }

  /**
   * Takes what stands in whole parts into the study's own journal, and clears the folder away.
   *
   * @param study the study; no task may be at work for it
   * @throws ResultsException if that cannot be done
   */
  public static void end(StudyFolder study) {
    try {
      of(study.work(), study.plan()).clearInto(study.journal());
    } catch (IOException e) {
      throw unwritten(study, e);
    }
  }

  private static ResultsException unwritten(StudyFolder study, IOException e) {
    return new ResultsException(
        Text.format("cannot write to %s: %s", study.shown(), Folders.reason(e)), e);
  }

  /**
   * Appends what stands in whole parts, and clears all of them away, those that were never whole
   * too.
   *
   * @param journal the study's own; runs that it has already count once
   * @throws ResultsException if a part is not of the study
   * @throws IOException if they cannot be read or deleted
   */
  void clearInto(Journal journal) throws IOException {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> ours;
    try (Stream<Path> files = Files.list(folder)) {
      ours = files.filter(file -> is(OURS, file)).sorted().toList();
    }
    for (Path part : ours) {
      if (is(WHOLE, part)) {
        try (Journal played = Journal.read(part, study)) {
          journal.appendAll(played);
        }
      }
      Files.delete(part);
    }
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      // What else stands there is the user's.
    }
  }

  private static boolean is(Pattern name, Path file) {
    return name.matcher(String.valueOf(file.getFileName())).matches();
  }
}
