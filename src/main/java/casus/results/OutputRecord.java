package casus.results;

import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What casus wrote into a folder of the user's that is no results folder: hashes by name, in a file
 * that stands beside. So that only what casus wrote, and nobody changed, is written over.
 */
public final class OutputRecord {
  /** The name of the file. */
  public static final String FILE = ".casus-files.json";

  private final Path folder;
  private final SortedMap<String, String> hashes = new TreeMap<>();

  private OutputRecord(Path folder) {
    this.folder = folder;
  }

  /**
   * What is on record in a folder.
   *
   * @param folder any folder
   * @return nothing where nothing was written
   * @throws UnreadableResultsException if the record is damaged
   * @throws IOException if it cannot be read
   */
  static OutputRecord of(Path folder) throws IOException {
    OutputRecord record = new OutputRecord(folder);
    Path file = folder.resolve(FILE);
    if (Files.isRegularFile(file)) {
      JsonFile json = SealedJson.read(file);
      record.hashes.putAll(json.texts(json.root(), "files"));
    }
    return record;
  }

  /**
   * Puts a file that was written beside in its place, and on record.
   *
   * @param part the file
   * @param file where it is to stand, in the folder
   * @throws ResultsException if there is a file of that name that is not as casus wrote it; it
   *     stays as it is
   * @throws IOException if it cannot be put there
   */
  void put(Path part, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String hash = Folders.sha256(part);
    if (Files.exists(file)) {
      String found = Files.isRegularFile(file) ? Folders.sha256(file) : "";
      if (!found.equals(hash) && !found.equals(hashes.get(name))) {
        throw new ResultsException(
            Text.format(
                "%s is not as casus wrote it, so it is not replaced; move it, or choose another"
                    + " folder with -o",
                file));
      }
    }
    WholeFiles.replace(part, file);
    hashes.put(name, hash);
    WholeFiles.write(
        folder.resolve(FILE),
        SealedJson.text(new TreeMap<>(Map.of("files", hashes, "format", Manifest.FORMAT))));
  }
}
