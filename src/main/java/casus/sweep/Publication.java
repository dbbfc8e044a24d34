package casus.sweep;

import casus.results.DerivedFiles;
import casus.results.Folders;
import casus.results.Journal;
import casus.results.Manifest;
import casus.results.StoredManifest;
import casus.results.StoredResults;
import casus.results.StudyPlan;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts new results, once they are whole, in the place of earlier ones, file by file. Only what
 * casus wrote goes: notes, papers and the user's own charts stay where they are, a file of casus's
 * that was changed is kept under another name, and so do analyses of the earlier results.
 *
 * <p>The new manifest in {@link StoredResults#NEW} says that it is under way; it is moved last. So
 * whatever ends the program, {@link #finish} goes on where it stood.
 */
public final class Publication {
  /** These have no hash in a manifest; nobody writes them by hand. */
  private static final Set<String> OURS_BY_NAME =
      Set.of(Journal.FILE, "timing.json", StudyPlan.FILE, Journal.DAMAGED);

  private final Path fresh;
  private final Path target;
  private final Map<String, String> before;
  private final Map<String, String> after;

  private Publication(Path target) throws IOException {
    this.target = target;
    fresh = target.resolve(StoredResults.NEW);
    before = earlier(target);
    after = new TreeMap<>(StoredManifest.read(fresh).files());
  }

  /**
   * Whether whole results wait to be put in their place.
   *
   * @param target the results folder
   */
  static boolean isUnderWay(Path target) {
    return Files.isRegularFile(target.resolve(StoredResults.NEW).resolve(Manifest.FILE));
  }

  /**
   * Puts them there.
   *
   * @param target the results folder
   * @return what was found of the user's
   * @throws IOException if a file cannot be moved; it can be gone on with
   */
  static Kept finish(Path target) throws IOException {
    return new Publication(target).finish();
  }

  /** What casus wrote of the results that stand there, with the hashes it had. */
  private static Map<String, String> earlier(Path target) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try {
      hashes.putAll(StudyPlan.read(target.resolve(StudyPlan.FILE)).copies());
    } catch (IOException e) {
      // None, or one that tells nothing: its files are kept.
    }
    if (Files.isRegularFile(target.resolve(Manifest.FILE))) {
      try {
        hashes.putAll(StoredManifest.read(target).files());
        hashes.put(Manifest.FILE, Folders.sha256(target.resolve(Manifest.FILE)));
      } catch (IOException e) {
        // The same.
      }
    }
    return hashes;
  }

  private Kept finish() throws IOException {
    List<Path> aside = new ArrayList<>();
    for (String name : freshFiles()) {
      replace(name, aside);
    }
    for (String name : before.keySet()) {
      if (!after.containsKey(name) && !name.equals(Manifest.FILE) && isOurs(name)) {
        Files.deleteIfExists(target.resolve(name));
      }
    }
    Files.deleteIfExists(target.resolve(Journal.DAMAGED));
    List<String> derived = derived();
    replace(Manifest.FILE, aside);
    Folders.delete(fresh);
    return new Kept(aside, derived, OldCopies.clear(target));
  }

  private void replace(String name, List<Path> aside) throws IOException {
    Path file = target.resolve(name);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(name)) {
      aside.add(Folders.keepAside(file));
    }
    WholeFiles.replace(fresh.resolve(name), file);
  }

  private List<String> derived() {
    try {
      return DerivedFiles.of(target).hashes().keySet().stream()
          .filter(name -> Files.isRegularFile(target.resolve(name)))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private List<String> freshFiles() throws IOException {
    try (Stream<Path> files = Files.list(fresh)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(Manifest.FILE))
          .sorted()
          .toList();
    }
  }

  /** As casus wrote it, before or just now, if this was interrupted. */
  private boolean isOurs(String name) throws IOException {
    Path file = target.resolve(name);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (OURS_BY_NAME.contains(name)) {
      return true;
    }
    String hash = Folders.sha256(file);
    return Optional.ofNullable(before.get(name)).filter(hash::equals).isPresent()
        || Optional.ofNullable(after.get(name)).filter(hash::equals).isPresent();
  }

  /**
   * What was left of the user's and of earlier work.
   *
   * @param aside files that were changed since casus wrote them, under their new names
   * @param derived analyses and charts of the earlier results, by name
   * @param oldCopies copies of earlier results that hold files of the user's and were left
   */
  public record Kept(List<Path> aside, List<String> derived, List<Path> oldCopies) {
    /** Nothing. */
    public static final Kept NOTHING = new Kept(List.of(), List.of(), List.of());
  }
}
