package casus.archive;

import casus.results.Folders;
import casus.results.ResultsException;
import casus.results.StoredManifest;
import casus.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes a replication archive of results folders. The same folders give the same bytes. Nothing is
 * written until all that is wrong was found and told.
 */
public final class Packing {
  /** Where the program lies in an archive, if it is there. */
  static final String PROGRAM = "program/";

  /** The program in an archive. */
  static final String JAR = PROGRAM + "casus.jar";

  static final String RUNTIME = PROGRAM + "runtime/";
  private static final String INPUTS = "inputs";

  private final List<PackedFolder> folders = new ArrayList<>();
  private final SortedMap<String, Zips.Source> entries = new TreeMap<>();
  private final About about;
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final SortedMap<String, Long> sizes = new TreeMap<>();
  private final List<String> telling = new ArrayList<>();
  private final Names names;

  /**
   * Gathers what is to be packed.
   *
   * @param played the results folders
   * @param about what the archive says of itself
   * @throws ResultsException with all that keeps them from being packed
   * @throws IOException if a file cannot be read
   */
  public Packing(List<Played> played, About about) throws IOException {
    this.about = about;
    Path top = top(played);
    Set<Path> places = new HashSet<>(Set.of(top));
    Set<String> called = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (Played one : played) {
      String within = within(top, one.base());
      String name = String.valueOf(absolute(one.folder()).getFileName());
      if (!called.add(name)) {
        faults.add(Text.format("two results folders are called '%s'; give one another name", name));
        continue;
      }
      PackedFolder folder = new PackedFolder(one, "results/" + name, within);
      folders.add(folder);
      faults.addAll(folder.faults());
      for (Path file : one.files()) {
        entries.put(within(top, file), () -> Files.newInputStream(file));
      }
      one.texts()
          .forEach(
              (place, file) ->
                  entries.putIfAbsent(
                      within(top, absolute(one.base().resolve(place))),
                      () -> Files.newInputStream(file)));
      places.add(absolute(one.base()));
      places.add(absolute(one.folder()));
    }
    names = new Names(places);
    requireOneProgram(faults);
    if (faults.isEmpty()) {
      for (PackedFolder folder : folders) {
        entries.putAll(folder.entries());
      }
      addProgram();
      faults.addAll(Zips.faults(entries.keySet()));
    }
    if (!faults.isEmpty()) {
      throw new ResultsException("not packed:\n  " + String.join("\n  ", faults));
    }
    addDocuments();
    requireNoNames();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The folder that all inputs, and all folders in which commands were typed, lie in. */
  private static Path top(List<Played> played) {
    List<Path> all = new ArrayList<>();
    for (Played one : played) {
      Path base = absolute(one.base());
      all.add(base);
      one.files().forEach(file -> all.add(parent(absolute(file))));
      one.texts().keySet().forEach(place -> all.add(parent(absolute(base.resolve(place)))));
    }
    Path top = all.get(0);
    for (Path path : all) {
      while (!path.startsWith(top)) {
        top = parent(top);
      }
    }
    requireNoHome(top, all);
    return top;
  }

  /** The places of inputs are told from the top on: none may lead through somebody's home. */
  private static void requireNoHome(Path top, List<Path> all) {
    Path home = absolute(Path.of(System.getProperty("user.home", ".")));
    boolean aboveHomes = home.startsWith(top) && !home.equals(top);
    if (aboveHomes && !all.contains(top)) {
      throw new ResultsException(
          Text.format(
              "not packed: the inputs and the folder you work in have only %s in common, so that an"
                  + " archive would tell where your own folders lie; put them in one folder",
              top));
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new ResultsException(
          "the inputs lie on different disks; put them, and the folder you work in, on one");
    }
    return parent;
  }

  private static String within(Path top, Path path) {
    String rest = top.relativize(absolute(path)).toString().replace('\\', '/');
    return rest.isEmpty() ? INPUTS : INPUTS + "/" + rest;
  }

  /** All results are of one program, or no single one could make them again. */
  private void requireOneProgram(List<String> faults) {
    StoredManifest first = folders.isEmpty() ? null : folders.get(0).manifest();
    for (PackedFolder folder : folders) {
      StoredManifest other = folder.manifest();
      if (first != null
          && !(first.casusVersion().equals(other.casusVersion())
              && first.casusCommit().equals(other.casusCommit()))) {
        faults.add(
            Text.format(
                "%s was made by casus %s (%s), %s by casus %s (%s); play them with one",
                folders.get(0).place(),
                first.casusVersion(),
                first.casusCommit(),
                folder.place(),
                other.casusVersion(),
                other.casusCommit()));
      }
    }
  }

  private void addProgram() throws IOException {
    if (about.program().isPresent()) {
      Path jar = about.program().get();
      entries.put(JAR, () -> Files.newInputStream(jar));
    }
    if (about.runtime().isPresent()) {
      Path runtime = about.runtime().get();
      try (Stream<Path> files = Files.walk(runtime)) {
        files
            .filter(Files::isRegularFile)
            .forEach(
                file ->
                    entries.put(
                        RUNTIME + runtime.relativize(file).toString().replace('\\', '/'),
                        () -> Files.newInputStream(file)));
      }
    }
  }

  private void addDocuments() throws IOException {
    List<Step> steps = new ArrayList<>();
    for (PackedFolder folder : folders) {
      steps.addAll(folder.steps());
    }
    for (Map.Entry<String, Zips.Source> entry : entries.entrySet()) {
      read(entry.getKey(), entry.getValue());
    }
    Documents documents = new Documents(folders, steps, about);
    add("LICENSE.txt", documents.licence());
    add("CODEBOOK.md", documents.codebook());
    add("make-all.sh", Scripts.posix(steps, commit(), about));
    add("make-all.ps1", Scripts.windows(steps, commit(), about));
    add("codemeta.json", Metadata.codeMeta(folders.get(0).manifest()));
    add("README.md", documents.readme(new TreeSet<>(entries.keySet())));
    add(Metadata.RO_CRATE, new Metadata(folders, steps, about).roCrate(hashes, sizes));
    StoredManifest first = folders.get(0).manifest();
    add(
        ArchiveRecord.FILE,
        new ArchiveRecord(
                first.casusVersion(),
                first.casusCommit(),
                hashes,
                folders.stream().map(PackedFolder::place).toList(),
                steps)
            .json());
  }

  private String commit() {
    return folders.get(0).manifest().casusCommit();
  }

  /** Reads an entry once: how large it is, its hash, and what it tells that it must not. */
  private void read(String name, Zips.Source source) throws IOException {
    try (InputStream in = source.open();
        Reading reading = new Reading(in)) {
      names.found(name, reading).ifPresent(telling::add);
      reading.transferTo(OutputStream.nullOutputStream());
      sizes.put(name, reading.size());
      hashes.put(name, reading.sha256());
    }
  }

  private void add(String name, String text) throws IOException {
    entries.put(name, text(text));
    read(name, text(text));
  }

  private void requireNoNames() {
    if (!telling.isEmpty()) {
      throw new ResultsException(
          "not packed: an archive must not tell of your machine or of your name:\n  "
              + String.join("\n  ", telling)
              + "\nname files by places that are relative to the folder you work in, and make anew"
              + " what tells of others");
    }
  }

  /** Text as an entry. */
  static Zips.Source text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return () -> new ByteArrayInputStream(bytes);
  }

  /**
   * The files of the folders that are not packed because casus did not write them.
   *
   * @return folder and name of each
   */
  public List<String> left() {
    List<String> left = new ArrayList<>();
    for (PackedFolder folder : folders) {
      try {
        folder.left().forEach(name -> left.add(folder.place() + "/" + name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return left;
  }

  /**
   * Writes the archive.
   *
   * @param out takes the bytes of the zip file
   * @return the hash that it is known by
   * @throws IOException if it cannot be written
   */
  public String write(OutputStream out) throws IOException {
    MessageDigest digest = Folders.sha256();
    Zips.write(new DigestOutputStream(out, digest), entries);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How many files it has. */
  public int files() {
    return entries.size();
  }
}
