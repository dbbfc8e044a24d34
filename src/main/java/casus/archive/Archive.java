package casus.archive;

import casus.results.DerivedFiles;
import casus.results.Folders;
import casus.results.JsonFile;
import casus.results.Manifest;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An archive that is unpacked.
 *
 * @param root its folder
 * @param contents what it says of itself
 */
public record Archive(Path root, ArchiveRecord contents) {
  /** Not compared: when it was played, and runs that are packed as they came. */
  private static final Set<String> OF_THE_OCCASION = Set.of("timing.json", "journal.bin");

  /** Files that name the machine's Java and system. */
  private static final Set<String> OF_THE_PLATFORM =
      Set.of(Manifest.FILE, DerivedFiles.FILE, "report.html");

  /**
   * Whether a folder is one.
   *
   * @param folder any
   * @return true if it says so
   */
  public static boolean isUnpacked(Path folder) {
    return Files.isRegularFile(folder.resolve(ArchiveRecord.FILE))
        || Files.isRegularFile(folder.resolve(Metadata.RO_CRATE));
  }

  /**
   * Opens one.
   *
   * @param folder where it was unpacked
   * @return the archive
   * @throws UnreadableResultsException if it is none, or its record was changed
   * @throws IOException if it cannot be read
   */
  public static Archive open(Path folder) throws IOException {
    return new Archive(folder, ArchiveRecord.read(folder));
  }

  /**
   * What is missing, changed, or more than was packed.
   *
   * @return what is wrong with each, by its place; empty if all is as it was packed
   * @throws IOException if a file cannot be read
   */
  public SortedMap<String, String> faults() throws IOException {
    SortedMap<String, String> faults = new TreeMap<>();
    for (Map.Entry<String, String> entry : contents.files().entrySet()) {
      Path file = root.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        faults.put(entry.getKey(), "is missing");
      } else if (!Folders.sha256(file).equals(entry.getValue())) {
        faults.put(entry.getKey(), "was changed after it was packed: its hash differs");
      }
    }
    for (String name : found()) {
      if (!contents.files().containsKey(name) && !name.equals(ArchiveRecord.FILE)) {
        faults.put(name, "is not of the archive");
      }
    }
    return faults;
  }

  /** All files but those that were built again. */
  private Set<String> found() throws IOException {
    Set<String> found = new TreeSet<>();
    Path rebuilt = root.resolve(Step.REBUILT);
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> !Files.isDirectory(file) && !file.startsWith(rebuilt))
          .forEach(file -> found.add(root.relativize(file).toString().replace('\\', '/')));
    }
    return found;
  }

  /**
   * Holds exhibits that were built again against those of the archive.
   *
   * @param rebuilt where they were built
   * @return what was compared and what differs
   * @throws IOException if a file cannot be read
   */
  public Rebuilt compare(Path rebuilt) throws IOException {
    List<String> faults = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    int compared = 0;
    int same = 0;
    for (String folder : contents.folders()) {
      Path before = root.resolve(folder);
      Path after = rebuilt.resolve(folder);
      if (!Files.isDirectory(after)) {
        faults.add(folder + " was not built again");
        continue;
      }
      String platforms = platforms(before, after);
      for (String name : exhibits(before)) {
        compared++;
        Path again = after.resolve(name);
        if (!Files.isRegularFile(again)) {
          faults.add(folder + "/" + name + " was not built again");
        } else if (Files.mismatch(before.resolve(name), again) >= 0) {
          if (OF_THE_PLATFORM.contains(name) && !platforms.isEmpty()) {
            notes.add(Text.format("%s/%s names the machine: %s", folder, name, platforms));
          } else {
            faults.add(folder + "/" + name + " came out with other bytes");
          }
        } else {
          same++;
        }
      }
      Set<String> more = new TreeSet<>(exhibits(after));
      more.removeAll(exhibits(before));
      more.forEach(name -> faults.add(folder + "/" + name + " is built, but not in the archive"));
    }
    return new Rebuilt(compared, same, faults, notes);
  }

  /**
   * What came of a comparison.
   *
   * @param compared how many files were held against each other
   * @param same how many of them have the same bytes
   * @param faults what differs, one line each
   * @param notes what differs and has to, one line each
   */
  public record Rebuilt(int compared, int same, List<String> faults, List<String> notes) {
    /** Copies the lists. */
    public Rebuilt {
      faults = List.copyOf(faults);
      notes = List.copyOf(notes);
    }
  }

  /** All that casus is known to have made in a folder. */
  private static Set<String> exhibits(Path folder) throws IOException {
    StoredResults results = StoredResults.open(folder);
    Set<String> names = new TreeSet<>(results.manifest().files().keySet());
    names.addAll(results.derived().hashes().keySet());
    names.add(Manifest.FILE);
    if (Files.exists(folder.resolve(DerivedFiles.FILE))) {
      names.add(DerivedFiles.FILE);
    }
    names.removeAll(OF_THE_OCCASION);
    return names;
  }

  /** How the machines differ; empty if they do not. */
  private static String platforms(Path before, Path after) throws IOException {
    Map<String, String> here = platform(after);
    List<String> told = new ArrayList<>();
    platform(before)
        .forEach(
            (key, value) -> {
              String now = here.getOrDefault(key, "");
              if (!now.equals(value)) {
                told.add(Text.format("%s %s, here %s", key, value, now));
              }
            });
    return String.join("; ", told);
  }

  private static Map<String, String> platform(Path folder) throws IOException {
    JsonFile json = new JsonFile(folder.resolve(Manifest.FILE));
    Map<?, ?> root = json.root();
    return root.containsKey("platform") ? json.texts(root, "platform") : new TreeMap<>();
  }
}
