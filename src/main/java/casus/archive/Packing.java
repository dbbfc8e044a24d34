package casus.archive;

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
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final Set<Path> places = new HashSet<>();

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
    Set<String> names = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (Played one : played) {
      String within = within(top, one.base());
      String name = String.valueOf(absolute(one.folder()).getFileName());
      if (!names.add(name)) {
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
    places.add(top);
    requireOneProgram(faults);
    if (!faults.isEmpty()) {
      throw new ResultsException("not packed:\n  " + String.join("\n  ", faults));
    }
    for (PackedFolder folder : folders) {
      entries.putAll(folder.entries());
    }
    addProgram();
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
    return top;
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
    List<Step> steps = folders.stream().flatMap(folder -> folder.steps().stream()).toList();
    Documents documents = new Documents(folders, steps, about);
    entries.put("LICENSE.txt", text(documents.licence()));
    entries.put("CODEBOOK.md", text(documents.codebook()));
    entries.put("make-all.sh", text(Scripts.posix(steps, commit(), about)));
    entries.put("make-all.ps1", text(Scripts.windows(steps, commit(), about)));
    entries.put("codemeta.json", text(Metadata.codeMeta(folders.get(0).manifest())));
    SortedMap<String, Zips.Source> described = new TreeMap<>(entries);
    entries.put("README.md", text(documents.readme(described.keySet())));
    SortedMap<String, Long> sizes = new TreeMap<>();
    for (Map.Entry<String, Zips.Source> entry : entries.entrySet()) {
      sizes.put(entry.getKey(), size(entry.getValue()));
    }
    entries.put(
        Metadata.RO_CRATE, text(new Metadata(folders, steps, about).roCrate(hashes(), sizes)));
    StoredManifest first = folders.get(0).manifest();
    entries.put(
        ArchiveRecord.FILE,
        text(
            new ArchiveRecord(
                    first.casusVersion(),
                    first.casusCommit(),
                    hashes(),
                    folders.stream().map(PackedFolder::place).toList(),
                    steps)
                .json()));
  }

  private String commit() {
    return folders.get(0).manifest().casusCommit();
  }

  private static long size(Zips.Source source) throws IOException {
    try (InputStream in = source.open()) {
      long size = 0;
      for (long more = in.skip(Long.MAX_VALUE); more > 0; more = in.skip(Long.MAX_VALUE)) {
        size += more;
      }
      return size + in.readAllBytes().length;
    }
  }

  private SortedMap<String, String> hashes() throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, Zips.Source> entry : entries.entrySet()) {
      try (InputStream in = entry.getValue().open();
          DigestInputStream digested = new DigestInputStream(in, sha256())) {
        digested.transferTo(OutputStream.nullOutputStream());
        hashes.put(entry.getKey(), HexFormat.of().formatHex(digested.getMessageDigest().digest()));
      }
    }
    return hashes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void requireNoNames() throws IOException {
    List<String> found = new Names(places).found(entries);
    if (!found.isEmpty()) {
      throw new ResultsException(
          "not packed: an archive must not tell of your machine or of your name:\n  "
              + String.join("\n  ", found)
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
   * @throws IOException if it cannot be written
   */
  public void write(OutputStream out) throws IOException {
    Zips.write(out, entries);
  }

  /** How many files it has. */
  public int files() {
    return entries.size();
  }
}
