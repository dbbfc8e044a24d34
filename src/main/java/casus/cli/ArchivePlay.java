package casus.cli;

import casus.archive.Archive;
import casus.archive.ArchiveRecord;
import casus.archive.Step;
import casus.archive.Zips;
import casus.results.Folders;
import casus.results.Json;
import casus.results.UnreadableResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;

/** Plays a replication archive: unpacks it, makes every exhibit again, and compares. */
final class ArchivePlay {
  /** The commands that an archive may carry out. */
  static final Set<String> ALLOWED =
      Set.of(
          "run",
          "sweep",
          "compare",
          "sensitivity",
          "discover",
          "attribute",
          "chart",
          "table",
          "text",
          "explain",
          "report");

  private final Common common;

  ArchivePlay(Common common) {
    this.common = common;
  }

  /** Whether a file is an archive by its name. */
  static boolean isZip(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip") && !Files.isDirectory(file);
  }

  /**
   * Plays an archive.
   *
   * @param zip the archive
   * @param target where it is unpacked, and built again in a folder of it
   * @return the exit code: 3 if something came out otherwise
   * @throws UserError if it is damaged or asks for what no archive may
   */
  int play(Path zip, Path target) throws IOException {
    requireFree(target);
    Archive archive = unpacked(zip, target);
    List<String> faults = new ArrayList<>();
    archive.faults().forEach((file, what) -> faults.add(file + " " + what));
    if (!faults.isEmpty()) {
      throw new UserError(
          zip + " is not as it was packed; nothing was played:\n  " + String.join("\n  ", faults));
    }
    archive.contents().steps().forEach(step -> requireHarmless(zip, step));
    tellOtherProgram(archive.contents());
    for (Step step : archive.contents().steps()) {
      int code = carriedOut(step, target);
      if (code != ExitCode.DONE) {
        common.tell(
            "casus: in %s: '%s' ended with exit code %d%n",
            target.resolve(step.within()), step.typed(), code);
        return code == ExitCode.INTERRUPTED ? code : ExitCode.PARTLY;
      }
    }
    Archive.Rebuilt rebuilt = archive.compare(target.resolve(Step.REBUILT));
    tell(rebuilt, target);
    return rebuilt.faults().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
  }

  /** Refuses a place that has something in it. */
  static void requireFree(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      try (Stream<Path> inside = Files.list(target)) {
        if (inside.findAny().isPresent()) {
          throw new UserError(target + " is not empty; name another folder with -o");
        }
      }
    } else if (Files.exists(target)) {
      throw new UserError(target + " is a file, not a folder; name another with -o");
    }
  }

  /** Unpacks an archive; what was unpacked of one that is refused goes again. */
  static Archive unpacked(Path zip, Path target) throws IOException {
    boolean existed = Files.exists(target);
    boolean opened = false;
    try {
      Zips.unpack(zip, target);
      Archive archive = Archive.open(target);
      opened = true;
      return archive;
    } catch (UnreadableResultsException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    } finally {
      if (!opened && Files.exists(target)) {
        Folders.delete(target);
        if (existed) {
          Files.createDirectories(target);
        }
      }
    }
  }

  /** An archive may come from anywhere: it writes in its own folder and nowhere else. */
  private static void requireHarmless(Path zip, Step step) {
    List<String> words = step.words();
    boolean harmless =
        !words.isEmpty()
            && ALLOWED.contains(words.get(0))
            && step.within().matches("inputs(/[^/]+)*")
            && Zips.isName(step.within())
            && step.folder().matches("results/[^/]+")
            && Zips.isName(step.folder());
    if (!harmless || words.stream().anyMatch(word -> word.startsWith("@")) || !isWithin(step)) {
      throw new UserError("%s is refused: it asks for '%s'", zip, String.join(" ", words));
    }
  }

  /** Whether all that a command reads and writes lies where the archive is unpacked. */
  private static boolean isWithin(Step step) {
    Path root = Path.of("archive").toAbsolutePath();
    try {
      return NamedFiles.of(step.words()).stream()
          .map(named -> root.resolve(step.within()).resolve(step.seenFromThere(named)))
          .allMatch(path -> path.normalize().startsWith(root));
    } catch (ParameterException e) {
      return false;
    }
  }

  private void tellOtherProgram(ArchiveRecord contents) {
    if (!contents.version().equals(Build.version()) || !contents.commit().equals(Build.commit())) {
      common.tell(
          "casus: the archive is of casus %s (%s), this is %s (%s): results may differ;"
              + " make-all.sh plays it with its own%n",
          contents.version(), contents.commit(), Build.version(), Build.commit());
    }
  }

  /** Each command is a program of its own: it is typed in another folder than this. */
  private int carriedOut(Step step, Path target) throws IOException {
    Path within = target.resolve(step.within());
    Files.createDirectories(within);
    Files.createDirectories(target.resolve(Step.REBUILT).resolve("results"));
    if (!common.quiet) {
      common.err().println(step.typed());
    }
    List<String> command = Build.program();
    command.addAll(step.command());
    Process process =
        new ProcessBuilder(command)
            .directory(within.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }

  private void tell(Archive.Rebuilt rebuilt, Path target) {
    if (common.json) {
      common.sayJson(
          Json.object(
              "folder", target.toString(),
              "compared", rebuilt.compared(),
              "same", rebuilt.faults().isEmpty(),
              "faults", rebuilt.faults(),
              "notes", rebuilt.notes()));
      return;
    }
    rebuilt.notes().forEach(note -> common.out().println("note: " + note));
    rebuilt.faults().forEach(fault -> common.out().println(fault));
    if (rebuilt.faults().isEmpty() && !common.quiet) {
      common.say(
          "%,d files were built again in %s and came out with the same bytes%n",
          rebuilt.same(), target.resolve(Step.REBUILT));
    }
  }
}
