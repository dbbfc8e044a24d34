package casus.archive;

import casus.results.Json;
import casus.results.JsonFile;
import casus.results.SealedJson;
import casus.results.UnreadableResultsException;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an archive says of itself: {@code casus-archive.json}.
 *
 * @param version of the casus that made the results
 * @param commit of it, or "unknown"
 * @param files SHA-256 of every other file, by its place
 * @param folders the results folders, by their places
 * @param steps what makes every exhibit again, in order
 */
public record ArchiveRecord(
    String version,
    String commit,
    SortedMap<String, String> files,
    List<String> folders,
    List<Step> steps) {
  /** The name of the file. */
  public static final String FILE = "casus-archive.json";

  private static final int FORMAT = 1;

  /** Copies all. */
  public ArchiveRecord {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    folders = List.copyOf(folders);
    steps = List.copyOf(steps);
  }

  /** The text of the file, sealed. */
  String json() {
    return SealedJson.text(
        Json.object(
            "format",
            FORMAT,
            "casus",
            Json.object("version", version, "commit", commit),
            "folders",
            folders,
            "steps",
            steps.stream()
                .map(
                    step ->
                        Json.object(
                            "folder", step.folder(),
                            "within", step.within(),
                            "words", step.words()))
                .toList(),
            "files",
            files));
  }

  /**
   * Reads it.
   *
   * @param archive where the archive is unpacked
   * @return the record
   * @throws UnreadableResultsException if there is none, or it was changed
   * @throws IOException if it cannot be read
   */
  public static ArchiveRecord read(Path archive) throws IOException {
    Path file = archive.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResultsException(
          archive
              + " has no "
              + FILE
              + ", so it is no archive that 'casus package' made, or that"
              + " file is missing");
    }
    JsonFile json = SealedJson.read(file);
    Map<?, ?> root = json.root();
    if (!JsonFile.text(root, "format").equals("" + FORMAT)) {
      throw new UnreadableResultsException(
          Text.format(
              "%s: format is %s, this casus reads format %d; use the casus that made it",
              file, root.get("format"), FORMAT));
    }
    Map<?, ?> casus = json.object(root.get("casus"), "casus");
    List<Step> steps = new ArrayList<>();
    for (Object element : json.list(root.get("steps"), "steps")) {
      Map<?, ?> step = json.object(element, "a step");
      steps.add(
          new Step(
              JsonFile.text(step, "folder"),
              JsonFile.text(step, "within"),
              words(json.list(step.get("words"), "words"))));
    }
    return new ArchiveRecord(
        JsonFile.text(casus, "version"),
        JsonFile.text(casus, "commit"),
        json.texts(root, "files"),
        words(json.list(root.get("folders"), "folders")),
        steps);
  }

  private static List<String> words(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }
}
