package casus.sweep;

import casus.results.DerivedFiles;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.Manifest;
import casus.results.StoredManifest;
import casus.results.StudyPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of earlier results beside a folder, {@code .NAME.old-PID}, as casus before 0.2 left them
 * when it was killed. They go once the new results are whole, but for what the user put there.
 */
final class OldCopies {
  private OldCopies() {}

  /**
   * Clears them.
   *
   * @param target the results folder
   * @return those in which something is left
   * @throws IOException if they cannot be read or deleted
   */
  static List<Path> clear(Path target) throws IOException {
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null) {
      return List.of();
    }
    Pattern old = Pattern.compile(Pattern.quote("." + name + ".old-") + "\\d+");
    List<Path> copies;
    try (Stream<Path> beside = Files.list(parent)) {
      copies =
          beside
              .filter(folder -> old.matcher(folder.getFileName().toString()).matches())
              .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE)))
              .sorted()
              .toList();
    }
    List<Path> left = new ArrayList<>();
    for (Path copy : copies) {
      if (!clearOne(copy)) {
        left.add(copy);
      }
    }
    return left;
  }

  /** Deletes what casus wrote there, and the folder if nothing else is in it. */
  private static boolean clearOne(Path copy) throws IOException {
    Map<String, String> written = new TreeMap<>();
    try {
      written.putAll(StoredManifest.read(copy).files());
      written.putAll(DerivedFiles.of(copy).hashes());
    } catch (IOException e) {
      return false;
    }
    for (Map.Entry<String, String> entry : written.entrySet()) {
      Path file = copy.resolve(entry.getKey());
      if (Files.isRegularFile(file) && Folders.sha256(file).equals(entry.getValue())) {
        Files.delete(file);
      }
    }
    if (!holdsOnly(copy)) {
      return false;
    }
    Folders.delete(copy);
    return true;
  }

  /** Whether nothing is left but what has no hash: the manifest, the journal, the times. */
  private static boolean holdsOnly(Path copy) throws IOException {
    List<String> ours =
        List.of(Manifest.FILE, Journal.FILE, StudyPlan.FILE, "timing.json", DerivedFiles.FILE);
    try (Stream<Path> files = Files.walk(copy)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .allMatch(file -> ours.contains(copy.relativize(file).toString()));
    }
  }
}
