package casus.cli;

import casus.archive.Archive;
import casus.results.Folders;
import casus.results.PlanMarks;
import casus.results.ResultsException;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.sweep.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a replication archive.
 *
 * @param files how many files were checked
 * @param runs how many replications were played again
 * @param compared how many exhibits were held against those built again
 * @param faults what is missing, changed, extra or came out otherwise, one line each
 * @param notes what is to be known, one line each
 */
record ArchiveCheck(int files, long runs, int compared, List<String> faults, List<String> notes) {
  ArchiveCheck {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /**
   * Checks an archive, packed or unpacked.
   *
   * @param place the zip file or the folder
   * @param rebuilt where its exhibits were built again, if they are to be compared
   * @param sample how many replications of each results folder to play again
   * @param threads how many threads play
   * @param progress told how many were played again
   * @throws UserError if it cannot be opened
   */
  static ArchiveCheck of(
      Path place, @Nullable Path rebuilt, long sample, int threads, IntConsumer progress)
      throws IOException {
    if (!ArchivePlay.isZip(place)) {
      try {
        return of(Archive.open(place), rebuilt, sample, threads, progress);
      } catch (UnreadableResultsException e) {
        throw new UserError(String.valueOf(e.getMessage()));
      }
    }
    Path scratch = Files.createTempDirectory("casus-verify");
    try {
      Archive archive = ArchivePlay.unpacked(place, scratch.resolve("archive"));
      return of(archive, rebuilt, sample, threads, progress);
    } finally {
      Folders.delete(scratch);
    }
  }

  private static ArchiveCheck of(
      Archive archive, @Nullable Path rebuilt, long sample, int threads, IntConsumer progress)
      throws IOException {
    List<String> faults = new ArrayList<>(archive.faults());
    List<String> notes = new ArrayList<>();
    long runs = 0;
    for (String place : archive.contents().folders()) {
      Path folder = archive.root().resolve(place);
      try {
        Verification found = Verification.of(folder, sample, threads, progress);
        runs += found.runs();
        found.faults().stream()
            .map(fault -> place + ": " + fault)
            .filter(fault -> faults.stream().noneMatch(told -> isToldBy(told, fault)))
            .toList()
            .forEach(faults::add);
        PlanMarks.of(StoredResults.open(folder))
            .ifPresent(marks -> notes.add(place + ": " + marks.sentence()));
      } catch (UnreadableResultsException | ResultsException e) {
        faults.add(place + ": " + e.getMessage());
      }
    }
    int compared = 0;
    if (rebuilt != null) {
      Archive.Rebuilt again = archive.compare(rebuilt);
      compared = again.compared();
      faults.addAll(again.faults());
      notes.addAll(again.notes());
    }
    return new ArchiveCheck(archive.contents().files().size(), runs, compared, faults, notes);
  }

  /** The same file, missing or changed, is told once. */
  private static boolean isToldBy(String told, String fault) {
    return fault.replaceFirst(": ", "/").startsWith(told.split(" ", 2)[0] + " ");
  }
}
