package casus.cluster;

import casus.results.FolderLock;
import casus.results.ResultsException;
import casus.results.StudyPlan;
import casus.sweep.StudyCopies;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where a submission may be begun. */
public final class SubmissionPlace {
  private SubmissionPlace() {}

  /**
   * Refuses a folder in which no submission can be begun.
   *
   * @param folder the folder; made if it is not there
   * @param plan what is to be begun
   * @return true if it is empty; false if a beginning of this very study stands there, which is
   *     gone on with. Nothing is ever deleted
   * @throws ResultsException if anything else stands there
   * @throws IOException if it cannot be read or made
   */
  public static boolean requireFree(Path folder, StudyPlan plan) throws IOException {
    Files.createDirectories(folder);
    boolean free = FolderLock.isAlone(folder);
    if (!free && !isBegun(folder, plan)) {
      throw new ResultsException(
          Text.format(
              "%s is not empty and no submission of this study; name a new folder with -o",
              folder));
    }
    return free;
  }

  /** Whether a beginning of this very study stands there, sound and with nothing beside it. */
  private static boolean isBegun(Path folder, StudyPlan plan) throws IOException {
    Path copies = folder.resolve(Submission.STUDY);
    try (Stream<Path> inside = Files.list(folder)) {
      if (!Files.isRegularFile(copies.resolve(StudyPlan.FILE))
          || !inside
              .map(file -> String.valueOf(file.getFileName()))
              .allMatch(Set.of(FolderLock.FILE, Submission.STUDY, Submission.LOGS)::contains)) {
        return false;
      }
    }
    StudyCopies.study(copies); // or it is told what is damaged
    return StudyCopies.plan(copies).withCopies(Map.of()).equals(plan.whole().withCopies(Map.of()));
  }
}
