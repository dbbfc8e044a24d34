package casus.archive;

import casus.results.DerivedFiles;
import casus.results.Json;
import casus.results.JsonFile;
import casus.results.Manifest;
import casus.results.SealedPlan;
import casus.results.Shell;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.results.UnreadableResultsException;
import casus.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A results folder on its way into an archive. */
final class PackedFolder {
  /** The command of what is drawn when a study is played. */
  private static final String PLAYED = "casus sweep";

  /** What an archive has of a folder beside what is on record with a hash. */
  private static final List<String> BESIDE = List.of(Manifest.FILE, "journal.bin");

  private static final String TIMING = "timing.json";
  private static final String FAILURES = "failures.csv";

  /** Analyses come before the figures, tables and texts that show them. */
  private static final List<String> ORDER =
      List.of(
          "compare", "sensitivity", "discover", "attribute", "chart", "table", "text", "report");

  /** Those that write over no file unless they are told to. */
  private static final Set<String> ASKING = Set.of("table", "text", "report");

  private static final String FORCE = "--force";

  /** DuckDB made these: no archive has it. */
  private static final String PARQUET = ".parquet";

  private final StoredResults results;

  /** What was made of the results and is still there. */
  private final DerivedFiles derived;

  private final Played played;
  private final String place;
  private final String within;

  /**
   * A folder.
   *
   * @param played the folder and its inputs
   * @param place where it is to lie in the archive
   * @param within where its commands are carried out in the archive
   * @throws IOException if it cannot be read or is no results folder
   */
  PackedFolder(Played played, String place, String within) throws IOException {
    this.played = played;
    this.place = place;
    this.within = within;
    results = StoredResults.open(played.folder());
    derived =
        results
            .derived()
            .only(
                name ->
                    !name.endsWith(PARQUET) && Files.isRegularFile(played.folder().resolve(name)))
            .carriedOutAgain(Comparator.comparingInt(PackedFolder::rank));
  }

  /** Where it lies in the archive. */
  String place() {
    return place;
  }

  StoredManifest manifest() {
    return results.manifest();
  }

  Optional<SealedPlan> plan() throws IOException {
    return SealedPlan.of(results);
  }

  /** What keeps it from being packed, one line each. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    if (manifest().partial().isPresent()) {
      faults.add(
          played.folder()
              + " is a part of a study that has not ended; 'casus resume' ends it first");
    }
    for (String name : onRecord()) {
      try {
        results.checked(name);
      } catch (UnreadableResultsException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    derived
        .commands()
        .forEach(
            (name, command) -> {
              if (command.isEmpty()) {
                faults.add(
                    Text.format(
                        "%s: no command is on record that makes it again; make it anew with one",
                        played.folder().resolve(name)));
              }
            });
    faults.addAll(halves());
    return faults;
  }

  /** What was deleted of what one command made: it would come again, and be too much. */
  private List<String> halves() {
    List<String> faults = new ArrayList<>();
    Set<String> kept = Set.copyOf(derived.commands().values());
    results
        .derived()
        .commands()
        .forEach(
            (name, command) -> {
              if (!name.endsWith(PARQUET)
                  && !derived.hashes().containsKey(name)
                  && !command.isEmpty()
                  && kept.contains(command)) {
                faults.add(
                    Text.format(
                        "%s was deleted, but '%s' made other files that are there; make it again,"
                            + " or delete all that the command made",
                        played.folder().resolve(name), command));
              }
            });
    return faults;
  }

  private Set<String> onRecord() {
    Set<String> names = new TreeSet<>(results.manifest().files().keySet());
    names.addAll(derived.hashes().keySet());
    return names;
  }

  /** Files that stay out, by name: the user's own, and Parquet. */
  List<String> left() throws IOException {
    Set<String> packed = new TreeSet<>(onRecord());
    packed.addAll(BESIDE);
    packed.add(DerivedFiles.FILE);
    packed.add(TIMING);
    try (Stream<Path> files = Files.walk(played.folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> played.folder().relativize(file).toString().replace('\\', '/'))
          .filter(name -> !packed.contains(name) && !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** What goes into the archive, by place. */
  SortedMap<String, Zips.Source> entries() throws IOException {
    SortedMap<String, Zips.Source> entries = new TreeMap<>();
    List<String> names = new ArrayList<>(onRecord());
    names.addAll(BESIDE);
    for (String name : names) {
      Path file = played.folder().resolve(name);
      if (Files.isRegularFile(file)) {
        entries.put(place + "/" + name, () -> Files.newInputStream(file));
      }
    }
    if (!derived.hashes().isEmpty()) {
      entries.put(place + "/" + DerivedFiles.FILE, Packing.text(derived.json()));
    }
    entries.put(place + "/" + TIMING, Packing.text(timing()));
    return entries;
  }

  /** When it was played and for how long; the command line as typed may name this machine. */
  private String timing() throws IOException {
    Map<String, Object> kept = new TreeMap<>();
    times().forEach((key, value) -> kept.put(String.valueOf(key), value));
    kept.remove("arguments");
    return Json.text(kept) + "\n";
  }

  private Map<?, ?> times() throws IOException {
    Path file = played.folder().resolve(TIMING);
    return Files.isRegularFile(file) ? new JsonFile(file).root() : Map.of();
  }

  /** A part of the timing as text; empty if it is not told. */
  String time(String key) throws IOException {
    return JsonFile.text(times(), key);
  }

  /** What the manifest says of the machine. */
  String platform(String key) throws IOException {
    JsonFile json = new JsonFile(played.folder().resolve(Manifest.FILE));
    Map<?, ?> root = json.root();
    return root.containsKey("platform")
        ? JsonFile.text(json.object(root.get("platform"), "platform"), key)
        : "";
  }

  /** What makes all of it again, in order. */
  List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    List<String> commands = new ArrayList<>(derived.commandsInOrder());
    List<String> play = new ArrayList<>(Shell.words(results.manifest().command()));
    play.remove(0);
    play.addAll(List.of("-o", Step.FOLDER, "-q"));
    if (!commands.remove(PLAYED)) {
      play.add("--no-charts");
    }
    long failures = failures();
    if (failures > 0) {
      // Else the command would end as one that failed, and nothing after it would be made.
      play.addAll(List.of("--max-failures", Long.toString(failures)));
    }
    steps.add(new Step(place, within, play));
    commands.stream()
        .map(Shell::words)
        .map(words -> words.subList(1, words.size()))
        .forEach(
            words -> {
              List<String> quiet = new ArrayList<>(words);
              if (ASKING.contains(words.get(0))) {
                quiet.add(FORCE); // what an earlier step of the rebuilt folder made
              }
              quiet.add("-q");
              steps.add(new Step(place, within, quiet));
            });
    return steps;
  }

  /** How many replications failed: they will again. */
  private long failures() throws IOException {
    long[] failures = {0};
    if (results.has(FAILURES)) {
      results.stream(FAILURES, row -> failures[0]++);
    }
    return failures[0];
  }

  /** Where a command stands among those of an archive, the playing first. */
  private static int rank(String command) {
    int at = ORDER.indexOf(Shell.words(command).get(1));
    return command.equals(PLAYED) ? -1 : at < 0 ? ORDER.indexOf("chart") : at;
  }

  /** Which files a command made, by the command as on record; those of the playing too. */
  SortedMap<String, List<String>> exhibits() {
    SortedMap<String, List<String>> exhibits = new TreeMap<>();
    results
        .manifest()
        .files()
        .keySet()
        .forEach(name -> exhibits.computeIfAbsent(PLAYED, key -> new ArrayList<>()).add(name));
    derived
        .commands()
        .forEach(
            (name, command) ->
                exhibits.computeIfAbsent(command, key -> new ArrayList<>()).add(name));
    return exhibits;
  }

  /** Which of a folder's files a step makes. */
  List<String> madeBy(Step step) {
    String verb = step.words().get(0);
    boolean plays = verb.equals("run") || verb.equals("sweep");
    List<String> words = new ArrayList<>(List.of("casus"));
    words.addAll(step.words().subList(0, step.words().size() - 1));
    words.remove(FORCE);
    return exhibits().getOrDefault(plays ? PLAYED : Shell.command(words), List.of());
  }

  /** A file of the folder that is a text. */
  String read(String name) throws IOException {
    return Files.readString(played.folder().resolve(name));
  }

  boolean has(String name) {
    return Files.isRegularFile(played.folder().resolve(name));
  }

  StoredResults results() {
    return results;
  }
}
