package casus.cli;

import casus.archive.Archive;
import casus.results.PlanMarks;
import casus.results.ResultsException;
import casus.results.Scratch;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.sweep.Verification;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a replication archive.
 *
 * @param files how many files were checked
 * @param runs how many replications were played again
 * @param compared how many exhibits were held against those built again
 * @param same how many of these came out with the same bytes
 * @param faults what is missing, changed, extra or came out otherwise, one line each
 * @param notes what is to be known, one line each
 */
record ArchiveCheck(
    int files, long runs, int compared, int same, List<String> faults, List<String> notes) {
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
   * @param begin begins to tell how many were played again, of how many
   * @throws UserError if it cannot be opened
   */
  static ArchiveCheck of(
      Path place, @Nullable Path rebuilt, long sample, int threads, IntFunction<Progress> begin)
      throws IOException {
    if (!ArchivePlay.isZip(place)) {
      try {
        return of(Archive.open(place), rebuilt, sample, threads, begin);
      } catch (UnreadableResultsException e) {
        throw new UserError(String.valueOf(e.getMessage()));
      }
    }
    try (Scratch scratch = Scratch.of("verify")) {
      Archive archive = ArchivePlay.unpacked(place, scratch.folder().resolve("archive"));
      return of(archive, rebuilt, sample, threads, begin);
    }
  }

  private static ArchiveCheck of(
      Archive archive,
      @Nullable Path rebuilt,
      long sample,
      int threads,
      IntFunction<Progress> begin)
      throws IOException {
    SortedMap<String, String> damaged = archive.faults();
    List<String> faults = new ArrayList<>();
    damaged.forEach((file, what) -> faults.add(file + " " + what));
    List<String> notes = new ArrayList<>();
    long runs = 0;
    try (Progress progress = begin.apply(asked(archive, sample))) {
      for (String place : archive.contents().folders()) {
        Path folder = archive.root().resolve(place);
        int before = (int) Math.min(Integer.MAX_VALUE, runs);
        try {
          Verification found =
              Verification.of(folder, sample, threads, played -> progress.accept(before + played));
          runs += found.runs();
          found.faults().stream()
              .filter(fault -> !isTold(damaged.keySet(), place, fault))
              .forEach(fault -> faults.add(place + ": " + fault));
          PlanMarks.of(StoredResults.open(folder))
              .ifPresent(marks -> notes.add(place + ": " + marks.sentence()));
        } catch (UnreadableResultsException | ResultsException e) {
          faults.add(place + ": " + e.getMessage());
        }
      }
    }
    int compared = 0;
    int same = 0;
    if (rebuilt != null) {
      Archive.Rebuilt again = archive.compare(rebuilt);
      compared = again.compared();
      same = again.same();
      faults.addAll(again.faults());
      notes.addAll(again.notes());
    }
    return new ArchiveCheck(archive.contents().files().size(), runs, compared, same, faults, notes);
  }

  /** How many replications will be played again; none of a folder that cannot be read. */
  private static int asked(Archive archive, long sample) throws IOException {
    long asked = 0;
    for (String place : archive.contents().folders()) {
      try {
        StoredManifest manifest = StoredManifest.read(archive.root().resolve(place));
        asked += Math.min(sample, manifest.runs().orElse(0));
      } catch (UnreadableResultsException | NoSuchFileException e) {
        // It is told when it is checked.
      }
    }
    return (int) Math.min(Integer.MAX_VALUE, asked);
  }

  /** The same file of a folder, missing or changed, is told once. */
  private static boolean isTold(Set<String> damaged, String place, String fault) {
    return damaged.stream()
        .filter(file -> file.startsWith(place + "/"))
        .anyMatch(file -> fault.startsWith(file.substring(place.length() + 1) + " "));
  }
}
