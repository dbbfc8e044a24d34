package casus.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The files that make a folder one of results, or of a study at work: nobody else writes them.
 *
 * @param folder the folder
 * @param names their names in it; empty if it is no such folder
 */
record OwnFiles(Path folder, Set<String> names) {
  private static final Set<String> BY_NAME =
      Set.of(
          Manifest.FILE,
          StudyPlan.FILE,
          SealedPlan.FILE,
          ShardPlan.FILE,
          DerivedFiles.FILE,
          Journal.FILE,
          "timing.json");

  /**
   * The files of a folder.
   *
   * @throws IOException if what it says of itself cannot be read
   */
  static OwnFiles of(Path folder) throws IOException {
    boolean whole = Files.isRegularFile(folder.resolve(Manifest.FILE));
    boolean begun = Files.isRegularFile(folder.resolve(StudyPlan.FILE));
    boolean shared = Files.isRegularFile(folder.resolve(ShardPlan.FILE));
    if (!whole && !begun && !shared) {
      return new OwnFiles(folder, Set.of());
    }
    Set<String> names = new HashSet<>(BY_NAME);
    try {
      if (whole) {
        names.addAll(StoredManifest.read(folder).files().keySet());
      }
      if (begun) {
        names.addAll(StudyPlan.read(folder.resolve(StudyPlan.FILE)).copies().keySet());
      }
    } catch (UnreadableResultsException e) {
      return new OwnFiles(folder, Set.of()); // the user's, such as a sealed plan by that name
    }
    return new OwnFiles(folder, names);
  }

  /** Whether a file is one of them, or lies where new ones are made. */
  boolean contains(Path file) {
    return !names.isEmpty()
        && (names.contains(folder.relativize(file).toString().replace('\\', '/'))
            || file.startsWith(folder.resolve(StoredResults.NEW)));
  }
}
