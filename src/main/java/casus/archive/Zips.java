package casus.archive;

import casus.results.UnreadableResultsException;
import casus.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zip files: the same bytes for the same files, and none that harms whoever opens it. */
public final class Zips {
  /** The first time that a zip file can tell, for all entries. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** What a zip file with an entry begins with. */
  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  /** More entries than these are no study. */
  private static final int MOST_ENTRIES = 200_000;

  /** What is unpacked without asking how well it was packed, in bytes. */
  private static final long HARMLESS = 256L << 20;

  /** Tables pack to a tenth, or a fiftieth; what packs to less than this was made to harm. */
  private static final long MOST_TIMES = 200;

  private Zips() {}

  /** Where the bytes of an entry come from. */
  @FunctionalInterface
  public interface Source {
    /** Opens them, anew each time. */
    InputStream open() throws IOException;
  }

  /**
   * Writes a zip file.
   *
   * @param out takes its bytes
   * @param entries bytes by name, in the order of the names
   * @throws IOException if it cannot be written
   */
  public static void write(OutputStream out, SortedMap<String, Source> entries) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, Source> entry : entries.entrySet()) {
      ZipEntry named = new ZipEntry(entry.getKey());
      named.setTimeLocal(ALWAYS);
      zip.putNextEntry(named);
      try (InputStream in = entry.getValue().open()) {
        in.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  /**
   * Unpacks a zip file into a new or empty folder.
   *
   * @param file the zip file
   * @param folder where to; nothing is ever written elsewhere
   * @throws UnreadableResultsException if it is damaged, no zip file, or names a file outside, one
   *     file twice, or far more bytes than it has
   * @throws IOException if a file cannot be written
   */
  public static void unpack(Path file, Path folder) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableResultsException(file + " is no file");
    }
    Path root = folder.toAbsolutePath().normalize();
    Budget budget = new Budget(file);
    List<ZipEntry> entries = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      entries.addAll(checked(file, zip, root));
      for (ZipEntry entry : entries) {
        Path target = root.resolve(entry.getName());
        Files.createDirectories(parent(target));
        try (InputStream in = zip.getInputStream(entry);
            OutputStream out = Files.newOutputStream(target)) {
          budget.copy(in, out);
        } catch (ZipException | java.io.EOFException e) {
          throw damaged(file, entry.getName() + ": " + e.getMessage());
        }
      }
    } catch (ZipException e) {
      throw damaged(file, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether a file is a zip file, by its first bytes.
   *
   * @param file the file
   * @return false for any other, and for an empty one
   * @throws IOException if it cannot be read
   */
  public static boolean isOne(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("a file within a folder has a parent");
    }
    return parent;
  }

  private static UnreadableResultsException damaged(Path file, String why) {
    return new UnreadableResultsException(
        Text.format("%s is damaged, cut short, or no zip file: %s", file, why));
  }

  /** The entries, once all of them are found harmless: nothing is written before. */
  private static List<ZipEntry> checked(Path file, ZipFile zip, Path root)
      throws UnreadableResultsException {
    if (zip.size() > MOST_ENTRIES) {
      throw new UnreadableResultsException(
          Text.format("%s has %,d entries; no archive of casus has so many", file, zip.size()));
    }
    List<ZipEntry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (entry.isDirectory()) {
        continue;
      }
      if (!isName(name) || !root.resolve(name).normalize().startsWith(root)) {
        throw new UnreadableResultsException(
            Text.format(
                "%s is refused: its entry '%s' would be written outside of the folder, or cannot be"
                    + " the name of a file",
                file, shown(name)));
      }
      // Where capitals do not matter, one would be written over the other.
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw new UnreadableResultsException(
            Text.format("%s is refused: it has '%s' twice", file, shown(name)));
      }
      entries.add(entry);
    }
    return entries;
  }

  /**
   * Whether a name can be that of a file in any folder, on any system, and of none outside.
   *
   * @param name the name, with {@code /} between folders
   * @return false for one that would be refused when it is unpacked
   */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.indexOf('\\') < 0
        && name.indexOf(':') < 0
        && name.codePoints().noneMatch(Character::isISOControl)
        && Stream.of(name.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  /**
   * Names that could not be unpacked again.
   *
   * @param names of all entries
   * @return what is wrong, one line each
   */
  static List<String> faults(Collection<String> names) {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!isName(name)) {
        faults.add(
            Text.format(
                "'%s' cannot be the name of a file on every system; call it otherwise",
                shown(name)));
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        faults.add(
            Text.format(
                "'%s' and another file differ in capitals alone, which some systems do not"
                    + " tell apart; call one otherwise",
                name));
      }
    }
    return faults;
  }

  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().limit(80).forEach(c -> shown.appendCodePoint(c < ' ' ? '?' : c));
    return shown.toString();
  }

  /** How many bytes may come out of a zip file of a size. */
  private static final class Budget {
    private final Path file;
    private final long most;
    private long written;

    Budget(Path file) throws IOException {
      this.file = file;
      most = Math.max(HARMLESS, MOST_TIMES * Files.size(file));
    }

    void copy(InputStream in, OutputStream out) throws IOException {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > most) {
          throw new UnreadableResultsException(
              Text.format(
                  "%s is refused: more than %,d MB come out of %,d kB; no archive of casus is"
                      + " packed so well",
                  file, most >> 20, Files.size(file) >> 10));
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
