package casus.results;

import casus.text.Text;
import casus.text.WholeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a command writes what the user asked for. Never over what it reads, never over files of
 * results, over others only when told to; whole or not at all.
 */
public final class OutputPlace {
  /** Stands in a remedy for what is there: one file or more. */
  private static final String IT = "{it}";

  private final Optional<StoredResults> results;
  private final Set<Path> inputs = new HashSet<>();

  private OutputPlace(Optional<StoredResults> results, Collection<Path> inputs) throws IOException {
    this.results = results;
    for (Path input : inputs) {
      this.inputs.add(Folders.real(input));
    }
  }

  /**
   * For a command on results: what it writes into their folder goes on record with them.
   *
   * @param results the results
   * @throws IOException if a place cannot be looked at
   */
  public static OutputPlace of(StoredResults results) throws IOException {
    return new OutputPlace(Optional.of(results), Set.of());
  }

  /**
   * For a command on files.
   *
   * @param inputs what it reads
   * @throws IOException if a place cannot be looked at
   */
  public static OutputPlace besides(Collection<Path> inputs) throws IOException {
    return new OutputPlace(Optional.empty(), inputs);
  }

  /**
   * Refuses what must not be written over, before anything is done.
   *
   * @param files all that is going to be written
   * @param force whether files may be replaced that are none of the command's inputs, and of no
   *     results
   * @throws ResultsException with all that is refused
   * @throws IOException if a place cannot be looked at
   */
  public void require(Collection<Path> files, boolean force) throws IOException {
    require(files, force, "add --force to replace " + IT + ", or name another place");
  }

  /**
   * Refuses all that is there already, of a command that never writes over anything.
   *
   * @param files all that is going to be written
   * @throws ResultsException with all that is refused
   * @throws IOException if a place cannot be looked at
   */
  public void requireNew(Collection<Path> files) throws IOException {
    require(files, false, "name another place, or take " + IT + " away");
  }

  private void require(Collection<Path> files, boolean force, String remedy) throws IOException {
    List<String> faults = new ArrayList<>();
    List<String> there = new ArrayList<>();
    Set<Path> named = new HashSet<>();
    for (Path file : files) {
      Optional<String> fault =
          named.add(Folders.real(file))
              ? fault(file)
              : Optional.of(file + " is named twice; name another file for one of them");
      fault.ifPresent(faults::add);
      if (fault.isEmpty() && !force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        there.add(file.toString());
      }
    }
    if (!there.isEmpty()) {
      boolean one = there.size() == 1;
      faults.add(
          Text.format(
              "%s %s there already; %s",
              String.join(", ", there),
              one ? "is" : "are",
              remedy.replace(IT, one ? "it" : "them")));
    }
    if (!faults.isEmpty()) {
      throw new ResultsException(String.join("\ncasus: ", faults));
    }
  }

  /** Why a file cannot be written, whatever the user says; empty if it can. */
  private Optional<String> fault(Path file) throws IOException {
    Path real = Folders.real(file);
    if (Files.isDirectory(real)) {
      return Optional.of(file + " is a folder; name a file with -o");
    }
    if (inputs.contains(real)) {
      return Optional.of(
          file + " is what is read here, so it is not written over; name another file with -o");
    }
    for (Path folder = real.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        return Optional.of(
            Text.format(
                "cannot write %s: %s is a file, not a folder; name another place with -o",
                file, folder));
      }
      if (OwnFiles.of(folder).contains(real)) {
        return Optional.of(
            Text.format(
                "%s belongs to the results in %s, so it is not written over; name another place"
                    + " with -o",
                file, shown(folder)));
      }
    }
    return results.isEmpty() ? Optional.empty() : results.get().derived().ofOtherAnalysis(file);
  }

  private static Path shown(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) && !folder.equals(here) ? here.relativize(folder) : folder;
  }

  /**
   * Writes a file that the user named, in the place of an earlier one. Among the results that the
   * command reads, what was changed since casus wrote it is kept under another name.
   *
   * @param file the file
   * @param writing writes its bytes
   * @throws ResultsException if it is one that must not be written over
   * @throws IOException if it cannot be written; an earlier one then stands
   */
  public void put(Path file, WholeFiles.Writing writing) throws IOException {
    write(
        file,
        writing,
        fresh -> {
          if (results.isPresent()) {
            results.get().derived().put(fresh, file, "");
          } else {
            WholeFiles.replace(fresh, file);
          }
        });
  }

  /**
   * Writes a file that casus named, into a folder that the user named. Outside of the results only
   * a file is replaced that is as casus wrote it there.
   *
   * @param file the file
   * @param bytes its bytes
   * @param by the class and hash of the jar that made it; empty for casus itself
   * @throws ResultsException if a file of that name must not be written over
   * @throws IOException if it cannot be written; an earlier one then stands
   */
  public void putNamed(Path file, byte[] bytes, String by) throws IOException {
    write(
        file,
        out -> out.write(bytes),
        fresh -> {
          if (results.isPresent() && results.get().derived().covers(file)) {
            results.get().derived().put(fresh, file, by);
          } else {
            OutputRecord.of(folder(file)).put(fresh, file);
          }
        });
  }

  /**
   * Writes a file that the user named; where it stands beside results, it goes on record with them,
   * so that a figure can be drawn of it.
   *
   * @param file the file
   * @param text its text
   * @throws ResultsException if it is one that must not be written over, or in a folder of results
   *     not as casus wrote it
   * @throws IOException if it cannot be written; an earlier one then stands
   */
  public void putOnRecord(Path file, String text) throws IOException {
    write(
        file,
        out -> out.write(text.getBytes(StandardCharsets.UTF_8)),
        fresh -> DerivedFiles.putInResults(fresh, file));
  }

  private void write(Path file, WholeFiles.Writing writing, WholeFiles.Placing placing)
      throws IOException {
    require(List.of(file), true);
    Files.createDirectories(folder(file));
    WholeFiles.write(file, writing, placing);
  }

  /** The folder of a file. */
  static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
  }
}
