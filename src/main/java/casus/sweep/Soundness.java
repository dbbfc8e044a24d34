package casus.sweep;

import casus.results.Folders;
import casus.results.ResultsException;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the files of a results folder are as casus wrote them. */
final class Soundness {
  /** What every results folder has. */
  private static final List<String> TABLES =
      List.of("runs.csv", "responses.csv", "summary.csv", "dictionary.csv");

  private Soundness() {}

  /**
   * Checks the manifest, all that it lists, and the journal.
   *
   * @param folder the results folder
   * @return what is wrong, one line each; empty if nothing is
   * @throws IOException if a file cannot be read
   */
  static List<String> faults(Path folder) throws IOException {
    try {
      StoredResults results = StoredResults.open(folder);
      List<String> faults = new ArrayList<>(resultFaults(folder, results));
      faults.addAll(journalFaults(results));
      return faults;
    } catch (UnreadableResultsException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** Checks all that the manifest lists, and that it lists what there has to be. */
  static List<String> resultFaults(Path folder, StoredResults results) throws IOException {
    Map<String, String> hashes = results.manifest().files();
    List<String> faults = new ArrayList<>();
    TABLES.stream()
        .filter(name -> !hashes.containsKey(name))
        .filter(name -> !results.manifest().leftOut().containsKey(name))
        .forEach(name -> faults.add("manifest.json has no hash of " + name));
    faults.addAll(faults(folder, hashes));
    return faults;
  }

  /**
   * Checks the hashes of files.
   *
   * @param folder the results folder
   * @param hashes by name
   * @return what is wrong, one line each
   * @throws IOException if a file cannot be read
   */
  static List<String> faults(Path folder, Map<String, String> hashes) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, String> entry : hashes.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        faults.add(entry.getKey() + " is missing");
      } else if (!Folders.sha256(file).equals(entry.getValue())) {
        faults.add(entry.getKey() + " was changed after it was written: its hash differs");
      }
    }
    return faults;
  }

  /** Checks the journal, down to each block's content. */
  static List<String> journalFaults(StoredResults results) throws IOException {
    try (var journal = results.journal()) {
      journal.requireReadable();
      return List.of();
    } catch (UnreadableResultsException | ResultsException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
