package casus.results;

import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What casus made of the results in a folder after they were whole: analyses, charts, the report.
 * {@code derived.json} has the hash of each and of the manifest it was made of, so that a file that
 * was changed, one of earlier results, and the user's own are told apart.
 */
public final class DerivedFiles {
  /** The name of the file. */
  public static final String FILE = "derived.json";

  private static final String PLACE = "place";
  private static final String LOCK = ".casus-derived-lock";
  private static final int TRIES = 100;

  private final Path folder;
  private final SortedMap<String, Made> files;
  private final List<Path> kept = new ArrayList<>();

  /**
   * The hash of a file, that of the manifest it was made of, what of another jar made it, the
   * command, and the place of that command among all: one that came later may have written over
   * what an earlier one made.
   */
  private record Made(String sha256, String of, String by, String command, long place) {}

  private DerivedFiles(Path folder, SortedMap<String, Made> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * What is on record in a folder.
   *
   * @param folder a results folder
   * @return nothing where nothing was made
   * @throws UnreadableResultsException if the record is damaged
   * @throws IOException if it cannot be read
   */
  public static DerivedFiles of(Path folder) throws IOException {
    return new DerivedFiles(folder, read(folder));
  }

  private static SortedMap<String, Made> read(Path folder) throws IOException {
    SortedMap<String, Made> files = new TreeMap<>();
    Path file = folder.resolve(FILE);
    if (Files.isRegularFile(file)) {
      JsonFile json = SealedJson.read(file);
      Map<?, ?> root = json.root();
      for (Map.Entry<?, ?> entry : json.object(root.get("files"), "files").entrySet()) {
        String name = String.valueOf(entry.getKey());
        Map<?, ?> made = json.object(entry.getValue(), name);
        files.put(
            name,
            new Made(
                JsonFile.text(made, "sha256"),
                JsonFile.text(made, "of"),
                JsonFile.text(made, "by"),
                JsonFile.text(made, "command"),
                made.containsKey(PLACE) ? json.long64(made, PLACE) : 0));
      }
    }
    return files;
  }

  /**
   * The files on record.
   *
   * @return hashes by name, with {@code /} between folders
   */
  public SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((name, made) -> hashes.put(name, made.sha256()));
    return hashes;
  }

  /**
   * The commands that made the files.
   *
   * @return by the files' names, with {@code DIR} for the folder; empty where none is known
   */
  public SortedMap<String, String> commands() {
    SortedMap<String, String> commands = new TreeMap<>();
    files.forEach((name, made) -> commands.put(name, made.command()));
    return commands;
  }

  /**
   * The commands in the order in which they were last carried out.
   *
   * @return each once, with {@code DIR} for the folder; those of folders that casus made before it
   *     kept the order come first, by their words
   */
  public List<String> commandsInOrder() {
    SortedMap<String, Long> places = new TreeMap<>();
    files.values().stream()
        .filter(made -> !made.command().isEmpty())
        .forEach(made -> places.merge(made.command(), made.place(), Math::max));
    return places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The record as it is once the commands are carried out again, each once.
   *
   * @param order in which; those of one rank go in the order in which they were last carried out
   * @return the same files, without gaps between the places of the commands
   */
  public DerivedFiles carriedOutAgain(Comparator<String> order) {
    List<String> commands = commandsInOrder().stream().sorted(order).toList();
    SortedMap<String, Made> again = new TreeMap<>();
    files.forEach(
        (name, made) ->
            again.put(
                name,
                new Made(
                    made.sha256(),
                    made.of(),
                    made.by(),
                    made.command(),
                    1 + commands.indexOf(made.command()))));
    return new DerivedFiles(folder, again);
  }

  /**
   * A part of the record.
   *
   * @param wanted which files, by name
   * @return the same record without the others
   */
  public DerivedFiles only(Predicate<String> wanted) {
    SortedMap<String, Made> part = new TreeMap<>(files);
    part.keySet().removeIf(name -> !wanted.test(name));
    return new DerivedFiles(folder, part);
  }

  /**
   * The record as a file.
   *
   * @return sealed JSON
   */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", Manifest.FORMAT);
    Map<String, Object> all = new LinkedHashMap<>();
    files.forEach(
        (other, made) -> {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("sha256", made.sha256());
          entry.put("of", made.of());
          if (!made.by().isEmpty()) {
            entry.put("by", made.by());
          }
          if (!made.command().isEmpty()) {
            entry.put("command", made.command());
            entry.put(PLACE, made.place());
          }
          all.put(other, entry);
        });
    json.put("files", all);
    return SealedJson.text(json);
  }

  /** The hash that a file is to have; empty if it is not on record. */
  Optional<String> hash(String name) {
    return Optional.ofNullable(files.get(name)).map(Made::sha256);
  }

  /**
   * Whether a file was made of other results than those that the folder holds now.
   *
   * @param name the file's name
   * @return false also if it is not on record
   * @throws IOException if the manifest cannot be read
   */
  public boolean isOfEarlierResults(String name) throws IOException {
    Made made = files.get(name);
    return made != null && !made.of().equals(results());
  }

  private String results() throws IOException {
    return Folders.sha256(folder.resolve(Manifest.FILE));
  }

  /**
   * Whether a file is the table of an analysis, and another command than that is at work.
   *
   * @param file the file
   * @return what is wrong with writing it; empty if nothing is
   * @throws IOException if a folder cannot be looked at
   */
  Optional<String> ofOtherAnalysis(Path file) throws IOException {
    Made made = files.get(name(file).orElse(""));
    String before = made == null ? "" : verb(made.command());
    String now = verb(Occasion.command());
    return PlanMarks.ANALYSES.contains(before) && !now.isEmpty() && !now.equals(before)
        ? Optional.of(
            Text.format(
                "%s is what 'casus %s' found, so it is not written over; name another place with"
                    + " -o",
                file, before))
        : Optional.empty();
  }

  private static String verb(String command) {
    List<String> words = Shell.words(command);
    return words.size() > 1 ? words.get(1) : "";
  }

  /**
   * Puts a file that was written beside in its place, and on record. A file of that name that is
   * not as casus made it is the user's: it is kept under another name.
   *
   * @param part the file
   * @param file where it is to stand
   * @throws IOException if it cannot be put there
   */
  public void put(Path part, Path file) throws IOException {
    put(part, file, "");
  }

  /**
   * The same for a file that something of another jar made.
   *
   * @param part the file
   * @param file where it is to stand
   * @param by the class and hash of the jar that made it; empty for casus itself
   * @throws IOException if it cannot be put there
   */
  void put(Path part, Path file, String by) throws IOException {
    Optional<String> name = name(file);
    if (name.isPresent() && isUsers(file, part)) {
      kept.add(Folders.keepAside(file));
    }
    WholeFiles.replace(part, file);
    if (name.isPresent()) {
      record(name.get(), file, by);
    }
  }

  /**
   * The same, but nothing is written where the user's own file stands.
   *
   * @param part the file
   * @param file where it is to stand
   * @throws ResultsException if a file of that name is not as casus made it
   * @throws IOException if it cannot be put there
   */
  static void putInResults(Path part, Path file) throws IOException {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    DerivedFiles derived =
        Files.isRegularFile(folder.resolve(Manifest.FILE))
            ? of(folder)
            : new DerivedFiles(folder, new TreeMap<>());
    if (derived.name(file).isPresent() && derived.isUsers(file, part)) {
      throw new ResultsException(
          file
              + " is not as casus wrote it, so it is not replaced; move it to another place, then"
              + " do this again");
    }
    derived.put(part, file);
  }

  /**
   * Whether a file stands in the folder of results, and so on this record.
   *
   * @param file the file
   * @return false if it is elsewhere
   * @throws IOException if a folder cannot be looked at
   */
  boolean covers(Path file) throws IOException {
    return name(file).isPresent();
  }

  /** Files of the user's that stood where new ones stand now, under their new names. */
  public List<Path> kept() {
    return List.copyOf(kept);
  }

  private boolean isUsers(Path file, Path part) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    String hash = Folders.sha256(file);
    String name = name(file).orElse("");
    return !hash(name).filter(hash::equals).isPresent() && !hash.equals(Folders.sha256(part));
  }

  /** The name of a file in the folder of results; empty if it is elsewhere. */
  private Optional<String> name(Path file) throws IOException {
    Path root = Folders.real(folder);
    Path inside = Folders.real(file);
    return inside.startsWith(root) && Files.isRegularFile(folder.resolve(Manifest.FILE))
        ? Optional.of(root.relativize(inside).toString().replace('\\', '/'))
        : Optional.empty();
  }

  /** Others may be making files of the same results: what they recorded stays. */
  private void record(String name, Path file, String by) throws IOException {
    FolderLock lock = lock();
    try (lock) {
      files.putAll(read(folder));
      String command = Occasion.command();
      long place =
          1
              + files.values().stream()
                  .filter(made -> !made.command().equals(command))
                  .mapToLong(Made::place)
                  .max()
                  .orElse(0);
      files.put(name, new Made(Folders.sha256(file), results(), by, command, place));
      WholeFiles.write(folder.resolve(FILE), json());
    }
  }

  private FolderLock lock() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      Optional<FolderLock> lock = FolderLock.take(folder.resolve(LOCK));
      if (lock.isPresent()) {
        return lock.get();
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new ResultsException(
        "another casus is writing in " + folder + "; wait until it has ended");
  }
}
